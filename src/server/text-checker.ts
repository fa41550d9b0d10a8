import type { Check, Document } from '../claims/index.ts';
import type { DayNumber } from '../core/index.ts';
import type { MarketSource } from './market-source.ts';

/** A checked text, and which figures gave its verdicts. */
export interface CheckAnswer extends Check {
  readonly dataVersion: string;
}

/** What checks texts, one after another. */
export interface TextChecker {
  check(document: Document, asOf: DayNumber): Promise<CheckAnswer>;
  close(): void;
}

/** Checks texts in this process, which does nothing else meanwhile. */
export function createTextChecker(
  markets: MarketSource,
  checkText: typeof import('../claims/index.ts').checkText,
): TextChecker {
  return {
    check: (document, asOf) =>
      markets.use(async ({ store, dataVersion }) => {
        const check = await store.compute(() => checkText(document, store, { asOf }));
        return { ...check, dataVersion };
      }),
    close: () => undefined,
  };
}
