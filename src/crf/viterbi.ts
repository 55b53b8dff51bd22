import { NoPathError } from './lattice.ts';
import type { Potentials } from './potentials.ts';

/** Where each label came from, and the scores of two positions: used again from call to call. */
let came = new Uint8Array(0);
let scratch = new Float64Array(0);

/** The best legal path within the allowed labels: of several best ones that with the lowest labels from the end. */
export function bestPath(potentials: Potentials): Uint8Array {
  const { labelSet, length, nodes, moves, classes, allowed } = potentials;
  const { moveOffsets, from, first, last } = labelSet;
  const width = labelSet.labels.length;
  if (came.length < length * width) came = new Uint8Array(2 * length * width);
  if (scratch.length < 2 * width) scratch = new Float64Array(2 * width);
  let before = scratch.subarray(0, width);
  let scores = scratch.subarray(width, 2 * width);
  for (let t = 0; t < length; t++) {
    const row = t * width;
    const base = (classes?.[t] ?? 0) * from.length;
    for (let y = 0; y < width; y++) {
      let best = -Infinity;
      if (allowed !== undefined && allowed[row + y] === 0) best = -Infinity;
      else if (t === 0) best = first[y] === 1 ? 0 : -Infinity;
      else {
        const end = moveOffsets[y + 1]!;
        for (let move = moveOffsets[y]!; move < end; move++) {
          const score = before[from[move]!]! + moves.scores[base + move]!;
          if (score > best) {
            best = score;
            came[row + y] = from[move]!;
          }
        }
      }
      scores[y] = best + nodes[row + y]!;
    }
    [before, scores] = [scores, before];
  }
  const path = new Uint8Array(length);
  if (length === 0) return path;
  let best = -1;
  for (let y = 0; y < width; y++) {
    if (last[y] === 1 && before[y]! > (best < 0 ? -Infinity : before[best]!)) best = y;
  }
  if (best < 0) throw new NoPathError('No legal path to the end');
  for (let t = length - 1; t >= 0; t--) {
    path[t] = best;
    best = came[t * width + best]!;
  }
  return path;
}
