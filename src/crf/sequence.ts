/**
 * One sequence as a linear-chain CRF sees it: for each position the ids of the binary features that hold there.
 * Compressed sparse rows: the features of position `t` are `ids[offsets[t]] … ids[offsets[t + 1] - 1]`.
 */
export interface FeatureSequence {
  readonly length: number;
  /** `length + 1` ascending positions in `ids`. */
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
}
