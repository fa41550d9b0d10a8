import type { ReturnStatement, Statement } from '../statement.ts';
import type { SentenceReader } from './sentence-reader.ts';

const inTurn = /^,?(?: and)? then (?:[a-z]+ )?(?:by |a further |another |again )?(?:[-+]?\d|$)/i;

/**
 * "Value returned 22.8% in 2000 and 14% in 2001. Growth lost 22.4% and then 9.2%": two figures that follow each other
 * are over the two stretches told in turn just before.
 */
export function withParallelPeriods({ statements, discourse, text }: SentenceReader): readonly Statement[] {
  const own = statements.filter((one): one is ReturnStatement => one.kind === 'return');
  const [first, second, third] = own;
  const [a, b] = discourse.returns;
  if (first === undefined || second === undefined || third !== undefined || a === undefined || b === undefined)
    return statements;
  const isCarried = own.every(({ period }) => period.from === 'carried');
  const isTurned = a.subject.id === b.subject.id && a.period.to <= b.period.base;
  const link = text.slice(first.span.end, second.span.end);
  if (!isCarried || !isTurned || first.subject.id !== second.subject.id || !inTurn.test(link)) return statements;
  const told = new Map([
    [first, a],
    [second, b],
  ]);
  return statements.map((statement) => {
    const model = told.get(statement as ReturnStatement);
    return model === undefined
      ? statement
      : { ...(statement as ReturnStatement), period: { ...model.period, text: null, from: 'carried' as const } };
  });
}
