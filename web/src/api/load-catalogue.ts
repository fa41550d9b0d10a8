import type { MetricSheet } from '../../../src/metrics/find-description.ts';
import { ask, toPath } from './ask.ts';
import { keepDescriptions } from './find-description.ts';

interface Page {
  readonly items: readonly MetricSheet[];
  readonly next: string | null;
}

/** Reads the catalogue of metrics, page by page; nothing can be printed before. */
export async function loadCatalogue(): Promise<void> {
  let cursor: string | undefined;
  do {
    const { items, next }: Page = await ask<Page>(toPath('/v1/metrics', { limit: 200, cursor }));
    keepDescriptions(items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
