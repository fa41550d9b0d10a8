import { fromCivilDate } from '../../../core/index.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { readHappenings } from './happenings.ts';
import { toNextOccasion } from './next-occasion.ts';
import { hasBank } from './policy-sizes.ts';

/** Dated facts of record, and who belongs to which index. */
export function readEvents(reader: SentenceReader): void {
  readDeductions(reader);
  readTopics(reader);
  readMeetings(reader);
  readHappenings(reader);
  readMemberships(reader);
}

/** The base of the limit on the deduction of interest: EBIT or EBITDA. */
function readDeductions(reader: SentenceReader): void {
  const name = reader.marks.names.find(({ entry }) => entry.id === 'section-163j');
  if (name === undefined) return;
  const sentence = reader.sentence;
  const claimed = [...sentence.matchAll(/\bEBIT(?:DA)?\b/g)].at(-1);
  if (claimed === undefined) return;
  const start = reader.marks.start + claimed.index;
  const figures = reader.freeQuantities.filter(
    (mark) => distance(mark, { start, end: start + claimed[0].length }) < 60 && mark.quantity.unit === 'percent',
  );
  reader.emit(
    { kind: 'event', topic: 'section 163(j)', event: 'section-163j', claimed: claimed[0] },
    { marks: [name, ...figures] },
  );
}

const happenings: Readonly<Record<string, RegExp>> = {
  'obbba-signed': /\b(?:sign\w*|enact\w*|pass(?:ed|age)|law|became|took effect)\b/i,
  'fomc-meeting': /\b(?:in|on|at|next|by)\b/i,
  'fed-chair-term': /\b(?:ends?|ended|expir\w*|conclud\w*|set to|over|runs?)\b/i,
  'government-shutdown': /\b(?:began|ended|day|lasted|longest|in|during)\b/i,
  recession: /\b(?:began|begun|ended|officially|NBER|since|lasted|in (?:19|20)\d\d|of (?:19|20)\d\d|entered)\b/i,
};

function readTopics(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    if (name.entry.type !== 'topic' || name.entry.id === 'section-163j' || /^'s\b/.test(reader.after(name, 3)))
      continue;
    const sentence = reader.sentence;
    const test =
      happenings[name.entry.id] ?? /\b(?:sign\w*|enact\w*|pass\w*|fail\w*|collaps\w*|bankrupt\w*|law|filed)\b/i;
    const phase = /^[^.;]{0,60}?\b(began|begun|started|ended|was over|is over)\b/i.exec(reader.after(name, 90));
    const phaseEnd = phase === null ? name.end : name.end + phase[0].length;
    const found =
      (phase === null
        ? undefined
        : reader.marks.times.find((mark) => mark.start >= phaseEnd && mark.start - phaseEnd < 12 && !mark.isSince)) ??
      reader.findTime(name);
    const time = name.entry.id === 'fomc-meeting' ? toMeetingTold(reader, found) : found;
    if (!test.test(sentence)) continue;
    if (time === undefined && !/sign|enact|law|passed|passage/i.test(sentence)) continue;
    if (time !== undefined && distance(time, name) > 110) continue;
    if (reader.statements.some((other) => other.kind === 'event' && other.event === name.entry.id)) continue;
    if (name.entry.id === 'recession' && readRecessionAhead(reader, name)) continue;
    if (name.entry.id === 'recession' && reader.findModality(name, time) !== 'fact') continue;
    reader.emit(
      {
        kind: 'event',
        topic: phase === null ? name.entry.name : `${name.entry.name} ${phase[1]}`,
        event: name.entry.id,
      },
      { marks: [name, time], time },
    );
  }
}

/** "The next date that matters is the Fed meeting of June 16": of days without a year, those to come. */
function toMeetingTold({ sentence, discourse }: SentenceReader, found: TimeMark | undefined): TimeMark | undefined {
  const isNext = found !== undefined && /\b(?:next|will)\b/i.test(sentence);
  return isNext ? toNextOccasion(found, discourse.published) : found;
}

