import { movements } from './movements.ts';
import { isMeant, type Reading, readFigure } from './readings.ts';
import { isAttached, type TokenList, tokenAt, wordAt } from './token-list.ts';

type Joint = { readonly sign: 'hyphen' | 'to' | 'or' | 'and'; readonly next: number };

/** Words before "from" or "of" after which two figures with "to" between are a band and no change. */
const ranging = new Set('range ranges ranging ranged anywhere vary varying somewhere between'.split(' '));

/** Bare numbers farther apart than this are no range: "rose 31 to 2,590". */
const widestRatio = 3;

/** What joins two figures: "44-61%", "14% to 15%", "3-to-4-week", "two or three", "between 44% and 61%". */
function readJoint(list: TokenList, at: number): Joint | undefined {
  const token = tokenAt(list, at);
  if (token.text === '-') {
    const isAround = token.isSpaced === tokenAt(list, at + 1).isSpaced;
    if (/^(?:to|for)$/.test(wordAt(list, at + 1)) && isAttached(list, at + 2, '-')) return { sign: 'to', next: at + 3 };
    return isAround ? { sign: 'hyphen', next: at + 1 } : undefined;
  }
  const { word } = token;
  return word === 'to' || word === 'or' || word === 'and' ? { sign: word, next: at + 1 } : undefined;
}

/** Whether two figures are of one kind, the first perhaps without its unit. */
function isCompatible(low: Reading, high: Reading): boolean {
  if (low.currency !== undefined)
    return high.currency === low.currency || (high.currency === undefined && !high.isWritten);
  if (high.currency !== undefined) return false;
  if (!low.isWritten) return true;
  return low.unit === high.unit && (low.of === high.of || high.of === undefined);
}

/** The first figure with the scale and unit of the second: "$3-4 billion", "44-61%". */
function share(low: Reading, high: Reading): Reading {
  const isShort = low.scale === 1 && high.scale > 1 && Math.abs(low.low) < 1000 && !low.isInWords;
  const factor = isShort ? high.scale : 1;
  const { of, frequency, isStraight, isCompound } = high;
  return {
    ...low,
    low: low.low * factor,
    high: low.high * factor,
    rounding: low.rounding * factor,
    scale: low.scale * factor,
    unit: low.isWritten ? low.unit : high.unit,
    isWritten: low.isWritten || high.isWritten,
    isStraight: low.isStraight || isStraight,
    isCompound: low.isCompound || isCompound,
    of: low.of ?? of,
    frequency: low.frequency ?? frequency,
  };
}

function join(low: Reading, high: Reading): Reading {
  return {
    ...low,
    next: high.next,
    high: high.high,
    // "2.5% to 3%" means 3.0%; "$900 million to $1.2 billion" is of two scales.
    rounding: (low.unit === 'percent' ? Math.min : Math.max)(low.rounding, high.rounding),
    isRound: low.isRound && high.isRound,
    isSigned: low.isSigned || high.isSigned,
    isRange: true,
  };
}

/** Whether the words before the first figure make a change of the two: "from 3.9% to 4.2%". */
function isChange(list: TokenList, first: number): boolean {
  return wordAt(list, first - 1) === 'from' && !ranging.has(wordAt(list, first - 2));
}

function isBetween(list: TokenList, first: number): boolean {
  return wordAt(list, first - 1) === 'between' || wordAt(list, first - 2) === 'between';
}

/** Whether a joint makes a range of a lower and a higher figure. */
function isRange(list: TokenList, { sign }: Joint, low: Reading, high: Reading): boolean {
  if (low.high >= high.low) return false;
  if (sign === 'and') return isBetween(list, low.first);
  if (wordAt(list, low.first - 1) === 'from') return true;
  const isPrice = low.currency !== undefined && low.scale === high.scale;
  const isBare = low.currency === undefined && low.unit === 'plain' && low.of === undefined;
  if (sign === 'to' && (isPrice || isBare) && movements.has(wordAt(list, low.first - 1))) return false;
  const isNear = high.low <= low.low * widestRatio || low.low <= 0;
  return isNear || !(isPrice || isBare || sign === 'or');
}

