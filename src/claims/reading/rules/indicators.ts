import { fromCivilDate, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, IndicatorStatement, StatedPeriod } from '../../statement.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance, hasClass } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { findFigureTime, findRelativeTime, toYearSpokenOf } from './figure-time.ts';

const percentNames = new Set([
  ...[
    'inflation',
    'core-inflation',
    'pce-inflation',
    'core-pce-inflation',
    'unemployment',
    'gdp-growth',
    'treasury-2y',
  ],
  ...['treasury-10y', 'treasury-3m', 'treasury-30y', 'yield-curve', 'high-yield-spread', 'investment-grade-spread'],
  ...['baa-spread', 'fed-funds-effective', 'mortgage-30y', 'inflation-expectations', 'real-yield-10y'],
]);

/** Figures that come out once a month or less often. */
const monthlyNames = new Set([
  ...['inflation', 'core-inflation', 'pce-inflation', 'core-pce-inflation', 'unemployment', 'payrolls', 'gdp-growth'],
  ...[
    'ism-manufacturing',
    'consumer-sentiment',
    'inflation-expectations',
    'industrial-production',
    'm2',
    'lending-standards',
  ],
]);

const isSpread = (id: string): boolean => id.endsWith('spread') || id === 'yield-curve';

/** Figures of the economy and of rates: "inflation of 2.7%", "the 10-year yield fell to 4.1%", "the curve steepened". */
export function readIndicators(reader: SentenceReader): void {
  const carried = isNearby(reader) ? reader.discourse.indicator : undefined;
  readConsensus(reader);
  readOutput(reader);
  for (const mark of [...reader.marks.names, ...findTenors(reader)].sort((a, b) => a.start - b.start)) {
    const name = toGap(reader, mark);
    if (name.entry.type !== 'indicator' || name.isBracketed || isAdjective(reader, name) || isVerb(reader, name))
      continue;
    if (isOfPlaceAbroad(reader, name)) {
      readAbroad(reader, name);
      continue;
    }
    readConditional(reader, name);
    readDue(reader, name);
    if (!readFigure(reader, name)) readDirection(reader, name);
    if (reader.discourse.indicator?.id !== name.entry.id) reader.discourse.isInBasisPoints = false;
    reader.discourse.indicator = name.entry;
    reader.discourse.indicatorBlock = reader.block;
  }
  readContinued(reader, carried);
  readSuperlative(reader);
  readGoal(reader);
  readSinceStart(reader);
}

/** "Excluding food and energy, inflation quickened": with no other figure between. */
function isWithoutFood(reader: SentenceReader, at: Span): boolean {
  const ahead = reader.text.slice(reader.marks.start, at.start);
  return /\b(?:excluding|exclud(?:es|ed)|strip(?:ping|ped)? out|without|leaving out|ex) (?:the )?(?:volatile )?(?:food and energy|energy and food|food and fuel)\b[^\d]*$/i.test(
    ahead,
  );
}

/** "the spread over two-year paper", "the real ten-year yield": words beside a name that make another of it. */
function toGap(reader: SentenceReader, name: NameMark): NameMark {
  const isLeg = name.entry.id === 'treasury-2y' || name.entry.id === 'treasury-10y';
  const curve = loadNames().byId.get('yield-curve');
  const core =
    name.entry.id === 'inflation' && isWithoutFood(reader, name) ? loadNames().byId.get('core-inflation') : undefined;
  if (core !== undefined) return { ...name, entry: core };
  const real =
    /\breal (?:[\w-]+ )?$/i.test(reader.before(name, 20)) && name.entry.id === 'treasury-10y'
      ? loadNames().byId.get('real-yield-10y')
      : undefined;
  if (real !== undefined) return { ...name, entry: real };
  if (!isLeg || curve === undefined) return name;
  const gap =
    /\b(?:spread|gap|premium|difference)\b(?:(?!basis|point|percent)[^,;.%]){0,34}\b(?:over|to|between|against|versus|above|and)\s+(?:the )?$/i.exec(
      reader.before(name, 60),
    );
  return gap === null ? name : { ...name, start: name.start - gap[0].length, entry: curve };
}

const tenor =
  /\b(?:(?:[Tt]he|and|its) ((?:two|2)-year)|([Tt]wos|[Tt]ens))(?= (?:went|yields?|yielded|at|rose|fell|is|was|has|had|closed|ended|climbed|slipped|stood|to|from|by|jumped|dropped)\b|,)/g;

