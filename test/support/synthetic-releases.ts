/** Short press releases made from a seed: of invented people, companies and towns, all different. */
import { createRandom } from '../../src/crf/random.ts';

const COMPANIES = [
  'Northwind',
  'Bluefin',
  'Halden',
  'Larkspur',
  'Quayside',
  'Ostara',
  'Pellworm',
  'Ridgeway',
];
const KINDS = ['Robotics', 'Energy', 'Foods', 'Health', 'Bank', 'Shipping', 'Software', 'Mining'];
const FORMS = ['Inc.', 'plc', 'Ltd', 'AG', 'Corp.'];
const GIVEN = ['Ada', 'Ravi', 'Hana', 'Lars', 'Kari', 'Omar', 'Ines', 'Tomas', 'Mei', 'Zoë'];
const FAMILY = ['Okafor', 'Menon', 'Sato', 'Holm', 'Nes', 'Haddad', 'Duarte', 'Novak', 'Lin', 'Brontë'];
const TITLES = ['Chief Executive Officer', 'Finance Director', 'Chairman', 'President', 'Head of Research'];
const TOWNS = ['LONDON', 'OSLO', 'SINGAPORE', 'CHICAGO', 'SYDNEY', 'MUMBAI'];
const MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const NEWS = [
  'opened a plant that will employ 240 people',
  'reported revenue of $12.4 million for the third quarter of 2023',
  'agreed to buy a majority stake in a rival',
  'won a contract to supply hospitals in Norway and Kenya',
];

export interface SyntheticRelease {
  readonly id: string;
  readonly text: string;
}

/** The release with this number; the same for the same number and seed. */
export function syntheticRelease(number: number, seed = 1): SyntheticRelease {
  const random = createRandom(seed * 1_000_003 + number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const company = `${pick(COMPANIES)} ${pick(KINDS)}`;
  const person = `${pick(GIVEN)} ${pick(FAMILY)}`;
  const title = pick(TITLES);
  const date = `${pick(MONTHS)} ${1 + Math.floor(random() * 28)}, ${2015 + Math.floor(random() * 10)}`;
  const text = `${company} Names ${person} ${title}

${pick(TOWNS)}, ${date} -- ${company} ${pick(FORMS)} today named ${person} as its ${title}. The company ${pick(NEWS)} in release number ${number}.

“We are glad that ${person} joins us,” said ${pick(GIVEN)} ${pick(FAMILY)}, ${pick(TITLES)} of ${company}. “${pick(FAMILY)} knows the trade.”

About ${company}
${company} was founded in ${1900 + Math.floor(random() * 100)}.
`;
  return { id: `r${String(number).padStart(6, '0')}`, text };
}

export function syntheticRows(count: number, seed = 1): string {
  return Array.from(
    { length: count },
    (_, number) => `${JSON.stringify(syntheticRelease(number, seed))}\n`,
  ).join('');
}
