import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { RotascopeError } from '../core/index.ts';
import { findPackageFolder, nearestName } from '../data/index.ts';
import { findMetric, parseParams } from '../metrics/index.ts';
import { type Case, caseSchema } from './case.ts';

export const defaultCase = 'great-rotation-2026';

/** Largest case file that is read, in bytes. */
const maximumBytes = 1_000_000;

function casesFolder(): string {
  return join(findPackageFolder(), 'cases');
}

/** Ids of the cases that come with the package. */
export function listCases(): string[] {
  return readdirSync(casesFolder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** A case in a list of cases. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Whether it is taken where none is named. */
  readonly isDefault: boolean;
}

/** The cases that come with the package, in brief. */
export function describeCases(): CaseSummary[] {
  return listCases().map((id) => {
    const { title, question } = loadKnownCase(id);
    return { id, title, question, isDefault: id === defaultCase };
  });
}

/** The case of an id, or of a file when the text names one. */
export function loadCase(idOrFile: string): Case {
  const isFile = /\.ya?ml$/i.test(idOrFile);
  return isFile ? parseCase(readText(idOrFile), idOrFile) : loadKnownCase(idOrFile);
}

/** The case of an id, and never a file: for whoever takes ids from strangers. */
export function loadKnownCase(id: string): Case {
  const known = listCases();
  if (known.includes(id)) return parseCase(readText(join(casesFolder(), `${id}.yaml`)), `${id}.yaml`);
  const nearest = nearestName(id, known);
  throw new RotascopeError(
    'unknown-case',
    `no case "${id.slice(0, 100)}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  );
}

function readText(path: string): string {
  if (!existsSync(path)) throw new RotascopeError('unknown-case', `no case file ${path}`);
  let text: Buffer;
  try {
    text = readFileSync(path);
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `${path}: cannot be read`, { cause });
  }
  if (text.length > maximumBytes)
    throw new RotascopeError('invalid-case', `${path}: ${text.length} bytes, at most ${maximumBytes} are read`);
  return text.toString('utf8');
}

/** Reads a case and checks every metric, parameter and output it names; fails saying file, line and field. */
export function parseCase(text: string, file: string): Case {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as Parameters<typeof parseDocument>[1]);
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    throw new RotascopeError(
      'invalid-case',
      `${file} line ${lines.linePos(syntax.pos[0]).line}: ${(syntax.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}`,
    );
  }
  const parsed = caseSchema.safeParse(toPlain(document, file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    throw new RotascopeError(
      'invalid-case',
      `${file} line ${lineOf(document, lines, path)}, ${path.join('.') || 'the file'}: ${issue?.message ?? 'not valid'}`,
    );
  }
  checkMetrics(parsed.data, (path, message) => {
    throw new RotascopeError(
      'invalid-case',
      `${file} line ${lineOf(document, lines, path)}, ${path.join('.')}: ${message}`,
    );
  });
  return parsed.data;
}

function toPlain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new RotascopeError('invalid-case', `${file}: too many aliases`, { cause });
  }
}

function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

interface MetricCall {
  readonly metric: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly output: string;
}

function checkMetrics(given: Case, fail: (path: PropertyKey[], message: string) => never): void {
  const check = (call: MetricCall, path: PropertyKey[]): void => {
    try {
      const metric = findMetric(call.metric);
      parseParams(metric, call.params);
      if (call.output !== 'value' && !(call.output in metric.details)) {
        fail(
          [...path, 'output'],
          `${metric.id} has no output "${call.output}"; it has value, ${Object.keys(metric.details).join(', ')}`,
        );
      }
    } catch (error) {
      if (error instanceof RotascopeError && error.code !== 'invalid-case') fail(path, error.message);
      throw error;
    }
  };
  given.dimensions.forEach((dimension, i) => {
    dimension.evidence.forEach((evidence, k) => {
      check(evidence, ['dimensions', i, 'evidence', k]);
    });
  });
  for (const list of ['drivers', 'context', 'structure'] as const) {
    given[list].forEach((call, i) => {
      check(call, [list, i]);
    });
  }
  given.watchpoints.forEach((watchpoint, i) => {
    if ('metric' in watchpoint) check(watchpoint, ['watchpoints', i]);
  });
}
