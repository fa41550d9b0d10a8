import type { Span } from '../../document.ts';
import { loadNames, type NameEntry } from '../../lexicon/names.ts';
import type { IndicatorStatement } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { findFigureTime, findRelativeTime } from './figure-time.ts';
import { emitAverage } from './indicator-averages.ts';
import { emitChange } from './indicator-changes.ts';
import { emitFromTo } from './indicator-from-to.ts';
import { emitLevel } from './indicator-levels.ts';
import {
  findPremiums,
  findReferences,
  findTenors,
  fits,
  isSpread,
  isVerb,
  isWithoutFood,
  isYield,
  monthlyNames,
  quotedByLevel,
  toPlainMark,
  withTenor,
} from './indicator-names.ts';
import { modest, toDirection, wentBy } from './indicator-words.ts';

/** "and gilts at 4.2%": the figure of something else, that has no name here. */
function isOfOtherNoun(clause: string): boolean {
  const match = /(?:,|\band\b)\s+(?:the |a |its )?([a-z][\w-]*) (?:at|of|to) (?:about |around )?$/i.exec(clause);
  return (
    match !== null &&
    !/^(?:now|still|back|then|it|that|which|is|was|were|later|stands|currently|today|again|down|up|only|just|came|went|fell|rose|\w+ed|\w+ing)$/i.test(
      match[1] as string,
    )
  );
}

/** "The benchmark stands 20% lower": of what is traded, and no figure of the economy. */
const ofMarket = /\bthe (?:(?:stock|equity|broad|broader) market|market|benchmark|fund|portfolio)\b[^,;:]*$/i;

/** "Three sessions earlier they were above 5%": where it stood, and not where it came from. */
const stood =
  /\b(?:was|were|is|are|been|stood|stands|stayed|remained|closed|sat|sits|traded|trades|held|paid|yielded) (?:still |well |just |comfortably |also |back )?(?:above|below|over|under) (?:about |around )?$/i;

/** "It was 0.93% on New Year's Eve", "down from 3.3% in May": the figure spoken of before, at another time. */
export function readContinued(reader: SentenceReader, carried: NameEntry | undefined): void {
  const own = reader.marks.names.filter(
    ({ entry: name, isBracketed }) => !isBracketed && name.type !== 'bank' && name.type !== 'topic',
  );
  for (const figure of reader.freeQuantities) {
    if (!reader.isFree(figure)) continue;
    const continued = findContinued(reader, figure, carried, own);
    if (continued !== undefined && isTold(reader, continued, own)) emitContinued(reader, continued);
  }
}

/** A figure without a name of its own, and what it may be one of. */
interface Continued {
  readonly figure: QuantityMark;
  readonly entry: NameEntry;
  /** What the sentence names before it; undefined where it goes on with the passage or is named behind it. */
  readonly last: NameMark | undefined;
  readonly isFronted: boolean;
  /** The words before it. */
  readonly clause: string;
  /** Where it came from, and not where it went to. */
  readonly isFrom: boolean;
  /** How far it moved, and not where it stood. */
  readonly isMove: boolean;
  readonly by: 'rose' | 'fell' | undefined;
}

function findContinued(
  reader: SentenceReader,
  figure: QuantityMark,
  carried: NameEntry | undefined,
  own: readonly NameMark[],
): Continued | undefined {
  const last = [...own, ...findTenors(reader), ...findPremiums(reader), ...findReferences(reader, carried)]
    .filter(({ end }) => end <= figure.start)
    .sort((a, b) => a.start - b.start)
    .findLast((name) => name.entry.type === 'indicator' && !isVerb(reader, name));
  const fronted = last === undefined ? findFronted(reader, figure, carried) : undefined;
  const entry = last === undefined ? (fronted ?? carried) : withTenor(last, carried).entry;
  if (entry === undefined || !fits(reader, toPlainMark(entry, figure.start), figure)) return undefined;
  if (last === undefined ? ofMarket.test(reader.before(figure, 40)) : isOfPlaceAbroad(reader, last)) return undefined;
  const clause = reader.before(figure, 70).replace(/^.*[;:]/s, '');
  // "Investors were paid 5.7%": no rate of prices or of jobs is paid.
  if (/\bpaid (?:about |around |some |only )?$/i.test(clause) && !isYield(entry.id)) return undefined;
  const { unit, change } = figure.quantity;
  const isNamed = last !== undefined || reader.discourse.isOfIndicator;
  const compared = beyond.exec(reader.after(figure, 12));
  const isSize =
    compared !== null || /\bby (?:another |a further )?$/i.test(clause.replace(new RegExp(`${modest}$`, 'i'), ''));
  const isShareOfLevel = unit === 'percent' && quotedByLevel.has(entry.id) && isNamed;
  // "It has rebounded by 14%": no level, and maybe of something else.
  if (isSize && unit === 'percent' && quotedByLevel.has(entry.id) && !isNamed) return undefined;
  const isMove = isShareOfLevel || (unit === 'basis points' && (isSize || !isSpread(entry.id)));
  return {
    figure,
    entry,
    last,
    isFronted: fronted !== undefined,
    clause,
    isFrom: change === 'from' || (comparedWith.test(clause) && !stood.test(clause)),
    isMove,
    by: isMove ? toDirection(compared ?? wentBy.exec(clause)) : undefined,
  };
}

