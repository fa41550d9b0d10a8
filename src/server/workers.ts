import type { Check, Document } from '../claims/index.ts';
import type { DayNumber } from '../core/index.ts';
import type { MarketSource } from './market-source.ts';
import type { FigureRoute, RouteRequest } from './route.ts';

/** A checked text, and which figures gave its verdicts. */
export interface CheckAnswer extends Check {
  readonly dataVersion: string;
}

/** A serialised answer, and the figures that gave it. */
export interface FigureAnswer {
  readonly body: Uint8Array;
  readonly fingerprint: string;
}

/** Parameters by the schemas of their route, without a body. */
export type FigureRequest = Omit<RouteRequest<object, object>, 'body'>;

/** What is done outside the thread that answers. */
export type Job =
  | { readonly kind: 'check'; readonly document: Document; readonly asOf: DayNumber }
  | { readonly kind: 'answer'; readonly route: string; readonly asked: FigureRequest };

/** Who does what would keep other requests waiting. What nobody waits for any more may be left undone: it then rejects. */
export interface Workers {
  check(document: Document, asOf: DayNumber, signal?: AbortSignal): Promise<CheckAnswer>;
  /** The answer of a route of figures, by its id. */
  answer(route: string, asked: FigureRequest, signal?: AbortSignal): Promise<FigureAnswer>;
  close(): void;
}

/** What workers need to know to do their work. */
export interface Craft {
  readonly checkText: typeof import('../claims/index.ts').checkText;
  readonly routes: readonly FigureRoute[];
}

/** Does the work in this process, which does nothing else meanwhile. */
export function createLocalWorkers(markets: MarketSource, { checkText, routes }: Craft): Workers {
  return {
    check: (document, asOf) =>
      markets.use(async ({ store, dataVersion }) => {
        const check = await store.compute(() => checkText(document, store, { asOf }));
        return { ...check, dataVersion };
      }),
    answer(id, asked) {
      const route = routes.find((one) => one.id === id);
      if (route === undefined) throw new TypeError(`no route ${id} answers from figures alone`);
      return markets.use(async (market) => ({
        body: toBody(await route.answer(market, asked as Parameters<FigureRoute['answer']>[1])),
        fingerprint: market.fingerprint,
      }));
    },
    close: () => undefined,
  };
}

/** An answer as it goes over the wire. */
export function toBody(answer: unknown): Buffer {
  return Buffer.from(JSON.stringify(answer));
}
