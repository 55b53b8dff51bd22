/** The assignment problem: pair rows and columns one to one so that the sum of weights is greatest. */

/**
 * The greatest sum, by the Hungarian method with potentials (Kuhn 1955, Munkres 1957) in O(rows² · columns). Weights
 * are not negative, so that leaving a row unpaired never gains.
 */
export function maximumAssignment(weights: readonly (readonly number[])[]): number {
  const columnCount = weights[0]?.length ?? 0;
  if (columnCount === 0) return 0;
  if (weights.length > columnCount) return maximumAssignment(transpose(weights));
  // Minimises −weight. Row and column 0 are sentinels; `rowOf[c]` is the row paired with column c.
  const rowPotential = new Float64Array(weights.length + 1);
  const columnPotential = new Float64Array(columnCount + 1);
  const rowOf = new Int32Array(columnCount + 1);
  for (let row = 1; row <= weights.length; row++) {
    const slack = new Float64Array(columnCount + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Int32Array(columnCount + 1);
    const visited = new Uint8Array(columnCount + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column]!;
      let next = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 1; c <= columnCount; c++) {
        if (visited[c]) continue;
        const cost = -weights[current - 1]![c - 1]! - rowPotential[current]! - columnPotential[c]!;
        if (cost < slack[c]!) {
          slack[c] = cost;
          previous[c] = column;
        }
        if (slack[c]! < least) {
          least = slack[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columnCount; c++) {
        if (visited[c]) {
          rowPotential[rowOf[c]!]! += least;
          columnPotential[c]! -= least;
        } else {
          slack[c]! -= least;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  let sum = 0;
  for (let c = 1; c <= columnCount; c++) if (rowOf[c] !== 0) sum += weights[rowOf[c]! - 1]![c - 1]!;
  return sum;
}

function transpose(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
}
