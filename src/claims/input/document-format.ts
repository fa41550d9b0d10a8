import { extname } from 'node:path';
import { RotascopeError } from '../../core/index.ts';
import { beginsAsClaimsFile, isClaimsFile } from '../typed/index.ts';

/** What a text comes as; `claims` is no text but claims as data. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'claims';

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

/** The endings of names that are read from a folder. */
export const readableExtensions: readonly string[] = [...Object.keys(formatByExtension), '.claims.yaml', '.claims.yml'];

/** Whether a file of a folder is read, by the ending of its name. */
export function isReadable(path: string): boolean {
  return isClaimsFile(path) || extname(path).toLowerCase() in formatByExtension;
}

/** The content types that are read from an address. */
export const readableContentTypes: readonly string[] = Object.keys(formatByContentType);

/** The format of a content type without its parameters; undefined where it is not read. */
export function formatOfContentType(contentType: string): DocumentFormat | undefined {
  return formatByContentType[contentType];
}

/** The format of a file: a PDF by its first bytes whatever its name, else by its extension, else by how it begins. Throws for what is no text. */
export function formatOfFile(path: string, bytes: Buffer): DocumentFormat {
  if (isPdf(bytes)) return 'pdf';
  requireText(path, bytes);
  if (isClaimsFile(path)) return 'claims';
  return formatByExtension[extname(path).toLowerCase()] ?? formatOfStart(bytes);
}

/** Files that are often given for a text, by their first bytes in hexadecimal digits. */
const unread: readonly (readonly [string, string])[] = [
  ['504b0506', 'an empty ZIP file, and no text'],
  ['504b0304', 'a ZIP file, as Word, OpenDocument and EPUB files are, and no text'],
  ['d0cf11e0', 'an old Word, Excel or PowerPoint file, and no text'],
  ['7b5c727466', 'an RTF file, and no plain text'],
  ['1f8b08', 'a gzip file, and no text'],
  ['89504e47', 'a PNG picture, and no text'],
  ['ffd8ff', 'a JPEG picture, and no text'],
  ['474946383761', 'a GIF picture, and no text'],
  ['474946383961', 'a GIF picture, and no text'],
  ['425a6839', 'a bzip2 file, and no text'],
];

/** Throws, saying what it is, for a file of a known format that holds no text to read as it is. */
export function requireText(path: string, bytes: Buffer): void {
  const start = bytes.toString('hex', 0, 16).replace(/^efbbbf/, '');
  const [, name] = unread.find(([begins]) => start.startsWith(begins)) ?? [];
  if (name !== undefined) throw new RotascopeError('unreadable-document', `${path}: ${name}`);
}

function formatOfStart(bytes: Buffer): DocumentFormat {
  const start = bytes.subarray(0, 2_000).toString('latin1').replace(/^ï»¿/, '');
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype html|html|head|body)\b/i.test(start)) return 'html';
  if (beginsAsClaimsFile(start)) return 'claims';
  return /^---[ \t]*\r?\n(\w[\w -]*:.*\r?\n)+---[ \t]*\r?\n/.test(start) ? 'markdown' : 'text';
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1_024).includes('%PDF-');
}
