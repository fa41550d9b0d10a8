import { sessionOnOrBefore } from '../../../core/index.ts';
import { loadNames } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, NameMark } from '../marks.ts';
import { isVerbOf } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findDirect, isDirect, listWith } from './ownership.ts';
import { emitRelative, isLedBy } from './relative-returns.ts';

/** "has left the S&P 500 far behind": the name between the two words is the one that lags. */
function readLeftBehind(reader: SentenceReader, cue: CueMark): boolean {
  if (!/^behind$/i.test(cue.text)) return false;
  const match = /(?<!\b(?:is|are|was|were|been|being|be) )\b(?:left|leave|leaves|leaving) [^,;.]{3,40}$/i.exec(
    reader.before(cue, 56),
  );
  if (match === null) return false;
  const verb = { start: cue.start - match[0].length, end: cue.start - match[0].length + 4 };
  const against = reader.marks.names.find(
    (name) => isMarketName(name.entry) && name.start >= verb.end && name.end <= cue.start,
  );
  const found = reader.findSubject(verb);
  if (against === undefined || found === undefined || found.subject.readings.length === 0) return false;
  emitRelative(reader, found, against, cue, null, []);
  return true;
}

/** "Has still not surpassed its peak": a level of its own, and no rival. */
const ownPeak =
  /^ (?:its|their) (?:own |old |last |previous |closing )?(?:peak|high|record|top|low)(?: close)? (?:of|from|set (?:in|on)) /i;

/** "Has not surpassed its peak of last November": whether it has closed above that since. */
function readOwnPeak(reader: SentenceReader, cue: CueMark): void {
  const found = findDirect(reader, cue) ?? reader.findSubject(cue);
  const time = reader.marks.times.find(({ start, isSince }) => start >= cue.end && start - cue.end < 40 && !isSince);
  const to = sessionOnOrBefore(reader.discourse.published);
  if (found === undefined || time === undefined || time.period.to >= to) return;
  const { base, to: last, role } = time.period;
  reader.emit(
    {
      kind: 'drawdown',
      subject: found.subject,
      relation: 'regained',
      asserted: null,
      peak: { base: role === 'day' ? last - 1 : base, to: last },
    },
    {
      marks: [cue, time],
      period: { text: time.text, base: last, to, role: 'window', from: 'stated', isOpen: true, others: [] },
      time: undefined,
    },
  );
  reader.use(cue);
}

