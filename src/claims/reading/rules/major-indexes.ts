import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { hasClass, overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

/** What "the major indexes" are, where they are not named. */
const majors = ['sp-500', 'dow', 'nasdaq-composite', 'nasdaq-100', 'russell-2000'];

const index =
  '(?:(?:U\\.S\\.|US|American|domestic|equity|stock) ){0,2}(?:stock )?(?:benchmarks?|index(?:es)?|indices|gauges?|averages?)';

/** "Ahead of every other major U.S. benchmark", "has beaten all the other main indexes". */
const aheadOfAll = new Pattern(
  new RegExp(
    `\\b(?:(?<behind>behind|lagged|lagging|trailed|trailing|underperformed|worse than)|ahead of|beat|beaten|beating|outpaced|outpacing|outperformed|outperforming|topped|topping|outran|better than|more than) (?:[^.;]{3,40}? and )?(?:every|all|all the|any) other (?:major|main|leading|big) ${index}\\b`,
    'i',
  ),
);

/** "No major American benchmark has bounced harder", "no other big index has done better". */
const noneMore = new Pattern(
  new RegExp(
    `\\bno (?:other )?(?:major|main|leading|big) ${index} (?:has |had )?(?:bounced|rebounded|recovered|risen|rose|gained|climbed|done|did|performed|fared|rallied|advanced) (?:harder|better|more|further|faster|as (?:much|well|far|fast)|(?<behind>worse|less))\\b`,
    'i',
  ),
);

/** "The most of the major indexes", "the year's best among the big benchmarks". */
const mostOf = new Pattern(
  new RegExp(
    `\\b(?:the |(?:the |this )?(?:year|month|quarter|week|day)'s )(?:(?<most>most|biggest|largest|steepest)|(?<best>best|strongest)|(?<behind>least|smallest|weakest|worst))(?:[- ](?:performing|performer|gains?|advance|rise|loss|fall|decline|drop|move))? (?:of|among) (?:all )?(?:the )?(?:major|main|leading|big) ${index}\\b`,
    'i',
  ),
);

/** The first, or the last, of the large American indexes, all of which are meant and none of which is named. */
export function readMajorIndexes(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader) || isGeneral(reader)) return;
  const found = reader.find(aheadOfAll) ?? reader.find(noneMore) ?? reader.find(mostOf);
  if (found === undefined) return;
  const { match, at } = found;
  const { byId } = loadNames();
  const own = findOwn(reader, at);
  if (own === undefined || !majors.includes(own.subject.id)) return;
  // "Fell 10%, the most of the major indexes": of a fall the most is the worst.
  const move = reader.marks.cues.findLast((cue) => cue.end <= at.start && hasClass(cue, 'up', 'down'));
  const isOfFall = move !== undefined && hasClass(move, 'down') && !hasClass(move, 'up');
  const isLast = match.groups?.most === undefined ? match.groups?.behind !== undefined : isOfFall;
  reader.emit(
    {
      kind: 'ranking',
      subject: own.subject,
      // One price of each: the fund of an index is no other than the index.
      among: majors.flatMap((id) => byId.get(id)?.readings.find((reading) => reading.return === 'price') ?? []),
      amongText: 'the major indexes of American shares',
      side: isLast ? 'worst' : 'best',
      rank: 1,
    },
    { marks: [toCue(reader, at)], negated: false },
  );
  reader.use(...reader.freeCues('ahead', 'behind', 'up', 'down').filter((cue) => overlaps(cue, at)));
}

/** The subject of the sentence, which the words name themselves where they begin with another index: "beat the Dow and every other". */
function findOwn(reader: SentenceReader, at: Span): SubjectFound | undefined {
  const name = reader.marks.names.findLast(
    ({ entry, end, isBracketed }) => !isBracketed && end <= at.start && majors.includes(entry.id),
  );
  return name === undefined
    ? findMarketSubject(reader, { start: at.start, end: at.start })
    : { subject: toSubject(name.entry, name.text), mark: name };
}
