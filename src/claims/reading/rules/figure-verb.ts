/** The verb or noun that says of a figure that it is a rise or a fall. */

import { isMarketName } from '../discourse.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import { hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isBalanceAhead, isBalanceBehind } from './figure-balances.ts';
import { findClauseName } from './ownership.ts';
import { isReturnFigure } from './return-size.ts';

/** "Was up too, but by just 0.9%": the figure comes after a turn. */
const butBy =
  /^(?: (?:too|again|as well|also|slightly|on the day))?,? (?:but|though|although|if|yet|albeit) (?:only |just |merely )?by (?:just |only |a mere |a |about |roughly |no more than |less than )*$/i;

/** "Managed less than 2%": no clause begins there. */
export const limited = /^ (?:a |an |no |just |only |barely |little |not )*(?:more|less|better|fewer) than $/i;

/** "Took a 4.7% drubbing": the noun right behind a figure tells of that one. */
function isNounOfOther(reader: SentenceReader, cue: CueMark): boolean {
  return !cue.isVerb && !reader.isFree(cue) && /\d(?:\.\d+)? ?(?:%|per ?cent) $/i.test(reader.before(cue, 14));
}

/** The word that says that the figure is a rise or a fall: beside it, in the same clause. */
export function findMove(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  const after = reader.after(figure, 44);
  const nominal = reader.marks.cues.find(
    (cue) =>
      cue.start >= figure.end &&
      cue.start - figure.end < 40 &&
      hasClass(cue, 'up', 'down') &&
      reader.breaks(figure, cue) === 0 &&
      !/\b(?:than|from|in [A-Z])/.test(reader.text.slice(figure.end, cue.start)),
  );
  const clause = findClauseVerb(reader, figure);
  if (clause !== undefined) return clause;
  const verbal = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        cue.end <= figure.start &&
        figure.start - cue.end < 75 &&
        hasClass(cue, 'up', 'down') &&
        !isNounOfOther(reader, cue) &&
        ((reader.breaks(cue, figure, true) === 0 && reader.breaks(cue, figure) <= 2) ||
          butBy.test(reader.text.slice(cue.end, figure.start))) &&
        !hasRivalBetween(reader, cue, figure),
    );
  if (verbal !== undefined && figure.start - verbal.end < 26) return verbal;
  const lead = reader.marks.cues.find(
    (cue) =>
      hasClass(cue, 'ahead', 'behind') &&
      ((cue.end <= figure.start && isBalanceAhead(reader, cue, figure)) || isBalanceBehind(reader, cue, figure)),
  );
  if (lead !== undefined) return lead;
  const by = reader.marks.cues.find(
    (cue) =>
      hasClass(cue, 'ahead', 'behind') &&
      cue.end <= figure.start &&
      /^ by (?:almost |nearly |about |just |some |over |more than )?$/.test(reader.text.slice(cue.end, figure.start)) &&
      reader.isFree(cue),
  );
  if (by !== undefined) return by;
  if (nominal !== undefined && /^\s*$/.test(after.slice(0, nominal.start - figure.end))) return nominal;
  const neutral = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        isVerbOf(cue, 'neutral') &&
        cue.end <= figure.start &&
        figure.start - cue.end < 34 &&
        (reader.breaks(cue, figure) === 0 || limited.test(reader.text.slice(cue.end, figure.start))),
    );
  if (
    neutral !== undefined &&
    (nominal === undefined || isVerbOf(nominal, 'up', 'down')) &&
    (verbal === undefined || (reader.breaks(verbal, figure) > 0 && verbal.end < neutral.start))
  )
    return neutral;
  if (nominal !== undefined && !isVerbOf(nominal, 'up', 'down')) return nominal;
  return verbal ?? nominal;
}

/** "the 10.6% that small caps put on in June", "the 8% the index lost": the verb of the clause that tells of a figure. */
function findClauseVerb(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  const name = findClauseName(reader, figure);
  if (name === undefined) return undefined;
  return reader.marks.cues.find(
    (cue) =>
      isVerbOf(cue, 'up', 'down', 'neutral') &&
      cue.start >= name.end &&
      /^ (?:had |has |have )?$/.test(reader.text.slice(name.end, cue.start)),
  );
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
