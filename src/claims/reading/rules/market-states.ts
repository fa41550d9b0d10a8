import type { Frequency, LevelStatement, SeriesReading } from '../../statement.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance, hasClass, isVerbOf, overlaps } from '../sentence.ts';
import { hull, type SentenceReader, toAsserted } from '../sentence-reader.ts';

/** Where an asset stands: averages, streaks, extremes, places, records, breakouts, drawdowns, volume, levels. */
export function readMarketStates(reader: SentenceReader): void {
  readAverages(reader);
  readStreaks(reader);
  readExtremes(reader);
  readRankings(reader);
  readDrawdowns(reader);
  readBreakouts(reader);
  readRecords(reader);
  readTurningPoints(reader);
  readVolumes(reader);
  readLevels(reader);
}

/** "slipped below its 50-day moving average". */
function readAverages(reader: SentenceReader): void {
  for (const cue of reader.freeCues('average')) {
    const length = [...reader.marks.quantities]
      .reverse()
      .find(({ quantity, end }) => end <= cue.start + 12 && cue.start - end < 14 && quantity.high >= 5 && quantity.high <= 400);
    const written = /(\d{2,3}|fifty|two-hundred)[- ](day|week|month)\W*$/i.exec(reader.before({ start: cue.start + 4, end: cue.end }, 24)) ?? /(\d{2,3})[- ](day|week|month)/i.exec(cue.text);
    const text = written?.[1]?.toLowerCase();
    const value = length?.quantity.high ?? (text === undefined ? undefined : text === 'fifty' ? 50 : text === 'two-hundred' ? 200 : Number(text));
    if (value === undefined) continue;
    const found = reader.findSubject(cue);
    if (found === undefined) continue;
    const side = [...reader.marks.cues].reverse().find((mark) => mark.end <= cue.start && cue.start - mark.end < 45 && hasClass(mark, 'cross-above', 'cross-below', 'above', 'below'));
    const ahead = reader.before(cue, 60);
    const relation = side === undefined ? (/\b(?:below|under|beneath)\b/i.test(ahead) ? 'below' : 'above') : hasClass(side, 'cross-above') && side.isVerb && !/\b(?:above|over)$/i.test(side.text) ? 'crossed-above' : hasClass(side, 'cross-below') ? (/fell|fall|slip|drop|sank|broke|break|slid|tumbl|dip|plung|lose|lost/i.test(side.text) ? 'crossed-below' : 'below') : hasClass(side, 'cross-above') ? (/broke|break|climb|push|move|rose|rise|jump/i.test(side.text) ? 'crossed-above' : 'above') : hasClass(side, 'below') ? 'below' : 'above';
    const distanceFigure = reader.freeQuantities.find(({ quantity, end }) => quantity.unit === 'percent' && end <= (side?.start ?? cue.start) && (side?.start ?? cue.start) - end < 14);
    const unit = written?.[2]?.toLowerCase() ?? length?.quantity.of ?? 'day';
    reader.emit(
      {
        kind: 'moving-average',
        subject: found.subject,
        relation,
        length: unit === 'week' ? value * 5 : unit === 'month' ? value * 21 : value,
        asserted: distanceFigure === undefined ? null : toAsserted(distanceFigure.quantity),
      },
      { marks: [side, length, cue, distanceFigure] },
    );
  }
}

const frequencyWords: readonly (readonly [RegExp, Frequency])[] = [
  [/\b(?:weekly|weeks?)\b/i, 'week'],
  [/\b(?:monthly|months?)\b/i, 'month'],
  [/\b(?:quarterly|quarters?)\b/i, 'quarter'],
  [/\b(?:annual|yearly|years?|calendar-year)\b/i, 'year'],
  [/\b(?:daily|days?|sessions?)\b/i, 'session'],
];

function toFrequency(text: string): Frequency | undefined {
  return frequencyWords.find(([pattern]) => pattern.test(text))?.[1];
}

