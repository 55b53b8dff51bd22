/**
 * Measures of dates on the shared corpora.
 *
 *   npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/dates.js <corpora folder> [measure] [--errors]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStandoffLine } from '../src/corpus/standoff.ts';
import { findDates, readDate, resolveDates, toTimex3 } from '../src/dates/index.ts';
import type { Annotated, DateValue, IsoDate, Span, Tagged } from '../src/document.ts';
import { createOffsetMap } from '../src/offsets.ts';
import { agrees, goldOf } from './date-cases.ts';
import { refusalOf } from './date-refusals.ts';
import { sameDays, teiMatches, timexMatches } from './date-values.ts';

const [folder = '', ...rest] = process.argv.slice(2);
const showErrors = rest.includes('--errors');
const only = rest.find((argument) => !argument.startsWith('--'));

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const lines = (file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
const show = (value: DateValue): string =>
  value.kind === 'calendar'
    ? `${value.first}${value.last === value.first ? '' : `/${value.last}`}`
    : value.kind === 'fiscal'
      ? `fiscal ${value.year ?? ''}${value.quarter ? `Q${value.quarter}` : ''}`
      : `? ${value.reason}`;

function tagged(text: string, spans: readonly Span[], date?: IsoDate): Tagged {
  return {
    id: 'x' as Tagged['id'],
    text,
    ...(date && { date }),
    zones: [],
    tokens: [],
    sentences: [],
    spans: spans.map(({ start, end }) => ({ start, end, type: 'DATE', score: 1 })),
  };
}

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
    '\n',
    '|',
  );

interface Foreign {
  readonly id: string;
  readonly text: string;
  readonly dct?: string | null;
  readonly source: string;
  readonly entities: readonly {
    start: number;
    end: number;
    type: string;
    value?: string | null;
    attrs?: Record<string, unknown>;
  }[];
  readonly meta?: Record<string, unknown>;
}

function foreign(file: string): readonly (Foreign & { readonly anchor?: IsoDate })[] {
  return lines(file).map((line) => {
    const row = JSON.parse(line) as Foreign;
    const map = createOffsetMap(row.text);
    const day = row.dct ? readDate(row.dct) : undefined;
    return {
      ...row,
      ...(day?.kind === 'calendar' && { anchor: day.first }),
      entities: row.entities.map((one) => ({
        ...one,
        start: map.toUnit(one.start)!,
        end: map.toUnit(one.end)!,
      })),
    };
  });
}

function releases(split: string): void {
  const documents = lines(`releases/${split}.jsonl`).map(
    (line, index): Annotated => parseStandoffLine(line, `${split} line ${index + 1}`),
  );
  let [total, right, goldCount, found, exact, valued] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const gold = document.mentions.filter((mention) => mention.type === 'DATE');
    const dated = resolveDates(tagged(document.text, gold, document.date));
    gold.forEach((mention, index) => {
      total++;
      const value = dated.dates[index]!.value;
      if (sameDays(value, mention.value)) right++;
      else if (showErrors)
        print(
          `VALUE ${document.id} ${document.date} gold ${show(mention.value)} got ${show(value)}: ${around(document.text, mention)}`,
        );
    });
    const results = findDates(document.text, dated.anchor ? { anchor: dated.anchor } : {});
    goldCount += gold.length;
    found += results.length;
    for (const result of results) {
      const match = gold.find(({ start, end }) => start === result.start && end === result.end);
      if (match) exact++;
      if (match && sameDays(result.value, match.value)) valued++;
      if (!match && showErrors) print(`EXTRA ${result.parser} ${around(document.text, result)}`);
    }
    for (const mention of gold) {
      if (showErrors && !results.some(({ start, end }) => start === mention.start && end === mention.end))
        print(`MISSED ${document.id} ${around(document.text, mention)}`);
    }
  }
  const f1 = (hits: number): string => ((200 * hits) / (goldCount + found)).toFixed(2);
  print(`releases/${split}: ${documents.length} releases, ${total} dates`);
  print(`  value, spans given: ${right}/${total} = ${((100 * right) / total).toFixed(2)}`);
  print(`  detection F1 ${f1(exact)} (found ${found}), detection and value F1 ${f1(valued)}`);
}

function gum(): void {
  const counts = new Map<string, [number, number]>();
  for (const row of foreign('gum.jsonl')) {
    const genre = row.source.replace('GUM/', '');
    if (!['news', 'interview', 'bio'].includes(genre)) continue;
    const spans = row.entities.filter((one) => one.type === 'tei:date').sort((a, b) => a.start - b.start);
    const dated = resolveDates(tagged(row.text, spans, row.anchor));
    spans.forEach((span, index) => {
      const count = counts.get(genre) ?? [0, 0];
      counts.set(genre, count);
      count[1]++;
      const value = dated.dates[index]!.value;
      if (teiMatches(value, span.value ?? '')) count[0]++;
      else if (showErrors)
        print(
          `VALUE ${genre} ${row.anchor} gold ${span.value} got ${show(value)}: ${around(row.text, span)}`,
        );
    });
  }
  let [right, total] = [0, 0];
  for (const [genre, [hits, all]] of counts) {
    print(`gum ${genre}: ${hits}/${all} = ${((100 * hits) / all).toFixed(2)}`);
    right += hits;
    total += all;
  }
  print(`gum news, interview, bio: ${right}/${total} = ${((100 * right) / total).toFixed(2)}`);
}

function timebank(): void {
  let [right, total, calendarRight, calendarTotal] = [0, 0, 0, 0];
  for (const row of foreign('timebank_tbaq.jsonl')) {
    const spans = row.entities.filter((one) => one.type === 'DATE').sort((a, b) => a.start - b.start);
    const dated = resolveDates(tagged(row.text, spans, row.anchor));
    spans.forEach((span, index) => {
      const value = dated.dates[index]!.value;
      const got = toTimex3(value)?.value;
      const ok = timexMatches(got, span.value ?? '');
      const isReference = (span.value ?? '').endsWith('_REF');
      total++;
      if (ok) right++;
      if (!isReference) calendarTotal++;
      if (!isReference && ok) calendarRight++;
      if (!ok && showErrors)
        print(
          `VALUE ${row.anchor} gold ${span.value} got ${got} (${show(value)}): ${around(row.text, span)}`,
        );
    });
  }
  print(`timebank DATE: ${right}/${total} = ${((100 * right) / total).toFixed(2)}`);
  print(
    `timebank DATE on the calendar: ${calendarRight}/${calendarTotal} = ${((100 * calendarRight) / calendarTotal).toFixed(2)}`,
  );
}

const LITTLE_ENDIAN = new Set(['chrono.en.GB', 'chronoLittleEndian']);

/** Cases of day or coarser whose whole text is one expression, or one expression in a sentence. */
function cases(file: 'chrono_en.jsonl' | 'duckling_en.jsonl'): void {
  let [right, total, refused, found] = [0, 0, 0, 0];
  for (const row of foreign(file)) {
    for (const entity of row.entities) {
      const gold = goldOf(row, entity);
      if (gold === undefined) continue;
      const words = row.text.slice(entity.start, entity.end);
      const refusal = refusalOf(words);
      const settings = {
        ...(row.anchor && { anchor: row.anchor }),
        ...(LITTLE_ENDIAN.has(String(row.meta?.['parser'])) && { dayFirst: true }),
        ...(file === 'duckling_en.jsonl' && { prefer: 'future' as const }),
      };
      const value = readDate(words, settings);
      if (value.kind === 'unresolved' && row.anchor === undefined) continue;
      const ok = value.kind === 'calendar' && agrees(value, gold);
      total++;
      if (ok) right++;
      else if (refusal !== undefined) refused++;
      if (
        findDates(row.text, settings).some((one) => one.value.kind === 'calendar' && agrees(one.value, gold))
      )
        found++;
      if (!ok && showErrors)
        print(
          `${refusal === undefined ? 'VALUE' : `REFUSED (${refusal})`} ${row.anchor} gold ${gold.first}/${gold.last ?? ''} got ${show(value)}: ${row.text.replaceAll('\n', '|')} [${words}]`,
        );
    }
  }
  print(
    `${file}: ${right}/${total} = ${((100 * right) / total).toFixed(2)} of all; ${refused} refused: ${((100 * right) / (total - refused)).toFixed(2)} of the rest; found in free text ${((100 * found) / total).toFixed(2)}`,
  );
}

function speed(): void {
  const text = lines('releases/unannotated.jsonl').map((line) => (JSON.parse(line) as { text: string }).text);
  const characters = text.reduce((sum, one) => sum + one.length, 0);
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    for (const one of text) findDates(one, { anchor: '2024-05-15' as IsoDate });
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  times.sort((a, b) => a - b);
  print(
    `speed: ${(characters / times[3]! / 1e6).toFixed(2)} million characters/s (median of 7, ${text.length} releases, ${characters} characters)`,
  );
}

const MEASURES: Readonly<Record<string, () => void>> = {
  train: () => releases('train'),
  dev: () => releases('dev'),
  gum,
  timebank,
  chrono: () => cases('chrono_en.jsonl'),
  duckling: () => cases('duckling_en.jsonl'),
  speed,
};
if (!existsSync(folder)) print('Expected the folder of the corpora as first argument');
else
  for (const [name, measure] of Object.entries(MEASURES)) if (only === undefined || only === name) measure();
