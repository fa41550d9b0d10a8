import { extname } from 'node:path';

/** What a text comes as. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf';

const formatByExtension: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
};

const formatByContentType: Readonly<Record<string, DocumentFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/pdf': 'pdf',
};

/** The extensions that are read from a folder. */
export const readableExtensions: readonly string[] = Object.keys(formatByExtension);

/** The content types that are read from an address. */
export const readableContentTypes: readonly string[] = Object.keys(formatByContentType);

/** The format of a content type without its parameters; undefined where it is not read. */
export function formatOfContentType(contentType: string): DocumentFormat | undefined {
  return formatByContentType[contentType];
}

/** The format of a file: a PDF by its first bytes whatever its name, else by its extension, else by how it begins. */
export function formatOfFile(path: string, bytes: Buffer): DocumentFormat {
  if (isPdf(bytes)) return 'pdf';
  return formatByExtension[extname(path).toLowerCase()] ?? formatOfStart(bytes);
}

function formatOfStart(bytes: Buffer): DocumentFormat {
  const start = bytes.subarray(0, 2_000).toString('latin1').replace(/^ï»¿/, '');
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype html|html|head|body)\b/i.test(start)) return 'html';
  return /^---[ \t]*\r?\n(\w[\w -]*:.*\r?\n)+---[ \t]*\r?\n/.test(start) ? 'markdown' : 'text';
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1_024).includes('%PDF-');
}