/** "ninth straight weekly gain", "outperformed for 14 sessions in a row", "a six-day losing streak". */
function readStreaks(reader: SentenceReader): void {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  const isStreak = /\b(?:straight|consecutive|in a row|on the trot|on the bounce|running|successive|unbroken|streak|winning run|losing run|back-to-back|uninterrupted|without interruption)\b/i.test(sentence);
  if (!isStreak) return;
  const figures = reader.freeQuantities.filter(({ quantity }) => {
    if (quantity.unit !== 'ordinal' && quantity.unit !== 'plain') return false;
    if (quantity.high > 60 || quantity.of === 'cut' || quantity.of === 'hike' || quantity.of === 'hold' || quantity.of === 'meeting' || quantity.of === 'time') return false;
    return quantity.isStraight || quantity.of !== undefined || quantity.isCompound;
  });
  for (const figure of figures) {
    const around = `${reader.before(figure, 70)}${reader.text.slice(figure.start, figure.end)}${reader.after(figure, 70)}`;
    if (!/\b(?:straight|consecutive|in a row|on the trot|on the bounce|running|successive|unbroken|streak|winning|losing|uninterrupted|interruption)\b/i.test(around)) continue;
    if (/\b(?:cuts?|hikes?|rate (?:cut|hike|increase|reduction)|rates? unchanged|meetings?|inflows?|outflows?)\b/i.test(reader.after(figure, 40))) continue;
    const frequency = figure.quantity.frequency ?? toFrequency(`${figure.quantity.of ?? ''} ${reader.text.slice(figure.start, figure.end)} ${reader.after(figure, 26)}`) ?? toFrequency(around);
    emitStreak(reader, figure, frequency ?? 'session', around);
  }
  if (figures.length > 0) return;
  for (const cue of reader.freeCues('streak')) {
    if (!/streak|run$|stretch/i.test(cue.text)) continue;
    if (!/\b(?:winning|losing|outperform|streak)\b/i.test(cue.text) && !/\b(?:longest|winning|losing)\b/i.test(reader.before(cue, 30))) continue;
    emitStreak(reader, cue, toFrequency(`${reader.before(cue, 30)} ${reader.after(cue, 30)}`) ?? 'session', `${reader.before(cue, 60)}${cue.text}${reader.after(cue, 60)}`);
  }
}

function emitStreak(reader: SentenceReader, at: QuantityMark | CueMark, frequency: Frequency, around: string): void {
  const relative = reader.nearest(at, reader.freeCues('ahead', 'behind').filter((cue) => cue.isVerb || /outperform|underperform|lead/i.test(cue.text)), 90, 3);
  const found = reader.findSubject(relative ?? at);
  if (found === undefined) return;
  const mover = reader.nearest(at, reader.freeCues('up', 'down').filter((cue) => !/^(?:run|higher|lower)$/i.test(cue.text) || cue !== relative), 60, 2);
  const isLoss = /\b(?:los(?:s|ses|ing|t)|declin\w+|drop\w*|fall\w*|fell|down|retreat\w*|slid\w*|red|lower|weaker)\b/i.test(around) && !/\b(?:snap\w*|end\w*|broke|halt\w*) (?:a|its|an)\b/i.test(around);
  const against = relative === undefined ? undefined : reader.findAgainst(relative, found);
  const isRelative = relative !== undefined && (against !== undefined || /outperform|underperform/i.test(relative.text));
  const of = isRelative ? (hasClass(relative, 'behind') ? 'lag' : 'lead') : isLoss || (mover !== undefined && hasClass(mover, 'down') && !hasClass(mover, 'up')) ? 'loss' : 'gain';
  const asserted = at.type === 'quantity' ? { ...toAsserted(at.quantity, 'count'), rounding: 0 } : null;
  const superlative = /\b(?:(second|third|fourth)[- ])?longest\b/i.exec(around);
  const since = superlative === null ? undefined : reader.findTime(at, ({ isSince }) => isSince);
  const stretch = reader.findTime(at, (mark) => !mark.isLookBack && !mark.isSince && !mark.isLength && (mark.start <= at.start || reader.breaks(at, mark) === 0));
  const base = loadNames().byId.get('sp-500');
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of,
      frequency,
      asserted,
      ...(isRelative ? { against: against === undefined ? (reader.discourse.against ?? toSubject(base as NonNullable<typeof base>, 'the market')) : toSubject(against.entry, against.text) } : {}),
      ...(since === undefined ? {} : { since: since.sinceEnd ?? since.period.base }),
      ...(superlative === null ? {} : { rank: superlative[1] === undefined ? 1 : ['second', 'third', 'fourth'].indexOf(superlative[1].toLowerCase()) + 2 }),
    },
    { marks: [isRelative ? relative : undefined, at, mover !== undefined && distance(mover, at) < 25 ? mover : undefined], time: stretch, ...(stretch !== undefined && stretch.period.role === 'window' && !stretch.period.isOpen ? { period: { ...stretch.period, role: 'scope' as const } } : {}) },
  );
}

