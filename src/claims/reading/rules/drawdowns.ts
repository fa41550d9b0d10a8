import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { DrawdownStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { contains, hasClass, isVerbOf, overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { tellsBothEnds } from '../time-marks.ts';
import { addYears } from '../years-on.ts';
import { toYearSoFar } from './calendar-year.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { readMovesFromClose } from './moves-from-close.ts';

const fromPeak =
  /^ (?:[\w-]+ ){0,2}?(below|under|beneath|shy of|short of|off|from|away from|adrift of|of|down from|lower than|since) (?:its|their|the|that|a|an|his|[\w&]+'s) (?:own(?! [\w-]+ (?:high|peak|record))\b|(?:[\w&'.-]+ ){0,4}?(?:highs?|peaks?|records?(?: (?:closing )?(?:highs?|peaks?|close|level)\b)?|top)\b(?! (?:of|on) [A-Z][a-z]+ \d+(?:, \d{4})? to))/i;

/** What tells when a peak was: "of March 2000", "it set on November 25, 2024", "reached in July". */
const peakTail =
  /^ ?(?:,? (?:which |that )?(?:dates?|dating|stems?) (?:back )?(?:from|to)|close |closing level )?(?:of|on|in|set|reached|hit|made|from|(?:that |which )?(?:it|they|was|had) (?:had )?(?:been )?(?:set|reached|hit|made|touched|posted|recorded))?(?: back)?(?: (?:on|in|of))? ?$/i;

/** "20% below its peak", "in a bear market", "has erased its losses", "the deepest dip of the year was 2.8%". */
export function readDrawdowns(reader: SentenceReader): void {
  readDeepest(reader);
  readSized(reader);
  readFromPeak(reader);
  readMovesFromClose(reader);
  for (const figure of reader.freeQuantities) if (isShare(figure)) readFall(reader, figure);
  for (const cue of reader.freeCues('drawdown', 'bear-market', 'correction', 'recovered')) readPhase(reader, cue);
}

/** "A decline in the Russell 2000 of 10% from its January peak". */
const ofFall =
  /\b(?:declines?|falls?|drops?|slides?|corrections?|pullbacks?|setbacks?|retreats?|drawdowns?|sell-?offs?|dips?|loss(?:es)?) (?:in|for|by) [^.;,%]{3,44} of (?:about |around |some |roughly |more than |at least |nearly |almost |over |up to )?$/i;

/** Between a move and a figure: the figure is where the asset stands, and no size of the move. */
const standingVerb = /\b(?:it|they|is|are|was|were|stands?|stood|sits?|sat|trades?|traded|remains?)\b/i;

/** "At its worst in 2025 it was down 28% from its high": the deepest of that time. */
const atWorst = /\bat (?:its|their|the) (?:worst|lowest(?: point)?|low|nadir|bottom|trough|deepest)\b[^.;]*$/i;

/** "Fell more than 20% from its peak": a bound between a move and its size. */
const bound = /^ (?:by )?(?:no |not )?(?:more|less) than $/;

const isShare = ({ quantity }: QuantityMark): boolean => quantity.unit === 'percent' || quantity.unit === 'fraction';

