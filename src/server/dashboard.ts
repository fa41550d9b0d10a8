import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findPackageFolder } from '../data/index.ts';
import { negotiateType } from './negotiate-type.ts';
import { pagePaths } from './page-paths.ts';
import { problemType } from './problem.ts';
import { dashboardHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether it is a file of the dashboard. */
    readonly isOfDashboard?: boolean;
  }
}

/** Where the built dashboard lies, beside the program. */
export function findDashboardFolder(): string {
  return join(findPackageFolder(), 'dist', 'web');
}

/** Files under it have names that hold a hash of what is in them: they never change. */
const hashedPlace = '/assets/';

/** The route of whatever has no other. */
const anyUrl = '/*';

/**
 * Serves every file that the folder holds now, and no other: each is a route of its own, so no path of a request is ever
 * joined to a folder. Pages that the dashboard shows by itself get its index.html; so does a browser at a path that is no
 * page, with status 404, and shows what there is. Without an index.html the root says what to run.
 */
export function addDashboard(app: FastifyInstance, folder: string): void {
  app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, isOfDashboard: route.url !== anyUrl };
    });
    if (!existsSync(join(folder, 'index.html'))) {
      scope.get('/', async (_, reply) => reply.code(503).type('text/plain; charset=utf-8').send(missingText));
      return;
    }
    scope.addHook('onRequest', async (request, reply) => {
      const isHashed = request.url.startsWith(hashedPlace);
      reply.headers({
        ...dashboardHeaders,
        vary: 'accept-encoding',
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    });
    await scope.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', '**/*.gz'],
    });
    scope.get(anyUrl, (request, reply) => {
      const isPage = pagePatterns.some((pattern) => pattern.test(toPath(request.url)));
      if (!isPlainUrl(request.url) || !(isPage || wantsPage(request))) return reply.callNotFound();
      return reply.code(isPage ? 200 : 404).sendFile('index.html');
    });
  });
}

const missingText =
  'The dashboard is not built: run `npm run build` in the folder of the program, and start the server again.\n' +
  'The API is there all the same: /docs says what it answers.\n';

/** Whether a request asks for what the dashboard is made of: it holds no figures, and needs no token. */
export function asksForDashboard({ routeOptions, url }: FastifyRequest): boolean {
  return routeOptions.config.isOfDashboard === true || (routeOptions.url === anyUrl && isPlainUrl(url));
}

const apiPath = /^\/(v1|docs|openapi|healthz|readyz)(\/|$)/;

const pagePatterns = Object.values(pagePaths).map((path) => new RegExp(`^${path.replace(/:\w+/, '[^/]+')}/?$`));

/** Whether the reader would rather have a page than a problem document. */
function wantsPage({ headers }: FastifyRequest): boolean {
  return negotiateType(headers.accept, [problemType, 'text/html']) === 'text/html';
}

function toPath(url: string): string {
  return url.split('?')[0] as string;
}

/** Whether a path is none of the API's, has no dot, and nothing that stands for a character once more. */
function isPlainUrl(url: string): boolean {
  const path = toPath(url);
  if (apiPath.test(path)) return false;
  try {
    return /^\/(?!\/)[^.%\\\p{Cc}]*$/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
