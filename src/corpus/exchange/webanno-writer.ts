/** Writes WebAnno TSV 3.2: what `parseWebAnno` reads, and WebAnno and INCEpTION import. */
import type { Annotated } from '../../document.ts';
import { linesOf, tokensOf } from '../columns-writer.ts';
import type { Gold } from '../gold.ts';
import { standoffRow } from '../standoff-writer.ts';
import { identifiersOf } from './links.ts';
import { EXTRA_FEATURES, EXTRA_LAYER, NAMED_ENTITY, WEBANNO_HEAD } from './webanno.ts';

/**
 * One release, a line a sentence, tokens cut at every mention's border. Type and link go into the layer NamedEntity;
 * entity, roles and values into a custom layer, which the project must define to keep them.
 */
export function formatWebAnno(document: Annotated | Gold): string {
  const { text, mentions } = document;
  const { mentions: rows, entities } = standoffRow(document);
  const links = new Map(entities.map((entity) => [entity.id, identifiersOf(entity)]));
  const borders = new Set(mentions.flatMap(({ start, end }) => [start, end]));
  const cellsAt = (start: number, end: number): readonly string[] => {
    const at = mentions.findIndex((mention) => mention.start <= start && end <= mention.end);
    const row = rows[at];
    if (row === undefined) return ['_', '_', ...EXTRA_FEATURES.map(() => '_')];
    const numbered = (value: string, number: number) => `${value}[${number}]`;
    const identifiers = row.entity === undefined ? [] : (links.get(row.entity) ?? []);
    return [
      ...[identifiers.join(' '), row.type].map((value) => numbered(escapeValue(value), 2 * at + 1)),
      ...EXTRA_FEATURES.map((name) => numbered(escapeValue(featureText(row[name])), 2 * at + 2)),
    ];
  };
  const sentences = linesOf(document)
    .map((line) => ({ line, tokens: tokensOf(text, line, borders) }))
    .filter(({ tokens }) => tokens.length > 0);
  const blocks = sentences.map(({ line, tokens }, sentence) =>
    [
      `#Text=${escapeText(text.slice(line.start, line.end))}`,
      ...tokens.map(({ start, end }, token) =>
        [
          `${sentence + 1}-${token + 1}`,
          `${start}-${end}`,
          escapeText(text.slice(start, end)),
          ...cellsAt(start, end),
          '',
        ].join('\t'),
      ),
      '',
    ].join('\n'),
  );
  const head = [
    `${WEBANNO_HEAD}.2`,
    `#T_SP=${NAMED_ENTITY}|identifier|value`,
    `#T_SP=${EXTRA_LAYER}|${EXTRA_FEATURES.join('|')}`,
  ];
  return `${head.join('\n')}\n\n\n${blocks.join('\n')}`;
}

function featureText(value: string | number | null | undefined): string {
  return value === undefined ? '' : value === null ? '?' : String(value);
}

/** A feature without value is `*`. */
function escapeValue(value: string): string {
  return value === '' ? '*' : value.replace(/[\\[\]|_;\t\n*]|->/gu, '\\$&');
}

const CONTROL: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function escapeText(text: string): string {
  return text.replace(/[\n\r\t\\]/gu, (character) => CONTROL[character]!);
}
