import type { Lattice } from './lattice.ts';
import type { Potentials } from './potentials.ts';
import type { LabelledSpan } from './scheme.ts';

/**
 * The probability that exactly this span stands in the labelling: the summed probability of all paths that begin a
 * span of the type at `first`, continue it to `end` and not beyond (A. Culotta, A. McCallum, "Confidence Estimation
 * for Information Extraction", 2004). Needs the lattice of the same potentials.
 */
export function spanProbability(potentials: Potentials, lattice: Lattice, span: LabelledSpan): number {
  const { labelSet, length } = potentials;
  const width = labelSet.labels.length;
  const type = labelSet.types.indexOf(span.type);
  if (type < 0 || span.first < 0 || span.end > length || span.first >= span.end) return 0;

  /** Mass of the paths into each label of the position, counted in the lattice's scaled units. */
  let mass = new Float64Array(width);
  for (let y = 0; y < width; y++) {
    if (labelSet.typeOf[y] !== type) continue;
    if (span.first === 0) mass[y] = lattice.alpha[y]!;
    else
      mass[y] = into(potentials, lattice, lattice.alpha.subarray((span.first - 1) * width), span.first, y, 0);
  }
  for (let t = span.first + 1; t < span.end; t++) {
    const next = new Float64Array(width);
    for (let y = 0; y < width; y++) {
      if (labelSet.typeOf[y] === type) next[y] = into(potentials, lattice, mass, t, y, 1);
    }
    mass = next;
  }
  let probability = 0;
  for (let y = 0; y < width; y++) {
    if (span.end < length) {
      probability += into(potentials, lattice, mass, span.end, y, 0) * lattice.beta[span.end * width + y]!;
    } else probability += mass[y]!;
  }
  return Math.min(1, probability);
}

/** Σ over the moves into label `y` at position `t` that continue a span or do not. */
function into(
  { labelSet, moves, classes }: Potentials,
  { emissions, scale }: Lattice,
  before: Float64Array,
  t: number,
  y: number,
  continued: 0 | 1,
): number {
  const { moveOffsets, from, continues } = labelSet;
  const base = (classes?.[t] ?? 0) * from.length;
  let sum = 0;
  for (let move = moveOffsets[y]!; move < moveOffsets[y + 1]!; move++) {
    if (continues[move] === continued) sum += before[from[move]!]! * moves.factors[base + move]!;
  }
  return sum * emissions[t * labelSet.labels.length + y]! * scale[t]!;
}
