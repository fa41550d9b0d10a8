import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { RotascopeError, toOneLine } from '../core/index.ts';
import { createAnswerCache } from './answer-cache.ts';
import { answerClientError } from './client-error.ts';
import { addDashboard } from './dashboard.ts';
import { renderDocsPage } from './docs-page.tsx';
import { isHeld, toEntityTag, toTagOfBytes } from './entity-tag.ts';
import { createGuard, type GuardOptions } from './guards/guard.ts';
import type { ServerLimits } from './limits.ts';
import type { Market } from './market-source.ts';
import { createOpenApi } from './open-api.ts';
import { parseRequest } from './parse-request.ts';
import { problemType, toProblem, toRotascopeError } from './problem.ts';
import type { ApiContext, FigureRequest, FigureRoute, GivenBody, PassingRoute, Route } from './route.ts';
import { claimsRoute } from './routes/claim-routes.ts';
import { routes } from './routes/index.ts';
import { pageHeaders, securityHeaders } from './security-headers.ts';
import { FileAnswer, type ServedAnswer, toServed } from './served-answer.ts';
import type { FigureAnswer } from './workers.ts';

interface AppOptions extends GuardOptions {
  readonly limits: ServerLimits;
  /** Where the built dashboard lies. */
  readonly dashboard: string;
}

/** The server without its socket. */
export function createApp(context: ApiContext, options: AppOptions): FastifyInstance {
  const { limits } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    routerOptions: { maxParamLength: 500, caseSensitive: true },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _, reply) => sendProblem(context, error, reply),
    http: {
      headersTimeout: limits.requestMilliseconds,
      // The guard asks for it, and answers with a problem document.
      requireHostHeader: false,
      connectionsCheckingInterval: Math.min(1_000, limits.requestMilliseconds / 2),
    },
  });
  app.server.maxConnections = limits.connections;
  app.removeAllContentTypeParsers();
  for (const contentType of Object.keys(claimsRoute.body ?? {})) {
    app.addContentTypeParser(contentType, { parseAs: 'buffer' }, (request, bytes, done) => {
      done(null, { bytes: bytes as Buffer, contentType, charset: toCharset(request.headers['content-type']) });
    });
  }
  const guard = createGuard(options, context.log);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    guard(request);
  });
  app.setErrorHandler((error, _, reply) => sendProblem(context, error, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(context, toMissing(request, reply), reply));
  const cache = createAnswerCache(limits.cacheBytes);
  const urlOf = (route: Route): string => route.url.replace(/\{(\w+)\}/g, ':$1');
  for (const route of routes) {
    app.route({
      method: route.method,
      url: urlOf(route),
      ...(route === claimsRoute ? { bodyLimit: limits.claimsBytes } : {}),
      handler: (request, reply) => answerRoute(route, request, reply),
    });
  }
  addDocuments(app);
  addDashboard(app, options.dashboard);
  return app;

  async function answerRoute(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = {
      path: parseRequest(route.path, request.params, route.url),
      query: parseRequest(route.query, { ...(request.query as object) }, route.url),
    };
    try {
      if (!route.isLasting) return await answerPassing(route, asked, request, reply);
      return await context.markets.use((market) => answerFigures(route, asked, market, request, reply));
    } catch (error) {
      // Nobody is there to be told.
      if (reply.raw.destroyed) return reply.hijack();
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

/** Told when the reader has gone before the answer was sent. */
function toGoneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function sendTagged(request: FastifyRequest, reply: FastifyReply, served: ServedAnswer): FastifyReply {
  const tag = toTagOfBytes(served.body);
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  return isHeld(request.headers['if-none-match'], tag) ? reply.code(304).send() : sendServed(served, reply);
}

function sendServed({ contentType, body, headers }: ServedAnswer, reply: FastifyReply): FastifyReply {
  return reply.headers(headers).type(contentType).send(body);
}

/** The OpenAPI document and the page made from it. */
function addDocuments(app: FastifyInstance): void {
  const openApi = createOpenApi();
  const json = toServed(openApi);
  const page = toServed(new FileAnswer('text/html; charset=utf-8', renderDocsPage(openApi), pageHeaders));
  app.get('/openapi.json', async (request, reply) => sendTagged(request, reply, json));
  app.get('/docs', async (request, reply) => sendTagged(request, reply, page));
}

function toCharset(header: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(header ?? '')?.[1] ?? null;
}

/** Nothing is there, or not by that method. */
function toMissing({ method, url }: FastifyRequest, reply: FastifyReply): RotascopeError {
  const path = url.split('?')[0] as string;
  const known = routes.filter((route) => toPattern(route.url).test(path));
  if (known.length === 0) return new RotascopeError('unknown-route', `there is nothing at ${path.slice(0, 200)}`);
  const allowed = known.flatMap((route) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
  reply.header('allow', allowed.join(', '));
  return new RotascopeError('refused-method', `${method.slice(0, 20)} is not possible at ${path.slice(0, 200)}`);
}

function toPattern(url: string): RegExp {
  return new RegExp(`^${url.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);
}

function sendProblem({ log }: Pick<ApiContext, 'log'>, error: unknown, reply: FastifyReply): FastifyReply {
  const { code, message, cause } = toRotascopeError(error);
  if (code === 'unexpected') {
    log(
      `unexpected error, please report it: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
    );
  }
  const problem = toProblem(code, toOneLine(message));
  reply.headers({ ...securityHeaders, 'cache-control': 'no-store' });
  reply.removeHeader('etag');
  if (code === 'unauthorized') reply.header('www-authenticate', 'Bearer realm="rotascope"');
  if (error instanceof RotascopeError && 'retryAfter' in error) reply.header('retry-after', String(error.retryAfter));
  return reply.code(problem.status).type(problemType).send(JSON.stringify(problem));
}