/** "It was 29 basis points higher": how far it stood from another figure. */
const beyond = /^ (?:(higher|more|wider|dearer)|(lower|less|tighter|narrower|cheaper))\b/;

const comparedWith = new RegExp(
  `\\b(?:from|versus|against|than|inside|above|below|over|under|compare[ds]? (?:with|to)|after)\\s+(?:the )?${modest}$`,
  'i',
);
const plainly = new RegExp(
  `\\b(?:at|to|of|is|was|were|been|near|around|and) (?:now |still |currently |back |again )?(?:at |to )?${modest}$`,
  'i',
);
const closing =
  /\b(?:closed|ended|finished|settled)(?: out)?(?: (?:the|this|last) (?:day|session|week|month|quarter|year))?(?: [A-Z]\w+| \d{4})? (?:at|on|with) (?:about |around )?$/;
const byPronoun =
  /\b(?:it|its|that|which|and|then|they|now|still|back|the (?:figure|reading|rate|yield|spread|gauge|index|measure|gap|print))\b[^,;]{0,120}\b(?:was|is|were|been|paid|pays|stood|stands|at|to|hit|reached|touched|fell|rose|increased|came|peaked|of|slipped|dropped|climbed|yielded|went|closed|ended|finished|bottomed|printed|widened|narrowed|as high as|as low as)\b[^,;]*$/i;
const ofExtreme = /\b(?:low|high|peak|trough)\b[^.;\d]{0,26},? (?:of |at )?$/i;
const reachedBehind = /^ (?:it|they|that it) (?:reached|hit|touched|saw|stood at|traded at|was at|peaked at)\b/i;

/** Whether the words before a figure tell it of what was named, or of what the passage goes on with. */
function isTold(reader: SentenceReader, continued: Continued, own: readonly NameMark[]): boolean {
  const { figure, last, clause, by } = continued;
  const from = last?.end ?? reader.marks.start - 1;
  const hasRival = own.some(
    (name) =>
      name.entry.type !== 'indicator' &&
      name.end <= figure.start &&
      name.start > from &&
      !(last !== undefined && isCause(reader, name)),
  );
  if (hasRival || isOfOtherNoun(clause)) return false;
  if (continued.isFrom) return last !== undefined || own.length === 0;
  if (last !== undefined && (plainly.test(clause) || closing.test(clause) || isApposed(reader, last, figure)))
    return true;
  return (
    byPronoun.test(clause) ||
    figure.quantity.change === 'to' ||
    ofExtreme.test(clause) ||
    reachedBehind.test(reader.after(figure, 24)) ||
    isOfMonth.test(clause) ||
    byTime.test(clause) ||
    byMonthOfFigure.test(clause) ||
    continued.isFronted ||
    (by !== undefined && (last !== undefined || /\b(?:it|they|which|yields?)\b[^,;]*$/i.test(clause)))
  );
}

/** "Inflation, pushed up by energy, slowed to 3.5%": what moved it, and nothing that the figure is of. */
function isCause(reader: SentenceReader, name: NameMark): boolean {
  return /\b(?:[a-z]{3,}ed|driven|led|hit|sent)(?: (?:up|down|higher|lower|along|mostly|mainly|largely|chiefly|partly))* by (?:the |rising |falling |higher |lower |costlier |cheaper |dearer )*$/i.test(
    reader.before(name, 50),
  );
}

/** "Core inflation, now 3.1%". */
function isApposed(reader: SentenceReader, name: NameMark, figure: QuantityMark): boolean {
  return /^,? (?:now |still |currently )?$/.test(reader.text.slice(name.end, figure.start));
}

/** The indicator that a figure is one of: a gap between yields, or inflation without food and energy, goes by its own name. */
function toMeant(reader: SentenceReader, { entry, figure }: Continued, isGap: boolean): NameEntry {
  const isCore = !isGap && entry.id === 'inflation' && isWithoutFood(reader, figure);
  const id = isGap ? 'yield-curve' : isCore ? 'core-inflation' : entry.id;
  return loadNames().byId.get(id) ?? entry;
}

