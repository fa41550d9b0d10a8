import colors from 'picocolors';
import type {
  Assessment,
  DimensionResult,
  EvidenceResult,
  Horizon,
  LeaderRow,
  StructureGround,
  WatchpointResult,
} from '../assess/index.ts';
import { formatOutput, horizons, qualifyFigure } from '../assess/index.ts';
import type { Measurement } from '../metrics/index.ts';
import { alignColumns, heading, wrapText } from './text.ts';

type Paint = (text: string) => string;

const paintOf: Record<string, Paint> = {
  for: colors.green,
  confirms: colors.green,
  against: colors.red,
  breaks: colors.red,
  mixed: colors.yellow,
  unmeasured: colors.dim,
  'no data': colors.dim,
};

/** An assessment for the terminal, at most 100 columns wide; the first line is the answer. */
export function assessmentText(assessment: Assessment): string[] {
  return [
    ...wrapText(assessment.answer).map(colors.bold),
    ...wrapText(assessment.summary),
    '',
    ...stateLines(assessment),
    '',
    heading('dimensions'),
    ...assessment.dimensions.flatMap(dimensionLine),
    '',
    ...evidenceLines('speaks for', '+', assessment.dimensions, 'for'),
    ...evidenceLines('speaks against', '-', assessment.dimensions, 'against'),
    ...contextLines(
      'drivers',
      assessment.drivers.filter(({ measurement }) => measurement.metric !== 'driver-beta'),
    ),
    ...betaLines(assessment.drivers),
    ...contextLines('also measured', assessment.context),
    ...leaderLines(assessment),
    ...breakLines(assessment.breakOrBlip, (ground) => ground.isMain),
    ...wrapText(`\`rotascope structure ${assessment.case}\` has the tests, regimes, analogues and the rest.`, '  '),
    '',
    heading('watchpoints'),
    ...assessment.watchpoints.filter(({ lacking }) => lacking.length === 0).flatMap(watchpointLines),
    '',
    heading('what would change the answer'),
    ...assessment.changes.flatMap((change) => wrapText(change, '  ')),
    ...notMeasuredLines(assessment.notMeasured),
    ...needsImportLines(assessment),
  ];
}

/** Whether it is a break or a blip, and the figures of structure behind that. */
export function breakLines(
  { answer, grounds }: Assessment['breakOrBlip'],
  isTold: (ground: StructureGround) => boolean = () => true,
): string[] {
  const shown = grounds.filter((ground) => ground.lacking.length === 0 && isTold(ground));
  return [
    heading('break or blip?'),
    ...wrapText(answer, '  ').map(colors.bold),
    ...shown.flatMap(({ name, sentence }) => wrapText(`${name}. ${sentence}`, '  - ')),
  ];
}

function stateLines({ state, stateSince, stateMeasurement, confidence, baseRate }: Assessment): string[] {
  if (state === null)
    return alignColumns([
      ['State', 'not measurable'],
      ['Confidence', `${confidence.level}: ${confidence.reason}`],
    ]);
  const momentum = (name: string): string => formatOutput(stateMeasurement, name);
  const scaled = `relative momentum ${momentum('momentum3')} over 3 months, ${momentum('momentum12')} over 12`;
  return alignColumns([
    ['State', `${state} since ${stateSince}; ${scaled}`],
    ['Confidence', `${confidence.level}: ${confidence.reason}`],
    ...(baseRate === '' ? [] : [['Base rate', baseRate]]),
  ]);
}

function dimensionLine({ name, reading, evidence }: DimensionResult): string[] {
  const count = (wanted: string): number => evidence.filter((one) => one.reading === wanted).length;
  const lacking = evidence.filter((one) => one.lacking.length > 0).length;
  const unmeasured = count('unmeasured') - lacking;
  const parts = [
    `${count('for')} for`,
    `${count('against')} against`,
    ...(count('neutral') > 0 ? [`${count('neutral')} neutral`] : []),
    ...(unmeasured > 0 ? [`${unmeasured} not measurable`] : []),
    ...(lacking > 0 ? [`${lacking} ${lacking === 1 ? 'needs' : 'need'} an import`] : []),
  ];
  return [`  ${paint(reading.padEnd(12), reading)}${name.padEnd(18)}${colors.dim(parts.join(', '))}`];
}

function evidenceLines(
  title: string,
  sign: string,
  dimensions: readonly DimensionResult[],
  reading: EvidenceResult['reading'],
): string[] {
  const found = dimensions.flatMap(({ name, evidence }) =>
    evidence.filter((one) => one.reading === reading).map((one) => ({ dimension: name, ...one })),
  );
  if (found.length === 0) return [heading(title), '  nothing', ''];
  const figureWidth = Math.max(...found.map(({ figure }) => figure.length));
  const rows = found.map(({ name, figure, dimension, measurement }) => {
    const notes = [dimension.toLowerCase(), ...qualifyFigure(measurement)];
    return [`  ${sign}`, figure.padStart(figureWidth), `${name} (${notes.join('; ')})`];
  });
  return [heading(title), ...alignColumns(rows), ''];
}

function contextLines(title: string, figures: Assessment['context']): string[] {
  const known = figures.filter(({ measurement }) => measurement.value !== null);
  if (known.length === 0) return [];
  const width = Math.max(...known.map(({ figure }) => figure.length));
  return [
    heading(title),
    ...alignColumns(
      known.map(({ name, figure, measurement }) => [`  ${figure.padStart(width)}`, describeContext(name, measurement)]),
    ),
    '',
  ];
}

