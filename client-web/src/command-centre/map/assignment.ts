/**
 * Gives each row its own column so that the sum of costs is the smallest possible (Kuhn-Munkres with potentials, O(rows² × columns)).
 * There are at least as many columns as rows.
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row of each column, both from 1; 0 is nobody. */
  const rowOf = new Int32Array(columns + 1);

  for (let row = 1; row <= rows; row++) {
    const path = shortestPath(row, costs, rowPotential, columnPotential, rowOf);
    for (let column = path.end; column !== 0;) {
      const previous = path.before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }

  const columnOf = new Array<number>(rows).fill(0);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** The cheapest chain of exchanges that ends at a free column; leaves the potentials right for the next row. */
function shortestPath(start: number, costs: readonly (readonly number[])[], rowPotential: Float64Array, columnPotential: Float64Array, rowOf: Int32Array) {
  const columns = columnPotential.length - 1;
  const cheapest = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  rowOf[0] = start;
  let at = 0;
  do {
    seen[at] = 1;
    const row = rowOf[at] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= columns; column++) {
      if (seen[column]) continue;
      const reduced = (costs[row - 1]?.[column - 1] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
      if (reduced < (cheapest[column] ?? 0)) {
        cheapest[column] = reduced;
        before[column] = at;
      }
      if ((cheapest[column] ?? 0) < step) {
        step = cheapest[column] ?? 0;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (seen[column]) {
        const taken = rowOf[column] ?? 0;
        rowPotential[taken] = (rowPotential[taken] ?? 0) + step;
        columnPotential[column] = (columnPotential[column] ?? 0) - step;
      } else {
        cheapest[column] = (cheapest[column] ?? 0) - step;
      }
    }
    at = next;
  } while ((rowOf[at] ?? 0) !== 0);
  return { end: at, before };
}
