/** How other corpora's labels become ours. Licences: NOTICE. */
import type { MentionType } from '../../document.ts';

export interface LabelMapping {
  /** Their label to our type; a label that stands here nowhere is no mention to us. */
  readonly types: Readonly<Record<string, MentionType>>;
  /** Labels whose spans may be anything to us (a facility may be a PLACE, an ORG or nothing). */
  readonly doubtful: readonly string[];
  /** Our types that the corpus does not annotate: they may stand anywhere in it. */
  readonly unannotated: readonly MentionType[];
  readonly reason: string;
}

/** By file name without `.jsonl`. */
export const LABEL_MAPPINGS: Readonly<Record<string, LabelMapping>> = {
  wikigold: {
    types: { PER: 'PERSON', LOC: 'PLACE', ORG: 'ORG' },
    doubtful: ['MISC'],
    unannotated: ['TITLE', 'DATE'],
    reason: 'CoNLL guidelines; MISC holds bands, events and demonyms.',
  },
  crossner_politics: {
    types: {
      politician: 'PERSON',
      person: 'PERSON',
      politicalparty: 'ORG',
      organisation: 'ORG',
      location: 'PLACE',
      country: 'PLACE',
    },
    doubtful: ['misc'],
    unannotated: ['TITLE', 'DATE'],
    reason: 'Finer types than ours, which fold into them; elections and events are no mentions.',
  },
  uner_ewt: {
    types: { PER: 'PERSON', LOC: 'PLACE', ORG: 'ORG' },
    doubtful: [],
    unannotated: ['TITLE', 'DATE'],
    reason: 'Universal NER guidelines.',
  },
  redocred: {
    types: { PER: 'PERSON', LOC: 'PLACE', ORG: 'ORG' },
    doubtful: ['MISC'],
    unannotated: ['TITLE', 'DATE'],
    reason:
      'Only absolute dates are annotated, so dates are left open; demonyms are LOC there and none here.',
  },
  men_malaysian_news: {
    types: { PERSON: 'PERSON', LOCATION: 'PLACE', ORGANIZATION: 'ORG', ROLE: 'TITLE' },
    doubtful: ['FACILITY', 'PRODUCT'],
    unannotated: ['DATE'],
    reason: 'PERSON is nested: the innermost span is the bare name. TITLE there is an honorific.',
  },
};
