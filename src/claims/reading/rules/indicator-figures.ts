import type { NameMark, QuantityMark } from '../marks.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { emitAverage } from './indicator-averages.ts';
import { emitChange } from './indicator-changes.ts';
import { emitFromTo } from './indicator-from-to.ts';
import { emitLevel } from './indicator-levels.ts';
import { fits, isPriced, isSpread, isVerb, isYield } from './indicator-names.ts';
import { moveOf, toDirection, wentBy } from './indicator-words.ts';

/** "widened by more than", "fell by at least": a limit of the size, and none of the level. */
const sizeLimit = /\bby (?:(?:more|less|fewer|no more|no less) than|at (?:least|most)) $/i;

/** "Now yields less than it did before the report, 1.45%". */
const yieldsMore =
  /\b(?:yields?|yielded|pays?|paid|offers?|offered) (?:less|more) than [^,;]{3,50}, (?:at |now |just |only )?$/i;

/** "Is 6.1% lower", "is 4% above where it began". */
const besideIt = /^ (?:(higher|lower|dearer|cheaper)( than)?|above|below)\b/;

export function readFigure(reader: SentenceReader, name: NameMark): boolean {
  const figures = reader.freeQuantities.filter((mark) => {
    if (!fits(reader, name, mark) || reader.breaks(name, mark, true) > 0 || distance(name, mark) > 90) return false;
    if (isOfAntecedent(reader, name, mark)) return false;
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
  const from = figures.find((mark) => mark.quantity.change === 'from' && !hasOwnTime(reader, mark));
  const between = reader.text.slice(Math.min(name.end, main.end), Math.max(name.start, main.start));
  const cues = reader.marks.cues.filter(
    (cue) => cue.start >= Math.min(name.end, main.end) && cue.end <= Math.max(name.start, main.start),
  );
  const isLevelOf =
    /\b(?:to|at|of|near|around|is|was|were|been|stood|stands|above|below|over|under|hits?|reach(?:ed|es|ing)?|pass(?:es|ed|ing)?|touch(?:es|ed|ing)|sees?|saw|tests|tested|yield(?:ed|s|ing)?|pa(?:id|ys|ying)|running|averag\w+|print\w*|read\w*|showed|came in|than|top(?:s|ped)?|exceed(?:s|ed)?|surpass(?:es|ed)?|breach(?:es|ed)?|cross(?:es|ed)?|as (?:high|low|inverted|wide|steep) as)\b[^,;]*$/i.test(
      between,
    ) ||
    yieldsMore.test(between) ||
    main.start < name.start ||
    /^ (?:positive|negative|inverted|steep|wide)\b/i.test(reader.after(main, 12)) ||
    /^(?:'s)?\s*(?:\(|:)?\s*$/.test(between) ||
    main.quantity.change === 'to';
  const said =
    toDirection(wentBy.exec(between)) ??
    (main.start < name.start ? toDirection(moveOf.exec(reader.before(main, 36))) : undefined);
  const up = said === undefined ? cues.some((cue) => hasClass(cue, 'up', 'hike', 'steepen')) : said === 'rose';
  const down = said === undefined ? cues.some((cue) => hasClass(cue, 'down', 'cut', 'flatten')) : said === 'fell';
  if (/\baverag\w*\b/i.test(between) || /\baverage\s*(?:of the |of |level of the )?$/i.test(reader.before(name, 24)))
    return emitAverage(reader, name.entry, main, [name]);
  // "Crude rose more than 10%": percent of what is quoted in money or points is how far it went, and no level of it.
  const isShare = isPriced(name.entry.id) && main.quantity.unit === 'percent';
  // "With oil on its way to $145 and down 39% by December, when crude fetched $44.60": of what the sentence is about.
  const isOfOther =
    /,/.test(between) || reader.marks.quantities.some(({ start, end }) => start >= name.end && end <= main.start);
  if (isShare && isOfOther && (main.start < name.start || /\band\b/.test(between))) return false;
  const isTo = !isShare && /\b(?:to|at|above|below|near|around|than)\b[^,;]*$/i.test(between.replace(sizeLimit, ''));
  const isMove =
    (main.quantity.unit === 'basis points' && !isSpread(name.entry.id)) ||
    (main.quantity.unit === 'points' && !(isTo && isSpread(name.entry.id))) ||
    ((up || down) && !isTo);
  const isRate = name.entry.id.includes('inflation') || name.entry.id === 'gdp-growth' || name.entry.id === 'payrolls';
  if (isMove && (up || down) && !(isRate && main.quantity.unit === 'percent')) {
    emitChange(reader, name.entry, main, [name, ...cues.slice(-1)], up ? 'rose' : 'fell', name.text);
    reader.use(...cues);
    return true;
  }
  const { isSigned, isNegative } = main.quantity;
  // "Dollar index: plus 7.1%": a signed percent of what is quoted in money or points is a change.
  if (isShare && isSigned) {
    emitChange(reader, name.entry, main, [name], isNegative ? 'fell' : 'rose', name.text);
    return true;
  }
  const side = isShare ? besideIt.exec(reader.after(main, 20)) : null;
  if (side !== null) {
    // "6.1% lower than on New Year's Eve": told with what it is set against.
    if (side[1] === undefined || side[2] !== undefined) return false;
    emitChange(reader, name.entry, main, [name], /high|dear/.test(side[1]) ? 'rose' : 'fell', name.text);
    return true;
  }
  if (isYield(name.entry.id) && main.quantity.unit === 'percentage points') return false;
  if (isShare || (!isLevelOf && !isRate && !(up || down))) return false;
  emitLevel(reader, name.entry, main, [name, ...(from === undefined ? [] : [from])], name.text);
  reader.use(...cues.filter((cue) => hasClass(cue, 'up', 'down')));
  return true;
}

/** "Utilities, which ought to profit from low yields, are up by 1.7%": the verb goes on with what the clause is about. */
function isOfAntecedent(reader: SentenceReader, name: NameMark, figure: QuantityMark): boolean {
  return (
    figure.start > name.end &&
    /^, (?:is|are|was|were|has|have|had)\b/.test(reader.text.slice(name.end, figure.start)) &&
    /, (?:which|who|whose)\b[^,;]*$/.test(reader.before(name, 80))
  );
}

/** "To 11.75 from 22.51 on the eve of the vote": the figure it came from is told with its day, and stands for itself. */
function hasOwnTime(reader: SentenceReader, figure: QuantityMark): boolean {
  return reader.marks.times.some(
    ({ start, isSince, isLookBack, isLength }) =>
      start >= figure.end &&
      isSince !== true &&
      isLookBack !== true &&
      isLength !== true &&
      /^ (?:on|in|at) (?:the )?$|^ $/.test(reader.text.slice(figure.end, start)),
  );
}

const isBetween = (at: number, a: NameMark, b: QuantityMark): boolean =>
  at > Math.min(a.start, b.start) && at < Math.max(a.start, b.start);
