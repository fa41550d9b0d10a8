import type { Check, Document } from '../claims/index.ts';
import type { DayNumber } from '../core/index.ts';
import { type CheckedType, renderCheckedPage } from './checked-page.ts';
import type { MarketSource } from './market-source.ts';
import type { FigureRequest, FigureRoute } from './route.ts';
import { type ServedAnswer, toServed } from './served-answer.ts';

/** A checked text, and which figures gave its verdicts. */
export interface CheckAnswer extends Check {
  readonly dataVersion: string;
  /** The page that was asked for. */
  readonly page?: ServedAnswer;
}

/** An answer of figures, and which. */
export interface FigureAnswer extends ServedAnswer {
  readonly fingerprint: string;
}

/** A text to check, and how it is answered. */
export interface CheckRequest {
  readonly document: Document;
  readonly asOf: DayNumber;
  readonly type: CheckedType;
}

/** What is done outside the thread that answers. */
export type Job =
  | { readonly kind: 'check'; readonly asked: CheckRequest }
  | { readonly kind: 'answer'; readonly route: string; readonly asked: FigureRequest };

/** Who does what would keep other requests waiting. What nobody waits for any more may be left undone: it then rejects. */
export interface Workers {
  check(asked: CheckRequest, signal?: AbortSignal): Promise<CheckAnswer>;
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
    check: ({ document, asOf, type }) =>
      markets.use(async ({ store, dataVersion }) => {
        const check = await store.compute(() => checkText(document, store, { asOf }));
        if (type === 'application/json') return { ...check, dataVersion };
        const page = toServed(await renderCheckedPage(type, check.checked, document.text));
        return { ...check, dataVersion, page };
      }),
    answer(id, asked) {
      const route = routes.find((one) => one.id === id);
      if (route === undefined) throw new TypeError(`no route ${id} answers from figures alone`);
      return markets.use(async (market) => ({
        ...toServed(await route.answer(market, asked as Parameters<FigureRoute['answer']>[1])),
        fingerprint: market.fingerprint,
      }));
    },
    close: () => undefined,
  };
}
