/** A square matrix by rows, of a few rows and columns. */
export type SmallMatrix = readonly (readonly number[])[];

/**
 * Solves A x = b by elimination with row pivots (Golub and Van Loan, Matrix Computations, 3.4). NaN throughout where a pivot
 * is below 1e-12 of the largest entry: the rows then hang together.
 *
 * @example solveLinear([[2, 0], [1, 1]], [4, 3]) // [2, 1]
 */
export function solveLinear(matrix: SmallMatrix, right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const least = 1e-12 * Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    }
    const head = rows[pivot] as number[];
    if (!(Math.abs(head[column] as number) > least)) return right.map(() => Number.NaN);
    rows[pivot] = rows[column] as number[];
    rows[column] = head;
    for (let row = column + 1; row < size; row++) subtractRow(rows[row] as number[], head, column);
  }
  for (let column = size - 1; column >= 0; column--) {
    const head = rows[column] as number[];
    head[size] = (head[size] as number) / (head[column] as number);
    for (let row = 0; row < column; row++) {
      const above = rows[row] as number[];
      above[size] = (above[size] as number) - (above[column] as number) * (head[size] as number);
    }
  }
  return rows.map((row) => row[size] as number);
}

function subtractRow(row: number[], head: readonly number[], column: number): void {
  const share = (row[column] as number) / (head[column] as number);
  for (let k = column; k < row.length; k++) row[k] = (row[k] as number) - share * (head[k] as number);
}

/**
 * A matrix with its singular values cut to a ceiling, by one-sided Jacobi rotations (Golub and Van Loan, 8.6.3).
 *
 * @example capSingularValues([[2, 0], [0, 0.5]], 1) // [[1, 0], [0, 0.5]]
 */
export function capSingularValues(matrix: SmallMatrix, ceiling: number): number[][] {
  const size = matrix.length;
  // Columns of A V, made orthogonal, and of V: A = (A V) V', and each column of A V has its singular value for length.
  const turned = toColumns(matrix);
  const basis = toColumns(matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(turned, basis, p, q);
  }
  const factors = turned.map((column) => Math.min(1, ceiling / Math.hypot(...column)));
  return matrix.map((row, i) =>
    row.map((_, j) =>
      turned.reduce(
        (sum, column, k) => sum + (column[i] as number) * (factors[k] as number) * (basis[k]?.[j] as number),
        0,
      ),
    ),
  );
}

function toColumns(matrix: SmallMatrix): number[][] {
  return matrix.map((_, j) => matrix.map((row) => row[j] as number));
}

/** Turns two columns, and those of the basis, so that the two become orthogonal. */
function rotate(turned: readonly number[][], basis: readonly number[][], p: number, q: number): void {
  const [left, right] = [turned[p] as number[], turned[q] as number[]];
  const cross = dot(left, right);
  if (cross === 0) return;
  const gap = (dot(right, right) - dot(left, left)) / (2 * cross);
  const tangent = (gap >= 0 ? 1 : -1) / (Math.abs(gap) + Math.hypot(1, gap));
  const cosine = 1 / Math.hypot(1, tangent);
  for (const [u, v] of [[left, right] as const, [basis[p] as number[], basis[q] as number[]] as const]) {
    for (let i = 0; i < u.length; i++) {
      const [a, b] = [u[i] as number, v[i] as number];
      u[i] = cosine * (a - tangent * b);
      v[i] = cosine * (b + tangent * a);
    }
  }
}

function dot(u: readonly number[], v: readonly number[]): number {
  return u.reduce((sum, each, i) => sum + each * (v[i] as number), 0);
}