/** "the two-year went from", "twos at 4.87%": the note, where a verb of yields follows. */
function findTenors(reader: SentenceReader): NameMark[] {
  return [...toSentence(reader).matchAll(tenor)].flatMap((match) => {
    const text = (match[1] ?? match[2]) as string;
    const entry = loadNames().byId.get(/ten/i.test(text) ? 'treasury-10y' : 'treasury-2y');
    if (entry === undefined) return [];
    const end = reader.marks.start + match.index + match[0].length;
    const mark: NameMark = {
      type: 'name',
      start: end - text.length,
      end,
      text,
      entry,
      isWeak: false,
      isBracketed: false,
    };
    return reader.marks.names.some((name) => name.start < mark.end && name.end > mark.start) ? [] : [mark];
  });
}

/** "The two-year note yields 4.14%", "yields on two-year notes": the verb, or the noun of another name. */
function isVerb(reader: SentenceReader, name: NameMark): boolean {
  if (
    /^yields?$/i.test(name.text) &&
    /^ (?:on|of) /.test(reader.after(name, 5)) &&
    reader.marks.names.some(
      (other) => other.entry.type === 'indicator' && other.start > name.end && other.start - name.end < 26,
    )
  )
    return true;
  return (
    /^yields$/i.test(name.text) &&
    reader.marks.names.some((other) => other !== name && other.end <= name.start && name.start - other.end <= 3)
  );
}

/** Figures of other countries have no series here. */
function readAbroad(reader: SentenceReader, name: NameMark): void {
  for (const figure of reader.freeQuantities) {
    if (!fits(reader, name, figure) || reader.breaks(name, figure, true) > 0 || distance(name, figure) > 90) continue;
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the series of that country: only figures of the United States are at hand',
      },
      { marks: [name, figure] },
    );
    return;
  }
}

const consensus =
  /\b(?:economists?|analysts?|forecasters?|the consensus|consensus|surveyed|the market|Wall Street)\b[^.;]{0,30}\b(?:had |have |were |was )?(?:expect(?:ed|ing|ation)?|forecast(?:s|ing|ed)?|predict(?:ed|ing)?|pencilled in|penciled in|looked for|looking for|estimate[ds]?|consensus)\b[^.;,]{0,30}$|\b(?:consensus|expectations?|forecasts?|estimates?) (?:of|for|was|were|had been|at)(?: for)?\s+(?:about |around |a (?:rise|reading|gain) of )?$/i;

/** "Economists had expected 8.8%": what was foretold then, a survey would have to tell. */
function readConsensus(reader: SentenceReader): void {
  if (!reader.marks.names.some(({ entry }) => entry.type === 'indicator') && reader.discourse.indicator === undefined)
    return;
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit === 'currency' || unit === 'times' || unit === 'ordinal' || figure.quantity.of === 'year') continue;
    if (
      !consensus.test(reader.before(figure, 70)) ||
      reader.marks.names.some(({ entry }) => entry.type === 'index' || entry.type === 'share')
    )
      continue;
    reader.emit(
      { kind: 'other', subject: null, asserted: toAsserted(figure.quantity), need: 'a dated survey of economists' },
      { marks: [figure] },
    );
  }
}

const output =
  /\b(?:the (?:US |U\.S\. |American )?economy|[Oo]utput|GDP|gross domestic product) (?:has |had |actually |also |again )?(grew|expanded|shrank|contracted|shrunk)\b(?! by| at| \d)/;

/** "Output shrank in the first quarter": its growth was below zero. */
function readOutput(reader: SentenceReader): void {
  const match = output.exec(toSentence(reader));
  const entry = loadNames().byId.get('gdp-growth');
  if (match === null || entry === undefined) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end && mark.start - at.end < 10 && /quarter|Q\d/i.test(mark.text),
  );
  if (time === undefined || isOfPlaceAbroad(reader, at)) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, match[0]),
      relation: /grew|expanded/.test(match[0]) ? 'above' : 'below',
      asserted: { low: 0, high: 0, unit: 'percent', wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, at), time], time },
  );
}

