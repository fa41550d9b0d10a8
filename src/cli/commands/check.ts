import { availableParallelism } from 'node:os';
import type { Document } from '../../claims/index.ts';
import { createDocumentReader, type InputOptions, listSources } from '../../claims/input/index.ts';
import { type Verdict, verdicts } from '../../claims/judgement.ts';
import { countByVerdict, createDataVersion, findLedgerFolder, readLedger } from '../../claims/ledger/index.ts';
import { createModelReader, describeProposed, type ModelReader } from '../../claims/model/index.ts';
import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate } from '../../core/index.ts';
import { type CheckOutput, createCheckOutput } from '../check/check-output.ts';
import { createCheckPool } from '../check/check-pool.ts';
import { checkSources, type Outcome } from '../check/check-sources.ts';
import { type FinishedCheck, type FinishOptions, finishCheck } from '../check/finish-check.ts';
import { createKnownChecks, type KnownCheck, type KnownChecks } from '../check/known-checks.ts';
import { createLedgerWriter, type LedgerWriter } from '../check/ledger-writer.ts';
import { createProgress, type Progress } from '../check/progress.ts';
import { loadTextChecker, type TextChecker } from '../check/text-checker.ts';
import { findNamedLake } from '../named-lake.ts';
import { withStore } from '../open-store.ts';
import { warn } from '../print.ts';
import { findToday, parseAsOf } from '../today.ts';

export interface CheckOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly md?: string;
  readonly html?: string;
  readonly out?: string;
  readonly failOn?: string;
  readonly jobs?: string;
  readonly lake?: string;
  readonly allowPrivate?: boolean;
  readonly modelUrl?: string;
  readonly model?: string;
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
  const today = findToday();
  const asOf = parseAsOf(options.asOf, today);
  const input = toInput(options, today);
  const model = findModel(options);
  const { sources, isList } = await findSources(paths);
  const jobs = parseJobs(options.jobs, sources.length);
  const { folder: lake, isMissing } = findNamedLake(options.lake);
  const run: Run = {
    output: createCheckOutput(options, sources.length, isList),
    dataVersion: `${createDataVersion(lake)}${model === undefined ? '' : ` ${options.model}`}`,
    writer: options.ledger === false || isMissing ? undefined : createLedgerWriter(lake),
    progress: createProgress(sources.length),
    isList,
    errors: [],
  };
  const known = findKnown(run, lake, options);
  const checker = await loadChecker();
  const reader = createDocumentReader(input);
  try {
    const finish: FinishOptions = {
      dataVersion: run.dataVersion,
      out: options.out,
      held: model === undefined ? run.output.held : 'check',
    };
    await withChecks({ jobs, lake, asOf, checker, finish }, (checkRead) => {
      const check = model === undefined ? checkRead : withModel(model, checkRead);
      return takeOutcomes(checkSources({ sources, reader, width: jobs === 1 ? 1 : 2 * jobs, known, check }), run);
    });
  } finally {
    run.progress.end();
    run.writer?.flush();
    await reader.close();
  }
  const summary = await run.output.finish((texts) => checker.findConflicts(texts));
  const failed = run.errors.map(reportError);
  if (failed.length > 0) return Math.max(...failed);
  return failOn.some((verdict) => (summary[verdict] ?? 0) > 0) ? 1 : 0;
}

/** Says why a text was not checked; answers with the exit code. */
function reportError({ source, error }: Run['errors'][number]): number {
  if (error instanceof RotascopeError) {
    warn(`${error.message} (${error.remedy})`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`rotascope: ${source}: unexpected error, please report it: ${text}\n`);
  return 1;
}

/** Where the outcomes of a run go. */
interface Run {
  readonly output: CheckOutput;
  readonly dataVersion: string;
  readonly writer: LedgerWriter | undefined;
  readonly progress: Progress;
  readonly isList: boolean;
  readonly errors: { readonly source: string; readonly error: unknown }[];
}

async function takeOutcomes(outcomes: AsyncIterable<Outcome>, run: Run): Promise<void> {
  const { output, writer, progress, isList, errors } = run;
  for await (const outcome of outcomes) {
    progress.step(outcome.source);
    if ('error' in outcome) {
      if (!isList || isUnwritable(outcome.error)) throw outcome.error;
      errors.push(outcome);
    } else if ('known' in outcome) {
      output.skip(outcome.known, outcome.document);
    } else {
      const { document, finished, source } = outcome;
      for (const warning of document.warnings ?? []) warn(`${source}: ${warning}`);
      output.add(finished, document);
      writer?.add(finished.record);
    }
  }
}

/** Where one result cannot be written the others cannot either. */
function isUnwritable(error: unknown): boolean {
  return error instanceof RotascopeError && error.code === 'unwritable-file';
}

function toInput({ published, publisher, allowPrivate }: CheckOptions, today: DayNumber): InputOptions {
  return {
    today,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published: parseIsoDate(published) }),
    ...(allowPrivate === undefined ? {} : { allowPrivate }),
  };
}

/** A model proposes claims only where it is named with its address. */
function findModel({ modelUrl, model }: CheckOptions): ModelReader | undefined {
  if (modelUrl === undefined && model === undefined) return undefined;
  if (modelUrl === undefined || model === undefined) {
    const missing = modelUrl === undefined ? '--model-url URL' : '--model NAME';
    throw new RotascopeError(
      'invalid-parameter',
      `${missing} is missing: a model is asked by its address and its name`,
    );
  }
  const key = process.env.ROTASCOPE_MODEL_KEY;
  return createModelReader({ url: modelUrl, model, ...(key === undefined ? {} : { key }) });
}

/** Checks with what a model proposes beside what the rules read; claims as data are complete without it. */
function withModel(
  model: ModelReader,
  check: (document: Document) => Promise<FinishedCheck>,
): (document: Document) => Promise<FinishedCheck> {
  return async (document) => {
    if (document.typed !== undefined) return check(document);
    const proposed = await model.propose(document);
    if (proposed === undefined) return check(document);
    const finished = await check({ ...document, proposed: proposed.statements });
    const taken = finished.check?.checked.claims.filter(({ readBy }) => readBy === 'model').length ?? 0;
    warn(`${document.source}: ${describeProposed(proposed, taken)}`);
    return finished;
  };
}

interface Checks {
  readonly jobs: number;
  readonly lake: string;
  readonly asOf: DayNumber;
  readonly checker: TextChecker;
  readonly finish: FinishOptions;
}

/** Runs with a check in this process, or in several others. */
async function withChecks(
  { jobs, lake, asOf, checker, finish }: Checks,
  run: (check: (document: Document) => Promise<FinishedCheck>) => Promise<void>,
): Promise<void> {
  if (jobs === 1) {
    await withStore(lake, (store) =>
      run(async (document) => {
        const check = await store.compute(() => checker.check(document, store, { asOf }));
        return finishCheck(check, document, finish);
      }),
    );
    return;
  }
  const pool = createCheckPool(jobs, lake);
  try {
    await run((document) => pool.check({ document, asOf, finish }));
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
  { output, dataVersion }: Run,
  lake: string,
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
  return readLedger(findLedgerFolder(lake), (error) => warn(`${error.message} (${error.remedy})`)).map((record) => ({
    ...record,
    summary: countByVerdict(record.claims),
  }));
}

function parseVerdicts(list: string | undefined): Verdict[] {
  if (list?.trim() === '') {
    throw new RotascopeError('invalid-parameter', `--fail-on names no verdict; they are ${verdicts.join(', ')}`);
  }
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