/** "its next decision is due on July 31", "the Fed meets on March 16-17", "next decides on May 7". */
function readMeetings(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const isBank =
    reader.marks.names.some(({ entry }) => entry.type === 'bank') ||
    hasBank(reader) ||
    (/\b(?:its|the) next (?:policy |rate |interest[- ]rate |rate-setting )?(?:decision|meeting|gathering)\b/i.test(
      sentence,
    ) &&
      reader.statements.length === 0);
  const verb =
    /\b(?:meets?|meeting|gathers?|gathering|convenes?|(?:next|policy|rate|Fed|FOMC) (?:decision|move)|decides?|announces? (?:a|its|the) (?:next )?decision|decision (?:is due|falls|comes))\b/i.exec(
      sentence,
    );
  if (!isBank || verb === null || reader.statements.some((one) => one.kind === 'event' && one.event === 'fomc-meeting'))
    return;
  const start = reader.marks.start + verb.index;
  const at = { start, end: start + verb[0].length };
  if (isOfBankAbroad(reader, at)) return;
  // "left rates unchanged at its meeting on June 14" has been told with its decision.
  if (reader.statements.some(({ kind, span }) => kind === 'policy-move' && span.start < at.end && span.end > at.start))
    return;
  const candidates = reader.marks.times.filter(
    (mark) =>
      mark.start >= at.end &&
      mark.start - at.end < 40 &&
      !mark.isLength &&
      !mark.isSince &&
      // "At its July meeting, the S&P 500 reaches 8,000 by year-end": by then something else is so.
      !reader.marks.names.some((name) => isMarketName(name.entry) && name.start >= at.end && name.end <= mark.start),
  );
  // "Its first meeting of 2026 on January 28": the day of it, beside its year.
  const found = candidates.find(({ period }) => period.role === 'day') ?? candidates[0];
  const time = toMeetingTold(reader, found);
  if (time === undefined || (/\bnext\b/i.test(sentence) && time.period.to <= reader.discourse.published)) return;
  const days = findTwoDays(reader, time) ?? findWeekdays(reader, time);
  const isDecision = /decision|decides?|move/i.test(verb[0]) || /^[^.;,]{0,24}\bdecision\b/i.test(reader.after(at, 30));
  reader.emit(
    { kind: 'event', topic: isDecision ? 'FOMC decision' : 'FOMC meeting', event: 'fomc-meeting' },
    {
      marks: [toPhraseCue(at, verb[0], undefined, { isVerb: true }), time],
      time,
      modality: 'fact',
      ...(days === undefined ? {} : { period: days }),
    },
  );
}

