/** Counts that add up over types and documents, and the scores taken from their sums. */

/**
 * What precision and recall are divided from. For measures on sets of keys both hits are the size of the
 * intersection; measures with partial credit or of clusters may earn fractions, and differ between the sides.
 */
export interface Counts {
  readonly predictedHits: number;
  readonly predicted: number;
  readonly referenceHits: number;
  readonly reference: number;
  /** The outcomes behind the counts, for measures that align spans. */
  readonly outcomes?: Outcomes;
}

/** Of an alignment of spans: correct, incorrect, partial, missed and spurious, as SemEval-2013 task 9.1 names them. */
export interface Outcomes {
  readonly COR: number;
  readonly INC: number;
  readonly PAR: number;
  readonly MIS: number;
  readonly SPU: number;
}

/** Null where the denominator is 0: nothing was predicted, or there was nothing to find. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Score extends Counts, Rates {}

export const NO_COUNTS: Counts = { predictedHits: 0, predicted: 0, referenceHits: 0, reference: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  const outcomes =
    a.outcomes && b.outcomes ? addOutcomes(a.outcomes, b.outcomes) : (a.outcomes ?? b.outcomes);
  return {
    predictedHits: a.predictedHits + b.predictedHits,
    predicted: a.predicted + b.predicted,
    referenceHits: a.referenceHits + b.referenceHits,
    reference: a.reference + b.reference,
    ...(outcomes && { outcomes }),
  };
}

function addOutcomes(a: Outcomes, b: Outcomes): Outcomes {
  return {
    COR: a.COR + b.COR,
    INC: a.INC + b.INC,
    PAR: a.PAR + b.PAR,
    MIS: a.MIS + b.MIS,
    SPU: a.SPU + b.SPU,
  };
}

/**
 * F1 = 2PR / (P + R). With one side empty and the other not, F1 is 0: everything was missed, or spurious. With
 * both empty there is nothing to score, and it is null.
 */
export function ratesOf(counts: Counts): Rates {
  const precision = counts.predicted === 0 ? null : counts.predictedHits / counts.predicted;
  const recall = counts.reference === 0 ? null : counts.referenceHits / counts.reference;
  if (precision === null && recall === null) return { precision, recall, f1: null };
  const sum = (precision ?? 0) + (recall ?? 0);
  return { precision, recall, f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum };
}

export function scoreOf(counts: Counts): Score {
  return { ...counts, ...ratesOf(counts) };
}

/** The mean of each rate over those that have one; null when none has. */
export function meanRates(rates: readonly Rates[]): Rates {
  const mean = (name: keyof Rates) => {
    const values = rates.flatMap((rate) => rate[name] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}