/** "Should inflation climb above 3.5%, the Fed will raise rates": the condition is not asserted, what follows hangs on it. */
function readConditional(reader: SentenceReader, name: NameMark): void {
  const lead = /^(?:should|if|were|unless|provided|suppose)\b/i.test(toSentence(reader).replace(/^[\d.)\s*-]+/, ''));
  const comma = reader.text.indexOf(', ', name.end);
  if (!lead || comma < 0 || comma > reader.marks.end) return;
  const figure = reader.freeQuantities.find(
    (mark) => fits(reader, name, mark) && mark.start >= name.end && mark.end <= comma,
  );
  if (figure === undefined) return;
  reader.emit(
    {
      kind: 'other',
      subject: null,
      asserted: toAsserted(figure.quantity),
      need: 'the condition to be met, and what follows from it',
    },
    { marks: [name, figure, toCue(reader, { start: figure.end, end: reader.marks.end })], modality: 'conditional' },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) reader.use(cue);
}

/** "March consumer prices are due tomorrow": the calendar of releases. */
function readDue(reader: SentenceReader, name: NameMark): void {
  const match =
    /^[^.;,]{0,24}\b(?:is|are) (?:due|scheduled|expected|published|released) (?:out |for release )?(?:tomorrow|next week|later this week|(?:on |for )?(?:Mon|Tues|Wednes|Thurs|Fri)day|on [A-Z][a-z]+ \d{1,2})\b/.exec(
      reader.after(name, 80),
    );
  if (match === null) return;
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need: 'the calendar of releases of the statistical offices' },
    { marks: [name, toCue(reader, { start: name.end, end: name.end + match[0].length })], modality: 'fact' },
  );
}

const toSentence = ({ text, marks }: SentenceReader): string => text.slice(marks.start, marks.end);

function toCue(reader: SentenceReader, at: Span): CueMark {
  return {
    type: 'cue',
    ...at,
    text: reader.text.slice(at.start, at.end),
    classes: new Set(),
    verbClasses: new Set(),
    isVerb: false,
  };
}

const rising =
  '(?:ros(?:e|en)|ris(?:es|ing|e)|climb\\w*|jump\\w*|surg\\w*|spik\\w*|increas\\w*|accelerat\\w*|advanc\\w*|leap\\w*|leapt|soar\\w*|back(?:ed|s|ing) up|pick(?:ed|ing|s)? up|(?:tick|edg|inch|creep|mov|push|drift|nudg)(?:ed|ing|es|s|e)? (?:up|higher)|crept up|widen\\w*|shot up|rebound\\w*|went up|gone up|rallied|quicken\\w*|pushed out|up)';
const falling =
  '(?:fell|fall(?:s|en|ing)?|drop\\w*|declin\\w*|eas(?:ed|es|ing)|cool\\w*|slow(?:ed|s|ing)?|slip\\w*|slid(?:es|ing)?|sank|sunk|sink\\w*|dip\\w*|plung\\w*|tumbl\\w*|retreat\\w*|decreas\\w*|moderat(?:ed|es|ing)|subsid\\w*|(?:tick|edg|inch|drift|nudg|mov)(?:ed|ing|es|s|e)? (?:down|lower)|narrow\\w*|tighten\\w*|c[ao]me (?:down|in)|went down|gone down|shr[aiu]nk|down)';
const modest =
  '(?:about |around |roughly |just |only |as (?:much|little|high|low) as |a |some |nearly |almost |over |under )?';
const wentTo = new RegExp(
  `\\b(?:(${rising})|(${falling}))\\b(?:(?! from | by |[,;.] )[^,;]){0,26}\\bto ${modest}$`,
  'i',
);
const wentBy = new RegExp(`\\b(?:(${rising}|gain\\w*|add\\w*)|(${falling}|lost|shed))\\b[^,;.\\d]{0,24}$`, 'i');

function toDirection(match: RegExpExecArray | null): 'rose' | 'fell' | undefined {
  if (match === null) return undefined;
  return match[1] !== undefined ? 'rose' : 'fell';
}

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

function isNearby({ block, discourse }: SentenceReader): boolean {
  return block - discourse.indicatorBlock <= 0;
}

