/** Figures beside a rise or fall that are no returns: shares of a whole, taxes, multiples, prices within a session. */

import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tellsBothEnds } from '../time-marks.ts';
import type { Move } from './figure-move.ts';
import { findParted } from './parted-figures.ts';

const notPrice =
  /^\s*(?:(?:its|their|his|her|the) (?:stake|holdings?|position|dividend|payout|forecasts?|targets?|guidance|workforce|estimates?|debt|deficit|spending)\b|of (?:its |those |these |the )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|gains|losses|advances)|(?:above|below|ahead of|short of|more than) (?:the )?(?:consensus|estimates|forecasts?|expectations|guidance|analysts|what analysts)\b|of (?:that|what|it|them)\b|(?:of )?the (?:advance|gain|rise|return|increase|loss|fall|decline|drop) of\b|of (?:the |its |all |their )?(?:[\w&-]+ ){0,3}(?:members|stocks|companies|names|revenue|sales|earnings|debt|assets|weight|constituents|shares outstanding|portfolio|profits|gdp|market(?! (?:value|worth|cap(?:itali[sz]ation)?)\b)|total)|(?:of )?the [\w&-]+(?: [\w&-]+)?'s (?:gain|rise|return|advance|loss|fall|decline|drop)s?\b|stake|yield|coupon|dividend|tax|tariffs?|margin|weight|interest|chance|probability|odds|share of|market share|unemployment|inflation|fee|allocation|bullish|bearish|bulls|bears|optimis\w+|pessimis\w+|under ?water|of respondents)\b/i;

/** Of a price, of another figure or of a tax. */
export function isNoReturn(reader: SentenceReader, figure: QuantityMark): boolean {
  if (notPrice.test(reader.after(figure, 60)) || isOfFigure(reader, figure)) return true;
  if (ofLargest.test(reader.before(figure, 130))) return true;
  // "The tariffs shaved 8% off the index": of the index, and not of the tax.
  return isOfTax(reader, figure) && findParted(reader, figure) === undefined;
}

