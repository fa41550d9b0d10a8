import { parseIsoDate } from '../../core/index.ts';
import type { Statement } from '../statement.ts';
import { type ReadingOptions, readStatements } from './read-statements.ts';

/** The statements of a text published on a day, for tests of rules. */
export function read(text: string, published: string, options?: ReadingOptions): Statement[] {
  const document = {
    source: 'test.txt',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option' as const,
    text,
  };
  return readStatements(document, options);
}

/** The statements of one kind. */
export function readKind<Kind extends Statement['kind']>(
  kind: Kind,
  text: string,
  published: string,
): Extract<Statement, { kind: Kind }>[] {
  return read(text, published).filter(
    (statement): statement is Extract<Statement, { kind: Kind }> => statement.kind === kind,
  );
}

/** What the returns of a text say: of whom, which way, how much, from and to when. */
export function readReturns(text: string, published: string) {
  return readKind('return', text, published).map(({ subject, direction, asserted, period }) => ({
    id: subject.id,
    direction,
    low: asserted?.low,
    base: period.base,
    to: period.to,
  }));
}
