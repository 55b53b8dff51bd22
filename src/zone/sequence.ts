/** The likeliest sequence of kinds: rules give scores, the order of a release gives costs. */
import type { ZoneKind } from '../document.ts';
import type { Features } from './features.ts';
import { START_COSTS, STATES, STEP_COSTS } from './order-data.ts';
import { ZONE_RULES } from './rules-data.ts';

export interface Decision {
  readonly kind: ZoneKind;
  readonly rule: string;
}

/** What a change of kind costs within a block of lines. */
const WITHIN_BLOCK = 1.2;

/** A kind for each paragraph: Viterbi over the states of `order-data.ts`, in time linear in the paragraphs. */
export function decideKinds(paragraphs: readonly Features[]): readonly Decision[] {
  const states = STATES.length;
  const back = new Uint8Array(paragraphs.length * states);
  const rules: Partial<Record<ZoneKind, string>>[] = [];
  let scores = Float64Array.from(START_COSTS, (cost) => -cost);
  paragraphs.forEach((paragraph, index) => {
    const { weights, names } = weigh(paragraph);
    rules.push(names);
    const next = new Float64Array(states);
    for (let to = 0; to < states; to++) {
      let best = index === 0 ? scores[to]! : Number.NEGATIVE_INFINITY;
      if (index > 0) {
        const costs = STEP_COSTS[to]!;
        for (let from = 0; from < states; from++) {
          const inBlock =
            paragraph.spaced || paragraph.prose || STATES[from]!.kind === STATES[to]!.kind ? 0 : WITHIN_BLOCK;
          const score = scores[from]! - costs[from]! - inBlock;
          if (score > best) {
            best = score;
            back[index * states + to] = from;
          }
        }
      }
      next[to] = best + (weights[STATES[to]!.kind] ?? 0);
    }
    scores = next;
  });
  return trace(paragraphs.length, scores, back, rules);
}

function trace(
  length: number,
  scores: Float64Array,
  back: Uint8Array,
  rules: readonly Partial<Record<ZoneKind, string>>[],
): readonly Decision[] {
  let state = scores.indexOf(Math.max(...scores));
  const decisions: Decision[] = [];
  for (let index = length - 1; index >= 0; index--) {
    const { kind } = STATES[state]!;
    decisions.push({ kind, rule: rules[index]![kind] ?? `${kind}-goes-on` });
    state = back[index * STATES.length + state]!;
  }
  return decisions.reverse();
}

interface Weighed {
  readonly weights: Partial<Record<ZoneKind, number>>;
  readonly names: Partial<Record<ZoneKind, string>>;
}

/** The sum of the rules that hold, and the heaviest of them, by kind. */
function weigh(paragraph: Features): Weighed {
  const weights: Partial<Record<ZoneKind, number>> = {};
  const names: Partial<Record<ZoneKind, string>> = {};
  const heaviest: Partial<Record<ZoneKind, number>> = {};
  for (const { kind, name, weight, test } of ZONE_RULES) {
    if (!test(paragraph)) continue;
    weights[kind] = (weights[kind] ?? 0) + weight;
    if (weight > (heaviest[kind] ?? 0)) {
      heaviest[kind] = weight;
      names[kind] = name;
    }
  }
  return { weights, names };
}
