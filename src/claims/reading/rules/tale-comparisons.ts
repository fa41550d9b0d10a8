import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale } from '../tale.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const tail =
  '(?: (?:over|in|during|across|through) (?:(?:the|that) same|those|these|that) (?:[a-z]+ )?(?:stretch|period|time|span|dates|days|weeks|months|sessions|episode|fall|decline))?(?: still)?(?=[.,;]|$)';

/** "The fall in the Nasdaq-100 was deeper", "small caps fell further", "utilities held up better". */
const worse = new Pattern(
  new RegExp(
    `\\b(?:(?:was|were|proved) (?:even |far |much |still )?(?:deeper|steeper|worse|harsher|larger)|(?:fell|dropped|declined|sank) (?:even |far |much )?(?:further|harder|more)|lost (?:even |far |much )?more|(?:was|were) hit (?:even |far |much )?harder|(?:fared|did|held up|came off) (?:even |far |much )?worse)${tail}`,
    'i',
  ),
);
const better = new Pattern(
  new RegExp(
    `\\b(?:(?:was|were|proved) (?:far |much )?(?:shallower|milder|smaller|gentler)|(?:fell|dropped|declined|sank|lost) (?:far |much )?less|(?:fared|did|held up|came off) (?:far |much )?better)${tail}`,
    'i',
  ),
);

/** Another asset over the fall that the passage tells of, without a figure: it lost more, or less. */
export function readTaleComparisons(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale?.peak === undefined || tale.low === undefined || reader.isHeading || isQuestion(reader)) return;
  const [name, another] = reader.marks.names.filter(({ entry }) => isMarketName(entry) && entry.readings.length > 0);
  if (name === undefined || another !== undefined || name.entry.id === tale.subject.id) return;
  if (reader.marks.quantities.length > 0 || reader.marks.times.some(({ isCarried }) => !isCarried)) return;
  const isBehind = reader.find(worse);
  const found = isBehind ?? reader.find(better);
  if (found === undefined || found.at.start < name.end) return;
  const { peak, low } = tale;
  const period: StatedPeriod = {
    text: null,
    base: peak,
    to: low,
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  reader.emit(
    {
      ...{ kind: 'relative-return', subject: toSubject(name.entry, name.text), against: tale.subject },
      ...{ direction: isBehind === undefined ? 'ahead' : 'behind', asserted: null },
    },
    { marks: [name, toCue(reader, found.at)], period, time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.freeCues('up', 'down', 'ahead', 'behind', 'drawdown', 'laggard', 'leader'));
}
