import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, ReturnStatement } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const factors: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  'three times': 3,
  'four times': 4,
  'five times': 5,
  half: 1 / 2,
  'a third': 1 / 3,
  'a quarter': 1 / 4,
};

const ratio =
  /\b(?:(more than|over|at least|less than|under|almost|nearly|about|roughly|some) )?(twice|double|(?:three|four|five) times|half|a third|a quarter) (?:of )?(?:that|what|the (?:advance|gain|rise|return|increase|loss|fall|decline|drop) of|as much as|the)\b/gi;

/** "gained 22%, more than twice the advance of the S&P 500": by the figure of the one, a bound of the other. */
export function readRatios(reader: SentenceReader): void {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  for (const match of sentence.matchAll(ratio)) {
    const start = reader.marks.start + match.index;
    const span = { start, end: start + match[0].length };
    const told = reader.statements.findLast(
      (statement): statement is ReturnStatement =>
        statement.kind === 'return' && statement.asserted !== null && statement.span.end <= start + 1,
    );
    const name = findNamed(reader, span);
    const factor = factors[(match[2] as string).toLowerCase()];
    if (told?.asserted == null || name === undefined || factor === undefined || name.entry.id === told.subject.id)
      continue;
    const beside = reader.marks.quantities.find(
      (figure) => figure.start >= name.end && /^'s? $/.test(reader.text.slice(name.end, figure.start)),
    );
    const own = reader.marks.quantities.filter((figure) => overlaps(figure, span));
    if (beside !== undefined) {
      if (beside.quantity.unit !== 'percent') continue;
      reader.emit(
        {
          kind: 'comparison',
          left: { span: told.span, value: told.asserted.low },
          right: { span: { start: beside.start, end: beside.end }, value: beside.quantity.low },
          relation: 'ratio',
          asserted: { low: factor, high: factor, unit: 'times', wording: toWording(match[1], false), rounding: 0.1 },
        },
        { marks: [...own, beside], at: span },
      );
      continue;
    }
    reader.use(...own);
    reader.emit(
      {
        kind: 'return',
        subject: toSubject(name.entry, name.text),
        direction: told.direction,
        asserted: toBound(told.asserted, factor, match[1]),
      },
      { marks: [name], period: told.period },
    );
  }
}

/** The other of the two: right after, or before a comma ("the growth fund, less than a third of that"). */
function findNamed(reader: SentenceReader, span: { start: number; end: number }): NameMark | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const after = names.find(
    (name) =>
      name.start >= span.end && /^(?: of)?(?: the)?(?: [a-z-]+){0,3} $/i.test(reader.text.slice(span.end, name.start)),
  );
  return (
    after ??
    names.findLast((name) =>
      /^(?:, | (?:(?:is|was|has|are|were|have) )?(?:(?:down|up|off|lost|lose|fallen|risen|fell|rose|gained|made|returned|shed|dropped|managed) )?(?:by )?(?:(?:only|just|about|roughly|nearly|almost) )*)$/i.test(
        reader.text.slice(name.end, span.start),
      ),
    )
  );
}

function toBound(asserted: Asserted, factor: number, word: string | undefined): Asserted {
  return {
    low: asserted.low / factor,
    high: asserted.high / factor,
    unit: 'percent',
    wording: toWording(word, factor > 1),
    rounding: Math.max(asserted.rounding / factor, 0.1),
  };
}

/** "more than twice" of one is less than half of it for the other. */
function toWording(word: string | undefined, isTurned: boolean): Asserted['wording'] {
  const text = (word ?? '').toLowerCase();
  if (/more|over|least/.test(text)) return isTurned ? 'under' : 'over';
  if (/less|under/.test(text)) return isTurned ? 'over' : 'under';
  return 'about';
}
