import { z } from 'zod';
import type { GivenText } from '../../claims/input/index.ts';
import { verdicts } from '../../claims/judgement.ts';
import {
  appendRecords,
  createCheckRecord,
  filterLedger,
  findLedgerFolder,
  readLedger,
  tabulatePublishers,
} from '../../claims/ledger/index.ts';
import type { StatementKind } from '../../claims/statement.ts';
import { RotascopeError, toIsoDate, toOneLine } from '../../core/index.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { parseRequest } from '../parse-request.ts';
import { type ApiContext, defineRoute, type GivenBody, toToday } from '../route.ts';
import { checkedSchema, publisherSchema, recordSchema } from '../schemas/checked-schema.ts';
import { parseOptionalDate } from './as-of.ts';

const url = '/v1/claims';

const toldQuery = {
  published: z.string().max(10).optional().describe('the day the text speaks from (default: what the text says)'),
  publisher: z.string().max(200).optional().describe('who published it'),
  source: z.string().max(500).default('text').describe('what the answer calls it; nothing is opened or fetched by it'),
  asOf: z.string().max(10).optional().describe('judge forecasts with what was known on that date (default: today)'),
  keep: z.enum(['true', 'false']).default('false').describe('whether the ledger keeps a record of the check'),
  withText: z
    .enum(['true', 'false'])
    .default('false')
    .describe('whether the answer holds the text as read, which its spans count the characters of'),
};

const claimsQuery = z.strictObject(toldQuery);
type Told = z.output<typeof claimsQuery>;

const jsonTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;

const claimsBody = z.strictObject({
  text: z.string(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
  ...toldQuery,
});

const anyText = z.string().describe('the text');

/** What `check --json` prints. */
export const claimsRoute = defineRoute({
  id: 'checkClaims',
  tag: 'claims',
  method: 'POST',
  url,
  summary: 'Finds the checkable statements of a text, measures each, and says what holds',
  path: z.strictObject({}),
  query: claimsQuery,
  body: {
    'text/plain': anyText,
    'text/markdown': anyText,
    'text/html': anyText,
    'application/pdf': anyText,
    'application/json': claimsBody,
  },
  response: checkedSchema,
  errors: [
    'unreadable-document',
    'invalid-claims',
    'unknown-format',
    'long-body',
    'slow-request',
    'busy-server',
    'unwritable-file',
  ],
  isLasting: false,
  answer: (context, { query, body }) => {
    const { given, told } = readBody(query, body);
    return context.texts.run(() => check(context, given, told));
  },
});

/** The text of a body with what is said of it; in JSON it stands beside the text and above what the query says. */
function readBody(query: Told, body: GivenBody | undefined): { given: GivenText; told: Told } {
  if (body === undefined) throw new RotascopeError('unreadable-document', 'the request has no body');
  if (body.contentType !== 'application/json') return { given: toGiven(body, query), told: query };
  const json = parseJson(body.bytes);
  const { text, format, ...rest } = parseRequest(claimsBody, isRecord(json) ? { ...query, ...json } : json, url);
  const charset = format === 'html' ? 'utf-8' : null;
  return { given: toGiven({ bytes: Buffer.from(text), contentType: jsonTypes[format], charset }, rest), told: rest };
}

function toGiven(body: GivenBody, { source, published, publisher }: Told): GivenText {
  const day = parseOptionalDate(published);
  return {
    ...body,
    source: toOneLine(source),
    ...(day === undefined ? {} : { published: day }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new RotascopeError('malformed-request', `${url}: the body is no JSON`, { cause });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function check(context: ApiContext, given: GivenText, { asOf, keep, withText }: Told): Promise<unknown> {
  const day = parseOptionalDate(asOf) ?? toToday(context);
  const document = await context.reader.take(given);
  const { checked, statements, dataVersion } = await context.checker.check(document, day);
  if (keep === 'true') {
    const checkedAt = context.now();
    const record = createCheckRecord(checked, statements, { checkedAt, dataVersion });
    appendRecords(findLedgerFolder(context.markets.lake), [record], checkedAt);
  }
  return withText === 'true' ? { ...checked, text: document.text } : checked;
}

/** What `ledger --json` prints, its texts by pages. */
export const ledgerRoute = defineRoute({
  id: 'readLedger',
  tag: 'claims',
  method: 'GET',
  url: '/v1/ledger',
  summary: 'The checks that the lake keeps, and how often each publisher was right',
  path: z.strictObject({}),
  query: z.strictObject({
    publisher: z.string().max(200).optional().describe('only those whose publisher holds this text'),
    verdict: z.enum(verdicts).optional().describe('only statements with that verdict'),
    kind: z.string().max(60).optional().describe('only statements of that kind: return, level, policy-move, ...'),
    since: z.string().max(10).optional().describe('only texts published on that date or later (YYYY-MM-DD)'),
    ...pageQuery,
  }),
  response: pageSchema(recordSchema).extend({ publishers: z.array(publisherSchema) }),
  errors: ['invalid-ledger'],
  isLasting: false,
  answer: async ({ markets, log }, { query }) => {
    const { publisher, verdict, kind, since, ...page } = query;
    const day = parseOptionalDate(since);
    const known = readLedger(findLedgerFolder(markets.lake), (error) => log(`${error.message} (${error.remedy})`));
    const texts = filterLedger(known, {
      ...(publisher === undefined ? {} : { publisher }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(kind === undefined ? {} : { kind: kind as StatementKind }),
      ...(day === undefined ? {} : { since: toIsoDate(day) }),
    });
    return {
      ...paginate(texts, ({ hash, checkedAt }) => `${hash} ${checkedAt}`, page),
      publishers: tabulatePublishers(texts),
    };
  },
});
