import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import { distance, hasClass } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';

const percentNames = new Set([
  ...['inflation', 'core-inflation', 'pce-inflation', 'core-pce-inflation', 'unemployment', 'gdp-growth', 'treasury-2y'],
  ...['treasury-10y', 'treasury-3m', 'treasury-30y', 'yield-curve', 'high-yield-spread', 'investment-grade-spread'],
  ...['baa-spread', 'fed-funds-effective', 'mortgage-30y', 'inflation-expectations', 'real-yield-10y'],
]);

/** Figures of the economy and of rates: "inflation of 2.7%", "the 10-year yield fell to 4.1%", "the curve steepened". */
export function readIndicators(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    if (name.entry.type !== 'indicator' || name.isBracketed || isAdjective(reader, name)) continue;
    if (!readFigure(reader, name)) readDirection(reader, name);
    reader.discourse.indicator = name.entry;
    reader.discourse.indicatorBlock = reader.block;
  }
  readContinued(reader);
}

/** "It was 0.93% on New Year's Eve", "down from 3.3% in May": the figure spoken of before, at another time. */
function readContinued(reader: SentenceReader): void {
  const entry = reader.discourse.indicator;
  if (entry === undefined || reader.block - reader.discourse.indicatorBlock > 0) return;
  const own = reader.marks.names.filter(({ entry: name, isBracketed }) => !isBracketed && name.type !== 'bank' && name.type !== 'topic');
  const here = own.filter(({ entry: name }) => name.type === 'indicator');
  for (const figure of reader.freeQuantities) {
    const mark = { type: 'name', start: figure.start, end: figure.start, text: 'it', entry, isWeak: false, isBracketed: false } as const;
    if (!fits(mark, figure)) continue;
    const clause = reader.before(figure, 70).replace(/^.*[;:]/s, '');
    const isFrom = /\b(?:from|versus|against|compared (?:with|to)|after)\s+(?:about |around |just )?$/i.test(clause) || figure.quantity.change !== undefined;
    const isPronoun = /\b(?:it|its|that|which|and|then|they|now|still|back|the (?:figure|reading|rate|yield|spread|gauge|index|measure|gap|print))\b[^,;]*\b(?:was|is|were|stood|stands|at|to|hit|reached|touched|fell|rose|came|peaked|of|slipped|dropped|climbed|yielded|went|closed|ended|finished|bottomed|printed|widened|narrowed|as high as|as low as)\b[^,;]*$/i.test(clause);
    const rival = own.some((name) => name.entry.type !== 'indicator' && name.end <= figure.start && name.start > (here.filter(({ end }) => end <= figure.start).at(-1)?.end ?? reader.marks.start - 1));
    const isPlain = here.length > 0 && /\b(?:at|to|of|is|was|were|near|around)\s+(?:about |around |just |only )?$/i.test(clause);
    if (rival || !(isFrom ? here.length > 0 || own.length === 0 : isPronoun || isPlain)) continue;
    const isMove = figure.quantity.unit === 'basis points' && !entry.id.endsWith('spread') && entry.id !== 'yield-curve';
    const rose = /\b(?:rise|rose|risen|up|higher|climb\w*|increase\w*|add\w*|gain\w*|jump\w*)\b/i.test(clause);
    const isSpread = entry.id.startsWith('treasury') && figure.quantity.unit === 'basis points' && /\b(?:spread|gap|difference|curve)\b/i.test(clause);
    const curve = isSpread ? (loadNames().byId.get('yield-curve') ?? entry) : entry;
    const subject = toSubject(curve, curve.name);
    const ahead = reader.before(figure, 20);
    reader.emit(
      isMove && !isSpread
        ? { kind: 'indicator', subject, relation: rose ? 'rose' : 'fell', asserted: toAsserted(figure.quantity) }
        : { kind: 'indicator', subject, relation: /\b(?:above|over)\s+$/i.test(ahead) ? 'above' : /\b(?:below|under)\s+$/i.test(ahead) ? 'below' : 'at', asserted: toAsserted(figure.quantity) },
      { marks: [figure], time: reader.findTime(figure, (time) => !time.isLookBack && (isMove || !time.isSince)) },
    );
  }
}

