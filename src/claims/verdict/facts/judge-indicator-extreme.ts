import { isSession, toIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement, Stretch } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { type Finding, toNearest } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import {
  type Figure,
  type Figures,
  figureAt,
  figuresIn,
  figuresOf,
  latestKnown,
  measureFigure,
  printFigureDate,
  toWholePeriods,
} from './indicator-figures.ts';
import { printUnit, toStatedUnit } from './indicator-levels.ts';

/** Without a period, the days before publication that "has hit" speaks of, where a market quotes the figure. */
const recentDays = 7;

/** Days before publication in which the figure may have stood out, where a newer one does not. */
const outdatedDays = 31;

/** The figures of a stretch; of what is quoted daily those of its sessions, where there are such. */
function listCloses(figures: Figures, { base, to }: Stretch, { published }: JudgeContext): Figure[] {
  const all = figuresOf(figures, base, to).filter(({ known }) => known <= published);
  const closes = figures.indicator.frequency === 'daily' ? all.filter(({ day }) => isSession(day)) : all;
  return closes.length > 0 ? closes : all;
}

/** "The peak had come in July": the highest or lowest of a stretch lies in a part of it. */
function judgeAmong(
  statement: IndicatorStatement,
  { base, to }: Stretch,
  context: JudgeContext,
  figures: Figures,
): Finding {
  const { indicator } = figures;
  const { period, asserted } = statement;
  const [all, own] = [{ base, to }, period].map((stretch) => listCloses(figures, stretch, context)) as [
    Figure[],
    Figure[],
  ];
  const found = own.length === 0 ? undefined : pickExtreme(own, statement);
  const best = all.length === 0 ? undefined : pickExtreme(all, statement);
  if (found === undefined || best === undefined)
    return { isTrue: null, readings: [], reason: `${indicator.name} has no figures of that time at hand.` };
  const value = toStatedUnit(found.value, asserted, indicator);
  const isValue = asserted === null || holds(value, asserted, indicator.quantity);
  const isTrue = isValue && reaches(found.value, best.value, statement);
  const told = (one: Figure): string =>
    `${formatFigure(toStatedUnit(one.value, asserted, indicator))}${printUnit(asserted, indicator)} for ${printFigureDate(figures, one)}`;
  const reading = {
    label: `${figures.label}, ${printFigureDate(figures, found)}`,
    measured: value,
    holds: isTrue,
    measurement: measureFigure(context, figures, found, context.published),
  };
  const reason = `${indicator.name} (${figures.label}) was ${told(found)}; the ${statement.relation} of the stretch was ${told(best)}.`;
  return { isTrue, readings: [reading], reason };
}

