import { z } from 'zod';

/** Longest text of a field. Unit: characters. */
const longestText = 120;

const text = z
  .string('needs a text')
  .trim()
  .min(1)
  .max(longestText)
  .regex(/^[^\p{C}]*$/u, 'holds a control character');
const name = text.meta({ hint: 'name' });
const size = z.number().nonnegative();

/** "2026-01-26": YAML leaves a date as text. */
const dateSchema = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'needs a date as YYYY-MM-DD');

/** A period or a day in words; a bare year is a number in YAML. */
const spanText = z
  .union([text, z.int().transform(String)], { error: 'needs a period such as "Q4 2025" or YTD, or a date' })
  .meta({ hint: 'date or period' });
const window = z.strictObject({ base: dateSchema, to: dateSchema });
const spanSchema = z.union([spanText, window], { error: 'needs a period such as "Q4 2025", or base and to' });

/** A window by its name or its two closes, or a stretch within which what is said lies. */
const periodSchema = z.union(
  [spanText, window, z.strictObject({ within: spanSchema, length: z.int().positive().max(36_525).optional() })],
  { error: 'needs a period such as "Q4 2025", or base and to as YYYY-MM-DD, or within' },
);
export type TypedPeriod = z.infer<typeof periodSchema>;

/** One figure, or both ends of a range; its unit stands beside it. */
const figureSchema = z.union([z.number(), z.tuple([z.number(), z.number()])], {
  error: 'needs a number such as 8 or 1.5, or a range such as [40, 60]; what it counts goes into unit',
});
export type TypedFigure = z.infer<typeof figureSchema>;

const common = {
  period: periodSchema.optional().meta({ hint: '"Q4 2025" | {base, to} | {within, length in days}' }),
  horizon: spanText.optional(),
  modality: z.enum(['fact', 'attributed', 'hedged', 'opinion', 'forecast', 'conditional']).optional(),
  negated: z.boolean().optional(),
  attributedTo: text.optional(),
};

const wording = z.enum(['plain', 'about', 'nearly', 'over', 'under', 'at-least', 'at-most']).optional();

/** A figure with the units that its kind is measured in; the first is meant where none is written. */
function figure<const Units extends readonly [string, ...string[]]>(...units: Units) {
  return { figure: figureSchema.optional(), unit: z.enum(units).optional(), wording };
}

function requiredFigure<const Units extends readonly [string, ...string[]]>(...units: Units) {
  return { figure: figureSchema, unit: z.enum(units).optional(), wording };
}

const frequency = z.enum(['session', 'week', 'month', 'quarter', 'year']);
const since = spanText.optional();
const rank = z.int().positive().max(1000).optional();

