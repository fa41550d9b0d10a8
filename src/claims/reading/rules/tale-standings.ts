import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { findTale } from '../tale.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const low = '(?:(?:that|the|its|this) (?:[a-z-]+ )?(?:low|bottom|trough|floor|level|close)|that mark|it|that)';
const peak =
  '(?:(?:its|the|that|their|this) (?:(?:old|previous|former|earlier|all-time|own) )*(?:peak|high|top|record|level|mark)|there)';

/** "It has never closed below that low again", "that low has held to this day", "it has not closed lower since". */
const unbroken = new Pattern(
  new RegExp(
    [
      `\\b(?:has|have)(?: not|n't| never)(?: once)? (?:since )?(?:closed|traded|been|fallen|dropped|finished|sunk) (?:back )?(?:lower|(?:below|beneath|under) ${low}|(?:there|as low|back there))(?: again)?(?: since| ever since| again)?(?=[.,;]|$)`,
      `\\bnever (?:again )?(?:closed|traded|fell|dropped|finished|sank|went|got|came) (?:back )?(?:below|beneath|under) ${low}(?: again| since)?(?=[.,;]|$)`,
      `\\b(?:that|the|this) (?:low|bottom|floor) (?:has held|has never been (?:broken|breached|undercut|tested)|still holds|(?:still )?stands(?: to this day| unbroken)?(?=[.,;]|$)|has not been (?:broken|breached|undercut|tested))`,
      `\\b(?:that|it) was the last time (?:it|they|the (?:index|fund|shares)) (?:was|were|traded|closed|stood|could be had) (?:so|that|this) (?:cheap|cheaply|low|far down)(?=[.,;]|$)`,
      `\\b(?:has|have) (?:stayed|remained|held|been) above (?:that|the|its) (?:low|bottom|floor|trough)(?: ever)? since`,
    ].join('|'),
    'i',
  ),
);

const bettered = '(?:seen|reached|regained|recovered|reclaimed|surpassed|exceeded|bettered|passed|topped)';

/** "It has not regained its old high", "that peak has never been seen again", "has yet to surpass that peak", "has never been back at that level". */
const unregained = new Pattern(
  new RegExp(
    [
      `\\b(?:has|have)(?: still)?(?: not|n't| never| yet to)(?: yet)? (?:(?:regain|recover|recoup|see|surpass|exceed|reclaim|reach|pass)(?:ed|d)?|seen|(?:closed|been|got|gotten|get|climb|climbed|return|returned|come)(?: back)? (?:to|at|above|over)) ${peak}(?: again| since)?`,
      `\\b(?:has|have)(?: still)?(?: not|n't| yet to)(?: yet)? (?:make|made|win|won|earn|earned) (?:good|back|up) (?:for )?(?:that|its|the|this) (?:loss|losses|fall|decline|damage)`,
      `${peak} (?:has|have)(?: still)?(?: not|n't| never| yet to)(?: yet| since)? (?:be|been) ${bettered}`,
      `\\b(?:has|have)(?: still| yet)?(?: not|n't| never| yet to)(?: yet| fully)? recover(?:ed)?(?: fully)?(?: from (?:that|it|this)(?: (?:fall|blow|loss|slide))?)?(?=[.;]|$)`,
    ].join('|'),
    'i',
  ),
);

/** "It has since surpassed that peak", "is back above that level", "now stands above the old peak". */
const surpassed = new Pattern(
  new RegExp(
    [
      `\\b(?:has|have) (?:(?:long )?since |now |already |meanwhile )*(?:regained|recovered|surpassed|exceeded|reclaimed|passed|bettered|topped) ${peak}`,
      `\\b(?:is|are|stands?|trades?|sits?) (?:now |long )*(?:back )?(?:above|over) ${peak}`,
      `\\b(?:now|today) (?:stands?|trades?|sits?|is) (?:back )?above ${peak}`,
      `\\b(?:has|have) (?:(?:long )?since |now )*made (?:good|back|up for) (?:all (?:of )?|the whole of )?(?:its|that|the) (?:loss|losses|fall|decline)`,
      `${peak} (?:has|have) (?:(?:long )?since |now |already |later )*been ${bettered}`,
      `${peak} was (?:later|since|eventually|in time) ${bettered}`,
      `\\b(?:has|have) (?:(?:long )?since |now |already )*(?:fully|completely|wholly) recovered(?: from (?:that|it|this))?(?=[.;]|$)`,
    ].join('|'),
    'i',
  ),
);

/** "It still stands below the old peak": by now, and how far is not told. */
const below = new Pattern(
  new RegExp(
    `\\b(?:(?:is|are|stands?|trades?|sits?|remains?) (?:still )?|still (?:is|stands?|trades?|sits?|remains?) )(?:below|beneath|under|short of) ${peak}`,
    'i',
  ),
);

/** Where an asset stands by now against the turns of the fall that the passage tells. */
export function readTaleStandings(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale === undefined || reader.isHeading || isQuestion(reader)) return;
  if (reader.marks.quantities.some(({ quantity }) => quantity.unit === 'percent')) return;
  const { subject } = tale;
  const published = sessionOnOrBefore(reader.discourse.published);
  const heldLow = tale.low === undefined ? undefined : reader.find(unbroken);
  if (heldLow !== undefined && tale.low !== undefined) {
    const since = tale.peak ?? previousSession(tale.low);
    reader.emit(
      { kind: 'record', subject, side: 'low', relation: 'set', asserted: null, since, until: published },
      {
        marks: [toCue(reader, heldLow.at)],
        period: toDay(tale.low),
        time: undefined,
        modality: 'fact',
        negated: false,
      },
    );
    return;
  }
  if (tale.peak === undefined) return;
  const isOver = reader.find(surpassed);
  const found = isOver ?? reader.find(unregained) ?? reader.find(below);
  if (found === undefined) return;
  const period: StatedPeriod = {
    text: null,
    base: tale.peak,
    to: published,
    role: 'scope',
    from: 'stated',
    isOpen: true,
    others: [],
  };
  reader.emit(
    {
      kind: 'drawdown',
      subject,
      relation: 'regained',
      asserted: null,
      peak: { base: previousSession(tale.peak), to: tale.peak },
    },
    { marks: [toCue(reader, found.at)], period, time: undefined, modality: 'fact', negated: isOver === undefined },
  );
  reader.use(...reader.freeCues('recovered', 'record-high', 'highest', 'drawdown'));
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, found.at)));
}

function toDay(to: number): StatedPeriod {
  return toSession(to, null, 'stated');
}