/** "It was 0.93% on New Year's Eve", "down from 3.3% in May": the figure spoken of before, at another time. */
function readContinued(reader: SentenceReader, carried: NameEntry | undefined): void {
  const own = reader.marks.names.filter(
    ({ entry: name, isBracketed }) => !isBracketed && name.type !== 'bank' && name.type !== 'topic',
  );
  for (const figure of reader.freeQuantities) {
    if (!reader.isFree(figure)) continue;
    const ahead = [...own, ...findTenors(reader)]
      .filter(({ end }) => end <= figure.start)
      .sort((a, b) => a.start - b.start);
    const last = ahead.filter((name) => name.entry.type === 'indicator' && !isVerb(reader, name)).at(-1);
    const entry = last?.entry ?? carried;
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
    if (last !== undefined && isOfPlaceAbroad(reader, last)) continue;
    const clause = reader.before(figure, 70).replace(/^.*[;:]/s, '');
    const isFrom =
      new RegExp(`\\b(?:from|versus|against|compared (?:with|to)|after)\\s+${modest}$`, 'i').test(clause) ||
      figure.quantity.change === 'from';
    const isTo = figure.quantity.change === 'to';
    const isPronoun =
      /\b(?:it|its|that|which|and|then|they|now|still|back|the (?:figure|reading|rate|yield|spread|gauge|index|measure|gap|print))\b[^,;]*\b(?:was|is|were|been|stood|stands|at|to|hit|reached|touched|fell|rose|came|peaked|of|slipped|dropped|climbed|yielded|went|closed|ended|finished|bottomed|printed|widened|narrowed|as high as|as low as)\b[^,;]*$/i.test(
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
    const isMove = figure.quantity.unit === 'basis points' && !isSpread(entry.id);
    const by = isMove ? toDirection(wentBy.exec(clause)) : undefined;
    if (
      rival ||
      isOfOtherNoun(clause) ||
      !(isFrom
        ? last !== undefined || own.length === 0
        : isPronoun || isPlain || isTo || isExtreme || isSaid || (by !== undefined && last !== undefined))
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
    emitLevel(reader, found, figure, [], found.name);
  }
}

function emitLevel(
  reader: SentenceReader,
  entry: NameEntry,
  figure: QuantityMark,
  marks: readonly (NameMark | QuantityMark | CueMark)[],
  text: string,
): void {
  const { relation, asserted } = toLevel(reader, entry, figure);
  const direction = relation === 'at' ? toDirection(wentTo.exec(reader.before(figure, 60))) : undefined;
  const from = marks.find((mark): mark is QuantityMark => mark.type === 'quantity');
  const anchor = reader.statements.findLast((one) => one.kind === 'indicator' && one.period.from === 'stated')?.period
    .to;
  const period = findRelativeTime(reader, figure, monthlyNames.has(entry.id), anchor);
  const isNow = /\b(?:at present|currently|now|presently|today)\b[^,;]*$/i.test(reader.before(figure, 30));
  const time = isNow ? undefined : findFigureTime(reader, figure);
  const draft: IndicatorDraft = {
    kind: 'indicator',
    subject: toSubject(entry, text),
    relation,
    asserted,
    ...(from === undefined ? {} : { fromValue: from.quantity.low }),
    ...(direction === undefined ? {} : { direction }),
  };
  remember(reader, figure);
  reader.emit(draft, {
    marks: [...marks, figure],
    ...(period === undefined
      ? { time }
      : period.to > reader.discourse.published
        ? { period, modality: 'forecast' as const, horizon: period.to }
        : { period, modality: 'fact' as const }),
  });
}

type IndicatorDraft = Omit<
  IndicatorStatement,
  'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo' | 'horizon'
>;

function remember({ discourse }: SentenceReader, { quantity }: QuantityMark): void {
  if (quantity.unit === 'basis points') discourse.isInBasisPoints = true;
  else if (quantity.unit === 'percent') discourse.isInBasisPoints = false;
}

/** At, above or below a figure; a curve below zero keeps its sign. */
function toLevel(
  reader: SentenceReader,
  { id }: NameEntry,
  figure: QuantityMark,
): { relation: 'at' | 'above' | 'below'; asserted: Asserted } {
  const ahead = reader.before(figure, 30);
  const { quantity } = figure;
  const plain = quantity.unit === 'plain' && isSpread(id) ? toAsserted(quantity, 'basis points') : toAsserted(quantity);
  const isBelowZero =
    id === 'yield-curve' && (quantity.isNegative || /\b(?:inver\w+|negative|minus)\b[^,;.]{0,24}$/i.test(ahead));
  const asserted = isBelowZero ? { ...plain, low: -plain.high, high: -plain.low } : plain;
  const limit = /\b(?:no|not) (?:(lower|less|below|under|fewer)|(?:higher|more|above|over)) than (?:the )?$/i.exec(
    ahead,
  );
  if (limit !== null)
    return { relation: 'at', asserted: { ...asserted, wording: limit[1] === undefined ? 'at-most' : 'at-least' } };
  const isAbove =
    /\b(?:above|over|more than|north of|exceed\w*|top(?:s|ped|ping)?|surpass\w*|higher than)\s+(?:the )?$/i.test(ahead);
  const isBelow = /\b(?:below|under|less than|beneath|lower than)\s+(?:the )?$/i.test(ahead);
  if (isAbove || isBelow) return { relation: isAbove ? 'above' : 'below', asserted: { ...asserted, wording: 'plain' } };
  return { relation: 'at', asserted };
}

/** A rise or fall by a figure; a length and "since" leave open whether the first day counts. */
function emitChange(
  reader: SentenceReader,
  entry: NameEntry,
  figure: QuantityMark,
  marks: readonly (NameMark | CueMark)[],
  relation: 'rose' | 'fell',
  text: string = entry.name,
): void {
  if (
    /^ (?:from|below|off|above) (?:its|the|their|a) [^,;.]{0,40}\b(?:peak|high|low|trough|record|top|bottom)s?\b/i.test(
      reader.after(figure, 70),
    )
  ) {
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the peak or trough it is counted from',
      },
      { marks: [...marks, figure] },
    );
    return;
  }
  const time = reader.findTime(
    figure,
    (mark) => !mark.isLookBack && !(entry.id.startsWith('treasury') && /-year\b/i.test(mark.text)),
  );
  const others = time === undefined ? [] : toOtherStarts(time);
  reader.emit(
    { kind: 'indicator', subject: toSubject(entry, text), relation, asserted: toAsserted(figure.quantity) },
    {
      marks: [...marks, figure],
      time,
      ...(time === undefined || others.length === 0 ? {} : { period: { ...time.period, others } }),
    },
  );
}

