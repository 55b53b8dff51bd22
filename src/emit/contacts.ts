/** The people and addresses of a release's contact block, as `ContactPoint`s of the issuer. */
import type { ContactPoint, WithContext } from 'schema-dts';
import type { NameMention, Zone } from '../document.ts';
import { type Emittable, oneLine } from './emittable.ts';
import { compactObject, type JsonObject, oneOrMany } from './json.ts';

type ContactKey = Extract<keyof Exclude<WithContext<ContactPoint>, string>, string>;

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu;
const TELEPHONE = /(?<![\w@/.-])(?:\+\s?\d|\(\d|\d)[\d ().\u00a0\u2010-\u2013/-]{6,18}\d(?![\w@-])/g;
const KINDS = [
  { pattern: /\binvestors?\b/i, contactType: 'investor relations' },
  { pattern: /\bmedia|press|journalists?|news(?:room)?\b/i, contactType: 'media relations' },
] as const;
const MOST_CONTACTS = 4;

/** One for each person of the contact zones; one for a zone without persons. Those without any address are left out. */
export function contactPoints(document: Emittable): readonly JsonObject[] {
  return (document.zones ?? [])
    .filter((zone) => zone.kind === 'contact')
    .flatMap((zone) => contactsOf(document, zone))
    .filter((contact) => contact['email'] !== undefined || contact['telephone'] !== undefined)
    .slice(0, MOST_CONTACTS);
}

function contactsOf(document: Emittable, zone: Zone): readonly JsonObject[] {
  const persons = document.mentions.filter(
    (mention): mention is NameMention =>
      mention.type === 'PERSON' && zone.start <= mention.start && mention.end <= zone.end,
  );
  if (persons.length === 0) return [contact(document.text.slice(zone.start, zone.end), undefined, '')];
  let heading = document.text.slice(zone.start, persons[0]?.start);
  return persons.map((person, index) => {
    const text = document.text.slice(person.end, persons[index + 1]?.start ?? zone.end);
    const point = contact(text, oneLine(document.text.slice(person.start, person.end)), heading);
    // Words after one person's addresses head the next: `Investors:` before the second name.
    heading = /\n([^\n]*)$/.exec(text)?.[1]?.trim() ? text.slice(text.lastIndexOf('\n')) : heading;
    return point;
  });
}

function contact(text: string, name: string | undefined, heading: string): JsonObject {
  const kind = KINDS.find(({ pattern }) => pattern.test(heading || text.replaceAll(EMAIL, '')));
  const telephones = text.replaceAll(EMAIL, ' ').match(TELEPHONE) ?? [];
  return compactObject({
    '@type': 'ContactPoint',
    contactType: kind?.contactType ?? 'press contact',
    name,
    email: oneOrMany([...new Set(text.match(EMAIL) ?? [])]),
    telephone: oneOrMany([...new Set(telephones.filter(hasEnoughDigits).map(oneLine))]),
  } satisfies { [Key in ContactKey]?: unknown });
}

/** A year range or a street number is no telephone number; E.164 has at most 15 digits. */
function hasEnoughDigits(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/^\d{4}\s?[-–]\s?\d{4}$/.test(text);
}
