import { z } from 'zod';
import { type Flag, verdicts } from '../judgement.ts';
import type { Modality, Statement, StatementKind, Wording } from '../statement.ts';

/** The version of the layout of ledger files that this program writes; it reads this one and older ones. */
export const ledgerVersion = 1;

const span = z.object({ start: z.number(), end: z.number() });
const name = z.object({ id: z.string(), name: z.string() });
const flags = z.array(z.custom<Flag>((value) => typeof value === 'string'));

/** A forecast as data, so that it can be judged again when its time has come. It holds no words of the text. */
const statement = z.custom<Statement>(isStatement, 'a statement lacks its kind or period');

const claimSchema = z.object({
  /** As in the check: "c1", "c2", in the order of the text. */
  id: z.string(),
  /** UTF-16 code units of the text as read. */
  span,
  kind: z.custom<StatementKind>((value) => typeof value === 'string'),
  subject: name.nullable(),
  against: name.nullable(),
  asserted: z
    .object({
      low: z.number(),
      high: z.number(),
      unit: z.string(),
      wording: z.custom<Wording>((value) => typeof value === 'string'),
    })
    .nullable(),
  direction: z.string().nullable(),
  period: z.object({ base: z.string(), to: z.string(), role: z.string(), from: z.string() }),
  modality: z.custom<Modality>((value) => typeof value === 'string'),
  negated: z.boolean(),
  horizon: z.string().nullable(),
  verdict: z.enum(verdicts),
  flags,
  /** The reading that stands for the verdict, in the statement's own unit. */
  measured: z.number().nullable(),
  statement: statement.optional(),
});

/** What the check of one text came to. Neither the text nor a sentence of it is kept. */
const checkSchema = z.object({
  ledger: z.number(),
  type: z.literal('check'),
  /** SHA-256 of the text as read. */
  hash: z.string(),
  source: z.string(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  publishedFrom: z.string(),
  /** When it was checked: an ISO date and time in UTC. */
  checkedAt: z.string(),
  /** The day up to which forecasts were judged. */
  asOf: z.string(),
  /** Which figures and program gave the verdicts. */
  dataVersion: z.string(),
  length: z.number(),
  words: z.number(),
  claims: z.array(claimSchema),
});

/** Forecasts of a text judged again: only those whose verdict has changed. */
const scoreSchema = z.object({
  ledger: z.number(),
  type: z.literal('score'),
  hash: z.string(),
  publisher: z.string().nullable(),
  checkedAt: z.string(),
  asOf: z.string(),
  dataVersion: z.string(),
  claims: z.array(z.object({ id: z.string(), verdict: z.enum(verdicts), flags, measured: z.number().nullable() })),
});

export const ledgerRecordSchema = z.discriminatedUnion('type', [checkSchema, scoreSchema]);

export type CheckRecord = z.infer<typeof checkSchema>;
export type ScoreRecord = z.infer<typeof scoreSchema>;
export type LedgerRecord = CheckRecord | ScoreRecord;
export type LedgerClaim = z.infer<typeof claimSchema>;

function isStatement(value: unknown): boolean {
  const { kind, modality, period } = (value ?? {}) as Partial<Statement>;
  return typeof kind === 'string' && typeof modality === 'string' && typeof period?.to === 'number';
}