const ofMembers = /^(?:'s?)? (?:members|constituents|components|companies)\b/i;

/** "A minority of the S&P 500's members outperformed": what is said of members is not said of their index. */
function emitOfMembers(reader: SentenceReader, cue: CueMark, { subject, mark }: SubjectFound): void {
  reader.emit(
    { kind: 'other', subject, asserted: null, need: 'prices of the members of that day, each set against the index' },
    { marks: [mark, cue], usual: 'recent' },
  );
  reader.use(cue);
}

/** "Did better than it looked", "fared worse than feared": set against what was thought, and no rival. */
const thanClause =
  /\bthan (?:(?:it|they|that|this|many|most|anybody|anyone|everybody|everyone|we|I|you) (?:\w+)|(?:feared|expected|hoped|forecast|thought|usual|ever|before|advertised|promised))\b/i;

/** "has outperformed the S&P 500", "led the market", "lagged": who, and against whom. */
export function readLeads(reader: SentenceReader): void {
  if (isGeneral(reader) || isQuestion(reader)) return;
  for (const cue of reader.freeCues('ahead', 'behind')) {
    if (readLeftBehind(reader, cue)) continue;
    const isVerb = isVerbOf(cue, 'ahead', 'behind');
    const isClear = isVerb
      ? !/^(?:best|trump|crush|dominat\w*|top|beat)$/i.test(cue.text) ||
        reader.findAgainst(cue, undefined) !== undefined ||
        indexItself.test(reader.after(cue, 40))
      : isPulledAhead(reader, cue) ||
        /outperform|underperform|lead over|early lead|extend\w* \w+ lead|ahead of|laggards?|led the|leading the market|in the lead|took the lead|worse than|better than|leadership of|^led$|^leads$|^leading$/i.test(
          cue.text,
        );
    if (!isClear) continue;
    if (
      /^(?:led|leading|leads|lead)$/i.test(cue.text) &&
      /^\s*(?:to|by|up|into|a|an|investors|many|some|the (?:fed|way to))\b/i.test(reader.after(cue, 14)) &&
      !/^\s*(?:by|an? (?:charge|advance|rally|rebound))/i.test(reader.after(cue, 14))
    )
      continue;
    if (thanClause.test(reader.text.slice(cue.start, cue.end + 30))) continue;
    if (ownPeak.test(reader.after(cue, 40))) {
      readOwnPeak(reader, cue);
      continue;
    }
    const near =
      (isVerb || /^le(?:d|ads)$/i.test(cue.text) ? findDirect(reader, cue) : undefined) ?? reader.findSubject(cue);
    const found = near === undefined ? undefined : { ...near, subject: listWith(reader, near) };
    if (found === undefined || (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0))
      continue;
    if (found.mark === undefined && !isVerb && !/lead over|extend/i.test(cue.text)) continue;
    if (found.mark?.isWeak === true && !isVerb) continue;
    if (found.mark !== undefined && ofMembers.test(reader.after(found.mark, 24))) {
      emitOfMembers(reader, cue, found);
      continue;
    }
    const against = findIndexItself(reader, cue, found) ?? reader.findAgainst(cue, found);
    if (
      /^(?:led|leading|leads|ahead of)$/i.test(cue.text) &&
      against === undefined &&
      !/market|gain|advance|way|charge|rall/i.test(reader.after(cue, 24)) &&
      !isSaidOfTime(reader, cue)
    )
      continue;
    const isSubjectFar = found.mark !== undefined && reader.breaks(found.mark, cue, true) > 0;
    if (isSubjectFar && against === undefined) continue;
    if (isExpectation(reader, cue, found) || /^ only (?:by|in|on)\b/i.test(reader.after(cue, 10))) continue;
    // The length of a lead was lost from the text.
    if (/\bfor (?:an?|the|nearly|almost|about|over)\s*[\n,.]/i.test(reader.after(cue, 70))) continue;
    if (!isVerb && against === undefined && reader.findTime(cue) === undefined) continue;
    if (!isDirect(reader, found.mark, cue)) continue;
    emitRelative(reader, found, against, cue, null, []);
    // "Led by energy, technology and banks": each of those listed.
    const isList = isLedBy(reader, cue);
    let next = findSecondRival(reader, against, found, isList);
    while (next !== undefined) {
      emitRelative(reader, found, next, cue, null, [next]);
      next = isList ? findSecondRival(reader, next, found, isList) : undefined;
    }
  }
}

/** "Outperforming the Nasdaq-100 and the S&P 500": the other one of two that it is ahead of. */
function findSecondRival(
  reader: SentenceReader,
  against: NameMark | undefined,
  { subject }: SubjectFound,
  isList: boolean,
): NameMark | undefined {
  if (against === undefined) return undefined;
  const next = reader.marks.names.find(({ start }) => start >= against.end);
  const isJoined =
    next !== undefined &&
    (isList ? /^(?:,|,? and|,? then|,? and then) (?:the )?$/ : /^ and (?:also )?(?:the )?(?:[a-z]+-[a-z]+ )?$/).test(
      reader.text.slice(against.end, next.start),
    );
  if (next === undefined || !isJoined || !isMarketName(next.entry) || next.entry.readings.length === 0)
    return undefined;
  // "beat the Dow and the S&P 500 rose": the next has a verb of its own.
  const isSubject = /^ (?:[a-z]+ed|rose|fell|was|were|is|are|has|have|had|did|led|lost|gained)\b/.test(
    reader.after(next, 16),
  );
  return isSubject || next.entry.id === subject.id || next.entry.id === against.entry.id ? undefined : next;
}

/** "Small caps have led this year": the market, over that time. */
function isSaidOfTime(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /\b(?:has|have|had|hasn't|haven't)(?: not| never| also| clearly| again)? $/i.test(reader.before(cue, 22)) &&
    reader.marks.times.some(
      ({ start, isAhead }) =>
        !isAhead &&
        start > cue.end &&
        /^ (?:in |over |during |since )?(?:the )?$/i.test(reader.text.slice(cue.end, start)),
    )
  );
}

