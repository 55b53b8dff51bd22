/**
 * Label schemes of column files: how labels such as `B-PER` cut a sequence of tokens into spans. E and S of IOBES
 * are read as L and U of BILOU.
 */
import { InputError } from '../errors.ts';

export const LABEL_SCHEMES = ['IOB1', 'IOB2', 'BILOU'] as const;
export type LabelScheme = (typeof LABEL_SCHEMES)[number];

/** `conlleval` takes whatever looks like a span; `strict` only what the scheme allows. */
export type LabelMode = 'conlleval' | 'strict';

type Prefix = 'B' | 'I' | 'L' | 'U' | 'O';

export interface Label {
  readonly prefix: Prefix;
  /** Empty for O. */
  readonly type: string;
}

/** Tokens `[first, end)` of a sentence. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
  readonly type: string;
}

const OUTSIDE: Label = { prefix: 'O', type: '' };

/** `B-PER`, `S-ORG`, `O`; `_` and `-` count as O. */
export function parseLabel(text: string, where: string): Label {
  if (text === 'O' || text === '_' || text === '-') return OUTSIDE;
  const match = /^([BILUES])(?:-(.+))?$/.exec(text);
  if (match === null) {
    throw new InputError(`Expected a label like B-PER, I-PER or O, got ${JSON.stringify(text)} at ${where}`);
  }
  const prefix = match[1] === 'E' ? 'L' : match[1] === 'S' ? 'U' : (match[1] as Prefix);
  return { prefix, type: match[2] ?? '' };
}

/** What a label does to the span before it (`ends`) and whether it begins one of its own (`starts`). */
interface Step {
  readonly starts: boolean;
  readonly continues: boolean;
  /** A span ends here for certain; in strict BILOU one that never comes to this is none. */
  readonly closes: boolean;
}

type Reader = (previous: Label, label: Label, isOpen: boolean) => Step;

const inside = (previous: Label, label: Label) => previous.prefix !== 'O' && previous.type === label.type;

/** After conlleval.pl of the CoNLL-2000 shared task, with IOBES and BILOU as seqeval adds them. */
const forgiving: Reader = (previous, label) => {
  const starts =
    label.prefix === 'B' ||
    label.prefix === 'U' ||
    !inside(previous, label) ||
    previous.prefix === 'L' ||
    previous.prefix === 'U';
  return { starts, continues: !starts, closes: true };
};

const STRICT: Readonly<Record<LabelScheme, Reader>> = {
  IOB1: (previous, label, isOpen) => {
    const isNeighbour = isOpen && inside(previous, label);
    const starts = label.prefix === 'B' ? isNeighbour : label.prefix === 'I' && !isNeighbour;
    return { starts, continues: label.prefix === 'I' && isNeighbour, closes: true };
  },
  IOB2: (previous, label, isOpen) => ({
    starts: label.prefix === 'B',
    continues: label.prefix === 'I' && isOpen && inside(previous, label),
    closes: true,
  }),
  BILOU: (previous, label, isOpen) => ({
    starts: label.prefix === 'B' || label.prefix === 'U',
    continues: (label.prefix === 'I' || label.prefix === 'L') && isOpen && inside(previous, label),
    closes: label.prefix === 'L' || label.prefix === 'U',
  }),
};

/** The spans of one sentence. */
export function spansOfLabels(
  labels: readonly Label[],
  mode: LabelMode,
  scheme: LabelScheme,
): readonly TokenSpan[] {
  const read = mode === 'strict' ? STRICT[scheme] : forgiving;
  const spans: TokenSpan[] = [];
  let first = -1;
  let isClosed = false;
  const finish = (end: number) => {
    if (first >= 0 && isClosed) spans.push({ first, end, type: labels[first]!.type });
    first = -1;
  };
  labels.forEach((label, at) => {
    const isOpen = first >= 0 && !(mode === 'strict' && scheme === 'BILOU' && isClosed);
    if (label.prefix === 'O') return finish(at);
    const step = read(labels[at - 1] ?? OUTSIDE, label, isOpen);
    if (!step.continues) finish(at);
    if (step.starts) first = at;
    isClosed = step.closes;
  });
  finish(labels.length);
  return spans;
}

/**
 * BILOU where an L, U, E or S stands. Else IOB1 where a span begins with I and none with B but right after one of
 * its own type; else IOB2.
 */
export function detectScheme(sentences: readonly (readonly Label[])[]): LabelScheme {
  const steps = sentences.flatMap((labels) =>
    labels.map((label, at) => ({ label, previous: labels[at - 1] ?? OUTSIDE })),
  );
  if (steps.some(({ label }) => label.prefix === 'L' || label.prefix === 'U')) return 'BILOU';
  const startsWith = (prefix: Prefix) =>
    steps.some(({ label, previous }) => label.prefix === prefix && !inside(previous, label));
  return startsWith('I') && !startsWith('B') ? 'IOB1' : 'IOB2';
}

/** The labels of a sentence of `length` tokens in a scheme. Spans are in order and do not overlap. */
export function labelsOfSpans(
  spans: readonly TokenSpan[],
  length: number,
  scheme: LabelScheme,
): readonly string[] {
  const labels = new Array<string>(length).fill('O');
  spans.forEach(({ first, end, type }, index) => {
    const before = spans[index - 1];
    const isNeighbour = before?.end === first && before.type === type;
    for (let at = first; at < end; at++) {
      const prefix =
        scheme === 'BILOU'
          ? end - first === 1
            ? 'U'
            : at === first
              ? 'B'
              : at === end - 1
                ? 'L'
                : 'I'
          : at === first && (scheme === 'IOB2' || isNeighbour)
            ? 'B'
            : 'I';
      labels[at] = `${prefix}-${type}`;
    }
  });
  return labels;
}
