import type { NameEntry } from '../../lexicon/names.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Asserted, ReturnStatement, Statement, Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import { hull, type SentenceReader, type SubjectFound, toAsserted } from '../sentence-reader.ts';

/** Rises and falls, leads and lags: with a figure first, then those with a direction alone. */
export function readReturns(reader: SentenceReader): void {
  readDifferences(reader, true);
  readGaps(reader);
  readFigures(reader);
  readDifferences(reader, false);
  readComparatives(reader);
  readLeads(reader);
  readDirections(reader);
}

function isReturnFigure({ quantity }: QuantityMark): boolean {
  if (quantity.change === 'from') return false;
  return (
    quantity.unit === 'percent' ||
    (quantity.unit === 'fraction' && Math.abs(quantity.high) < 1) ||
    quantity.unit === 'multiple'
  );
}

function isGapFigure({ quantity }: QuantityMark): boolean {
  if (quantity.isBracketed) return false;
  return (
    quantity.unit === 'basis points' ||
    quantity.unit === 'percentage points' ||
    quantity.unit === 'points' ||
    quantity.unit === 'percent'
  );
}

const notPrice =
  /^\s*(?:of (?:the |its |all |their )?(?:[\w&-]+ ){0,3}(?:members|stocks|companies|names|revenue|sales|earnings|debt|assets|weight|constituents|shares outstanding|portfolio|profits|gdp|market|total)|stake|yield|coupon|dividend|tax|tariffs?|margin|weight|interest|chance|probability|odds|share of|market share|unemployment|inflation|fee|allocation)\b/i;

/** "a gap of almost 30 points" after two returns: their difference, as arithmetic. */
function readDifferences(reader: SentenceReader, isBack: boolean): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'percentage points' && unit !== 'points' && unit !== 'basis points') continue;
    if (
      !/\b(?:gap|lead|margin|difference|spread|advantage|edge|shortfall|deficit)\b[^.;]{0,30}$/i.test(
        reader.before(figure, 44),
      ) &&
      !/^(?:[- ]\w+)? (?:gap|lead|margin|difference|advantage|edge|shortfall)\b/i.test(reader.after(figure, 18))
    )
      continue;
    if (isBack && !/\b(?:that|this|so|thus|a|the)\b[^.;,]{0,34}$/i.test(reader.before(figure, 40))) continue;
    if (isBack && (reader.discourse.returns.length < 2 || reader.marks.names.some(({ end }) => end <= figure.start)))
      continue;
    const here = reader.statements.filter(isPlainReturn);
    const returns = [...reader.discourse.returns, ...here].slice(-2);
    const [left, right] = returns;
    if (
      left?.asserted === undefined ||
      right?.asserted === undefined ||
      left.asserted === null ||
      right.asserted === null
    )
      continue;
    const [a, b] = [toSigned(left), toSigned(right)].sort((x, y) => y - x) as [number, number];
    const asserted = toAsserted(figure.quantity, 'percentage points');
    const scale = unit === 'basis points' ? 0.01 : 1;
    reader.emit(
      {
        kind: 'comparison',
        left: { span: left.span, value: a },
        right: { span: right.span, value: b },
        relation: 'difference',
        asserted: {
          ...asserted,
          low: asserted.low * scale,
          high: asserted.high * scale,
          rounding: asserted.rounding * scale,
        },
      },
      { marks: [figure] },
    );
  }
}

const isPlainReturn = (statement: Statement): statement is ReturnStatement =>
  statement.kind === 'return' && statement.asserted !== null;

function toSigned({ asserted, direction }: ReturnStatement): number {
  return (direction === 'down' ? -1 : 1) * (asserted?.low ?? 0);
}

/** "beat the Nasdaq by 600 basis points", "a lead of 3.2 points over the S&P 500". */
function readGaps(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities.filter(isGapFigure)) {
    const cue = reader.nearest(figure, reader.freeCues('ahead', 'behind'), 80, 2);
    if (cue === undefined) continue;
    const between = reader.text.slice(Math.min(cue.end, figure.end), Math.max(cue.start, figure.start));
    const isBy =
      /\bby\b[^,;]{0,40}$/i.test(reader.before(figure, 46)) ||
      /^\s*(?:of|by)\s/i.test(between) ||
      /^\s*(?:percentage points?|points?|basis points?)?\s*(?:ahead of|behind|better than|worse than|more than|over (?:the )?[A-Z]|lead|outperformance|underperformance|advantage|edge)/i.test(
        reader.after(figure, 40),
      ) ||
      /^\W*$/.test(between) ||
      /\b(?:lead|gap|margin|edge|advantage)\b[^,;]{0,24}$/i.test(reader.before(figure, 40)) ||
      figure.quantity.unit === 'basis points' ||
      figure.quantity.unit === 'percentage points';
    if (!isBy || /\bwith\b[^,;]*$/i.test(between)) continue;
    if (figure.quantity.unit === 'percent' && /\bcompared|\bversus|\bvs\b/i.test(reader.after(figure, 20))) continue;
    const found = reader.findSubject(cue);
    if (found === undefined) continue;
    const against = findTwin(reader, cue, found.subject) ?? reader.findAgainst(cue, found) ?? reader.findAgainst(figure, found);
    if (against === undefined && /^(?:ahead|behind)$/i.test(cue.text) && figure.quantity.unit === 'percent') continue;
    emitRelative(reader, found, against, cue, toAsserted(figure.quantity), [figure]);
  }
}

