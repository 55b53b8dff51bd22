import type { FeatureSequence, GroupMembers } from './sequence.ts';

/** Where a feature extractor puts the features of one sequence, position by position. */
export interface FeatureBuffer {
  /** Adds a feature to the current position. */
  readonly add: (hash: number) => void;
  /** Adds the features of a group to the current position; all groups of a sequence have the same `members`. */
  readonly addGroup: (group: number, members: GroupMembers) => void;
  /** Adds what position `t` of another sequence has. */
  readonly addFrom: (sequence: FeatureSequence, t: number) => void;
  /** Closes the current position; `observationClass` chooses the weights of the move into it. */
  readonly endPosition: (observationClass?: number) => void;
  /** The sequence so far, as views that hold until the next `clear`. */
  readonly sequence: () => FeatureSequence;
  /** Begins a new sequence. */
  readonly clear: () => void;
}

/** A buffer that writes the features of groups out one by one, for learning. */
export function createFeatureBuffer(): FeatureBuffer {
  return createBuffer(false);
}

/** A buffer that keeps groups, for decoding. */
export function createGroupBuffer(): FeatureBuffer {
  return createBuffer(true);
}

function createBuffer(keepsGroups: boolean): FeatureBuffer {
  const features = createRows();
  const groups = createRows();
  let classes = new Uint8Array(256);
  let length = 0;
  let members: GroupMembers | undefined;

  const addGroup: FeatureBuffer['addGroup'] = (group, membersOf) => {
    members = membersOf;
    if (keepsGroups) groups.add(group);
    else for (const hash of membersOf(group)) features.add(hash);
  };
  return {
    add: features.add,
    addGroup,
    addFrom: ({ offsets, ids, groups: others }, t) => {
      if (others !== undefined) {
        for (let i = others.offsets[t]!; i < others.offsets[t + 1]!; i++)
          addGroup(others.ids[i]!, others.members);
      }
      for (let i = offsets[t]!; i < offsets[t + 1]!; i++) features.add(ids[i]!);
    },
    endPosition: (observationClass = 0) => {
      if (length === classes.length) {
        const grown = new Uint8Array(2 * length);
        grown.set(classes);
        classes = grown;
      }
      classes[length++] = observationClass;
      features.endRow();
      groups.endRow();
    },
    sequence: () => ({
      length,
      ...features.rows(),
      ...(keepsGroups && members !== undefined && { groups: { ...groups.rows(), members } }),
      classes: classes.subarray(0, length),
    }),
    clear: () => {
      features.clear();
      groups.clear();
      length = 0;
    },
  };
}

/** Growing rows of numbers, in compressed sparse form. */
interface Rows {
  readonly add: (id: number) => void;
  readonly endRow: () => void;
  readonly rows: () => { readonly offsets: Int32Array; readonly ids: Int32Array };
  readonly clear: () => void;
}

function createRows(): Rows {
  let ids = new Int32Array(4096);
  let offsets = new Int32Array(256);
  let size = 0;
  let rows = 0;
  return {
    add: (id) => {
      if (size === ids.length) ids = grown(ids);
      ids[size++] = id;
    },
    endRow: () => {
      if (rows + 1 === offsets.length) offsets = grown(offsets);
      offsets[++rows] = size;
    },
    rows: () => ({ offsets: offsets.subarray(0, rows + 1), ids: ids.subarray(0, size) }),
    clear: () => {
      size = 0;
      rows = 0;
    },
  };
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}

/** A copy that outlives the buffer it came from. */
export function copySequence({ length, offsets, ids, groups, classes }: FeatureSequence): FeatureSequence {
  return {
    length,
    offsets: offsets.slice(),
    ids: ids.slice(),
    ...(groups && {
      groups: { offsets: groups.offsets.slice(), ids: groups.ids.slice(), members: groups.members },
    }),
    ...(classes && { classes: classes.slice() }),
  };
}
