import { firstCalendarDay, isSession, nextSession, sessionOnOrBefore, toIsoDate } from '../../../core/index.ts';
import type { Judgement, Nearest, Reading } from '../../judgement.ts';
import type { Asserted, IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, type Finding, isForecast, toNearest, toUnmeasurable } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import {
  type Figure,
  type Figures,
  figuresIn,
  figuresOf,
  latestKnown,
  latestObserved,
  measureFigure,
  printFigureDate,
  readFigures,
} from './indicator-figures.ts';
import { isLevelSo, missesByRevision, printUnit, toStatedUnit } from './indicator-levels.ts';
import { findIndicator, type Indicator } from './indicators.ts';
import { judgeIndicatorAverage } from './judge-indicator-average.ts';
import { judgeIndicatorChange } from './judge-indicator-change.ts';
import { judgeIndicatorExtreme } from './judge-indicator-extreme.ts';
import { judgeIndicatorForecast } from './judge-indicator-forecast.ts';
import { judgeIndicatorRun } from './judge-indicator-run.ts';
import { judgeIndicatorThan } from './judge-indicator-than.ts';
import { judgeMonthChange } from './judge-month-change.ts';

/** Days before publication in which a figure that has been replaced since was the latest one: then it is outdated. */
const outdatedDays: Readonly<Record<Indicator['frequency'], number>> = {
  daily: 10,
  weekly: 31,
  monthly: 100,
  quarterly: 200,
};

/** Days around a period in which a figure that is right for another day makes the statement misdated. */
const misdatedDays: Readonly<Record<Indicator['frequency'], number>> = {
  daily: 31,
  weekly: 31,
  monthly: 35,
  quarterly: 100,
};

/** A text of a morning speaks of the close before: of what a market quotes, the two latest closes stand for now. */
const priorDays = 5;

/** Latest figure older than this before publication says nothing of "now". Unit: calendar days. */
const staleDays: Readonly<Record<Indicator['frequency'], number>> = {
  daily: 10,
  weekly: 28,
  monthly: 100,
  quarterly: 230,
};

/** A figure of the economy or of rates, against what was known at publication. Each admissible series is a reading. */
export function judgeIndicator(statement: IndicatorStatement, context: JudgeContext): Judgement {
  const indicator = findIndicator(statement.subject.id);
  if (indicator === undefined)
    return toUnmeasurable(
      `No series here measures ${statement.subject.name}: name its source and import it with \`rotascope import FILE\`.`,
    );
  if (isForecast(statement) && (statement.run !== undefined || statement.isAverage))
    return toUnmeasurable('A run or an average of figures to come is not followed here.');
  if (isForecast(statement)) return judgeIndicatorForecast(statement, context, indicator);
  const all = readFigures(context, indicator, context.published);
  const current = all.filter((figures) => isCurrent(figures, statement, context));
  if (current.length === 0) return toUnmeasurable(toLack(indicator, statement, context, all));
  const isChange = statement.relation === 'rose' || statement.relation === 'fell' || statement.relation === 'unchanged';
  if (isProxyOf(statement, indicator) && !isChange)
    return toUnmeasurable(
      `The level of this index is not at hand, only ${indicator.series[0]}, another one: import its daily closes with \`rotascope import FILE.csv\`.`,
    );
  const { run } = statement;
  if (run !== undefined)
    return judgeFirst(statement, current, (figures) => judgeIndicatorRun(statement, run, context, figures));
  if (statement.isAverage)
    return judgeFirst(statement, current, (figures) => judgeIndicatorAverage(statement, context, figures));
  if (statement.relation === 'highest' || statement.relation === 'lowest')
    return judgeExtreme(statement, context, indicator, current);
  const { than } = statement;
  if (than !== undefined)
    return judgeFirst(statement, current, (figures) => judgeIndicatorThan(statement, than, context, figures));
  const ofMonth = judgeMonthChange(statement, context, current[0] as Figures);
  if (ofMonth?.isTrue === true) return conclude(statement, ofMonth);
  const judge = isChange ? judgeIndicatorChange : judgeLevel;
  const judged = judgeFirst(statement, current, (figures) =>
    excuseProxy(judge(statement, context, standIn(figures, current)), statement, indicator),
  );
  const isOpen = ofMonth?.isTrue === null && judged.verdict !== (statement.negated ? 'contradicted' : 'supported');
  return isOpen ? conclude(statement, ofMonth) : judged;
}