function emitRelative(
  reader: SentenceReader,
  found: SubjectFound,
  against: NameMark | undefined,
  cue: CueMark,
  asserted: Asserted | null,
  marks: readonly (NameMark | QuantityMark)[],
): void {
  const rival = against === undefined ? toMarket(reader, found.subject) : toSubject(against.entry, against.text);
  if (rival === undefined || rival.id === found.subject.id) return;
  reader.discourse.against = rival;
  reader.discourse.againstBlock = reader.block;
  reader.emit(
    {
      kind: 'relative-return',
      subject: found.subject,
      against: rival,
      direction: hasClass(cue, 'behind') !== isPassive(reader, cue) ? 'behind' : 'ahead',
      asserted,
    },
    {
      marks: [
        found.mark !== undefined && distance(found.mark, cue) < 110 && found.mark.end <= cue.start
          ? found.mark
          : undefined,
        cue,
        ...marks,
        against !== undefined && distance(against, cue) < 70 ? against : undefined,
      ],
      at: hull([cue, ...marks]),
      usual: 'recent',
    },
  );
}

/** "were left behind", "was outperformed by": the one spoken of is the one that lost. */
function isPassive(reader: SentenceReader, cue: CueMark): boolean {
  if (!isVerbOf(cue, 'ahead') || !/(?:ed|en|left|outrun|outdone|led)\b/i.test(cue.text)) return false;
  return /\b(?:is|are|was|were|been|being|be|got|gets?)\s+(?:[a-z]+ly |far |again )?$/i.test(reader.before(cue, 22));
}

const twins: Readonly<Record<string, string>> = {
  'russell-1000-value': 'russell-1000-growth',
  'russell-1000-growth': 'russell-1000-value',
  'russell-2000-value': 'russell-2000-growth',
  'russell-2000-growth': 'russell-2000-value',
  IWD: 'IWF',
  IWF: 'IWD',
  IWN: 'IWO',
  IWO: 'IWN',
  VTV: 'VUG',
  VUG: 'VTV',
  value: 'growth',
  growth: 'value',
};

/** "its growth counterpart": the other style of the same size. */
function findTwin(reader: SentenceReader, cue: CueMark, subject: Subject): NameMark | undefined {
  const match = /^.{0,60}?\bits (?:growth|value) (?:twin|sibling|counterpart|cousin|stablemate|peer|equivalent)\b/i.exec(reader.after(cue, 90));
  const entry = loadNames().byId.get(twins[subject.id] ?? '');
  if (match === null || entry === undefined) return undefined;
  const end = cue.end + match[0].length;
  return { type: 'name', start: end - 8, end, text: entry.name, entry, isWeak: false, isBracketed: false };
}

/** Whom a lead is over where the text does not say: the market, or for the market itself nobody. */
function toMarket(reader: SentenceReader, subject: Subject): Subject | undefined {
  const { against, againstBlock } = reader.discourse;
  if (against !== undefined && against.id !== subject.id && againstBlock === reader.block) return against;
  const market = loadNames().byId.get('sp-500') as NameEntry;
  return subject.id === 'sp-500' || subject.id === 'stock-market' ? undefined : toSubject(market, 'the market');
}

