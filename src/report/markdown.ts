import { formatOutput, formatPoints } from '../assess/format-value.ts';
import type { Assessment, ContextResult, DimensionResult, LeaderRow, Leaders } from '../assess/index.ts';
import { qualifyFigure } from '../assess/qualify.ts';
import { readVersion } from '../data/read-version.ts';
import { escapeMarkdown as text } from './escape-markdown.ts';

const leaderEnds = 5;

/** An assessment as Markdown; every text of the case is escaped. */
export function renderAssessmentMarkdown(assessment: Assessment): string {
  const { title, question, answer, summary, dimensions, changes, notMeasured, asOf } = assessment;
  return [
    `# ${text(answer)}`,
    text(summary),
    `${text(title)}. ${text(question)}`,
    stateTable(assessment),
    '## Dimensions',
    dimensionTable(dimensions),
    '## Speaks for',
    evidenceList(dimensions, 'for'),
    '## Speaks against',
    evidenceList(dimensions, 'against'),
    ...contextTable('Drivers', assessment.drivers),
    ...contextTable('Also measured', assessment.context),
    '## Who leads and lags',
    ...leaderTables(assessment.leaders),
    '## Break or blip?',
    ...breakParts(assessment.breakOrBlip),
    '## Watchpoints',
    watchpointTable(assessment),
    '## What would change the answer',
    toList(changes),
    '## Not measurable on that date, and why',
    toList(notMeasured),
    ...needsImport(assessment),
    `Figures as known on ${asOf}. Rotascope ${readVersion()}: \`rotascope assess ${assessment.case} --as-of ${asOf}\`. This is measurement, not investment advice.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function breakParts({ answer, grounds }: Assessment['breakOrBlip']): string[] {
  const shown = grounds.filter(({ lacking }) => lacking.length === 0);
  return [`**${text(answer)}**`, shown.map(({ name, sentence }) => `- ${text(name)}. ${text(sentence)}`).join('\n')];
}

/** What an import would make measurable. */
function needsImport({ needsImport: { figures, inputs } }: Assessment): string[] {
  if (figures.length === 0) return [];
  return ['## Needs an import', text(`${figures.join('; ')}.`), text(`Not at hand: ${inputs.join(', ')}.`)];
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function toList(items: readonly string[]): string {
  return items.length === 0 ? 'Nothing.' : items.map((item) => `- ${text(item)}`).join('\n');
}

function stateTable({ state, stateSince, stateMeasurement, confidence, baseRate, legs }: Assessment): string {
  const momentum = `relative momentum ${formatOutput(stateMeasurement, 'momentum3')} over 3 months, ${formatOutput(stateMeasurement, 'momentum12')} over 12`;
  return toTable(
    ['', ''],
    [
      ['State', state === null ? 'not measurable' : `**${state}** since ${stateSince}; ${momentum}`],
      ['Confidence', `${confidence.level}: ${text(confidence.reason)}`],
      ...(baseRate === '' ? [] : [['Base rate', text(baseRate)]]),
      ...legs.map(({ label, measurement }) => [`${text(label)}, year to date`, formatOutput(measurement)]),
    ],
  );
}

function dimensionTable(dimensions: readonly DimensionResult[]): string {
  return toTable(
    ['Dimension', 'Evidence', 'Figure', 'Rule', 'Reading'],
    dimensions.flatMap(({ name, reading, evidence }) => [
      [`**${text(name)}**`, '', '', '', `**${toWord(reading)}**`],
      ...evidence
        .filter(({ lacking }) => lacking.length === 0)
        .map((one) => ['', toName(one), text(one.figure), text(one.rule), toWord(one.reading)]),
    ]),
  );
}

/** A figure's name with what must stand beside it: coverage, interval, flags. */
function toName({ name, measurement }: Pick<ContextResult, 'name' | 'measurement'>): string {
  const notes = qualifyFigure(measurement);
  return notes.length === 0 || measurement.value === null ? text(name) : text(`${name} (${notes.join('; ')})`);
}

function toWord(reading: string): string {
  return reading === 'unmeasured' ? 'not measurable' : reading;
}

function evidenceList(dimensions: readonly DimensionResult[], reading: 'for' | 'against'): string {
  const found = dimensions.flatMap(({ name, evidence }) =>
    evidence
      .filter((one) => one.reading === reading)
      .map((one) => `- **${text(one.figure)}** ${toName(one)} (${text(name)})`),
  );
  return found.length === 0 ? 'Nothing that could be measured.' : found.join('\n');
}

function contextTable(title: string, results: readonly ContextResult[]): string[] {
  const shown = results.filter(({ lacking }) => lacking.length === 0);
  if (shown.length === 0) return [];
  return [
    `## ${title}`,
    toTable(
      ['', ''],
      shown.map((result) => [toName(result), text(result.figure)]),
    ),
  ];
}

function leaderTables(leaders: Leaders): string[] {
  if (leaders.rows.length === 0) return [`No group or company has figures for ${leaders.asOf}.`];
  const older = leaders.isOlder
    ? [`These figures end on ${leaders.asOf}, before the as-of date: they take no part in the answer.`]
    : [];
  const head = `Active return in percentage points against ${text(leaders.smallBenchmark)} and ${text(leaders.largeBenchmark)}, ${leaders.return} return to ${leaders.asOf}.`;
  return [...older, head, ...(['group', 'company'] as const).flatMap((kind) => leaderTable(leaders, kind))];
}

function leaderTable({ rows, smallBenchmark, largeBenchmark }: Leaders, kind: LeaderRow['kind']): string[] {
  const ranked = rows
    .filter((row) => row.kind === kind && row.cells.YTD.rank !== null)
    .toSorted((a, b) => (a.cells.YTD.rank as number) - (b.cells.YTD.rank as number));
  if (ranked.length === 0) return [];
  const shown =
    ranked.length > 2 * leaderEnds ? [...ranked.slice(0, leaderEnds), ...ranked.slice(-leaderEnds)] : ranked;
  const horizons = ['1 month', '3 months', 'YTD'] as const;
  const head = ['Rank', kind === 'group' ? 'Group' : 'Company'].concat(
    horizons.flatMap((horizon) => [`${horizon}, ${text(smallBenchmark)}`, `${horizon}, ${text(largeBenchmark)}`]),
  );
  return [
    toTable(
      head,
      shown.map(({ series, name, cells }) => [
        `${cells.YTD.rank} of ${ranked.length}`,
        `${text(series)} ${name === series ? '' : text(name)}`.trim(),
        ...horizons.flatMap((horizon) => [
          toPoints(cells[horizon].againstSmall),
          toPoints(cells[horizon].againstLarge),
        ]),
      ]),
    ),
  ];
}

function toPoints(value: number | null): string {
  return value === null ? '–' : formatPoints(value, 1).replace(' points', '');
}

function watchpointTable({ watchpoints }: Assessment): string {
  return toTable(
    ['Watchpoint', 'Figure', 'Status', 'Three months before', 'Rule'],
    watchpoints
      .filter(({ lacking }) => lacking.length === 0)
      .map(({ name, figure, status, before, hasTurned, rule }) => [
        text(name),
        text(figure),
        hasTurned ? `${status} (turned)` : status,
        before,
        text(rule),
      ]),
  );
}
