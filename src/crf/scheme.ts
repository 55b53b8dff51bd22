/**
 * Tagging schemes: how spans of types become one label a position, and which label may follow which.
 *
 * A scheme is a table of moves. Everything else (legal moves, span ↔ labels) is read off the table, after
 * seqeval's `scheme.py` and L. A. Ramshaw, M. P. Marcus, "Text Chunking using Transformation-Based Learning" (1995).
 */

export type SchemeName = 'BILOU' | 'IOB2' | 'IOB1';
export const SCHEME_NAMES: readonly SchemeName[] = ['BILOU', 'IOB2', 'IOB1'];

type Prefix = 'O' | 'B' | 'I' | 'L' | 'U';

/** From any of `from` to any of `to`. `same`: only within one type; `other`: only between two; `any`: both, and O. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly type: 'same' | 'other' | 'any';
  /** The label after the move belongs to the span of the label before it. */
  readonly continues?: true;
}

interface Scheme {
  readonly prefixes: readonly Prefix[];
  readonly first: string;
  readonly last: string;
  readonly moves: readonly Move[];
  /** The prefix of the position `index` of a span of `length`, when the label before it is of the same type or not. */
  readonly prefixAt: (index: number, length: number, afterSameType: boolean) => Prefix;
}

const SCHEMES: Readonly<Record<SchemeName, Scheme>> = {
  BILOU: {
    prefixes: ['B', 'I', 'L', 'U'],
    first: 'OBU',
    last: 'OLU',
    moves: [
      { from: 'OLU', to: 'OBU', type: 'any' },
      { from: 'BI', to: 'IL', type: 'same', continues: true },
    ],
    prefixAt: (index, length) => (length === 1 ? 'U' : index === 0 ? 'B' : index === length - 1 ? 'L' : 'I'),
  },
  IOB2: {
    prefixes: ['B', 'I'],
    first: 'OB',
    last: 'OBI',
    moves: [
      { from: 'OBI', to: 'OB', type: 'any' },
      { from: 'BI', to: 'I', type: 'same', continues: true },
    ],
    prefixAt: (index) => (index === 0 ? 'B' : 'I'),
  },
  IOB1: {
    prefixes: ['B', 'I'],
    first: 'OI',
    last: 'OBI',
    moves: [
      { from: 'OBI', to: 'O', type: 'any' },
      { from: 'O', to: 'I', type: 'any' },
      { from: 'BI', to: 'I', type: 'other' },
      { from: 'BI', to: 'I', type: 'same', continues: true },
      { from: 'BI', to: 'B', type: 'same' },
    ],
    prefixAt: (index, _length, afterSameType) => (index === 0 && afterSameType ? 'B' : 'I'),
  },
};

/** The labels of a scheme over a set of types, and the legal moves between them. Label 0 is O. */
export interface LabelSet {
  readonly scheme: SchemeName;
  readonly types: readonly string[];
  /** `O`, then `B-PERSON`, `I-PERSON` … by type. */
  readonly labels: readonly string[];
  /** Position in `types` of each label's type; -1 for O. */
  readonly typeOf: Int32Array;
  /** Flags: the labels a sequence may begin and end with. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** The legal moves, by label after the move: those into `label` are `moveOffsets[label] … moveOffsets[label + 1] - 1`. */
  readonly moveOffsets: Int32Array;
  /** The label before each move, and after it. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Flags by move: the span goes on. */
  readonly continues: Uint8Array;
}

/** A labelled stretch of positions, half-open. */
export interface LabelledSpan {
  readonly first: number;
  readonly end: number;
  readonly type: string;
}

export function createLabelSet(scheme: SchemeName, types: readonly string[]): LabelSet {
  const { prefixes, first, last, moves } = SCHEMES[scheme];
  const kinds: readonly { readonly prefix: Prefix; readonly type: number }[] = [
    { prefix: 'O', type: -1 },
    ...types.flatMap((_, type) => prefixes.map((prefix) => ({ prefix, type }))),
  ];
  if (kinds.length > 256) throw new RangeError(`At most 256 labels, got ${kinds.length}`);
  const legal = kinds.map((after) =>
    kinds.flatMap((before, from) => {
      const relation = before.type === after.type ? 'same' : 'other';
      const move = moves.find(
        (rule) =>
          rule.from.includes(before.prefix) &&
          rule.to.includes(after.prefix) &&
          (rule.type === 'any' || rule.type === relation),
      );
      return move === undefined ? [] : [{ from, continues: move.continues === true }];
    }),
  );
  const moveOffsets = new Int32Array(kinds.length + 1);
  for (const [label, into] of legal.entries()) moveOffsets[label + 1] = moveOffsets[label]! + into.length;
  return {
    scheme,
    types,
    labels: kinds.map(({ prefix, type }) => (prefix === 'O' ? 'O' : `${prefix}-${types[type]}`)),
    typeOf: Int32Array.from(kinds, ({ type }) => type),
    first: Uint8Array.from(kinds, ({ prefix }) => Number(first.includes(prefix))),
    last: Uint8Array.from(kinds, ({ prefix }) => Number(last.includes(prefix))),
    moveOffsets,
    from: Uint8Array.from(legal.flat(), (move) => move.from),
    to: Uint8Array.from(legal.flatMap((into, label) => into.map(() => label))),
    continues: Uint8Array.from(legal.flat(), (move) => Number(move.continues)),
  };
}

/** The label of each position. The spans must be in order and not overlap, and their types be known. */
export function encodeSpans(spans: readonly LabelledSpan[], length: number, labelSet: LabelSet): Uint8Array {
  const { prefixes, prefixAt } = SCHEMES[labelSet.scheme];
  const labels = new Uint8Array(length);
  for (const { first, end, type } of spans) {
    const typeIndex = labelSet.types.indexOf(type);
    if (typeIndex < 0) throw new RangeError(`Expected a type of ${labelSet.types.join(', ')}, got ${type}`);
    const afterSameType = first > 0 && labelSet.typeOf[labels[first - 1]!] === typeIndex;
    for (let t = first; t < end; t++) {
      const prefix = prefixAt(t - first, end - first, afterSameType);
      labels[t] = 1 + typeIndex * prefixes.length + prefixes.indexOf(prefix);
    }
  }
  return labels;
}

/** The spans of a legal sequence of labels; the inverse of `encodeSpans`. */
export function decodeLabels(labels: ArrayLike<number>, labelSet: LabelSet): readonly LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  for (let t = 1; t <= labels.length; t++) {
    if (t < labels.length && isContinued(labels[t - 1]!, labels[t]!, labelSet)) continue;
    const type = labelSet.types[labelSet.typeOf[labels[t - 1]!]!];
    if (type !== undefined) spans.push({ first, end: t, type });
    first = t;
  }
  return spans;
}

function isContinued(before: number, after: number, { moveOffsets, from, continues }: LabelSet): boolean {
  for (let move = moveOffsets[after]!; move < moveOffsets[after + 1]!; move++) {
    if (from[move] === before) return continues[move] === 1;
  }
  throw new RangeError(`No move from label ${before} to ${after}`);
}