/** Each figure of a rise or fall, with its own subject. */
function readFigures(reader: SentenceReader): void {
  let last: CueMark | undefined;
  let previous: QuantityMark | undefined;
  const figures = reader.freeQuantities.filter(isReturnFigure);
  const respective = /\brespectively\b/i.test(reader.text.slice(reader.marks.start, reader.marks.end))
    ? toRespective(reader, figures)
    : undefined;
  for (const figure of figures) {
    if (!reader.isFree(figure) || notPrice.test(reader.after(figure, 60))) continue;
    const cue = findMove(reader, figure);
    const isContrast = /\b(?:while|whereas|whilst|but|although|though)\b/i.test(
      previous === undefined ? '' : reader.text.slice(previous.end, figure.start),
    );
    const isContinued =
      cue === undefined &&
      !isContrast &&
      last !== undefined &&
      previous !== undefined &&
      distance(previous, figure) < 110;
    const mover = cue ?? (isContinued ? last : undefined);
    const { quantity } = figure;
    const owner = findLabel(reader, figure);
    if (mover === undefined && !quantity.isSigned && quantity.unit !== 'multiple' && owner === undefined) continue;
    if (
      cue !== undefined &&
      hasClass(cue, 'neutral') &&
      !hasClass(cue, 'up', 'down') &&
      owner === undefined &&
      isForeign(reader, cue, figure)
    )
      continue;
    if (isFromExtreme(reader, figure)) continue;
    if (isAtOpen(reader, figure)) continue;
    if (
      quantity.unit === 'fraction' &&
      !/^(?: of)? ?(?:its|their) value/i.test(reader.after(figure, 16)) &&
      (cue === undefined ||
        !/\b(?:a|by|more than|nearly|almost|about|over|one|two)\b/i.test(
          reader.text.slice(figure.start - 12, figure.end),
        ))
    )
      continue;
    if (
      quantity.unit === 'multiple' &&
      !/\bdoubl|tripl|quadrupl|halv|fold/i.test(reader.text.slice(figure.start, figure.end))
    )
      continue;
    const found = respective?.get(figure) ?? findOwner(reader, figure, cue, isContinued);
    if (found === undefined || found.subject.type === 'rate') continue;
    if (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0) continue;
    const direction = toDirection(figure, mover);
    reader.emit(
      { kind: 'return', subject: found.subject, direction, asserted: toReturn(figure) },
      {
        marks: [
          found.mark !== undefined && distance(found.mark, figure) < 70 && reader.breaks(found.mark, figure, true) === 0
            ? found.mark
            : undefined,
          cue,
          figure,
        ],
        at: figure,
        ...toParallel(reader, previous, figure),
      },
    );
    if (cue !== undefined) last = cue;
    previous = figure;
  }
}

/** "gained 11.5% against 1.6% for the S&P 500": the second figure is over the time of the first, if it names none itself. */
function toParallel(
  reader: SentenceReader,
  previous: QuantityMark | undefined,
  figure: QuantityMark,
): { period?: Statement['period'] } {
  const last = reader.statements.at(-1);
  if (previous === undefined || last === undefined || last.kind !== 'return') return {};
  const isLinked = reader.breaks(previous, figure, true) === 0 || distance(previous, figure) < 90;
  const hasOwn = reader.marks.times.some(
    (mark) =>
      !mark.isLookBack &&
      ((mark.start >= previous.end && mark.end <= figure.start) ||
        (mark.start >= figure.end && mark.start - figure.end < 36 && reader.breaks(figure, mark, true) === 0)),
  );
  return isLinked && !hasOwn ? { period: last.period } : {};
}

/** "stood at 3%", "showed margins of 8%": a verb that is no rise beside a figure that is none. */
function isForeign(reader: SentenceReader, mover: CueMark, figure: QuantityMark): boolean {
  const between = reader.text.slice(mover.end, figure.start);
  return (
    !/^ (?:(?:a|an) [a-z]+ |a |an |up |down |by |about |around |nearly |almost |some |roughly |only |just |another |a further |a gain of |a loss of |a return of |gains of |losses of |returns of |back )*$/i.test(
      between,
    ) ||
    (/\b(?:at|of)\s*$/i.test(between) && !/gain|loss|return/i.test(between))
  );
}

const intraday =
  /\b(?:opens?|opened|opening (?:bell|trade|trading|minutes)|at the open|early trading|premarket|pre-market|futures|intraday|midday|after[- ]hours|by lunchtime)\b/i;

/** Prices within a session are not at hand. */
function isAtOpen(reader: SentenceReader, figure: QuantityMark): boolean {
  return intraday.test(`${reader.before(figure, 70)} ${reader.after(figure, 50)}`);
}

