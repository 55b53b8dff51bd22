/**
 * brat standoff: `NAME.ann` beside `NAME.txt`, positions in code points. Entities are equivalences (`*`), links
 * normalisations (N), holder and organisation of a title relations (R) to a mention of theirs, status an attribute
 * (A), the days of a date a note (#). (brat.nlplab.org/standoff.html)
 */
import { InputError } from '../../errors.ts';
import type { Draft, DraftMention } from './draft.ts';
import { positionOf } from './position.ts';

const LINE = /^(?:[TREAMN][\w-]*|#\w*|\*)\t/u;

/** Whether the content of an `.ann` file is brat's, not an inline annotation. */
export function isBrat(content: string): boolean {
  return content.split('\n').every((line) => line.trim() === '' || LINE.test(line));
}

interface Bound {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly links: string[];
  readonly fields: Record<string, string | null>;
}

/** A span in several parts is taken from its first to its last character. Events are not read. */
export function parseBrat(content: string, text: string, id: string, where: string): Draft {
  const rows = content
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t') as [string, string?, string?]);
  const bounds = new Map<string, Bound>();
  for (const [name, what = '', words] of rows) {
    if (name.startsWith('T')) bounds.set(name, parseBound(what, words, text, `${name} of ${where}`));
  }
  const entityOf = entitiesOf(rows, bounds);
  for (const [name, what = '', value = ''] of rows) {
    const [kind = '', ...args] = what.split(' ').map((arg) => arg.replace(/^Arg\d:/u, ''));
    const bound = bounds.get(args[0] ?? '');
    if (bound === undefined) continue;
    const role = kind.toLowerCase();
    if (name.startsWith('N')) bound.links.push(identifierOf(args[1] ?? ''));
    else if (name.startsWith('#') && bound.label === 'DATE')
      bound.fields['value'] = value === '?' ? null : value;
    else if (/^[AM]/u.test(name) && role === 'status') bound.fields['status'] = (args[1] ?? '').toLowerCase();
    else if (name.startsWith('R') && (role === 'holder' || role === 'org')) {
      const entity = entityOf.get(args[1] ?? '');
      if (entity === undefined) {
        throw new InputError(
          `Expected ${kind} to lead to a text-bound annotation, got ${args[1]} in ${name} of ${where}`,
        );
      }
      bound.fields[role] = entity;
    }
  }
  const mentions = [...bounds].map(([name, { links, ...rest }]): DraftMention => {
    const entity = entityOf.get(name);
    return { ...rest, ...(entity !== undefined && { entity }), ...(links.length > 0 && { links }) };
  });
  return { id, text, mentions };
}

function parseBound(what: string, words: string | undefined, text: string, where: string): Bound {
  const match = /^(\S+) (\d+)(?: \d+;\d+)* (\d+)$/u.exec(what);
  if (match === null) {
    throw new InputError(`Expected a type, a start and an end, got ${JSON.stringify(what)} in ${where}`);
  }
  const [, label = '', start, end] = match;
  const isWhole = !what.includes(';');
  const span = positionOf(
    text,
    Number(start),
    Number(end),
    isWhole ? words : undefined,
    'code points',
    where,
  );
  return { ...span, label, links: [], fields: {} };
}

/**
 * The entity of each text-bound annotation that an equivalence, a relation or a link speaks of. Where nothing does,
 * equal words are left to tell.
 */
function entitiesOf(
  rows: readonly (readonly [string, string?, string?])[],
  bounds: ReadonlyMap<string, Bound>,
): ReadonlyMap<string, string> {
  const speaks = rows.some(([name]) => name === '*' || name.startsWith('R'));
  const leader = new Map<string, string>(speaks ? [...bounds.keys()].map((name) => [name, name]) : []);
  const find = (name: string): string => {
    const next = leader.get(name);
    return next === undefined || next === name ? name : find(next);
  };
  for (const [name, what = ''] of rows) {
    if (name !== '*') continue;
    const [first, ...others] = what.split(' ').slice(1);
    for (const other of others) leader.set(find(other), find(first ?? other));
  }
  return new Map([...leader.keys()].map((name) => [name, `e${find(name).slice(1)}`]));
}

/** `Wikipedia:Acme` as an identifier that `linkFields` reads. */
function identifierOf(reference: string): string {
  const [, base = '', id = ''] = /^([^:]*):(.*)$/u.exec(reference) ?? [];
  if (base === 'NIL') return 'NIL';
  if (base === 'Wikipedia') return `enwiki:${id}`;
  return base === 'Wikidata' || base === 'IRI' ? id : reference;
}