/** "Small caps even pulled ahead": in front of what the passage compares with, and no gain of its own. */
function isPulledAhead(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^ahead$/i.test(cue.text) &&
    /\b(?:pull(?:s|ed|ing)?|nos(?:es|ed|ing)) $/i.test(reader.before(cue, 10)) &&
    !/^ of /i.test(reader.after(cue, 4))
  );
}

const indexItself = /^ the (?:index|benchmark|market)(?: itself| as a whole)?(?=[,.;:]| in| over| by| again| on|$)/i;

/** "The average stock beat the index": what an equal-weighted index, a sector or a share is measured by. */
function findIndexItself(reader: SentenceReader, cue: CueMark, { subject }: SubjectFound): NameMark | undefined {
  const match = indexItself.exec(reader.after(cue, 40));
  const entry = loadNames().byId.get('sp-500');
  const isOfMarket = subject.type === 'sector' || subject.type === 'share' || /equal-weight|^RSP$/.test(subject.id);
  if (match === null || entry === undefined || !isOfMarket) return undefined;
  const end = cue.end + match[0].length;
  return { type: 'name', start: cue.end + 1, end, text: match[0].trim(), entry, isWeak: false, isBracketed: false };
}

/** "Have banks recovered?", "Q: Is growth winning?": what is asked is not stated. "Remember when it fell?" does state. */
export function isQuestion(reader: SentenceReader): boolean {
  const { sentence } = reader;
  return (
    sentence.includes('?') &&
    /\?["')\]*_]*\s*$/.test(sentence) &&
    /(?:^|[,:;.-] |\*)\W*(?:and |but |so |then )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|may|which|who|what|where|when|why|how)\b/i.test(
      sentence,
    )
  );
}

const historically = new Pattern(/^\W*historically\b/i);
const general = new Pattern(
  /\b(?:historically|in periods of|periods of|tends? to|tended to|typically|usually|often|traditionally|over the long run|as a rule|when(?:ever)? (?:rates|inflation|the economy))\b/i,
);

/** What is said of history at large: a period sample would be needed, not a window. */
export function isGeneral(reader: SentenceReader): boolean {
  const { sentence } = reader;
  if (historically.test(sentence)) return true;
  return general.test(sentence) && reader.marks.times.every(({ isLength, isCarried }) => isLength || isCarried);
}

/** "earnings outpace", "better than expected": not the return of an asset. */
function isExpectation(reader: SentenceReader, cue: CueMark, { mark }: SubjectFound): boolean {
  const ahead =
    mark !== undefined && mark.end <= cue.start
      ? reader.text.slice(mark.end, cue.start).slice(-50)
      : reader.before(cue, 50);
  const sentence = `${ahead}|${reader.after(cue, 50)}`;
  return (
    /\b(?:earnings|profits?|revenue|sales|eps|growth|estimates|expectations|forecasts|consensus|inflation|wages|expected)\b[^|]{0,22}\|/i.test(
      sentence,
    ) ||
    /\|\s*(?:than )?(?:the )?(?:expect\w*|estimates|forecasts|consensus|analysts|earnings|inflation)\b/i.test(sentence)
  );
}
