import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsvFile } from '../web/src/save/to-csv-file.ts';

describe('toCsvFile', () => {
  it('keeps texts from being formulas, and everything in its cell', async () => {
    const rows = [['=1+1', '+1', '-1', '@A1', '\tx', '\r=1', 'a,"b"\nc', '=HYPERLINK("http://x","y")', -1.5]];
    const { data } = Papa.parse<string[]>((await toCsvFile(rows).text()).trimEnd());
    expect(data).toEqual([
      ["'=1+1", "'+1", "'-1", "'@A1", "'\tx", "'\r=1", 'a,"b"\nc', `'=HYPERLINK("http://x","y")`, '-1.5'],
    ]);
  });
});
