import { z } from 'zod';

const shortText = z.string().min(1).max(200);
const seriesId = z.string().min(1).max(200);

/** A condition on a measured output: strictly above or strictly below, in the output's own unit. */
const conditionSchema = z.union([z.strictObject({ above: z.number() }), z.strictObject({ below: z.number() })]);
export type Condition = z.output<typeof conditionSchema>;

const metricCallShape = {
  name: shortText,
  metric: shortText,
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** A declared output of the metric; the value itself by default. */
  output: z.string().min(1).default('value'),
};

const evidenceSchema = z.strictObject({
  ...metricCallShape,
  for: conditionSchema.optional(),
  against: conditionSchema.optional(),
});
export type CaseEvidence = z.output<typeof evidenceSchema>;

const dimensionSchema = z.strictObject({
  id: shortText,
  name: shortText,
  question: shortText,
  evidence: z.array(evidenceSchema).min(1).max(20),
});
export type CaseDimension = z.output<typeof dimensionSchema>;

/** A figure that is shown without a verdict. */
const contextSchema = z.strictObject(metricCallShape);

const watchpointSchema = z.union([
  z.strictObject({
    ...metricCallShape,
    id: shortText,
    confirms: conditionSchema.optional(),
    breaks: conditionSchema,
    note: z.string().max(300).optional(),
  }),
  z.strictObject({ id: shortText, name: shortText, noData: shortText }),
]);
export type CaseWatchpoint = z.output<typeof watchpointSchema>;

const legSchema = z.strictObject({ name: shortText, label: shortText, series: seriesId, fund: seriesId.optional() });

const memberSchema = z.strictObject({ series: seriesId, name: shortText });

/** A question about leadership between two groups of assets, as a case file states it. */
export const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'needs lower-case letters, digits and hyphens'),
  title: shortText,
  question: shortText,
  /** The date it is about, where it is not the latest one. */
  asOf: z.iso.date().optional(),
  legs: z.strictObject({ challenger: legSchema, incumbent: legSchema, market: legSchema }),
  /** Which return of the legs is compared: total where their closes are not at hand for long. */
  return: z.enum(['price', 'total']).default('price'),
  totalMarket: seriesId,
  dimensions: z.array(dimensionSchema).min(1).max(20),
  leaders: z.strictObject({
    smallBenchmark: seriesId,
    largeBenchmark: seriesId,
    return: z.enum(['price', 'total']).default('total'),
    groups: z.array(memberSchema).max(100).default([]),
    companies: z.array(seriesId).max(200).default([]),
  }),
  drivers: z.array(contextSchema).max(30).default([]),
  context: z.array(contextSchema).max(30).default([]),
  /** Figures of structure beside those that every case asks of its own pair. */
  structure: z.array(contextSchema).max(30).default([]),
  watchpoints: z.array(watchpointSchema).max(50).default([]),
});

export type Case = z.output<typeof caseSchema>;
