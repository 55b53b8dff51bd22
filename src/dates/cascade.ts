/**
 * A cascade of finite-state levels (Hobbs et al., FASTUS, 1997): each level rewrites runs of items as one `date`
 * item, and the next level's patterns see that item. Within a level the leftmost longest match wins, then the
 * order of the parsers.
 */
import { type Item, isClass, STOP } from './item.ts';
import { CLASSES } from './lexicon-table.ts';
import type { Parser } from './parser.ts';
import { compilePattern } from './pattern.ts';

interface CompiledParser extends Parser {
  readonly expression: RegExp;
}
export interface Level {
  readonly parsers: readonly CompiledParser[];
  /** How often the level runs at most, while it changes something. */
  readonly rounds: number;
}

export function compileLevel(parsers: readonly Parser[], rounds = 1): Level {
  return {
    parsers: parsers.map((parser) => ({ ...parser, expression: compilePattern(parser.pattern) })),
    rounds,
  };
}

export function runCascade(items: readonly Item[], levels: readonly Level[]): readonly Item[] {
  let current = items;
  for (const level of levels) {
    for (let round = 0; round < level.rounds; round++) {
      const next = runLevel(current, level);
      if (next === current) break;
      current = next;
    }
  }
  return current;
}

function runLevel(items: readonly Item[], level: Level): readonly Item[] {
  const codes = items.map((item) => item.code).join('');
  const out: Item[] = [];
  let changed = false;
  let index = 0;
  while (index < items.length) {
    const item = items[index]!;
    const match = item.code === STOP ? undefined : matchAt(items, codes, index, level);
    if (match === undefined) {
      out.push(item);
      index++;
    } else {
      changed = true;
      out.push(match.item);
      index += match.length;
    }
  }
  return changed ? out : items;
}

function matchAt(
  items: readonly Item[],
  codes: string,
  index: number,
  level: Level,
): { readonly item: Item; readonly length: number } | undefined {
  const candidates: { readonly parser: CompiledParser; readonly length: number }[] = [];
  for (const parser of level.parsers) {
    parser.expression.lastIndex = index;
    const match = parser.expression.exec(codes);
    if (match !== null && match[0].length > 0) candidates.push({ parser, length: match[0].length });
  }
  candidates.sort((a, b) => b.length - a.length);
  for (const { parser, length } of candidates) {
    const matched = items.slice(index, index + length);
    const said = parser.read(matched);
    if (said === undefined) continue;
    // `the` and `in` before a date are outside its span (guidelines), a full stop after it too.
    const inside = matched.filter((item) => !isClass(item, 'the', 'in', 'dot', 'comma'));
    const weak = typeof parser.weak === 'function' ? parser.weak(matched) : (parser.weak ?? false);
    return {
      item: {
        code: CLASSES.date,
        start: inside[0]!.start,
        end: inside.at(-1)!.end,
        value: 0,
        name: parser.name,
        weak,
        said,
        parser: parser.name,
      },
      length,
    };
  }
  return undefined;
}
