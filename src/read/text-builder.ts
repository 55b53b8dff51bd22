/** Builds a release's text piece by piece, with blocks and runs, collapsing white space as a browser does. */
import type { Block, TextRun } from '../document.ts';
import type { Piece } from './references.ts';

/** From the weakest to the strongest; where two meet, the stronger stands. */
const SEPARATORS = ['', ' ', '\t', '\n', '\n\n'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface TextBuilder {
  readonly add: (piece: Piece, block: string, preformatted: boolean) => void;
  readonly separate: (separator: Separator) => void;
  readonly build: () => {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly runs: readonly TextRun[];
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const blocks: Mutable<Block>[] = [];
  const runs: Mutable<TextRun>[] = [];
  let length = 0;
  let pending: Separator = '';
  /** The source of a pending space, which is a character of the text that came from the source. */
  let space: Piece | undefined;
  let newBlock = true;

  function append(text: string, from?: { readonly sourceStart: number; readonly sourceEnd: number }): void {
    parts.push(text);
    if (from !== undefined) addRun({ start: length, end: length + text.length, ...from });
    length += text.length;
  }

  function addRun(run: TextRun): void {
    const last = runs.at(-1);
    const plain = run.sourceEnd - run.sourceStart === run.end - run.start;
    const lastPlain = last !== undefined && last.sourceEnd - last.sourceStart === last.end - last.start;
    if (lastPlain && plain && last.end === run.start && last.sourceEnd === run.sourceStart) {
      last.end = run.end;
      last.sourceEnd = run.sourceEnd;
    } else {
      runs.push({ start: run.start, end: run.end, sourceStart: run.sourceStart, sourceEnd: run.sourceEnd });
    }
  }

  function flush(block: string): void {
    if (length > 0 && pending !== '') {
      if (pending === ' ' && space !== undefined) append(' ', space);
      else append(pending);
    }
    const last = blocks.at(-1);
    if (newBlock || last === undefined) blocks.push({ start: length, end: length, tag: block });
    newBlock = false;
    pending = '';
    space = undefined;
  }

  return {
    add: (piece, block, preformatted) => {
      if (/^[ \t\n\f\r]$/.test(piece.text)) {
        if (preformatted && piece.text === '\n') {
          pending = pending === '\n' || pending === '\n\n' ? '\n\n' : '\n';
        } else if (!preformatted && (pending === '' || pending === ' ')) {
          pending = ' ';
          space =
            space?.sourceEnd === piece.sourceStart
              ? { ...space, sourceEnd: piece.sourceEnd }
              : (space ?? piece);
        } else if (preformatted && !newBlock) {
          flush(block);
          append(piece.text, piece);
        }
        return;
      }
      flush(block);
      append(piece.text, piece);
      const last = blocks.at(-1);
      if (last !== undefined) last.end = length;
    },
    separate: (separator) => {
      if (separator === '\n' && pending === '\n') pending = '\n\n';
      else if (SEPARATORS.indexOf(separator) > SEPARATORS.indexOf(pending)) pending = separator;
      if (separator === '\t' || separator === '\n\n') newBlock = true;
    },
    build: () => ({ text: parts.join(''), blocks, runs }),
  };
}
