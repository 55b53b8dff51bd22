import type { FeatureSequence } from './sequence.ts';

/** Where a feature extractor puts the features of one sequence, position by position. */
export interface FeatureBuffer {
  /** Adds a feature to the current position. */
  readonly add: (hash: number) => void;
  /** Closes the current position; `observationClass` chooses the weights of the move into it. */
  readonly endPosition: (observationClass?: number) => void;
  /** The sequence so far, as views that hold until the next `clear`. */
  readonly sequence: () => FeatureSequence;
  /** Begins a new sequence. */
  readonly clear: () => void;
}

/** A buffer that grows as needed and is used again for each sequence. */
export function createFeatureBuffer(): FeatureBuffer {
  let ids = new Int32Array(4096);
  let offsets = new Int32Array(256);
  let classes = new Uint8Array(256);
  let size = 0;
  let length = 0;

  return {
    add: (hash) => {
      if (size === ids.length) ids = grown(ids, new Int32Array(2 * size));
      ids[size++] = hash;
    },
    endPosition: (observationClass = 0) => {
      if (length + 1 === offsets.length) {
        offsets = grown(offsets, new Int32Array(2 * offsets.length));
        classes = grown(classes, new Uint8Array(2 * classes.length));
      }
      classes[length++] = observationClass;
      offsets[length] = size;
    },
    sequence: () => ({
      length,
      offsets: offsets.subarray(0, length + 1),
      ids: ids.subarray(0, size),
      classes: classes.subarray(0, length),
    }),
    clear: () => {
      size = 0;
      length = 0;
    },
  };
}

function grown<Values extends Int32Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}

/** A copy that outlives the buffer it came from. */
export function copySequence(sequence: FeatureSequence): FeatureSequence {
  return {
    length: sequence.length,
    offsets: sequence.offsets.slice(),
    ids: sequence.ids.slice(),
    ...(sequence.classes && { classes: sequence.classes.slice() }),
  };
}
