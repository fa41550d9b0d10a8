import type { ExtremeStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { findOtherOfPair } from '../pair-told.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const ahead = 'beat|beaten|outperformed|outpaced|outrun|outran|outdone|outdid|led|topped';
const behind = 'lagged|trailed|underperformed';
const unit = '(?<unit>day|session|week|month|quarter|year)';
const wide = '(?:wide|large|big) an? (?:margin|lead|gap)';

/** "had not beaten the S&P 500 by so much in a month since", "beat it by more than in any quarter since". */
const widest = new Pattern(
  new RegExp(
    `\\b(?:(?:has|have|had) not (?:${ahead}|(?<lag>${behind})) [^.;%]{2,40}? by (?:so|as|that|this) (?:much|${wide})(?: in (?:a|any|one) (?:single )?${unit})?|(?:${ahead}|(?<lags>${behind})) [^.;%]{2,40}? by (?:more|a (?:wider|larger|bigger) margin) than in any (?:single |other )?(?<any>day|session|week|month|quarter|year)) since\\b`,
    'i',
  ),
);

/** "A wider gap was last seen in March 2020", "the lead was last larger in 2009". */
const lastWider = new Pattern(
  /\ba (?:wider|larger|bigger|greater) (?:gap|lead|margin|difference|advantage) (?:was|had) (?:last |been last |last been )(?:seen|recorded|made|measured)\b/i,
);

/** The lead told of the pair, as the widest since a time: of the pair that the sentence before set side by side. */
export function readMarginRecords(reader: SentenceReader): void {
  const { pair } = reader.discourse;
  if (pair === undefined || reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(widest);
  const since = reader.marks.times.find(({ isSince }) => isSince);
  if (found !== undefined && since !== undefined) {
    const { unit: own, any, lag, lags } = found.match.groups ?? {};
    const subject = findMarketSubject(reader, found.at)?.subject;
    const against = subject === undefined ? undefined : findOtherOfPair({ pair }, subject);
    const frequency = toFrequency(own ?? any ?? '') ?? toPeriodFrequency(pair.period);
    if (subject === undefined || against === undefined || frequency === undefined) return;
    emitWidest(reader, found, since, {
      subject,
      against,
      frequency,
      side: (lag ?? lags) === undefined ? 'best' : 'worst',
    });
    return;
  }
  const wider = reader.find(lastWider);
  const frequency = toPeriodFrequency(pair.period);
  const time = wider && reader.marks.times.find(({ start, isAhead }) => start >= wider.at.end && !isAhead);
  if (wider === undefined || time === undefined || frequency === undefined) return;
  emitWidest(reader, wider, time, { subject: pair.leader, against: pair.laggard, frequency, side: 'best' });
}

type Sides = Pick<ExtremeStatement, 'frequency' | 'side'> & { readonly subject: Subject; readonly against: Subject };

function emitWidest(reader: SentenceReader, { at }: Found, since: TimeMark, sides: Sides): void {
  const { pair } = reader.discourse;
  const period: StatedPeriod | undefined = pair?.period;
  if (period === undefined || toPeriodFrequency(period) !== sides.frequency) return;
  reader.emit(
    { kind: 'extreme', ...sides, rank: 1, since: since.sinceEnd ?? since.period.to },
    { marks: [toCue(reader, at), since], period, time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.freeCues('ahead', 'behind').filter(({ start, end }) => start < at.end && end > at.start));
}
