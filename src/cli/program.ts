import { Command, CommanderError, Option } from 'commander';
import { RotascopeError, toOneLine } from '../core/errors.ts';
import { terminalWidth } from './terminal-width.ts';

const version = '0.1.0';

/** Runs one command line. Answers with the exit code: 0 done, 2 the caller's mistake, 1 anything else that failed. */
export async function runCli(args: readonly string[]): Promise<number> {
  const outcome = { exitCode: 0 };
  try {
    await createProgram(outcome).parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return reportError(error);
  }
}

const lakeOption = (): Option =>
  new Option('--lake <folder>', 'the lake of imported figures (default: ROTASCOPE_LAKE, or your data directory)');

function createProgram(outcome: { exitCode: number }): Command {
  const program = new Command('rotascope')
    .description('Is market leadership really rotating, and is what is written about it true?')
    .version(version)
    .configureHelp({ helpWidth: terminalWidth })
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`rotascope: ${toOneLine(text.replace(/^error: /, '').trim())}\n`),
    })
    .addHelpText(
      'after',
      `
Examples:
  rotascope assess                                      the default case, on its latest date
  rotascope assess --as-of 2026-01-22 --html report.html
  rotascope measure period-return --series ^RUT --period "Q4 2025"
  rotascope measure outperformance-streak --series ^RUT --as-of 2026-01-22 --json
  rotascope explain rotation-state
  rotascope check article.md --html checked.html        every statement of a text, measured
  rotascope check texts/ --out results --fail-on contradicted,inconsistent`,
    );

  program
    .command('assess')
    .description('answer the question of a case, with the evidence')
    .argument('[case]', 'id of a case, or a case file')
    .option('--as-of <date>', 'what was known on that date (default: the last date all legs have closes for)')
    .option('--json', 'print the assessment as JSON')
    .option('--html <file>', 'write a self-contained HTML report')
    .option('--md <file>', 'write a Markdown report')
    .addOption(lakeOption())
    .action(async (id, options) => (await import('./commands/assess.ts')).runAssess(id, options));

  program
    .command('structure')
    .description('is the lead of a case a break or a blip, and what did such leads come to?')
    .argument('[case]', 'id of a case, or a case file')
    .option('--as-of <date>', 'what was known on that date (default: the last date all legs have closes for)')
    .option('--json', 'print the answer and its measurements as JSON')
    .addOption(lakeOption())
    .action(async (id, options) => (await import('./commands/structure.ts')).runStructure(id, options));

  program
    .command('changes')
    .description('what do the readings of a case say otherwise than a week ago, or than on another date?')
    .argument('[case]', 'id of a case, or a case file')
    .option('--as-of <date>', 'what was known on that date (default: the last date all legs have closes for)')
    .option('--since <date>', 'the earlier date (default: seven days before)')
    .option('--json', 'print the changes as JSON')
    .addOption(lakeOption())
    .action(async (id, options) => (await import('./commands/changes.ts')).runChanges(id, options));

  program
    .command('measure')
    .description('evaluate one metric')
    .argument('<metric>', 'id of a metric')
    .argument('[params...]', 'its parameters, as --name value')
    .option('--as-of <date>', 'what was known on that date (default: the last date all inputs have figures for)')
    .option('--json', 'print the measurement as JSON')
    .addOption(lakeOption())
    .allowUnknownOption()
    .action(async (id, params, options) => (await import('./commands/measure.ts')).runMeasure(id, params, options));

  program
    .command('metrics')
    .description('list the metrics')
    .option('--json', 'print the catalogue as JSON')
    .action(async (options) => (await import('./commands/metrics.ts')).runMetrics(options));

  program
    .command('explain')
    .description('say how a metric is computed: formula, conventions, inputs, parameters, references')
    .argument('<metric>', 'id of a metric')
    .option('--json', 'print the definition as JSON')
    .action(async (id, options) => (await import('./commands/metrics.ts')).runExplain(id, options));

  program
    .command('series')
    .description('list the series at hand, with their coverage and age')
    .argument('[text]', 'only those whose id or name holds this text')
    .addOption(lakeOption())
    .option('--json', 'print the list as JSON')
    .action(async (text, options) => (await import('./commands/series.ts')).runSeries(text, options));

  program
    .command('import')
    .description('take files of your own into the lake: prices, series, factors, holdings, events')
    .argument('<paths...>', 'files and folders: CSV, CSV.gz, Parquet, holdings workbooks')
    .option('--symbol <id>', 'id for a file that holds one series (default: the name of the file)')
    .option('--release <rule>', 'when its figures are published: same-day, next-business-day, day-lag N, month-lag M D')
    .option('--vintage <date>', 'the day on which the figures were taken')
    .option('--strict', 'refuse what is only suspect, such as a jump near the ratio of a split')
    .option('--json', 'print the summary as JSON')
    .addOption(lakeOption())
    .action(async (paths, options) => {
      outcome.exitCode = await (await import('./commands/import.ts')).runImport(paths, options);
    });

  program
    .command('export')
    .description('write series to a file')
    .argument('<series...>', 'ids of series; ID:FIELD for one field (close, total, volume, value, ...)')
    .option('--csv <file>', 'as CSV')
    .option('--parquet <file>', 'as Parquet')
    .option('--xlsx <file>', 'as a workbook')
    .option('--as-of <date>', 'only what was known on that date')
    .addOption(lakeOption())
    .action(async (ids, options) => (await import('./commands/export.ts')).runExport(ids, options));

  program
    .command('compact')
    .description('join the files of the lake and delete what was replaced over an hour ago')
    .addOption(lakeOption())
    .action(async (options) => (await import('./commands/compact.ts')).runCompact(options));

  program
    .command('check')
    .description('find the checkable statements of a text, measure each, and say what holds')
    .argument('<paths...>', 'files, folders, http addresses, or - for standard input')
    .option('--published <date>', 'the day the text speaks from (default: its metadata, else what the text says)')
    .option('--publisher <name>', 'who published it (default: its metadata)')
    .option('--as-of <date>', 'judge forecasts with what was known on that date (default: today)')
    .option('--json', 'print the checked text as JSON; of several texts an array')
    .option('--html <file>', 'write a self-contained page: the text with every statement marked')
    .option('--md <file>', 'write a Markdown report')
    .option('--out <folder>', 'write JSON and a page for each text; a second run goes on where the first ended')
    .option('--fail-on <verdicts>', 'exit with 1 where a statement has one of these verdicts, separated by commas')
    .option('--jobs <number>', 'processes at work (default: one for a few texts, else as many as there are processors)')
    .option('--allow-private', 'allow addresses of private networks')
    .option('--model-url <url>', 'let a model propose claims as well: an OpenAI-compatible address')
    .option('--model <name>', 'the name of that model; its key is read from ROTASCOPE_MODEL_KEY')
    .option('--no-ledger', 'keep no record of the check in the lake')
    .addOption(lakeOption())
    .action(async (paths, options) => {
      outcome.exitCode = await (await import('./commands/check.ts')).runCheck(paths, options);
    });

  program
    .command('check-worker', { hidden: true })
    .description('what `check --jobs` begins: checks texts for another process')
    .addOption(lakeOption())
    .action(async (options) => (await import('./check/check-worker.ts')).runCheckWorker(options));

  program
    .command('ledger')
    .description('list the checks that the lake keeps, and how often each publisher was right')
    .option('--publisher <name>', 'only those whose publisher holds this text')
    .option('--verdict <verdict>', 'only statements with that verdict')
    .option('--kind <kind>', 'only statements of that kind: return, level, policy-move, ...')
    .option('--since <date>', 'only texts published on that date or later')
    .option('--rescore', 'judge again the forecasts that were open or not measurable')
    .option('--as-of <date>', 'with --rescore: what was known on that date (default: today)')
    .option('--json', 'print the checks as JSON')
    .addOption(lakeOption())
    .action(async (options) => (await import('./commands/ledger.ts')).runLedger(options));

  program
    .command('lint')
    .description('list the figures of a text that no measurement bears out; exits with 1 where there are any')
    .argument('<file>', 'a text or Markdown file')
    .requiredOption('--evidence <files...>', 'what assess, measure or check printed with --json')
    .option(
      '--published <date>',
      'the day the text speaks from; by default its own date, or the latest of the evidence',
    )
    .option('--json', 'print the findings as JSON')
    .action(async (file, options) => {
      outcome.exitCode = await (await import('./commands/lint.ts')).runLint(file, options);
    });

  program
    .command('cases')
    .description('list the cases')
    .option('--json', 'print the list as JSON')
    .action(async (options) => (await import('./commands/cases.ts')).runCases(options));

  program
    .command('serve')
    .description('serve metrics, cases, claims and series over HTTP; /docs says how')
    .option('--host <address>', 'where to listen; an address that others can reach needs --token-file', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes any free one', '7700')
    .option('--token-file <file>', 'a file whose first line is the token that every request must bring')
    .option('--allow-private', 'fetch texts from addresses of private networks and of this machine as well')
    .addOption(lakeOption())
    .action(async (options) => (await import('./commands/serve.ts')).runServe(options));

  program
    .command('start', { hidden: true })
    .description('what `npm start` does: assess the default case, check a commentary, write both reports')
    .argument('[file]', 'a text to check')
    .addOption(lakeOption())
    .action(async (file, options) => {
      outcome.exitCode = await (await import('./commands/start.ts')).runStart(file, options);
    });

  return program;
}

function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof RotascopeError) {
    process.stderr.write(`rotascope: ${error.message} (${error.remedy})\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `rotascope: unexpected error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}
