import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { BreadthStatement } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { readWeights } from './weights.ts';

/** "Russell 2000 stocks above their 200-day average: 62%": the label of the figure. */
const labelled =
  /\b(?:members|stocks|companies|constituents|components|names|shares|firms|issues) (?:(?:trading|closing|now|currently) )*(?:above|below) [^:;]{4,40}: $/i;

const memberOf = new Set(['stock', 'share', 'company', 'name', 'member', 'bank', 'sector']);

/** Shares of members: above an average, ahead of the index, at new highs, losing money, the weight of the largest. */
export function readBreadth(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { quantity } = figure;
    const isShare =
      quantity.unit === 'percent' ||
      quantity.unit === 'fraction' ||
      quantity.unit === 'ratio' ||
      quantity.outOf !== undefined;
    const isCount = quantity.unit === 'plain' && quantity.of !== undefined && memberOf.has(quantity.of);
    if (!isShare && !isCount) continue;
    const tail = reader.after(figure, 130).replace(/[;:].*$/s, '');
    const ahead = reader.before(figure, 110).replace(/^.*[;:](?=\s*\S)/s, '');
    const isOfMembers =
      /^\s*(?!(?:while|whereas|as|but|and|though|although|when|with)\b)(?:of (?:the |its |all )?)?(?:(?:[\w&'-]+|S&P 500|Russell 2000|Nasdaq-100) ){0,5}?(?:members|stocks|companies|constituents|components|names|shares|firms|issues)\b/i.test(
        tail,
      ) ||
      /\b(?:share|proportion|percentage|fraction|number) of (?:[\w&'-]+ ){0,5}?(?:members|stocks|companies|constituents|components|names|firms|shares)\b/i.test(
        ahead,
      ) ||
      /^\s*of (?:the )?(?:Russell|S&P|Nasdaq|index|benchmark|gauge|group|small[- ]caps?)/i.test(tail) ||
      labelled.test(ahead) ||
      isCount ||
      haveBeaten.test(tail) ||
      isOfSameMembers(reader, figure, tail);
    if (!isOfMembers || reported.test(tail)) continue;
    const around = isOfSameMembers(reader, figure, tail) ? tail : `${ahead} ${tail}`;
    const test = toTest(around, tail);
    if (test === undefined) continue;
    if (isCount && quantity.outOf === undefined && test !== 'top-weight') continue;
    if (isOfSectors(reader, figure) && (test === 'advancers' || test === 'positive-return' || test === 'beat-index'))
      continue;
    emitBreadth(reader, figure, test, around);
    if (test === 'above-average')
      reader.use(
        ...reader
          .freeCues('average', 'above', 'below')
          .filter(
            (cue) => cue.start >= figure.end && cue.end - figure.end < 110 && reader.breaks(figure, cue, true) === 0,
          ),
      );
    if (labelled.test(ahead)) reader.use(...reader.freeCues('average').filter(({ end }) => end <= figure.start));
  }
  readCompared(reader);
  readTopWeights(reader);
  readWeights(reader);
}

/** "40% of its members are unprofitable and about a third carry floating-rate debt": of the members told of before. */
function isOfSameMembers(reader: SentenceReader, figure: QuantityMark, tail: string): boolean {
  const told = reader.statements.findLast((one) => one.kind === 'breadth' && one.span.end <= figure.start);
  return (
    told !== undefined &&
    /^[^.;:]{0,40}\b(?:and|while|but)(?: [a-z]+){0,2} ?$/.test(reader.text.slice(told.span.end, figure.start)) &&
    /^ (?:carry|carries|have|has|hold|owe|rely on|depend on|lose|make|are|is) /.test(tail)
  );
}

const setAgainst =
  /(?:,| -|\() (?:versus|vs\.?|against|compared (?:with|to)|down from|up from|from|after) (?:about |some )?$/i;
const byPronoun =
  /\b(?:it|that|the (?:share|figure|proportion|number|reading)) (?:had |has )?(?:is|was|been|stood at|stands at|fell to|rose to|sank to|dropped to|climbed to|reached)(?: (?:back|down|up|to|at|about|around|some|only|just|still|barely|a mere))* $/i;

/** "68% are above their 200-day line, versus 80% in August", "at the low on March 30 it was only 43%": the same share at another time. */
function readCompared(reader: SentenceReader): void {
  const own = reader.statements.findLast((one): one is BreadthStatement => one.kind === 'breadth');
  const told = own ?? reader.discourse.shareTold;
  if (told === undefined) return;
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' || (own !== undefined && figure.start < own.span.end)) continue;
    const isAgainst = own !== undefined && setAgainst.test(reader.before(figure, 26));
    const isOfIt = !isAgainst && isOfShareTold(reader, figure, told);
    if (!isAgainst && !isOfIt) continue;
    const time = findOtherTime(reader, figure, isOfIt);
    if (time === undefined) continue;
    const { kind, subject, test, length, against } = told;
    reader.emit(
      {
        kind,
        subject,
        test,
        asserted: toAsserted(figure.quantity, 'percent'),
        ...(length === undefined ? {} : { length }),
        ...(against === undefined ? {} : { against }),
      },
      { marks: [figure, time], time, modality: 'fact', negated: false },
    );
  }
}

/** "It was only 43%", after a share of members above their average, with no other name between. */
function isOfShareTold(reader: SentenceReader, figure: QuantityMark, { test, span }: BreadthStatement): boolean {
  if (test === 'weight' || test === 'top-weight' || !byPronoun.test(reader.before(figure, 60))) return false;
  return !reader.marks.names.some(({ start, end }) => start >= span.end && end <= figure.start);
}

/** The time behind a figure, or, of what a pronoun tells, the one before it in its clause. */
function findOtherTime(reader: SentenceReader, figure: QuantityMark, mayPrecede: boolean): TimeMark | undefined {
  const times = reader.marks.times.filter(({ isAhead, isLength }) => !isAhead && !isLength);
  const clause = Math.max(reader.marks.start, reader.text.slice(0, figure.start).search(/[;:.][^;:.]*$/));
  const ahead = times.findLast(({ start, end }) => end <= figure.start && start >= clause);
  const behind = times.find(
    ({ start }) => start >= figure.end && reader.breaks(figure, { start, end: start }, true) === 0,
  );
  return mayPrecede ? (ahead ?? behind) : behind;
}

/** "Seven of the eleven sectors": counted one by one, and no share of members. */
function isOfSectors(reader: SentenceReader, figure: QuantityMark): boolean {
  return /^[^,;.]{0,24}\b(?:sectors?|SPDRs?|sector (?:funds|ETFs)|industry groups)\b/i.test(
    reader.text.slice(figure.start, figure.end) + reader.after(figure, 24),
  );
}

/** "64 percent of companies have topped estimates", "83% of members have beaten for Q3": by their results, and not by price. */
const ofEstimates =
  /\b(?:beat|beaten|beating|topp(?:ed|ing)|tops?|exceed(?:ed|ing)?|surpass(?:ed|ing)?|miss(?:ed|ing)?)\b(?:[^.;]{0,40}\b(?:estimates?|expectations?|forecasts?|consensus|(?:the )?Street|analysts)\b|,| for (?:Q[1-4]|the (?:first |second |third |fourth )?quarter)\b)|\b(?:members|companies|firms)\b[^.;,]{0,24} (?:out|reported|reporting|in) so far have (?:beaten|missed)\b/i;

/** "Eighty percent beat the consensus", "76% have beaten": of the companies that reported. */
const haveBeaten =
  /^ (?:(?:have|had) )?(?:so far )?(?:beat|beaten|topped|exceeded|surpassed|missed)(?: (?:the |their |analysts' )?(?:consensus|estimates?|expectations?|forecasts?|Street)\b|[.,;]|$)/i;

/** "With a third of the S&P 500 reported": how far the season has come. */
const reported =
  /^ of (?:the )?(?:S&P(?: 500)?|index|[\w&.'-]+(?: \d+)?)(?: (?:companies|members))?(?: (?:has|have|having|now|already))* (?:reported|released|(?:in|out)(?= so far|[,.;:]|$))\b(?! (?:so far )?ha(?:s|ve) (?:beat|miss))/i;

function toTest(around: string, tail: string): BreadthStatement['test'] | undefined {
  if (
    /\b(?:(?:\d+|fifty|two-hundred)[- ]day|\d{2,3}[- ]?DMA)\b/i.test(around) &&
    /\b(?:above|below|under|over|moving average)\b/i.test(around)
  )
    return 'above-average';
  if (
    /\bunprofitable|loss-making|los(?:e|ing) money|no (?:earnings|profits?)|without (?:earnings|profits?)|negative earnings|zombie|money-losing|not profitable/i.test(
      around,
    )
  )
    return 'unprofitable';
  if (/\b(?:floating|variable)[- ]rate|debt (?:is|are|that is) (?:floating|variable)/i.test(around))
    return 'floating-debt';
  if (ofEstimates.test(around) || haveBeaten.test(tail)) return 'beat-estimates';
  if (/\b(?:beat|beaten|beating|outperform\w*|outpac\w*|ahead of|lagg\w*|underperform\w*|trail\w*)\b/i.test(around))
    return 'beat-index';
  if (/\b52-week high|new highs?\b|one-year high/i.test(around)) return 'new-highs';
  if (/\b52-week low|new lows?\b|one-year low/i.test(around)) return 'new-lows';
  if (closedLower.test(tail))
    return /\b(?:year|month|quarter|week|YTD|since|(?:19|20)\d\d)\b/i.test(around) ? 'positive-return' : 'advancers';
  if (
    /\b(?:advanc\w+|rose|gained|climbed|closed higher|higher|in positive territory|in the green|positive|up)\b/i.test(
      tail,
    )
  )
    return /\b(?:year|month|quarter|week|YTD|since)\b/i.test(around) ? 'positive-return' : 'advancers';
  return undefined;
}

/** "68% of NYSE issues": those listed on an exchange, and not the members of the index spoken of. */
function findExchange(reader: SentenceReader, figure: QuantityMark): SubjectFound | undefined {
  const match =
    /^ of (?:all )?((?:NYSE|Big Board|New York Stock Exchange)(?:-listed|-traded)? (?:issues|names|members|companies|shares))\b/.exec(
      reader.after(figure, 60),
    );
  const entry = loadNames().byId.get('stock-market');
  if (match === null || entry === undefined) return undefined;
  return { subject: toSubject(entry, match[1] as string), mark: undefined };
}

/** "Ended 1999 lower than they started it": the others did not. */
const closedLower =
  /\b(?:(?:ended|finished|closed|were|are|stood)(?: [\w-]+){0,3}? (?:lower|down|below where|in the red)|fell|declined|lost ground|dropped)\b/i;

function emitBreadth(
  reader: SentenceReader,
  figure: QuantityMark,
  test: BreadthStatement['test'],
  around: string,
): void {
  const found = findExchange(reader, figure) ?? reader.findSubject(figure);
  if (found === undefined) return;
  const { quantity } = figure;
  const length =
    test === 'above-average' ? /\b(\d{2,3}|fifty|two-hundred)(?:[- ]day|[- ]?DMA)\b/i.exec(around)?.[1] : undefined;
  const cue = reader.nearest(
    figure,
    reader.cues(
      'ahead',
      'behind',
      'beat-share',
      'unprofitable',
      'floating-debt',
      'average',
      'new-highs',
      'new-lows',
      'up',
      'above',
      'below',
    ),
    110,
    3,
  );
  const against = test === 'beat-index' ? reader.findAgainst(cue ?? figure, found) : undefined;
  const isBelow =
    (test === 'above-average' && /\b(?:below|under|beneath)\b/i.test(around) && !/\babove\b/i.test(around)) ||
    (test === 'beat-index' && /\b(?:lagg|underperform|trail)/i.test(around)) ||
    ((test === 'positive-return' || test === 'advancers') && closedLower.test(reader.after(figure, 130)));
  const asserted =
    quantity.outOf === undefined || quantity.unit === 'fraction'
      ? toAsserted(quantity, quantity.unit === 'plain' ? 'count' : 'percent')
      : toShare(quantity.low, quantity.outOf, quantity.wording);
  const stated = isBelow
    ? { ...asserted, low: 100 - asserted.high, high: 100 - asserted.low, wording: flip(asserted.wording) }
    : asserted;
  reader.emit(
    {
      kind: 'breadth',
      subject: found.subject,
      test,
      asserted: stated,
      ...(length === undefined
        ? {}
        : { length: /fifty/i.test(length) ? 50 : /hundred/i.test(length) ? 200 : Number(length) }),
      ...(against === undefined ? {} : { against: toSubject(against.entry, against.text) }),
    },
    { marks: [figure, cue, found.mark !== undefined && distance(found.mark, figure) < 60 ? found.mark : undefined] },
  );
}

function flip(wording: 'plain' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most') {
  return (
    ({ over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' } as const)[wording as 'over'] ??
    wording
  );
}

function toShare(part: number, whole: number, wording: QuantityMark['quantity']['wording']) {
  const share = (100 * part) / whole;
  return {
    low: share,
    high: share,
    unit: 'percent' as const,
    wording: wording === 'plain' && whole <= 10 ? ('about' as const) : wording,
    rounding: 50 / whole,
  };
}

/** "Seven companies account for 35% of the index": the largest are meant. */
const few =
  /(?:^|[.,;:] |\b(?:just|only|a mere|some|that|and|but) )(\d+|five|ten|seven|eight|six|three|four|twenty) (?:companies|stocks|names|firms|businesses|shares)(?: alone)? (?:now |then |still )?(?:account(?:s|ed)? for|made up|mak(?:e|es) up|compris\w+|represent(?:s|ed)?)\b[^.;,%]{0,30}$/i;

/** "the ten largest names make up 38% of the index", "a record 40% of the S&P 500's value". */
function readTopWeights(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' && figure.quantity.unit !== 'fraction') continue;
    const around = `${reader.before(figure, 120)} ${reader.after(figure, 90)}`;
    const isPart =
      /\b(?:is|are|were|was)(?: now| already| still)?(?: about| some| nearly| over| almost)? $/i.test(
        reader.before(figure, 26),
      ) && /^ of (?:the )?(?:index|benchmark|gauge|S&P|Nasdaq|Russell|Dow|market)/i.test(reader.after(figure, 20));
    if (
      !isPart &&
      !/\b(?:account(?:s|ed|ing)? for|made? up|makes up|mak(?:e|ing) up|compris\w+|amount(?:s|ed)? to|add(?:s|ed)? up to|come(?:s)? to|came to|total(?:s|ed|led)?|represent\w*|weigh\w*|of the (?:index|benchmark)'?s? (?:value|weight|market)|market (?:value|cap\w*))\b/i.test(
        around,
      )
    )
      continue;
    const top =
      /\b(?:top|largest|biggest) (\d+|five|ten|seven|three|twenty)\b|\b(\d+|five|ten|seven|three|twenty) (?:largest|biggest|top)\b/i.exec(
        around,
      );
    const written = top?.[1] ?? top?.[2] ?? few.exec(reader.before(figure, 80))?.[1];
    const found = reader.findSubject(figure, (entry) => isMarketName(entry) && entry.universe !== undefined);
    if (written === undefined || found === undefined) continue;
    reader.emit(
      {
        kind: 'breadth',
        subject: found.subject,
        test: 'top-weight',
        length: toNumber(written),
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      { marks: [figure, found.mark !== undefined && distance(found.mark, figure) < 60 ? found.mark : undefined] },
    );
  }
}
