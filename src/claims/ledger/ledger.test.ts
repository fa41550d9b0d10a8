import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { type Judgement, type Verdict, verdicts } from '../judgement.ts';
import { appendRecords, findLedgerFolder, readRecords } from './ledger-files.ts';
import { filterLedger } from './ledger-filter.ts';
import { createRecord, forecast, sentence, stamp } from './ledger-fixture.ts';
import { tabulatePublishers } from './publisher-table.ts';
import { readLedger, resolveRecords } from './read-ledger.ts';
import { rescoreForecasts } from './rescore.ts';

let lake = '';
let folder = '';
const now = new Date('2026-02-03T04:05:06.007Z');

beforeEach(() => {
  lake = mkdtempSync(join(tmpdir(), 'rotascope-ledger-'));
  folder = findLedgerFolder(lake);
});
afterEach(() => rmSync(lake, { recursive: true, force: true }));

describe('the files of a ledger', () => {
  it('give back what was put in, each append in a file of its own', () => {
    const records = [createRecord(), createRecord(['supported'], { hash: 'other' })];
    appendRecords(folder, records, now);
    appendRecords(folder, [createRecord(['contradicted'], { hash: 'third' })], now);
    expect(readdirSync(folder)).toHaveLength(2);
    expect([...readRecords(folder)].slice(0, 2)).toEqual(JSON.parse(JSON.stringify(records)));
    expect(readLedger(folder)).toHaveLength(3);
  });

  it('hold no word of the text, the quote or the sentence', () => {
    const path = appendRecords(folder, [createRecord(['forecast-open', 'supported'])], now);
    const kept = readFileSync(path, 'utf8');
    for (const word of ['Quaintly', 'Zephyr', 'gauge shall', 'midsummer', 'Quentin']) expect(kept).not.toContain(word);
    expect(kept).toContain('"2026-06-21"');
    for (let at = 0; at + 12 < sentence.length; at++) expect(kept).not.toContain(sentence.slice(at, at + 12));
  });

  it('are none where there is no ledger, and unfinished ones are not read', () => {
    expect(readLedger(folder)).toEqual([]);
    const path = appendRecords(folder, [createRecord()], now);
    writeFileSync(join(folder, '.checks-20260203T040506008-00000000.jsonl.1.tmp'), '{"ledger":');
    expect(readLedger(folder)).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => path.endsWith(name))).toHaveLength(1);
  });

  it.each([
    ['cut off', '{"ledger":1,"type":"check","hash":"ab', 'invalid-ledger', 'no whole JSON'],
    ['not ours', '{"ledger":1,"type":"check"}', 'invalid-ledger', 'no check of ours: hash'],
    ['another thing', '[1]', 'invalid-ledger', 'no check of ours'],
    ['newer', '{"ledger":2,"type":"check"}', 'newer-lake', 'ledger version 2'],
  ])('that are damaged (%s) are named with their line', (_, line, code, part) => {
    const path = appendRecords(folder, [createRecord()], now);
    writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
    const read = () => readLedger(folder);
    expect(read).toThrow(expect.objectContaining({ code }));
    expect(read).toThrow(`${path}, line 2: `);
    expect(read).toThrow(part);
  });

  it('beside damaged lines are read, and each damage is named once', () => {
    const first = appendRecords(folder, [createRecord()], now);
    writeFileSync(first, `{"ledger":1,"typ\n${readFileSync(first, 'utf8')}[1]\n`);
    appendRecords(folder, [createRecord(['supported'], { publisher: 'Another Review' })], now);
    const damages: string[] = [];
    expect(readLedger(folder, ({ message }) => damages.push(message))).toHaveLength(2);
    expect(damages).toEqual([
      expect.stringContaining(`${first}, line 1: is no whole JSON`),
      expect.stringContaining(`${first}, line 3: is no check of ours`),
    ]);
  });

  it('that cannot be written leave nothing behind and say which folder', () => {
    writeFileSync(folder, 'in the way');
    expect(() => appendRecords(folder, [createRecord()], now)).toThrow(
      expect.objectContaining({ code: 'unwritable-file', message: `${folder}: cannot be written (ENOTDIR)` }),
    );
    expect(readdirSync(lake)).toEqual(['ledger']);
  });
});

