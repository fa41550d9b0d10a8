import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { checkText } from '../check-text.ts';
import type { CheckedClaim } from '../checked.ts';
import { parseClaimsFile } from './parse-claims-file.ts';

/** The claims of a file of claims as `check` judges them on the embedded figures. */
export function checkClaims(text: string, asOf = '2026-10-01'): readonly CheckedClaim[] {
  const { published, publisher, title, statements } = parseClaimsFile(text, 'test.claims.yaml');
  const document = {
    source: 'test.claims.yaml',
    title,
    publisher,
    published,
    publishedFrom: 'metadata',
    text,
  } as const;
  return checkText({ ...document, typed: statements }, createReferenceStore(), { asOf: parseIsoDate(asOf) }).checked
    .claims;
}

/** A file of one claim, written as the lines of its entry. */
export function oneClaim(...lines: readonly string[]): string {
  return [
    'published: 2026-01-26',
    'claims:',
    ...lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`),
    '',
  ].join('\n');
}

/** Base and last day of the first claim of a file. */
export function periodOf(text: string): string[] {
  const [statement] = parseClaimsFile(text, 'test.claims.yaml').statements;
  return statement === undefined ? [] : [toIsoDate(statement.period.base), toIsoDate(statement.period.to)];
}
