import { type DayNumber, previousSession, sessionOnOrBefore } from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { Modality, StatedPeriod } from '../statement.ts';
import type { Draft } from './draft.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { month } from './times/time-words.ts';

const unit = `(?:(?:the|this|next|that) )?(?:(?:calendar )?year|quarter|month|week|half|decade|(?:19|20)\\d\\d|${month}(?: (?:19|20)\\d\\d)?)`;

/** "would end 2017 at", "finishes the year above", "ends December below". */
const ended = new RegExp(
  `\\b(?:end|finish|close|conclude|wind up)(?:s|es|d|ed|ing)?(?: out)? ${unit}\\b(?:(?!\\. )[^;])*$`,
  'i',
);
const ending = new RegExp(`\\b(?:ending|finishing|closing) (?:out )?${unit}\\b(?:(?!\\. )[^;])*$`, 'i');

/** Furthest that the words of ending stand before the end of what is told. Unit: characters. */
const reach = 70;

/** A level that is foretold for the end of a stretch is of its last session, and is not met by one before it. */
export function toEndedHorizon(
  reader: SentenceReader,
  draft: Draft,
  core: Span,
  { period, modality, horizon }: { period: StatedPeriod; modality: Modality; horizon: DayNumber | undefined },
): StatedPeriod {
  const isLevel = draft.kind === 'level' || (draft.kind === 'indicator' && draft.asserted !== null);
  if (!isLevel || modality !== 'forecast' || horizon === undefined || horizon <= reader.discourse.published)
    return period;
  const said = reader.text.slice(Math.max(reader.marks.start, core.end - reach), core.end);
  if (!ended.test(said) && !ending.test(said)) return period;
  const { length: _, anchor: __, ...rest } = period;
  const to = sessionOnOrBefore(horizon);
  return { ...rest, base: previousSession(to), to, role: 'day', from: 'stated', isOpen: false, others: [] };
}