function toOtherStarts({ isSince, isLength, sinceEnd, period }: TimeMark): StatedPeriod['others'] {
  if (isSince && sinceEnd !== undefined && sinceEnd > period.base && sinceEnd < period.to)
    return [...period.others, { label: 'from its end', base: sessionOnOrBefore(sinceEnd), to: period.to }];
  return isLength
    ? [...period.others, { label: 'from the close before', base: previousSession(period.base), to: period.to }]
    : period.others;
}

/** "from 2.4% in January to 4.2% in May", "went from 1.20% to 1.89%": one statement of both. */
function emitFromTo(reader: SentenceReader, entry: NameEntry, from: QuantityMark, marks: readonly NameMark[]): boolean {
  if (!/\bfrom (?:about |around |roughly |just )?$/i.test(reader.before(from, 18))) return false;
  const to = reader.freeQuantities.find(
    (mark) =>
      mark.start > from.end &&
      mark.start - from.end < 46 &&
      new RegExp(`\\bto ${modest}$`, 'i').test(reader.before(mark, 16)),
  );
  if (
    to === undefined ||
    !(to.quantity.unit === from.quantity.unit || to.quantity.unit === 'plain') ||
    reader.breaks(from, to, true) > 0
  )
    return false;
  const said = toDirection(wentBy.exec(reader.before(from, 40).replace(/\bfrom (?:\w+ )?$/i, ''))) ?? undefined;
  const relation = said ?? (to.quantity.low > from.quantity.low ? 'rose' : 'fell');
  const unit = from.quantity.unit === 'basis points' ? ('basis points' as const) : undefined;
  const times = reader.marks.times.filter((mark) => !mark.isLookBack && !mark.isSince);
  const fromTime = times.find((mark) => mark.start >= from.end && mark.end <= to.start);
  const toTime =
    times.find((mark) => mark.start >= to.end && mark.start - to.end < 16) ??
    (fromTime === undefined ? findFigureTime(reader, from, () => true) : undefined);
  const fromPeriod = fromTime?.period;
  const toPeriod = toTime?.period;
  const now = sessionOnOrBefore(reader.discourse.published);
  const period: StatedPeriod | undefined =
    fromPeriod !== undefined
      ? { ...fromPeriod, to: toPeriod?.to ?? now, role: 'window', text: fromPeriod.text }
      : toPeriod;
  remember(reader, from);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, marks[0]?.text ?? entry.name),
      relation,
      asserted: toAsserted(to.quantity, unit),
      fromValue: from.quantity.low,
    },
    {
      marks: [...marks, from, to],
      ...(period === undefined ? { time: undefined } : { period, modality: 'fact' as const }),
    },
  );
  return true;
}

