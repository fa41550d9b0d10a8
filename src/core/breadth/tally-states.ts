/** State of a name on a session that its figures do not tell. */
export const unknownState = -2;

/** A stretch of sessions over which the members stay the same. */
export interface MemberEpoch {
  /** First column of the stretch. */
  readonly from: number;
  /** The column after its last one. */
  readonly end: number;
  /** Row of each member in the panel; -1 for a member without figures. */
  readonly rows: Int32Array;
}

/** Counts a session, T each. `up + down + flat` members are covered, the others of `members` are not. */
export interface SessionTally {
  readonly up: Int32Array;
  readonly down: Int32Array;
  readonly flat: Int32Array;
  readonly members: Int32Array;
}

/** Rows that are counted before their counts, a byte each, are added to the totals: a byte holds no more. */
const rowsPerBlock = 255;

/**
 * Counts the states of the members session by session. A row a name, T columns: state of name n on session t at n * T + t,
 * 1 up, -1 down, 0 flat, -2 unknown. Stretches must not overlap; a session outside all of them counts nobody. O(members * T).
 *
 * @example tallyStates(Int8Array.of(1, 0, -1, -2), 2, [{ from: 0, end: 2, rows: Int32Array.of(0, 1) }]).up // [1, 0]
 */
export function tallyStates(states: Int8Array, sessions: number, epochs: readonly MemberEpoch[]): SessionTally {
  const [up, down, flat] = [0, 1, 2].map(() => new Int32Array(sessions)) as [Int32Array, Int32Array, Int32Array];
  const members = new Int32Array(sessions);
  const packed = new Int32Array(sessions);
  for (const { from, end, rows } of epochs) {
    members.fill(rows.length, from, end);
    let counted = 0;
    for (const row of rows) {
      if (row < 0) continue;
      const start = row * sessions;
      // Three counts share a number, so that a state costs one addition: 1 << 8 * (state + 1), and nothing for -2.
      for (let t = from; t < end; t++) {
        packed[t] = (packed[t] as number) + ((1 << (((states[start + t] as number) + 1) << 3)) & countBits);
      }
      if (++counted % rowsPerBlock === 0) unpack(packed, from, end, up, down, flat);
    }
    unpack(packed, from, end, up, down, flat);
  }
  return { up, down, flat, members };
}

/** The lowest bit of each of the three bytes that count. */
const countBits = 0x01_01_01;

function unpack(
  packed: Int32Array,
  from: number,
  end: number,
  up: Int32Array,
  down: Int32Array,
  flat: Int32Array,
): void {
  for (let t = from; t < end; t++) {
    const counts = packed[t] as number;
    down[t] = (down[t] as number) + (counts & 255);
    flat[t] = (flat[t] as number) + ((counts >> 8) & 255);
    up[t] = (up[t] as number) + ((counts >> 16) & 255);
    packed[t] = 0;
  }
}