/** "down 37% from its April peak": a fall from a peak is no move of a stretch. */
function isFromExtreme(reader: SentenceReader, figure: QuantityMark): boolean {
  const anchor = reader.marks.times.find((mark) => mark.period.anchor !== undefined && mark.start >= figure.end && mark.start - figure.end < 60);
  if (anchor?.period.anchor?.side === 'low') return false;
  return /^ (?:[\w-]+ ){0,2}?(?:from|since|below|under|above|off) (?:its|an?|the|their) (?:[\w&'-]+ ){0,4}?(?:low|lows|trough|bottom|high|highs|peak|record|top)\b(?! (?:of|on|in|set on) (?:[A-Z][a-z]+ \d|\d))/.test(
    reader.after(figure, 90),
  );
}

function toReturn(figure: QuantityMark): Asserted {
  const { quantity } = figure;
  const text = quantity.unit === 'multiple';
  if (!text) return toAsserted(quantity, 'percent');
  const gain = quantity.high < 1 ? 100 * (1 - quantity.high) : 100 * (quantity.high - 1);
  return {
    low: gain,
    high: gain,
    unit: 'percent',
    wording: quantity.wording === 'plain' ? 'about' : quantity.wording,
    rounding: 5,
  };
}

function toDirection(figure: QuantityMark, cue: CueMark | undefined): 'up' | 'down' | 'flat' {
  const { quantity } = figure;
  if (quantity.isNegative) return 'down';
  if (quantity.unit === 'multiple' && quantity.high < 1) return 'down';
  if (cue === undefined) return 'up';
  if (hasClass(cue, 'behind')) return 'down';
  if (hasClass(cue, 'down') && !hasClass(cue, 'up')) return 'down';
  return 'up';
}

/** The word that says that the figure is a rise or a fall: beside it, in the same clause. */
function findMove(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  const after = reader.after(figure, 44);
  const nominal = reader.marks.cues.find(
    (cue) =>
      cue.start >= figure.end &&
      cue.start - figure.end < 40 &&
      hasClass(cue, 'up', 'down') &&
      reader.breaks(figure, cue) === 0 &&
      !/\b(?:than|from|in [A-Z])/.test(reader.text.slice(figure.end, cue.start)),
  );
  const verbal = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        cue.end <= figure.start &&
        figure.start - cue.end < 75 &&
        hasClass(cue, 'up', 'down') &&
        reader.breaks(cue, figure, true) === 0 &&
        reader.breaks(cue, figure) <= 2 &&
        !hasRivalBetween(reader, cue, figure),
    );
  if (verbal !== undefined && figure.start - verbal.end < 26) return verbal;
  const lead = reader.marks.cues.find(
    (cue) =>
      hasClass(cue, 'ahead', 'behind') &&
      cue.end <= figure.start &&
      /^ by (?:almost |nearly |about |just |some |over |more than )?$/.test(reader.text.slice(cue.end, figure.start)) &&
      reader.isFree(cue),
  );
  if (lead !== undefined) return lead;
  const neutral = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        isVerbOf(cue, 'neutral') &&
        cue.end <= figure.start &&
        figure.start - cue.end < 34 &&
        reader.breaks(cue, figure) === 0,
    );
  if (neutral !== undefined && (nominal === undefined || isVerbOf(nominal, 'up', 'down')) && verbal === undefined)
    return neutral;
  if (nominal !== undefined && !isVerbOf(nominal, 'up', 'down')) return nominal;
  if (nominal !== undefined && /^\s*$/.test(after.slice(0, nominal.start - figure.end))) return nominal;
  return verbal ?? nominal;
}

/** Another figure of a rise stands between a verb and a figure: the figure is not the verb's. */
function hasRivalBetween(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    reader.marks.quantities.some(
      (mark) => mark !== figure && isReturnFigure(mark) && mark.start >= cue.end && mark.end <= figure.start,
    ) &&
    reader.marks.names.some((name) => isMarketName(name.entry) && name.start >= cue.end && name.end <= figure.start)
  );
}

