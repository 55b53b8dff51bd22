import type { FeatureBuffer } from '../../crf/feature-buffer.ts';
import { hashPair, hashText } from '../../crf/hash.ts';
import type { GroupMembers } from '../../crf/sequence.ts';
import { ATTRIBUTE_INDEX, WORD_ATTRIBUTES } from './attributes.ts';
import type { DocumentAttributes } from './place-attributes.ts';
import type { Run } from './sequences.ts';
import type { Template } from './templates.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

/** Emits the features of the tokens of a run, position after position. */
export interface Extractor {
  readonly extract: (document: DocumentAttributes, run: Run, buffer: FeatureBuffer) => void;
}

/** Value of `lower` before and after the sequence; every other attribute is absent there. */
const OUTSIDE = 0x2545f491;
const WIDE = WORD_ATTRIBUTES.length;

/**
 * Templates that speak of one word alone give the same features wherever the word stands at that distance: they form a
 * group for each word and distance. The others are worked out token by token.
 */
export function createExtractor(templates: readonly Template[], words: WordTable): Extractor {
  const isOfOneWord = ({ parts }: Template): boolean =>
    parts.every(({ attribute, offset }) => attribute < WIDE && offset === parts[0]!.offset);
  const distances = [...new Set(templates.filter(isOfOneWord).map(({ parts }) => parts[0]!.offset))];
  const perWord = distances.map((distance) =>
    layOut(templates.filter((template) => isOfOneWord(template) && template.parts[0]!.offset === distance)),
  );
  const perToken = layOut(templates.filter((template) => !isOfOneWord(template)));

  /** Group 0 and up: no word (outside) at each distance, then word 0 at each distance … */
  const members: GroupMembers = (group) => {
    const id = Math.trunc(group / distances.length) - 1;
    const { seeds, starts, attributes } = perWord[group % distances.length]!;
    const rows = words.attributes();
    const hashes: number[] = [];
    for (let k = 0; k < seeds.length; k++) {
      let hash = seeds[k]!;
      let part = starts[k]!;
      for (; part < starts[k + 1]!; part++) {
        const attribute = attributes[part]!;
        const value =
          id >= 0 ? rows[id * WORD_WIDTH + attribute]! : attribute === ATTRIBUTE_INDEX.lower ? OUTSIDE : 0;
        if (value === 0) break;
        hash = hashPair(hash, value);
      }
      if (part === starts[k + 1]) hashes.push(hash);
    }
    return Int32Array.from(hashes);
  };

  return {
    extract: (document, { first, end, line }, buffer) => {
      const { ids } = document;
      const { first: from, end: to } = line;
      for (let t = first; t < end; t++) {
        for (let d = 0; d < distances.length; d++) {
          const at = t + distances[d]!;
          const id = at < from || at >= to ? -1 : ids[at]!;
          buffer.addGroup((id + 1) * distances.length + d, members);
        }
        addTokenFeatures(perToken, words.attributes(), document, t, from, to, buffer);
        buffer.endPosition();
      }
    },
  };
}

/** Templates as rows of parts: those of template `k` are `starts[k] … starts[k + 1] - 1`. */
interface Layout {
  readonly seeds: Int32Array;
  readonly starts: Int32Array;
  readonly attributes: Int32Array;
  readonly offsets: Int32Array;
  /** Templates `guarded[g] … guarded[g + 1] - 1` all have this part; where it says nothing, none of them does. */
  readonly guards: readonly Template['parts'][number][];
  readonly guarded: Int32Array;
}

/** Attributes that nearly every token has: no use as guards. */
const COMMON: ReadonlySet<number> = new Set(
  (['word', 'lower', 'shape', 'shortShape', 'caseKind', 'pos', 'gap', 'length'] as const).map(
    (name) => ATTRIBUTE_INDEX[name],
  ),
);

function layOut(templates: readonly Template[]): Layout {
  const byGuard = new Map<string, { guard: Template['parts'][number]; templates: Template[] }>();
  for (const template of templates) {
    const guard = template.parts.find(({ attribute }) => !COMMON.has(attribute)) ?? template.parts[0]!;
    const key = `${guard.attribute} ${guard.offset}`;
    const group = byGuard.get(key);
    if (group === undefined) byGuard.set(key, { guard, templates: [template] });
    else group.templates.push(template);
  }
  const groups = [...byGuard.values()];
  const ordered = groups.flatMap((group) => group.templates);
  const parts = ordered.flatMap((template) => template.parts);
  return {
    seeds: Int32Array.from(ordered, (template) => hashText(template.name)),
    starts: ends(ordered.map((template) => template.parts.length)),
    attributes: Int32Array.from(parts, ({ attribute }) => attribute),
    offsets: Int32Array.from(parts, ({ offset }) => offset),
    guards: groups.map(({ guard }) => guard),
    guarded: ends(groups.map((group) => group.templates.length)),
  };
}

/** 0 and the sums of the first lengths. */
function ends(lengths: readonly number[]): Int32Array {
  const sums = new Int32Array(lengths.length + 1);
  for (const [k, length] of lengths.entries()) sums[k + 1] = sums[k]! + length;
  return sums;
}

function addTokenFeatures(
  { seeds, starts, attributes, offsets, guards, guarded }: Layout,
  rows: Int32Array,
  { ids, values, length }: DocumentAttributes,
  t: number,
  from: number,
  to: number,
  buffer: FeatureBuffer,
): void {
  const valueOf = (attribute: number, at: number): number => {
    if (at < from || at >= to) return attribute === ATTRIBUTE_INDEX.lower ? OUTSIDE : 0;
    if (attribute < WIDE) return rows[ids[at]! * WORD_WIDTH + attribute]!;
    return values[(attribute - WIDE) * length + at]!;
  };
  for (let g = 0; g < guards.length; g++) {
    const guard = guards[g]!;
    if (valueOf(guard.attribute, t + guard.offset) === 0) continue;
    for (let k = guarded[g]!; k < guarded[g + 1]!; k++) {
      let hash = seeds[k]!;
      const end = starts[k + 1]!;
      let part = starts[k]!;
      for (; part < end; part++) {
        const value = valueOf(attributes[part]!, t + offsets[part]!);
        if (value === 0) break;
        hash = hashPair(hash, value);
      }
      if (part === end) buffer.add(hash);
    }
  }
}
