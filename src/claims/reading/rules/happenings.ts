import { type DayNumber, toCivilDate } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { toNextOccasion } from './next-occasion.ts';
import { toCue } from './sentence-cue.ts';

const actor =
  "(?:the )?(?:president|White House|administration|Congress|Senate|House|Treasury|Supreme Court|Pentagon|European Union|Moody's|Fitch|Standard & Poor's|Commerce Department|negotiators|lawmakers|regulators|Washington|Beijing)|Bernanke|Powell|Yellen|Greenspan|Trump|Biden|Obama|Bush|Clinton";
const deed =
  '(?:signed|signs|suspended|suspends|passed|approved|announced|announces|agreed|vetoed|downgraded|stripped|imposed|delayed|paused|ruled|told|telling|unveiled|struck|invaded|declared|lifted|extended|raised the debt)';
const happening = new Pattern(
  new RegExp(`\\b(?:${actor})\\b(?:(?! (?:and|but|which) )[^.;,]){0,30}? ${deed}\\b[^.;,]{3,60}`),
);
const measures =
  '(?:levies|tariffs|duties|sanctions|quotas|export controls|capital controls|trading curbs|subsidies|talks|lockdowns|travel bans)';
/** "most of the levies were paused for 90 days". */
const decreed = new Pattern(
  new RegExp(
    `\\b(?:(?:most|some|all|many|part) of )?(?:the |its |new |those |these )*(?:[a-z]+ )?${measures} (?:(?:on|against|with|for) [\\w' ]{2,24} )?(?:were|had been|have been) (?:[a-z]+ly )?(?:paused|suspended|imposed|lifted|delayed|announced|raised|doubled|halved|postponed|scrapped|extended|broken off|resumed)\\b[^.;,]{0,40}`,
  ),
);
const state =
  "(?:Germany|Japan|China|Britain|France|Italy|Spain|Greece|Russia|Ukraine|Iran|Iraq|Israel|India|Canada|Mexico|Brazil|Argentina|Turkey|Switzerland|Sweden|South Korea|Saudi Arabia|OPEC|the United Kingdom)(?:'s (?:government|parliament|cabinet))?";
/** "Germany loosened its debt brake in March": a month is near enough. */
const abroad = new Pattern(
  new RegExp(
    `\\b${state} (?:loosened|devalued|abandoned|adopted|scrapped|tightened|banned|defaulted|attacked|invaded|closed|reopened|signed|passed|approved|announced|suspended|imposed|lifted|ratified|elected|dissolved|floated|pegged|unpegged|nationali[sz]ed)\\b[^.;,]{3,60}`,
  ),
);
/** "the presidential election of November 5". */
const election = new Pattern(
  /\b(?:presidential|general|midterm|congressional|parliamentary|snap) elections? (?:of|on) (?=[A-Z][a-z]+ \d)/i,
);
const joining = new Pattern(
  /\b(?:will join|joins|joined|is to join|was added to|will be added to|left|will leave) the (?:S&P 500|Dow|Nasdaq-100|Russell 2000)\b|\b(?:reconstitution|rebalancing|rebalance) (?:(?:taking|takes|took|will take|is due to take|is to take) (?:effect|place)|(?:becomes|became|will become|is) effective|comes|happens|happened|falls|(?:is|was) (?:due|scheduled|set))\b/,
);

/** In the present tense, or to come: its day without a year is the next one. */
const scheduled = /\b(?:takes|will|joins|is|comes|falls|becomes|happens)\b/;

/** A month with the days before its first session. Unit: calendar days. */
const longestMonth = 35;

/** What an institution did on a named day, or a change of an index: a fact of record where the table of events has it. */
export function readHappenings(reader: SentenceReader): void {
  const sentence = reader.sentence;
  readElection(reader, sentence);
  for (const pattern of [happening, joining, decreed, abroad]) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const at = reader.spanOf(match);
    const isTaken = reader.statements.some(
      ({ kind, span }) => kind !== 'other' && span.start < at.end && span.end > at.start,
    );
    const times = reader.marks.times.filter(
      (mark) =>
        (mark.period.role === 'day' || (pattern === abroad && mark.period.to - mark.period.base <= longestMonth)) &&
        !mark.isSince &&
        !mark.isLookBack &&
        (mark.start >= at.end ? mark.start - at.end < 30 : mark.end > at.start - 30) &&
        reader.breaks(mark, at, true) === 0,
    );
    const time = times.find((mark) => mark.start >= at.end) ?? times[0];
    if (isTaken || time === undefined) continue;
    const isScheduled = pattern === joining && scheduled.test(match[0]);
    const occasion = isScheduled ? toNextOccasion(time, reader.discourse.published) : time;
    reader.emit(
      { kind: 'event', topic: match[0].replace(/^the /i, '') },
      { marks: [toCue(reader, at)], time: occasion, modality: 'fact', negated: false },
    );
    reader.useFiguresIn(at);
    return;
  }
}

/** The day of an election that is named with it, whatever is counted from it. */
function readElection(reader: SentenceReader, sentence: string): void {
  const match = election.exec(sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const time = reader.marks.times.find((mark) => mark.end > at.end && mark.start - at.end < 4 && !mark.isLength);
  const isTold = reader.statements.some(({ kind, span }) => kind === 'event' && overlaps(span, at));
  if (time === undefined || isTold) return;
  const day = toDayNamed(time);
  const named = { ...at, end: time.end };
  const period: StatedPeriod = toSession(day, time.text, 'stated');
  reader.emit(
    { kind: 'event', topic: `US ${match[0].replace(/ (?:of|on) $/i, '')}` },
    { marks: [toCue(reader, named)], period, time: undefined, modality: 'fact', negated: false },
  );
}

/** What is counted from a day starts at the session before it: the day itself is the one that is written. */
function toDayNamed({ text, period }: TimeMark): DayNumber {
  if (period.role === 'day') return period.to;
  const written = Number(/\b(\d{1,2})\b/.exec(text)?.[1]);
  const near = [0, 1, 2, 3, 4].map((days) => period.base + days);
  return near.find((day) => toCivilDate(day).day === written) ?? period.base;
}
