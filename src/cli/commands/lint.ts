import { readFile } from 'node:fs/promises';
import { decodeText } from '../../claims/input/decode-text.ts';
import { requireText } from '../../claims/input/document-format.ts';
import { resolvePublished } from '../../claims/input/published/published.ts';
import { collectEvidence, type Evidence, type LintReport, lintText, type Misfit } from '../../claims/lint/index.ts';
import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate, toOneLine } from '../../core/index.ts';
import { formatFigure } from '../../report/claims/format-claim.ts';
import { printJson, printLines } from '../print.ts';

export interface LintOptions {
  readonly evidence: readonly string[];
  readonly json?: boolean;
  readonly published?: string;
}

/** Lists the figures of a text that no Measurement of the evidence bears out; answers with exit code 1 where there are any. */
export async function runLint(file: string, { evidence, json, published }: LintOptions): Promise<number> {
  const bytes = await readBytes(file);
  requireText(file, bytes);
  const text = decodeText(bytes, file);
  const found = await Promise.all(evidence.map(readEvidence));
  const known = Math.max(...found.map(({ asOf }) => asOf));
  const given = published === undefined ? undefined : parseIsoDate(published);
  const parsed = { text, title: null, publisher: null, dates: [], made: null, page: null, warnings: [] };
  const { day } = resolvePublished(parsed, file, Math.max(known, given ?? known), given);
  const report = lintText(
    text,
    found.flatMap(({ values }) => values),
    day,
  );
  if (json) printJson({ file, evidence, published: toIsoDate(day), ...report });
  else printLines(reportLines(file, report));
  return report.findings.length === 0 ? 0 : 1;
}

async function readEvidence(file: string): Promise<Evidence & { readonly asOf: DayNumber }> {
  const text = decodeText(await readBytes(file), file);
  const { values, asOf } = collectEvidence(parseJson(text, file));
  if (asOf !== null && values.length > 0) return { values, asOf };
  throw new RotascopeError('invalid-evidence', `${file}: holds no Measurement`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RotascopeError('invalid-evidence', `${file}: is no whole JSON`, { cause });
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = 'unknown reason' } = cause as NodeJS.ErrnoException;
    throw new RotascopeError('unreadable-file', `${file}: cannot be read (${code})`, { cause });
  }
}

function reportLines(file: string, { figures, values, findings }: LintReport): string[] {
  const lines = findings.map(({ line, column, figure, misfit, nearest }) => {
    const near = nearest === null ? 'nothing in the evidence compares' : `nearest is ${describe(nearest)}`;
    const whose = misfit === null ? '' : misfitTexts[misfit.reason](misfit.subject);
    return `${file}:${line}:${column}: ${toOneLine(figure)} has no evidence${whose}; ${near}`;
  });
  const count = `${figures} ${figures === 1 ? 'figure' : 'figures'}`;
  return [...lines, `${count}, ${findings.length} without evidence; ${values} numbers in the evidence`];
}

const misfitTexts: Readonly<Record<Misfit, (subject: string) => string>> = {
  'other-subject': (subject) => ` for ${subject}`,
  'other-direction': (subject) => ` in that direction for ${subject}`,
  'other-measure': (subject) => ` of that kind for ${subject}`,
  'other-period': (subject) => ` over that time for ${subject}`,
};

function describe({ value, unit, evidence }: NonNullable<LintReport['findings'][0]['nearest']>): string {
  const { metric, output, series, window } = evidence;
  const [shown, printed] = unit === 'fraction' ? [100 * value, 'percent'] : [value, printedUnits[unit] ?? 'count'];
  const between = window === null ? '' : ` from ${toIsoDate(window.base)} to ${toIsoDate(window.to)}`;
  const figure = formatFigure(shown, printed, Number.isInteger(shown) ? 0 : 2);
  return `${figure}, ${output} of ${metric}${series === '' ? '' : ` ${series}`}${between}`;
}

/** Units of figures that are printed with them; the others are bare numbers. */
const printedUnits: Readonly<Record<string, string>> = {
  percent: 'percent',
  'percentage points': 'percentage points',
  'basis points': 'basis points',
  points: 'percentage points',
  times: 'times',
  multiple: 'times',
};
