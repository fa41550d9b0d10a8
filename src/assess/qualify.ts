import type { Measurement } from '../metrics/index.ts';
import { formatOutput } from './format-value.ts';

/** Warnings a reader must see beside a figure. */
const flagged = ['window-sensitive', 'disputed', 'insufficient-history', 'estimated'];

/** What must stand beside a figure so that it is not taken for more than it is: coverage, interval, stability, flags. */
export function qualifyFigure(measurement: Measurement): string[] {
  const { basis, warnings } = measurement;
  const has = (code: string): boolean => warnings.some((warning) => warning.code === code);
  return [
    ...(basis === 'reported' ? ['reported'] : []),
    ...describeCoverage(measurement),
    ...(has('survivorship') ? ['survivorship'] : []),
    ...describeInterval(measurement),
    ...flagged.filter(has),
  ];
}

/** Share of the members that have figures, and the date of their list. */
function describeCoverage({ details }: Measurement): string[] {
  const { coverage, members, membersOn } = details;
  if (typeof coverage !== 'number' || typeof members !== 'number') return [];
  return [`${Math.floor(100 * coverage)}% of ${members} members of ${membersOn}`];
}

/** What a slope is per, its 95% interval, and whether it holds over time. */
function describeInterval(measurement: Measurement): string[] {
  const { step, frequency, low95, high95, stability } = measurement.details;
  if (typeof low95 !== 'number' || typeof high95 !== 'number') return [];
  const [low, high] = ['low95', 'high95'].map((name) => formatOutput(measurement, name).replace(' points', ''));
  return [
    `lead in a ${frequency} per ${step}`,
    `95% interval ${low} to ${high}`,
    ...(low95 < 0 && high95 > 0 ? ['interval spans zero'] : []),
    ...(stability === 'unstable' ? ['unstable'] : []),
  ];
}