/** "inflation-sensitive", "oil stocks", "oil and gas companies", "dollar-denominated": the name is part of another. */
function isAdjective(reader: SentenceReader, name: NameMark): boolean {
  const after = reader.after(name, 20);
  return /^(?:-(?:driven|sensitive|linked|related|adjusted|denominated|hit|and|producing|fuelled|fueled|induced|era)|(?: and gas)? (?:stocks|shares|companies|producers|majors|sector|futures|reports?|data|release|fears|expectations|hedge|worries|shock|print)\b)/i.test(after) && !/^ (?:data|print|report|release|reading)s? (?:of|at|showed|came|rose|fell|put)/i.test(after);
}

function fits(name: NameMark, { quantity }: QuantityMark): boolean {
  const { id } = name.entry;
  if (quantity.unit === 'percent' || quantity.unit === 'fraction') return percentNames.has(id) || id === 'dollar-index' || id === 'oil-wti' || id === 'oil-brent' || id === 'm2' || id === 'industrial-production';
  if (quantity.unit === 'basis points' || quantity.unit === 'percentage points' || quantity.unit === 'points') return percentNames.has(id) || id === 'vix' || id === 'ism-manufacturing';
  if (quantity.unit === 'currency') return id === 'oil-wti' || id === 'oil-brent';
  if (quantity.unit === 'plain') {
    if (id === 'payrolls' || id === 'jobless-claims') return quantity.high >= 1000;
    return !percentNames.has(id) && quantity.high < 400 && quantity.of === undefined;
  }
  return false;
}

