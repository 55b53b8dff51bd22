/** From the knowledge base's subtypes, and from what a name itself says, to types of schema.org. */
import type { Entity } from '../document.ts';

export type OrganizationType =
  | 'Organization'
  | 'Corporation'
  | 'GovernmentOrganization'
  | 'CollegeOrUniversity'
  | 'EducationalOrganization'
  | 'MedicalOrganization'
  | 'NGO'
  | 'NewsMediaOrganization'
  | 'PoliticalParty'
  | 'ResearchOrganization'
  | 'SportsTeam'
  | 'SportsOrganization'
  | 'Airline';
export type PlaceType = 'Place' | 'Country' | 'State' | 'City' | 'AdministrativeArea' | 'Airport';

const ORGANIZATION_SUBTYPES: Readonly<Record<string, OrganizationType>> = {
  company: 'Corporation',
  bank: 'Corporation',
  'central bank': 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  legislature: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  police: 'GovernmentOrganization',
  military: 'GovernmentOrganization',
  education: 'EducationalOrganization',
  university: 'CollegeOrUniversity',
  research: 'ResearchOrganization',
  healthcare: 'MedicalOrganization',
  nonprofit: 'NGO',
  ngo: 'NGO',
  'news agency': 'NewsMediaOrganization',
  newspaper: 'NewsMediaOrganization',
  newswire: 'NewsMediaOrganization',
  broadcaster: 'NewsMediaOrganization',
  'political party': 'PoliticalParty',
  'sports club': 'SportsTeam',
  'sports body': 'SportsOrganization',
};

const PLACE_SUBTYPES: Readonly<Record<string, PlaceType>> = {
  country: 'Country',
  state: 'State',
  province: 'State',
  region: 'AdministrativeArea',
  county: 'AdministrativeArea',
  district: 'AdministrativeArea',
  city: 'City',
  capital: 'City',
  town: 'City',
  airport: 'Airport',
};

/** What a name says of its bearer where the knowledge base does not know it. The first that matches decides. */
export const NAME_RULES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly type: OrganizationType;
  readonly example: string;
  readonly reason: string;
}[] = [
  {
    name: 'legal-form',
    pattern:
      /(?:,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|AG|SE|S\.A|N\.V|GmbH|AB|ASA|Oyj|KK))\.?$/,
    type: 'Corporation',
    example: 'Acme Holdings, Inc.',
    reason: 'Only companies carry these legal forms at the end of their names.',
  },
  {
    name: 'university',
    pattern:
      /\b(?:University|Université|Universität|Universidad|Polytechnic)\b(?!.*\b(?:Press|Hospital|Union)\b)|\bCollege (?:of|London|Dublin)\b|\bCollege$/,
    type: 'CollegeOrUniversity',
    example: 'University of Otago',
    reason: 'The head noun names the kind; presses, hospitals and unions of universities are something else.',
  },
  {
    name: 'ministry',
    pattern:
      /^(?:[A-Z]\S* )*Ministr(?:y|ies)\b|^(?:[A-Z]\S* )*Department (?:of|for)\b|\b(?:Parliament|Senate)$/,
    type: 'GovernmentOrganization',
    example: 'Ministry of Health',
    reason: 'Ministries, departments of a portfolio and legislatures are bodies of a state.',
  },
];

const UNIVERSITY =
  /\b(?:University|Université|Universität|Universidad|College|Institute of Technology|Polytechnic)\b/;

/** The narrowest type that the base or the name's own words support; a ticker makes a corporation. */
export function organizationType(entity: Entity, hasTicker: boolean): OrganizationType {
  if (hasTicker) return 'Corporation';
  const subtype = entity.link.kind === 'entry' ? entity.link.subtype : undefined;
  if (subtype === 'education' && UNIVERSITY.test(entity.name)) return 'CollegeOrUniversity';
  const known = lookUp(ORGANIZATION_SUBTYPES, subtype);
  return known ?? NAME_RULES.find((rule) => rule.pattern.test(entity.name))?.type ?? 'Organization';
}

export function placeType(entity: Entity): PlaceType {
  const subtype = entity.link.kind === 'entry' ? entity.link.subtype : undefined;
  return lookUp(PLACE_SUBTYPES, subtype) ?? 'Place';
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