/** "its best month since November 2020", "the biggest one-day drop since April". */
function readExtremes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('best', 'worst')) {
    const tail = reader.after(cue, 60);
    const noun = /^[- ]?(?:(?:[\w-]+) ){0,2}?(one-day|single-day|daily|day|session|weekly|week|monthly|month|quarterly|quarter|annual|yearly|year|calendar year)\b(?:[- ](?:percentage |point )?(?:gain|loss|drop|fall|decline|rise|advance|rally|performance|return|slide|jump|increase|selloff|run|showing))?/i.exec(tail);
    const bare = noun === null && /^ since\b/.test(tail) ? toSpanFrequency(reader) : undefined;
    if ((noun === null && bare === undefined) || /performing|performer/i.test(cue.text)) continue;
    const isWorst = (hasClass(cue, 'worst') && !hasClass(cue, 'best')) || /\b(?:drop|fall|decline|loss|slide|selloff|sell-off|plunge|retreat)\b/i.test(noun?.[0] ?? '') || /\b(?:drop|fall|decline|loss|slide|selloff)\b/i.test(cue.text);
    const found = reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const since = reader.findTime(cue, ({ isSince }) => isSince);
    const isEver = /\b(?:on record|ever|in (?:its |the index's )?history|of all time|since records began|since the (?:index|benchmark|gauge|fund|measure) (?:was|began|started))\b/i.test(reader.after(cue, 90));
    const length = since === undefined && !isEver ? reader.findTime(cue, ({ isLength }) => isLength) : undefined;
    if (since === undefined && !isEver && length === undefined) continue;
    const rank = /\b(second|third|fourth|fifth)[- ]$/i.exec(reader.before(cue, 9));
    const frequency = bare ?? toFrequency((noun?.[1] ?? '').replace(/one-day|single-day/i, 'day')) ?? 'session';
    const end = { start: cue.start, end: cue.end + (noun?.[0].length ?? 0) };
    const own = reader.findTime(end, (mark) => !mark.isSince && mark !== length && mark.start < cue.start);
    reader.emit(
      {
        kind: 'extreme',
        subject: found.subject,
        frequency,
        side: isWorst ? 'worst' : 'best',
        rank: rank === null ? 1 : ['second', 'third', 'fourth', 'fifth'].indexOf((rank[1] as string).toLowerCase()) + 2,
        ...(since === undefined ? (length === undefined ? {} : { since: length.period.base }) : { since: since.sinceEnd ?? since.period.base }),
      },
      { marks: [cue, { ...cue, ...end }, since ?? length], time: own },
    );
    reader.use(cue);
  }
}

/** "the best-performing sector", "energy was the worst performer of the 11 sectors". */
function readRankings(reader: SentenceReader): void {
  for (const cue of reader.freeCues('best', 'worst')) {
    const around = `${reader.before(cue, 50)}${cue.text}${reader.after(cue, 60)}`;
    if (!/perform|leader|laggard|gainer|loser|winner|of (?:all|the) (?:11|eleven|\d+)|sector|\bgroups?\b/i.test(around)) continue;
    const among = /\b(?:sectors?|industry groups?|(?:11|eleven) (?:groups?|industry))\b/i.test(around);
    if (!among) continue;
    const found = reader.findSubject(cue, ({ type }) => type === 'sector' || type === 'fund');
    if (found === undefined || found.subject.type !== 'sector') continue;
    const rank = /\b(second|third|fourth|fifth)[- ]$/i.exec(reader.before(cue, 9));
    reader.emit(
      {
        kind: 'ranking',
        subject: found.subject,
        among: sectorReadings(),
        amongText: 'the sectors of the S&P 500',
        side: hasClass(cue, 'worst') && !hasClass(cue, 'best') ? 'worst' : 'best',
        rank: rank === null ? 1 : ['second', 'third', 'fourth', 'fifth'].indexOf((rank[1] as string).toLowerCase()) + 2,
      },
      { marks: [cue, found.mark !== undefined && distance(found.mark, cue) < 50 ? found.mark : undefined] },
    );
  }
}

/** The sort of period that the sentence's last rise was over. */
function toSpanFrequency(reader: SentenceReader): Frequency | undefined {
  const last = reader.statements.findLast((statement) => statement.kind === 'return');
  if (last === undefined) return undefined;
  const days = last.period.to - last.period.base;
  if (days <= 4) return 'session';
  if (days >= 6 && days <= 8) return 'week';
  if (days >= 27 && days <= 33) return 'month';
  if (days >= 88 && days <= 95) return 'quarter';
  return days >= 360 && days <= 368 ? 'year' : undefined;
}

const sectors = ['materials', 'communication-services', 'energy', 'financials', 'industrials', 'technology', 'staples', 'real-estate', 'utilities', 'health-care', 'discretionary'];

function sectorReadings(): SeriesReading[] {
  const { byId } = loadNames();
  return sectors.flatMap((id) => byId.get(id)?.readings.slice(0, 1) ?? []);
}

const fromPeak =
  /^ (?:[\w-]+ ){0,2}?(below|under|beneath|shy of|short of|off|from|away from|adrift of|of|down from|lower than|since) (?:its|their|the|that|a|an|his|[\w&]+'s) (?:[\w&'-]+ ){0,4}?(?:high|highs|peak|record|records|top)\b(?! (?:of|on) [A-Z][a-z]+ \d+(?:, \d{4})? to)/i;