/** "inflation-sensitive", "oil stocks", "oil and gas companies", "dollar-denominated": the name is part of another. */
function isAdjective(reader: SentenceReader, name: NameMark): boolean {
  const after = reader.after(name, 20);
  if (/^(?:Tens|Twos)$/.test(name.text) && /^ of\b/.test(after)) return true;
  return (
    /^(?:-(?:driven|sensitive|linked|related|adjusted|denominated|hit|and|producing|fuelled|fueled|induced|era)|(?: and gas)? (?:stocks|shares|companies|producers|majors|sector|futures|reports?|data|release|fears|expectations|hedge|worries|shock|print)\b)/i.test(
      after,
    ) && !/^ (?:data|print|report|release|reading)s? (?:of|at|showed|came|rose|fell|put)/i.test(after)
  );
}

function fits(reader: SentenceReader, name: NameMark, { quantity }: QuantityMark): boolean {
  const { id } = name.entry;
  if (quantity.unit === 'percent' || quantity.unit === 'fraction')
    return (
      percentNames.has(id) ||
      id === 'dollar-index' ||
      id === 'oil-wti' ||
      id === 'oil-brent' ||
      id === 'm2' ||
      id === 'industrial-production'
    );
  if (quantity.unit === 'basis points' || quantity.unit === 'percentage points' || quantity.unit === 'points')
    return percentNames.has(id) || id === 'vix' || id === 'ism-manufacturing';
  if (quantity.unit === 'currency') return id === 'oil-wti' || id === 'oil-brent';
  if (quantity.unit === 'plain') {
    if (id === 'payrolls' || id === 'jobless-claims') return quantity.high >= 1000;
    if (isSpread(id))
      return (
        reader.discourse.isInBasisPoints && quantity.of === undefined && quantity.high >= 20 && quantity.high < 3000
      );
    return !percentNames.has(id) && quantity.high < 400 && quantity.of === undefined;
  }
  return false;
}

