import { rememberDays } from './day-memory.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { rememberStretch } from './stretch-memory.ts';
import { rememberSubjects } from './subject-memory.ts';
import { rememberTale } from './tale.ts';
import { rememberTimes } from './time-memory.ts';

/** What a sentence leaves to those that follow: what it spoke of, and when. */
export function rememberSentence(reader: SentenceReader): void {
  rememberSubjects(reader);
  rememberDays(reader);
  rememberTimes(reader);
  rememberStretch(reader);
  rememberTale(reader);
}