function judgeExtreme(
  statement: IndicatorStatement,
  context: JudgeContext,
  indicator: Indicator,
  current: readonly Figures[],
): Judgement {
  if (statement.isOfChange === true && indicator.frequency !== 'daily')
    return toUnmeasurable(`Changes of ${indicator.name} from a day to the next are not at hand.`);
  return judgeFirst(statement, current, (figures) =>
    judgeIndicatorExtreme(statement, context, statement.isOfChange === true ? toChanges(figures) : figures),
  );
}

/** The changes from one figure to the next: of a rate in its own points, of a price or an index in percent. */
function toChanges(figures: Figures): Figures {
  const { series, indicator, known } = figures;
  const values = series.values.map((value, i) => {
    const before = series.values[i - 1] as number;
    return indicator.quantity === 'rate' ? value - before : (value / before - 1) * 100;
  });
  return {
    ...figures,
    indicator: { ...indicator, name: `The change of ${indicator.name}` },
    series: { days: series.days.subarray(1), values: values.subarray(1) },
    known: known.subarray(1),
  };
}

/** "The Fed's broad dollar index", "the trade-weighted dollar": the very index that is at hand, by its name. */
function isProxyOf({ subject }: IndicatorStatement, { isProxy }: Indicator): boolean {
  return isProxy && !/\bbroad\b|\btrade-weighted\b/i.test(subject.text);
}

/** Another index of the same thing may have moved by another figure, though not the other way. */
function excuseProxy(finding: Finding, statement: IndicatorStatement, indicator: Indicator): Finding {
  const { series } = indicator;
  if (!isProxyOf(statement, indicator) || statement.asserted === null || finding.isTrue !== false) return finding;
  return {
    ...finding,
    isTrue: null,
    reason: `${finding.reason} ${series[0]} is another index than the one that is mostly quoted.`,
  };
}

/** Seasonal adjustment moves the rise over a year by this much at most. Unit: percentage points. */
const adjustedPoints = 0.15;

/** An adjusted index stands in for the one that is quoted where that has no figure yet: a near miss is then no error. */
function standIn(figures: Figures, all: readonly Figures[]): Figures {
  const { indicator, label } = figures;
  const lead = all.find((other) => other.label === indicator.series[0]);
  const isAhead = lead === undefined || (lead.series.days.at(-1) ?? 0) < (figures.series.days.at(-1) ?? 0);
  if (indicator.transform !== 'yoy' || label === indicator.series[0] || !isAhead) return figures;
  return { ...figures, indicator: { ...indicator, revision: Math.max(indicator.revision, adjustedPoints) } };
}

/** The first series that makes it true, else the first of all; every reading is shown. */
function judgeFirst(
  statement: IndicatorStatement,
  all: readonly Figures[],
  judge: (figures: Figures) => Finding,
): Judgement {
  const findings = all.map(judge);
  const finding =
    findings.find(({ isTrue }) => isTrue === true) ??
    findings.find(({ isTrue }) => isTrue === false) ??
    (findings[0] as Finding);
  return conclude(statement, { ...finding, readings: findings.flatMap(({ readings }) => readings) });
}

/** Of now, or of the last session before publication: "stood above 60 this Friday", in a text of Saturday. */
function isNow({ period }: IndicatorStatement, { published }: JudgeContext): boolean {
  return period.from === 'assumed' || period.to >= (period.role === 'day' ? sessionOnOrBefore(published) : published);
}

