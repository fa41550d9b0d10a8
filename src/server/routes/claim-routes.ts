import { z } from 'zod';
import type { Document } from '../../claims/index.ts';
import type { GivenText } from '../../claims/input/index.ts';
import { verdicts } from '../../claims/judgement.ts';
import {
  appendRecords,
  createCheckRecord,
  filterLedger,
  findLedgerFolder,
  ledgerColumns,
  readLedger,
  tabulatePublishers,
  toLedgerRows,
} from '../../claims/ledger/index.ts';
import type { StatementKind } from '../../claims/statement.ts';
import { RotascopeError, toIsoDate, toOneLine } from '../../core/index.ts';
import { type CheckedType, checkedTypes } from '../checked-page.ts';
import { exportSheet, exportTypes, formatQuery } from '../exported.ts';
import { negotiateType } from '../negotiate-type.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { parseRequest } from '../parse-request.ts';
import { type ApiContext, defineRoute, type GivenBody, toToday } from '../route.ts';
import { checkedSchema, publisherSchema, recordSchema } from '../schemas/checked-schema.ts';
import { FileAnswer } from '../served-answer.ts';
import { parseOptionalDate } from './as-of.ts';

const url = '/v1/claims';

const toldQuery = {
  published: z.string().max(10).optional().describe('the day the text speaks from (default: what the text says)'),
  publisher: z.string().max(200).optional().describe('who published it'),
  source: z
    .string()
    .max(500)
    .default('text')
    .describe('what the answer calls the text; nothing is opened or fetched by it'),
  asOf: z.string().max(10).optional().describe('judge forecasts with what was known on that date (default: today)'),
  keep: z.enum(['true', 'false']).default('false').describe('whether the ledger keeps a record of the check'),
  withText: z
    .enum(['true', 'false'])
    .default('false')
    .describe('whether JSON holds the text as read, which spans count'),
};

const claimsQuery = z.strictObject(toldQuery);
type Told = z.output<typeof claimsQuery>;

const jsonTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;

const claimsBody = z
  .strictObject({
    text: z.string().optional().describe('the text; either this or url'),
    url: z.string().max(2_000).optional().describe('the public http or https address of a page or a PDF to fetch'),
    format: z.enum(['text', 'markdown', 'html']).default('text').describe('of the text'),
    ...toldQuery,
  })
  .refine(({ text, url: address }) => (text === undefined) !== (address === undefined), 'needs either text or url');

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
  files: checkedTypes.slice(1),
  errors: [
    'unreadable-document',
    'invalid-claims',
    'refused-address',
    'unreachable-address',
    'unknown-format',
    'long-body',
    'slow-request',
    'busy-server',
    'unwritable-file',
  ],
  answer: async (context, { query, body, accept, gone }) => {
    const type = negotiateType(accept, checkedTypes);
    const { told, read } = readBody(context, query, body);
    const document = await read();
    return context.texts.run(() => check(context, document, { told, type, gone }));
  },
});

interface GivenDocument {
  readonly told: Told;
  read(): Promise<Document>;
}

/** The text of a body with what is said of it; in JSON it stands beside the text and above what the query says. */
function readBody({ reader, pages }: ApiContext, query: Told, body: GivenBody | undefined): GivenDocument {
  if (body === undefined) throw new RotascopeError('unreadable-document', 'the request has no body');
  const take = (told: Told, given: GivenBody): GivenDocument => ({
    told,
    read: () => reader.take({ ...given, source: toOneLine(told.source), ...toFacts(told) }),
  });
  if (body.contentType !== 'application/json') return take(query, body);
  const json = parseJson(body.bytes);
  const parsed = parseRequest(claimsBody, isRecord(json) ? { ...query, ...json } : json, url);
  const { text = '', url: address, format, ...told } = parsed;
  if (address !== undefined) return { told, read: () => pages.run(() => reader.fetch({ address, ...toFacts(told) })) };
  const charset = format === 'html' ? 'utf-8' : null;
  return take(told, { bytes: Buffer.from(text), contentType: jsonTypes[format], charset });
}

function toFacts({ published, publisher }: Told): Pick<GivenText, 'published' | 'publisher'> {
  const day = parseOptionalDate(published);
  return {
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

interface Wanted {
  readonly told: Told;
  readonly type: CheckedType;
  readonly gone: AbortSignal;
}

async function check(context: ApiContext, document: Document, { told, type, gone }: Wanted): Promise<unknown> {
  const asOf = parseOptionalDate(told.asOf) ?? toToday(context);
  const { checked, statements, dataVersion, page } = await context.workers.check({ document, asOf, type }, gone);
  if (told.keep === 'true') {
    const checkedAt = context.now();
    const record = createCheckRecord(checked, statements, { checkedAt, dataVersion });
    appendRecords(findLedgerFolder(context.markets.lake), [record], checkedAt);
  }
  if (page !== undefined) return new FileAnswer(page.contentType, Buffer.from(page.body), page.headers);
  return told.withText === 'true' ? { ...checked, text: document.text } : checked;
}

/** What `ledger --json` prints, its texts by pages. */
export const ledgerRoute = defineRoute({
  id: 'readLedger',
  tag: 'claims',
  method: 'GET',
  url: '/v1/ledger',
  summary:
    'The checks that the lake keeps, and how often each publisher was right; as a file a row a statement, and no pages',
  path: z.strictObject({}),
  query: z.strictObject({
    publisher: z.string().max(200).optional().describe('only those whose publisher holds this text'),
    verdict: z.enum(verdicts).optional().describe('only statements with that verdict'),
    kind: z.string().max(60).optional().describe('only statements of that kind: return, level, policy-move, ...'),
    since: z.string().max(10).optional().describe('only texts published on that date or later (YYYY-MM-DD)'),
    format: formatQuery,
    ...pageQuery,
  }),
  files: exportTypes,
  response: pageSchema(recordSchema).extend({ publishers: z.array(publisherSchema) }),
  errors: ['invalid-ledger'],
  answer: async ({ markets, log }, { query }) => {
    const { publisher, verdict, kind, since, format, ...page } = query;
    const day = parseOptionalDate(since);
    const known = readLedger(findLedgerFolder(markets.lake), (error) => log(`${error.message} (${error.remedy})`));
    const texts = filterLedger(known, {
      ...(publisher === undefined ? {} : { publisher }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(kind === undefined ? {} : { kind: kind as StatementKind }),
      ...(day === undefined ? {} : { since: toIsoDate(day) }),
    });
    if (format !== 'json') {
      return exportSheet({ name: 'ledger', header: ledgerColumns, rows: toLedgerRows(texts) }, format);
    }
    return {
      ...paginate(texts, ({ hash, checkedAt }) => `${hash} ${checkedAt}`, page),
      publishers: tabulatePublishers(texts),
    };
  },
});
