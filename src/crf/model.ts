import type { Calibration } from './calibration.ts';
import type { ParameterLayout } from './parameters.ts';
import type { LabelSet } from './scheme.ts';

/** A trained CRF as it is kept: few weights a feature, each in one byte. */
export interface CrfModel {
  readonly labelSet: LabelSet;
  /** The hash of each row's feature, ascending. */
  readonly hashes: Int32Array;
  /** The weights of row `r` are those from `offsets[r]` up to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  /** Weight = `scale` × entry. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `classes × moves`. */
  readonly moves: Float64Array;
  readonly classes: number;
  /** How each type's span probabilities become scores; a type that is not there keeps them as they are. */
  readonly calibration: Calibration;
}

/** The largest weight in quantised units. */
const LARGEST = 127;

/** Rounds the weights to bytes and drops those that round to 0, and rows without any. `hashes[row]` must ascend. */
export function quantise(layout: ParameterLayout, hashes: Int32Array, weights: Float64Array): CrfModel {
  const entries = layout.labels.length;
  let largest = 0;
  for (let i = 0; i < entries; i++) largest = Math.max(largest, Math.abs(weights[i]!));
  const scale = largest === 0 ? 1 : largest / LARGEST;

  const keptHashes: number[] = [];
  const offsets: number[] = [0];
  const labels: number[] = [];
  const bytes: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    for (let entry = layout.offsets[row]!; entry < layout.offsets[row + 1]!; entry++) {
      const byte = Math.round(weights[entry]! / scale);
      if (byte === 0) continue;
      labels.push(layout.labels[entry]!);
      bytes.push(byte);
    }
    if (labels.length === offsets.at(-1)) continue;
    keptHashes.push(hashes[row]!);
    offsets.push(labels.length);
  }
  return {
    labelSet: layout.labelSet,
    hashes: Int32Array.from(keptHashes),
    offsets: Int32Array.from(offsets),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(bytes),
    scale,
    moves: weights.slice(entries),
    classes: layout.classes,
    calibration: {},
  };
}
