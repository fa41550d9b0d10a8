/** Dated events that what follows may be counted from: "take the eve of the report as a base". */

import { previousSession, sessionOnOrBefore } from '../../core/index.ts';
import { Pattern } from '../text/pattern.ts';
import { type DatedEvent, rememberPeriod } from './discourse.ts';
import type { TimeMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';

const eventNames: readonly (readonly [DatedEvent, RegExp])[] = [
  ['inflation report', /\b(?:inflation|consumer prices?|CPI)\b/i],
  ['jobs report', /\b(?:jobs|payrolls?|employment|unemployment)\b/i],
  ['vote', /\b(?:vote|election|referendum|ballot)\b/i],
  ['decision', /\b(?:decision|meeting|rate (?:cut|increase|hike|rise))\b/i],
];

const happening = new Pattern(
  /\b(?:report(?:ed)?|released?|published|announced?|showed|voted?|election|decided?|decision|cut|raised|met)\b/i,
);

/** "Consumer prices, it was reported on 11 July, had risen": the day of an event, where the sentence names one of each. */
export function rememberEvents({ text, marks, discourse }: SentenceReader): void {
  const sentence = text.slice(marks.start, marks.end);
  const days = marks.times.filter(
    ({ period, isAhead, isLookBack }) => period.role === 'day' && !isAhead && !isLookBack,
  );
  const named = eventNames.filter(([, name]) => name.test(sentence));
  const [day, other] = days;
  if (day === undefined || other !== undefined || !happening.test(sentence)) return;
  for (const [event] of named) discourse.events.set(event, day.period.to);
}

/** What follows is counted from the eve (or the close) of an event that the text has dated; else it cannot be dated. */
export function startFromNamedBase({ text, marks, discourse, block }: SentenceReader): void {
  const match = /\b(eve|morning|day|night|evening|close) (before|of) ([^,.;]{3,60})/i.exec(
    text.slice(marks.start, marks.end),
  );
  const event = match === null ? undefined : eventNames.find(([, name]) => name.test(match[3] as string))?.[0];
  const day = event === undefined ? undefined : discourse.events.get(event);
  discourse.periods = [];
  discourse.periodBlock = -9;
  const to = sessionOnOrBefore(discourse.published);
  if (match === null || day === undefined || day >= to) {
    discourse.isUndatable = true;
    return;
  }
  const isBefore = /^(?:eve|morning)$/i.test(match[1] as string) || /^before$/i.test(match[2] as string);
  const base = isBefore ? previousSession(day) : day;
  const period = {
    text: match[0],
    base,
    to,
    role: 'window',
    from: 'stated',
    isOpen: true,
    isFixed: true,
    others: [],
  } as const;
  rememberPeriod(discourse, period, block);
}

/** "Take the eve of the report as a base": what follows is over a stretch that starts from what the text names. */
export function hasNamedBase(reader: SentenceReader, time: TimeMark | undefined): boolean {
  const isNamed =
    /\b(?:as (?:a|the|our|your) (?:base|baseline|starting point|start)|(?:measured?|counted?|counting|reckoned|reckon) from (?:the )?(?:eve|day|night|morning|start|moment)\b)/i.test(
      reader.sentence,
    );
  return isNamed && (time === undefined || time.period.role === 'day');
}
