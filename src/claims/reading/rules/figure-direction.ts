/** Which way a figure went: by the words beside it, else by its verb. */

import type { CueMark, QuantityMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isAnswer, isOfMonth, toBeginning } from './bare-figures.ts';
import type { Move } from './figure-move.ts';

/** "Rose 3%", "lost 22%", "a 20% loss in 2025". */
export function toDirectionOf(reader: SentenceReader, figure: QuantityMark, { mover, parted, restated }: Move) {
  return (
    restated?.direction ??
    parted?.direction ??
    toNounBehind(reader, figure) ??
    toPeriodOfSize(reader, figure) ??
    toChangedSum(reader, figure) ??
    toBeginning(reader, figure) ??
    toOwnVerb(reader, figure) ??
    toToll(reader, figure) ??
    toOwnComparative(reader, figure) ??
    (isAnswer(reader, figure) && mover === undefined ? toAnswered(reader) : toDirection(figure, mover))
  );
}

const nounBehind =
  /^[ -](?:[a-z-]+ )?(?:(?<up>gain|rise|advance|rally|increase|jump|climb|surge|rebound)|(?<down>loss|fall|drop|decline|slide|slump|plunge|tumble|setback|retreat|hit))\b(?! (?:of|to) [\d.]+%)/i;

/** "After a first half of 82%", "a May of 7.6%": as much as it gained. */
function toPeriodOfSize(reader: SentenceReader, { quantity, start }: QuantityMark): 'up' | undefined {
  return quantity.low > 0 && ofPeriod.test(reader.before({ start, end: start }, 50)) ? 'up' : undefined;
}

const ofPeriod =
  /\b(?:after|following|despite|on top of|and|with) an? (?:[a-z-]+ ){0,2}?(?:day|week|month|quarter|half|year|January|February|March|April|May|June|July|August|September|October|November|December) of (?:\+|plus )?$/;

/** What sets a second move against the first: "after a", "despite last year's". */
const afterArticle =
  /\b(?:after|following|despite|from|on top of|on the heels of|than|versus|against) (?:a|an|its|the|their|that|last year's) (?:[a-z]+ )?$/i;

/** "Up 2% in 2026 after a 20% loss in 2025": the noun of the figure itself, whatever verb told the one before. */
function toNounBehind(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const { up, down } = nounBehind.exec(reader.after(figure, 30))?.groups ?? {};
  if (up === undefined && down === undefined) return undefined;
  return afterArticle.test(reader.before(figure, 40)) ? (up === undefined ? 'down' : 'up') : undefined;
}

const changedSum =
  /\b(?:(gain|advance|rise|rally|return|profit)|(loss|decline|drop|fall|slide))s?\b[^.;%]{0,44}\b(?:shrunk|shrank|narrowed|dwindled|trimmed|cut|pared|reduced|whittled(?: down)?|slipped|faded|eased|grown|widened|swelled|stretched|extended|deepened|trimming|cutting|paring|reducing|bringing|extending|widening|narrowing)?(?: back)? to (?:just |only |about |around |roughly |nearly |almost |barely )?$/i;

/** "The gain in 2025 has shrunk to 11.4%": what is left of a gain is one. */
function toChangedSum(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match = changedSum.exec(reader.before(figure, 110));
  if (match === null) return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** "Half of the 12% it made in July": the way of the verb that tells of the figure. */
function toOwnVerb(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match =
    /^ (?:that )?(?:it|they) (?:had |has |have )?(?:(made|gained|added|put on|risen|climbed|won)|(lost|shed|fallen|dropped|given up))\b/i.exec(
      reader.after(figure, 40),
    );
  if (match === null || !/\bthe $/i.test(reader.before(figure, 5))) return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** "August took 4.2% and September 9.3%", "Friday cost it 3%": what a time takes is lost. */
function toToll(reader: SentenceReader, figure: QuantityMark): 'down' | undefined {
  const before = reader.before(figure, 60);
  const isToll =
    /\b(?:took|takes|cost|costs)(?: (?:it|them|another|a further))?(?: (?:about|nearly|almost|some|just))? (?:[\d.]+ ?(?:%|per ?cent),? and [A-Z][a-z]+ )?$/.test(
      before,
    ) && /^(?: (?:away|off|from it|and|in)\b|[.,;:)]|$)/.test(reader.after(figure, 12));
  return isToll && isOfMonth(reader, figure) ? 'down' : undefined;
}

/** "Is 5 percent higher", "are 21% poorer": the way of the word behind the figure. */
function toOwnComparative(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match = /^ (?:(higher|richer|dearer)|(lower|poorer|cheaper))(?=[\s.,;)]|$)/i.exec(reader.after(figure, 10));
  if (
    match === null ||
    !/\b(?:is|are|was|were|stands?|stood|now|at least|ended|closed|finished) (?:about |now |just |some |still |nearly |almost |only |roughly |more than )*$/i.test(
      reader.before(figure, 30),
    )
  )
    return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** An answer goes the way of the rise or fall before it. */
function toAnswered({ discourse }: SentenceReader): 'up' | 'down' {
  return discourse.returns.at(-1)?.direction === 'down' ? 'down' : 'up';
}

function toDirection(figure: QuantityMark, cue: CueMark | undefined): 'up' | 'down' | 'flat' {
  const { quantity } = figure;
  if (quantity.isNegative) return 'down';
  // "Down 0.5%, with the Nasdaq-100 +0.3%": the sign is of the figure itself.
  if (quantity.isSigned) return 'up';
  if (quantity.unit === 'multiple' && quantity.high < 1) return 'down';
  if (cue === undefined) return 'up';
  if (hasClass(cue, 'behind')) return 'down';
  if (hasClass(cue, 'down') && !hasClass(cue, 'up')) return 'down';
  return 'up';
}
