/**
 * The inline form, made for annotating by hand: the text verbatim with each mention as ⟦surface|CODE|ref⟧,
 * then a line `=====` and a table of the release's date and its entities. See `docs/corpus-formats.md`.
 */
import type { DocumentId, Entity, EntityId, Link, Mention } from '../document.ts';
import { parseIsoDate } from '../document.ts';
import { parseDateValue } from './date-value.ts';
import type { Gold, Problem } from './gold.ts';

export const INLINE_CODES = { P: 'PERSON', O: 'ORG', L: 'PLACE', T: 'TITLE', D: 'DATE' } as const;
export const ENTITY_LETTERS = { p: 'PERSON', o: 'ORG', l: 'PLACE' } as const;

const MENTION = /⟦([^⟦⟧|]*)\|([POLTD])\|([^⟦⟧|]*)⟧/g;
const ENTITY_ROW = /^([pol]\d+)\s*=\s*(.+?)\s*=>\s*(\S.*)$/;
const DATE_ROW = /^date\s*=\s*(.+)$/;
const TITLE_REFERENCE = /^(p\d+)?>([ol]\d+)?$/;
const DATE_VALUE = /^(\?|\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)$/;

/** What could be read, and every problem met. A mention whose reference cannot be read is left out. */
export interface InlineReading {
  readonly document: Gold;
  readonly problems: readonly Problem[];
}

/**
 * Reads an annotated text. `source` is the text before annotation, when there is one: the two must be equal
 * but for line ends at the very end, which are dropped. `where` names the file.
 */
export function parseInline(
  id: string,
  annotated: string,
  source: string | undefined,
  where: string,
): InlineReading {
  const problems: Problem[] = [];
  const report = (rule: string, message: string) => problems.push({ rule, where, message });
  const border = annotated.indexOf('\n=====');
  if (border < 0) report('inline-table', 'Expected a line ===== between text and table, got none');
  const body = border < 0 ? annotated : annotated.slice(0, border);
  const table = parseTable(border < 0 ? '' : annotated.slice(border + 1), report);

  const mentions: Mention[] = [];
  const pieces: string[] = [];
  let length = 0;
  let last = 0;
  const push = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const match of body.matchAll(MENTION)) {
    push(body.slice(last, match.index));
    const [whole, surface = '', code = '', reference = ''] = match;
    const mention = parseReference(code, reference.trim(), surface, report);
    if (surface === '') report('empty-span', `Expected words in ${whole}, got none`);
    else if (mention)
      mentions.push({ start: length, end: length + surface.length, score: 1, ...mention } as Mention);
    push(surface);
    last = match.index + whole.length;
  }
  push(body.slice(last));
  const text = pieces.join('').replace(/\n+$/, '');
  const stray = text.search(/[⟦⟧]/);
  if (stray >= 0) {
    const context = text.slice(Math.max(0, stray - 30), stray + 60).replaceAll('\n', ' ');
    report(
      'inline-mention',
      `Expected ⟦surface|P, O, L, T or D|ref⟧, got a malformed mention near "${context}"`,
    );
  }
  if (source !== undefined) compareTexts(source.replace(/\n+$/, ''), text, report);
  const { date, entities } = table;
  return {
    document: { id: id as DocumentId, text, ...(date && { date }), mentions, entities },
    problems,
  };
}

type Report = (rule: string, message: string) => void;

function parseReference(
  code: string,
  reference: string,
  surface: string,
  report: Report,
): object | undefined {
  const type = INLINE_CODES[code as keyof typeof INLINE_CODES];
  if (type === 'DATE') {
    const [first, last = first] = reference.split('/');
    const isValue = DATE_VALUE.test(reference);
    if (isValue && (reference === '?' || (parseIsoDate(first!) && parseIsoDate(last!)))) {
      return { type, value: parseDateValue(reference, '') };
    }
    report('date-value', `Expected a day, first/last day or ? as value of "${surface}", got "${reference}"`);
    return undefined;
  }
  if (type !== 'TITLE') return { type, entity: reference as EntityId };
  const match = TITLE_REFERENCE.exec(reference);
  if (match === null) {
    report('title-reference', `Expected holder>org, either side empty, for "${surface}", got "${reference}"`);
    return undefined;
  }
  const [, holder, org] = match;
  return { type, ...(holder !== undefined && { holder }), ...(org !== undefined && { org }) };
}

function parseTable(table: string, report: Report): Pick<Gold, 'date' | 'entities'> {
  const entities: Entity[] = [];
  let date: string | undefined;
  for (const line of table
    .replace(/^=+/, '')
    .split('\n')
    .map((row) => row.trim())) {
    if (line === '') continue;
    const dateRow = DATE_ROW.exec(line);
    if (dateRow) {
      date = dateRow[1]!.trim();
      continue;
    }
    const [, id, name = '', wiki = ''] = ENTITY_ROW.exec(line) ?? [];
    if (id === undefined) report('inline-table', `Expected p1 = Name => Wiki_Title, NIL or ?, got "${line}"`);
    else entities.push(parseEntity(id, name, wiki.trim().replaceAll(' ', '_')));
  }
  if (date === undefined) report('release-date', 'Expected a line date = YYYY-MM-DD or date = ?, got none');
  const day = date === undefined || date === '?' ? undefined : parseIsoDate(date);
  if (date !== undefined && date !== '?' && day === undefined) {
    report('release-date', `Expected date = YYYY-MM-DD or date = ?, got "${date}"`);
  }
  return { ...(day && { date: day }), entities };
}

function parseEntity(id: string, name: string, wiki: string): Entity {
  const type = ENTITY_LETTERS[id[0] as keyof typeof ENTITY_LETTERS];
  const link: Link =
    wiki === '?'
      ? { kind: 'unknown' }
      : wiki === 'NIL'
        ? { kind: 'nil', id, score: 1 }
        : {
            kind: 'entry',
            entry: `enwiki:${wiki}` as never,
            name: wiki.replaceAll('_', ' '),
            wiki,
            sameAs: [],
            score: 1,
          };
  return { id: id as EntityId, type, name, link };
}

function compareTexts(source: string, text: string, report: Report): void {
  if (source === text) return;
  let at = 0;
  while (source[at] !== undefined && source[at] === text[at]) at++;
  const around = (whole: string) => JSON.stringify(whole.slice(Math.max(0, at - 20), at + 30));
  report(
    'text-differs',
    `Expected the source's text, ${around(source)}, got ${around(text)} at UTF-16 unit ${at}`,
  );
}
