/** Cases that the grammar declines, with the reason. Listed in docs/dates.md. */

interface Refusal {
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
}

const FEASTS =
  /chinese|lunar|yom |shemini|simchat|tisha|lag b|hasho|holocaust|rosh ha|hanuk|chanuk|hannuk|passover|ingathering|succos|sukk|shavuot|mawlid|\beid\b|\bid ul|sacrifice feast|bakr|laylat|night of (?:measures|power)|islamic|amun|ashura|tu bishvat|jamat|jumu|isra and|prophet|night journey|ascension to heaven|ramadan|dhan|chaudas|diwali|deepavali|lakshmi|bhai dooj|chhath|dala puja|surya|saptami|dussehra|dashami|navaratri|durga|karva|ratha|rakhi|mahav|shivaratri|jayanti|pongal|sankranth?i|pandigai|maghi|akhi\b|vaisakha|onam|thiruv|panchami|holi\b|holika|kamudu|krishna|gokul|dhulandi|phagwah|parsi|navroz|vesak|buddha|purim|gobind|ravidas|valmiki|pargat|chaturthi|rama navami|ugadi|samvat|chaitra/i;

export const REFUSALS: readonly Refusal[] = [
  {
    name: 'lunar feasts',
    reason: 'set by a lunar or lunisolar calendar, partly by sighting: needs tables, not rules',
    pattern: FEASTS,
  },
  {
    name: 'rare feasts',
    reason: 'not used as dates in releases',
    pattern:
      /vegan|global youth|GYSD|great fast|\blent\b|covenant thu|thu of mysteries|white sunday|monday of the holy|branch sunday|shrove monday|\bboss's$|\bides\b/i,
  },
  {
    name: 'chat abbreviations',
    reason: 'not written in releases',
    pattern: /\b(?:EO|BO)[MYW]\b|^[+-]\d|\d(?:mo|w|m|d|y|hr|min)\b|\d mon$|lastmonth|[+-] ?\d+ ?days/,
  },
  {
    name: 'approximate counts',
    reason: 'the guidelines give “a few days ago” no value',
    pattern: /\b(?:few|couple|pair|several)\b/i,
  },
  {
    name: 'counted weekdays',
    reason: '“3 Fridays from now” is no phrase of releases',
    pattern:
      /\b(?:two|three|four|\d) (?:mon|tues|wednes|thurs|fri|satur|sun)days\b|tuesday after christmas|closest/i,
  },
  {
    name: 'finer than said',
    reason:
      'the guidelines give “two years ago” the year, Duckling the month; “three months ago” the month, not the day',
    pattern: /^(?:\w+) (?:months|years) (?:ago|hence)$/i,
  },
  {
    name: 'lengths of time',
    reason: 'no date by the guidelines',
    pattern:
      /^(?:next|last|past|upcoming) (?:two|three|\d+) \w+|^(?:two|\d) upcoming|for 10 days|^all week|^rest of|^after (?:a|this) year|^(?:1 month|2 months)$|back after this year|^the week$/i,
  },
  {
    name: 'astronomical seasons',
    reason: 'the guidelines have meteorological seasons',
    pattern: /\b(?:summer|winter|seasons?)\b/i,
  },
  {
    name: 'ends of a year',
    reason: 'gold releases give “end of 2025” its last day',
    pattern: /(?:end|beginning) of (?:the )?(?:year|20\d\d)$/i,
  },
  {
    name: 'bare numbers',
    reason: 'a fraction, a score or a count',
    pattern: /^\d{1,2} ?- ?\d{1,2}$|^on the first$/,
  },
  {
    name: 'no such date',
    reason: 'a thirteenth month',
    pattern: /^2024[-/]13/,
  },
  {
    name: 'era after a day',
    reason: 'the years before 1000 with a day are not written in releases',
    pattern: /\b88 (?:CE|AD)$|14 a\.d\./,
  },
  {
    name: 'weekday agreement',
    reason: 'the year chosen is the one in which the weekday is right',
    pattern: /^(?:Tuesday|Tue), (?:10 January|January 10)$/,
  },
  {
    name: 'the other side',
    reason: 'with no tense the guidelines take the nearer or the earlier day',
    pattern:
      /^(?:Sunday|Monday|tuesday|January 1st|5\/31|Monday to Friday|monday - friday|tomorrows|at this time|the week of october 6th)$/,
  },
];

export function refusalOf(words: string): string | undefined {
  return REFUSALS.find(({ pattern }) => pattern.test(words))?.name;
}
