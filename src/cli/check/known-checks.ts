import { createHash } from 'node:crypto';
import type { CheckedText } from '../../claims/checked.ts';
import type { Document } from '../../claims/document.ts';
import { toIsoDate } from '../../core/index.ts';
import type { SaidText } from './text-checker.ts';

/** What is kept of a check so that an interrupted run can go on: enough to say what came of it, and to tell it again. */
export interface KnownCheck extends Pick<CheckedText, 'source' | 'title' | 'published' | 'hash' | 'asOf' | 'summary'> {
  readonly dataVersion: string;
  /** Name of the file that holds the result, without its ending, where it is in a folder. */
  readonly file?: string;
  /** What the text says, by which it is compared with others; there where the file is. */
  readonly said?: SaidText;
}

/** Checks of earlier runs by the text, its date and the figures. */
export interface KnownChecks {
  find(document: Document): KnownCheck | undefined;
}

interface KnownOptions {
  readonly dataVersion: string;
  /** Where the caller asks for a date, only checks of that date count. */
  readonly asOf?: string;
}

export function createKnownChecks(checks: Iterable<KnownCheck>, { dataVersion, asOf }: KnownOptions): KnownChecks {
  const known = new Map<string, KnownCheck>();
  for (const check of checks) {
    if (check.dataVersion !== dataVersion || (asOf !== undefined && check.asOf !== asOf)) continue;
    known.set(`${check.hash} ${check.published} ${check.source}`, check);
  }
  return {
    find: ({ text, published, source }) =>
      known.size === 0 ? undefined : known.get(`${hashText(text)} ${toIsoDate(published)} ${source}`),
  };
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
