/** The likeliest sequence of kinds: rules give scores, the order of a release gives costs. */
import type { ZoneKind } from '../document.ts';
import type { Features } from './features.ts';
import { BEGINNING, START_COSTS, STATES, STEPS } from './order-data.ts';
import { ZONE_RULES } from './rules-data.ts';

export interface Decision {
  readonly kind: ZoneKind;
  readonly rule: string;
}

/** What a change of kind costs within a block of lines. */
const WITHIN_BLOCK = 1.2;

/** A kind for each paragraph: Viterbi over the states of `order-data.ts`, in time linear in the paragraphs. */
export function decideKinds(paragraphs: readonly Features[]): readonly Decision[] {
  const count = STATES.length;
  const back = new Uint8Array(paragraphs.length * count);
  const rules: Partial<Record<ZoneKind, string>>[] = [];
  let scores = Float64Array.from(START_COSTS, (cost) => -cost);
  let next = new Float64Array(count);
  for (const [index, paragraph] of paragraphs.entries()) {
    const { weights, names, anew } = weigh(paragraph);
    rules.push(names);
    const change = paragraph.spaced || paragraph.prose ? 0 : WITHIN_BLOCK;
    for (let to = 0; to < count; to++) {
      const again = anew[STATES[to]!.kind] ?? 0;
      let best = index === 0 ? scores[to]! : Number.NEGATIVE_INFINITY;
      const steps = STEPS[to]!;
      // Indexed: this loop runs hundreds of times a paragraph.
      for (let i = index === 0 ? steps.length : 0; i < steps.length; i++) {
        const step = steps[i]!;
        const score = scores[step.from]! - step.cost - (step.sameKind ? again : change);
        if (score <= best) continue;
        best = score;
        back[index * count + to] = step.from;
      }
      next[to] = best + (weights[STATES[to]!.kind] ?? 0);
    }
    [scores, next] = [next, scores];
  }
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
  /** What a kind costs that a heading opens anew: the same as after any other kind. */
  readonly anew: Partial<Record<ZoneKind, number>>;
}

/** The sum of the rules that hold, and the heaviest of them, by kind. */
function weigh(paragraph: Features): Weighed {
  const weights: Partial<Record<ZoneKind, number>> = {};
  const names: Partial<Record<ZoneKind, string>> = {};
  const anew: Partial<Record<ZoneKind, number>> = {};
  const heaviest: Partial<Record<ZoneKind, number>> = {};
  for (const { kind, name, weight, opens, test } of ZONE_RULES) {
    if (!test(paragraph)) continue;
    weights[kind] = (weights[kind] ?? 0) + weight;
    if (opens) anew[kind] = BEGINNING[kind] ?? 0;
    if (weight > (heaviest[kind] ?? 0)) {
      heaviest[kind] = weight;
      names[kind] = name;
    }
  }
  return { weights, names, anew };
}
