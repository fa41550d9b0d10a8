import { toIsoDate } from '../../core/index.ts';
import type { Flag, Judgement, Nearest, Reading } from '../judgement.ts';
import type { RelativeReturnStatement, ReturnStatement, StatedPeriod, Subject } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { findFlags } from './flags.ts';
import { findFloatingWindow } from './floating-window.ts';
import type { Gauge } from './gauge.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel } from './levels-at-hand.ts';
import { findEarlierEnd, findNearWindow } from './near-window.ts';
import { printMove } from './print-move.ts';
import type { ReturnTest } from './return-test.ts';
import { printWindow, toWindows, type Window } from './window.ts';

type WindowStatement = ReturnStatement | RelativeReturnStatement;

/** A reading with what it was measured by. */
interface Trial {
  readonly gauge: Gauge;
  readonly window: Window;
  readonly reading: Reading;
  readonly measured: number | null;
}

/** Whether the wording leaves open which index is meant, on either side. */
function isAmbiguous(statement: WindowStatement): boolean {
  const subjects: Subject[] = 'against' in statement ? [statement.subject, statement.against] : [statement.subject];
  return subjects.some((subject) => subject.isAmbiguous);
}

/**
 * A statement about the return of a window: measured as dated on every admissible reading, then outdated (the same base
 * with an earlier end, where the window is open), then misdated (a near window; only where a figure is asserted, since a
 * mere direction is true of some window nearby nearly always), else contradicted.
 */
export function judgeWindow(
  statement: WindowStatement,
  context: JudgeContext,
  gauges: readonly Gauge[],
  test: ReturnTest,
): Judgement {
  const windows = toWindows(anchorLength(statement.period), context.published);
  const trials = windows.flatMap((window) => gauges.map((gauge) => tryWindow(gauge, window, context, test)));
  const readings = trials.map(({ reading }) => reading);
  const known = trials.filter((trial) => trial.measured !== null);
  const first = known[0];
  if (first === undefined) return toUnmeasured(statement.subject, readings);
  const deciding = findDeciding(known, test, isAmbiguous(statement));
  const reversed = hasReversal(known, test);
  const flags: Flag[] = isAmbiguous(statement) && reversed ? ['ambiguous'] : [];
  if (deciding !== undefined) {
    const said = describe(deciding);
    const beside = deciding === first ? '' : `; the first reading gives: ${describe(first)}`;
    return toJudgement('supported', `${said}${beside}.`, {
      readings,
      flags: [...flags, ...findFlags(deciding.gauge, deciding.reading.measurement, deciding.window)],
    });
  }
  const floating = findFloatingWindow(statement.period, gauges, test);
  if (floating !== undefined) return judgeFloating(floating, readings, test);
  // A rate a year hardly tells from which day of the month it was counted.
  const isRate = statement.kind === 'return' && statement.isAnnual === true;
  const isSearched = context.isAsDated !== true && !isRate && !isOfOtherSign(statement, known, test);
  const moved = isSearched ? findMoved(statement, gauges, first, test) : undefined;
  if (moved !== undefined) {
    const reason = `${describe(first)}; ${moved.said}.`;
    return toJudgement(moved.verdict, reason, { readings, nearest: moved.nearest, flags });
  }
  const holdsSomewhere = known.find((trial) => trial.reading.holds === true);
  const but =
    holdsSomewhere === undefined
      ? ''
      : ` It holds by one reading (${describe(holdsSomewhere)}), but readings disagree in sign.`;
  return toJudgement('contradicted', `${describe(first)}.${but}`, { readings, flags });
}

/** Where a window of a stated length lies somewhere in a scope, the last one stands for it. */
function anchorLength(period: StatedPeriod): StatedPeriod {
  const { role, length, to } = period;
  return role === 'scope' && length !== undefined ? { ...period, base: to - length } : period;
}

function tryWindow(gauge: Gauge, stated: Window, context: JudgeContext, test: ReturnTest): Trial {
  const window = toKnownEnd(gauge, stated, context);
  const measurement = gauge.measure(window);
  const measured = gauge.toStated(measurement);
  const label = `${gauge.label}, ${printWindow(window)}`;
  const isTrue = measured === null ? null : test.isTrue(measured);
  return { gauge, window, measured, reading: toReading(label, measurement, measured, isTrue) };
}

/** Days by which the last close at hand may lie before publication and still stand for "now". */
const freshDays = 5;

