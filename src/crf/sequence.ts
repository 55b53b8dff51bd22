/**
 * One sequence as a linear-chain CRF sees it: for each position the binary features that hold there.
 * Compressed sparse rows: the features of position `t` are `ids[offsets[t]] … ids[offsets[t + 1] - 1]`.
 * The ids are 32-bit hashes as a feature extractor emits them, or rows of a weight matrix after interning.
 */
export interface FeatureSequence {
  readonly length: number;
  /** `length + 1` ascending positions in `ids`. */
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
  /**
   * The observation class of each position, which chooses the weights of the move into it (from `t - 1` to `t`).
   * Absent: class 0 everywhere.
   */
  readonly classes?: Uint8Array;
}

/** A sequence to learn from. */
export interface TrainingSequence extends FeatureSequence {
  /** `length × labels` flags: the labels each position may have. One flag a position where the truth is known. */
  readonly allowed: Uint8Array;
  /** How often the sequence counts; 1 for once. */
  readonly weight: number;
}
