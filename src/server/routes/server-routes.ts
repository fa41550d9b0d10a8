import { z } from 'zod';
import { defineRoute } from '../route.ts';

/** Whether the server answers at all. */
export const healthRoute = defineRoute({
  id: 'readHealth',
  tag: 'server',
  method: 'GET',
  url: '/healthz',
  summary: 'Whether the server answers; needs no token',
  path: z.strictObject({}),
  query: z.strictObject({}),
  response: z.strictObject({ status: z.literal('ok') }),
  errors: [],
  answer: async () => ({ status: 'ok' }),
});

/** Whether it can measure. */
export const readinessRoute = defineRoute({
  id: 'readReadiness',
  tag: 'server',
  method: 'GET',
  url: '/readyz',
  summary: 'Whether the figures can be read; needs no token',
  path: z.strictObject({}),
  query: z.strictObject({}),
  response: z.strictObject({ status: z.literal('ready') }),
  errors: ['invalid-lake', 'newer-lake', 'unreadable-file'],
  answer: ({ markets }) => markets.use(async () => ({ status: 'ready' })),
});

/** Routes that need no token: they tell nothing. */
export const openUrls: readonly string[] = [healthRoute.url, readinessRoute.url];
