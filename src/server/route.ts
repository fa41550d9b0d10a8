import type { z } from 'zod';
import type { DocumentReader } from '../claims/input/index.ts';
import type { DayNumber, ErrorCode } from '../core/index.ts';
import type { MarketSource } from './market-source.ts';
import type { Queue } from './queue.ts';
import type { TextChecker } from './text-checker.ts';

/** What the answers are made from. */
export interface ApiContext {
  readonly markets: MarketSource;
  readonly reader: DocumentReader;
  readonly checker: TextChecker;
  /** Texts are checked one after another. */
  readonly texts: Queue;
  readonly now: () => Date;
  /** Tells whoever runs the server, in one line. */
  readonly log: (line: string) => void;
}

/** A body as it came. */
export interface GivenBody {
  readonly bytes: Buffer;
  /** Without parameters. */
  readonly contentType: string;
  readonly charset: string | null;
}

export interface RouteRequest<Path, Query> {
  readonly path: Path;
  readonly query: Query;
  readonly body: GivenBody | undefined;
}

/** A name of the lists in the OpenAPI document. */
type RouteTag = 'metrics' | 'cases' | 'claims' | 'series' | 'server';

/** A route: what the server, the OpenAPI document and the page at /docs are made from. */
export interface Route<Path extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly tag: RouteTag;
  readonly method: 'GET' | 'POST';
  /** With its parameters in braces. */
  readonly url: string;
  readonly summary: string;
  readonly path: Path;
  readonly query: Query;
  /** Content types of the body, with what each holds; absent where there is none. */
  readonly body?: Readonly<Record<string, z.ZodType>>;
  readonly response: z.ZodType;
  /** Errors beside those that any request can meet. */
  readonly errors: readonly ErrorCode[];
  /** Whether the same figures and the same request give the same answer: such answers are kept. */
  readonly isLasting: boolean;
  answer(context: ApiContext, request: RouteRequest<z.output<Path>, z.output<Query>>): Promise<unknown>;
}

/** Types a route by its own schemas. */
export function defineRoute<Path extends z.ZodObject, Query extends z.ZodObject>(route: Route<Path, Query>): Route {
  return route as unknown as Route;
}

/** The day it is. */
export function toToday({ now }: ApiContext): DayNumber {
  return Math.floor(now().getTime() / 86_400_000);
}
