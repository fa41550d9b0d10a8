import { toCivilDate } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { GrowthStatement, MultipleStatement } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { hull } from '../hull.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { readMultiples, toModality } from './multiples.ts';
import { findQuarterTold, readExpectedGrowth, rememberQuarter } from './reported-quarters.ts';

/** Earnings growth, multiples, discounts and figures compared with one another. */
export function readValuation(reader: SentenceReader): void {
  readGrowth(reader);
  readExpectedGrowth(reader);
  readMultiples(reader);
  readDividendYields(reader);
  readValuedBelow(reader);
  readDiscounts(reader);
}

const growthClasses = ['growth-earnings', 'growth-sales', 'margin', 'growth-dividend'] as const;

function toMeasure(cue: CueMark): GrowthStatement['measure'] {
  if (hasClass(cue, 'growth-earnings')) return 'earnings';
  if (hasClass(cue, 'growth-sales')) return 'sales';
  if (hasClass(cue, 'margin')) return 'margin';
  return /dividend|payout/i.test(cue.text) ? 'dividend' : 'other';
}

function isGrowthFigure({ quantity }: QuantityMark): boolean {
  if (quantity.change === 'from') return false;
  return quantity.unit === 'percent' || quantity.unit === 'fraction' || quantity.unit === 'multiple';
}

/** "earnings growth of 17% to 22%", "profits are seen rising 25%", "14% to 15% expected for the S&P 500". */
/** "ought to profit from low yields": no profits are told. */
function isVerb(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^profit$/i.test(cue.text) &&
    /\b(?:to|can|could|will|would|may|might|should|often|also)\s+$/i.test(reader.before(cue, 8))
  );
}

/** "Returned 37% including dividends": of the return. */
function isReinvested(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^(?:dividends?|payouts?)$/i.test(cue.text) &&
    (/\b(?:including|with|before|excluding|after|counting|without|reinvest\w*|plus|incl\.) (?:its |their |all |reinvested )?$/i.test(
      reader.before(cue, 24),
    ) ||
      /^ (?:included|reinvested|and all|excluded)\b/i.test(reader.after(cue, 14)))
  );
}

