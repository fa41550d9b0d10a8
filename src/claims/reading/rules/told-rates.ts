import type { ReturnStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { rateAhead, rateBehind } from './annual-rates.ts';

/** Shorter stretches have no rate a year. Unit: calendar days. */
const shortest = 500;

/** "That is", "annualised, it comes to", "which works out at", "or": the rate a year of what was told just before. */
const carriedOn = new Pattern(
  /(?:^\W*(?:(?:annuali[sz]ed|on average|compounded|per year|a year|(?:in|at|as) (?:an? )?annual(?:i[sz]ed)? (?:terms|rate|average)|expressed as an annual rate),? )?(?:that|this|it|the (?:gain|rise|return|advance|total))|,? which|,? or|,? equal|,? equivalent|,? that) (?:(?:has |had )?(?:is|was|comes? (?:out )?(?:to|at)|came (?:out )?(?:to|at)|works? out (?:at|to|as)|amounts? to|amounted to|makes|made|means|equals|equalled|corresponds to|translates (?:in)?to|be|been|to) )?(?:about |around |roughly |just |only |nearly |almost |more than |an? |the |compound(?:ed)? |average |annual(?:i[sz]ed)? |yearly |return |rate |growth |gain |pace |of ){0,6}$/i,
);

/** "The compound annual growth rate: 5.6%", "The annualised return was 8%": a rate by its name. */
const byName = new Pattern(
  /^\W*(?:The |Its |Their )?(?:(?:implied|resulting|corresponding|average) )?(?:compound(?:ed)? )?(?:average )?(?:annual|annuali[sz]ed|yearly) (?:growth )?(?:rate|return|pace|gain)(?: of (?:growth|return|gain))?(?::| is| was| comes to| came to| works out at| worked out at),? (?:about |around |roughly |just |only |nearly |almost )?$/i,
);

const yearly =
  /^\W*(?:annuali[sz]ed|on average|compounded|per year|a year|(?:in|at|as) (?:an? )?annual(?:i[sz]ed)? (?:terms|rate|average)|expressed as an annual rate)\b/i;

/** "The index gained 70% in the five years to 2019. That is 11.2% a year": the return told last, as a rate. */
export function readToldRates(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent') continue;
    const ahead = reader.text.slice(reader.marks.start, figure.start);
    if (!byName.test(ahead) && !(isRate(reader, figure) && carriedOn.test(ahead))) continue;
    const told = findTold(reader, figure);
    if (told === undefined) continue;
    reader.emit(
      {
        kind: 'return',
        subject: told.subject,
        direction: told.direction,
        asserted: toAsserted(figure.quantity),
        isAnnual: true,
      },
      {
        marks: [figure],
        period: { ...told.period, text: null },
        time: undefined,
        modality: told.modality,
        negated: false,
      },
    );
  }
}

const isRate = (reader: SentenceReader, figure: QuantityMark): boolean =>
  rateBehind.test(reader.after(figure, 60)) ||
  rateAhead.test(reader.before(figure, 70)) ||
  yearly.test(reader.sentence);

function findTold(
  { statements, discourse, marks }: SentenceReader,
  { start }: QuantityMark,
): ReturnStatement | undefined {
  const own = statements.findLast((one): one is ReturnStatement => one.kind === 'return' && one.span.end <= start);
  const hasName = marks.names.some(({ end }) => end <= start);
  const told = own ?? (hasName ? undefined : discourse.returns.at(-1));
  const isLong = told !== undefined && told.period.to - told.period.base >= shortest && told.isAnnual !== true;
  return isLong && told.asserted !== null && told.modality === 'fact' ? told : undefined;
}
