import { loadNames, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { NameMark } from '../marks.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { fits } from './indicator-names.ts';
import { findExpectedCondition } from './outlook.ts';
import { toCue } from './sentence-cue.ts';

/** Figures of other countries have no series here. */
export function readAbroad(reader: SentenceReader, name: NameMark): void {
  for (const figure of reader.freeQuantities) {
    if (!fits(reader, name, figure) || reader.breaks(name, figure, true) > 0 || distance(name, figure) > 90) continue;
    if (figure.end <= name.start && reader.breaks(name, figure) > 0) continue;
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the series of that country: only figures of the United States are at hand',
      },
      { marks: [name, figure] },
    );
    if (!/\bfrom (?:about |around )?$/i.test(reader.before(figure, 14))) return;
  }
}

const consensus =
  /\b(?:economists?|analysts?|forecasters?|the consensus|consensus|surveyed|the market|Wall Street)\b[^.;]{0,30}\b(?:had |have |were |was )?(?:expect(?:ed|ing|ation)?|forecast(?:s|ing|ed)?|predict(?:ed|ing)?|pencilled in|penciled in|looked for|looking for|estimate[ds]?|consensus)\b[^.;,]{0,30}$|\b(?:consensus|expectations?|forecasts?|estimates?) (?:of|for|was|were|had been|at)(?: for)?\s+(?:about |around |a (?:rise|reading|gain) of )?$|\b(?:the Street|Wall Street|economists|analysts|forecasters|(?:the )?consensus) (?:had|was at|were at|was for|had put it at)\s+(?:about |around )?$/i;

/** "Higher than the 8.1 percent economists had penciled in": the figure that was foretold, before those who did. */
const expectedAfter =
  /^(?: (?:gain|rise|reading|increase|jobs|decline|drop|fall))?,? (?:that |which )?(?:(?:most|many|the|Wall Street|private) )*(?:economists?|analysts?|forecasters?|strategists?|consensus|surveys?|Wall Street|the Street|markets?|investors|traders) (?:polled [^,;.]{0,30}? )?(?:had |have |were |was )?(?:been )?(?:expect(?:ed|ing)|forecast(?:ed|ing)?|predict(?:ed|ing)|pencill?(?:ed|ing) in|look(?:ed|ing) for|estimated|anticipat(?:ed|ing)|projected|called for|bargained for|priced in)\b/i;

const isCompared = /\b(?:than|below|above|under|over|versus|against|to|with|missed|beat|topped|exceeded) the $/i;

/** "Economists had expected 8.8%": what was foretold then, a survey would have to tell. */
export function readConsensus(reader: SentenceReader): void {
  if (!reader.marks.names.some(({ entry }) => entry.type === 'indicator') && reader.discourse.indicator === undefined)
    return;
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit === 'currency' || unit === 'times' || unit === 'ordinal' || figure.quantity.of === 'year') continue;
    const isBefore = isCompared.test(reader.before(figure, 24)) && expectedAfter.test(reader.after(figure, 90));
    const isOfMarket = reader.marks.names.some(
      ({ entry, start }) =>
        (entry.type === 'index' || entry.type === 'share') &&
        !((isBefore || reader.breaks({ start, end: start }, figure) > 0) && start >= figure.end),
    );
    if (!(isBefore || consensus.test(reader.before(figure, 70))) || isOfMarket) continue;
    reader.emit(
      { kind: 'other', subject: null, asserted: toAsserted(figure.quantity), need: 'a dated survey of economists' },
      { marks: [figure] },
    );
  }
}

const output = new Pattern(
  /\b(?:the (?:US |U\.S\. |American )?economy|[Oo]utput|GDP|gross domestic product) (?:has |had |actually |also |again )?(grew|expanded|shrank|contracted|shrunk)\b(?! by| at| \d)/,
);

/** "Output shrank in the first quarter": its growth was below zero. */
export function readOutput(reader: SentenceReader): void {
  const match = output.exec(reader.sentence);
  const entry = loadNames().byId.get('gdp-growth');
  if (match === null || entry === undefined) return;
  const at = reader.spanOf(match);
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end && mark.start - at.end < 10 && /quarter|Q\d/i.test(mark.text),
  );
  if (time === undefined || isOfPlaceAbroad(reader, at)) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, match[0]),
      relation: /grew|expanded/.test(match[0]) ? 'above' : 'below',
      asserted: { low: 0, high: 0, unit: 'percent', wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, at), time], time },
  );
}

/** "Should inflation climb above 3.5%, the Fed will raise rates": the condition is not asserted, what follows hangs on it. */
export function readConditional(reader: SentenceReader, name: NameMark): void {
  const lead = /^(?:should|if|were|unless|provided|suppose)\b/i.test(reader.sentence.replace(/^[\d.)\s*-]+/, ''));
  const comma = reader.text.indexOf(', ', reader.marks.start);
  if (!lead || comma < name.end || comma > reader.marks.end) return;
  if (findExpectedCondition(reader.sentence) !== undefined) return;
  const figure = reader.freeQuantities.find(
    (mark) => fits(reader, name, mark) && mark.start >= name.end && mark.end <= comma,
  );
  if (figure === undefined) return;
  reader.emit(
    {
      kind: 'other',
      subject: null,
      asserted: toAsserted(figure.quantity),
      need: 'the condition to be met, and what follows from it',
    },
    { marks: [name, figure, toCue(reader, { start: figure.end, end: reader.marks.end })], modality: 'conditional' },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) reader.use(cue);
}

/** "March consumer prices are due tomorrow": the calendar of releases. */
export function readDue(reader: SentenceReader, name: NameMark): void {
  const match =
    /^[^.;,]{0,24}\b(?:is|are) (?:due|scheduled|expected|published|released) (?:out |for release )?(?:tomorrow|next week|later this week|(?:on |for )?(?:Mon|Tues|Wednes|Thurs|Fri)day|on [A-Z][a-z]+ \d{1,2})\b/.exec(
      reader.after(name, 80),
    );
  if (match === null) return;
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need: 'the calendar of releases of the statistical offices' },
    { marks: [name, toCue(reader, { start: name.end, end: name.end + match[0].length })], modality: 'fact' },
  );
}
