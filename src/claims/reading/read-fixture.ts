import { parseIsoDate } from '../../core/index.ts';
import type { Statement } from '../statement.ts';
import { readStatements } from './read-statements.ts';

/** The statements of a text published on a day, for tests of rules. */
export function read(text: string, published: string): Statement[] {
  return readStatements({
    source: 'test.txt',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option',
    text,
  });
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
