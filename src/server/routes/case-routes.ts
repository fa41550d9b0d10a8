import { z } from 'zod';
import {
  assessCase,
  assessStructure,
  type Case,
  listCaseInputs,
  listCases,
  loadKnownCase,
} from '../../assess/index.ts';
import type { DayNumber } from '../../core/index.ts';
import type { SeriesStore } from '../../data/index.ts';
import type { Market } from '../market-source.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute } from '../route.ts';
import { assessmentSchema, caseSchema, structureSchema } from '../schemas/case-schema.ts';
import { asOfQuery, parseOptionalDate } from './as-of.ts';

const casePath = z.strictObject({ id: z.string().describe('id of a case') });
const caseQuery = z.strictObject({ asOf: asOfQuery });

/** What `cases --json` prints. */
export const caseListRoute = defineFigureRoute({
  id: 'listCases',
  tag: 'cases',
  method: 'GET',
  url: '/v1/cases',
  summary: 'The cases: the questions that can be assessed',
  path: z.strictObject({}),
  query: z.strictObject(pageQuery),
  response: pageSchema(caseSchema),
  errors: [],
  answer: async (_, { query }) => {
    const cases = listCases().map((id) => {
      const { title, question } = loadKnownCase(id);
      return { id, title, question };
    });
    return paginate(cases, ({ id }) => id, query);
  },
});

/** What `assess --json` prints. */
export const assessmentRoute = defineFigureRoute({
  id: 'assessCase',
  tag: 'cases',
  method: 'GET',
  url: '/v1/cases/{id}/assessment',
  summary: 'The answer to the question of a case, with its evidence',
  path: casePath,
  query: caseQuery,
  response: assessmentSchema,
  errors: ['unknown-case', 'unknown-series', 'busy-server'],
  isHeavy: () => true,
  answer: (market, { path, query }) => answerCase(market, path.id, query.asOf, assessCase),
});

/** What `structure --json` prints. */
export const structureRoute = defineFigureRoute({
  id: 'assessStructure',
  tag: 'cases',
  method: 'GET',
  url: '/v1/cases/{id}/structure',
  summary: 'Whether the lead of a case is a break or a blip, and what such leads came to',
  path: casePath,
  query: caseQuery,
  response: structureSchema,
  errors: ['unknown-case', 'unknown-series', 'busy-server'],
  isHeavy: () => true,
  answer: (market, { path, query }) => answerCase(market, path.id, query.asOf, assessStructure),
});

async function answerCase<Answer>(
  { store }: Market,
  id: string,
  asOf: string | undefined,
  assess: (given: Case, store: SeriesStore, asOf?: DayNumber) => Answer,
): Promise<Answer> {
  const day = parseOptionalDate(asOf);
  const given = loadKnownCase(id);
  await store.load(listCaseInputs(given));
  return store.compute(() => assess(given, store, day));
}