function isCurrent(figures: Figures, statement: IndicatorStatement, context: JudgeContext): boolean {
  const { period } = statement;
  const limit = staleDays[figures.indicator.frequency];
  const latest = latestKnown(figures, context.published) as Figure | undefined;
  if (latest === undefined) return false;
  if (isNow(statement, context)) return context.published - latest.day <= limit;
  return figuresIn(figures, period.base, period.to).length > 0;
}

function toLack(
  indicator: Indicator,
  statement: IndicatorStatement,
  { published }: JudgeContext,
  all: readonly Figures[],
): string {
  const { period } = statement;
  const when = isNow(statement, { published } as JudgeContext)
    ? `known on ${toIsoDate(published)}`
    : `for ${toIsoDate(period.base)} to ${toIsoDate(period.to)}`;
  const ids = indicator.series.join(indicator.transform === 'slope' ? ' and ' : ' or ');
  const last = all.map((figures) => latestKnown(figures, published)).find((figure) => figure !== undefined);
  const known = last === undefined ? '' : ` (the latest at hand is of ${toIsoDate(last.day)})`;
  return `${indicator.name} has no figure ${when}${known}: import ${ids} from FRED, as \`rotascope import ${indicator.series[0]}.csv\`.`;
}

/** `at`, `above`, `below`: the latest figure, or any of those that speak of the stated period or came out in it. */
function judgeLevel(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Finding {
  const { indicator } = figures;
  const { period, asserted } = statement;
  if (asserted === null)
    return { isTrue: null, readings: [], reason: `No figure of ${indicator.name} is stated to compare with.` };
  const candidates = [
    ...listOthers(statement, context, figures),
    ...toEndOf(statement, context, listCandidates(statement, context, figures)),
  ];
  const broken = findBroken(statement, candidates, indicator);
  if (broken !== undefined) {
    const readings = [toReading(broken, statement, context, figures)];
    return { isTrue: statement.negated, readings, reason: `${describe(broken, statement, figures)}.` };
  }
  const fitting = candidates.filter(({ value }) => isLevelSo(value, statement, indicator));
  const shown = fitting.length > 0 ? fitting.slice(-2) : candidates.slice(-2);
  const readings = shown.map((figure) => toReading(figure, statement, context, figures));
  const states = shown.map((figure) => describe(figure, statement, figures)).join('; ');
  if (fitting.length > 0) {
    const turned = judgeDirection(statement, figures, fitting.at(-1) as Figure);
    return turned === undefined
      ? { isTrue: true, readings, reason: `${states}.` }
      : { isTrue: turned.isTrue, readings, reason: `${states}; ${turned.reason}.` };
  }
  const within = judgeWithinDay(statement, candidates, figures);
  if (within !== undefined) return { ...within, readings };
  if (candidates.some(({ value }) => missesByRevision(value, statement, indicator)))
    return {
      isTrue: null,
      readings,
      reason: `${states}: the series has been revised since, and its first release is not at hand; import the vintage of that day.`,
    };
  if (statement.negated && period.base <= firstCalendarDay)
    return {
      isTrue: null,
      readings,
      reason: `None of the figures at hand says otherwise, and those before ${printFigureDate(figures, candidates[0] as Figure)} are not at hand.`,
    };
  if (isUnissued(statement, context, figures))
    return {
      isTrue: null,
      readings,
      reason: `${states}: the figure of ${period.text} had not come out by the record.`,
    };
  const now = isNow(statement, context);
  const earlier =
    now || isOfLatestRelease(statement, context, figures) ? findReplaced(statement, context, figures) : undefined;
  const near = now || earlier !== undefined ? undefined : findNear(statement, figures, period.base, period.to);
  const other = earlier ?? near;
  return {
    isTrue: false,
    readings,
    earlier: earlier && toPlace(earlier, statement, figures),
    nearby: near && toPlace(near, statement, figures),
    reason: `${states}${other === undefined ? '' : `; ${describe(other, statement, figures)}`}.`,
  };
}

/** "By January 14 it had widened to 6.4": its last figure, or the farthest of them the way that it is said to have gone. */
function toEndOf(
  { isAtEnd, direction, period }: IndicatorStatement,
  { published }: JudgeContext,
  all: Figure[],
): Figure[] {
  const last = all.at(-1);
  if (isAtEnd !== true || last === undefined || period.from === 'assumed' || period.to >= published) return all;
  const [first, ...rest] = all as [Figure, ...Figure[]];
  const sign = direction === 'fell' ? -1 : 1;
  const farthest = rest.reduce((best, one) => (sign * (one.value - best.value) > 0 ? one : best), first);
  return direction === undefined || farthest === last ? [last] : [farthest, last];
}

/**
 * "Touched 65 during the day": it went through what lies between its closes, that of the day before among them; what lies
 * beyond them all may have been touched, and closes do not tell.
 */
function judgeWithinDay(
  statement: IndicatorStatement,
  candidates: readonly Figure[],
  figures: Figures,
): Omit<Finding, 'readings'> | undefined {
  const [first] = candidates;
  const { asserted } = statement;
  if (statement.isWithinDay !== true || !figures.indicator.isMarket || first === undefined || asserted === null)
    return undefined;
  const before = latestObserved(figures, first.day - 1);
  const closes = [...(before === undefined ? [] : [before]), ...candidates];
  const values = closes.map(({ value }) => toStatedUnit(value, asserted, figures.indicator));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const shown = closes.filter((_, i) => values[i] === low || values[i] === high);
  const states = shown.map((figure) => describe(figure, statement, figures)).join('; ');
  if (low <= asserted.high && high >= asserted.low) return { isTrue: true, reason: `${states}.` };
  const away = Math.max(asserted.low - high, low - asserted.high);
  if (away > toReach(closes, statement, figures)) return undefined;
  return {
    isTrue: null,
    reason: `${states}: how far it went within a session is not at hand; import its daily highs and lows.`,
  };
}

/** Days on either side of a stretch whose moves show how far its sessions may have gone. */
const movesAbout = 14;

/** How far a session may have gone beyond all closes: as far as any went from close to close. Volatility knows no such bound. */
function toReach(closes: readonly Figure[], { asserted }: IndicatorStatement, figures: Figures): number {
  if (figures.indicator.unit === 'level') return Number.POSITIVE_INFINITY;
  const [first, last] = [closes[0]?.day ?? 0, closes.at(-1)?.day ?? 0];
  const values = figuresIn(figures, first - movesAbout, last + movesAbout).map(({ value }) =>
    toStatedUnit(value, asserted, figures.indicator),
  );
  return Math.max(0, ...values.map((value, i) => Math.abs(value - (values[i - 1] ?? value))));
}

/** "Inverted since January", "has not closed above 30 since": the last figure of the stretch for which it was not so. */
function findBroken(
  statement: IndicatorStatement,
  candidates: readonly Figure[],
  indicator: Indicator,
): Figure | undefined {
  if (statement.isThroughout !== true) return undefined;
  return candidates.findLast((figure) => isLevelSo(figure.value, statement, indicator) === statement.negated);
}

/**
 * Whether it went to a figure the way it is said to have: from the figure before, from the start of a stated window, or,
 * of what is quoted daily, from a week before. Undefined where it did. A month's move alone leaves it open.
 */
function judgeDirection(
  { direction, period, fromValue, wentFrom }: IndicatorStatement,
  figures: Figures,
  figure: Figure,
): { isTrue: false | null; reason: string } | undefined {
  if (direction === undefined) return undefined;
  // "Has dropped to 2.82% from 3.49%": it went that way from the figure that is named.
  if (fromValue !== undefined && figure.value !== fromValue && figure.value > fromValue === (direction === 'rose'))
    return undefined;
  const { indicator } = figures;
  const isDaily = indicator.frequency === 'daily';
  const isWindow = period.from !== 'assumed' && period.role === 'window' && isDaily;
  const before = latestObserved(figures, figure.day - 1);
  const week = isDaily ? latestObserved(figures, figure.day - 7) : undefined;
  const start = isWindow ? latestObserved(figures, period.base) : undefined;
  // "It ended June at 3.99%. Over the next three months it fell to 3.85%": from the figure told before.
  const told = wentFrom === undefined ? undefined : latestObserved(figures, wentFrom);
  // "Widened on the week to 265": what the window began with decides, not the day before its end.
  const starts = [...(start === undefined ? [before, week] : [start]), told].filter((one) => one !== undefined);
  const isThatWay = ({ value }: Figure): boolean =>
    direction === 'rose' ? figure.value > value : figure.value < value;
  if (starts.length === 0 || starts.some(isThatWay)) return undefined;
  const month = isDaily ? latestObserved(figures, figure.day - 31) : undefined;
  const from = start ?? (before as Figure);
  const isOpen =
    (month !== undefined && isThatWay(month)) ||
    fromValue !== undefined ||
    Math.abs(figure.value - from.value) < Math.max(indicator.revision, stillPoints) - stillPoints / 2;
  const word = from.value === figure.value ? 'stood where it was' : direction === 'rose' ? 'fell' : 'rose';
  return {
    isTrue: isOpen ? null : false,
    reason: `it ${word}, from ${formatFigure(from.value)} for ${printFigureDate(figures, from)}`,
  };
}

/** A figure that stood still went neither way. */
const stillPoints = 1e-9;

/** Now: the latest figure known, and the one that speaks of the day itself. Else: every figure of the period. */
function listCandidates(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Figure[] {
  const { period } = statement;
  const latest = latestKnown(figures, context.published) as Figure;
  if (period.from === 'assumed')
    return figures.indicator.isMarket && !isOfLastClose(latest, context)
      ? figuresIn(figures, latest.day - priorDays, latest.day).slice(-2)
      : [latest];
  const { fromUntil } = statement;
  const isKnown = ({ known, day }: Figure): boolean =>
    known <= context.published && (fromUntil === undefined || sessionOnOrBefore(day) > fromUntil);
  const inPeriod = figuresIn(figures, period.base, period.to).filter(isKnown);
  const ofPeriod = figuresOf(figures, period.base, period.to).filter(isKnown);
  // "6.2% in February" is February's figure; what came out in February is meant only while that is not known.
  if (period.to < context.published) return ofPeriod.length > 0 ? ofPeriod : inPeriod;
  // "Tightened this week, to 281": where the week has brought it, not where it was in its course.
  if (statement.direction !== undefined && figures.indicator.isMarket && inPeriod.length > 0) return inPeriod.slice(-2);
  return period.role === 'day' || inPeriod.length === 0
    ? [latest]
    : [...inPeriod.filter(({ day }) => day !== latest.day), latest];
}

/**
 * Of what is quoted daily, the figures of the other days that may be meant: the end of what is reviewed, and a day without
 * a session after the last one, for which there is a figure all the same ("on Good Friday", "at the end of May").
 */
function listOthers({ period, isAtEnd }: IndicatorStatement, { published }: JudgeContext, figures: Figures): Figure[] {
  const { to, role, others } = period;
  if (!figures.indicator.isMarket || (role !== 'day' && isAtEnd !== true)) return [];
  const days = role === 'day' ? others.flatMap((other) => latestObserved(figures, other.to) ?? []) : [];
  const after = to < published && isSession(to) ? figuresIn(figures, to, nextSession(to) - 1) : [];
  return [...after, ...days].filter(({ known }) => known <= published);
}

/** Written after the close, with the figure of that close at hand. */
function isOfLastClose({ day }: Figure, { isAfterClose, published }: JudgeContext): boolean {
  return isAfterClose && day >= sessionOnOrBefore(published);
}

/** Days after a month or quarter in which its figure may be quoted before the record has it. */
const issueDays = 45;

/** A rate that comes out monthly moves by no more than this from one figure to the next, save in a crisis. Unit: percentage points. */
const monthlyPoints = 0.5;

function isFarFrom(value: number, { low, high }: Asserted, { unit, transform }: Indicator): boolean {
  // What is counted anew each quarter may be anything.
  return (
    transform !== 'annualised' && unit === 'percent' && (value < low - monthlyPoints || value > high + monthlyPoints)
  );
}

/**
 * "In the year to September", read in the middle of October, or "sentiment rose to 56.4 in January", read in January: by
 * the record only the month before had come out.
 */
function isUnissued({ period, asserted }: IndicatorStatement, { published }: JudgeContext, figures: Figures): boolean {
  const { frequency } = figures.indicator;
  if (period.from !== 'stated' || period.role !== 'window' || (period.to >= published && !period.isOpen)) return false;
  if (frequency === 'daily' || frequency === 'weekly' || published - period.to > issueDays) return false;
  const latest = latestKnown(figures, published);
  const isFar = latest === undefined || asserted === null || isFarFrom(latest.value, asserted, figures.indicator);
  return !isFar && figuresOf(figures, period.base, period.to).every(({ known }) => known > published);
}

/** "Rose 3.0% in the year to July", of the latest figure out: what was so of the one before it is outdated. */
function isOfLatestRelease({ period }: IndicatorStatement, { published }: JudgeContext, figures: Figures): boolean {
  const { frequency } = figures.indicator;
  if (frequency === 'daily' || frequency === 'weekly' || period.role !== 'window') return false;
  const latest = latestKnown(figures, published);
  return figuresOf(figures, period.base, period.to).at(-1)?.day === latest?.day;
}

/** A figure that was the latest one not long before publication. */
function findReplaced(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Figure | undefined {
  const from = context.published - outdatedDays[figures.indicator.frequency];
  const before = latestKnown(figures, from);
  const later = figuresIn(figures, from, context.published);
  return [...(before === undefined ? [] : [before]), ...later].findLast(({ value }) =>
    isLevelSo(value, statement, figures.indicator),
  );
}

function findNear(statement: IndicatorStatement, figures: Figures, base: number, to: number): Figure | undefined {
  const reach = misdatedDays[figures.indicator.frequency];
  const gap = ({ day }: Figure): number => Math.max(0, base - day, day - to);
  return figuresIn(figures, base - reach, to + reach)
    .filter((figure) => gap(figure) <= reach && isLevelSo(figure.value, statement, figures.indicator))
    .sort((a, b) => gap(a) - gap(b))[0];
}

function toReading(figure: Figure, statement: IndicatorStatement, context: JudgeContext, figures: Figures): Reading {
  return {
    label: `${figures.label}, ${printFigureDate(figures, figure)}`,
    measured: toStatedUnit(figure.value, statement.asserted, figures.indicator),
    holds: isLevelSo(figure.value, statement, figures.indicator),
    measurement: measureFigure(context, figures, figure, context.published),
  };
}

function describe(figure: Figure, { asserted }: IndicatorStatement, figures: Figures): string {
  const { indicator } = figures;
  const value = toStatedUnit(figure.value, asserted, indicator);
  return `${indicator.name} (${figures.label}) was ${formatFigure(value)}${printUnit(asserted, indicator)} for ${printFigureDate(figures, figure)}`;
}

function toPlace(figure: Figure, { asserted }: IndicatorStatement, figures: Figures): Nearest {
  const before = latestObserved(figures, figure.day - 1)?.day ?? figure.day;
  return toNearest(
    before,
    figure.day,
    toStatedUnit(figure.value, asserted, figures.indicator),
    `${figures.label}, ${printFigureDate(figures, figure)}`,
  );
}