/** "20% below its peak", "within two percent of its record", "fell 37% from an April peak". */
function readFalls(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' && figure.quantity.unit !== 'fraction') continue;
    const tail = reader.after(figure, 100);
    const match = fromPeak.exec(tail);
    const isWithin = /\bwithin\s+(?:about |around |just |roughly )?$/i.test(reader.before(figure, 18));
    if (match === null || ((match[1] as string).toLowerCase() === 'of' && !isWithin)) continue;
    const mover = [...reader.marks.cues].reverse().find((cue) => cue.end <= figure.start && figure.start - cue.end < 30 && hasClass(cue, 'down', 'up') && reader.breaks(cue, figure) === 0);
    if (mover !== undefined && hasClass(mover, 'up') && !hasClass(mover, 'down')) continue;
    const found = reader.findSubject(mover ?? figure);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const isNow = isWithin || mover === undefined || /\b(?:is|are|remains?|still|now|stands?|sits?|trades?|trading|leaving|leaves|left|currently)\b[^,;]{0,20}$/i.test(reader.before(mover, 24)) || /^(?:down|off|lower)$/i.test(mover.text) || (isVerbOf(mover, 'down') && /\b(?:has|have)\s+(?:now |since )?$/i.test(reader.before(mover, 14)));
    const asserted = toAsserted(figure.quantity, 'percent');
    const end = figure.end + match[0].length;
    const time = reader.findTime({ start: figure.start, end }, (mark) => !mark.isLookBack);
    const isDate = time !== undefined && time.start > figure.end - 1;
    reader.emit(
      { kind: 'drawdown', subject: found.subject, relation: isNow ? 'now' : 'deepest', asserted: isWithin ? { ...asserted, wording: 'at-most' } : asserted },
      { marks: [mover, figure, { type: 'cue', start: figure.end + 1, end, text: match[0], classes: new Set(['drawdown']), verbClasses: new Set(), isVerb: false }], time: isDate && isNow ? undefined : time },
    );
  }
}