/** Whose rise it is: "the Nasdaq's 1.5%", "1.5% for the Nasdaq", "the Dow 0.4%", else the subject of the clause. */
function findOwner(
  reader: SentenceReader,
  figure: QuantityMark,
  cue: CueMark | undefined,
  isContinued: boolean,
): SubjectFound | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const possessive = names.find((name) => /^'s? (?:[\w-]+ ){0,3}$/.test(reader.text.slice(name.end, figure.start)));
  if (possessive !== undefined) return toFound(possessive);
  const of = names.find(
    (name) =>
      name.start >= figure.end &&
      /^ (?:[\w-]+ ){0,4}?(?:for|in|by|on|of|from) (?:the |both the )?(?:[\w-]+ ){0,2}$/.test(
        reader.text.slice(figure.end, name.start),
      ) &&
      !/\b(?:than|versus|against|below|above)\b/.test(reader.text.slice(figure.end, name.start)),
  );
  const isCompared =
    /\b(?:against|versus|vs\.?|compared (?:with|to)|than|and|to)\s+(?:a |an |just |only |about |the )?(?:[a-z]+ )?$/i.test(
      reader.before(figure, 24),
    ) ||
    (cue !== undefined && !reader.isFree(cue));
  if (of !== undefined && isCompared) return toFound(of);
  if (
    of !== undefined &&
    !(
      cue !== undefined &&
      cue.isVerb &&
      cue.end <= figure.start &&
      names.some((name) => name.end <= cue.start && reader.breaks(name, cue, true) === 0)
    )
  )
    return toFound(of);
  const label = findLabel(reader, figure);
  if (label !== undefined) return toFound(label);
  const direct = names.find(
    (name) =>
      name.end <= figure.start &&
      /^(?: (?:by|of|about|just|only|up|down|another|roughly|nearly|a|an|some|gained|lost|added|:|at))*,? ?(?:[+-])?\(?$/.test(
        reader.text.slice(name.end, figure.start),
      ),
  );
  if (direct !== undefined) return toFound(direct);
  if (of !== undefined && isContinued) return toFound(of);
  return reader.findSubject(cue ?? figure);
}

/** "technology (XLK), at 22.6%", "IWF's 28.4%", "Dow 0.4%": the name that a figure is set beside. */
function findLabel(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  const names = reader.marks.names.filter(
    ({ entry, end }) => isMarketName(entry) && end <= figure.start && figure.start - end < 18,
  );
  const ticker = names.find(
    (name) =>
      name.isBracketed &&
      /^\)?,?\s*(?:at |up |down |off |with )?[+-]?\(?$/.test(reader.text.slice(name.end, figure.start)),
  );
  if (ticker !== undefined) return plainName(reader, ticker);
  return names.find(
    (name) =>
      !name.isBracketed &&
      /^(?:'s?)?\s*\(?(?:[A-Z]{2,5})?\)?[,:]?\s*(?:at |up |down |off )?[+-]?\(?$/.test(
        reader.text.slice(name.end, figure.start),
      ) &&
      !/\b(?:in|of|on|to)\s+(?:the )?$/i.test(reader.before(name, 10)),
  );
}

/** The name before its ticker in brackets, where there is one: "value (IWD, -9.7%)" is the fund. */
function plainName(reader: SentenceReader, ticker: NameMark): NameMark {
  const before = reader.marks.names.find(
    (name) => name.end < ticker.start && /^\s*\((?:[A-Za-z]+: ?)?$/.test(reader.text.slice(name.end, ticker.start)),
  );
  return before !== undefined && before.entry.type === 'share' ? before : ticker;
}

function toFound(mark: NameMark): SubjectFound {
  return { subject: toSubject(mark.entry, mark.text), mark };
}

/** "A, B and C rose 1%, 2% and 3% respectively". */
function toRespective(
  reader: SentenceReader,
  figures: readonly QuantityMark[],
): Map<QuantityMark, SubjectFound> | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (names.length !== figures.length || names.length < 2) return undefined;
  return new Map(figures.map((figure, i) => [figure, toFound(names[i] as NameMark)]));
}

/** "has outperformed the S&P 500", "led the market", "lagged": who, and against whom. */
function readLeads(reader: SentenceReader): void {
  if (isGeneral(reader)) return;
  for (const cue of reader.freeCues('ahead', 'behind')) {
    const isVerb = isVerbOf(cue, 'ahead', 'behind');
    const isClear = isVerb
      ? !/^(?:best|trump|crush|dominat\w*|top|beat)$/i.test(cue.text) ||
        reader.findAgainst(cue, undefined) !== undefined
      : /outperform|underperform|lead over|early lead|extend\w* \w+ lead|ahead of|laggards?|led the|leading the market|in the lead|took the lead|worse than|better than|leadership of|^led$|^leads$|^leading$/i.test(
          cue.text,
        );
    if (!isClear) continue;
    if (
      /^(?:led|leading|leads|lead)$/i.test(cue.text) &&
      /^\s*(?:to|by|up|into|a|an|investors|many|some|the (?:fed|way to))\b/i.test(reader.after(cue, 14)) &&
      !/^\s*(?:by|an? (?:charge|advance|rally|rebound))/i.test(reader.after(cue, 14))
    )
      continue;
    const near =
      (isVerb || /^le(?:d|ads)$/i.test(cue.text) ? findDirect(reader, cue) : undefined) ?? reader.findSubject(cue);
    const found = near === undefined ? undefined : { ...near, subject: listWith(reader, near) };
    if (found === undefined || (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0))
      continue;
    if (found.mark === undefined && !isVerb && !/lead over|extend/i.test(cue.text)) continue;
    if (found.mark?.isWeak === true && !isVerb) continue;
    const against = reader.findAgainst(cue, found);
    if (
      /^(?:led|leading|leads|ahead of)$/i.test(cue.text) &&
      against === undefined &&
      !/market|gain|advance|way|charge|rall/i.test(reader.after(cue, 24))
    )
      continue;
    const isSubjectFar = found.mark !== undefined && reader.breaks(found.mark, cue, true) > 0;
    if (isSubjectFar && against === undefined) continue;
    if (isExpectation(reader, cue)) continue;
    if (!isVerb && against === undefined && reader.findTime(cue) === undefined) continue;
    if (!isDirect(reader, found.mark, cue)) continue;
    emitRelative(reader, found, against, cue, null, []);
  }
}

const general =
  /\b(?:historically|in periods of|periods of|tends? to|tended to|typically|usually|often|traditionally|over the long run|as a rule|when(?:ever)? (?:rates|inflation|the economy))\b/i;

/** What is said of history at large: a period sample would be needed, not a window. */
function isGeneral(reader: SentenceReader): boolean {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  if (/^\W*historically\b/i.test(sentence)) return true;
  return general.test(sentence) && reader.marks.times.every(({ isLength, isCarried }) => isLength || isCarried);
}

/** "earnings outpace", "better than expected": not the return of an asset. */
function isExpectation(reader: SentenceReader, cue: CueMark): boolean {
  const sentence = `${reader.before(cue, 50)}|${reader.after(cue, 50)}`;
  return (
    /\b(?:earnings|profits?|revenue|sales|eps|growth|estimates|expectations|forecasts|consensus|inflation|wages|expected)\b[^|]{0,22}\|/i.test(
      sentence,
    ) ||
    /\|\s*(?:than )?(?:the )?(?:expect\w*|estimates|forecasts|consensus|analysts|earnings|inflation)\b/i.test(sentence)
  );
}

/** "lost less than the S&P 500", "returned more than growth": a lead told by two moves. */
function readComparatives(reader: SentenceReader): void {
  for (const cue of reader.freeCues('up', 'down', 'neutral')) {
    const match = /^(?: by)?(?: far| much| slightly| a good deal| considerably| rather| actually)? (more|less) than (?:the |its |their )?(?:[a-z-]+ ){0,2}$/i;
    const against = reader.marks.names.find((name) => isMarketName(name.entry) && !name.isBracketed && name.start > cue.end && name.start - cue.end < 60 && match.test(reader.text.slice(cue.end, name.start)));
    if (against === undefined) continue;
    const found = findDirect(reader, cue) ?? reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0 || found.subject.id === against.entry.id) continue;
    const isMore = /\bmore than\b/i.test(reader.text.slice(cue.end, against.start));
    const isLoss = hasClass(cue, 'down') && !hasClass(cue, 'up');
    reader.emit(
      { kind: 'relative-return', subject: found.subject, against: toSubject(against.entry, against.text), direction: isMore === isLoss ? 'behind' : 'ahead', asserted: null },
      { marks: [found.mark !== undefined && distance(found.mark, cue) < 110 ? found.mark : undefined, cue, against], usual: 'recent' },
    );
  }
}