/** "3 to 1", "4-for-1", "2-1 vote": two bare numbers that fall. */
function readRatio(list: TokenList, joint: Joint, low: Reading, high: Reading): Reading | undefined {
  if (low.isWritten || low.low < high.low || low.currency !== undefined) return undefined;
  const next = high.next;
  if (joint.sign === 'to' && high.low === 1) {
    return { ...low, next, low: low.low / high.low, high: low.high / high.low, unit: 'ratio', isWritten: true };
  }
  const isScore = joint.sign === 'hyphen' && !high.isWritten && !tokenAt(list, joint.next - 1).isSpaced;
  return isScore ? { ...low, next, isPassedOver: true } : undefined;
}

/** "to 4.2% from 3.9%": the second figure is where a change started. */
function readReturn(list: TokenList, end: Reading): readonly Reading[] | undefined {
  if (wordAt(list, end.next) !== 'from' || wordAt(list, end.first - 1) !== 'to') return undefined;
  const start = readFigure(list, end.next + 1);
  if (start === undefined || !isCompatible(start, end) || start.currency !== end.currency) return undefined;
  return [
    { ...end, change: 'to' },
    { ...share(start, end), change: 'from' },
  ];
}

/** The whole of "three of the last four", "nine out of nine", "one in five". */
function readWhole(list: TokenList, part: Reading): Reading | undefined {
  if (part.unit !== 'plain' || part.isCompound || !Number.isInteger(part.low) || part.low < 0) return undefined;
  const { word } = tokenAt(list, part.next);
  const isIn = word === 'in' && !part.isWritten;
  let at = part.next + (word === 'out' && wordAt(list, part.next + 1) === 'of' ? 2 : 1);
  if (!isIn && word !== 'of' && at === part.next + 1) return undefined;
  if (isIn && wordAt(list, at) === 'every') at += 1;
  while (!isIn && /^(?:the|its|their|all|those|these|last|past|previous|prior|top|first)$/.test(wordAt(list, at))) {
    if (at > part.next + 4) return undefined;
    at += 1;
  }
  const whole = readFigure(list, at);
  if (whole === undefined || whole.unit !== 'plain' || whole.low < part.low || !Number.isInteger(whole.low))
    return undefined;
  if (whole.isSigned || list.names[at] === 1) return undefined;
  const isChosen = part.isInWords && part.low === 1 && wordAt(list, part.next + 1) === 'the';
  if (isChosen) return undefined;
  const found: Reading = {
    ...part,
    next: whole.next,
    outOf: whole.low,
    isWritten: true,
    of: whole.of ?? part.of,
  };
  if (!isIn) return found;
  const isShare = whole.low <= 100 && part.low < whole.low && (part.isInWords || part.low < 10);
  const value = part.low / whole.low;
  return isShare ? { ...found, unit: 'fraction', low: value, high: value, rounding: 0, usual: 'about' } : undefined;
}

/** The one or two figures that begin at a token, with their range, ratio, change or whole. */
export function readRange(list: TokenList, first: number): readonly Reading[] | undefined {
  const low = readFigure(list, first);
  if (low === undefined) return undefined;
  const whole = readWhole(list, low) ?? readReturn(list, low);
  if (whole !== undefined) return 'length' in whole ? whole : [whole];
  const joint = readJoint(list, low.next);
  const high = joint === undefined ? undefined : readFigure(list, joint.next);
  if (joint === undefined || high === undefined || !isCompatible(low, high))
    return isMeant(list, low) ? [low] : undefined;
  const from = share(low, high);
  if (joint.sign === 'to' && isChange(list, first)) {
    return [
      { ...from, change: 'from' },
      { ...high, change: 'to' },
    ];
  }
  if (isRange(list, joint, from, high)) return [join(from, high)];
  const isFall = from.low < 0 && high.high < 0 && (joint.sign === 'to' || isBetween(list, first));
  if (isFall) return [{ ...join(from, high), low: high.low, high: from.high }];
  const ratio = readRatio(list, joint, low, high);
  return ratio === undefined ? (isMeant(list, low) ? [low] : undefined) : [ratio];
}