/** "20% below its peak", "in a bear market", "has erased its losses". */
function readDrawdowns(reader: SentenceReader): void {
  readFalls(reader);
  for (const cue of reader.freeCues('drawdown', 'bear-market', 'correction', 'recovered')) {
    const figure = reader.nearest(cue, reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'fraction'), 40, 0);
    const isGeneric = hasClass(cue, 'drawdown') && !/peak|high|record|drawdown|top/i.test(cue.text);
    if (isGeneric) {
      const tail = reader.after(cue, 34);
      if (!/^\s*(?:[\w-]+ ){0,3}(?:peak|high|highs|record)\b/i.test(tail)) continue;
    }
    const found = reader.findSubject(figure ?? cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const around = `${reader.before(cue, 45)}${cue.text}${reader.after(cue, 20)}`;
    if (hasClass(cue, 'bear-market', 'correction')) {
      if (!/\b(?:enter|remain|in a|into|fell|slid|tumbl|plung|confirm|suffer|bear-market territory|correction territory|territory)\w*\b/i.test(around) || figure !== undefined && hasClass(cue, 'correction') && false) continue;
      reader.emit({ kind: 'drawdown', subject: found.subject, relation: hasClass(cue, 'bear-market') ? 'bear-market' : 'correction', asserted: null }, { marks: [cue] });
      continue;
    }
    if (hasClass(cue, 'recovered')) {
      reader.emit({ kind: 'drawdown', subject: found.subject, relation: 'recovered', asserted: null }, { marks: [cue] });
      continue;
    }
    const isWithin = /\bwithin\s+$/i.test(figure === undefined ? '' : reader.before(figure, 10));
    if (figure === undefined) continue;
    const mover = reader.nearest(figure, reader.freeCues('down').filter(({ isVerb }) => isVerb), 34, 0);
    const isTrough = /peak[- ]to[- ]trough|drawdown|from peak to trough|at (?:its|the) (?:worst|low|trough)|as much as|to (?:its|a|the) (?:low|trough)/i.test(`${around} ${reader.after(figure, 50)}`) || (mover !== undefined && /fell|plunged|tumbled|dropped|lost|sank|slid|declined|crashed/i.test(mover.text) && !/\b(?:has|have|is|are)\b[^,]{0,12}$/i.test(reader.before(mover, 14)));
    const asserted = toAsserted(figure.quantity);
    reader.emit(
      { kind: 'drawdown', subject: found.subject, relation: isTrough ? 'deepest' : 'now', asserted: isWithin ? { ...asserted, wording: 'at-most' } : asserted },
      { marks: [figure, mover, cue] },
    );
  }
}

/** "broke out of a three-year consolidation". */
function readBreakouts(reader: SentenceReader): void {
  for (const cue of reader.freeCues('breakout')) {
    const isNoun = !cue.isVerb;
    if (isNoun && !/breakout|breaking out/i.test(cue.text)) continue;
    if (isNoun && !/\b(?:from|of|out of|above)\b/i.test(reader.after(cue, 14))) continue;
    const found = reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const length = reader.marks.quantities.find((mark) => mark.start >= cue.end && mark.start - cue.end < 40 && (mark.quantity.of === 'year' || mark.quantity.of === 'month' || mark.quantity.of === 'week' || mark.quantity.of === 'day')) ;
    const level = reader.freeQuantities.find((mark) => mark.start >= cue.end && mark.start - cue.end < 24 && isLevel(mark));
    if (level !== undefined) continue;
    const unit = length?.quantity.of;
    const lengthTime = reader.marks.times.find((mark) => mark.isLength && mark.start >= cue.end && mark.start - cue.end < 40);
    const around = reader.after(cue, 45);
    const written = /\b(\d+|[a-z]+)[- ](year|month|week|day)s?(?:[- ]long)?\b/i.exec(around);
    const direction = /\b(?:below|down|lower)\b/i.test(around) ? 'down' : 'up';
    const amount = length?.quantity.high ?? (written === null ? undefined : toSmallNumber(written[1] as string));
    const noun = unit ?? written?.[2]?.toLowerCase();
    reader.emit(
      {
        kind: 'breakout',
        subject: found.subject,
        direction,
        asserted: amount === undefined || noun === undefined ? null : { low: amount, high: amount, unit: `${noun}s` as 'years', wording: length?.quantity.wording ?? 'plain', rounding: 0.5 },
      },
      { marks: [cue, length ?? lengthTime ?? (written === null ? undefined : { ...cue, end: cue.end + written.index + written[0].length })], time: reader.findTime(cue, (mark) => mark !== lengthTime && !mark.isLength) },
    );
    reader.use(cue);
  }
}