/** A direction alone: "the Nasdaq has drifted lower", "regional banks have seen a resurgence". */
function readDirections(reader: SentenceReader): void {
  if (isGeneral(reader)) return;
  const made = new Set<string>();
  for (const cue of reader.freeCues('up', 'down', 'flat')) {
    if (!reader.isFree(cue) || !isMove(reader, cue)) continue;
    const isNear = (name: NameMark): boolean =>
      name.end <= cue.start &&
      withoutInsertions(reader.text.slice(name.end, cue.start)).length < 90 &&
      reader.breaks(name, cue, true) === 0;
    const found = findDirect(reader, cue) ?? reader.findSubject(cue);
    if (found === undefined || (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0))
      continue;
    const isVerb = isVerbOf(cue, 'up', 'down', 'flat');
    if (
      found.mark !== undefined &&
      !isNear(found.mark) &&
      (isVerb || !(found.mark.start >= cue.end && found.mark.start - cue.end < 22))
    )
      continue;
    if (reader.isHeading) continue;
    if (isParticiple(reader, cue) || /^ from (?:a|an|the|any|more|this|these)\b/i.test(reader.after(cue, 12))) continue;
    if (found.mark === undefined && !isVerb) continue;
    if (!isDirect(reader, found.mark, cue)) continue;
    if (found.mark?.isWeak === true && !(isVerb && cue.start - found.mark.end < 12)) continue;
    if (isNotPrice(reader, found.mark, cue)) continue;
    const key = `${found.subject.id} ${reader.marks.start}`;
    if (
      made.has(key) ||
      reader.statements.some(
        (statement) =>
          (statement.kind === 'return' ||
            statement.kind === 'relative-return' ||
            statement.kind === 'level' ||
            statement.kind === 'record') &&
          statement.subject.id === found.subject.id &&
          reader.breaks(statement.span, cue, true) === 0,
      )
    )
      continue;
    made.add(key);
    const listed = listWith(reader, found);
    reader.emit(
      {
        kind: 'return',
        subject: listed,
        direction:
          hasClass(cue, 'flat') && !hasClass(cue, 'up', 'down')
            ? 'flat'
            : hasClass(cue, 'down') && !hasClass(cue, 'up')
              ? 'down'
              : 'up',
        asserted: null,
      },
      {
        marks: [found.mark !== undefined && distance(found.mark, cue) < 130 ? found.mark : undefined, cue],
        usual: 'recent',
        time: findOwnTime(reader, found.mark, cue),
      },
    );
  }
}

/** The nearest name that the verb is plainly said of: an insertion between them may name others. */
function findDirect(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const names = reader.marks.names.filter(
    ({ entry, isBracketed, isWeak, end }) =>
      isMarketName(entry) &&
      !isBracketed &&
      !isWeak &&
      end <= cue.start &&
      withoutInsertions(reader.text.slice(end, cue.start)).length < 90,
  );
  const mark = names
    .reverse()
    .find(
      (name) =>
        reader.breaks(name, cue, true) === 0 &&
        isDirect(reader, name, cue) &&
        !/\b(?:than|versus|over|against|of|in|for|like|from|to)\s+(?:the )?(?:[\w-]+ )?$/i.test(
          reader.before(name, 26),
        ),
    );
  return mark === undefined ? undefined : toFound(mark);
}

