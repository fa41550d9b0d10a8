import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formulaStart } from '../src/data/export/sheet.ts';
import { toCsvFile } from '../web/src/save/to-csv-file.ts';

describe('toCsvFile', () => {
  it('keeps texts from being formulas, and everything in its cell', async () => {
    const rows = [['=1+1', '+1', '-1', '@A1', '\tx', '\r=1', 'a,"b"\nc', '=HYPERLINK("http://x","y")', -1.5]];
    const { data } = Papa.parse<string[]>((await toCsvFile(rows).text()).trimEnd());
    expect(data).toEqual([
      ["'=1+1", "'+1", "'-1", "'@A1", "'\tx", "'\r=1", 'a,"b"\nc', `'=HYPERLINK("http://x","y")`, '-1.5'],
    ]);
  });

  it('takes for the beginning of a formula what the files of the API take for one', async () => {
    for (let code = 0; code <= 0xffff; code++) {
      const text = `${String.fromCharCode(code)}1`;
      const isKept = (await toCsvFile([[text]]).text()).startsWith("'", /[\r\n]/.test(text) ? 1 : 0);
      if (code !== 0x27 && isKept !== formulaStart.test(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });
});
