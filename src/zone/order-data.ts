/** The order of a release's parts: what may stand after what, and what that costs. */
import type { ZoneKind } from '../document.ts';

/** Before the headline, between headline and text, the text, after it. */
type Phase = 'above' | 'head' | 'text' | 'tail';

export interface State {
  readonly phase: Phase;
  readonly kind: ZoneKind;
  /** What the kind costs in this phase by itself. */
  readonly cost: number;
}

const state = (phase: Phase, kind: ZoneKind, cost: number): State => ({ phase, kind, cost });

export const STATES: readonly State[] = [
  state('above', 'meta', 2),
  state('above', 'release-line', 0),
  state('above', 'embargo', 0),
  state('above', 'contact', 8),
  state('head', 'headline', 0),
  state('head', 'dek', 0),
  state('head', 'meta', 1),
  state('head', 'release-line', 0),
  state('head', 'embargo', 0),
  state('head', 'contact', 8),
  state('text', 'lead', 0),
  state('text', 'body', 0),
  state('text', 'quote', 0),
  state('text', 'table', 1),
  state('text', 'meta', 1.5),
  state('text', 'footer', 1.5),
  state('tail', 'boilerplate', 0),
  state('tail', 'safe-harbour', 0),
  state('tail', 'contact', 0),
  state('tail', 'notes', 0),
  state('tail', 'end-mark', 0),
  state('tail', 'footer', 0),
  state('tail', 'meta', 0),
  state('tail', 'table', 2),
  state('tail', 'body', 0),
  state('tail', 'quote', 0),
];

const PHASES: readonly Phase[] = ['above', 'head', 'text', 'tail'];

/** Kinds whose zones run over several paragraphs: what it costs to leave one for running text. */
const LEAVING: Partial<Record<ZoneKind, number>> = {
  boilerplate: 5,
  'safe-harbour': 4,
  contact: 4,
  notes: 5,
  footer: 2,
  'end-mark': 5,
  meta: 2,
};

/** What it costs to begin a kind; a rule must outweigh it. */
const BEGINNING: Partial<Record<ZoneKind, number>> = {
  boilerplate: 6,
  'safe-harbour': 6,
  contact: 5.5,
  notes: 6,
  footer: 4,
  meta: 3,
  embargo: 6,
  'release-line': 4,
  'end-mark': 8,
  table: 1,
};

/** What another paragraph of the same kind costs, where the kind does not run on by itself. */
const AGAIN: Partial<Record<ZoneKind, number>> = {
  dek: 0.6,
  meta: 2,
  'release-line': 3,
  embargo: 4,
  'end-mark': 6,
  footer: 1,
};

const NEVER = 1000;

/** `STEP_COSTS[to][from]`. */
export const STEP_COSTS: readonly (readonly number[])[] = STATES.map((to) =>
  STATES.map((from) => stepCost(from, to)),
);

/** What it costs to begin a release in a state. */
export const START_COSTS: readonly number[] = STATES.map(({ phase, kind, cost }) => {
  if (phase === 'above' || kind === 'headline') return cost;
  return kind === 'lead' ? 4 : 20 + cost;
});

function stepCost(from: State, to: State): number {
  const [before, after] = [PHASES.indexOf(from.phase), PHASES.indexOf(to.phase)];
  if (after < before) return NEVER;
  if (from.phase === 'above' && to.phase === 'head' && to.kind !== 'headline') return NEVER;
  if (to.kind === 'headline' && from.phase === 'head') return from.kind === 'headline' ? 4 : NEVER;
  if (to.kind === 'lead' && from.phase === 'text') return NEVER;
  if (to.phase === 'text' && from.phase !== 'text' && to.kind !== 'lead') return to.cost + 3;
  if (from.phase === 'above' && to.phase === 'tail') return NEVER;
  if (from.kind === to.kind) {
    return to.kind === 'contact' && to.phase !== 'tail' ? 3 : (AGAIN[to.kind] ?? 0);
  }
  if (to.kind === 'table' && from.kind === 'contact') return 6;
  if (from.kind === 'boilerplate' && to.kind === 'contact') return to.cost + (BEGINNING.contact ?? 0) + 1.5;
  let cost = to.cost + (BEGINNING[to.kind] ?? 0);
  if (from.phase === 'tail' && (to.kind === 'body' || to.kind === 'quote')) cost += LEAVING[from.kind] ?? 0;
  if (from.phase === 'head' && to.phase === 'tail') cost += 8;
  if (from.kind === 'end-mark' && to.kind === 'notes') cost -= 3;
  return cost;
}
