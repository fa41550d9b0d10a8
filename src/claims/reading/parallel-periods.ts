import type { ReturnStatement, Statement } from '../statement.ts';
import { ofNow } from './clause-words.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** Words that put a figure after the one before it in time. */
export const nextInTurn = /\b(?:then|afterwards|thereafter|finally|lastly|followed by)\b/i;

const linkWords =
  /^,?(?: and)? (?:then|afterwards|thereafter|finally|lastly|followed by) (?:[a-z]+ )?(?:by |a further |another |again )?(?:[-+]?\d|$)/i;

/** A sentence whose figures are over the stretches told just before. */
export function withParallelPeriods(reader: SentenceReader): readonly Statement[] {
  return withPeriodBefore(reader) ?? withPeriodsInTurn(reader);
}

/**
 * "The Russell is up 13% this year. The Nasdaq-100 is up 5%": a sentence without a time, on another asset, told in the
 * tense of the one before it, is of that one's stretch and of no other.
 */
function withPeriodBefore({
  statements,
  discourse,
  marks,
  sentence,
  block,
}: SentenceReader): readonly Statement[] | undefined {
  const { inTurn, periodBlock } = discourse;
  const own = statements.filter((one): one is ReturnStatement => one.kind === 'return');
  const [before, another] = inTurn;
  const [one, other] = own;
  if (before === undefined || another !== undefined || one === undefined || other !== undefined) return undefined;
  if (periodBlock !== block || before.period.from !== 'stated' || before.period.role !== 'window') return undefined;
  if (one.period.from !== 'carried' || one.subject.id === before.subject.id || marks.times.length > 0) return undefined;
  const { base, to, isOpen } = before.period;
  if (one.period.base !== base || one.period.to !== to) return undefined;
  if (isOpen !== ofNow.test(sentence) || ofThen.test(sentence)) return undefined;
  const period = { ...one.period, from: 'stated' as const, others: before.period.others };
  return statements.map((statement) => (statement === one ? { ...one, period } : statement));
}

/** "Was down 26.8%": as it stood then, from wherever it is counted. */
const ofThen = /\b(?:was|were|stood)\b/i;

/**
 * "Value returned 22.8% in 2000 and 14% in 2001. Growth lost 22.4% and then 9.2%": figures that follow each other are
 * over the stretches told in turn just before, one for each.
 */
function withPeriodsInTurn({ statements, discourse, text }: SentenceReader): readonly Statement[] {
  const own = statements.filter((one): one is ReturnStatement => one.kind === 'return');
  const { inTurn } = discourse;
  if (own.length < 2 || own.length !== inTurn.length || own.some(({ period }) => period.from !== 'carried'))
    return statements;
  const isTurned = isOfOne(inTurn) && inTurn.every(({ period }, i) => period.base >= (inTurn[i - 1]?.period.to ?? 0));
  const isLinked = own.every(({ span }, i) => i === 0 || linkWords.test(text.slice(own[i - 1]?.span.end, span.end)));
  if (!isTurned || !isOfOne(own) || !isLinked) return statements;
  const told = new Map<Statement, ReturnStatement | undefined>(own.map((one, i) => [one, inTurn[i]]));
  return statements.map((statement) => {
    const model = told.get(statement);
    return model === undefined
      ? statement
      : {
          ...(statement as ReturnStatement),
          period: { ...model.period, text: null, from: 'carried' as const, isFixed: true, others: [] },
        };
  });
}

function isOfOne(returns: readonly ReturnStatement[]): boolean {
  return returns.every(({ subject }) => subject.id === returns[0]?.subject.id);
}
