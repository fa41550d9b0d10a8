/** Rows `from` to `to` of the columns read: of one series, from one commit, in the order in which they were stored. */
export interface Part {
  readonly commit: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of each series by commit. A query may hand over groups of rows in any order: what belongs together is put
 * together again, by the first key of each run.
 */
export function splitRuns(
  codes: Int32Array,
  commits: Int32Array,
  keyOf: (row: number) => number,
): Map<number, (readonly Part[])[]> {
  const byCode = new Map<number, (readonly Part[])[]>();
  for (const [code, parts] of findRuns(codes, commits, keyOf)) {
    byCode.set(
      code,
      [...groupByCommit(parts)]
        .sort(([a], [b]) => a - b)
        .map(([, ofCommit]) => ofCommit.sort((a, b) => keyOf(a.from) - keyOf(b.from))),
    );
  }
  return byCode;
}

function groupByCommit(parts: readonly Part[]): Map<number, Part[]> {
  const byCommit = new Map<number, Part[]>();
  for (const part of parts) {
    const known = byCommit.get(part.commit);
    if (known === undefined) byCommit.set(part.commit, [part]);
    else known.push(part);
  }
  return byCommit;
}

/** Runs of rows of one code and one commit; two groups of one name handed over in turned order are two runs. */
function findRuns(codes: Int32Array, commits: Int32Array, keyOf: (row: number) => number): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  let from = 0;
  for (let row = 1; row <= codes.length; row++) {
    const isSame = row < codes.length && codes[row] === codes[from] && commits[row] === commits[from];
    if (isSame && keyOf(row) >= keyOf(row - 1)) continue;
    const code = codes[from] as number;
    const known = parts.get(code) ?? [];
    known.push({ commit: commits[from] as number, from, to: row });
    parts.set(code, known);
    from = row;
  }
  return parts;
}
