import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

/** "on heavy volume", "volume was 30% above average". */
export function readVolumes(reader: SentenceReader): void {
  readRatios(reader);
  readStates(reader);
  for (const cue of reader.freeCues('volume-high', 'volume-low')) {
    const found = findMarketSubject(reader, cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const figure = reader.nearest(
      cue,
      reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'multiple'),
      30,
      0,
    );
    const isRelated =
      figure !== undefined &&
      /volume|average/i.test(reader.text.slice(Math.min(cue.start, figure.start), Math.max(cue.end, figure.end) + 20));
    reader.emit(
      {
        kind: 'volume',
        subject: found.subject,
        relation: hasClass(cue, 'volume-low') ? 'low' : 'high',
        asserted: isRelated && figure !== undefined ? toAsserted(figure.quantity) : null,
      },
      { marks: [cue, isRelated ? figure : undefined] },
    );
  }
}

const usual = '(?:average|normal|usual|the norm|its norm|their norm|its average|the average)(?! of)';
const state = new Pattern(
  new RegExp(
    `\\b(?<!(?:portfolio|staff|employee|asset|inventory|options?|futures) )(?:volumes?|turnover)\\b[^.;,:%]{0,50}? (?:(?:was|were|is|are|ran|runs|has been|have been|proved|remained|stayed|came in) (?:(?:well|far|much|very|unusually|exceptionally|particularly|notably|extremely|rather|fairly|quite|a little|slightly|somewhat) ){0,2}(?:(?<high>heavy|heavier than ${usual}|high|higher than ${usual}|elevated|brisk|strong|hectic|above ${usual})|light|lighter than ${usual}|thin|low|lower than ${usual}|muted|subdued|slack|below ${usual}))\\b`,
    'i',
  ),
);

/** "Trading volume in the fund was well above average", "turnover was unusually high": the state told by the verb. */
function readStates(reader: SentenceReader): void {
  const match = state.exec(reader.sentence);
  if (match === null) return;
  const end = reader.marks.start + match.index + match[0].length;
  const verb = /(?:was|were|is|are|ran|runs|has been|have been|proved|remained|stayed|came in) (?:(?! in ).)*$/i.exec(
    match[0],
  );
  const at = { start: end - (verb?.[0].length ?? 0), end };
  const found = findMarketSubject(reader, at);
  if (found === undefined) return;
  const relation = match.groups?.high === undefined ? 'low' : 'high';
  reader.emit(
    { kind: 'volume', subject: found.subject, relation, asserted: null },
    { marks: [toPhraseCue(at, reader.text.slice(at.start, at.end), `volume-${relation}`), found.mark] },
  );
  for (const cue of reader.freeCues('volume-high', 'volume-low', 'average'))
    if (cue.start < at.end && cue.end > reader.marks.start + match.index) reader.use(cue);
}

const againstAverage =
  /^ (above|below|over|under|more than|less than|)\s?(?:its|the|their) (?:[\w-]+ ){0,3}(?:average|norm|mean)\b/i;

/** "volume was roughly double its average", "turnover 30% below the 50-day average". */
function readRatios(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'percent' && unit !== 'multiple' && unit !== 'times') continue;
    const match = againstAverage.exec(reader.after(figure, 50));
    if (match === null || !/\b(?:volumes?|turnover|trading)\b[^.;]{0,40}$/i.test(reader.before(figure, 60))) continue;
    const found = findMarketSubject(reader, figure);
    if (found === undefined) continue;
    const isLow = /below|under|less/i.test(match[1] as string);
    const mark = toPhraseCue({ start: figure.end, end: figure.end + match[0].length }, match[0], 'volume-high');
    reader.emit(
      {
        kind: 'volume',
        subject: found.subject,
        relation: isLow ? 'low' : 'high',
        asserted: toAsserted(figure.quantity),
      },
      { marks: [figure, mark] },
    );
  }
}