function toSmallNumber(word: string): number | undefined {
  const value = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].indexOf(word.toLowerCase());
  if (value >= 0) return value;
  return /^\d+$/.test(word) ? Number(word) : undefined;
}

function isLevel({ quantity }: QuantityMark): boolean {
  return (
    ((quantity.unit === 'plain' && quantity.of === undefined && quantity.high >= 30 && quantity.scale === 1) || quantity.unit === 'points' || (quantity.unit === 'currency' && quantity.scale === 1)) &&
    quantity.outOf === undefined &&
    !quantity.isCompound
  );
}

/** "a record high", "closed at an all-time high of 2,590.61", "the highest close since November 2021". */
function readRecords(reader: SentenceReader): void {
  for (const cue of reader.freeCues('record-high', 'record-low', 'highest', 'lowest')) {
    const isRecord = hasClass(cue, 'record-high', 'record-low');
    const tail = reader.after(cue, 60);
    if (/^record$|^records$/i.test(cue.text) && !/\b(?:set|hit|notch\w*|reach\w*|at a|to a|another|fresh|new|its|straight|posted|scor\w*|close\w*|th|first|second|third|fourth|fifth)\s+(?:\w+ ){0,2}$/i.test(reader.before(cue, 26))) continue;
    if (/^records?$/i.test(cue.text) && /\b(?:on|off the|on the|track|for the)\s+$/i.test(reader.before(cue, 12))) continue;
    if (/^records?$/i.test(cue.text) && /^\s*(?:gains?|inflows?|profit|earnings|revenue|volume|margin|pace|number|amount|cash|debt|year|quarter|month|run|streak|date|label|\d|keep)/i.test(tail)) continue;
    if (/^(?:high|low|peak|trough)$/i.test(cue.text) && !/^\s*(?:since|in|of the year|for the year|of \d)/i.test(tail)) continue;
    const since = reader.findTime(cue, ({ isSince }) => isSince);
    const span = since === undefined ? reader.findTime(cue, ({ isLength }) => isLength) : undefined;
    const years = /^(?:[\w -]{0,20})?\bin (?:more than |over |nearly |almost |about |at least )?(\d+|[a-z]+) (years?|months?|weeks?)\b/i.test(tail) ? span : undefined;
    if (!isRecord && since === undefined && years === undefined && !/52-week|multi-year/i.test(cue.text)) continue;
    const found = reader.findSubject(cue, (entry) => isMarketName(entry));
    if (found === undefined || found.subject.readings.length === 0) continue;
    const side = hasClass(cue, 'record-low', 'lowest') ? 'low' : 'high';
    const level = reader.freeQuantities.find((mark) => isLevel(mark) && ((mark.start >= cue.end && mark.start - cue.end < 26 && /^\s*(?:of|at|,|\(|near|around|above)?\s*(?:around |about |\$)?$/i.test(reader.text.slice(cue.end, mark.start)))));
    const count = reader.freeQuantities.find(({ quantity, end }) => (quantity.unit === 'ordinal' || quantity.of === 'record' || quantity.of === 'close' || quantity.of === 'high') && quantity.high < 120 && end <= cue.end && cue.start - end < 14 && !quantity.isStraight);
    const isState = /\b(?:is|are|remains?|continues? to|stands?|sits?|still|trading|trades|hovers?)\b[^,;]{0,24}$/i.test(reader.before(cue, 36));
    const isNear = /\b(?:near|close to|approach\w*|just shy of|just below|within (?:striking distance|a whisker|reach)|remains? near|hover\w*|around|a touch below|not far from|just short of)\b[^,;]{0,26}$/i.test(reader.before(cue, 42));
    const isFirst = /\bfirst\b[^,;]{0,20}$/i.test(reader.before(cue, 24)) && (since !== undefined || years !== undefined);
    const lookBack = since ?? years;
    const figure = level ?? (isFirst ? undefined : count);
    const verb = [...reader.marks.cues].reverse().find((mark) => mark.end <= cue.start && cue.start - mark.end < 22 && hasClass(mark, 'at', 'up', 'cross-above') && reader.isFree(mark));
    const time = isState ? undefined : reader.findTime(cue, (mark) => !mark.isSince && mark !== lookBack && !(mark.isLength && /52|year/i.test(mark.text) && lookBack === mark));
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side,
        relation: isNear ? 'near' : isFirst ? 'first' : 'set',
        asserted: figure === undefined ? null : figure === count ? { ...toAsserted(figure.quantity, 'count'), rounding: 0 } : toAsserted(figure.quantity, 'level'),
        ...(lookBack === undefined ? (/52-week/i.test(cue.text) ? { since: reader.discourse.published - 365 } : {}) : { since: lookBack.sinceEnd ?? lookBack.period.base }),
      },
      { marks: [verb, cue, figure, lookBack], time },
    );
  }
}

