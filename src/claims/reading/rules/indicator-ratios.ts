import type { Asserted } from '../../statement.ts';
import type { QuantityMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const factors: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'two thirds': 2 / 3,
  'two-thirds': 2 / 3,
  'a quarter': 1 / 4,
  twice: 2,
  double: 2,
  'three times': 3,
  'four times': 4,
};

const ratio =
  /\b(?:((?:a little|just|slightly|well|much) (?:over|under|above|below)|more than|less than|over|under|almost|nearly|about|roughly) )?(half|a third|two[- ]thirds|a quarter|twice|double|three times|four times) (?:of )?(?:[A-Z][a-z]+'s|its|their|the|that|last year's)(?: [\w'-]+){0,3}? (?:high|peak|low|trough|level|record|reading|close|figure)(?: close| reading)? of $/;

/** "464 basis points, a little over half of February's high of 887": the figure told, as a part of another told with it. */
export function readIndicatorRatios(reader: SentenceReader): void {
  for (const right of reader.freeQuantities) {
    const ahead = reader.before(right, 110);
    const match = ratio.exec(ahead);
    const factor = match === null ? undefined : factors[(match[2] as string).toLowerCase()];
    if (match === null || factor === undefined) continue;
    const start = right.start - match[0].length;
    const left = findLeft(reader, start, right);
    if (left === undefined) continue;
    const at = { start, end: right.start };
    reader.use(...reader.freeQuantities.filter((figure) => figure.start < at.end && figure.end > at.start));
    reader.emit(
      {
        kind: 'comparison',
        left,
        right: { span: { start: right.start, end: right.end }, value: right.quantity.low },
        relation: 'ratio',
        asserted: toFactor(factor, match[1]),
      },
      { marks: [toPhraseCue(at, match[0])], time: undefined },
    );
  }
  remember(reader);
}

function toFactor(factor: number, word: string | undefined): Asserted {
  const text = (word ?? '').toLowerCase();
  const wording = /over|above|more/.test(text) ? 'over' : /under|below|less/.test(text) ? 'under' : 'about';
  return { low: factor, high: factor, unit: 'times', wording, rounding: 0.05 };
}

/** The figure before in the sentence, or "that", the last one told. */
function findLeft(reader: SentenceReader, start: number, right: QuantityMark) {
  const before = reader.marks.quantities.findLast(
    (figure) => figure.end <= start && (isSameSort(figure, right) || isInPoints(figure, right)),
  );
  if (before !== undefined) return { span: { start: before.start, end: before.end }, value: before.quantity.low };
  return /^\W*(?:That|It|This)\b/.test(reader.sentence) ? reader.discourse.figure : undefined;
}

const isSameSort = (a: QuantityMark, b: QuantityMark): boolean => a.quantity.unit === b.quantity.unit;

/** "464 basis points ... 887" */
const isInPoints = (a: QuantityMark, b: QuantityMark): boolean =>
  a.quantity.unit === 'basis points' && b.quantity.unit === 'plain';

/** A sentence of one figure is what "that" of the next one stands for. */
function remember({ marks, discourse }: SentenceReader): void {
  const figures = marks.quantities.filter(
    ({ quantity }) => quantity.unit !== 'fraction' && quantity.unit !== 'multiple',
  );
  const [only] = figures;
  if (figures.length > 0)
    discourse.figure =
      figures.length === 1 && only !== undefined
        ? { span: { start: only.start, end: only.end }, value: only.quantity.low }
        : undefined;
}
