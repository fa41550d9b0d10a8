import { describe, expect, it } from 'vitest';
import { joinHyphenated } from '../../text/hyphenation.ts';
import { parsePdf } from './parse-pdf.ts';
import { createPdf, type PrintedLine } from './pdf-fixture.ts';

const most = 10_000_000;

/** Lines from the top of a page, 14 points apart. */
function lines(texts: readonly string[], top = 720): PrintedLine[] {
  return texts.map((text, index) => ({ text, y: top - 14 * index }));
}

async function textOf(...pages: (readonly PrintedLine[])[]): Promise<string> {
  return (await parsePdf(createPdf({ pages }), most)).text;
}

const wide = 'The small-cap index rose 8% in the first three weeks of the year, ahead of';

describe('PDF', () => {
  it('joins lines into paragraphs and undoes hyphens at line ends', async () => {
    const heading = { text: 'Small caps lead', y: 760, size: 20 };
    const first = lines([
      wide,
      'the large-cap index. The outper-',
      'formance is wide among small-',
      'cap value shares.',
    ]);
    const second = lines(['Another paragraph.'], 640);
    expect(await textOf([heading, ...first, ...second])).toBe(
      `Small caps lead\n\n${wide} the large-cap index. The outperformance is wide among small-cap value shares.\n\nAnother paragraph.`,
    );
  });

  it('ends a paragraph at an indented line and at a short last line', async () => {
    const indented = [...lines([wide, 'the large caps in every week']), { text: 'Indented line', x: 96, y: 692 }];
    expect(await textOf(indented)).toBe(`${wide} the large caps in every week\n\nIndented line`);
    expect(await textOf(lines([wide, 'the large caps.', wide]))).toBe(`${wide} the large caps.\n\n${wide}`);
  });

  it('keeps rows of a table a line each', async () => {
    const row = (y: number, cells: readonly string[]) => cells.map((text, index) => ({ text, x: 72 + 130 * index, y }));
    const table = [...row(600, ['Symbol', 'Price', 'Change']), ...row(586, ['AAPL', '254.61', '+6.57 (2.65%)'])];
    expect(await textOf(table)).toBe('Symbol  Price  Change\nAAPL  254.61  +6.57 (2.65%)');
  });

  it('goes on over the end of a page, without page numbers and running heads', async () => {
    const head = (number: number) => ({ text: `Market Desk ${number}`, y: 770 });
    const foot = (number: number) => ({ text: `Page ${number} of 3`, y: 30 });
    const page = (number: number, texts: readonly string[]) => [head(number), ...lines(texts), foot(number)];
    const text = await textOf(page(1, [wide]), page(2, ['the large caps', 'by far.']), page(3, ['The end.']));
    expect(text).toBe(`${wide} the large caps by far.\n\nThe end.`);
  });

  it('puts the mark of a note in brackets', async () => {
    const text = await textOf([
      { text: 'up 1.5', x: 72, y: 700, size: 12 },
      { text: '1', x: 106, y: 704, size: 7 },
      { text: 'in May', x: 114, y: 700, size: 12 },
    ]);
    expect(text).toBe('up 1.5[1] in May');
  });

  it('gives the title and the date of its making', async () => {
    const info = { Title: 'Small caps lead', CreationDate: "D:20260126093000-05'00'" };
    const parsed = await parsePdf(createPdf({ pages: [lines(['text'])], info }), most);
    expect(parsed).toMatchObject({ title: 'Small caps lead', made: "D:20260126093000-05'00'", dates: [] });
    const named = createPdf({ pages: [lines(['text'])], info: { Title: 'Microsoft Word - draft.docx' } });
    expect((await parsePdf(named, most)).title).toBeNull();
  });

  it('refuses one without text, one that is encrypted or damaged, and a text that is too long', async () => {
    const pages = [lines(['secret'])];
    const key = (byte: string, length: number) => `<${byte.repeat(length)}>`;
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O ${key('41', 32)} /U ${key('42', 32)} >>`;
    const encrypted = createPdf({ pages, trailer: `${encrypt} /ID [${key('43', 16)} ${key('43', 16)}]` });
    await expect(parsePdf(createPdf({ pages: [[], []] }), most)).rejects.toThrow('no text layer on its 2 page(s)');
    await expect(parsePdf(encrypted, most)).rejects.toThrow('an encrypted PDF');
    await expect(parsePdf(Buffer.from('%PDF-1.4 and no more'), most)).rejects.toThrow('a damaged PDF');
    await expect(parsePdf(createPdf({ pages }), 3)).rejects.toThrow('its text is too long');
  });
});

describe('hyphen at a line end', () => {
  it.each([
    ['outper-', 'formance', [], 'outperformance'],
    ['small-', 'cap', [], 'small-cap'],
    ['year-', 'to-date', [], 'year-to-date'],
    ['Nasdaq-', '100', [], 'Nasdaq-100'],
    ['15-', '20%', [], '15-20%'],
    ['re-', 'shoring', ['re-shoring'], 're-shoring'],
    ['over-', 'bought', ['overbought'], 'overbought'],
  ])('%s %s', (first, second, words, whole) => {
    expect(joinHyphenated(first, second, new Set(words))).toBe(whole);
  });
});
