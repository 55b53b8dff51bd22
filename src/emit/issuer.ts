/** Who issued the release: the organisation that its own words give away, or nobody. */
import type { Entity, NameMention, TitleMention } from '../document.ts';
import type { Emittable } from './emittable.ts';
import type { RankedEntity } from './salience.ts';

/** What one release says of its organisations, for the signs to look at. */
interface Evidence {
  readonly document: Emittable;
  readonly entity: Entity;
  readonly mentions: readonly NameMention[];
  /** Labels of the hosts of its addresses: `northwind` of press@northwind.example. */
  readonly hosts: ReadonlySet<string>;
}

/** A sign that an organisation speaks in its own name. Signs add up; how often one is seen counts for nothing. */
export const ISSUER_SIGNS: readonly {
  readonly name: string;
  readonly weight: number;
  readonly example: string;
  readonly reason: string;
  readonly holds: (evidence: Evidence) => boolean;
}[] = [
  {
    name: 'about-heading',
    weight: 4,
    example: 'About Acme',
    reason: 'Issuers introduce themselves at the end; joint releases introduce several.',
    holds: ({ document, mentions }) => mentions.some(({ start }) => isIntroduced(document.text, start)),
  },
  {
    name: 'own-address',
    weight: 4,
    example: 'press@acme.example',
    reason:
      'The people to call have addresses at the issuer or its agency, and an agency is seldom named otherwise.',
    holds: ({ entity, mentions, hosts, document }) =>
      [entity.name, ...mentions.map(({ start, end }) => document.text.slice(start, end))].some((name) =>
        hostForms(name).some((form) => hosts.has(form)),
      ),
  },
  {
    name: 'first-words',
    weight: 2,
    example: 'Acme Opens Bridge',
    reason: 'Headlines name who acts first, and mostly the issuer acts.',
    holds: ({ document, mentions }) =>
      mentions.some(({ start }) => startsZone(document, start, 'headline', 12)),
  },
  {
    name: 'lead-subject',
    weight: 2,
    example: 'OSLO – Acme today announced',
    reason: 'The lead’s first name is the one that announces.',
    holds: ({ document, mentions }) => mentions.some((mention) => announces(document.text, mention)),
  },
  {
    name: 'speakers-employer',
    weight: 2,
    example: '“…,” said Jane Roe, CEO of Acme.',
    reason: 'A release quotes its issuer’s people first.',
    holds: ({ document, entity }) => firstSpeakersEmployer(document) === entity.id,
  },
  {
    name: 'letterhead',
    weight: 2,
    example: 'Acme\n\nMEDIA RELEASE',
    reason: 'A line of the organisation’s name alone before the lead is a letterhead.',
    holds: ({ document, mentions }) =>
      mentions.some((mention) => mention.start < 300 && standsAlone(document.text, mention)),
  },
];

/** Signs weighing less name an organisation that is merely written about. */
const LEAST_WEIGHT = 4;

/** The organisation with the weightiest signs, the more salient one of equals; undefined where the signs are too few. */
export function findIssuer(document: Emittable, ranked: readonly RankedEntity[]): Entity | undefined {
  const hosts = hostLabels(document);
  let best: { readonly entity: Entity; readonly weight: number } | undefined;
  for (const { entity } of ranked) {
    if (entity.type !== 'ORG') continue;
    const mentions = mentionsOf(document, entity);
    const evidence = { document, entity, mentions, hosts };
    const weight = ISSUER_SIGNS.reduce((sum, sign) => sum + (sign.holds(evidence) ? sign.weight : 0), 0);
    if (weight >= LEAST_WEIGHT && weight > (best?.weight ?? 0)) best = { entity, weight };
  }
  return best?.entity;
}

/** Wherever they stand: a contact block says who answers for the release. */
function mentionsOf(document: Emittable, entity: Entity): readonly NameMention[] {
  return document.mentions.filter(
    (mention): mention is NameMention => mention.type === 'ORG' && mention.entity === entity.id,
  );
}

function isIntroduced(text: string, start: number): boolean {
  return /(?:^|\n)[ \t]*About (?:the )?$/i.test(text.slice(Math.max(0, start - 40), start));
}

function startsZone(document: Emittable, at: number, kind: 'headline', within: number): boolean {
  const zone = document.zones?.find(({ start, end }) => start <= at && at < end);
  return zone?.kind === kind && at - zone.start <= within;
}

const ANNOUNCING =
  /^[^.\n]{0,120}?\b(?:today|announced|announces|has announced|is pleased|is proud|is delighted|are pleased|said|says|welcomes|calls|launched|launches|unveiled|released|reported|reports|confirmed)\b/i;

/** `Acme (NYSE: ACM), the maker of bridges, today announced`, within the beginning of the text. */
function announces(text: string, { start, end }: NameMention): boolean {
  return (
    start < 1500 &&
    /(?:^|[\n–—:)-]|--)\s*(?:The )?$/.test(text.slice(Math.max(0, start - 8), start)) &&
    ANNOUNCING.test(text.slice(end, end + 200))
  );
}

function firstSpeakersEmployer(document: Emittable): string | undefined {
  const speaker = document.quotations?.find((quotation) => quotation.speaker !== undefined)?.speaker;
  const post = document.mentions.find(
    (mention): mention is TitleMention =>
      mention.type === 'TITLE' &&
      mention.holder === speaker &&
      speaker !== undefined &&
      mention.org !== undefined,
  );
  return post?.org;
}

function standsAlone(text: string, { start, end }: NameMention): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 20))
  );
}

/** Second-level labels (third-level before `co.uk` and the like) of e-mail and web addresses, free-mail hosts aside. */
function hostLabels({ text, url }: Emittable): ReadonlySet<string> {
  const found = `${text} ${url ?? ''}`.matchAll(/(?:@|\bwww\.|https?:\/\/)([a-z\d-]+(?:\.[a-z\d-]+)+)/gi);
  const labels = [...found].flatMap((match) => {
    const parts = (match[1] ?? '')
      .toLowerCase()
      .split('.')
      .filter((part) => part !== 'www');
    return parts.slice(0, -1).filter((part) => !/^(?:com?|org|net|gov|govt|edu|ac|info)$/.test(part));
  });
  return new Set(labels.filter((label) => !FREE_HOSTS.has(label)).map((label) => label.replaceAll('-', '')));
}

const FREE_HOSTS: ReadonlySet<string> = new Set(
  'gmail yahoo outlook hotmail icloud aol facebook twitter instagram linkedin youtube x tiktok bit prnewswire businesswire globenewswire youtu'.split(
    ' ',
  ),
);

/** How a name may stand in a host: `acmebridges`, `acme`, its capitals, with or without legal form. */
function hostForms(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter(
      (word) =>
        word !== '' &&
        !/^(?:the|of|and|for|in|inc|ltd|llc|corp|corporation|co|plc|limited|group)$/i.test(word),
    );
  const initials = words.map((word) => word[0]).join('');
  const forms = [
    words.join(''),
    ...(words.length > 1 ? [`${words[0]}${words[1]}`] : []),
    initials,
    words[0] ?? '',
  ];
  return forms.map((form) => form.toLowerCase()).filter((form) => form.length >= 3);
}
