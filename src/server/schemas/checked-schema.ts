import { z } from 'zod';
import { verdicts } from '../../claims/judgement.ts';

const span = z.strictObject({ start: z.int(), end: z.int() }).describe('UTF-16 code units of the text as read');
const counts = z.record(z.string(), z.int());

/** A text checked, as `check --json` prints it. */
export const checkedSchema = z.looseObject({
  source: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string(),
  publishedFrom: z.string(),
  asOf: z.string().describe('the date up to which forecasts were judged'),
  hash: z.string().describe('SHA-256 of the text as read'),
  length: z.int(),
  words: z.int(),
  warnings: z.array(z.string()).optional(),
  claims: z.array(
    z.looseObject({
      id: z.string(),
      sentence: z.string(),
      quote: z.string(),
      span,
      kind: z.string(),
      verdict: z.enum(verdicts),
      flags: z.array(z.string()),
      readings: z.array(z.looseObject({})),
      nearest: z.looseObject({}).nullable(),
      reason: z.string(),
    }),
  ),
  conflicts: z.array(z.looseObject({ reason: z.string() })),
  summary: counts,
  text: z.string().optional().describe('the text as read, where `withText` asks for it'),
});

/** A check as the ledger keeps it, without the text. */
export const recordSchema = z.looseObject({
  hash: z.string(),
  source: z.string(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  checkedAt: z.string(),
  asOf: z.string(),
  claims: z.array(z.looseObject({ id: z.string(), kind: z.string(), verdict: z.enum(verdicts) })),
});

/** How often the statements of a publisher held. */
export const publisherSchema = z.looseObject({
  publisher: z.string().nullable(),
  texts: z.int(),
  counts,
  measured: z.int(),
  supportedShare: z.number().nullable(),
  failingShare: z.number().nullable(),
  hitShare: z.number().nullable(),
});
