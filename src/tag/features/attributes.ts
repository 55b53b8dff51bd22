/**
 * What a feature template may speak of. An attribute of a token is a number; 0 says that there is nothing to say,
 * and a template with such a part yields no feature.
 */

/** Known from the form of the word alone, so worked out once for each form. */
export const WORD_ATTRIBUTES = [
  'word',
  'lower',
  'shape',
  'shortShape',
  'prefix2',
  'prefix3',
  'prefix4',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'cluster64',
  'cluster256',
  'cluster1024',
  'cluster2048',
  'caseKind',
  'dateClass',
  'nameClass',
  'given',
  'surname',
  'nameRegion',
  'honorific',
  'postNominal',
  'titleWord',
  'orgSuffix',
  'orgLast',
  'orgFirst',
  'demonym',
  'placeWord',
  'orgWord',
  'length',
] as const;

/** Known from where the token stands in its document. */
export const PLACE_ATTRIBUTES = [
  'pos',
  'zone',
  'sentencePlace',
  'linePlace',
  'lineCase',
  'gap',
  'bracket',
  'quote',
  'orgMatch',
  'personMatch',
  'placeMatch',
  'titleMatch',
  'acronym',
  'docLower',
  'docMiddle',
  'docHonorific',
  'docGiven',
  'docOrg',
  'docTitle',
  'docIn',
  'docSaid',
  'docAcronym',
  'docCount',
  'first',
  'docAbout',
  'docOpens',
  'docDefined',
  'docAboutRun',
  'docTicker',
  'docSubject',
  'docActs',
  'docOrgRun',
  'docDomain',
  'docDomainPart',
  'docIssuer',
  'own',
  'average',
  'best',
  'bestLabel',
  'phrase',
  'phraseCount',
] as const;

export type WordAttribute = (typeof WORD_ATTRIBUTES)[number];
export type PlaceAttribute = (typeof PLACE_ATTRIBUTES)[number];
export type Attribute = WordAttribute | PlaceAttribute;

export const ATTRIBUTE_INDEX: Readonly<Record<Attribute, number>> = Object.fromEntries(
  [...WORD_ATTRIBUTES, ...PLACE_ATTRIBUTES].map((name, index) => [name, index]),
) as Record<Attribute, number>;