/** "no recession in 2025", "a recession in 2026 is our central case": a forecast of its beginning. */
function readRecessionAhead(reader: SentenceReader, name: NameMark): boolean {
  const { published } = reader.discourse;
  const year = /^[^.;,]{0,30}?\b(?:in|by|before the end of|for|to|during) ((?:19|20)\d\d)\b/.exec(
    reader.after(name, 50),
  );
  const last = year === null ? undefined : fromCivilDate(Number(year[1]), 12, 31);
  if (last === undefined || last <= published) return false;
  const isDenied = /\b(?:no|avoids?|without a|not (?:see|expect|foresee) a|escapes?) (?:[A-Z][\w.]* )?(?:new )?$/i.test(
    reader.before(name, 30),
  );
  const period: StatedPeriod = {
    text: year?.[1] ?? null,
    base: Math.max(published, fromCivilDate(Number(year?.[1]), 1, 1) - 1),
    to: last,
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  const time = reader.marks.times.find((mark) => mark.start >= name.end && mark.start - name.end < 50);
  reader.emit(
    { kind: 'event', topic: `${name.entry.name} begins`, event: 'recession' },
    { marks: [name, time], period, modality: 'forecast', horizon: last, negated: isDenied },
  );
  return true;
}

const weekdayName = '(?:Mon|Tues|Wednes|Thurs|Fri)day';

/** "meets on Tuesday and Wednesday", "meets on Wednesday": of what is to come, the next ones. */
function findWeekdays(reader: SentenceReader, time: TimeMark): StatedPeriod | undefined {
  const { published } = reader.discourse;
  const { period } = time;
  if (!new RegExp(`^(?:on )?${weekdayName}$`).test(time.text)) return undefined;
  if (/\b(?:met|decided|announced|gathered)\b/.test(reader.before(time, 60)) || published - period.to > 7)
    return undefined;
  const isPair = new RegExp(`^ (?:and|to|-) (?:on )?${weekdayName}\\b`).test(reader.after(time, 18));
  const to = period.to <= published ? period.to + 7 : period.to;
  return { ...period, base: isPair ? to : to - 1, to: isPair ? to + 1 : to, role: isPair ? 'window' : 'day' };
}

/** "12 and 13 December", "September 17 and 18": two days of which only one is a date by itself. */
function findTwoDays(reader: SentenceReader, { start, end, period }: TimeMark): StatedPeriod | undefined {
  if (period.role !== 'day') return undefined;
  const ahead = /\b(\d{1,2})(?:st|nd|rd|th)? ?(?:and|to|-|&) ?(?:the )?$/i.exec(reader.before({ start, end }, 14));
  if (ahead !== null) return { ...period, base: period.to - 1, role: 'window' };
  const after = /^ ?(?:and|to|-|&) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?!%|[.,]\d| per)/i.exec(
    reader.after({ start, end }, 14),
  );
  return after === null ? undefined : { ...period, base: period.to, to: period.to + 1, role: 'window' };
}

/** "a member of the S&P 500", "small caps such as Truist". */
function readMemberships(reader: SentenceReader): void {
  for (const cue of reader.freeCues('membership')) {
    const company = reader.findSubject(cue, ({ type }) => type === 'share');
    const index = reader.marks.names.find(
      (mark) => mark.start >= cue.start && mark.start - cue.end < 40 && mark.entry.universe !== undefined,
    );
    if (company?.mark === undefined || index === undefined || !hasClass(cue, 'membership')) continue;
    reader.emit(
      { kind: 'membership', subject: company.subject, universe: toSubject(index.entry, index.text) },
      { marks: [company.mark, cue, index] },
    );
  }
  const examples =
    /\b(small[- ]caps?|mid[- ]caps?|large[- ]caps?|small-cap (?:industrials|banks|stocks|names|lenders))\b[^.;]{0,24}\b(?:like|such as|including)\b/i.exec(
      reader.sentence,
    );
  if (examples === null) return;
  const from = reader.marks.start + examples.index;
  const names = reader.marks.names.filter(
    ({ entry, start, isBracketed }) => entry.type === 'share' && !isBracketed && start > from && start < from + 160,
  );
  const universe = loadNames().byId.get(/small/i.test(examples[1] as string) ? 'small-caps' : 'large-caps');
  if (names.length === 0 || universe === undefined || /mid/i.test(examples[1] as string)) return;
  const [first] = names;
  reader.emit(
    {
      kind: 'membership',
      subject: {
        text: names.map(({ text }) => text).join(', '),
        id: names.map(({ entry }) => entry.id).join('+'),
        name: names.map(({ entry }) => entry.name).join(', '),
        type: names.length === 1 ? 'share' : 'group',
        readings: names.length === 1 ? (first?.entry.readings ?? []) : [],
        isAmbiguous: false,
        members: names.map(({ entry }) => entry.id),
      },
      universe: toSubject(universe, examples[1] as string),
    },
    { marks: [{ ...(first as NonNullable<typeof first>), start: from }, ...names] },
  );
}
