import type { Span } from '../../document.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const none = "\\b(?:(?:has|have|did)(?:n['’]t| not| never| yet to)|never)\\b(?: (?:yet|once|again|so far|even))*";
const size =
  '(?:more than |as much as |at least |over )?[\\d.]+ ?(?:%|per ?cent)(?: or (?:more|greater|better|worse))?';
const had =
  '(?:had|have|seen|see|suffered|suffer|experienced|endured|known|posted|recorded|logged|managed|gone through|been (?:in|through)|entered|slipped into|fallen into)';
const article = '(?:an?|any|one|another|a single|so much as an?)';
const high = '(?:an?|any|its|the|their) (?:[\\w-]+ ){0,2}?(?:high|peak|record|top)';
const unit = '(?<unit>day|session|week|month|quarter|year)';

/** "Has not had a 10% correction", "hasn't been in a bear market", "has not fallen 5% from a high". */
const fall = new Pattern(
  new RegExp(
    `${none} (?:${had} ${article} (?:(?<bear>bear market)|(?:${size})?[ -]?(?:(?<phase>correction)|drawdown|pullback|setback|retreat|(?:fall|drop|decline|slide|slump|loss) from (?<from>${high})))|(?:fall(?:en)?|fell|drop(?:ped)?|declined?|been|slide|slid|slip(?:ped)?|pull(?:ed)? back|c[ao]me down|was|were)(?: down)?(?: by)? ${size}(?: (?:down|below|under|lower))?(?: than)? ?(?:from|below|under|off|than)? (?<under>${high}))\\b`,
    'i',
  ),
);

/** "Has not lost 3% in a day", "hasn't had a 2% weekly gain". */
const move = new Pattern(
  new RegExp(
    `${none} (?:(?:(?<down>fall(?:en)?|fell|drop(?:ped)?|lost|lose|declined?|slid|slide|tumbled?|shed)|(?<up>rise|risen|rose|gain(?:ed)?|climb(?:ed)?|jump(?:ed)?|advanced?|add(?:ed)?)|moved?|swung|swing)(?: by)? ${size} (?:in|on|over|within) ${article}(?: (?:single|trading|one|calendar|given))* ${unit}|${had} ${article} ${size}[ -](?<often>daily|one-day|single-day|weekly|monthly|quarterly|annual|yearly|day|week|month)(?: (?:(?<loss>fall|drop|decline|slide|slump|loss|down)|(?<gain>gain|rise|advance|jump|rally)|move|swing))?)\\b`,
    'i',
  ),
);

/** What has not been once in a stretch that is named: a fall from a high, or a move of a size, at no time of it. */
export function readNoneSince(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const fallen = reader.find(fall);
  const told = fallen ?? reader.find(move);
  const time = told === undefined ? undefined : findStretch(reader, told.at);
  const owner =
    told === undefined ? undefined : findMarketSubject(reader, { start: told.at.start, end: told.at.start + 1 });
  if (told === undefined || time === undefined || owner === undefined) return;
  // "Hasn't had a 5% pullback this year": read with the other deepest falls of a stretch.
  const { from, under } = told.match.groups ?? {};
  if (fallen !== undefined && !time.isSince && /\d/.test(told.match[0]) && (from ?? under) === undefined) return;
  const asserted = toSize(reader, told);
  if (asserted === undefined) return;
  const { unit: length, often, down, loss, up, gain } = told.match.groups ?? {};
  const marks = [toCue(reader, told.at), time];
  const { period: named, sinceEnd, text } = time;
  const period: StatedPeriod = {
    ...named,
    text,
    base: sinceEnd ?? named.base,
    role: 'window',
    from: 'stated',
    others: [],
  };
  if (fallen !== undefined)
    reader.emit(
      { kind: 'drawdown', subject: owner.subject, relation: 'deepest', asserted },
      { marks, period, time: undefined, negated: true },
    );
  else
    reader.emit(
      {
        kind: 'streak',
        subject: owner.subject,
        of: (down ?? loss) === undefined ? 'gain' : 'loss',
        frequency: toFrequency(often ?? length ?? '') ?? 'session',
        asserted: { low: 0, high: 0, unit: 'count', wording: 'plain', rounding: 0 },
        ofSize: { size: asserted, isEitherWay: (down ?? loss ?? up ?? gain) === undefined },
      },
      { marks, period, time: undefined, negated: false },
    );
  const isInside = (mark: Span): boolean => overlaps(mark, told.at);
  reader.use(...reader.freeQuantities.filter(isInside), ...reader.marks.cues.filter(isInside));
}

/** Falls by which a correction and a bear market go. Unit: percent. */
const phases = { correction: 10, bear: 20 } as const;

function toSize(reader: SentenceReader, { match, at }: Found): Asserted | undefined {
  const figure = reader.freeQuantities.find((mark) => overlaps(mark, at) && mark.quantity.unit === 'percent');
  if (figure !== undefined) return { ...toAsserted(figure.quantity, 'percent'), wording: 'at-least' };
  const { bear, phase } = match.groups ?? {};
  const low = bear !== undefined ? phases.bear : phase !== undefined ? phases.correction : undefined;
  return low === undefined ? undefined : { low, high: low, unit: 'percent', wording: 'at-least', rounding: 0 };
}

/** The stretch named beside it: since what is named was over, or the year so far. */
function findStretch(reader: SentenceReader, at: Span): TimeMark | undefined {
  const time = reader.marks.times.find(
    (mark) =>
      !mark.isAhead &&
      !mark.isLength &&
      mark.period.role !== 'day' &&
      ((mark.start >= at.end &&
        /^,? (?:in |during |over |throughout |at any (?:time|point) (?:in |during )?)?$/.test(
          reader.text.slice(at.end, mark.start),
        )) ||
        (mark.end <= at.start && reader.breaks(mark, at, true) === 0)),
  );
  return time === undefined || time.period.to > reader.discourse.published ? undefined : time;
}
