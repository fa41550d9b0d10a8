import type { Document } from '../../claims/index.ts';
import type { DocumentReader } from '../../claims/input/index.ts';
import type { FinishedCheck } from './finish-check.ts';
import { inOrder } from './in-order.ts';
import type { KnownCheck, KnownChecks } from './known-checks.ts';

/** What became of one text: checked now or in an earlier run, or not at all. */
export type Outcome = { readonly source: string } & (
  | { readonly document: Document; readonly finished: FinishedCheck }
  | { readonly document: Document; readonly known: KnownCheck }
  | { readonly error: unknown }
);

interface CheckSources {
  readonly sources: readonly string[];
  readonly reader: Pick<DocumentReader, 'read'>;
  /** Texts checked at once. */
  readonly width: number;
  readonly known: KnownChecks | undefined;
  check(document: Document): Promise<FinishedCheck>;
}

/** Reads and checks one text after another, several at once; of what is read no more is held than that. */
export function checkSources({ sources, reader, width, known, check }: CheckSources): AsyncGenerator<Outcome> {
  return inOrder(sources, width, async (source): Promise<Outcome> => {
    try {
      const document = await reader.read(source);
      const before = known?.find(document);
      return before === undefined
        ? { source, document, finished: await check(document) }
        : { source, document, known: before };
    } catch (error) {
      return { source, error };
    }
  });
}