/** A window that ends about the day of publication ends at the last close known where that day's is not. */
export function toKnownEnd({ levels }: Pick<Gauge, 'levels'>, window: Window, { published }: JudgeContext): Window {
  const last = levels.days[findLevel(levels, window.to)];
  const isFresh = last !== undefined && last > window.base && published - last <= freshDays;
  return isFresh ? { base: window.base, to: last } : window;
}

function findDeciding(known: readonly Trial[], test: ReturnTest, isOpenWording: boolean): Trial | undefined {
  const holding = known.find((trial) => trial.reading.holds === true);
  if (holding === undefined) return undefined;
  const isNamed = holding === known[0] && !isOpenWording;
  return isNamed || !hasReversal(known, test) ? holding : undefined;
}

function hasReversal(known: readonly Trial[], test: ReturnTest): boolean {
  const signs = known.map(({ measured }) => test.signOf(measured as number));
  return signs.includes(1) && signs.includes(-1);
}

/** A fall by the very figure of a rise is a wrong sign, and no move of another time. */
function isOfOtherSign({ asserted }: WindowStatement, known: readonly Trial[], test: ReturnTest): boolean {
  return asserted?.wording === 'plain' && known.some(({ measured }) => test.isTrue(-(measured as number)));
}

interface Moved {
  readonly verdict: 'outdated' | 'misdated';
  readonly nearest: Nearest;
  readonly said: string;
}

function findMoved(
  statement: WindowStatement,
  gauges: readonly Gauge[],
  { gauge: first, window }: Trial,
  test: ReturnTest,
): Moved | undefined {
  const { asserted, period } = statement;
  const isDirection = asserted === null;
  if (period.isOpen && (!isDirection || period.from !== 'assumed')) {
    const found = gauges
      .map((gauge) => ({ gauge, to: findEarlierEnd(gauge.levels, window, gauge.valueBetween, test.isTrue) }))
      .reduce<{ gauge: Gauge; to: number } | undefined>(
        (best, { gauge, to }) => (to !== undefined && (best === undefined || to > best.to) ? { gauge, to } : best),
        undefined,
      );
    if (found !== undefined) return toMoved('outdated', found.gauge, { base: window.base, to: found.to }, first);
  }
  if (isDirection || asserted.wording === 'under' || asserted.wording === 'at-most') return undefined;
  const near = gauges
    .map((gauge) => ({ gauge, found: findNearWindow(gauge.levels, window, gauge.valueBetween, test.isTrue) }))
    .flatMap(({ gauge, found }) => (found === undefined ? [] : [{ gauge, found }]))
    .reduce<{ gauge: Gauge; found: Window & { moved: number } } | undefined>(
      (best, next) => (best === undefined || next.found.moved < best.found.moved ? next : best),
      undefined,
    );
  return near === undefined ? undefined : toMoved('misdated', near.gauge, near.found, first);
}

/** "It rose 4.80% from ..." of what was measured first; another series is named: "IWM with distributions rose 4.80% from ...". */
function toMoved(verdict: Moved['verdict'], gauge: Gauge, { base, to }: Window, first: Gauge): Moved | undefined {
  const window = { base, to };
  const measured = gauge.toStated(gauge.measure(window));
  if (measured === null) return undefined;
  return {
    verdict,
    nearest: {
      base: toIsoDate(base),
      to: toIsoDate(to),
      measured,
      label: `${gauge.label}, ${printWindow(window)}`,
    },
    said: `${gauge.name === first.name ? 'it' : gauge.name} ${printMove(measured, gauge)} from ${printWindow(window)}`,
  };
}

function judgeFloating(
  { gauge, window }: { readonly gauge: Gauge; readonly window: Window },
  readings: readonly Reading[],
  test: ReturnTest,
): Judgement {
  const measurement = gauge.measure(window);
  const measured = gauge.toStated(measurement);
  const label = `${gauge.label}, ${printWindow(window)}`;
  const isTrue = measured !== null && test.isTrue(measured);
  const reading = toReading(label, measurement, measured, isTrue);
  const said = `${gauge.name} ${printMove(measured ?? Number.NaN, gauge)} from ${printWindow(window)}`;
  return toJudgement('supported', `${said}, a stretch of the stated length.`, {
    readings: [reading, ...readings],
    flags: findFlags(gauge, measurement, window),
  });
}

function describe({ gauge, window, measured }: Trial): string {
  const { base, to } = window;
  const move = printMove(measured as number, gauge);
  return `${gauge.name} ${move} from the close of ${toIsoDate(base)} to that of ${toIsoDate(to)}`;
}