/** The time of a direction: at the head of the sentence, or beside the verb; one inside an insertion is not its own. */
function findOwnTime(reader: SentenceReader, name: NameMark | undefined, cue: CueMark) {
  const time = reader.findTime(cue, (mark) => !mark.isLookBack && !mark.isAttributive);
  if (time === undefined || name === undefined || time.start < name.start || time.start > cue.start) return time;
  const insertion = /,[^,]*,/.exec(reader.text.slice(name.end, cue.start));
  return insertion !== null &&
    time.start > name.end + insertion.index &&
    time.end <= name.end + insertion.index + insertion[0].length
    ? undefined
    : time;
}

/** "falling rates": a participle before a noun says nothing of the name before it. */
function isParticiple(reader: SentenceReader, cue: CueMark): boolean {
  if (!/ing$/i.test(cue.text)) return false;
  return (
    !/(?:\b(?:is|are|was|were|been|be|keeps?|kept|started|began|begun|stopped|saw|see|seen|seeing|while)|,)\s+(?:[a-z]+ly |now |still |again )?$/i.test(
      reader.before(cue, 26),
    ) ||
    /^ [a-z]+s\b/.test(reader.after(cue, 16)) ||
    /\bwhile\s+$/i.test(reader.before(cue, 8))
  );
}

/** Verbs that say of an asset that it rose or fell, and the nouns that say as much beside "seen" or "posted". */
function isMove(reader: SentenceReader, cue: CueMark): boolean {
  if (isVerbOf(cue, 'up', 'down', 'flat')) {
    if (
      /^(?:cost|costs|costing|doubl\w*|tripl\w*|quadrupl\w*|regain\w*|recoup\w*|claw\w* back|add|adding|added|return|returns|returned|returning|increase|strengthen\w*|run up|benefit\w*|improv\w*|firm|firms|scale|scaled|pop|bounce|notch\w*|cool\w*|moderat\w*|eas\w*|suffer\w*|struggl\w*|soften\w*|buckl\w*|falter\w*|stumbl\w*|back off|recede\w*|shin\w*|lose|losing|lost|shed|bid|step up|thriv\w*|flourish\w*)$/i.test(
        cue.text,
      )
    ) {
      return (
        (/^\s*(?:ground|altitude|steam|value)\b/i.test(reader.after(cue, 14)) && /^los|^lost/i.test(cue.text)) ||
        (/^struggl/i.test(cue.text) &&
          /^ (?:to (?:find|hold|gain|keep up|attract|rally|rise|advance)|for direction)\b/i.test(reader.after(cue, 20)))
      );
    }
    return (
      !/^(?:rise|fall|gain|drop|rally|advance|decline|jump|slide|climb|surge|slump|plunge|rebound|recover|dip)$/i.test(
        cue.text,
      ) ||
      /\b(?:to|will|could|may|might|can|would|did|didn't|and|stocks|shares|caps|banks|they|we)\s+$/i.test(
        reader.before(cue, 12),
      )
    );
  }
  if (/^off$/i.test(cue.text)) return false;
  return (
    /^(?:resurgence|revival|lower|higher|down|up|flat|unchanged|little changed|in the red|into the red|in negative territory|into negative territory|in positive territory|in the green|malaise|selling pressure|steady|sold off|seen a resurgence|seeing a resurgence|posted gains|stagnated|winners?|losers?|beneficiar\w+|benefited|benefitted|selloff|sell-off|in the black|negative|positive)$/i.test(
      cue.text,
    ) && isPredicate(reader, cue)
  );
}

function isPredicate(reader: SentenceReader, cue: CueMark): boolean {
  if (/^(?:seen|seeing|posted|benefit|sold|stagnat)/i.test(cue.text)) return true;
  const ahead = reader.before(cue, 34);
  if (/^(?:winners?|losers?|beneficiar\w+|positive|negative)$/i.test(cue.text))
    return (
      /\b(?:clear|primary|main|biggest|emerged as|are|is|among)\b[^,;]{0,24}$/i.test(ahead) &&
      !/^(?:positive|negative)$/i.test(cue.text)
    );
  if (/resurgence|revival|malaise|pressure|sell-?off/i.test(cue.text))
    return /\b(?:seen|seeing|saw|sees|enjoy\w*|undergo\w*|'s|under|experienc\w*|massive|spectacular|suffer\w*|in the midst of|amid|during|despite)\b[^,;]{0,30}$/i.test(
      ahead,
    );
  return /\b(?:is|are|was|were|be|been|remain\w*|end\w*|clos\w*|finish\w*|trad\w*|drift\w*|edg\w*|mov\w*|turn\w*|stay\w*|inch\w*|open\w*|retreat\w*|fell|slipped|push\w*|grind\w*|still|held|modestly|sharply|slightly|broadly)\s+(?:[\w]+ )?$/i.test(
    ahead,
  );
}

