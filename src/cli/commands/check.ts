import { availableParallelism } from 'node:os';
import type { Document } from '../../claims/document.ts';
import { createDocumentReader, type InputOptions, listSources } from '../../claims/input/index.ts';
import { type Verdict, verdicts } from '../../claims/judgement.ts';
import {
  countByVerdict,
  createCheckRecord,
  createDataVersion,
  findLedgerFolder,
  readLedger,
} from '../../claims/ledger/index.ts';
import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate } from '../../core/index.ts';
import { findLakeFolder } from '../../data/index.ts';
import { type CheckOutput, createCheckOutput } from '../check/check-output.ts';
import { createCheckPool } from '../check/check-pool.ts';
import { inOrder } from '../check/in-order.ts';
import { createKnownChecks, type KnownCheck, type KnownChecks } from '../check/known-checks.ts';
import { createLedgerWriter } from '../check/ledger-writer.ts';
import { createProgress } from '../check/progress.ts';
import { type CheckResult, loadTextChecker, type TextChecker } from '../check/text-checker.ts';
import { withStore } from '../open-store.ts';

export interface CheckOptions {
  readonly published?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly md?: string;
  readonly html?: string;
  readonly out?: string;
  readonly failOn?: string;
  readonly jobs?: string;
  readonly lake?: string;
  readonly allowPrivate?: boolean;
  /** False with --no-ledger. */
  readonly ledger?: boolean;
}

/** Texts that make another process worth its start. */
const textsPerJob = 20;

const mostJobs = 64;

/**
 * Checks texts and says what holds. Answers with exit code 1 where a statement has a verdict of --fail-on, 2 where a text
 * of several could not be read, else 0.
 */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  loadChecker: () => Promise<TextChecker> = loadTextChecker,
): Promise<number> {
  const failOn = parseVerdicts(options.failOn);
  const asOf = parseIsoDate(options.asOf ?? new Date().toISOString().slice(0, 10));
  const input: InputOptions = {
    ...(options.published === undefined ? {} : { published: parseIsoDate(options.published) }),
    ...(options.allowPrivate === undefined ? {} : { allowPrivate: options.allowPrivate }),
  };
  const { sources, isList } = await findSources(paths);
  const jobs = parseJobs(options.jobs, sources.length);
  const lake = findLakeFolder(options.lake);
  const output = createCheckOutput(options, sources.length, isList);
  const dataVersion = createDataVersion(lake);
  const known = findKnown(output, lake, dataVersion, options);
  const writer = options.ledger === false ? undefined : createLedgerWriter(lake);
  const progress = createProgress(sources.length);
  const errors: RotascopeError[] = [];
  const checker = await loadChecker();
  const reader = createDocumentReader(input);

  async function* readAll(): AsyncGenerator<Document> {
    for (const source of sources) {
      try {
        const document = await reader.read(source);
        for (const warning of document.warnings ?? []) warn(`${source}: ${warning}`);
        yield document;
      } catch (error) {
        if (!(error instanceof RotascopeError) || !isList) throw error;
        errors.push(error);
      }
    }
  }

  async function run(check: (document: Document) => Promise<CheckResult>): Promise<void> {
    type Outcome = { readonly document: Document } & (
      | { readonly before: KnownCheck }
      | { readonly result: CheckResult }
    );
    const checkOnce = async (document: Document): Promise<Outcome> => {
      const before = known?.find(document);
      return before === undefined ? { document, result: await check(document) } : { document, before };
    };
    for await (const outcome of inOrder(readAll(), 2 * jobs, checkOnce)) {
      progress.step(outcome.document.source);
      if ('before' in outcome) output.skip(outcome.before);
      else {
        const { checked, statements } = outcome.result;
        await output.add(checked, outcome.document, dataVersion);
        writer?.add(createCheckRecord(checked, statements, { checkedAt: new Date(), dataVersion }));
      }
    }
  }

  try {
    await withChecks(jobs, lake, asOf, checker, run);
  } finally {
    progress.end();
    writer?.flush();
    await reader.close();
  }
  const summary = await output.finish((all) => checker.findConflicts(all));
  for (const error of errors) process.stderr.write(`rotascope: ${error.message} (${error.remedy})\n`);
  if (errors.length > 0) return Math.max(...errors.map(({ exitCode }) => exitCode));
  return failOn.some((verdict) => (summary[verdict] ?? 0) > 0) ? 1 : 0;
}

/** Runs with a check in this process, or in several others. */
async function withChecks(
  jobs: number,
  lake: string,
  asOf: DayNumber,
  checker: TextChecker,
  run: (check: (document: Document) => Promise<CheckResult>) => Promise<void>,
): Promise<void> {
  if (jobs === 1) {
    await withStore(lake, (store) => run((document) => store.compute(() => checker.check(document, store, { asOf }))));
    return;
  }
  const pool = createCheckPool(jobs, lake);
  try {
    await run((document) => pool.check(document, asOf));
  } finally {
    pool.close();
  }
}

async function findSources(paths: readonly string[]): Promise<{ sources: readonly string[]; isList: boolean }> {
  const found = await Promise.all(paths.map((path) => listSources(path)));
  for (const { skipped } of found) for (const { source, reason } of skipped) warn(`${source}: passed over, ${reason}`);
  const sources = [...new Set(found.flatMap((one) => one.sources))];
  return { sources, isList: sources.length !== 1 || sources[0] !== paths[0] };
}

/** What earlier runs have checked, where it need not be checked again. */
function findKnown(
  output: CheckOutput,
  lake: string,
  dataVersion: string,
  { asOf, ledger }: CheckOptions,
): KnownChecks | undefined {
  if (!output.canSkip) return undefined;
  const before = output.folder?.known ?? (ledger === false ? [] : fromLedger(lake));
  return createKnownChecks(before, {
    dataVersion,
    ...(asOf === undefined ? {} : { asOf: toIsoDate(parseIsoDate(asOf)) }),
  });
}

function fromLedger(lake: string): KnownCheck[] {
  return readLedger(findLedgerFolder(lake)).map((record) => ({ ...record, summary: countByVerdict(record.claims) }));
}

function parseVerdicts(list: string | undefined): Verdict[] {
  return (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const verdict = verdicts.find((one) => one === word);
      if (verdict !== undefined) return verdict;
      throw new RotascopeError(
        'invalid-parameter',
        `--fail-on: no verdict "${word.slice(0, 40)}"; they are ${verdicts.join(', ')}`,
      );
    });
}

function parseJobs(text: string | undefined, texts: number): number {
  if (text === undefined) return Math.max(1, Math.min(availableParallelism(), Math.floor(texts / textsPerJob)));
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new RotascopeError(
    'invalid-parameter',
    `--jobs was "${text.slice(0, 40)}": needs a whole number from 1 to ${mostJobs}`,
  );
}

function warn(message: string): void {
  process.stderr.write(`rotascope: ${message.replace(/\p{C}/gu, ' ')}\n`);
}