/** The fields of each kind of claim, as in the statements that a text is read as. */
const kinds = [
  z.strictObject({
    kind: z.literal('return'),
    subject: name,
    direction: z.enum(['up', 'down', 'flat']),
    ...figure('percent', 'basis points', 'times', 'level', 'currency'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('relative-return'),
    subject: name,
    against: name,
    direction: z.enum(['ahead', 'behind', 'level']),
    ...figure('percentage points', 'percent', 'basis points', 'times'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('level'),
    subject: name,
    relation: z.enum(['at', 'above', 'below', 'crossed-above', 'crossed-below', 'between']),
    ...requiredFigure('level', 'currency'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('record'),
    subject: name,
    side: z.enum(['high', 'low']),
    relation: z.enum(['set', 'near', 'first']).optional(),
    since,
    ...figure('level', 'currency', 'count', 'days', 'weeks', 'months', 'years'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('streak'),
    subject: name,
    against: name.optional(),
    of: z.enum(['gain', 'loss', 'lead', 'lag']),
    frequency,
    since,
    rank,
    ...figure('count'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('breakout'),
    subject: name,
    direction: z.enum(['up', 'down']),
    ...figure('sessions', 'days', 'weeks', 'months', 'quarters', 'years'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('drawdown'),
    subject: name,
    relation: z.enum(['now', 'deepest', 'bear-market', 'correction', 'recovered']),
    peak: spanText.optional().meta({ hint: 'record | date or period' }),
    ...figure('percent'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('volume'),
    subject: name,
    relation: z.enum(['high', 'low']),
    ...figure('percent', 'times'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('extreme'),
    subject: name,
    against: name.optional(),
    frequency,
    side: z.enum(['best', 'worst']),
    since,
    rank,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('ranking'),
    subject: name,
    among: z.union([z.literal('sectors'), z.array(name).min(2).max(100)]).meta({ hint: 'sectors | list of names' }),
    side: z.enum(['best', 'worst']),
    rank,
    only: z.literal(true).optional(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('moving-average'),
    subject: name,
    relation: z.enum(['above', 'below', 'crossed-above', 'crossed-below']),
    length: z.int().min(2).max(1000).meta({ hint: 'sessions' }),
    ...figure('percent'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    subject: name,
    measure: z.enum(['forward-pe', 'trailing-pe', 'cape', 'price-book', 'price-sales', 'dividend-yield', 'unnamed']),
    direction: z.enum(['high', 'low']).optional(),
    ...figure('times', 'percent'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('discount'),
    subject: name,
    against: name.optional(),
    side: z.enum(['discount', 'premium']),
    ...figure('percent', 'percentage points', 'times'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('growth'),
    subject: name,
    against: name.optional(),
    measure: z.enum(['earnings', 'sales', 'margin', 'dividend', 'other']),
    year: z.int().min(1953).max(2035).optional(),
    quarter: z.int().min(1).max(4).optional(),
    ...figure('percent', 'percentage points', 'times'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('policy-rate'),
    relation: z.enum(['at', 'above', 'below']),
    ...requiredFigure('percent'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('policy-move'),
    action: z.enum(['cut', 'hike', 'hold', 'easing', 'tightening']),
    total: z.boolean().optional().meta({ hint: 'figure is the sum of the moves' }),
    count: z.int().positive().max(100).optional(),
    straight: z.boolean().optional(),
    largestSince: since,
    phase: z.enum(['begun', 'continuing', 'completed']).optional(),
    ...figure('basis points', 'percentage points'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('indicator'),
    subject: name.meta({ hint: 'indicator of the lexicon' }),
    relation: z.enum(['at', 'above', 'below', 'rose', 'fell', 'unchanged', 'highest', 'lowest']),
    from: z.number().optional(),
    since,
    ...figure('percent', 'percentage points', 'basis points', 'level', 'currency', 'count'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('usual-lead'),
    subject: name,
    against: name,
    direction: z.enum(['ahead', 'behind']),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('lead-break'),
    subject: name,
    against: name,
    relation: z.enum(['break', 'blip']),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('performance'),
    subject: name,
    against: name.optional(),
    measure: z.enum([
      'gained',
      'winner',
      'soared',
      'record',
      'fell',
      'laggard',
      'pressed',
      'muted',
      'flat',
      'stalled',
      'bull-market',
    ]),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('breadth'),
    subject: name,
    against: name.optional(),
    test: z.enum([
      'above-average',
      'beat-index',
      'new-highs',
      'new-lows',
      'advancers',
      'top-weight',
      'weight',
      'positive-return',
      'unprofitable',
      'floating-debt',
      'beat-estimates',
    ]),
    length: z.int().positive().max(1000).optional().meta({ hint: 'sessions of the average, or number of names' }),
    of: name.optional().meta({ hint: 'sector, company or group of companies whose weight it is' }),
    rank: z.int().positive().max(1000).optional().meta({ hint: 'place by weight, 1 the heaviest' }),
    ...figure('percent', 'count', 'times'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('comparison'),
    left: size,
    right: size,
    relation: z.enum(['ratio', 'discount', 'premium', 'difference']),
    ...requiredFigure('percent', 'times', 'percentage points', 'basis points', 'level'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('membership'),
    subject: name,
    universe: name,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('event'),
    topic: text.meta({ hint: 'words of the event' }),
    claimed: text.optional(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('quote-row'),
    subject: name,
    price: z.number().positive(),
    change: z.number().optional(),
    percent: z.number().optional(),
    ...common,
  }),
] as const;

/** One typed claim. */
export const claimSchema = z.discriminatedUnion('kind', kinds, {
  error: `needs a kind: ${kinds.map(({ shape }) => shape.kind.value).join(', ')}`,
});
export type TypedClaim = z.infer<typeof claimSchema>;

/** Most claims of one file. */
const mostClaims = 2_000;

/** The head of a file of claims; its claims are checked one by one. */
export const fileSchema = z.strictObject({
  published: dateSchema,
  publisher: text.optional(),
  title: z.string().trim().min(1).max(300).optional(),
  claims: z.array(z.unknown()).min(1).max(mostClaims),
});

/** What a kind of claim takes, such as "direction: up | down | flat"; "?" after a field that may be left out. */
export interface KindFields {
  readonly kind: string;
  readonly fields: readonly string[];
}

/** The fields of every kind without those that all have. */
export function listKinds(): KindFields[] {
  return kinds.map(({ shape }) => ({
    kind: shape.kind.value,
    fields: Object.entries(shape)
      .filter(([key]) => key !== 'kind' && key !== 'wording' && !(key in common))
      .map(([key, schema]) => describeField(key, schema)),
  }));
}

/** The fields that every kind has. */
export function listCommonFields(): string[] {
  return Object.entries({ ...common, wording }).map(([key, schema]) => describeField(key, schema));
}

function describeField(key: string, schema: z.ZodType): string {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const hint = schema.meta()?.hint ?? inner.meta()?.hint;
  const mark = schema instanceof z.ZodOptional ? '?' : '';
  if (typeof hint === 'string') return `${key}${mark}: ${hint}`;
  if (inner instanceof z.ZodEnum) return `${key}${mark}: ${inner.options.join(' | ')}`;
  if (inner instanceof z.ZodBoolean || inner instanceof z.ZodLiteral) return `${key}${mark}: true`;
  return inner === figureSchema ? `${key}${mark}: number | [low, high]` : `${key}${mark}`;
}
