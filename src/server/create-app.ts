import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { RotascopeError, toOneLine } from '../core/index.ts';
import { createRouteAnswerer } from './answer-route.ts';
import { answerClientError } from './client-error.ts';
import { addDashboard } from './dashboard.ts';
import { renderDocsPage } from './docs-page.tsx';
import { createGuard, type GuardOptions } from './guards/guard.ts';
import type { ServerLimits } from './limits.ts';
import { createOpenApi } from './open-api.ts';
import { problemType, toProblem, toRotascopeError } from './problem.ts';
import type { ApiContext, Route } from './route.ts';
import { claimsRoute } from './routes/claim-routes.ts';
import { routes } from './routes/index.ts';
import { pageHeaders, securityHeaders } from './security-headers.ts';
import { sendTagged } from './send-answer.ts';
import { FileAnswer, toServed } from './served-answer.ts';

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
  const answerRoute = createRouteAnswerer(context, limits.cacheBytes);
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
