import { toPath } from '../api/ask.ts';
import type { TextFormat } from './guess-format.ts';

/** What a reader gives to be checked: words, a file, or an address. */
export type GivenSource =
  | { readonly from: 'text'; readonly text: string; readonly format: TextFormat; readonly name?: string }
  | { readonly from: 'file'; readonly file: File }
  | { readonly from: 'url'; readonly url: string };

export interface Told {
  /** An ISO date, or empty. */
  readonly published: string;
  readonly publisher: string;
  /** An ISO date up to which forecasts are judged, or empty for today. */
  readonly asOf: string;
  readonly keep: boolean;
}

const typesOfFormats: Readonly<Record<TextFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
};

const typesOfFiles: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
};

export const acceptedFiles = Object.keys(typesOfFiles)
  .map((ending) => `.${ending}`)
  .join(',');

/** The type of a file by its ending; undefined where texts are not read from such files. */
export function findFileType(name: string): string | undefined {
  return typesOfFiles[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** The request that checks a text, and asks for it as read. */
export function toCheckRequest(source: GivenSource, told: Told): { readonly path: string; readonly init: RequestInit } {
  const known = {
    published: told.published || undefined,
    publisher: told.publisher || undefined,
    asOf: told.asOf || undefined,
    keep: told.keep ? 'true' : undefined,
    withText: 'true',
  };
  const post = (name: string | undefined, type: string, body: BodyInit) => ({
    path: toPath('/v1/claims', type === 'application/json' ? {} : { ...known, source: name }),
    init: { method: 'POST', headers: { 'content-type': type }, body },
  });
  switch (source.from) {
    case 'text':
      return post(source.name || 'pasted text', typesOfFormats[source.format], source.text);
    case 'file':
      return post(source.file.name, findFileType(source.file.name) ?? 'text/plain', source.file);
    case 'url':
      return post(undefined, 'application/json', JSON.stringify({ url: source.url, ...known }));
  }
}