/** Slopes on the drivers in columns: the lead that has gone with a step of each, its interval, and whether it holds. */
function betaLines(drivers: Assessment['drivers']): string[] {
  const known = drivers.filter(({ measurement }) => measurement.metric === 'driver-beta' && measurement.value !== null);
  const [first] = known;
  if (first === undefined) return [];
  const { series, benchmark } = first.measurement.params;
  const rows = known.map(({ name, figure, measurement }) => {
    const { step, frequency, stability, low95, high95 } = measurement.details;
    const [low = '', high = ''] = ['low95', 'high95'].map((end) =>
      formatOutput(measurement, end).replace(' points', ''),
    );
    const isTold = (low95 as number) > 0 || (high95 as number) < 0;
    const notes = [...(isTold ? [] : ['spans zero']), ...(stability === 'unstable' ? ['unstable'] : [])];
    return [
      `  ${figure.replace(' points', '').padStart(6)}`,
      `${low} to ${high}`,
      `${name}, per ${step} in a ${frequency}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
    ];
  });
  const head = `lead of ${series} over ${benchmark} with a rise of each driver, in points, with 95% interval`;
  return [heading(head), ...alignColumns(rows), ''];
}

/** The figure's name, the date it speaks of, and what a reader must know of it. */
function describeContext(name: string, measurement: Measurement): string {
  const { window } = measurement;
  const notes = [...(window === null ? [] : [window.last]), ...qualifyFigure(measurement)];
  return `${name} (${notes.join('; ')})`;
}

/** Rows shown at each end of the two tables. */
const leaderEnds = 5;

function leaderLines({ leaders }: Assessment): string[] {
  const { smallBenchmark, largeBenchmark } = leaders;
  const head = `who leads and lags against ${smallBenchmark} and ${largeBenchmark}, ${leaders.return} return to ${leaders.asOf}`;
  if (leaders.rows.length === 0) return [heading(head), '  no group has figures for that date', ''];
  const companies = leaderKind(leaders.rows, 'company');
  const older = leaders.isOlder ? ['  These figures end before the as-of date: they take no part in the answer.'] : [];
  return [
    heading(head),
    ...older,
    colors.dim(leaderHeader(smallBenchmark.slice(0, cellWidth - 1), largeBenchmark.slice(0, cellWidth - 1))),
    ...leaderKind(leaders.rows, 'group'),
    ...(companies.length > 0 ? ['', ...companies] : []),
    ...missingLines(leaders.missing),
    '',
  ];
}

function missingLines(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : wrapText(`No figures for that date: ${missing.join(' ')}`, '  ');
}

const nameWidth = 30;
const cellWidth = 7;

function leaderHeader(small: string, large: string): string {
  const horizonHead = horizons
    .map((horizon) => `${horizon} vs`.padStart(cellWidth * 2).padEnd(cellWidth * 2 + 2))
    .join('');
  const benchmarks = horizons.map(() => `${small.padStart(cellWidth)}${large.padStart(cellWidth)}  `).join('');
  return `  ${' '.repeat(nameWidth)}${horizonHead}  rank by YTD\n  ${' '.repeat(nameWidth)}${benchmarks}`;
}

function leaderKind(rows: readonly LeaderRow[], kind: LeaderRow['kind']): string[] {
  const ranked = rows
    .filter((row) => row.kind === kind && row.cells.YTD.rank !== null)
    .toSorted((a, b) => (a.cells.YTD.rank as number) - (b.cells.YTD.rank as number));
  const shown =
    ranked.length > 2 * leaderEnds ? [...ranked.slice(0, leaderEnds), undefined, ...ranked.slice(-leaderEnds)] : ranked;
  return shown.map((row) => {
    if (row === undefined)
      return colors.dim(`  ... ${ranked.length - 2 * leaderEnds} more ${kind === 'group' ? 'groups' : 'companies'}`);
    const cells = horizons.map((horizon) => leaderCell(row, horizon)).join('');
    return `  ${`${row.series} ${row.name}`.slice(0, nameWidth - 1).padEnd(nameWidth)}${cells}  ${String(row.cells.YTD.rank).padStart(3)} of ${ranked.length}`;
  });
}

function leaderCell(row: LeaderRow, horizon: Horizon): string {
  const { againstSmall, againstLarge } = row.cells[horizon];
  return `${toPoints(againstSmall)}${toPoints(againstLarge)}  `;
}

/** Active return in percentage points, one decimal. */
function toPoints(value: number | null): string {
  if (value === null) return colors.dim('-'.padStart(cellWidth));
  const rounded = (100 * value).toFixed(1).replace(/^-(?=0\.0$)/, '');
  const text = `${Number(rounded) > 0 ? '+' : ''}${rounded}`.padStart(cellWidth);
  return value > 0 ? colors.green(text) : colors.red(text);
}

function watchpointLines(point: WatchpointResult): string[] {
  const turned = point.hasTurned ? ` (turned: ${point.before} three months before)` : '';
  const [first = '', ...rest] = wrapText(`${point.name}: ${point.figure}${turned}`, '            ');
  return [`  ${paint(point.status.padEnd(10), point.status)}${first.slice(12)}`, ...rest];
}

function notMeasuredLines(notMeasured: readonly string[]): string[] {
  if (notMeasured.length === 0) return [];
  return ['', heading('not measurable on that date'), ...notMeasured.flatMap((line) => wrapText(line, '  - '))];
}

function needsImportLines({ needsImport: { figures, inputs } }: Assessment): string[] {
  if (figures.length === 0) return [];
  const count = figures.length === 1 ? '1 figure' : `${figures.length} figures`;
  return ['', ...wrapText(`Needs an import (${count}): ${inputs.join(', ')}. See \`rotascope import --help\`.`)];
}

function paint(text: string, status: string): string {
  return (paintOf[status] ?? ((plain: string) => plain))(text);
}
