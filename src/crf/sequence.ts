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
  /** Further features, by groups that come again and again: see `FeatureGroups`. */
  readonly groups?: FeatureGroups;
  /**
   * The observation class of each position, which chooses the weights of the move into it (from `t - 1` to `t`).
   * Absent: class 0 everywhere.
   */
  readonly classes?: Uint8Array;
}

/**
 * Groups of features, position by position in the same sparse form. A group always stands for the same features, so
 * that whoever adds up weights may do so once a group. All features of a word form are such a group.
 */
export interface FeatureGroups {
  readonly offsets: Int32Array;
  /** Small numbers from 0. */
  readonly ids: Int32Array;
  readonly members: GroupMembers;
}

/** The hashes of a group's features. What is known of a group holds for one such function, by identity. */
export type GroupMembers = (group: number) => Int32Array;

/** A sequence to learn from, whose groups are written out. */
export interface TrainingSequence extends FeatureSequence {
  /** `length × labels` flags: the labels each position may have. One flag a position where the truth is known. */
  readonly allowed: Uint8Array;
  /** How often the sequence counts; 1 for once. */
  readonly weight: number;
}
