import { deflateSync } from 'node:zlib';

/** A line to print: its text, and where it stands in points from the lower left of the page. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

interface PdfParts {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Further entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
}

/** A small PDF written by hand, of one Helvetica and uncompressed pages. */
export function createPdf({ pages, info = {}, trailer = '' }: PdfParts): Buffer {
  const contents = pages.map((lines) => lines.map(printed).join('\n'));
  return createRawPdf(
    contents.map((content) => ({
      dictionary: `<< /Length ${content.length} >>`,
      content: Buffer.from(content, 'latin1'),
    })),
    info,
    trailer,
  );
}

/** One page whose content is compressed twice: its size on paper says nothing of its size in memory. */
export function createPdfBomb(megabytes: number): Buffer {
  const content = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_000_000, 'BT ET '), { level: 9 }), { level: 9 });
  const dictionary = `<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>`;
  return createRawPdf([{ dictionary, content }], {}, '');
}

interface PdfStream {
  readonly dictionary: string;
  readonly content: Buffer;
}

function createRawPdf(streams: readonly PdfStream[], info: Readonly<Record<string, string>>, trailer: string): Buffer {
  const pageNumber = (index: number) => 5 + 2 * index;
  const kids = streams.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`);
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    Buffer.from(`<< ${fields.join(' ')} >>`, 'latin1'),
    ...streams.flatMap(({ dictionary, content }, index) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
      ),
      Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), content, Buffer.from('\nendstream')]),
    ]),
  ];
  return assemble(objects, trailer);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function printed({ text, x = 72, y, size = 12 }: PrintedLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
