/** Parameters of the dating rule, in steps of the line (months) but for the change, which is in percent. */
export interface TurningPointRule {
  /** A turn is the highest, or lowest, of this many steps on either side of it. */
  readonly window: number;
  /** Turns this close to either end of the line are dropped. */
  readonly margin: number;
  /** The shortest phase, peak to trough or trough to peak. */
  readonly minimumPhase: number;
  /** The shortest cycle, peak to peak or trough to trough. */
  readonly minimumCycle: number;
  /** A rise or fall of more than this is a phase however short it is. Unit: percent, compounded. */
  readonly exemptChange: number;
}

/** The values of Pagan and Sossounov (2003) for monthly share prices; taken as they are, not fitted to any line here. */
export const paganSossounovRule: TurningPointRule = {
  window: 8,
  margin: 6,
  minimumPhase: 4,
  minimumCycle: 16,
  exemptChange: 20,
};

export interface TurningPoint {
  readonly index: number;
  readonly kind: 'peak' | 'trough';
}

/**
 * Peaks and troughs of a line by the rule of Pagan and Sossounov: local extremes over a window that the ends of the line
 * cut short; of like turns in a row only the most extreme; none near either end, nor one that the line passes again
 * before the nearest end; a peak not above the trough that follows it, or a trough not below its peak, goes with it, as in
 * Harding and Pagan (2002), for between them the line went the other way; of cycles too short the less extreme turn goes; a phase too short goes with its end, unless
 * its change is exempt. Of equal values the first is the turn. They alternate. O(n window).
 *
 * Empty where the line has no turn (constant, too short), and where a value is missing.
 *
 * @param line cumulated log values in percent
 * @example findTurningPoints of 0, 1 .. 20, 19 .. 0 // one peak, at index 20
 * @see Harding and Pagan, Journal of Monetary Economics 49(2), 2002
 * @see Bry and Boschan, Cyclical Analysis of Time Series, NBER, 1971
 * @see Pagan and Sossounov, Journal of Applied Econometrics 18(1), 2003, appendix B
 */
export function findTurningPoints(line: Float64Array, rule: TurningPointRule = paganSossounovRule): TurningPoint[] {
  if (line.some(Number.isNaN)) return [];
  const isInside = ({ index }: TurningPoint): boolean =>
    index >= rule.margin && index < line.length - rule.margin && index > 0 && index < line.length - 1;
  let turns = alternate(findExtremes(line, rule.window), line).filter(isInside);
  turns = dropPassed(alternate(turns, line), line);
  turns = dropInverted(turns, line);
  turns = dropShortCycles(turns, line, rule.minimumCycle);
  turns = dropShortPhases(turns, line, rule);
  return dropPassed(turns, line);
}

/** 1 for a peak, -1 for a trough: a line times this has a peak where the turn is. */
function signOf(kind: TurningPoint['kind']): number {
  return kind === 'peak' ? 1 : -1;
}

/** How far up a turn lies, a trough seen upside down. */
function heightOf({ index, kind }: TurningPoint, line: Float64Array): number {
  return signOf(kind) * (line[index] as number);
}

function findExtremes(line: Float64Array, window: number): TurningPoint[] {
  const turns: TurningPoint[] = [];
  for (let index = 0; index < line.length; index++) {
    if (isHighest(line, index, 1, window)) turns.push({ index, kind: 'peak' });
    if (isHighest(line, index, -1, window)) turns.push({ index, kind: 'trough' });
  }
  return turns;
}

/** Whether a value times the sign is above those before it in the window, and not below those after it. */
function isHighest(line: Float64Array, index: number, sign: number, window: number): boolean {
  const height = sign * (line[index] as number);
  for (let i = Math.max(0, index - window); i < index; i++) if (sign * (line[i] as number) >= height) return false;
  const last = Math.min(line.length - 1, index + window);
  for (let i = index + 1; i <= last; i++) if (sign * (line[i] as number) > height) return false;
  return true;
}

/** Of like turns in a row the most extreme, the first of equal ones. */
function alternate(turns: readonly TurningPoint[], line: Float64Array): TurningPoint[] {
  const kept: TurningPoint[] = [];
  for (const turn of turns) {
    const before = kept.at(-1);
    if (before?.kind !== turn.kind) kept.push(turn);
    else if (heightOf(turn, line) > heightOf(before, line)) kept[kept.length - 1] = turn;
  }
  return kept;
}

/** Drops the outermost turns for as long as the line goes beyond them on the way to their end of it. */
function dropPassed(turns: readonly TurningPoint[], line: Float64Array): TurningPoint[] {
  const isPassed = ({ index, kind }: TurningPoint, from: number, to: number): boolean => {
    const sign = signOf(kind);
    for (let i = from; i < to; i++) if (sign * (line[i] as number) > sign * (line[index] as number)) return true;
    return false;
  };
  let [first, last] = [0, turns.length - 1];
  while (first <= last && isPassed(turns[first] as TurningPoint, 0, (turns[first] as TurningPoint).index)) first++;
  while (first <= last && isPassed(turns[last] as TurningPoint, (turns[last] as TurningPoint).index + 1, line.length))
    last--;
  return turns.slice(first, last + 1);
}

/** Drops two turns in a row between which the line did not go the way they say, from the left, until there are none. */
function dropInverted(turns: readonly TurningPoint[], line: Float64Array): TurningPoint[] {
  const kept: TurningPoint[] = [];
  for (const turn of turns) {
    const before = kept.at(-1);
    const isInverted = before !== undefined && -heightOf(before, line) >= heightOf(turn, line);
    if (isInverted) kept.pop();
    else kept.push(turn);
  }
  return kept;
}

/** From the left, the less extreme of two like turns too close together goes (the later of equal ones), and so on. */
function dropShortCycles(all: readonly TurningPoint[], line: Float64Array, minimum: number): TurningPoint[] {
  let turns = [...all];
  for (let i = 0; i + 2 < turns.length; ) {
    const [one, other] = [turns[i] as TurningPoint, turns[i + 2] as TurningPoint];
    if (other.index - one.index >= minimum) {
      i++;
      continue;
    }
    const weaker = heightOf(other, line) > heightOf(one, line) ? one : other;
    turns = alternate(
      turns.filter((turn) => turn !== weaker),
      line,
    );
    i = Math.max(0, i - 2);
  }
  return turns;
}

/** From the left, a phase too short and too small goes with the turn that ends it, and so on. */
function dropShortPhases(all: readonly TurningPoint[], line: Float64Array, rule: TurningPointRule): TurningPoint[] {
  let turns = [...all];
  for (let i = 0; i + 1 < turns.length; ) {
    const [start, end] = [turns[i] as TurningPoint, turns[i + 1] as TurningPoint];
    const change = 100 * Math.expm1(((line[end.index] as number) - (line[start.index] as number)) / 100);
    if (end.index - start.index >= rule.minimumPhase || Math.abs(change) > rule.exemptChange) {
      i++;
      continue;
    }
    turns = alternate(
      turns.filter((turn) => turn !== end),
      line,
    );
    i = Math.max(0, i - 1);
  }
  return turns;
}
