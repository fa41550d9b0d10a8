export interface PolicyMoves {
  /** Moves in a row in the latest direction: positive for rises, negative for cuts, 0 where no move is known. */
  readonly inARow: number;
  /** Index of the latest move; -1 where none is known. */
  readonly lastMove: number;
  /** Index of the first move of the run; -1 where none is known. */
  readonly firstMove: number;
  /** Decisions since the latest move that left the range as it was. */
  readonly holdsSince: number;
  /** Sum of the run's changes, in the unit given. */
  readonly total: number;
}

/**
 * The latest run of changes of the policy rate in one direction. A decision that holds does not end a run of moves,
 * as "third cut in a row" is written, but is counted; one NaN (an unknown decision) ends what can be said. O(n).
 *
 * @example toPolicyMoves(Float64Array.of(25, -25, 0, -25)) // inARow -2, holdsSince 0, total -50
 */
export function toPolicyMoves(changes: Float64Array): PolicyMoves {
  let run = { inARow: 0, lastMove: -1, firstMove: -1, holdsSince: 0, total: 0 };
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] as number;
    if (Number.isNaN(change)) run = { inARow: 0, lastMove: -1, firstMove: -1, holdsSince: 0, total: 0 };
    else if (change === 0) run.holdsSince++;
    else if (Math.sign(change) === Math.sign(run.inARow)) {
      run = { ...run, inARow: run.inARow + Math.sign(change), lastMove: i, holdsSince: 0, total: run.total + change };
    } else run = { inARow: Math.sign(change), lastMove: i, firstMove: i, holdsSince: 0, total: change };
  }
  return run;
}
