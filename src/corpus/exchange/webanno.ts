/**
 * WebAnno TSV 3: sentences of tokens, a column for each feature of each layer. Positions count UTF-16 units. Mentions
 * are those of the layer `NamedEntity` (features `value`, `identifier`), else of the first custom layer; relations and
 * chains are not read. (webanno.github.io/webanno/releases/3.6.11/docs/user-guide.html#sect_webannotsv)
 */
import { InputError } from '../../errors.ts';
import { createOffsetMap } from '../../offsets.ts';
import type { Draft, DraftMention } from './draft.ts';

export const WEBANNO_HEAD = '#FORMAT=WebAnno TSV 3';
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
/** Our custom layer: what a mention has beside type and link. */
export const EXTRA_LAYER = 'webanno.custom.Dateline';
export const EXTRA_FEATURES = ['entity', 'holder', 'org', 'score', 'status', 'value'] as const;

interface Column {
  readonly layer: string;
  /** Empty for the column of a layer without features, or of a relation's source. */
  readonly feature: string;
}

/** One token or part of one. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

export function parseWebAnno(content: string, id: string, where: string): Draft {
  const lines = content.split(/\r?\n/u);
  if (!lines[0]?.startsWith(WEBANNO_HEAD)) {
    throw new InputError(
      `Expected ${WEBANNO_HEAD}.x in the first line, got ${JSON.stringify(lines[0])} at ${where}`,
    );
  }
  const columns = lines.flatMap(columnsOf);
  const { text, units } = layOut(lines, where);
  const layers = [...new Set(columns.map(({ layer }) => layer))];
  const layer =
    layers.find((name) => name.endsWith('.NamedEntity')) ??
    layers.find((name) => name.startsWith('webanno.custom.') && name !== EXTRA_LAYER);
  const extras = new Map(
    annotationsOf(units, columns, EXTRA_LAYER).map(({ start, end, values }) => [`${start}-${end}`, values]),
  );
  const map = createOffsetMap(text);
  const mentions = (layer === undefined ? [] : annotationsOf(units, columns, layer)).map(
    ({ start, end, values }): DraftMention => {
      const label = ['value', 'label', 'type', 'category', 'class']
        .map((name) => values.get(name))
        .find((value) => value !== undefined);
      const link = values.get('identifier');
      const extra = extras.get(`${start}-${end}`);
      const entity = extra?.get('entity');
      return {
        start: map.toCodePoint(start),
        end: map.toCodePoint(end),
        label: label ?? 'untyped',
        ...(link !== undefined && { links: link.split(' ') }),
        ...(entity !== undefined && { entity }),
        fields: fieldsOf(extra),
      };
    },
  );
  return { id, text, mentions };
}

function fieldsOf(extra: ReadonlyMap<string, string> | undefined): Readonly<Record<string, unknown>> {
  const fields = EXTRA_FEATURES.flatMap((name) => {
    const value = extra?.get(name);
    if (value === undefined || name === 'entity') return [];
    return [
      [name, name === 'score' ? Number(value) : name === 'value' && value === '?' ? null : value] as const,
    ];
  });
  return Object.fromEntries(fields);
}

function columnsOf(line: string): readonly Column[] {
  const [, kind, layer = '', rest] = /^#T_(SP|RL|CH)=([^|]*)(?:\|(.*))?$/u.exec(line) ?? [];
  if (kind === undefined) return [];
  const features = rest === undefined ? [''] : rest.split('|');
  return features.map((feature) => ({ layer, feature: feature.startsWith('BT_') ? '' : feature }));
}

/** The text from the `#Text` lines, each where its first token says; what lies between becomes line ends. */
function layOut(
  lines: readonly string[],
  where: string,
): { readonly text: string; readonly units: readonly Unit[] } {
  let text = '';
  let sentence: string[] = [];
  const units: Unit[] = [];
  let isPlaced = true;
  lines.forEach((line, index) => {
    if (line.startsWith('#Text=')) {
      if (isPlaced) sentence = [];
      sentence.push(unescapeText(line.slice('#Text='.length)));
      isPlaced = false;
    }
    if (line.startsWith('#') || !/^\d+-\d+/u.test(line)) return;
    const [, position = '', form = '', ...cells] = line.split('\t');
    const [start, end] = position.split('-').map(Number);
    if (start === undefined || end === undefined || !(start < end)) {
      throw new InputError(
        `Expected a token's start and end as 0-4, got ${JSON.stringify(position)} at ${where}:${index + 1}`,
      );
    }
    if (!isPlaced) {
      const words = sentence.join('\n');
      const from = start - Math.max(0, words.indexOf(unescapeText(form)));
      if (from < text.length) {
        throw new InputError(
          `Expected sentences in text order, got one at ${from} after ${text.length} at ${where}:${index + 1}`,
        );
      }
      text += '\n'.repeat(from - text.length) + words;
      isPlaced = true;
    }
    if (end > text.length) {
      throw new InputError(
        `Expected a token within its sentence's text, got ${position} at ${where}:${index + 1}`,
      );
    }
    units.push({ start, end, cells });
  });
  return { text, units };
}

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Annotations of a layer: cells of one number, over all their tokens; a cell without number is one by itself. */
function annotationsOf(
  units: readonly Unit[],
  columns: readonly Column[],
  layer: string,
): readonly Annotation[] {
  const own = columns.flatMap((column, at) => (column.layer === layer ? [{ ...column, at }] : []));
  const found = new Map<string, { start: number; end: number; values: Map<string, string> }>();
  units.forEach(({ start, end, cells }, index) => {
    for (const { at, feature } of own) {
      split(cells[at] ?? '_').forEach((cell, stacked) => {
        if (cell === '_' || cell === '') return;
        const [, raw = '', number] = /^((?:[^\\]|\\.)*?)(?:\[(\d+)\])?$/u.exec(cell) ?? [];
        const key = number ?? `unit ${index} ${stacked}`;
        const annotation = found.get(key) ?? { start, end, values: new Map<string, string>() };
        annotation.start = Math.min(annotation.start, start);
        annotation.end = Math.max(annotation.end, end);
        if (raw !== '*') annotation.values.set(feature === '' ? 'value' : feature, unescapeValue(raw));
        found.set(key, annotation);
      });
    }
  });
  return [...found.values()];
}

function split(cell: string): readonly string[] {
  return cell.match(/(?:[^|\\]|\\.)+/gu) ?? [];
}

function unescapeValue(value: string): string {
  return value.replace(/\\(->|.)/gsu, '$1');
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gsu, (_, escaped: string) => CONTROL[escaped] ?? escaped);
}
