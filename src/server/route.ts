import type { z } from 'zod';
import type { DocumentReader } from '../claims/input/index.ts';
import type { DayNumber, ErrorCode } from '../core/index.ts';
import type { Market, MarketSource } from './market-source.ts';
import type { Queue } from './queue.ts';
import type { Workers } from './workers.ts';

/** What the answers are made from. */
export interface ApiContext {
  readonly markets: MarketSource;
  readonly reader: DocumentReader;
  readonly workers: Workers;
  /** Texts are checked one after another. */
  readonly texts: Queue;
  /** Pages are fetched several at once. */
  readonly pages: Queue;
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

interface RouteRequest<Path, Query> {
  readonly path: Path;
  readonly query: Query;
  readonly body: GivenBody | undefined;
  /** Content types that the reader asks for. */
  readonly accept: string | undefined;
  /** Told when the reader has gone before there was an answer. */
  readonly gone: AbortSignal;
}

/** What an answer of figures hangs on: parameters by the schemas of their route. */
export type FigureRequest<Path = object, Query = object> = Pick<RouteRequest<Path, Query>, 'path' | 'query'>;

/** A name of the lists in the OpenAPI document. */
type RouteTag = 'metrics' | 'cases' | 'claims' | 'series' | 'server';

/** A route: what the server, the OpenAPI document and the page at /docs are made from. */
interface RouteFacts<Path extends z.ZodObject, Query extends z.ZodObject> {
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
  /** Content types of answers that are no JSON; absent where all are. */
  readonly files?: readonly string[];
  /** Errors beside those that any request can meet. */
  readonly errors: readonly ErrorCode[];
}

/** A route that answers from the figures alone: the same figures and the same request give the same answer, which is kept. */
export interface FigureRoute<Path extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject>
  extends RouteFacts<Path, Query> {
  readonly isLasting: true;
  /** Whether the answer takes long enough to keep other requests waiting: then a worker makes it. Absent, none does. */
  isHeavy?(request: FigureRequest<z.output<Path>, z.output<Query>>): boolean;
  answer(market: Market, request: FigureRequest<z.output<Path>, z.output<Query>>): Promise<unknown>;
}

/** A route whose answer hangs on more than the figures. */
export interface PassingRoute<Path extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject>
  extends RouteFacts<Path, Query> {
  readonly isLasting: false;
  answer(context: ApiContext, request: RouteRequest<z.output<Path>, z.output<Query>>): Promise<unknown>;
}

export type Route = FigureRoute | PassingRoute;

/** Types a route of figures by its own schemas. */
export function defineFigureRoute<Path extends z.ZodObject, Query extends z.ZodObject>(
  route: Omit<FigureRoute<Path, Query>, 'isLasting'>,
): FigureRoute {
  return { ...route, isLasting: true } as unknown as FigureRoute;
}

/** Types any other route by its own schemas. */
export function defineRoute<Path extends z.ZodObject, Query extends z.ZodObject>(
  route: Omit<PassingRoute<Path, Query>, 'isLasting'>,
): Route {
  return { ...route, isLasting: false } as unknown as Route;
}

/** The day it is. */
export function toToday({ now }: ApiContext): DayNumber {
  return Math.floor(now().getTime() / 86_400_000);
}