/** The highest or lowest figure since a day, or on record: no earlier figure after the named stretch may reach it. */
export function judgeIndicatorExtreme(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Finding {
  const { indicator } = figures;
  const { period, asserted, among } = statement;
  if (among !== undefined) return judgeAmong(statement, among, context, figures);
  const isDated = period.from !== 'assumed';
  const [first, last] = isDated ? [period.base, period.to] : [context.published - recentDays, context.published];
  const candidates =
    isDated || indicator.isMarket
      ? figuresIn(figures, first, last).filter(({ known }) => known <= context.published)
      : [];
  const latest = latestKnown(figures, context.published) as Figure;
  const figure = pickExtreme(candidates.length > 0 ? candidates : [latest], statement);
  const judged = judge(figure, statement, figures);
  const value = toStatedUnit(figure.value, asserted, indicator);
  const isValue = asserted === null || holds(value, asserted, indicator.quantity);
  const reading = {
    label: `${figures.label}, ${printFigureDate(figures, figure)}`,
    measured: value,
    holds: judged.isTrue === null ? null : judged.isTrue && isValue,
    measurement: measureFigure(context, figures, figure, context.published),
  };
  const reason = `${indicator.name} (${figures.label}) was ${formatFigure(value)}${printUnit(asserted, indicator)} for ${printFigureDate(figures, figure)}; ${judged.reason}.`;
  const finding: Finding = { isTrue: reading.holds, readings: [reading], reason };
  if (reading.holds !== false || isDated) return finding;
  const recent = figuresIn(figures, context.published - outdatedDays, context.published).findLast(
    (one) => judge(one, statement, figures).isTrue === true,
  );
  return recent === undefined
    ? finding
    : {
        ...finding,
        earlier: toNearest(
          recent.day,
          recent.day,
          toStatedUnit(recent.value, asserted, indicator),
          `${figures.label}, ${printFigureDate(figures, recent)}`,
        ),
      };
}

/** Days within which figures that are the same count as one extreme. */
const tieDays = 31;

function pickExtreme(candidates: readonly Figure[], statement: IndicatorStatement): Figure {
  return candidates.reduce((best, figure) =>
    reaches(figure.value, best.value, statement) && figure.value !== best.value ? figure : best,
  );
}

function reaches(value: number, other: number, { relation }: IndicatorStatement): boolean {
  return relation === 'highest' ? value >= other : value <= other;
}

function judge(
  figure: Figure,
  statement: IndicatorStatement,
  figures: Figures,
): { isTrue: boolean | null; reason: string } {
  const { since, sinceBase } = statement;
  const earlier = lastReaching(figure, statement, figures);
  const first = figureAt(figures, 0) as Figure;
  const word = statement.relation === 'highest' ? 'high' : 'low';
  if (since !== undefined && first.day > since)
    return {
      isTrue: earlier === undefined ? null : false,
      reason: `its history here begins on ${toIsoDate(first.day)} only`,
    };
  if (earlier === undefined)
    return { isTrue: true, reason: `no earlier figure since ${toIsoDate(first.day)} was as ${word}` };
  const reason = `the last one at least as ${word} before was ${formatFigure(earlier.value)} for ${printFigureDate(figures, earlier)}`;
  const isOut = since === undefined || earlier.day > toWholePeriods(figures, since, since)[1];
  // A tie by revised figures says nothing of those that were published.
  if (isOut && since !== undefined && isByRevision(figure, statement, figures, since)) return { isTrue: null, reason };
  if (sinceBase !== undefined && isUnderstated(figure, earlier, statement, figures, sinceBase))
    return { isTrue: false, reason };
  return { isTrue: since !== undefined && earlier.day <= toWholePeriods(figures, since, since)[1], reason };
}

/** A figure as far out may lie this long before what "since ..." names: by the day, or by its release. Unit: calendar days. */
const understatedSlack = 62;

/** "The fastest since 1990" says that one of 1990 was as fast: none there came as near as such figures are revised. */
function isUnderstated(
  { value }: Figure,
  earlier: Figure,
  statement: IndicatorStatement,
  figures: Figures,
  sinceBase: number,
): boolean {
  const from = sinceBase - understatedSlack;
  const slack = statement.relation === 'highest' ? -figures.indicator.revision : figures.indicator.revision;
  const named = figuresIn(figures, from, statement.since as number);
  return earlier.day <= from && named.length > 0 && !named.some((one) => reaches(one.value, value + slack, statement));
}

/** Whether no figure after a day was farther out by more than such figures are revised. */
function isByRevision({ day, value }: Figure, statement: IndicatorStatement, figures: Figures, since: number): boolean {
  const { revision } = figures.indicator;
  const after = toWholePeriods(figures, since, since)[1];
  if (revision === 0 || figures.indicator.isMarket) return false;
  return figuresIn(figures, after, day - 1).every(
    (one) =>
      one.day <= after ||
      one.day >= day ||
      !reaches(one.value, value + (statement.relation === 'highest' ? revision : -revision), statement),
  );
}

/** The last figure before one that was at least as far out. */
function lastReaching(figure: Figure, statement: IndicatorStatement, figures: Figures): Figure | undefined {
  const { days, values } = figures.series;
  for (let i = days.length - 1; i >= 0; i--) {
    const [day, value] = [days[i] as number, values[i] as number];
    // The same figure a few sessions before belongs to the same extreme.
    const isTie = value === figure.value && figure.day - day <= tieDays;
    if (day < figure.day && !isTie && reaches(value, figure.value, statement)) return figureAt(figures, i);
  }
  return undefined;
}
