import type { DocumentFormat } from './document-format.ts';
import type { ParsedText } from './parsed-text.ts';

/** What is sent to the worker: bytes of a PDF, else the decoded text. */
export type ParseRequest =
  | { readonly format: Exclude<DocumentFormat, 'text' | 'pdf' | 'claims'>; readonly text: string }
  | { readonly format: 'pdf'; readonly bytes: Uint8Array; readonly mostCharacters: number };

/** What comes back: the text, or what is wrong in words that follow the name of the source. */
export type ParseReply = { readonly parsed: ParsedText } | { readonly fault: string };
