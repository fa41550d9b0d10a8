import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import { type MemberSnapshot, toTickerForms } from '../../../data/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { MembershipStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, toUnmeasurable } from './conclude.ts';
import { type CompanySize, toCompanySize, toHoldingsAdvice, toUniverses, universesBySize } from './universe-of.ts';

/** A list of members speaks of a text up to this many days after it, and of one before it by as much as this. */
const usableDaysBefore = 400;
const usableDaysAfter = 100;

interface MemberList {
  readonly universe: string;
  readonly on: DayNumber;
  /** The day it was known. */
  readonly published: DayNumber;
  readonly symbols: ReadonlySet<string>;
}

/**
 * Whether companies belong to an index, or are small or large, by the holdings of funds nearest before the text, or up
 * to 100 days after it. A company of the S&P 500 is no small one, one of the Russell 2000 or S&P SmallCap 600 no large one.
 */
export function judgeMembership(statement: MembershipStatement, context: JudgeContext): Judgement {
  const names = toNames(statement);
  const { universe } = statement;
  const size = toCompanySize(universe);
  const lists = (
    size === undefined
      ? toUniverses(universe, context.store)
      : [...universesBySize('small'), ...universesBySize('large')]
  ).flatMap((one) => findList(context, one) ?? []);
  if (names.length === 0) return toUnmeasurable(`No ticker is known for ${statement.subject.text}.`);
  if (lists.length === 0) {
    const funds = [...toUniverses(universe, context.store), ...universesBySize(size ?? 'large')];
    return toUnmeasurable(
      `No list of the members of ${universe.name} near ${toIsoDate(context.published)} is at hand: ${toHoldingsAdvice(funds)}.`,
    );
  }
  const found = names.map((name) => ({
    name,
    lists: lists.filter(({ symbols }) => toTickerForms(name).some((form) => symbols.has(form))),
  }));
  const judged = found.map(({ name, lists: own }) => ({
    name,
    isSo: size === undefined ? own.length > 0 : isOfSize(own, size),
    lists: own,
  }));
  const isTrue = judged.some(({ isSo }) => isSo === false)
    ? false
    : judged.every(({ isSo }) => isSo === true)
      ? true
      : null;
  const readings = judged.map(({ name, isSo, lists: own }): Reading => {
    const list = own[0] ?? (lists[0] as MemberList);
    return {
      label: `${name} in ${list.universe} of ${toIsoDate(list.on)}`,
      measured: own.length,
      holds: isSo,
      measurement: measureList(context, list),
    };
  });
  const shown = judged.map(({ name, lists: own }) =>
    own.length === 0
      ? `${name} is in none of them`
      : `${name} is in ${own.map(({ universe: id }) => id).join(' and ')}`,
  );
  return conclude(statement, {
    isTrue,
    readings,
    reason: `By the holdings of ${lists.map(printList(context)).join(', ')}: ${shown.join('; ')}.`,
  });
}

/** Tickers of what is spoken of: its members where it is a group, else its own. */
function toNames({ subject }: MembershipStatement): string[] {
  if (subject.members !== undefined && subject.members.length > 0) return [...subject.members];
  const series = [...new Set(subject.readings.map((reading) => reading.series))];
  if (series.length > 0) return series;
  return subject.type === 'share' ? [subject.id] : [];
}

/** Undefined lists leave open what a company in neither of them is. */
function isOfSize(lists: readonly MemberList[], size: CompanySize): boolean | null {
  const isIn = (one: CompanySize): boolean => lists.some(({ universe }) => universesBySize(one).includes(universe));
  if (size === 'mid') return null;
  if (isIn(size)) return true;
  return isIn(size === 'small' ? 'large' : 'small') ? false : null;
}

/** The list known at publication that is nearest before it, else the first one after it. */
function findList({ store, published }: JudgeContext, universe: string): MemberList | undefined {
  if (!store.universes().includes(universe)) return undefined;
  const snapshots = store.snapshots(universe).filter(({ members }) => members.length > 0);
  const before = snapshots.findLast(
    (one) => one.published <= published && published - one.observed <= usableDaysBefore,
  );
  const after = snapshots.find(({ observed }) => observed > published && observed - published <= usableDaysAfter);
  const snapshot = before ?? after;
  return snapshot && { universe, on: snapshot.observed, published: snapshot.published, symbols: toSymbols(snapshot) };
}

function toSymbols({ members }: MemberSnapshot): ReadonlySet<string> {
  return new Set(members.flatMap(({ symbol }) => toTickerForms(symbol)));
}

/** The metric that reads the same list, as evidence of it. */
function measureList(context: JudgeContext, { universe, published }: MemberList): Reading['measurement'] {
  return context.measure('concentration', { universe }, Math.max(context.published, published));
}

function printList({ published }: JudgeContext): (list: MemberList) => string {
  return ({ universe, on }) =>
    `${universe} of ${toIsoDate(on)}${on > published ? ' (after the text: the nearest list at hand)' : ''}`;
}