function emitContinued(reader: SentenceReader, continued: Continued): void {
  const { figure, entry, clause, isFrom, by } = continued;
  const isGap =
    entry.id.startsWith('treasury') &&
    figure.quantity.unit !== 'percent' &&
    /\b(?:spread|gap|difference|curve)\b/i.test(clause);
  const meant = toMeant(reader, continued, isGap);
  if (continued.isMove && !isGap) {
    const relation = by ?? toMoveNamed(clause);
    if (relation !== undefined) emitChange(reader, meant, figure, [], relation);
    return;
  }
  if (/\baverag\w*\b/i.test(clause)) {
    if (emitAverage(reader, meant, figure, [])) return;
    const need = 'the average of its figures over the period';
    reader.emit({ kind: 'other', subject: null, asserted: toAsserted(figure.quantity), need }, { marks: [figure] });
    return;
  }
  if (emitFromTo(reader, meant, figure, [])) return;
  const period = findRelativeTime(reader, figure, monthlyNames.has(meant.id));
  const time = findFigureTime(reader, figure);
  // A figure it came from, without a time of its own, is told with the one it went to.
  if (isFrom && period === undefined && time === undefined) {
    reader.use(figure);
    return;
  }
  const after = findMoveBefore(reader, meant, figure);
  const { indicator, indicatorText } = reader.discourse;
  const text = indicator?.id === meant.id ? (indicatorText ?? meant.name) : meant.name;
  emitLevel(reader, meant, figure, [], text, after?.period);
}

/** "A rise of about 20 basis points": the way that a noun tells. */
function toMoveNamed(clause: string): 'rose' | 'fell' | undefined {
  const noun =
    /\b(?:(rise|increase|jump|gain|climb|surge)|fall|drop|decline|slide|slump) of (?:about |some |nearly )?$/i.exec(
      clause,
    );
  if (noun === null) return undefined;
  return noun[1] === undefined ? 'fell' : 'rose';
}

const monthNames = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** "July was 3.3%", "in May it": the month as that which had the figure. */
const isOfMonth =
  /^\W*(?:[A-Z][a-z]+'s )?(?:(?:And|But|Then|So) )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:'s)?(?: (?:alone|itself|reading|figure|print|number))? (?:was|is|came in at|brought|printed|showed|saw)(?: (?:about|around|roughly|just|only|a))*\s+$/;

const times = 'day|session|week|month|quarter|year';
/** "January ended at", "the same month of the year before had closed at": the time as that which had the figure. */
const byTime = new RegExp(
  `^\\W*(?:(?:And|But|Then|So) )?(?:${monthNames}(?: \\d{4})?|The (?:(?:same|following|next|previous|prior|preceding) )?(?:${times})(?: (?:of|in) the (?:(?:previous|prior|preceding) year|year (?:before|earlier))| (?:a year )?(?:before|after|earlier))?) (?:(?:had|then) )?(?:ended|closed|finished|went out|opened|began|started|was|stood)(?: at| on| with it at)? ${modest}$`,
);
/** "The May figure was", "the previous month's reading had been": the month of a figure that is not named again. */
const byMonthOfFigure = new RegExp(
  `^\\W*(?:(?:And|But|Then|So) )?(?:The |Its )?(?:${monthNames}(?:'s)?|(?:previous|prior|preceding|next|following) (?:month|quarter)'s) (?:figure|reading|rate|number|print) (?:had been|was|came in at|came out at|stood at|printed at|had come in at) ${modest}$`,
);

const frontedLevel =
  /^\W*(?:(?:After|Having|Before|Since|From) (?:[a-z]+ly )?(?:touch|hit|reach|peak|top|clos|clear|bottom|start|open|end|stand|climb|ris|fall|dropp|dipp|slipp|trad|sitt|yield)ing(?: (?:the (?:year|week|month|quarter|day) )?(?:as (?:high|low) as|at|to|above|below|near|out at))?|At)(?: (?:a )?(?:high|low|peak|record) of)?(?: (?:about|around|roughly|just|nearly|almost|over|under))*\s+$/;

/** "After touching 4.01% on April 4, the yield rose", "At 2.4% in January, inflation is the lowest": of what the clause after it names. */
function findFronted(reader: SentenceReader, figure: Span, carried: NameEntry | undefined): NameEntry | undefined {
  const { names, start, end } = reader.marks;
  if (!frontedLevel.test(reader.text.slice(start, figure.start).replace(/^[\s\d.)*-]+/, ''))) return undefined;
  const head = /^[^,;:.]{0,40}, (?:the |its )?/.exec(reader.text.slice(figure.end, end));
  if (head === null) return undefined;
  const at = figure.end + head[0].length;
  const all = [...names, ...findTenors(reader), ...findPremiums(reader), ...findReferences(reader, carried)];
  const name = all.find((mark) => mark.entry.type === 'indicator' && mark.start <= at && mark.end > at);
  return name === undefined ? undefined : withTenor(name, carried).entry;
}

/** "Jumped 64%, to 18.31", "rose by half a point in one week, to 4.48%": where the move that was told just before it went. */
function findMoveBefore(reader: SentenceReader, { id }: NameEntry, figure: Span): IndicatorStatement | undefined {
  const move = reader.statements.findLast(
    (one): one is IndicatorStatement =>
      one.kind === 'indicator' &&
      one.subject.id === id &&
      (one.relation === 'rose' || one.relation === 'fell') &&
      one.span.end <= figure.start,
  );
  const isNext =
    move !== undefined && /^[^,;.]{0,30}, to [a-z ]{0,12}$/i.test(reader.text.slice(move.span.end, figure.start));
  return isNext ? move : undefined;
}
