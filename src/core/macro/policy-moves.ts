export interface PolicyMoves {
  /** Length of the latest run of moves in one direction at consecutive decisions, signed: rises positive, cuts negative. */
  readonly run: number;
  /** Decisions since the latest move that left the range as it was: 0 while the run is still going. */
  readonly holdsSince: number;
  /** Index of the first and of the latest move of the run; -1 where no move is known. */
  readonly firstMove: number;
  readonly lastMove: number;
  /** Sum of the run's changes, in the unit given. */
  readonly total: number;
}

const noMoves: PolicyMoves = { run: 0, holdsSince: 0, firstMove: -1, lastMove: -1, total: 0 };

/**
 * The latest run of policy-rate moves in one direction, as "third cut in a row" is written: a decision to hold, a move
 * the other way or an unknown decision (NaN) in between ends it. O(n).
 *
 * @example toPolicyMoves(Float64Array.of(-50, 0, -25, -25, 0)) // run -2, holdsSince 1, total -50
 */
export function toPolicyMoves(changes: Float64Array): PolicyMoves {
  let latest = noMoves;
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] as number;
    if (Number.isNaN(change)) latest = noMoves;
    else if (change === 0) latest = { ...latest, holdsSince: latest.holdsSince + 1 };
    else {
      const goesOn = latest.holdsSince === 0 && Math.sign(change) === Math.sign(latest.run);
      const before = goesOn ? latest : { ...noMoves, firstMove: i };
      latest = { ...before, run: before.run + Math.sign(change), lastMove: i, total: before.total + change };
    }
  }
  return latest;
}