function readFall(reader: SentenceReader, figure: QuantityMark): void {
  const tail = reader.after(figure, 110);
  const match = fromPeak.exec(tail);
  const isWithin = /\bwithin\s+(?:about |around |just |roughly )?$/i.test(reader.before(figure, 18));
  if (match === null || ((match[1] as string).toLowerCase() === 'of' && !isWithin)) return;
  if (/\bown$/i.test(match[0]) && !/\b(?:high|peak|record)\b/i.test(reader.before(figure, 160))) return;
  const mover = reader.marks.cues.findLast(
    (cue) =>
      cue.end <= figure.start &&
      figure.start - cue.end < 30 &&
      hasClass(cue, 'down', 'up') &&
      (reader.breaks(cue, figure) === 0 || bound.test(reader.text.slice(cue.end, figure.start))) &&
      !reader.marks.names.some((name) => name.start >= cue.end && name.end <= figure.start) &&
      !standingVerb.test(reader.text.slice(cue.end, figure.start)),
  );
  if (mover !== undefined && hasClass(mover, 'up') && !hasClass(mover, 'down')) return;
  const found = findMarketSubject(reader, mover ?? figure);
  if (found === undefined) return;
  const end = figure.end + match[0].length;
  const phrase = { start: figure.end + 1, end };
  const peakTime = findPeakTime(reader, phrase);
  const phase = reader
    .freeCues('bear-market', 'correction')
    .find(
      (cue) =>
        cue.end <= figure.start &&
        figure.start - cue.end < 30 &&
        reader.breaks(cue, figure, true) === 0 &&
        isPhase(reader, cue),
    );
  const isToTrough =
    toTroughNext.test(reader.text.slice(end, end + 40)) ||
    atWorst.test(reader.sentence.slice(0, figure.start - reader.marks.start));
  const isOfFall = mover === undefined && ofFall.test(reader.before(figure, 70));
  const isNow = isWithin || (!isToTrough && !isOfFall && (mover === undefined || isState(reader, mover)));
  const own = reader.findTime(
    { start: mover?.start ?? figure.start, end },
    (mark) => !mark.isLookBack && !mark.isSince && mark !== peakTime,
  );
  const time =
    own !== undefined &&
    (!isNow ||
      own.start < figure.start ||
      /^,? ?(?:(?:on|in|at|by|as of|after|to|through|until) )?(?:the )?$/i.test(
        reader.text.slice(end, Math.max(end, own.start)),
      )) &&
    !isCut(reader, own, figure)
      ? own
      : undefined;
  const asserted = toAsserted(figure.quantity, 'percent');
  const mark = toPhraseCue(phrase, match[0], 'drawdown');
  reader.emit(
    {
      kind: 'drawdown',
      subject: found.subject,
      relation:
        phase === undefined || isToTrough
          ? isNow
            ? 'now'
            : 'deepest'
          : hasClass(phase, 'bear-market')
            ? 'bear-market'
            : 'correction',
      asserted: isWithin
        ? { ...asserted, wording: 'at-most' }
        : isOfFall && reader.findModality({ start: figure.start, end }, time) === 'forecast'
          ? { ...asserted, wording: 'at-least' }
          : asserted,
      ...(peakTime === undefined ? findPeakSaid(reader, phrase) : {}),
      ...toPeak(match[0], peakTime, time),
    },
    { marks: [phase, mover, figure, mark, peakTime], time },
  );
  reader.use(
    ...reader.freeCues('record-high', 'record-low', 'highest', 'lowest').filter((cue) => overlaps(cue, phrase)),
  );
}

