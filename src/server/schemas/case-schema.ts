import { z } from 'zod';
import { measurementSchema } from './measurement-schema.ts';

const figureSchema = z.strictObject({
  text: z.string().describe('the figure in print'),
  of: z
    .strictObject({ metric: z.string(), params: z.record(z.string(), z.unknown()), asOf: z.string() })
    .describe('what gives it again'),
  output: z.string().optional().describe('which output it is; absent where it is read from several'),
});

/** A sentence in parts: words, figures with what gives each, and counts of what is listed. */
const sentenceSchema = z.array(
  z.union([z.string(), figureSchema, z.strictObject({ text: z.string(), listedIn: z.string() })]),
);

/** A case in the list. */
export const caseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  isDefault: z.boolean().describe('whether it is taken where none is named'),
});

const contextSchema = z.looseObject({
  name: z.string(),
  figure: z.string().describe('the output asked for, in print'),
  output: z.string(),
  measurement: measurementSchema,
});

const breakSchema = z.looseObject({
  answer: z.string(),
  answerParts: sentenceSchema,
  grounds: z.array(z.looseObject({ name: z.string(), sentence: z.string(), sentenceParts: sentenceSchema })),
});

/** What a case comes to on a date, as `assess --json` prints it. */
export const assessmentSchema = z.looseObject({
  case: z.string(),
  title: z.string(),
  question: z.string(),
  asOf: z.string(),
  answer: z.string().describe('the answer in one sentence, with its date'),
  summary: z.string().describe('the figures behind it, in one sentence'),
  summaryParts: sentenceSchema,
  state: z.string().nullable().describe('null where it cannot be measured'),
  stateSince: z.string().nullable(),
  confidence: z.looseObject({ level: z.string(), reason: z.string(), reasonParts: sentenceSchema }),
  baseRate: z.string(),
  baseRateParts: sentenceSchema,
  stateMeasurement: measurementSchema,
  dimensions: z.array(
    z.looseObject({ name: z.string(), reading: z.string(), evidence: z.array(z.looseObject({ name: z.string() })) }),
  ),
  legs: z.array(z.looseObject({})),
  leaders: z.looseObject({ asOf: z.string() }),
  drivers: z.array(contextSchema),
  context: z.array(contextSchema),
  watchpoints: z.array(z.looseObject({ name: z.string(), status: z.string(), output: z.string().nullable() })),
  breakOrBlip: breakSchema,
  changes: z.array(z.string()).describe('what would make the answer another one'),
  changesParts: z.array(sentenceSchema),
  notMeasured: z.array(z.string()).describe('inputs that took no part, and why'),
});

/** An assessment with what its charts draw. */
export const reportSchema = z.strictObject({
  version: z.string().describe('of the program'),
  assessment: assessmentSchema,
  history: z.looseObject({
    strength: z.array(z.looseObject({ label: z.string() })),
    closes: z.looseObject({ label: z.string() }),
    tails: z.looseObject({ benchmark: z.string() }),
    drivers: z.array(z.looseObject({ title: z.string() })),
    states: z.array(z.looseObject({ date: z.string(), state: z.string() })),
  }),
});

/** What two assessments say differently, as `changes --json` prints it. */
export const changesSchema = z.strictObject({
  case: z.string(),
  since: z.string(),
  asOf: z.string(),
  compared: z.int().describe('readings compared'),
  changes: z.array(
    z.strictObject({
      kind: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
      figureBefore: z.string(),
      figureAfter: z.string(),
      evidenceBefore: figureSchema.nullable(),
      evidenceAfter: figureSchema.nullable(),
    }),
  ),
  legs: z.array(
    z.strictObject({
      label: z.string(),
      before: z.string(),
      after: z.string(),
      evidenceBefore: figureSchema.nullable(),
      evidenceAfter: figureSchema,
    }),
  ),
});

/** Break or blip, as `structure --json` prints it. */
export const structureSchema = z.looseObject({ ...breakSchema.shape, asOf: z.string() });