function readFigure(reader: SentenceReader, name: NameMark): boolean {
  const figures = reader.freeQuantities.filter((mark) => {
    if (!fits(reader, name, mark) || reader.breaks(name, mark, true) > 0 || distance(name, mark) > 90) return false;
    const rival = reader.marks.names.find(
      (other) =>
        other !== name &&
        !other.isBracketed &&
        !isVerb(reader, other) &&
        other.entry.type !== 'bank' &&
        other.entry.type !== 'topic' &&
        other.start >= name.end &&
        isBetween(other.start, name, mark) &&
        distance(other, mark) < distance(name, mark),
    );
    return (
      rival === undefined &&
      (mark.start >= name.end
        ? reader.breaks(name, mark) <= (/^, [^,]{3,40}, /.test(reader.text.slice(name.end, mark.start)) ? 4 : 2)
        : distance(name, mark) < 22 && reader.breaks(name, mark) === 0)
    );
  });
  const [first] = figures;
  if (first !== undefined && first.start >= name.end && emitFromTo(reader, name.entry, first, [name])) return true;
  const main =
    figures.find(({ quantity }) => quantity.change === 'to') ??
    figures.find(({ quantity }) => quantity.change !== 'from');
  if (main === undefined) return false;
  const from = figures.find(({ quantity }) => quantity.change === 'from');
  const between = reader.text.slice(Math.min(name.end, main.end), Math.max(name.start, main.start));
  const cues = reader.marks.cues.filter(
    (cue) => cue.start >= Math.min(name.end, main.end) && cue.end <= Math.max(name.start, main.start),
  );
  const isLevelOf =
    /\b(?:to|at|of|near|around|is|was|were|been|stood|stands|above|below|over|under|hit|reached|touch(?:es|ed)|yield(?:ed|s|ing)?|running|averag\w+|print\w*|read\w*|showed|came in|than|top(?:s|ped)?|exceed(?:s|ed)?|surpass(?:es|ed)?|breach(?:es|ed)?|cross(?:es|ed)?|as (?:high|low|inverted|wide|steep) as)\b[^,;]*$/i.test(
      between,
    ) ||
    main.start < name.start ||
    /^\s*(?:\(|:)?\s*$/.test(between) ||
    main.quantity.change === 'to';
  const said = toDirection(wentBy.exec(between));
  const up = said === undefined ? cues.some((cue) => hasClass(cue, 'up', 'hike', 'steepen')) : said === 'rose';
  const down = said === undefined ? cues.some((cue) => hasClass(cue, 'down', 'cut', 'flatten')) : said === 'fell';
  if (/\baverag\w*\b/i.test(between) || /\baverage\s*$/i.test(reader.before(name, 12))) return false;
  const isTo = /\b(?:to|at|above|below|near|around|than)\b[^,;]*$/i.test(between);
  const isMove =
    (main.quantity.unit === 'basis points' && !isSpread(name.entry.id)) ||
    main.quantity.unit === 'points' ||
    ((up || down) && !isTo);
  const isRate = name.entry.id.includes('inflation') || name.entry.id === 'gdp-growth' || name.entry.id === 'payrolls';
  if (isMove && (up || down) && !(isRate && main.quantity.unit === 'percent')) {
    emitChange(reader, name.entry, main, [name, ...cues.slice(-1)], up ? 'rose' : 'fell', name.text);
    return true;
  }
  if (!isLevelOf && !isRate && !(up || down)) return false;
  emitLevel(reader, name.entry, main, [name, ...(from === undefined ? [] : [from])], name.text);
  return true;
}

const isBetween = (at: number, a: NameMark, b: QuantityMark): boolean =>
  at > Math.min(a.start, b.start) && at < Math.max(a.start, b.start);

const superlative =
  /(?:,|-|\bwhich was|\bwas|\bis) (?:(?:the|its|their) (highest|steepest|widest|strongest|most|largest|biggest|fastest|lowest|flattest|narrowest|tightest|weakest|least|smallest|slowest|deepest)(?: (?:level|reading|yield|increase|rise|rate|figure|print|pace|gap|spread|close|inversion))?) (?:since|on record|ever|in (?:more than |over |nearly )?[\w-]+ years)\b/i;

/** "printed 36.2 for November, the weakest reading since 1982": of the figure stated before it. */
function readSuperlative(reader: SentenceReader): void {
  const match = superlative.exec(toSentence(reader));
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const stated = reader.statements.findLast(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.start < start,
  );
  const isRival = reader.marks.names.some(
    (name) =>
      name.entry.type !== 'indicator' &&
      name.entry.type !== 'bank' &&
      name.start > (stated?.span.start ?? 0) &&
      name.end <= start,
  );
  if (stated === undefined || isRival || stated.modality === 'forecast') return;
  const isYears = / years$/i.test(match[0]);
  const since = reader.marks.times.find(
    (time) => time.start >= start && time.sinceEnd !== undefined && time.start - end < 4,
  );
  const isSince = /since$/i.test(match[0]);
  if (isYears || (isSince && since?.sinceEnd === undefined)) return;
  const side = /highest|steepest|widest|strongest|most|largest|biggest|fastest/i.test(match[1] as string)
    ? 'highest'
    : 'lowest';
  reader.emit(
    {
      kind: 'indicator',
      subject: stated.subject,
      relation: side,
      asserted: null,
      ...(since?.sinceEnd === undefined ? {} : { since: since.sinceEnd }),
    },
    { marks: [toCue(reader, { start: start + 1, end }), since], period: stated.period, modality: stated.modality },
  );
}

const goal =
  /\b(above|below|over|under|beneath) (?:the )?(?:Fed|Federal Reserve|central bank|FOMC|committee)'s (?:own )?(?:(?:2|two)(?:%| percent| per cent) )?(?:goal|target|objective|aim)\b/i;

/** "which is above the Fed's goal": inflation against two percent. */
function readGoal(reader: SentenceReader): void {
  const match = goal.exec(toSentence(reader));
  const entry = reader.discourse.indicator;
  if (
    match === null ||
    entry === undefined ||
    !entry.id.includes('inflation') ||
    reader.block - reader.discourse.indicatorBlock > 0
  )
    return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  for (const figure of reader.freeQuantities) if (figure.start >= at.start && figure.end <= at.end) reader.use(figure);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: /above|over/i.test(match[1] as string) ? 'above' : 'below',
      asserted: { low: 2, high: 2, unit: 'percent', wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, at)], time: undefined },
  );
}

const whereItBegan =
  /\b(?:(?:a (?:little|bit|touch|shade)|slightly|somewhat|well|far|much|just) )?(?:(higher|above|lower|below|roughly|about|little changed from|close to|not far from|much the same as|exactly|back) )(?:than )?(?:to )?where (?:it|they) (?:began|started|opened|entered|stood at the start of|was at the start of) (?:the )?(year|(?:19|20)\d\d)\b/i;

