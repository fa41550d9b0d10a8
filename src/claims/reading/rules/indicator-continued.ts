import type { Span } from '../../document.ts';
import { loadNames, type NameEntry } from '../../lexicon/names.ts';
import type { IndicatorStatement } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { findFigureTime, findRelativeTime } from './figure-time.ts';
import { emitAverage } from './indicator-averages.ts';
import { emitChange, emitFromTo } from './indicator-changes.ts';
import { emitLevel } from './indicator-levels.ts';
import {
  findPremiums,
  findReferences,
  findTenors,
  fits,
  isSpread,
  isVerb,
  isWithoutFood,
  monthlyNames,
  quotedByLevel,
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
  /\b(?:was|were|is|are|stood|stands|stayed|sat|sits|traded|trades|held|paid|yielded) (?:still |well |just |comfortably |also )?(?:above|below|over|under) (?:about |around )?$/i;

/** "It was 0.93% on New Year's Eve", "down from 3.3% in May": the figure spoken of before, at another time. */
export function readContinued(reader: SentenceReader, carried: NameEntry | undefined): void {
  const own = reader.marks.names.filter(
    ({ entry: name, isBracketed }) => !isBracketed && name.type !== 'bank' && name.type !== 'topic',
  );
  for (const figure of reader.freeQuantities) {
    if (!reader.isFree(figure)) continue;
    const ahead = [...own, ...findTenors(reader), ...findPremiums(reader), ...findReferences(reader, carried)]
      .filter(({ end }) => end <= figure.start)
      .sort((a, b) => a.start - b.start);
    const last = ahead.filter((name) => name.entry.type === 'indicator' && !isVerb(reader, name)).at(-1);
    const fronted = last === undefined ? findFronted(reader, figure, carried) : undefined;
    const entry = last === undefined ? (fronted ?? carried) : withTenor(last, carried).entry;
    if (entry === undefined) continue;
    const mark = {
      type: 'name',
      start: figure.start,
      end: figure.start,
      text: 'it',
      entry,
      isWeak: false,
      isBracketed: false,
    } as const;
    if (!fits(reader, mark, figure)) continue;
    if (last === undefined && ofMarket.test(reader.before(figure, 40))) continue;
    if (last !== undefined && isOfPlaceAbroad(reader, last)) continue;
    const clause = reader.before(figure, 70).replace(/^.*[;:]/s, '');
    const isFrom =
      (new RegExp(
        `\\b(?:from|versus|against|than|inside|above|below|over|under|compared (?:with|to)|after)\\s+(?:the )?${modest}$`,
        'i',
      ).test(clause) &&
        !stood.test(clause)) ||
      figure.quantity.change === 'from';
    const isTo = figure.quantity.change === 'to';
    const isPronoun =
      /\b(?:it|its|that|which|and|then|they|now|still|back|the (?:figure|reading|rate|yield|spread|gauge|index|measure|gap|print))\b[^,;]*\b(?:was|is|were|been|paid|pays|stood|stands|at|to|hit|reached|touched|fell|rose|came|peaked|of|slipped|dropped|climbed|yielded|went|closed|ended|finished|bottomed|printed|widened|narrowed|as high as|as low as)\b[^,;]*$/i.test(
        clause,
      );
    const rival = own.some(
      (name) =>
        name.entry.type !== 'indicator' &&
        name.end <= figure.start &&
        name.start > (last?.end ?? reader.marks.start - 1),
    );
    const isPlain =
      last !== undefined &&
      new RegExp(
        `\\b(?:at|to|of|is|was|were|been|near|around|and) (?:now |still |currently |back |again )?(?:at |to )?${modest}$`,
        'i',
      ).test(clause);
    const isExtreme = /\b(?:low|high|peak|trough)\b[^.;\d]{0,26},? (?:of |at )?$/i.test(clause);
    const isSaid = /^ (?:it|they|that it) (?:reached|hit|touched|saw|stood at|traded at|was at|peaked at)\b/i.test(
      reader.after(figure, 24),
    );
    const isClosing =
      last !== undefined &&
      /\b(?:closed|ended|finished|settled)(?: out)?(?: (?:the|this|last) (?:day|session|week|month|quarter|year))?(?: [A-Z]\w+| \d{4})? (?:at|on|with) (?:about |around )?$/.test(
        clause,
      );
    const isApposed =
      last !== undefined && /^,? (?:now |still |currently )?$/.test(reader.text.slice(last.end, figure.start));
    const isShareOfLevel =
      figure.quantity.unit === 'percent' &&
      quotedByLevel.has(entry.id) &&
      (last !== undefined || reader.discourse.isOfIndicator);
    const isMove = isShareOfLevel || (figure.quantity.unit === 'basis points' && !isSpread(entry.id));
    const by = isMove ? toDirection(wentBy.exec(clause)) : undefined;
    if (
      rival ||
      isOfOtherNoun(clause) ||
      !(isFrom
        ? last !== undefined || own.length === 0
        : isPronoun ||
          isPlain ||
          isApposed ||
          isClosing ||
          isTo ||
          isExtreme ||
          isSaid ||
          isOfMonth.test(clause) ||
          fronted !== undefined ||
          (by !== undefined && (last !== undefined || /\b(?:it|they|which|yields?)\b[^,;]*$/i.test(clause))))
    )
      continue;
    const isGap =
      entry.id.startsWith('treasury') &&
      figure.quantity.unit !== 'percent' &&
      /\b(?:spread|gap|difference|curve)\b/i.test(clause);
    const other = isGap
      ? 'yield-curve'
      : entry.id === 'inflation' && isWithoutFood(reader, figure)
        ? 'core-inflation'
        : entry.id;
    const found = loadNames().byId.get(other) ?? entry;
    if (isMove && !isGap) {
      const noun =
        /\b(?:rise|increase|jump|gain|climb|surge|fall|drop|decline|slide|slump) of (?:about |some |nearly )?$/i.exec(
          clause,
        );
      const relation =
        by ?? (noun === null ? undefined : /rise|increase|jump|gain|climb|surge/i.test(noun[0]) ? 'rose' : 'fell');
      if (relation === undefined) continue;
      emitChange(reader, found, figure, [], relation);
      continue;
    }
    if (/\baverag\w*\b/i.test(clause)) {
      if (emitAverage(reader, found, figure, [])) continue;
      reader.emit(
        {
          kind: 'other',
          subject: null,
          asserted: toAsserted(figure.quantity),
          need: 'the average of its figures over the period',
        },
        { marks: [figure] },
      );
      continue;
    }
    if (emitFromTo(reader, found, figure, [])) continue;
    const period = findRelativeTime(reader, figure, monthlyNames.has(found.id));
    const time = findFigureTime(reader, figure);
    // A figure it came from, without a time of its own, is told with the one it went to.
    if (isFrom && period === undefined && time === undefined) {
      reader.use(figure);
      continue;
    }
    const after = findMoveBefore(reader, found, figure);
    emitLevel(reader, found, figure, [], found.name, after?.period);
  }
}

/** "July was 3.3%", "in May it": the month as that which had the figure. */
const isOfMonth =
  /^\W*(?:[A-Z][a-z]+'s )?(?:(?:And|But|Then|So) )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:'s)?(?: (?:alone|itself|reading|figure|print|number))? (?:was|is|came in at|brought|printed|showed|saw)(?: (?:about|around|roughly|just|only|a))*\s+$/;

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
