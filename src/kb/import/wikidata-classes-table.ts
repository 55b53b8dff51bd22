/** Wikidata's classes (values of P31) that say which of our types an item is, with our word for the kind. */
import type { EntityType } from '../../document.ts';

type Row = readonly [type: EntityType, subtype: string, items: string];

const ROWS: readonly Row[] = [
  ['PERSON', '', 'Q5'],
  ['ORG', '', 'Q43229 Q178706 Q1664720 Q48204 Q1530022 Q31855'],
  [
    'ORG',
    'company',
    'Q4830453 Q783794 Q891723 Q6881511 Q167037 Q219577 Q658255 Q161726 Q778575 Q1589009 Q270791 Q2085381 Q18127',
  ],
  ['ORG', 'nonprofit', 'Q163740 Q79913 Q157031'],
  ['ORG', 'education', 'Q3918 Q38723 Q875538 Q902104 Q15936437'],
  ['ORG', 'school', 'Q3914 Q9826'],
  ['ORG', 'government', 'Q327333 Q192350 Q20857065'],
  ['ORG', 'intergovernmental', 'Q484652 Q245065'],
  ['ORG', 'political party', 'Q7278'],
  ['ORG', 'bank', 'Q22687 Q66344'],
  ['ORG', 'operator', 'Q46970'],
  ['ORG', 'healthcare', 'Q16917'],
  ['ORG', 'archive', 'Q33506'],
  ['ORG', 'sports club', 'Q476028 Q847017 Q12973014'],
  ['ORG', 'media', 'Q11032 Q192283 Q1616075 Q14350 Q15265344'],
  ['ORG', 'court', 'Q41487'],
  ['ORG', 'legislature', 'Q35749 Q11204'],
  ['ORG', 'police', 'Q732717 Q35535'],
  ['ORG', 'union', 'Q178790'],
  ['ORG', 'exchange', 'Q11691'],
  ['PLACE', 'country', 'Q6256 Q3624078'],
  ['PLACE', 'region', 'Q35657 Q10864048 Q34876 Q82794'],
  ['PLACE', 'county', 'Q47168 Q13220204'],
  ['PLACE', 'city', 'Q515 Q1549591 Q3957 Q532 Q486972 Q1093829 Q15284 Q5119 Q200250 Q484170 Q747074'],
  ['PLACE', 'suburb', 'Q188509 Q123705'],
  ['PLACE', 'airport', 'Q1248784'],
  ['PLACE', '', 'Q23442 Q4022 Q8502 Q5107 Q23397 Q165 Q9430 Q46831 Q22698 Q483110 Q56061'],
];

export interface WikidataClass {
  readonly type: EntityType;
  readonly subtype: string;
}

export const WIKIDATA_CLASSES: ReadonlyMap<string, WikidataClass> = new Map(
  ROWS.flatMap(([type, subtype, items]) =>
    items.split(' ').map((item) => [item, { type, subtype }] as const),
  ),
);

/** Statements that only organisations have: employees, industry, seat, chief executive, legal form, shares, ROR. */
export const ORGANISATION_PROPERTIES = ['P1128', 'P452', 'P159', 'P169', 'P1454', 'P414', 'P6782'] as const;

/** Properties that identify an item elsewhere, with our names of the schemes. */
export const IDENTIFIER_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['P6782', 'ror'],
  ['P213', 'isni'],
  ['P1566', 'geonames'],
  ['P5531', 'cik'],
  ['P946', 'isin'],
  ['P238', 'iata'],
  ['P300', 'iso3166'],
  ['P1157', 'bioguide'],
]);