function readGrowth(reader: SentenceReader): void {
  const cues = reader.cues(...growthClasses).filter((cue) => !isVerb(reader, cue) && !isReinvested(reader, cue));
  rememberQuarter(reader);
  if (cues.length === 0) return;
  let previous: CueMark | undefined;
  for (const figure of reader.freeQuantities.filter(isGrowthFigure)) {
    const cue =
      reader.nearest(figure, cues, 75, 2) ??
      (previous !== undefined && distance(previous, figure) < 130 && reader.breaks(previous, figure, true) <= 1
        ? previous
        : undefined);
    if (cue === undefined || isOfPrice(reader, figure, cue) || ofTheirNumber.test(reader.after(figure, 60))) continue;
    const isBare = !/growth|expansion|acceleration/i.test(cue.text);
    const around = reader.text
      .slice(Math.min(cue.start, figure.start), Math.max(cue.end, figure.end) + 18)
      .replace(
        /\b(?:growth|value) (?:stocks?|shares?|funds?|names|index|style|peers?|sibling|twin|stable\w*|counterparts?)\b/gi,
        '',
      );
    if (
      isBare &&
      !/\b(?:grow|grew|growing|growth|grown|shrink|shrank|shrunk|contract|contracted|ahead|behind|above|below|track|tracking|rise|rose|rising|rises|increase|jump|surge|expand|climb|gain|fall|fell|drop|decline|up|down|higher|lower|beat|slow)\w*\b/i.test(
        around,
      )
    )
      continue;
    const own = findOwner(reader, cue, figure);
    const found =
      own === undefined
        ? reader.findSubject(hull([cue, figure]), isMarketName)
        : { subject: toSubject(own.entry, own.text), mark: own };
    const subject = found?.subject ?? {
      text: cue.text,
      id: 'unnamed',
      name: 'unnamed companies',
      type: 'other' as const,
      readings: [],
      isAmbiguous: false,
    };
    const time = reader.findTime(figure);
    const year = toYear(reader, figure);
    const quarter = /\b(first|second|third|fourth)[- ]quarter\b|\bQ([1-4])\b/i.exec(reader.sentence);
    const isStated = reader.findModality(hull([cue, figure]), time);
    const told = quarter === null ? findQuarterTold(reader, time) : undefined;
    const statement = reader.emit(
      {
        kind: 'growth',
        subject,
        measure: toMeasure(cue),
        asserted: toAsserted(figure.quantity),
        ...(year === undefined ? {} : { year }),
        ...(quarter === null
          ? {}
          : {
              quarter: quarter[2] === undefined ? toRankNumber(quarter[1] as string) : Number(quarter[2]),
            }),
      },
      {
        ...(quarter === null ? {} : { time: reader.findTime(figure, isOfGrowth) }),
        ...(told === undefined ? {} : { period: told }),
        marks: [(cue === previous && distance(cue, figure) > 80) || own !== undefined ? undefined : cue, figure, own],
        modality: /expected|projected|forecast|estimate|consensus|seen|see |target|anticipat|on track/i.test(
          upToContrast(reader, figure),
        )
          ? 'forecast'
          : isStated,
      },
    );
    reader.use(
      ...reader
        .freeCues('up', 'down')
        .filter((other) => other.end <= figure.start && other.start >= (own?.end ?? cue.end)),
    );
    if (ofYearBefore.test(reader.after(figure, 60)))
      reader.use(
        ...reader.freeCues('ahead', 'behind', 'above', 'below').filter(({ start }) => start - figure.end === 1),
      );
    if (statement.kind === 'growth') reader.discourse.growth = { statement, block: reader.block };
    previous = cue;
  }
}

