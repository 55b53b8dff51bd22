/** Closed classes of words that stand between a title, its holder and its organisation, in lower case. */
import type { TitleStatus } from '../document.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const HONORIFICS: ReadonlySet<string> = new Set(
  words(`mr mr. ms ms. mrs mrs. miss mx mx. dr dr. prof prof. hon hon. honourable honorable h.e. excellency sir dame
    lord lady shri smt smt. kumari rev rev. fr fr. dato datuk tan sri tun haji hajah puan encik er er. ir ir. herr frau
    madam madame mme m. sheikh his her majesty royal highness ambassador-designate`),
);

export const POST_NOMINALS: ReadonlySet<string> = new Set(
  words(`phd ph.d ph.d. md m.d. mba m.b.a. cpa cfa cfp cfp® cdfa® ces™ obe mbe cbe kbe dbe qc kc sc am ao ac oam csc psm
    jr jr. sr sr. ii iii iv esq esq. rn dds jd j.d. llb llm frs fca pe p.e. pmp shrm-scp ra aia faia leed mph dsc bsc msc ba
    ma edd ed.d. dvm do d.o. ret ret. usa usn usmc usaf`),
);

export const STATUS_WORDS: ReadonlyMap<string, TitleStatus> = new Map([
  ...words('former ex then late past outgoing retired previous erstwhile onetime one-time').map(
    (word) => [word, 'former'] as const,
  ),
  ...words('incoming designate elect newly-appointed future').map((word) => [word, 'designate'] as const),
  ...words('acting interim caretaker').map((word) => [word, 'acting'] as const),
  ...words('current new newly longtime long-time founding appointed elected first second third').map(
    (word) => [word, 'current'] as const,
  ),
]);

export const DETERMINERS: ReadonlySet<string> = new Set(words('the a an its his her our their this'));
export const TITLE_PREPOSITIONS: ReadonlySet<string> = new Set(words('of at for'));
export const OTHER_PREPOSITIONS: ReadonlySet<string> = new Set(words('in with from to by on'));
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', '&', '+', 'und', 'cum']);
export const COPULAS: ReadonlySet<string> = new Set(
  words(`is was be been being becomes became become serves served serving remains remained named appointed elected
    promoted reappointed nominated designated`),
);
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  words(`said says say stated states added adds noted notes explained explains commented comments remarked remarks
    announced announces continued concluded concludes emphasized emphasised stressed observed declared told
    highlighted shared shares expressed replied warned argued claimed acknowledged reiterated recalled wrote affirmed`),
);
/** Verbs of taking office; what follows is the new post. */
export const JOINING_VERBS: ReadonlySet<string> = new Set(
  words('joins joined join succeeds succeeded replaces replaced'),
);
