/**
 * Spherical k-means: groups unit vectors by cosine. Deterministic: the first centres are spread evenly over the
 * vectors, an empty cluster keeps its centre.
 */
export interface Vectors {
  readonly size: number;
  readonly dimensions: number;
  /** Row after row, each of unit length. */
  readonly values: Float32Array;
}

export function clusterVectors(vectors: Vectors, rows: Int32Array, k: number, rounds: number): Int32Array {
  const d = vectors.dimensions;
  const centres = new Float32Array(k * d);
  for (let c = 0; c < k; c++) {
    const row = rows[Math.floor((c * rows.length) / k)] ?? 0;
    centres.set(vectors.values.subarray(row * d, row * d + d), c * d);
  }
  const cluster = new Int32Array(rows.length);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < rows.length; i++) cluster[i] = nearest(vectors.values, rows[i]! * d, centres, k, d);
    recentre(vectors, rows, cluster, centres, k);
  }
  return cluster;
}

function nearest(values: Float32Array, at: number, centres: Float32Array, k: number, d: number): number {
  let best = 0;
  let most = -Infinity;
  for (let c = 0; c < k; c++) {
    const base = c * d;
    let dot = 0;
    for (let j = 0; j < d; j++) dot += values[at + j]! * centres[base + j]!;
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

function recentre(
  vectors: Vectors,
  rows: Int32Array,
  cluster: Int32Array,
  centres: Float32Array,
  k: number,
): void {
  const d = vectors.dimensions;
  const sums = new Float64Array(k * d);
  for (let i = 0; i < rows.length; i++) {
    const [from, to] = [rows[i]! * d, cluster[i]! * d];
    for (let j = 0; j < d; j++) sums[to + j]! += vectors.values[from + j]!;
  }
  for (let c = 0; c < k; c++) {
    let square = 0;
    for (let j = 0; j < d; j++) square += sums[c * d + j]! ** 2;
    if (square === 0) continue;
    const norm = Math.sqrt(square);
    for (let j = 0; j < d; j++) centres[c * d + j] = sums[c * d + j]! / norm;
  }
}

/** A path for each vector through a tree of clusters with the given fan-outs: `[64, 4, 4]` gives 0 … 1023. */
export function clusterTree(vectors: Vectors, fanOuts: readonly number[], rounds: number): Int32Array {
  let paths = new Int32Array(vectors.size);
  let groups = 1;
  for (const fanOut of fanOuts) {
    const next = new Int32Array(vectors.size);
    for (let group = 0; group < groups; group++) {
      const rows = Int32Array.from(paths.keys()).filter((row) => paths[row] === group);
      const cluster = clusterVectors(vectors, rows, fanOut, rounds);
      rows.forEach((row, i) => {
        next[row] = group * fanOut + cluster[i]!;
      });
    }
    paths = next;
    groups *= fanOut;
  }
  return paths;
}
