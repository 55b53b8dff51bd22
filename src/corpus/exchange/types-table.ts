/** What the labels of other tag sets are here. */
import type { MentionType } from '../../document.ts';

/** A type of ours, or `-`: no type of ours, and the mention is left out. */
export type TypeMap = Readonly<Record<string, MentionType | '-'>>;

/** Labels in upper case: ours, CoNLL-2003, OntoNotes 5 (as spaCy's models have them), MUC-7, common German forms. */
export const LABEL_TYPES: TypeMap = {
  PERSON: 'PERSON',
  PER: 'PERSON',
  'I-PER': 'PERSON',
  TITLE: 'TITLE',
  ROLE: 'TITLE',
  JOBTITLE: 'TITLE',
  JOB_TITLE: 'TITLE',
  POSITION: 'TITLE',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
  PLACE: 'PLACE',
  LOC: 'PLACE',
  LOCATION: 'PLACE',
  GPE: 'PLACE',
  FAC: 'PLACE',
  FACILITY: 'PLACE',
  DATE: 'DATE',
  MISC: '-',
  OTH: '-',
  NORP: '-',
  PRODUCT: '-',
  EVENT: '-',
  WORK_OF_ART: '-',
  LAW: '-',
  LANGUAGE: '-',
  TIME: '-',
  PERCENT: '-',
  MONEY: '-',
  QUANTITY: '-',
  ORDINAL: '-',
  CARDINAL: '-',
};