const turningPoint =
  /\b(?:(?:set|made|make|put in|reached|hit|touched|found|struck|saw|marked|record\w*|posted)\s+(?:its|their|a|an|the|his)\s+(?:own |closing |intraday )?(?:[\w-]+ ){0,2}?(low|high|peak|trough|bottom|nadir)|(peaked|bottomed|troughed|topped out|bottomed out))(?: for the year| of the year| of the cycle)?/gi;

/** "made its pandemic low on March 23", "peaked on January 22": the extreme of a year about that day. */
function readTurningPoints(reader: SentenceReader): void {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  for (const match of sentence.matchAll(turningPoint)) {
    const at = { start: reader.marks.start + match.index, end: reader.marks.start + match.index + match[0].length };
    if (reader.statements.some(({ span, kind }) => (kind === 'record' || kind === 'indicator') && overlaps(span, at))) continue;
    const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 24 && mark.period.role === 'day' && !mark.isAhead) ?? reader.findTime(at, (mark) => mark.period.role === 'day' && !mark.isAhead);
    const found = reader.findSubject(at);
    if (time === undefined || found === undefined || found.subject.readings.length === 0) continue;
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const mark: CueMark = { type: 'cue', ...at, text: match[0], classes: new Set(['record-low']), verbClasses: new Set(), isVerb: true };
    reader.emit(
      { kind: 'record', subject: found.subject, side: /low|trough|bottom|nadir/.test(word) ? 'low' : 'high', relation: 'set', asserted: null, since: time.period.to - 182 },
      { marks: [mark], time },
    );
  }
}

/** "on heavy volume", "volume was 30% above average". */
function readVolumes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('volume-high', 'volume-low')) {
    const found = reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const figure = reader.nearest(cue, reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'multiple'), 30, 0);
    const isRelated = figure !== undefined && /volume|average/i.test(reader.text.slice(Math.min(cue.start, figure.start), Math.max(cue.end, figure.end) + 20));
    reader.emit(
      { kind: 'volume', subject: found.subject, relation: hasClass(cue, 'volume-low') ? 'low' : 'high', asserted: isRelated && figure !== undefined ? toAsserted(figure.quantity) : null },
      { marks: [cue, isRelated ? figure : undefined] },
    );
  }
}

const levelWord = /(?:\bat|\bto|\babove|\bbelow|\bof|\bunder|\bover|\bnear|\baround|\bpast|\bthrough|\bfrom|\btopp\w+|\bcleared|\breclaimed|\breached|\bhit|\btouched|\bcrossed|\bbreached|\bsurpassed|\blevel|\bmark|\bthe|\bfor|\btarget\w*|\bback|\btoward|\btowards|\bof about|\bof around|\bexceeded)\s+(?:about |around |roughly |nearly |almost |just |a record |the |its |psychological |[\w-]+ level of |US)?\$?$/i;