const words =
  /^(?:'s?|has|have|had|is|are|was|were|been|be|being|also|now|then|already|just|still|even|itself|alone|again|finally|initially|index|etf|fund|trust|stocks?|shares?|names|companies|firms|lenders|giants|sector|group|continued?|continues|to|managed|began|started|went|on|and|that|which|who|could|will|would|may|might|not|only|all|both|each|the|index|composite|average|benchmark|ahead|gauge|seen|saw|see|seeing|modestly|sharply|a|an|massive|spectacular|decisive|notable|strong|broad|robust|remarkable|of|for|its|their|own|year|week|month|day|session|quarter|[a-z]+ly|emerged|as|primary|clear|main|big|biggest|key|obvious|among|\d[\d,.]*)$/i;

function withoutInsertions(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ').replace(/,[^,]*,/g, ' ');
}

/** The verb is the name's own: nothing but auxiliaries and adverbs between, or an insertion in commas or brackets. */
function isDirect(reader: SentenceReader, name: NameMark | undefined, cue: CueMark): boolean {
  if (name === undefined || name.start >= cue.end) return true;
  const gap = withoutInsertions(reader.text.slice(name.end, cue.start));
  if (/\b(?:their|its) (?:own )?(?:shares?|stocks?)(?: prices?)? $/i.test(gap)) return true;
  if (/,/.test(gap)) return /^[^,]*,\s*(?:[a-z]+ly )?$/.test(gap);
  const others = gap.split(/[\s"]+/).filter((word) => word !== '' && !words.test(word.replace(/[.,]$/, '')));
  if (
    /s$/.test(cue.text) &&
    isVerbOf(cue, 'up', 'down') &&
    /^(?:gains|falls|drops|rallies|advances|declines|jumps|slides|climbs|surges|slumps|plunges|rebounds|rises|dips|leads)$/i.test(
      cue.text,
    )
  )
    return others.length === 0;
  return (
    others.length <= 1 ||
    (others.length <= 3 && gap.length < 26 && !/\b(?:the|a|an|this|these|is|are|that)\b/.test(gap))
  );
}

/** "earnings rose", "volume fell", "yields", "inflows into small caps rose": what moved is not the price. */
function isNotPrice(reader: SentenceReader, name: NameMark | undefined, cue: CueMark): boolean {
  const between =
    name === undefined
      ? reader.before(cue, 44).replace(/^.*[,;]/s, '')
      : withoutInsertions(reader.text.slice(Math.min(name.end, cue.end), Math.max(name.start, cue.start)));
  return (
    /\b(?:earnings|profits?|revenues?|sales|eps|growth|volume|turnover|inflows?|outflows?|yields?|debt|leverage|margins?|valuations?|multiples?|spending|capex|estimates|forecasts|costs?|rates?|holdings|weight|breadth|risks?|sentiment|confidence|demand|lending|loans?|deposits|momentum|narrative|thesis|trade|dominance|attention|interest|sensitivity|positioning|allocation|discount|gap|premium|members|companies' |employment|prices paid|charge-offs|defaults?)\b/i.test(
      between,
    ) ||
    /^\s*(?:in|of|on|from|to|into|for)?\s*(?:earnings|profits?|revenues?|demand|lending|costs|capital|borrowing|spending|dividend|the number|yields?|volatility)\b/i.test(
      reader.after(cue, 24),
    )
  );
}

/** "Apple and Alphabet have fallen": those that stand together are one subject of several members. */
function listWith(reader: SentenceReader, found: SubjectFound): Subject {
  const { mark } = found;
  if (mark === undefined || mark.entry.type !== 'share') return found.subject;
  const names = reader.marks.names
    .filter(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed)
    .sort((a, b) => a.start - b.start);
  const at = names.indexOf(mark);
  const group = [mark];
  for (let i = at - 1; i >= 0; i--) {
    const [left, right] = [names[i] as NameMark, group[0] as NameMark];
    if (!isJoined(reader, left, right)) break;
    group.unshift(left);
  }
  if (group.length === 1) return found.subject;
  const first = group[0] as NameMark;
  return {
    text: reader.text.slice(first.start, mark.end),
    id: group.map(({ entry }) => entry.id).join('+'),
    name: group.map(({ entry }) => entry.name).join(', '),
    type: 'group',
    readings: [],
    isAmbiguous: false,
    members: group.map(({ entry }) => entry.id),
  };
}

function isJoined(reader: SentenceReader, left: NameMark, right: NameMark): boolean {
  const between = reader.text.slice(left.end, right.start).replace(/\([^)]*\)/g, '');
  return /^\s*(?:,|and|, and|or|&|as well as)?\s*(?:and )?$/i.test(between);
}