/** "a little lower than where it began the year": the figure spoken of, against the close before the year. */
function readSinceStart(reader: SentenceReader): void {
  const entry = reader.discourse.indicator;
  const match = whereItBegan.exec(toSentence(reader));
  if (match === null || entry === undefined || reader.block - reader.discourse.indicatorBlock > 0) return;
  const start = reader.marks.start + match.index;
  const word = (match[1] as string).toLowerCase();
  const { published } = reader.discourse;
  const year = /^\d/.test(match[2] as string) ? Number(match[2]) : toYearSpokenOf(published);
  const last = fromCivilDate(year, 12, 31);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: /higher|above/.test(word) ? 'rose' : /lower|below/.test(word) ? 'fell' : 'unchanged',
      asserted: null,
    },
    {
      marks: [toCue(reader, { start, end: start + match[0].length })],
      period: {
        text: match[0],
        base: sessionOnOrBefore(fromCivilDate(year - 1, 12, 31)),
        to: sessionOnOrBefore(Math.min(last, published)),
        role: 'window',
        from: 'stated',
        isOpen: last > published,
        others: [],
      },
      modality: 'fact',
    },
  );
}

/** "the yield curve steepens", "credit spreads widened", "inflation cooled", "the highest since 2007". */
function readDirection(reader: SentenceReader, name: NameMark): void {
  const cue = reader.marks.cues.find(
    (mark) =>
      reader.isFree(mark) &&
      mark.start >= name.end &&
      mark.start - name.end < 34 &&
      reader.breaks(name, mark) === 0 &&
      hasClass(
        mark,
        'up',
        'down',
        'steepen',
        'flatten',
        'invert',
        'highest',
        'lowest',
        'record-high',
        'record-low',
        'flat',
      ) &&
      (mark.isVerb ||
        hasClass(mark, 'steepen', 'flatten', 'invert', 'highest', 'lowest', 'record-high', 'record-low') ||
        /^(?:higher|lower|up|down|flat|unchanged|steady|stable)$/i.test(mark.text)),
  );
  const adjective =
    /\b(falling|rising|declining|cooling|easing|lower|higher|soaring|widening|tightening|narrowing|steepening|sticky)\s+$/i.exec(
      reader.before(name, 16),
    );
  if (cue === undefined && (adjective === null || /sticky/i.test(adjective[1] as string))) return;
  const subject = toSubject(name.entry, name.text);
  const since = reader.findTime(cue ?? name, ({ isSince }) => isSince);
  if (cue !== undefined && hasClass(cue, 'highest', 'lowest', 'record-high', 'record-low') && !cue.isVerb) {
    const side = hasClass(cue, 'highest', 'record-high') ? 'highest' : 'lowest';
    const isDistance = /^(?:high|low|peak|trough)$/i.test(cue.text);
    if (isDistance) return;
    reader.emit(
      {
        kind: 'indicator',
        subject,
        relation: side,
        asserted: null,
        ...(since === undefined ? {} : { since: since.sinceEnd ?? since.period.base }),
      },
      { marks: [name, cue], time: reader.findTime(cue, ({ isSince }) => !isSince) },
    );
    return;
  }
  const isCurve = name.entry.id === 'yield-curve';
  if (isCurve && cue !== undefined && hasClass(cue, 'invert')) {
    reader.emit(
      {
        kind: 'indicator',
        subject,
        relation: 'below',
        asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 },
      },
      { marks: [name, cue] },
    );
    return;
  }
  const word = adjective?.[1]?.toLowerCase() ?? '';
  const rose =
    cue === undefined ? /rising|higher|soaring|widening|steepening/.test(word) : hasClass(cue, 'up', 'steepen');
  const fell =
    cue === undefined
      ? /falling|declining|cooling|easing|lower|tightening|narrowing/.test(word)
      : hasClass(cue, 'down', 'flatten');
  const period: { usual: 'recent' } = { usual: 'recent' };
  const relation = rose ? 'rose' : fell ? 'fell' : 'unchanged';
  if (cue === undefined && reader.findTime(name) === undefined && !isCurve && /higher|lower/.test(word)) return;
  reader.emit({ kind: 'indicator', subject, relation, asserted: null }, { marks: [name, cue], ...period });
}
