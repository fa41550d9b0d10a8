import { type DayNumber, toWeekday } from '../core/index.ts';
import type { Judgement } from './judgement.ts';
import type { Statement } from './statement.ts';
import type { JudgeContext } from './verdict/context.ts';
import { judgeStatement } from './verdict/judge.ts';

/** How many undated rises must hold of a stretch for the passage to tell of it. */
const leastHolding = 3;

/** What part of all of them must hold of the last session, where nothing but their figures says that it is meant. */
const shareOfDay = 2 / 3;

/** What part must hold where the text names the session, or the stretch that is carried over. */
const shareOfNamed = 1 / 2;

/** How far into a text the session of a report on it is named. Unit: characters. */
const leadLength = 600;

/** A rise with a figure for which the text gives no time, read over the last session or a stretch named before it. */
function isUndatedRise({ kind, period, modality, ...rest }: Statement): boolean {
  if (kind !== 'return' || modality !== 'fact' || !('asserted' in rest) || rest.asserted === null) return false;
  return period.from === 'carried' || isOfLastSession({ period });
}

function isOfLastSession({ period: { from, role } }: Pick<Statement, 'period'>): boolean {
  return from === 'assumed' && role === 'day';
}

/** One key for all statements of one stretch. */
export function toKey({ period: { base, to, from } }: Statement): string {
  return `${from} ${base} ${to}`;
}

/** Whether a statement is a rise without a time of a stretch that the text tells of: it then speaks of that stretch. */
export function isOfTold(statement: Statement, told: ReadonlySet<string>): boolean {
  return isUndatedRise(statement) && told.has(toKey(statement));
}

/** Whether the text tells of the session of a day as over: by undated rises, or by several of that day that its close bears out. */
export function tellsOfDay(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  told: ReadonlySet<string>,
  day: DayNumber,
): boolean {
  const isOfDay = ({ period }: Statement): boolean => period.to === day && period.role === 'day';
  const held = statements.filter(
    (statement, i) => statement.kind === 'return' && isOfDay(statement) && judgements[i]?.verdict === 'supported',
  );
  return (
    held.filter(({ modality }) => modality === 'fact').length >= leastHeld ||
    statements.some((statement) => isOfLastSession(statement) && isOfDay(statement) && isOfTold(statement, told))
  );
}

/** How many rises of the day of publication must hold at its close for the text to be of after it. */
const leastHeld = 2;

/**
 * The stretches that a text tells of: a report names its day, and a passage its stretch, once; where most of the rises
 * without a time hold of it, the others are of it too.
 */
export function findToldStretches(
  text: string,
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  context: JudgeContext,
): ReadonlySet<string> {
  const groups = new Map<string, { statement: Statement; judgement: Judgement }[]>();
  statements.forEach((statement, i) => {
    if (!isUndatedRise(statement)) return;
    const group = groups.get(toKey(statement)) ?? [];
    group.push({ statement, judgement: judgements[i] as Judgement });
    groups.set(toKey(statement), group);
  });
  const told = [...groups].filter(([, group]) => {
    const { period } = (group[0] as { statement: Statement }).statement;
    const isDay = isOfLastSession({ period });
    const holding = group.filter(({ statement, judgement }) =>
      isDay ? judgement.verdict === 'supported' : holdsOfIt(statement, context),
    ).length;
    const isNamed = !isDay || namesDay(text, period.to);
    if (holding < leastHolding) return false;
    return isNamed ? holding > shareOfNamed * group.length : holding >= shareOfDay * group.length;
  });
  return new Set(told.map(([key]) => key));
}

function holdsOfIt(statement: Statement, context: JudgeContext): boolean {
  const alone = { ...statement, period: { ...statement.period, others: [] } };
  return judgeStatement(alone, { ...context, isAsDated: true }).verdict === 'supported';
}

const weekdays = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'] as const;

function namesDay(text: string, day: DayNumber): boolean {
  return new RegExp(`\\bon ${weekdays[toWeekday(day) - 1]}day\\b`).test(text.slice(0, leadLength));
}
