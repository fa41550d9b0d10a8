import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../../test/build-worker.ts';
import { parseIsoDate, RotascopeError, toIsoDate } from '../../core/index.ts';
import type { Document } from '../document.ts';
import { createDocumentReader } from './document-reader.ts';
import type { InputOptions } from './input-options.ts';
import { createPdf, createPdfBomb } from './pdf/pdf-fixture.ts';
import { readDocuments } from './read-documents.ts';

const today = parseIsoDate('2026-11-21');
let worker: Awaited<ReturnType<typeof buildWorker>>;
let folder: string;

beforeAll(async () => {
  worker = await buildWorker('src/claims/input/input-worker.ts');
  folder = mkdtempSync(join(tmpdir(), 'rotascope-input-'));
});

afterAll(() => {
  worker.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function read(argument: string, options: InputOptions = {}): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const document of readDocuments(argument, { today, worker: worker.path, ...options })) {
    documents.push(document);
  }
  return documents;
}

async function readContent(name: string, content: string | Uint8Array, options?: InputOptions): Promise<Document> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [document] = await read(path, options);
  if (!document) throw new Error('nothing was read');
  return document;
}

const standardInput = (content: string | Uint8Array) => Readable.from([Buffer.from(content)]);

describe('one text', () => {
  it('keeps plain text exactly as it is', async () => {
    const text = '  Skip to main content\r\n\r\nSmall caps lead\nJanuary 26, 2026\n\n<b>up</b> 8\u00A0% \u200F12%\n\n';
    const document = await readContent('plain.txt', text);
    expect(document).toEqual({
      source: join(folder, 'plain.txt'),
      title: 'Small caps lead',
      publisher: null,
      published: parseIsoDate('2026-01-26'),
      publishedFrom: 'text',
      text,
    });
  });

  it('reads Markdown, HTML and PDF, whatever the case of the extension', async () => {
    const markdown = await readContent('a.MD', '---\npublished: 2026-01-26\nsite: Desk\n---\n# Lead\n\nup *8%*');
    expect(markdown).toMatchObject({
      text: 'Lead\n\nup 8%',
      title: 'Lead',
      publisher: 'Desk',
      publishedFrom: 'metadata',
    });
    const html = await readContent('a.htm', '<title>Lead</title><p>up 8% on June 3, 2024</p>');
    expect(html).toMatchObject({ text: 'up 8% on June 3, 2024', title: 'Lead', publishedFrom: 'text' });
    const pdf = await readContent(
      'a.pdf',
      createPdf({ pages: [[{ text: 'up 8%', y: 700 }]], info: { CreationDate: 'D:20240603' } }),
    );
    expect(pdf).toMatchObject({ text: 'up 8%', published: parseIsoDate('2024-06-03'), publishedFrom: 'metadata' });
  });

  it('tells the format of standard input and of unknown names by how they begin', async () => {
    const textOf = async (content: string | Uint8Array) =>
      (await read('-', { standardInput: standardInput(content) }))[0]?.text;
    expect(await textOf('up <b>8%</b>')).toBe('up <b>8%</b>');
    expect(await textOf('\uFEFF\n<!DOCTYPE html><p>up <b>8%</b></p>')).toBe('up 8%');
    expect(await textOf('---\ndate: 2026-01-26\n---\nup **8%**')).toBe('up 8%');
    expect(await textOf(createPdf({ pages: [[{ text: 'up 8%', y: 700 }]] }))).toBe('up 8%');
    expect((await readContent('article', '<html><p>up 8%</html>')).text).toBe('up 8%');
  });

  it('takes the day from the option, never one that lies ahead', async () => {
    const published = parseIsoDate('2020-03-04');
    expect(await readContent('b.txt', 'January 26, 2026', { published })).toMatchObject({
      published,
      publishedFrom: 'option',
    });
    await expect(readContent('b.txt', 'x', { published: today + 1 })).rejects.toThrow('2026-11-22, lies after today');
  });

  it('warns where no day is known', async () => {
    const document = await readContent('c.txt', 'Small caps rose 8%.');
    expect(toIsoDate(document.published)).toBe('2026-11-21');
    expect(document).toMatchObject({ publishedFrom: 'assumed', warnings: [expect.stringContaining('--published')] });
  });

  it('reads an address, and gives its host where the page names no publisher', async () => {
    const server = createServer((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(Buffer.from('<p>\xe9 8%', 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2024/06/03/lead`;
    const [document] = await read(address, { allowPrivate: true });
    server.close();
    expect(document).toMatchObject({
      source: address,
      text: 'é 8%',
      publisher: '127.0.0.1',
      publishedFrom: 'metadata',
    });
    expect(toIsoDate(document?.published ?? 0)).toBe('2024-06-03');
  });
});

describe('a text at hand', () => {
  const page = '<title>Lead</title><p>up <b>8%</b> on June 3, 2024</p>';
  const taken = { bytes: Buffer.from(page), charset: null, source: '/etc/passwd' };

  it('is read by its content type, and its name opens nothing', async () => {
    const reader = createDocumentReader({ today, worker: worker.path });
    const html = await reader.take({ ...taken, contentType: 'text/html' });
    expect(html).toMatchObject({ source: '/etc/passwd', text: 'up 8% on June 3, 2024', publishedFrom: 'text' });
    expect((await reader.take({ ...taken, contentType: 'text/plain' })).text).toBe(page);
    const published = parseIsoDate('2024-07-01');
    const told = await reader.take({ ...taken, contentType: 'text/markdown', published, publisher: 'Desk' });
    expect(told).toMatchObject({ published, publishedFrom: 'option', publisher: 'Desk' });
    await expect(reader.take({ ...taken, contentType: 'image/png' })).rejects.toMatchObject({ code: 'unknown-format' });
    const later = reader.take({ ...taken, contentType: 'text/plain', published: today + 1 });
    await expect(later).rejects.toMatchObject({ code: 'invalid-date' });
    await reader.close();
  });
});

describe('a folder', () => {
  it('is read whole, in order, and says what it leaves out', async () => {
    const root = join(folder, 'pieces');
    mkdirSync(join(root, 'sub'), { recursive: true });
    mkdirSync(join(root, '.git'));
    const names = ['b.txt', 'a.md', 'sub/c.html', 'sub/d.docx', '.git/e.txt', 'bad.txt'];
    for (const name of names) writeFileSync(join(root, name), name === 'bad.txt' ? Buffer.from([0xff, 0x41]) : 'up 8%');
    symlinkSync(root, join(root, 'loop'));
    const skipped: [string, string][] = [];
    const documents = await read(root, { onSkipped: (source, reason) => skipped.push([source, reason]) });
    expect(documents.map(({ source }) => source)).toEqual(
      ['a.md', 'b.txt', 'sub/c.html'].map((name) => join(root, name)),
    );
    expect(skipped.map(([source]) => source)).toEqual(
      ['loop', 'sub/d.docx', 'bad.txt'].map((name) => join(root, name)),
    );
    expect(skipped[2]?.[1]).toContain('not valid UTF-8 at byte 0');
    await expect(read(root)).rejects.toThrow('bad.txt');
    await expect(read(join(root, '.git', '..', 'sub', 'none'))).rejects.toThrow('there is no such file or folder');
    mkdirSync(join(root, 'empty'));
    await expect(read(join(root, 'empty'))).rejects.toThrow('no file in this folder has an extension that is read');
  });
});

describe('hostile input', () => {
  const limits = { parseMilliseconds: 3_000 };
  const slowMarkup = '<'.repeat(3_000_000);

  it.each<[string, () => string | Uint8Array, InputOptions['limits'], string]>([
    ['deep.html', () => '<div>'.repeat(200_000), {}, 'nested too deep'],
    ['quotes.md', () => `${'> '.repeat(20_000)}x`, limits, '(nested too deep|took longer than 3 seconds)'],
    ['slow.html', () => slowMarkup, { parseMilliseconds: 500 }, 'took longer than 0.5 seconds'],
    ['bomb.pdf', () => createPdfBomb(600), { parseMemoryMegabytes: 200 }, 'needs more than 200 MB of memory'],
    ['heap.html', () => '<p>a</p>'.repeat(300_000), { parseHeapMegabytes: 40 }, 'needs more than 40 MB of memory'],
    ['empty.txt', () => ' \n', {}, 'there is no text in it'],
    ['empty.html', () => '<script>alert(1)</script>', {}, 'there is no text in it'],
    ['binary.txt', () => Buffer.from([0x41, 0x42, 3, 4, 0, 0]), {}, 'a NUL at character 4'],
    ['letter.docx', () => Buffer.from('PK\u0003\u0004[Content_Types].xml'), {}, 'a ZIP file, as Word'],
    ['letter.md', () => Buffer.from('{\\rtf1\\ansi The index rose 4%.}'), {}, 'an RTF file'],
    ['page.html', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), {}, 'a PNG picture'],
  ])('%s ends in one line', async (name, content, hostileLimits, reason) => {
    const reading = readContent(name, content(), { limits: hostileLimits ?? {} });
    await expect(reading).rejects.toBeInstanceOf(RotascopeError);
    await expect(reading).rejects.toThrow(new RegExp(`^[^\n]*${name}: [^\n]*${reason}[^\n]*$`));
  });

  it('goes on with the next text after one that killed the thread', async () => {
    writeFileSync(join(folder, 'slow.html'), slowMarkup);
    writeFileSync(join(folder, 'fine.html'), '<p>up 8%');
    const reader = createDocumentReader({ today, worker: worker.path, limits });
    const [slow, fine] = await Promise.allSettled([
      reader.read(join(folder, 'slow.html')),
      reader.read(join(folder, 'fine.html')),
    ]);
    await reader.close();
    expect(slow.status).toBe('rejected');
    expect(fine).toMatchObject({ status: 'fulfilled', value: { text: 'up 8%' } });
  });

  it('is not read beyond its limits', async () => {
    await expect(readContent('long.txt', 'A'.repeat(1_001), { limits: { fileBytes: 1_000 } })).rejects.toThrow(
      'longer than 0.001 MB',
    );
    await expect(readContent('long.txt', 'A'.repeat(1_001), { limits: { textLength: 1_000 } })).rejects.toThrow(
      'longer than 0.001 million characters',
    );
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(100_000, 'A'));
      },
    });
    await expect(read('-', { standardInput: endless, limits: { fileBytes: 1_000_000 } })).rejects.toThrow(
      'standard input: longer',
    );
  });

  it('gives a document or an error of ours for any bytes of any format', async () => {
    const reader = createDocumentReader({ today, worker: worker.path, limits });
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes])),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('.txt', '.md', '.html', '.pdf', ''), content, async (extension, bytes) => {
        const path = join(folder, `any${extension}`);
        writeFileSync(path, bytes);
        try {
          const document = await reader.read(path);
          expect(document.text).toMatch(/\S/);
          expect(document.published).toBeLessThanOrEqual(today);
        } catch (error) {
          expect(error).toBeInstanceOf(RotascopeError);
        }
      }),
      { numRuns: 150 },
    );
    await reader.close();
  });
});