describe('the texts of a ledger', () => {
  it('count once: the later check of the same words by the same publisher stands', () => {
    const texts = resolveRecords([
      createRecord(['contradicted']),
      createRecord(['supported'], { source: 'elsewhere.md' }),
      createRecord(['supported'], { publisher: 'Another Review' }),
    ]);
    expect(texts.map(({ publisher, claims }) => [publisher, claims[0]?.verdict])).toEqual([
      ['Example Review', 'supported'],
      ['Another Review', 'supported'],
    ]);
  });

  it('are filtered by publisher, verdict, kind and day', () => {
    const texts = [
      createRecord(['supported', 'contradicted']),
      createRecord(['supported'], { publisher: null, published: '2025-06-01', hash: 'b' }),
    ];
    const count = (filter: Parameters<typeof filterLedger>[1]): number[] =>
      filterLedger(texts, filter).map(({ claims }) => claims.length);
    expect(count({})).toEqual([2, 1]);
    expect(count({ publisher: 'example' })).toEqual([2]);
    expect(count({ verdict: 'contradicted' })).toEqual([1]);
    expect(count({ kind: 'level' })).toEqual([2, 1]);
    expect(count({ kind: 'return' })).toEqual([]);
    expect(count({ since: '2026-01-04' })).toEqual([2]);
    expect(count({ since: '2026-01-05' })).toEqual([]);
  });
});

describe('the table of publishers', () => {
  it('shares are of facts that could be measured, and of forecasts that came due', () => {
    const found: Verdict[] = ['supported', 'supported', 'misdated', 'unmeasurable', 'forecast-hit', 'forecast-open'];
    const [row] = tabulatePublishers([
      createRecord(found),
      createRecord(['contradicted'], { publisher: 'EXAMPLE review ', hash: 'b' }),
    ]);
    expect(row).toMatchObject({ publisher: 'Example Review', texts: 2, measured: 4, supportedShare: 0.5, hitShare: 1 });
    expect(row?.failingShare).toBe(0.5);
    expect(row?.counts.claims).toBe(7);
    expect(tabulatePublishers([createRecord(['unmeasurable'])])[0]?.supportedShare).toBeNull();
  });

  it('adds up to all statements, whatever is in the ledger', () => {
    const text = fc.tuple(
      fc.constantFrom('A', 'a', 'B', null),
      fc.array(fc.constantFrom(...verdicts), { maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const rows = tabulatePublishers(texts.map(([publisher, found]) => createRecord(found, { publisher })));
        expect(rows.reduce((sum, { texts: count }) => sum + count, 0)).toBe(texts.length);
        expect(rows.reduce((sum, { counts }) => sum + counts.claims, 0)).toBe(
          texts.flatMap(([, found]) => found).length,
        );
        for (const { supportedShare, failingShare } of rows) {
          if (supportedShare !== null) expect(supportedShare + (failingShare ?? 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});

describe('judging forecasts again', () => {
  const judgement = (verdict: Verdict): Judgement => ({
    verdict,
    flags: [],
    readings: [{ label: '', measured: 2812.4, holds: true, measurement: null }],
    nearest: null,
    reason: '',
  });

  it('asks with the statement as it was read and its day of publication, and adds what has changed', () => {
    const asked: unknown[] = [];
    appendRecords(folder, [createRecord(['forecast-open', 'forecast-missed', 'supported'])], now);
    const { judged, records } = rescoreForecasts(
      readLedger(folder),
      (statement, published, asOf) => {
        asked.push([statement.kind, 'subject' in statement && statement.subject?.id, published, asOf]);
        return judgement('forecast-hit');
      },
      parseIsoDate('2026-07-01'),
      stamp,
    );
    expect(asked).toEqual([['level', 'russell-2000', parseIsoDate('2026-01-04'), parseIsoDate('2026-07-01')]]);
    expect(judged).toBe(1);
    appendRecords(folder, records, now);
    const [text] = readLedger(folder);
    expect(text?.claims.map(({ verdict }) => verdict)).toEqual(['forecast-hit', 'forecast-missed', 'supported']);
    expect(text?.claims[0]).toMatchObject({ measured: 2812.4, horizon: '2026-06-21' });
    expect(text?.asOf).toBe('2026-07-01');
  });

  it('adds nothing where nothing has changed', () => {
    const { judged, records } = rescoreForecasts(
      [createRecord(['forecast-open'])],
      () => judgement('forecast-open'),
      parseIsoDate('2026-07-01'),
      stamp,
    );
    expect([judged, records]).toEqual([1, []]);
  });

  it('keeps of a statement all that a verdict rests on', () => {
    const kept = createRecord().claims[0]?.statement;
    const { attributedTo: _, ...rest } = forecast;
    expect(kept).toEqual({
      ...rest,
      period: { ...forecast.period, text: null },
      subject: { ...forecast.subject, text: 'Russell 2000' },
    });
  });
});