function readFigure(reader: SentenceReader, name: NameMark): boolean {
  const figures = reader.freeQuantities.filter((mark) => {
    if (!fits(name, mark) || reader.breaks(name, mark, true) > 0 || distance(name, mark) > 90) return false;
    const rival = reader.marks.names.find((other) => other !== name && !other.isBracketed && other.entry.type !== 'bank' && other.entry.type !== 'topic' && isBetween(other.start, name, mark) && distance(other, mark) < distance(name, mark));
    return rival === undefined && (mark.start >= name.end ? reader.breaks(name, mark) <= 2 : distance(name, mark) < 22 && reader.breaks(name, mark) === 0);
  });
  const main = figures.find(({ quantity }) => quantity.change === 'to') ?? figures.find(({ quantity }) => quantity.change !== 'from') ;
  if (main === undefined) return false;
  const from = figures.find(({ quantity }) => quantity.change === 'from');
  const between = reader.text.slice(Math.min(name.end, main.end), Math.max(name.start, main.start));
  const cues = reader.marks.cues.filter((cue) => cue.start >= Math.min(name.end, main.end) && cue.end <= Math.max(name.start, main.start));
  const isLevelOf = /\b(?:to|at|of|near|around|is|was|were|stood|stands|above|below|over|under|hit|reached|touched|yield(?:ed|s|ing)?|running|averag\w+|print\w*|read\w*|showed|came in)\b[^,;]*$/i.test(between) || main.start < name.start || /^\s*(?:\(|:)?\s*$/.test(between) || main.quantity.change === 'to';
  const up = cues.some((cue) => hasClass(cue, 'up', 'hike', 'steepen'));
  const down = cues.some((cue) => hasClass(cue, 'down', 'cut', 'flatten'));
  if (/\baverag\w*\b/i.test(between) || /\baverage\s*$/i.test(reader.before(name, 12))) return false;
  const isMove = (main.quantity.unit === 'basis points' && name.entry.id !== 'yield-curve' && !name.entry.id.endsWith('spread')) || main.quantity.unit === 'points' || ((up || down) && !/\b(?:to|at|above|below|near|around)\b[^,;]*$/i.test(between)) ;
  const isRate = name.entry.id.includes('inflation') || name.entry.id === 'gdp-growth' || name.entry.id === 'payrolls';
  const subject = toSubject(name.entry, name.text);
  const asserted = toAsserted(main.quantity);
  if (isMove && (up || down) && !(isRate && main.quantity.unit === 'percent')) {
    reader.emit({ kind: 'indicator', subject, relation: up ? 'rose' : 'fell', asserted }, { marks: [name, main, ...cues.slice(-1)] });
    return true;
  }
  if (!isLevelOf && !isRate && !(up || down)) return false;
  const ahead = reader.before(main, 26);
  const relation = /\b(?:above|over|more than|north of|exceed\w*|topp?\w+)\s+(?:the )?$/i.test(ahead) ? 'above' : /\b(?:below|under|less than|beneath)\s+(?:the )?$/i.test(ahead) ? 'below' : 'at';
  const plain = relation === 'at' ? asserted : { ...asserted, wording: 'plain' as const };
  const time = toObserved(reader, name, main);
  reader.emit(
    { kind: 'indicator', subject, relation, asserted: plain, ...(from === undefined ? {} : { fromValue: from.quantity.low }) },
    { marks: [name, main, ...(from === undefined ? [] : [from])], ...(time === undefined ? {} : { time }) },
  );
  return true;
}

function toObserved(reader: SentenceReader, name: NameMark, main: QuantityMark) {
  return reader.findTime({ start: Math.min(name.start, main.start), end: Math.max(name.end, main.end) }, ({ isSince }) => !isSince);
}

const isBetween = (at: number, a: NameMark, b: QuantityMark): boolean => at > Math.min(a.start, b.start) && at < Math.max(a.start, b.start);

/** "the yield curve steepens", "credit spreads widened", "inflation cooled", "the highest since 2007". */
function readDirection(reader: SentenceReader, name: NameMark): void {
  const cue = reader.marks.cues.find(
    (mark) =>
      reader.isFree(mark) &&
      mark.start >= name.end &&
      mark.start - name.end < 34 &&
      reader.breaks(name, mark) === 0 &&
      hasClass(mark, 'up', 'down', 'steepen', 'flatten', 'invert', 'highest', 'lowest', 'record-high', 'record-low', 'flat') &&
      (mark.isVerb || hasClass(mark, 'steepen', 'flatten', 'invert', 'highest', 'lowest', 'record-high', 'record-low') || /^(?:higher|lower|up|down|flat|unchanged|steady|stable)$/i.test(mark.text)),
  );
  const adjective = /\b(falling|rising|declining|cooling|easing|lower|higher|soaring|widening|tightening|narrowing|steepening|sticky)\s+$/i.exec(reader.before(name, 16));
  if (cue === undefined && (adjective === null || /sticky/i.test(adjective[1] as string))) return;
  const subject = toSubject(name.entry, name.text);
  const since = reader.findTime(cue ?? name, ({ isSince }) => isSince);
  if (cue !== undefined && hasClass(cue, 'highest', 'lowest', 'record-high', 'record-low') && !cue.isVerb) {
    const side = hasClass(cue, 'highest', 'record-high') ? 'highest' : 'lowest';
    const isDistance = /^(?:high|low|peak|trough)$/i.test(cue.text);
    if (isDistance) return;
    reader.emit(
      { kind: 'indicator', subject, relation: side, asserted: null, ...(since === undefined ? {} : { since: since.sinceEnd ?? since.period.base }) },
      { marks: [name, cue], time: reader.findTime(cue, ({ isSince }) => !isSince) },
    );
    return;
  }
  const isCurve = name.entry.id === 'yield-curve';
  if (isCurve && cue !== undefined && hasClass(cue, 'invert')) {
    reader.emit(
      { kind: 'indicator', subject, relation: 'below', asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 } },
      { marks: [name, cue] },
    );
    return;
  }
  const word = adjective?.[1]?.toLowerCase() ?? '';
  const rose = cue === undefined ? /rising|higher|soaring|widening|steepening/.test(word) : hasClass(cue, 'up', 'steepen');
  const fell = cue === undefined ? /falling|declining|cooling|easing|lower|tightening|narrowing/.test(word) : hasClass(cue, 'down', 'flatten');
  const period: { usual: 'recent' } = { usual: 'recent' };
  const relation = rose ? 'rose' : fell ? 'fell' : 'unchanged';
  if (cue === undefined && reader.findTime(name) === undefined && !isCurve && /higher|lower/.test(word)) return;
  reader.emit({ kind: 'indicator', subject, relation, asserted: null }, { marks: [name, cue], ...period });
}