/** "A third of its members": a fraction that is not one of a value lost or won. */
const ofMoveTold =
  /^ of (?:(?:the|its|their|that|this) (?:[a-z']+ )?(?:gains?|advance|rise|rally|losses|loss|decline|fall|drop|move|lead|gap)|that|it|this)\b(?! of)/i;

export function isOtherPart(reader: SentenceReader, figure: QuantityMark, { cue, isContinued }: Move): boolean {
  if (figure.quantity.unit !== 'fraction') return false;
  if (ofMoveTold.test(reader.after(figure, 40))) return true;
  if (/^(?: of)? ?(?:its|their) (?:market )?value/i.test(reader.after(figure, 24))) return false;
  if (isElided(reader, figure, isContinued)) return false;
  const written = reader.text.slice(figure.start - 12, figure.end);
  return cue === undefined || !/\b(?:a|by|more than|nearly|almost|about|over|one|two)\b/i.test(written);
}

/** A multiple that is not said to be one of what something was: "doubled", "threefold". */
export function isOtherMultiple(reader: SentenceReader, { quantity, start, end }: QuantityMark): boolean {
  const written = reader.text.slice(start, end);
  return quantity.unit === 'multiple' && !/\bdoubl|tripl|quadrupl|quintupl|sextupl|halv|fold/i.test(written);
}

/** "The S&P 500 dropped 4.7%, AIG three-fifths": a fraction right behind its name goes on with the verb before. */
function isElided(reader: SentenceReader, figure: QuantityMark, isContinued: boolean): boolean {
  return (
    isContinued &&
    /^(?:[.,;:)]|$| (?:and|but|while|on|in|over)\b)/.test(reader.after(figure, 8)) &&
    reader.marks.names.some(
      ({ entry, end }) =>
        isMarketName(entry) &&
        end <= figure.start &&
        /^,? (?:about |almost |nearly |more than |over |roughly |some )?(?:(?:a|an|one) )?$/.test(
          reader.text.slice(end, figure.start),
        ),
    )
  );
}

/** "The biggest one-day loss of the Dow in 2003 was 3.5%", "its best week, 4.1%": of one session of the stretch that is named. */
const ofLargest =
  /\b(?:biggest|largest|worst|best|steepest|sharpest|deepest|smallest) (?:one|single)[- ]?(?:day|session|week|month) [^.;%]{0,70}(?: (?:was|is|came to|measured|of|amounted to)|,) (?:about |just |only |exactly )?$|\b(?:biggest|largest|worst|best|steepest|sharpest|smallest) (?:daily|weekly|monthly) [^.;%]{0,70}(?: (?:was|is|came to|measured|of|amounted to)|,) (?:about |just |only |exactly )?$/i;

/** "Nearly double the 5.7% advance of": so many times another figure, and no move by itself. */
function isOfFigure(reader: SentenceReader, { quantity, end }: QuantityMark): boolean {
  return (
    quantity.unit === 'multiple' &&
    /^ (?:the|its|their|that) (?:(?:[\w&.-]+ ){0,3}[\w&.-]+'s? )?[\d.]+ ?(?:%|per ?cent)/i.test(
      reader.text.slice(end, end + 50),
    )
  );
}

/** "Lower the corporate rate from 35% to 15%": a rate that a law sets; "after the tariff vote the index lost 4%" is none. */
function isOfTax(reader: SentenceReader, figure: QuantityMark): boolean {
  const mover = reader.marks.cues.findLast(({ end }) => end <= figure.start && figure.start - end < 3);
  const isMoved =
    mover?.isVerb === true &&
    reader.marks.names.some(
      ({ entry, end }) =>
        isMarketName(entry) && end <= mover.start && /^ (?:[a-z]+ )?$/.test(reader.text.slice(end, mover.start)),
    );
  if (isMoved) return false;
  return /\b(?:(?:corporate|income|payroll|capital[- ]gains|marginal|statutory)(?: tax)? rates?|(?:tax|duty|tariff|levy)(?: rates?)?|tariffs|duties|odds|chances|probability)\b[^,;.]{0,50}$/i.test(
    reader.before(figure, 70),
  );
}

const intraday =
  /\b(?:opens?|opened|opening (?:bell|trade|trading|minutes)|at the open|'s open\b|(?:first|opening) minutes|early trading|premarket|pre-market|futures|intraday|midday|in the (?:morning|afternoon)|after[- ]hours|by lunchtime)\b/i;

/** Prices within a session are not at hand. */
export function isAtOpen(reader: SentenceReader, figure: QuantityMark): boolean {
  const before = reader.before(figure, 70).replace(/^.*\d[^,;]*[,;](?= (?:[a-z]+ )+$)/, '');
  const after = reader.after(figure, 50).replace(/\d.*$/, '');
  return intraday.test(`${before} ${after}`);
}

/** "down 37% from its April peak": a fall from a peak is no move of a stretch. */
export function isFromExtreme(reader: SentenceReader, figure: QuantityMark): boolean {
  const anchor = reader.marks.times.find(
    (mark) => mark.period.anchor !== undefined && mark.start >= figure.end && mark.start - figure.end < 60,
  );
  if (anchor?.period.anchor?.side === 'low') return false;
  // "2.7% from the March 23 bottom to Thursday": over a stretch that both its ends are told of.
  const isOfStretch = reader.marks.times.some(
    (mark) => mark.start >= figure.end && mark.start - figure.end < 4 && tellsBothEnds(mark),
  );
  if (isOfStretch) return false;
  return /^ (?:[\w-]+ ){0,2}?(?:from|since|below|under|above|off) (?:its|an?|the|their) (?:[\w&'-]+ ){0,4}?(?:low|lows|trough|bottom|high|highs|peak|record|top)\b(?! (?:of|on|in|set on) (?:[A-Z][a-z]+ \d|\d))/.test(
    reader.after(figure, 90),
  );
}
