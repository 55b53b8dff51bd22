/** F1 of zones against the reference layer of the corpus: exact (span and kind) and by character. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId, IsoDate, Span, ZoneKind } from '../../src/document.ts';
import { createOffsetMap } from '../../src/offsets.ts';
import { zone } from '../../src/zone/index.ts';

export const CORPUS = join(import.meta.dirname, '../../corpus');

interface KindSpan extends Span {
  readonly kind: ZoneKind;
}

export interface Text {
  readonly text: string;
  readonly date?: IsoDate;
}

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

export interface Score {
  /** Zones with the same span and kind. */
  readonly exact: number;
  /** Characters other than white space with the same kind. */
  readonly characters: number;
  readonly wanted: number;
}

/** The corpus's own texts by id. */
export function ownTexts(): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const split of ['train', 'dev', 'test']) {
    const folder = join(CORPUS, split);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      texts.set(file.slice(0, -4), { text: readFileSync(join(folder, file), 'utf8') });
    }
  }
  return texts;
}

/** The texts of a file of releases, one JSON object a line, by id. */
export function releaseTexts(path: string): ReadonlyMap<string, Text> {
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(
    rows.map((row) => {
      const { id, text, date } = JSON.parse(row) as { id: string; text: string; date: IsoDate | null };
      return [id, { text, ...(date !== null && { date }) }] as const;
    }),
  );
}

/** Scores by kind, and of all kinds under `all`. */
export function scoreZones(layer: string, texts: ReadonlyMap<string, Text>): ReadonlyMap<string, Score> {
  const exact = new Map<string, Counts>();
  const characters = new Map<string, Counts>();
  for (const row of readFileSync(join(CORPUS, 'zones', layer), 'utf8')
    .trim()
    .split('\n')) {
    const { id, zones } = JSON.parse(row) as { id: string; zones: readonly KindSpan[] };
    const release = texts.get(id);
    if (release === undefined) throw new Error(`no text for ${id}`);
    const map = createOffsetMap(release.text);
    const wanted = zones.map(({ kind, start, end }) => ({
      kind,
      start: map.toUnit(start)!,
      end: map.toUnit(end)!,
    }));
    const found = zone({ id: id as DocumentId, ...release }).zones;
    count(exact, wanted.map(keyOf), found.map(keyOf));
    count(characters, places(release.text, wanted), places(release.text, found));
  }
  const scores = new Map<string, Score>();
  for (const kind of [...exact.keys()].sort()) {
    scores.set(kind, {
      exact: f1(exact.get(kind)),
      characters: f1(characters.get(kind)),
      wanted: exact.get(kind)!.wanted,
    });
  }
  return scores;
}

const keyOf = ({ kind, start, end }: KindSpan): string => `${kind}:${start}-${end}`;

function places(text: string, zones: readonly KindSpan[]): readonly string[] {
  const keys: string[] = [];
  for (const { kind, start, end } of zones) {
    for (let i = start; i < end; i++) if (/\S/.test(text[i]!)) keys.push(`${kind}:${i}`);
  }
  return keys;
}

function count(counts: Map<string, Counts>, wanted: readonly string[], found: readonly string[]): void {
  const known = new Set(wanted);
  const add = (key: string, field: keyof Counts): void => {
    for (const kind of [key.slice(0, key.indexOf(':')), 'all']) {
      const entry = counts.get(kind) ?? { right: 0, found: 0, wanted: 0 };
      entry[field]++;
      counts.set(kind, entry);
    }
  };
  for (const key of wanted) add(key, 'wanted');
  for (const key of found) {
    add(key, 'found');
    if (known.has(key)) add(key, 'right');
  }
}

function f1(counts: Counts | undefined): number {
  return counts === undefined ? 0 : (200 * counts.right) / (counts.found + counts.wanted);
}
