import { getDocumentProxy } from 'unpdf';
import { RotascopeError } from '../../../core/index.ts';
import type { ParsedText } from '../parsed-text.ts';
import { type PdfItem, type PdfLine, toLines } from './pdf-lines.ts';
import { toParagraphs } from './pdf-paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

/** The text layer of a PDF. One that is encrypted, damaged, or made of images alone is an error. */
export async function parsePdf(bytes: Uint8Array, mostCharacters: number): Promise<ParsedText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  }).catch(throwUnreadable);
  const pages = await readPages(pdf, mostCharacters);
  if (pages.every((lines) => lines.length === 0)) {
    throw new RotascopeError(
      'unreadable-document',
      `no text layer on its ${pages.length} page(s): it holds images alone; run a text recognition over it first`,
    );
  }
  const { info } = await pdf.getMetadata().catch(throwUnreadable);
  return {
    text: toParagraphs(withoutRunningLines(pages)),
    title: titleOf(info),
    publisher: null,
    dates: [],
    made: fieldOf(info, 'CreationDate'),
    page: null,
    warnings: [],
  };
}

interface PdfPages {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }>; cleanup(): unknown }>;
}

async function readPages(pdf: PdfPages, mostCharacters: number): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(throwUnreadable);
    const { items } = await page.getTextContent().catch(throwUnreadable);
    const lines = toLines(items.filter((item): item is PdfItem => 'str' in item));
    page.cleanup();
    pages.push(lines);
    for (const line of lines) characters += line.text.length;
    if (characters > mostCharacters) throw new RotascopeError('unreadable-document', 'its text is too long');
  }
  return pages;
}

function throwUnreadable(cause: unknown): never {
  if (cause instanceof RangeError) throw cause;
  const { name = '', message = '' } = cause instanceof Error ? cause : {};
  const isEncrypted = name === 'PasswordException';
  throw new RotascopeError(
    'unreadable-document',
    isEncrypted ? 'an encrypted PDF: save it without a password' : `a damaged PDF: ${message || name || 'unreadable'}`,
    { cause },
  );
}

function titleOf(info: object): string | null {
  const title = fieldOf(info, 'Title')?.replace(/\s+/g, ' ').trim() ?? '';
  const isFileName = /^microsoft (?:word|powerpoint)|\.(?:docx?|pptx?|indd|pdf|xlsx?)$|^untitled/i.test(title);
  return title === '' || isFileName ? null : title;
}

function fieldOf(info: object, name: string): string | null {
  const value: unknown = (info as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
