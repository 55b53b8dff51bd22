/**
 * How far annotators agree: F1 of each pair, and chance-corrected agreement on the type of each token: Cohen's κ
 * (Cohen 1960) for two, Krippendorff's α with nominal distance (Krippendorff 2011) for any number.
 *
 * F1 of mentions needs no correction, as hardly any span agrees by chance; κ and α over all tokens are high because
 * most tokens are outside for everybody, so both are also given over the tokens that anybody marked.
 */
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import { type Evaluation, evaluate } from './evaluation.ts';

export interface TokenAgreement {
  readonly tokens: number;
  /** Mean of the pairs; null where chance alone agrees fully. */
  readonly kappa: number | null;
  readonly alpha: number | null;
}

export interface Agreement {
  readonly documents: number;
  /** Each pair of annotators, by position; F1 is the same in both directions. */
  readonly pairs: readonly {
    readonly first: number;
    readonly second: number;
    readonly evaluation: Evaluation;
  }[];
  readonly allTokens: TokenAgreement;
  readonly markedTokens: TokenAgreement;
}

/** Every annotator must have annotated the same releases; throws an InputError otherwise, or for fewer than two. */
export function agree(annotators: readonly (readonly Annotated[])[], measures: readonly string[]): Agreement {
  const [first, ...others] = annotators;
  if (first === undefined || others.length === 0) {
    throw new InputError(`Expected at least two annotations of the same releases, got ${annotators.length}`);
  }
  const pairs = annotators.flatMap((ours, a) =>
    annotators.slice(a + 1).map((theirs, at) => {
      const evaluation = evaluate(ours, theirs, { measures });
      const alone = [...evaluation.missing, ...evaluation.unexpected];
      if (alone.length > 0) {
        throw new InputError(
          `Expected the same releases from every annotator, got only one annotation of ${alone.join(', ')}`,
        );
      }
      return { first: a, second: a + 1 + at, evaluation };
    }),
  );
  const units = first.flatMap((document) =>
    tokenTypes(annotators.map((documents) => documents.find(({ id }) => id === document.id)!)),
  );
  const marked = units.filter((labels) => labels.some((label) => label !== OUTSIDE));
  return { documents: first.length, pairs, allTokens: agreementOf(units), markedTokens: agreementOf(marked) };
}

const OUTSIDE = 'O';

/** For each token of a text the type that each annotator gave it: that of the mention which covers its first character. */
function tokenTypes(versions: readonly Annotated[]): readonly (readonly string[])[] {
  const text = versions[0]!.text;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)].map(({ index }) =>
    versions.map(
      ({ mentions }) => mentions.find(({ start, end }) => start <= index && index < end)?.type ?? OUTSIDE,
    ),
  );
}

function agreementOf(units: readonly (readonly string[])[]): TokenAgreement {
  const count = units[0]?.length ?? 0;
  const kappas = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, at) =>
      cohenKappa(units.map((labels) => [labels[a]!, labels[a + 1 + at]!])),
    ),
  ).flat();
  const known = kappas.filter((kappa) => kappa !== null);
  const kappa = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
  return { tokens: units.length, kappa, alpha: krippendorffAlpha(units) };
}

/** κ = (observed − expected) / (1 − expected), with each annotator's own rates; null where expected is 1. */
export function cohenKappa(units: readonly (readonly [string, string])[]): number | null {
  const rates = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const unit of units) {
    rates.forEach((rate, side) => rate.set(unit[side]!, (rate.get(unit[side]!) ?? 0) + 1 / units.length));
  }
  const observed = units.filter(([a, b]) => a === b).length / units.length;
  const expected = [...rates[0]].reduce((sum, [label, rate]) => sum + rate * (rates[1].get(label) ?? 0), 0);
  return units.length === 0 || 1 - expected < 1e-12 ? null : (observed - expected) / (1 - expected);
}

/**
 * α = 1 − observed / expected disagreement, nominal. A unit is the labels of all annotators, undefined where one gave
 * none; units with fewer than two labels say nothing. Null where all labels are one.
 */
export function krippendorffAlpha(units: readonly (readonly (string | undefined)[])[]): number | null {
  const totals = new Map<string, number>();
  let disagreement = 0;
  for (const unit of units) {
    const labels = unit.filter((label) => label !== undefined);
    if (labels.length < 2) continue;
    for (const label of labels) {
      totals.set(label, (totals.get(label) ?? 0) + 1);
      disagreement += labels.filter((other) => other !== label).length / (labels.length - 1);
    }
  }
  const n = [...totals.values()].reduce((sum, total) => sum + total, 0);
  const expected = [...totals.values()].reduce((sum, total) => sum + total * (n - total), 0) / (n - 1);
  return n === 0 || expected === 0 ? null : 1 - disagreement / expected;
}
