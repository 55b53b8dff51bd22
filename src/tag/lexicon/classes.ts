/**
 * What the lexicon knows of a name or word, as bits of one 32-bit mask. Two-bit fields hold a tier: 0 not listed,
 * 3 most frequent.
 */
export const LEXICON_FIELDS = {
  given: { shift: 0, bits: 2 },
  surname: { shift: 2, bits: 2 },
  /** Index into NAME_REGIONS: where the given name or surname is most at home. */
  region: { shift: 4, bits: 4 },
  honorific: { shift: 8, bits: 1 },
  postNominal: { shift: 9, bits: 1 },
  title: { shift: 10, bits: 1 },
  titleHead: { shift: 11, bits: 2 },
  titleModifier: { shift: 13, bits: 1 },
  orgSuffix: { shift: 14, bits: 1 },
  /** Stands at the end, or at the beginning, of many names of organisations. */
  orgLast: { shift: 15, bits: 2 },
  orgFirst: { shift: 17, bits: 2 },
  /** The whole name of an organisation of the knowledge base: 1 company, 2 public body, 3 any other. */
  org: { shift: 19, bits: 2 },
  person: { shift: 21, bits: 1 },
  country: { shift: 22, bits: 1 },
  region1: { shift: 23, bits: 1 },
  city: { shift: 24, bits: 2 },
  otherPlace: { shift: 26, bits: 1 },
  demonym: { shift: 27, bits: 1 },
} as const;

export type LexiconField = keyof typeof LEXICON_FIELDS;

export const NAME_REGIONS = [
  'unknown',
  'anglo',
  'west-european',
  'hispanic',
  'slavic',
  'arabic',
  'south-asian',
  'chinese',
  'japanese',
  'korean',
  'south-east-asian',
  'african',
  'turkic-persian',
  'nordic',
] as const;
export type NameRegion = (typeof NAME_REGIONS)[number];

export function fieldOf(mask: number, field: LexiconField): number {
  const { shift, bits } = LEXICON_FIELDS[field];
  return (mask >>> shift) & ((1 << bits) - 1);
}

/** The mask with the field raised to at least `value`. */
export function withField(mask: number, field: LexiconField, value: number): number {
  const { shift, bits } = LEXICON_FIELDS[field];
  if (fieldOf(mask, field) >= value) return mask;
  return (mask & ~(((1 << bits) - 1) << shift)) | (value << shift);
}
