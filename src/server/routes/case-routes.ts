import { z } from 'zod';
import {
  assessStructure,
  compareAssessments,
  describeCases,
  listCaseInputs,
  loadKnownCase,
  toEarlierDay,
} from '../../assess/index.ts';
import { readVersion } from '../../data/read-version.ts';
import { measureReportHistory } from '../../report/history/report-history.ts';
import { recallAssessment } from '../assessments.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute } from '../route.ts';
import { assessmentSchema, caseSchema, changesSchema, reportSchema, structureSchema } from '../schemas/case-schema.ts';
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
    return paginate(describeCases(), ({ id }) => id, query);
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
  answer: (market, { path, query }) => recallAssessment(market, path.id, parseOptionalDate(query.asOf)),
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
  answer: async ({ store }, { path, query }) => {
    const day = parseOptionalDate(query.asOf);
    const given = loadKnownCase(path.id);
    await store.load(listCaseInputs(given));
    return store.compute(() => assessStructure(given, store, day));
  },
});

/** What a page of a case draws: what `assess --html` writes, as data. */
export const reportRoute = defineFigureRoute({
  id: 'reportCase',
  tag: 'cases',
  method: 'GET',
  url: '/v1/cases/{id}/report',
  summary: 'The assessment of a case with the histories that its charts draw',
  path: casePath,
  query: caseQuery,
  response: reportSchema,
  errors: ['unknown-case', 'unknown-series'],
  isHeavy: () => true,
  answer: async (market, { path, query }) => {
    const assessment = await recallAssessment(market, path.id, parseOptionalDate(query.asOf));
    const given = loadKnownCase(path.id);
    const history = await market.store.compute(() => measureReportHistory(assessment, given, market.store));
    return { version: readVersion(), assessment, history };
  },
});

/** What `changes --json` prints. */
export const changesRoute = defineFigureRoute({
  id: 'listChanges',
  tag: 'cases',
  method: 'GET',
  url: '/v1/cases/{id}/changes',
  summary: 'What the readings of a case say otherwise than on an earlier date',
  path: casePath,
  query: z.strictObject({
    asOf: asOfQuery,
    since: z.string().max(10).optional().describe('the earlier date (YYYY-MM-DD; default: seven days before)'),
  }),
  response: changesSchema,
  errors: ['unknown-case', 'unknown-series'],
  isHeavy: () => true,
  answer: async (market, { path, query }) => {
    const since = parseOptionalDate(query.since);
    const now = await recallAssessment(market, path.id, parseOptionalDate(query.asOf));
    return compareAssessments(await recallAssessment(market, path.id, toEarlierDay(now, since)), now);
  },
});
