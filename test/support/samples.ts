import type { AnnotatedRelease } from '../../src/document.ts';
import { releaseOf } from './release.ts';

/** Releases written for the tests; their people and companies are invented. */
export const SAMPLES: Readonly<Record<string, AnnotatedRelease>> = {
  company: releaseOf(
    `release-line| FOR IMMEDIATE RELEASE

headline| [Northwind Robotics|ORG entity=o1] Names [Ada Okafor|PERSON entity=p1] [Chief Executive|TITLE holder=p1 org=o1], Reports [Third Quarter of 2023|DATE value=2023-07-01/2023-09-30] Results

dek| Founder [Lars Holm|PERSON entity=p2] stays on as [chairman|TITLE holder=p2 org=o1] 🚀

lead| [<place|OSLO>|PLACE entity=l1], [<date|Nov. 6, 2023>|DATE value=2023-11-06] /[<wire|PRNewswire>|ORG entity=o9]/ -- [Northwind Robotics ASA|ORG entity=o1] ([NASDAQ|ORG entity=o8]: NWRB; OSE: NWR) [today|DATE value=2023-11-06] named [Ada Okafor|PERSON entity=p1], former [Finance Director|TITLE holder=p1 org=o2 status=former] of [Ministry of Fisheries|ORG entity=o2], as [Chief Executive Officer|TITLE holder=p1 org=o1].

quote| {p2|“Ada knows robots 🤖, and she knows fish,”} said [Holm|PERSON entity=p2], who is also [Professor of Cybernetics|TITLE holder=p2 org=o3] at the [University of Bergen|ORG entity=o3].

boilerplate| About [Northwind Robotics|ORG entity=o1]
[Northwind|ORG entity=o1] builds machines in [Norway|PLACE entity=l2].

safe-harbour| This release contains forward-looking statements as filed with the [Securities and Exchange Commission|ORG entity=o7].

contact| Media Contact: [Kari Nes|PERSON entity=p3], +47 22 00 11 22, press@northwind.example
Investors: [Ola Lie|PERSON entity=p4], ola.lie@northwind.example

end-mark| ###`,
    {
      id: 'northwind-2023-q3',
      date: '2023-11-06',
      links: {
        l1: {
          sameAs: ['https://www.wikidata.org/wiki/Q585', 'https://en.wikipedia.org/wiki/Oslo'],
          subtype: 'capital',
          wiki: 'Oslo',
        },
        l2: { sameAs: ['https://www.wikidata.org/wiki/Q20'], subtype: 'country', wiki: 'Norway' },
        o3: { sameAs: ['https://ror.org/03zga2b32'], subtype: 'education', wiki: 'University_of_Bergen' },
      },
    },
  ),
  government: releaseOf(
    `headline| FOREIGN SECRETARY VISITS [KYOTO|PLACE entity=l1]

body| [Foreign Secretary|TITLE holder=p1] [Ravi Menon|PERSON entity=p1] and [Acting|TITLE holder=p2 status=acting] [Vice Minister|TITLE holder=p2 org=o1] [Hana Sato|PERSON entity=p2] of the [Ministry of Foreign Affairs of Japan|ORG entity=o1] met in [Kyoto|PLACE entity=l1] on [February 07 to 08, 2024|DATE value=2024-02-07/2024-02-08]. The next round follows in [fiscal year 2025|DATE].`,
    {
      id: 'consultations/2024 02',
      url: 'https://ministry.example/releases/17#top',
      published: '2024-02-08T17:13:00+05:30',
    },
  ),
  bare: releaseOf('Nothing is named here.', { id: 'bare' }),
};