/** "closed at 2,590.61", "cleared 2,500", "trades above its target of $226.50", "2,800 by mid-2026". */
function readLevels(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (!isLevel(figure)) continue;
    const { quantity } = figure;
    const ahead = reader.before(figure, 34);
    const cue = [...reader.marks.cues].reverse().find((mark) => mark.end <= figure.start + 1 && figure.start - mark.end < 46 && reader.breaks(mark, figure, true) === 0 && hasClass(mark, 'at', 'cross-above', 'cross-below', 'above', 'below', 'breakout', 'forecast'));
    const isPoints = quantity.unit === 'points';
    const isTail = /^(?:[- ](?:point|level|mark|threshold|handle|barrier|hurdle)|,? (?:level|mark|threshold|barrier|hurdle|by))\b/i.test(reader.after(figure, 14));
    const isLabelled = reader.marks.names.some((name) => !name.isBracketed && isMarketName(name.entry) && name.end <= figure.start && /^(?:\s*\([^)]{1,8}\))?[:,]?\s+(?:at )?$/.test(reader.text.slice(name.end, figure.start))) && /[.,]\d/.test(reader.text.slice(figure.start, figure.end));
    if (cue === undefined && !levelWord.test(ahead) && !isTail && !isLabelled) continue;
    if (isPoints && !/\b(?:at|to|above|below)\s+(?:[\w,]+ )?$/i.test(ahead) && !isTail) continue;
    if (/\b(?:revenue|sales|profit|earnings|cash|debt|market value|market cap\w*|spend\w*|invest\w*|billion|deal|assets)\b/i.test(reader.before(figure, 50)) && quantity.unit === 'currency') continue;
    if (/^\s*(?:companies|stocks|names|members|jobs|people|workers|points? (?:gain|drop|fall))/i.test(reader.after(figure, 18))) continue;
    const found = reader.findSubject(figure);
    if (found === undefined || found.subject.readings.length === 0 || isOtherScale(reader, figure, found.subject.type)) continue;
    if (found.mark === undefined && reader.marks.names.some(({ entry }) => entry.type === 'indicator')) continue;
    const time = reader.findTime(cue === undefined ? figure : hull([cue, figure]), ({ isSince }) => !isSince);
    reader.emit(
      { kind: 'level', subject: found.subject, relation: quantity.isRange ? 'between' : toRelation(ahead, cue), asserted: toLevel(quantity, reader) },
      { marks: [cue !== undefined && (hasClass(cue, 'at', 'cross-above', 'cross-below') || figure.start - cue.end < 20) && !hasClass(cue, 'forecast') ? cue : undefined, figure], time },
    );
  }
}

/** Shares and funds are quoted in currency; an index of thousands is no price of a fund. */
function isOtherScale(reader: SentenceReader, { quantity }: QuantityMark, type: string): boolean {
  if (type === 'sector' || type === 'group') return quantity.unit === 'currency';
  return (type === 'index' && quantity.unit === 'currency') || (type === 'share' && quantity.unit === 'plain' && quantity.isRound && /\bstores|employees\b/i.test(reader.after({ start: 0, end: 0 }, 1)));
}

function toRelation(ahead: string, cue: CueMark | undefined): LevelStatement['relation'] {
  const text = `${cue?.text ?? ''} ${ahead}`;
  if (cue !== undefined && hasClass(cue, 'cross-below') && /\b(?:below|under|through|lose|lost)\b/i.test(cue.text)) return /^(?:close|finish|end|settle|trade|hold|held|stay)/i.test(cue.text) ? 'below' : 'crossed-below';
  if (cue !== undefined && hasClass(cue, 'cross-above')) return /^(?:hold|held|stay|finish|end|settl|close)/i.test(cue.text) ? 'above' : 'crossed-above';
  const last = /\b(above|below|over|under|past|through|beyond|north of|south of|beneath)\s+(?:the |a |an |its |[\w-]+ (?:level |mark )?of |psychological |key )*\$?$/i.exec(ahead);
  if (last !== null) {
    const isBelow = /below|under|south|beneath/i.test(last[1] as string);
    const isMove = /\b(?:climb|rose|rise|jump|push|broke|break|surg|mov|ros|soar|fell|fall|slip|drop|sank|slid|tumbl|plung|breakout|cross|advanc|vault|leap|ralli)\w*\b/i.test(text);
    if (isMove) return isBelow ? 'crossed-below' : 'crossed-above';
    return isBelow ? 'below' : 'above';
  }
  return 'at';
}

/** "2,500" said of a threshold is exact; of a close it is rounded where it ends in zeros. */
function toLevel(quantity: QuantityMark['quantity'], _reader: SentenceReader) {
  return toAsserted(quantity, quantity.unit === 'currency' ? 'currency' : 'level');
}

export type { TimeMark };
export { overlaps };
