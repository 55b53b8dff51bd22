import { NAME_REGIONS, type NameRegion } from '../../tag/lexicon/classes.ts';

/** Countries (ISO 3166-1 alpha-2) by the naming tradition that prevails there. */
const COUNTRIES: Readonly<Record<Exclude<NameRegion, 'unknown'>, string>> = {
  anglo: 'US GB IE AU NZ CA JM TT BB GG IM JE BS GY ZA',
  'west-european': 'FR DE AT CH BE NL LU IT MT LI MC SM GR CY HU',
  hispanic: 'ES PT BR MX AR CL CO PE VE EC BO PY UY CR PA GT HN SV NI DO CU PR TL AO MZ CV GQ PH AD',
  slavic: 'RU UA BY PL CZ SK BG RS HR SI BA ME MK MD LT LV RO',
  arabic: 'SA AE QA KW BH OM YE IQ SY JO LB PS EG LY TN DZ MA SD MR IL',
  'south-asian': 'IN PK BD LK NP BT MV',
  chinese: 'CN TW HK MO SG',
  japanese: 'JP',
  korean: 'KR KP',
  'south-east-asian': 'VN TH ID MY MM KH LA BN',
  african:
    'NG GH KE UG TZ RW BI ZM ZW MW ET ER SO SS CM CD CG CI SN ML BF NE TD GA BJ TG SL LR GM GN MG BW NA LS SZ MU SC DJ CF GW KM',
  'turkic-persian': 'TR AZ KZ UZ TM KG TJ IR AF AM GE AL XK MN',
  nordic: 'SE NO DK FI IS EE FO GL AX',
};

const REGION_OF = new Map(
  Object.entries(COUNTRIES).flatMap(([region, countries]) =>
    countries.split(' ').map((country) => [country, NAME_REGIONS.indexOf(region as NameRegion)] as const),
  ),
);

/** The region with most bearers by a list such as `US:2840 GB:183 DK`; 0 when it names none. */
export function dominantRegion(list: string): number {
  const totals = new Float64Array(NAME_REGIONS.length);
  for (const part of list.split(' ')) {
    const [country = '', count = '0.5'] = part.split(':');
    totals[REGION_OF.get(country) ?? 0]! += Number(count);
  }
  totals[0] = 0;
  const most = Math.max(...totals);
  return most === 0 ? 0 : totals.indexOf(most);
}
