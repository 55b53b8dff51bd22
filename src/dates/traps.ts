/**
 * What looks like a date and is none. Applies where dates are searched, not where a span is given.
 * A trap refuses; weak candidates need one piece of evidence besides.
 */
import type { Candidate } from './candidate.ts';

interface Context {
  readonly text: string;
  readonly candidate: Candidate;
  readonly previous: Candidate | undefined;
  /** Where the first `About X` begins; infinite where there is none. */
  readonly boilerplate: number;
  /** Up to 48 characters before it. */
  readonly before: string;
  /** Up to 48 characters after it. */
  readonly after: string;
  readonly words: string;
}

export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly reason: string;
  /** Names of the parsers concerned; all when absent. */
  readonly parsers?: ReadonlySet<string>;
  readonly holds: (context: Context) => boolean;
}

const YEARS = new Set(['year', 'financial-year', 'decade', 'spelled-year']);
const EVENTS =
  /^[’']s (?:\w+ ){0,2}?(?:announcements?|action|decision|report|vote|hearing|event|meeting|conference|news|memo|ruling|sentenc\w+|verdict|launch|release|filing|statement|agreement|signing|budget|speech|update|briefing|order|arrests?|indictment|plea|settlement|visit|ceremony|session|summit|dinner|lunch|game|match|debate|call|webcast|webinar|celebration|award|results?|data|figures|guilty)\b/;
const CALL_TO_ACTION =
  /(?:^|[.!?:]\s+|\n\s*|\band )(?:[Cc]ontact|[Vv]isit|[Cc]all|[Rr]each out|[Rr]egister|[Bb]ook|[Oo]rder|[Ss]hop|[Ll]earn|[Jj]oin|[Ss]ubscribe|[Dd]ownload|[Tt]ry|[Ss]chedule|[Ss]ign up|[Gg]et|[Ss]tart|[Aa]pply|[Dd]iscover|[Bb]uy|[Dd]onate)\b[^.!?\n]*$/;
const COUNTED =
  /^ (?:[a-z]+ )?(?:employees|people|workers|students|members|customers|homes|units|jobs|companies|participants|patients|families|households|vehicles|acres|miles|kilomet\w+|met(?:er|re)s|feet|tons|tonnes|pounds|dollars|euros|shares|stores|restaurants|locations|countries|cities|schools|hospitals|beds|rooms|seats|guests|delegates|visitors|attendees|entries|cases|deaths|votes|points|residents|passengers|soldiers|troops|staff|men|women|children|persons|volunteers|species|books|pages|words|hours|minutes|days|weeks|months|years|sq\b|square)/;
const PREPOSITION =
  /(?:^|[^A-Za-z])(?:in|since|by|during|from|until|till|through|throughout|of|for|to|between|before|after|than|over|against|circa|around|about|early|late|ca\.?|c\.|as of|year|both|versus|vs\.?|FROM|back in)\s+(?:the\s+)?$/i;
const DETERMINER =
  /(?:^|[^A-Za-z])(?:the|our|its|their|his|her|your|my|this|[A-Za-z]+[’']s|[a-z]+s[’'])\s+$/i;

export const TRAPS: readonly Rule[] = [
  {
    name: 'name-of-person',
    example: 'April Jones; Theresa May',
    reason: 'a month next to a capitalised word without a preposition is a given or family name',
    parsers: new Set(['month']),
    holds: ({ before, after }) =>
      (/^ [A-Z][a-z]+/.test(after) && !PREPOSITION.test(before) && !DETERMINER.test(before)) ||
      (/[A-Z][a-z]+ $/.test(before) && !PREPOSITION.test(before)),
  },
  {
    name: 'frequency',
    example: 'every Monday; Monday through Sunday; each April',
    reason: 'a frequency is no date',
    holds: ({ before, candidate }) =>
      /\b(?:every|each)\s$/i.test(before) ||
      (candidate.said?.kind === 'range' &&
        candidate.said.from.kind === 'fields' &&
        candidate.said.from.weekday !== undefined &&
        candidate.said.from.day === undefined),
  },
  {
    name: 'length-of-time',
    example: 'over the next decade; in the past year',
    reason: 'a length of time counted from now is a duration',
    parsers: new Set(['pointed']),
    holds: ({ before, words }) =>
      /\b(?:over|within|during|throughout|across|for|in|of)\s(?:the\s|this\s)$/i.test(before) &&
      /^(?:last|past|next|coming|following|previous) (?:year|decade|month|week|century|quarter)/i.test(words),
  },
  {
    name: 'period',
    example: 'this period',
    reason: 'a period that nothing names',
    holds: ({ words, candidate }) => candidate.parser === 'pointed' && /period$/i.test(words),
  },
  {
    name: 'today-at-large',
    example: 'today’s world; Contact us today; Today, Acme serves … (in a boilerplate)',
    reason: 'guidelines: today is a date only as the day',
    parsers: new Set(['deictic']),
    holds: ({ text, boilerplate, before, after, words, candidate }) =>
      (/^[’']s\b/.test(after) && !EVENTS.test(after)) ||
      /\b(?:better|brighter|world|world of|market|of) $/i.test(before) ||
      CALL_TO_ACTION.test(text.slice(Math.max(0, candidate.start - 120), candidate.start)) ||
      (/^today$/i.test(words) && candidate.start > boilerplate),
  },
  {
    name: 'name-with-holiday',
    example: 'Christmas Island; Black Friday deals',
    reason: 'a holiday before a noun names something else',
    parsers: new Set(['holiday']),
    holds: ({ before, after, words }) =>
      /^ (?!at\b|with\b|in\b|on\b|and\b|or\b|to\b|through\b|is\b|was\b|approaches\b|by\b|this\b|for\b|as\b)[A-Za-z]/.test(
        after,
      ) ||
      (/\d$/.test(words) && !/\b(?:on|by|before|after|until|since|through) $/i.test(before)) ||
      (/^(?:christmas|easter|thanksgiving|halloween|pentecost|mardi)/i.test(words) &&
        !/\b(?:on|by|before|after|until|since|through|this|last|next) $/i.test(before)),
  },
  {
    name: 'name-with-year',
    example: 'World Cup 2022; Litigation Reform Act of 1995',
    reason: 'a year inside a name',
    parsers: YEARS,
    holds: ({ before }) => /\b(?:Act|Law|Code|Bill|Regulations?|Order|Amendments?) of $/.test(before),
  },
  {
    name: 'version',
    example: 'version 10.11.12; Rule 3/4/05',
    reason: 'numbered things have dotted numbers too',
    parsers: new Set(['slashed', 'iso', 'month-slash-year']),
    holds: ({ before }) =>
      /\b(?:version|release|v|ver|build|firmware|section|rule|no|issue)\.? $/i.test(before),
  },
  {
    name: 'quarter-compound',
    example: 'second quarter-final; first quarter century',
    reason: 'a quarter of something else than a year',
    parsers: new Set(['ordinal-quarter']),
    holds: ({ after }) => /^[- ]?(?:final|back|century|mile|pounder|horse|turn|moon)/i.test(after),
  },
  {
    name: 'counted-things',
    example: '1995 employees',
    reason: 'a number before a plural noun counts',
    parsers: new Set(['year']),
    holds: ({ after }) => COUNTED.test(after),
  },
];

export const EVIDENCE: readonly Rule[] = [
  {
    name: 'preposition',
    example: 'in 2017, by March, since May',
    reason: 'a preposition of time before it',
    parsers: new Set([...YEARS, 'month', 'season', 'year-season', 'range', 'day-slash-month']),
    holds: ({ before, words, candidate }) =>
      PREPOSITION.test(before) &&
      !(
        candidate.parser === 'season' &&
        !/^the\b/i.test(words) &&
        !/\b(?:in|since|by|during|until|this) $/i.test(before)
      ) &&
      !(
        /^(?:may|march|mar|sun|sat|mon|wed|jan|dec|oct)$/.test(words) ||
        (/^to $/i.test(before.slice(-3)) && /^(?:may|march)$/i.test(words))
      ),
  },
  {
    name: 'determiner',
    example: 'the 2017 index, our 2026 outlook, its June launch',
    reason: 'a year or month before a common noun',
    parsers: new Set(['year', 'month', 'decade']),
    holds: ({ before, after, words }) =>
      DETERMINER.test(before) && /^ [a-z]/.test(after) && /^[\dA-Z’']/.test(words),
  },
  {
    name: 'brackets',
    example: '(2024); (Best Provider, 2022)',
    reason: 'a year alone at the edge of brackets',
    parsers: new Set([...YEARS, 'range']),
    holds: ({ before, after }) => /^\)/.test(after) && /[(,;] ?$/.test(before),
  },
  {
    name: 'list',
    example: 'in 2022 and 2023',
    reason: 'coordinated with a date',
    parsers: YEARS,
    holds: ({ text, candidate, previous }) =>
      previous !== undefined &&
      /^(?:,|,? and|,? or|,? &|\/| to) ?$/.test(text.slice(previous.end, candidate.start)),
  },
  {
    name: 'on',
    example: 'on 2/15',
    reason: 'a day and month in figures after the preposition of days',
    parsers: new Set(['day-slash-month', 'nine-eleven', 'ordinal-day']),
    holds: ({ before, after, candidate }) =>
      /\b(?:on|by|since|until) (?:the )?$/i.test(before) &&
      (candidate.parser !== 'ordinal-day' || !/^ \w/.test(after)),
  },
  {
    name: 'reporting',
    example: 'first half results',
    reason: 'a half that figures are given for',
    parsers: new Set(['ordinal-quarter']),
    holds: ({ after }) =>
      /^ (?:net |operating |financial |gross )?(?:results|earnings|revenues?|sales|profits?|figures|report|performance|loss|dividend|outlook|guidance|income)\b/i.test(
        after,
      ),
  },
  {
    name: 'subject',
    example: '2025 told many stories',
    reason: 'a sentence whose subject is a year',
    parsers: new Set(['year']),
    holds: ({ before, after }) =>
      /(?:[.!?]["”’]? |\n\s*|[“"])$/.test(before) &&
      /^ (?:was|is|will|has|marks|marked|saw|brought|told|features)\b/.test(after),
  },
];

/** Where the first boilerplate’s heading stands. */
export function boilerplateStart(text: string): number {
  const start = text.search(/^[^\S\n]*About [A-Z]/m);
  return start < 0 ? Number.POSITIVE_INFINITY : start;
}

/** `previous`: the accepted candidate before this one. */
export function isDate(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  boilerplate: number,
): boolean {
  const context: Context = {
    text,
    boilerplate,
    candidate,
    previous,
    before: text.slice(Math.max(0, candidate.start - 48), candidate.start),
    after: text.slice(candidate.end, candidate.end + 48),
    words: text.slice(candidate.start, candidate.end),
  };
  const holds = ({ parsers, holds: test }: Rule): boolean =>
    (parsers === undefined || parsers.has(candidate.parser)) && test(context);
  return !TRAPS.some(holds) && (!candidate.weak || EVIDENCE.some(holds));
}
