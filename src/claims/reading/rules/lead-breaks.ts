import { toSubject } from '../../lexicon/names.ts';
import type { LeadBreakStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toMarket } from './relative-returns.ts';

const change =
  '(?:shift|change|break|rotation|re-?balancing|re-?rating|turn|turning point|transition|realignment|reversal)';

/** What people call a change of leadership that stays. */
const lasting = new RegExp(
  String.raw`\b(?:regime (?:shift|change)|new regime|(?:structural|secular|permanent|lasting|generational|durable|multi-year)(?: \w+)? ${change}|(?:structural|secular)(?:ly)?,? (?:and )?(?:not|rather than)(?: merely| just)? (?:a )?(?:cyclical|temporary|tactical|passing))\b`,
  'i',
);

/** And one that does not. */
const passing =
  /\b(?:(?:just|only|merely|no more than|little more than|nothing (?:more|but)|proved?|proving|was|is|as) (?:another |yet another |a |an )+(?:blip|head[- ]?fake|false dawn|false start|flash in the pan|dead[- ]cat bounce|passing phase))\b/i;

/** Only leadership and rotation are meant: a law or an economy has structure as well. */
const aboutLeadership = new Pattern(
  /\b(?:leadership|rotation|rotat(?:e|es|ed|ing)|(?:small|large|mega)[- ]?caps?|outperform\w*|growth to value|value to growth|the rally|small compan(?:y|ies)|smaller compan(?:y|ies))\b/i,
);

/** "not a regime shift"; in "not an anomaly but a structural shift" the word is about something else. */
const denied =
  /(?:\b(?:not|never|hardly|no longer|far from)\b|n't\b)(?! only| just| merely| simply)(?:(?!\bbut\b)[^.;,])*$/i;

/** "a regime shift from mega-cap tech to small caps", "structural, not cyclical", "just another blip". */
export function readLeadBreaks(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!aboutLeadership.test(sentence)) return;
  for (const [relation, pattern] of [
    ['break', lasting],
    ['blip', passing],
  ] as const) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const start = reader.marks.start + match.index;
    emit(reader, relation, { start, end: start + match[0].length }, match[0]);
    return;
  }
}

function emit(
  reader: SentenceReader,
  relation: LeadBreakStatement['relation'],
  at: { readonly start: number; readonly end: number },
  text: string,
): void {
  const cue = toPhraseCue(at, text);
  const { to, from } = findWays(reader);
  const found = to === undefined ? reader.findSubject(cue) : { subject: toSubject(to.entry, to.text), mark: to };
  if (found === undefined || found.subject.readings.length === 0) return;
  const other = from ?? reader.findAgainst(cue, found);
  const against = other === undefined ? toMarket(reader, found.subject) : toSubject(other.entry, other.text);
  if (against === undefined || against.id === found.subject.id || against.readings.length === 0) return;
  const marks = [cue, ...(found.mark === undefined ? [] : [found.mark])];
  reader.emit(
    { kind: 'lead-break', subject: found.subject, against, relation },
    {
      marks,
      usual: 'now',
      negated: denied.test(reader.before(cue, 45)),
    },
  );
}

/** "from A to B", "out of A and into B", "away from A towards B". */
function findWays(reader: SentenceReader): { readonly from: NameMark | undefined; readonly to: NameMark | undefined } {
  const names = reader.marks.names.filter((mark) => isMarketName(mark.entry) && !mark.isBracketed);
  const after = (pattern: RegExp): NameMark | undefined => names.find((mark) => pattern.test(reader.before(mark, 40)));
  const from = after(/\b(?:from|out of|over)\s+(?:[\w-]+ ){0,2}$/i);
  const to = after(/\b(?:to|into|towards?|in favou?r of|favou?ring)\s+(?:[\w-]+ ){0,2}$/i);
  return { from, to };
}
