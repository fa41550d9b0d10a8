import { RotascopeError } from '../../core/index.ts';
import type { Document } from '../document.ts';
import { createDocumentReader } from './document-reader.ts';
import type { InputOptions } from './input-options.ts';
import { listSources } from './sources.ts';

/**
 * The texts behind one argument of `check`, one after another: a file, a folder (all files of known extensions, in the
 * order of their names), an http or https address, or `-` for standard input.
 */
export async function* readDocuments(argument: string, options: InputOptions = {}): AsyncGenerator<Document> {
  const { sources, skipped } = await listSources(argument);
  const isFolder = sources[0] !== argument;
  for (const { source, reason } of skipped) options.onSkipped?.(source, reason);
  const reader = createDocumentReader(options);
  try {
    for (const source of sources) {
      try {
        yield await reader.read(source);
      } catch (error) {
        if (!isFolder || !options.onSkipped || !(error instanceof RotascopeError)) throw error;
        options.onSkipped(source, error.message);
      }
    }
  } finally {
    await reader.close();
  }
}