/** "83% of S&P 500 companies have beaten", "90% of the S&P 500 in": how many of them. */
const ofTheirNumber =
  /^ of (?:the |all )?(?:[\w&.'-]+ ){0,4}?(?:companies|members|firms|constituents|index|S&P 500|Russell \d+|them)\b|^ (?:(?:have|had) )?(?:so far )?(?:beat|beaten|topped|exceeded|surpassed|missed)\b/i;

/** "Those of the Russell 2000 shrank": whose, where the measure stands before in another clause. */
const those = /\b(?:those|that) (?:of|at|for) (?:the )?$/i;

/** Ahead of, or below, the same quarter of the year before. */
const ofYearBefore =
  /^ (?:ahead of|above|behind|below|more than|less than|higher than|lower than) (?:(?:those|that|the level|where they (?:were|stood)|what they were)(?: of| in)? )?(?:a year (?:ago|earlier|before)|the year before|last year|the year-ago)\b/i;

/** "profits at S&P 500 companies grew": whose earnings they are. */
const ofCompanies = /^ (?:at|of|for|among|by) (?:the )?(?:[\w&.'-]+ ){1,4}?(?:companies|members|firms|constituents)\b/i;

/** "Growth slows toward 20% while that of banks is projected to rise": the sentence up to what is set against a figure. */
const upToContrast = ({ text, marks }: SentenceReader, { end }: QuantityMark): string =>
  text.slice(marks.start, end) + text.slice(end, marks.end).replace(/\b(?:while|whereas|whilst)\b.*$/s, '');

/** "15% for the S&P 500", "profits at S&P 500 companies grew by 13%": whose growth it is, after the figure or after the measure. */
function findOwner(reader: SentenceReader, cue: CueMark, figure: QuantityMark): NameMark | undefined {
  const names = reader.marks.names.filter(({ entry }) => isMarketName(entry));
  const between = (from: number, name: NameMark): string => reader.text.slice(from, name.start);
  return (
    names.find(
      (name) =>
        name.start >= figure.end &&
        /^ (?:[a-z]+ ){0,3}?(?:for|in|of|by|at|from) (?:the )?$/.test(between(figure.end, name)),
    ) ??
    names.find(
      (name) => name.end <= figure.start && figure.start - name.end < 30 && those.test(reader.before(name, 16)),
    ) ??
    names.find(
      (name) =>
        name.start >= cue.end &&
        name.end <= figure.start &&
        /^ (?:at|of|for|among|by) (?:the )?$/.test(between(cue.end, name)),
    )
  );
}

/** "grew by 13% from a year earlier" is told of the quarter named, and not of the one it is compared with. */
function isOfGrowth({ isLookBack, isSince, text }: TimeMark): boolean {
  return !isLookBack && !isSince && !/\byear (?:earlier|before|ago)$|^(?:on|over) the year$/i.test(text);
}

/** A price move beside a word on earnings: "shares rose 8% after earnings". */
function isOfPrice(reader: SentenceReader, figure: QuantityMark, cue: CueMark): boolean {
  const between = reader.text
    .slice(Math.min(cue.end, figure.end), Math.max(cue.start, figure.start))
    .replace(ofCompanies, '');
  return (
    /\b(?:shares|stock|stocks|index|rally|rallied|price|prices|yield|discount|members|companies)\b/i.test(between) ||
    (!ofYearBefore.test(reader.after(figure, 60)) &&
      /^\s*(?:of|below|above|from its|discount|premium|of the|gain in|rally|year-to-date|decline in the (?:stock|share))/i.test(
        reader.after(figure, 22).replace(/^ of (?:its|their) (?:earnings|revenue)/, ''),
      ) &&
      !/^\s*of\b/i.test(reader.after(figure, 5))) ||
    (cue.start > figure.end && /\b(?:as|on|after|despite)\b/i.test(between))
  );
}

/** The calendar year of the earnings: named nearby, else "this year" or "next year". */
function toYear(reader: SentenceReader, figure: QuantityMark): number | undefined {
  const sentence = reader.sentence;
  const years = [...sentence.matchAll(/\b(?:19|20)\d\d\b(?![%,.]\d)/g)].map((match) => ({
    start: reader.marks.start + match.index,
    end: reader.marks.start + match.index + 4,
    year: Number(match[0]),
  }));
  const [nearest] = years.sort((a, b) => distance(a, figure) - distance(b, figure));
  const { year } = toCivilDate(reader.discourse.published);
  if (nearest !== undefined) return nearest.year;
  if (/\bnext year\b/i.test(sentence)) return year + 1;
  if (/\bthis year\b/i.test(sentence)) return year;
  return undefined;
}

function readDividendYields(reader: SentenceReader): void {
  for (const cue of reader.freeCues('dividend-yield')) {
    const figure = reader.nearest(
      cue,
      reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent'),
      45,
      1,
    );
    const found = reader.findSubject(cue);
    if (figure === undefined || found === undefined) continue;
    reader.emit(
      { kind: 'multiple', subject: found.subject, measure: 'dividend-yield', asserted: toAsserted(figure.quantity) },
      { marks: [cue, figure] },
    );
  }
}

/** "a discount of ten percent to their ten-year average": to what it has been, and to no other. */
const ownHistory =
  /^ (?:to|from|against|versus|below|above) (?:its|their|the) (?:own )?(?:(?:[\w-]+ ){0,2}(?:average|mean|median|norm|history)|historical \w+|usual)\b/i;

/** "a discount to the S&P 500", "30% cheaper than that of the index": the name it is measured against. */
const measuredAgainst =
  /^ (?:to|from|against|versus|vs\.?|over|than|relative to|compared (?:with|to)) (?:that of )?(?:the )?$/i;

/** "a 31% discount", "at a discount to large caps"; two multiples nearby make it arithmetic. */
function readDiscounts(reader: SentenceReader): void {
  for (const cue of reader.freeCues('discount', 'premium')) {
    const side = hasClass(cue, 'premium') ? 'premium' : 'discount';
    if (
      /risk premium|term premium|equity premium|discount rates?|premiums|discounted (?:cash|window)|insurance/i.test(
        `${reader.before(cue, 9)}${cue.text}${reader.after(cue, 8)}`,
      )
    )
      continue;
    const figure = reader.nearest(
      cue,
      reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'fraction'),
      34,
      0,
    );
    const at = figure === undefined ? cue : hull([cue, figure]);
    const rival = reader.marks.names.find(
      ({ entry, start }) =>
        isMarketName(entry) && start >= at.end && measuredAgainst.test(reader.text.slice(at.end, start)),
    );
    const found = reader.findSubject(
      at,
      (entry) => isMarketName(entry) && (rival === undefined || entry.id !== rival.entry.id),
    );
    const multiples = figure === undefined ? undefined : findMultiples(reader);
    if (figure !== undefined && multiples !== undefined && !ownHistory.test(reader.after(hull([cue, figure]), 60))) {
      reader.emit(
        {
          kind: 'comparison',
          left: multiples[0],
          right: multiples[1],
          relation: side,
          asserted: toAsserted(figure.quantity),
        },
        { marks: [figure, cue], modality: toModality(reader, at) },
      );
      continue;
    }
    if (found === undefined) continue;
    const against = rival ?? reader.findAgainst(cue, found);
    if (
      figure === undefined &&
      (against === undefined ||
        !/\b(?:trade|trading|trades|traded|at a|priced|remain|sit|left)\b/i.test(reader.before(cue, 60)))
    )
      continue;
    reader.emit(
      {
        kind: 'discount',
        subject: found.subject,
        side,
        asserted: figure === undefined ? null : toAsserted(figure.quantity),
        ...(against === undefined ? {} : { against: toSubject(against.entry, against.text) }),
      },
      { marks: [figure, cue, against], modality: toModality(reader, at) },
    );
  }
}

const valued = /\b(?:valued|valuations?) (?:at )?(?:(?:about|around|roughly|some|nearly|almost|over|more than) )?$/i;
const belowRival =
  /^ (?:(below|under|beneath|less than|lower than)|above|over|more than|higher than) (?:that of )?(?:the )?$/i;

/** "is valued 30% below the S&P 500", "on a valuation 20% above that of its rivals": a discount or premium by other words. */
function readValuedBelow(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent')) {
    if (!valued.test(reader.before(figure, 40))) continue;
    const rival = reader.marks.names.find(
      ({ entry, start }) =>
        isMarketName(entry) && start >= figure.end && belowRival.test(reader.text.slice(figure.end, start)),
    );
    if (rival === undefined) continue;
    const found = reader.findSubject(figure, (entry) => isMarketName(entry) && entry.id !== rival.entry.id);
    const isBelow = belowRival.exec(reader.text.slice(figure.end, rival.start))?.[1] !== undefined;
    if (found === undefined) continue;
    reader.emit(
      {
        kind: 'discount',
        subject: found.subject,
        against: toSubject(rival.entry, rival.text),
        side: isBelow ? 'discount' : 'premium',
        asserted: toAsserted(figure.quantity),
      },
      { marks: [figure, rival] },
    );
  }
}

/** The two multiples of this sentence or of the one before, the cheaper first. */
function findMultiples(reader: SentenceReader) {
  const here = reader.statements.filter((statement): statement is MultipleStatement => statement.kind === 'multiple');
  const [own] = here;
  // A multiple of this sentence is set against one of the same measure.
  const before = reader.discourse.multiples.filter(({ measure }) => own === undefined || measure === own.measure);
  const all = here.length >= 2 ? here : [...before, ...here].slice(-2);
  const figures = all
    .slice(-2)
    .flatMap(({ span, asserted }) => (asserted === null ? [] : [{ span, value: asserted.low }]));
  if (figures.length !== 2) return undefined;
  const [a, b] = figures as [(typeof figures)[number], (typeof figures)[number]];
  return a.value <= b.value ? ([a, b] as const) : ([b, a] as const);
}
