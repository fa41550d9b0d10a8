import colors from 'picocolors';
import { formatOutput, formatValue } from '../assess/index.ts';
import { findMetric, type Measurement } from '../metrics/index.ts';
import { alignColumns, heading, wrapText } from './text.ts';

/** Points printed at the most; all of them, and the lists they hold, are in the JSON. */
const maximumPoints = 15;

/** A measurement for the terminal: value first, then what it rests on. */
export function measurementText(measurement: Measurement): string[] {
  const metric = findMetric(measurement.metric);
  const { window, points = [] } = measurement;
  const span = window === null ? '' : `, window ${window.base} to ${window.last}`;
  const details = Object.entries(metric.details).filter(([name]) => measurement.details[name] !== null);
  const lists = details.filter(([, { isList }]) => isList);
  return [
    `${metric.name}: ${colors.bold(formatOutput(measurement))}`,
    ...wrapText(`as of ${measurement.asOf}${span}; ${measurement.basis}, version ${measurement.version}`),
    ...measurement.warnings.flatMap(({ code, message }) => wrapText(`${code}: ${message}`, '! ')),
    ...(details.length === 0 ? [] : ['', heading('details')]),
    ...alignColumns(
      details
        .filter(([, { isList }]) => !isList)
        .map(([name, { meaning }]) => [`  ${name}`, formatOutput(measurement, name), meaning]),
    ),
    ...lists.flatMap(([name, { meaning }]) => [
      ...wrapText(`${name}: ${meaning}`, '  '),
      ...wrapText(formatOutput(measurement, name), '      '),
    ]),
    ...(points.length === 0
      ? []
      : [
          '',
          heading(`points${points.length > maximumPoints ? `, the last ${maximumPoints} of ${points.length}` : ''}`),
        ]),
    ...alignColumns(
      points.slice(-maximumPoints).map((point) =>
        Object.entries(metric.points ?? {})
          .filter(([, { isList }]) => isList !== true)
          .map(([name, spec], i) => `${i === 0 ? '  ' : `${name} `}${formatValue(point[name] ?? null, spec)}`),
      ),
    ),
    '',
    heading('inputs'),
    ...alignColumns(
      measurement.inputs.map(({ series, field, provider, first, last, rows, hash }) => [
        `  ${series}`,
        field,
        `${rows} rows`,
        `${first ?? 'none'} to ${last ?? 'none'}`,
        hash,
        provider,
      ]),
    ),
  ];
}
