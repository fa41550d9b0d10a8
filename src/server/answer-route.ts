import type { FastifyReply, FastifyRequest } from 'fastify';
import { createAnswerCache } from './answer-cache.ts';
import { isHeld, toEntityTag } from './entity-tag.ts';
import type { Market } from './market-source.ts';
import { parseRequest } from './parse-request.ts';
import type { ApiContext, FigureRequest, FigureRoute, GivenBody, PassingRoute, Route } from './route.ts';
import { sendServed, sendTagged } from './send-answer.ts';
import { toServed } from './served-answer.ts';
import type { FigureAnswer } from './workers.ts';

type RouteAnswerer = (route: Route, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers routes; answers of figures are kept, as many bytes as fit. */
export function createRouteAnswerer(context: ApiContext, cacheBytes: number): RouteAnswerer {
  const cache = createAnswerCache(cacheBytes);
  return answerRoute;

  async function answerRoute(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = {
      path: parseRequest(route.path, request.params, route.url),
      query: parseRequest(route.query, { ...(request.query as object) }, route.url),
    };
    try {
      if (!route.isLasting) return await answerPassing(route, asked, request, reply);
      return await context.markets.use((market) => answerFigures(route, asked, market, request, reply));
    } catch (error) {
      if (isAbandoned(error, reply)) return reply.hijack();
      throw error;
    }
  }

  async function answerPassing(
    route: PassingRoute,
    asked: FigureRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { accept } = request.headers;
    const body = request.body as GivenBody | undefined;
    const whole = { ...asked, body, accept, gone: toGoneSignal(reply) } as Parameters<PassingRoute['answer']>[1];
    const served = toServed(await route.answer(context, whole));
    if (route.method === 'POST') return sendServed(served, reply.header('cache-control', 'no-store'));
    return sendTagged(request, reply, served);
  }

  async function answerFigures(
    route: FigureRoute,
    { path, query }: FigureRequest,
    market: Market,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
    const toTag = (fingerprint: string): string => toEntityTag(fingerprint, route.id, path, sorted);
    const tag = toTag(market.fingerprint);
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (isHeld(request.headers['if-none-match'], tag)) return reply.code(304).send();
    const kept = await cache.once(
      tag,
      () => toGoneSignal(reply),
      async (abandoned) => {
        const { fingerprint, ...served } = await computeFigures(route, { path, query }, market, abandoned);
        return { ...served, tag: toTag(fingerprint) };
      },
    );
    // A worker may have looked at the lake after somebody had imported.
    return sendServed(kept, reply.header('etag', kept.tag));
  }

  async function computeFigures(
    route: FigureRoute,
    asked: FigureRequest,
    market: Market,
    abandoned: AbortSignal,
  ): Promise<FigureAnswer> {
    const request = asked as Parameters<FigureRoute['answer']>[1];
    if (route.isHeavy?.(request) === true) return context.workers.answer(route.id, asked, abandoned);
    return { ...toServed(await route.answer(market, request)), fingerprint: market.fingerprint };
  }
}

/** Whether nobody is there any more to be told. */
function isAbandoned(error: unknown, reply: FastifyReply): boolean {
  return reply.raw.destroyed && error instanceof Error && error.name === 'AbortError';
}

/** Told when the reader has gone before the answer was sent. */
function toGoneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