const leadingPeak = new Pattern(
  /\b(?:from|since|after) (?:its|their|the|that|a|his) (?:[\w'.-]+ ){0,4}?(?:highs?|peaks?|records?(?: (?:closing )?(?:highs?|peaks?|close|level)\b)?|top)\b(?! (?:of|at) [\d$])/gi,
);
const toTrough = /\bto (?:its|their|the|that|a) (?:[\w'.-]+ ){0,3}?(?:lows?|trough|bottom|floor|nadir)\b/i;

/** "Down 9.1% from its January peak to its low at the end of March". */
const toTroughNext = /^,? (?:down )?to (?:its|their|the|a) (?:[\w'.-]+ ){0,3}?(?:lows?|trough|bottom|floor|nadir)\b/i;

/** "From the market's peak in October 2007 to its low": a stretch, and no peak of what fell over it. */
const isOfMarket = / the (?:stock )?market's /i;

/** "From the peak of September 2021 it has lost three quarters": the peak comes first. */
function readFromPeak(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of leadingPeak.matchAll(sentence)) {
    const phrase = reader.spanOf(match);
    if (isOfMarket.test(match[0]) && reader.marks.times.some((time) => contains(time, phrase))) continue;
    const figure = reader.freeQuantities.find(
      (mark) =>
        isShare(mark) &&
        mark.start >= phrase.end &&
        mark.start - phrase.end < 130 &&
        reader.breaks(phrase, mark, true) === 0,
    );
    if (figure === undefined) continue;
    const mover = reader.marks.cues.findLast(
      (cue) =>
        cue.start >= phrase.end && cue.end <= figure.start && figure.start - cue.end < 24 && hasClass(cue, 'down'),
    );
    if (mover === undefined || !mover.isVerb) continue;
    const found = findMarketSubject(reader, mover);
    if (found === undefined) continue;
    const peakTime = findPeakTime(reader, phrase);
    const own = findTimeAfterPeak(reader, phrase, figure);
    const isToTrough = toTrough.test(reader.text.slice(phrase.end, mover.start));
    const isNow = !isToTrough && (isState(reader, mover) || endsOnClose(reader, own, figure));
    const mark = toPhraseCue(phrase, match[0], 'drawdown');
    reader.emit(
      {
        kind: 'drawdown',
        subject: found.subject,
        relation: isNow ? 'now' : 'deepest',
        asserted: toAsserted(figure.quantity, 'percent'),
        ...toPeak(match[0], peakTime, own),
      },
      { marks: [mark, mover, figure, peakTime], time: own },
    );
    reader.use(
      ...reader
        .freeCues('record-high', 'record-low', 'highest', 'lowest', 'drawdown')
        .filter((cue) => overlaps(cue, phrase)),
    );
  }
  readBelowPeak(reader);
}

/** "From its August 22 peak to the last day of December it gave up 18%": the fall is that to the day, and not to the lowest. */
function endsOnClose(reader: SentenceReader, time: TimeMark | undefined, figure: Span): boolean {
  if (time === undefined || !tellsBothEnds(time) || time.period.toAnchor !== undefined) return false;
  return !/\b(?:as much as|at (?:one point|its worst)|up to)\b/i.test(reader.before(figure, 30));
}

/** When it had fallen: "from its high it fell until October 8", "from its February 19 high to Thursday". */
function findTimeAfterPeak(reader: SentenceReader, phrase: Span, figure: Span): TimeMark | undefined {
  const after = reader.marks.times.filter(
    ({ end, isLength, isSince }) => end > phrase.end && end <= figure.start && !isLength && !isSince,
  );
  return after.find(({ start }) => start >= phrase.end) ?? after[0];
}

const belowPeak = new Pattern(
  /\b(?:is|are|remains?|sits?|stands?|trades?|still|stays?) (?:[\w-]+ ){0,2}?(?:well|far|deep|some way|a long way|comfortably|substantially|considerably|much) (?:below|beneath|under|short of|off|from) (?:its|their|the) (?:[\w'.-]+ ){0,4}?(?:highs?|peaks?|records?(?: (?:closing )?(?:highs?|peaks?|close|level)\b)?|top)\b/gi,
);

/** "sits well below its September high": how far is not said. */
function readBelowPeak(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of belowPeak.matchAll(sentence)) {
    const phrase = reader.spanOf(match);
    if (reader.statements.some(({ span }) => overlaps(span, phrase))) continue;
    const found = findMarketSubject(reader, phrase);
    const peakTime = findPeakTime(reader, phrase);
    const peak = toPeak(match[0], peakTime);
    if (found === undefined || peak.peak === undefined) continue;
    const mark = toPhraseCue(phrase, match[0], 'drawdown', { isVerb: true });
    reader.emit(
      { kind: 'drawdown', subject: found.subject, relation: 'now', asserted: null, ...peak },
      { marks: [mark, peakTime], time: undefined },
    );
    reader.use(
      ...reader
        .freeCues('record-high', 'record-low', 'highest', 'lowest', 'drawdown')
        .filter((cue) => overlaps(cue, phrase)),
    );
  }
}

/** A time of another clause does not say when it was so far below its peak. */
function isCut(reader: SentenceReader, time: TimeMark, figure: Span): boolean {
  return reader.breaks(time, figure, true) > 0;
}

function isState(reader: SentenceReader, mover: CueMark): boolean {
  const ahead = reader.before(mover, 24);
  if (
    /\b(?:is|are|remains?|still|now|stands?|sits?|trades?|trading|leaving|leaves|left|currently)\b[^,;]{0,20}$/i.test(
      ahead,
    )
  )
    return true;
  if (/^(?:down|off|lower)$/i.test(mover.text)) return true;
  return isVerbOf(mover, 'down') && /\b(?:has|have)\s+(?:now |since )?$/i.test(reader.before(mover, 14));
}

/** "Gold peaked in August 2020. By September 26, 2022 it had lost 22% from that peak": that of the sentence before. */
function findPeakSaid({ discourse, text }: SentenceReader, phrase: Span): Pick<DrawdownStatement, 'peak'> {
  const { said } = discourse;
  if (!pointedPeak.test(text.slice(phrase.start, phrase.end))) return {};
  if (said?.kind !== 'record' || said.side !== 'high' || said.period.from !== 'stated') return {};
  return { peak: { base: said.period.base, to: said.period.to } };
}

/** "In February 2020 the index peaked, and by March 23 it had lost 34% from that peak": the time that its sentence tells first. */
function findPeakPointedAt({ marks, text }: SentenceReader, phrase: Span): TimeMark | undefined {
  if (!pointedPeak.test(text.slice(phrase.start, phrase.end))) return undefined;
  return marks.times.find(
    ({ start, end, isLength, isCarried, isAhead, isSince }) =>
      end <= phrase.start &&
      !(isLength || isCarried || isAhead || isSince) &&
      topped.test(text.slice(Math.max(marks.start, start - 60), Math.min(end + 60, phrase.start))),
  );
}

const pointedPeak = /\b(?:that|this) (?:[a-z-]+ )?(?:highs?|peaks?|record|top)$/i;
const topped = /\b(?:peak(?:ed)?|topped out|high|record)\b/i;

/** "By March 23 it had lost 34% from that peak": the day of the limit is none of a peak. */
function isOfLimit({ marks }: SentenceReader, { start, period }: TimeMark): boolean {
  return marks.times.some((other) => other.end <= start && other.period.to === period.base);
}

/** The time within the words that name a peak, or right after them. */
function findPeakTime(reader: SentenceReader, phrase: Span): TimeMark | undefined {
  const pointed = findPeakPointedAt(reader, phrase);
  if (pointed !== undefined) return pointed;
  const isPointed = pointedPeak.test(reader.text.slice(phrase.start, phrase.end));
  return reader.marks.times.find((mark) => {
    if (mark.isLength || mark.isCarried || mark.isAhead || (isPointed && isOfLimit(reader, mark))) return false;
    if (mark.start >= phrase.start && mark.start < phrase.end) return true;
    return (
      mark.start >= phrase.end &&
      mark.start - phrase.end < 40 &&
      peakTail.test(reader.text.slice(phrase.end, mark.start))
    );
  });
}

/** A stretch without a year of its own is the last of its name before a fall that began from it. */
function yearBefore({ text, period }: TimeMark, told: TimeMark | undefined): StatedPeriod {
  const isLater = told !== undefined && !told.isAhead && period.base >= told.period.to;
  if (!isLater || /\d{4}/.test(text)) return period;
  const { base, to, anchor } = period;
  const earlier = { ...period, base: sessionOnOrBefore(addYears(base, -1)), to: sessionOnOrBefore(addYears(to, -1)) };
  return anchor === undefined
    ? earlier
    : {
        ...earlier,
        anchor: {
          ...anchor,
          base: sessionOnOrBefore(addYears(anchor.base, -1)),
          to: sessionOnOrBefore(addYears(anchor.to, -1)),
        },
      };
}

/** The peak that a phrase names; `told` is the time of the fall, before which it lies: "by April 8, from its November high". */
function toPeak(words: string, time: TimeMark | undefined, told?: TimeMark): Pick<DrawdownStatement, 'peak'> {
  if (time !== undefined) {
    const { base, to, anchor } = yearBefore(time, told);
    if (anchor !== undefined) return { peak: { base: previousSession(anchor.base), to: anchor.to } };
    return /^(?:from|since)\b/i.test(time.text)
      ? { peak: { base: previousSession(base), to: base } }
      : { peak: { base, to } };
  }
  return /\b(?:all-time|record|records|highest-ever|lifetime)\b/i.test(words) ? { peak: 'record' } : {};
}

const deepestFall = new Pattern(
  /\b(?:deepest|largest|biggest|worst|greatest|maximum|steepest) (?:[\w-]+ )?(?:dips?|drawdowns?|pullbacks?|setbacks?|corrections?|retreats? from (?:a|its) (?:high|peak)|(?:peak-to-trough )(?:declines?|falls?|drops?|losses))\b|\b(?:deepest|maximum) (?:declines?|falls?|drops?|slides?|slumps?|sell-?offs?|loss|losses)\b(?! (?:in|for) (?:a|one|any) (?:single )?(?:day|session|week|month|quarter|year))/gi,
);
const sufferedFall = new Pattern(
  /\b(?:suffer|see|undergo|endure|experience|have|face|avoid|had|saw|suffered|endured)\w* (?:a|an|another|at least one) (?:[\w-]+ )?(?:correction|pullback|drawdown|setback|bear market|peak-to-trough (?:decline|fall|drop)) of\b/gi,
);

const sizedFall =
  /^[ -](?:[\w-]+ )?(?:pullbacks?|corrections?|drawdowns?|setbacks?|dips?|peak-to-trough (?:declines?|falls?|drops?))\b/i;
const deniedFall =
  /^[ -](?:[\w-]+ )?(?:declines?|drops?|falls?|loss|losses|pullbacks?|corrections?|drawdowns?|setbacks?|dips?)\b/i;
const denial = /(?:\b(?:without|no|not|never|avoid\w*|any|every|since (?:the|its) last)|n't)\b[^,;]{0,24}$/i;

/** "Has not had a 5% pullback", "hasn't suffered so much as a 3% dip", "has gone a year without a 10% correction". */
const noneSuffered =
  /\b(?:(?:has|have|had|did)(?: not|n't| never| yet to)(?: yet| once)? (?:had|seen|suffered|endured|experienced|known|recorded|have|see|suffer)(?: even| so much as)?|gone [^.;,]{3,40} without) an? $/i;

/** "suffered a 5% pullback in November"; of "without a 3% pullback" nothing is measured here. */
function readSized(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (!isShare(figure)) continue;
    const isDenied = denial.test(reader.before(figure, 40));
    const match = (isDenied ? deniedFall : sizedFall).exec(reader.after(figure, 40));
    if (match === null) continue;
    const end = figure.end + match[0].length;
    const found = findMarketSubject(reader, figure);
    if (found !== undefined && isDenied && !isQuestion(reader) && readNoneSuffered(reader, figure, end, found))
      continue;
    const cues = reader
      .freeCues('down', 'up', 'correction', 'drawdown')
      .filter((cue) => cue.start >= figure.end && cue.end <= end);
    const verb = reader
      .cues('down')
      .findLast((cue) => cue.isVerb && cue.end <= figure.start && figure.start - cue.end < 16);
    if (found === undefined || isDenied) {
      reader.use(figure, ...cues);
      continue;
    }
    const mark = toPhraseCue({ start: figure.end, end }, match[0], 'drawdown');
    const time = reader.findTime({ start: figure.start, end }, (time) => !time.isLength && !time.isLookBack);
    reader.emit(
      {
        kind: 'drawdown',
        subject: found.subject,
        relation: 'deepest',
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      { marks: [verb, figure, mark], time },
    );
    reader.use(...cues);
  }
}

/** "Has not had a 5% pullback this year": over the stretch told the deepest fall was less. */
function readNoneSuffered(reader: SentenceReader, figure: QuantityMark, end: number, found: SubjectFound): boolean {
  const denied = noneSuffered.exec(reader.before(figure, 80));
  const time = reader.marks.times.find(
    (mark) => mark.period.role === 'window' && !mark.isAhead && mark.start >= end && mark.start - end < 12,
  );
  if (denied === null || time === undefined || /\b(?:one|single)-day|daily\b/i.test(reader.text.slice(figure.end, end)))
    return false;
  const cue = toPhraseCue({ start: figure.start - denied[0].length, end }, denied[0], 'drawdown');
  reader.emit(
    {
      kind: 'drawdown',
      subject: found.subject,
      relation: 'deepest',
      asserted: { ...toAsserted(figure.quantity, 'percent'), wording: 'under' },
    },
    { marks: [cue, figure], time, period: time.period, modality: 'fact', negated: false },
  );
  reader.use(...reader.freeCues('down', 'up', 'correction', 'drawdown').filter((one) => overlaps(one, cue)));
  return true;
}

/** "The deepest dip of the year was 2.8%", "will suffer a correction of at least 10%". */
function readDeepest(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of [...deepestFall.matchAll(sentence), ...sufferedFall.matchAll(sentence)]) {
    const at = reader.spanOf(match);
    const figure = reader.freeQuantities.find(
      (mark) =>
        isShare(mark) && mark.start >= at.end && mark.start - at.end < 50 && reader.breaks(at, mark, true) === 0,
    );
    const found = findMarketSubject(reader, at);
    if (figure === undefined || found === undefined) continue;
    const whole = { start: at.start, end: figure.end };
    const time = findEnds(reader, figure) ?? reader.findTime(whole, (mark) => !mark.isLength);
    const isOfYear =
      time === undefined && /^ (?:[\w&' ]{2,30}? )?(?:of|in|all|this) (?:the )?year\b/i.test(reader.after(at, 44));
    const since = time?.isSince === true ? time.sinceEnd : undefined;
    const cue = toPhraseCue(at, match[0], 'drawdown');
    reader.emit(
      {
        kind: 'drawdown',
        subject: found.subject,
        relation: 'deepest',
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      {
        marks: [cue, figure],
        time,
        ...(isOfYear ? { period: { ...toYearSoFar(reader.discourse.published), from: 'stated' } } : {}),
        ...(time !== undefined && since !== undefined && since < time.period.to
          ? { period: { ...time.period, base: since } }
          : {}),
      },
    );
    for (const other of reader.freeCues('down', 'up', 'worst', 'best', 'correction', 'bear-market'))
      if (other.start >= at.start && other.end <= figure.end) reader.use(other);
  }
}

/** "Measured 2.8%, from March 1 to April 13": the ends of the fall go before the year that it was the deepest of. */
function findEnds(reader: SentenceReader, figure: Span): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.period.role === 'window' &&
      !mark.period.isOpen &&
      /^(?:from|between) /i.test(mark.text) &&
      /^,? \(?$/.test(reader.text.slice(figure.end, mark.start)),
  );
}

/** "came within a hair of a bear market": it was none. */
const nearPhase =
  /\b(?:within (?:a|an) [\w' -]{2,20} of|(?:close|near|nearest) to|on the (?:brink|edge|cusp|verge) of|(?:narrowly |barely |just )?(?:avoid|escap|skirt|miss)\w*|flirt\w* with|shy of|short of) (?:a |the |entering |falling into )?$/i;

function isPhase(reader: SentenceReader, cue: CueMark): boolean {
  if (nearPhase.test(reader.before(cue, 50))) return false;
  return /\b(?:enter|remain|in a|into|fell|slid|tumbl|plung|confirm|suffer|bear-market territory|correction territory|territory)\w*\b/i.test(
    `${reader.before(cue, 45)}${cue.text}${reader.after(cue, 20)}`,
  );
}

/** "The market has recovered its losses": of the large companies, where nothing else is named. */
function findMarketItself(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const entry = loadNames().byId.get('sp-500');
  const isOfMarket = /\bthe market (?:itself |as a whole )?(?:(?:has|have|had) )?(?:now |since |long )*$/i;
  if (!hasClass(cue, 'recovered') || entry === undefined || !isOfMarket.test(reader.before(cue, 40))) return undefined;
  return { subject: toSubject(entry, 'the market'), mark: undefined };
}

const running =
  /(?<!\b(?:max|maximum|deepest|largest|biggest|worst|greatest|steepest|peak-to-trough) )\bdrawdown (?:from|since|off|below) [^.;,%\d]{0,40}? (?:(?:has|have) (?:now |already )?(?:reached|grown to|widened to|deepened to|swollen to|hit|come to)|(?:is|stands at|sits at) (?:now |currently )?|now (?:stands at|is|sits at)) ?(?:about |nearly |almost |just |some |around )?$/i;

/** "Its drawdown from the record has reached 12%": where it stands, unless a stretch of time is told. */
function isRunning(reader: SentenceReader, figure: Span): boolean {
  return running.test(reader.before(figure, 110)) && !reader.marks.times.some(({ period }) => period.role === 'window');
}

/** "Since Thursday", "since 3 April": the day on which a state began. */
function isSinceDay({ text }: TimeMark): boolean {
  return /^since (?:last )?(?:[A-Z][a-z]+day|\d{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+\.? \d{1,2}(?!\d))/i.test(text);
}

/** "Has been in a bear market since Thursday": it entered one that day. */
const inPhaseSince = /\b(?:has|have) (?:now )?been (?:stuck |mired |trading )?in (?:a |an )?$/i;

function readPhase(reader: SentenceReader, cue: CueMark): void {
  const isOpening = /^(?:from )?peak[- ]to[- ]trough$/i.test(cue.text) && cue.start - reader.marks.start < 6;
  const figure = reader.nearest(cue, reader.freeQuantities.filter(isShare), isOpening ? 60 : 40, isOpening ? 1 : 0);
  const isGeneric = hasClass(cue, 'drawdown') && !/peak|high|record|drawdown|top/i.test(cue.text);
  if (isGeneric && !/^\s*(?:[\w-]+ ){0,3}(?:peak|high|highs|record)\b/i.test(reader.after(cue, 34))) return;
  const found = findMarketItself(reader, cue) ?? findMarketSubject(reader, figure ?? cue);
  if (found === undefined) return;
  if (hasClass(cue, 'bear-market', 'correction')) {
    if (!isPhase(reader, cue) || /^ (?:low|high|bottom|trough|rally|lows)\b/i.test(reader.after(cue, 10))) return;
    const time = reader.findTime(cue, (mark) => !mark.isLookBack && !mark.isLength);
    const isThen =
      time !== undefined &&
      /^(?:from|since)\b/i.test(time.text) &&
      (/\b(?:when|as) [^,;]*$/i.test(reader.before(cue, 90)) ||
        (inPhaseSince.test(reader.before(cue, 40)) && isSinceDay(time)));
    const { base } = time?.period ?? { base: 0 };
    reader.emit(
      {
        kind: 'drawdown',
        subject: found.subject,
        relation: hasClass(cue, 'bear-market') ? 'bear-market' : 'correction',
        asserted: null,
      },
      {
        marks: [cue],
        ...(isThen
          ? { time, period: { ...time.period, base: previousSession(base), to: base, role: 'day', isOpen: false } }
          : { time }),
      },
    );
    return;
  }
  if (hasClass(cue, 'recovered')) {
    reader.emit({ kind: 'drawdown', subject: found.subject, relation: 'recovered', asserted: null }, { marks: [cue] });
    return;
  }
  if (figure === undefined) return;
  const isWithin = /\bwithin\s+$/i.test(reader.before(figure, 10));
  const movers = reader.freeCues('down').filter(({ isVerb }) => isVerb);
  const mover =
    movers.find(({ end }) => end < figure.start && bound.test(reader.text.slice(end, figure.start))) ??
    reader.nearest(figure, movers, 34, 0);
  const around = `${reader.before(cue, 45)}${cue.text}${reader.after(cue, 20)}`;
  const isTrough =
    !isRunning(reader, figure) &&
    (/peak[- ]to[- ]trough|drawdown|from peak to trough|at (?:its|the) (?:worst|low|trough)|as much as|to (?:its|a|the) (?:low|trough)/i.test(
      `${around} ${reader.after(figure, 50)}`,
    ) ||
      (mover !== undefined &&
        /fell|plunged|tumbled|dropped|lost|sank|slid|declined|crashed/i.test(mover.text) &&
        !/\b(?:has|have|is|are)\b[^,]{0,12}$/i.test(reader.before(mover, 14))));
  const asserted = toAsserted(figure.quantity);
  reader.emit(
    {
      kind: 'drawdown',
      subject: found.subject,
      relation: isTrough ? 'deepest' : 'now',
      asserted: isWithin ? { ...asserted, wording: 'at-most' } : asserted,
    },
    { marks: [figure, mover, cue] },
  );
}
