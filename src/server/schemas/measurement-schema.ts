import { z } from 'zod';
import { historySteps } from '../../metrics/index.ts';

const scalar = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const record = z.record(z.string(), z.union([scalar, z.array(scalar)]));
const date = z.string().describe('ISO date');

/** The result of a metric, as `measure --json` prints it. */
export const measurementSchema = z.strictObject({
  metric: z.string(),
  version: z.int().describe('rises when any number the metric returns can change'),
  value: z.number().nullable().describe('null where the result is undefined; a warning then says why'),
  unit: z.string(),
  basis: z.enum(['measured', 'reported']),
  details: record,
  params: z.record(z.string(), z.unknown()).describe('the parameters with their defaults'),
  asOf: date,
  window: z.strictObject({ base: date, first: date, last: date }).nullable(),
  inputs: z.array(
    z.strictObject({
      series: z.string(),
      field: z.string(),
      provider: z.string(),
      first: date.nullable(),
      last: date.nullable(),
      rows: z.int(),
      hash: z.string().describe('first 16 hexadecimal digits of the SHA-256 of the rows used'),
      published: date.nullable().describe('the day the latest row that the value rests on was published'),
    }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  points: z.array(record).optional(),
});

const outputSchema = z.looseObject({ unit: z.string(), meaning: z.string() });

/** A definition as data, as `explain --json` prints it. */
export const metricSchema = z.looseObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  family: z.string(),
  basis: z.enum(['measured', 'reported']),
  question: z.string(),
  formula: z.string(),
  conventions: z.array(z.string()),
  warmUp: z.string(),
  references: z.array(z.string()),
  value: outputSchema,
  details: z.record(z.string(), outputSchema),
  points: z.record(z.string(), outputSchema).nullable(),
  params: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      default: z.union([z.string(), z.number()]).nullable().describe('null where it must be given'),
      range: z.string(),
      description: z.string(),
    }),
  ),
  inputs: z.array(z.string()),
});

/** A metric on one date after another, in columns. */
export const historySchema = z.strictObject({
  metric: z.string(),
  version: z.int(),
  unit: z.string(),
  params: z.record(z.string(), z.unknown()),
  every: z.enum(historySteps),
  dates: z.array(z.string()).describe('the dates, each of which knows no later one'),
  values: z.array(z.number().nullable()).describe('one a date; null where it was undefined'),
  details: z.record(z.string(), z.array(scalar)).describe('the other outputs but for lists, a column each'),
  warnings: z.array(z.string().nullable()).describe('the code of the first warning of each date'),
});
