import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedText } from '../../claims/checked.ts';
import type { Document } from '../../claims/document.ts';
import type { Check } from '../../claims/index.ts';
import { createCheckedSentence, forecast, sentence } from '../../claims/ledger/ledger-fixture.ts';
import type { Statement } from '../../claims/statement.ts';
import { common, toAsserted, toIndex, toPeriod } from '../../claims/verdict/facts/statement-fixture.ts';
import { toIsoDate } from '../../core/index.ts';
import { createChecked } from '../../report/claims/checked-fixture.ts';
import type { TextChecker } from '../check/text-checker.ts';
import { findToday } from '../today.ts';
import { type CheckOptions, runCheck } from './check.ts';
import { type LedgerOptions, runLedger } from './ledger.ts';

let folder = '';
let checked: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-check-'));
  checked = [];
  mkdirSync(lake());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A statement that another text may deny. */
const rise: Statement = {
  ...common,
  kind: 'return',
  subject: toIndex('^RUT'),
  direction: 'up',
  asserted: toAsserted(8),
  period: toPeriod('2025-12-31', '2026-01-02', 'window'),
};

/** Finds in each text the one statement it is made of; a text that says "refuted" is contradicted. */
function check({ text, source, title, publisher, published, publishedFrom }: Document): Check {
  checked.push(source);
  if (text.includes('Zephyrine')) {
    const found = createCheckedSentence(['forecast-open'], { source, publisher: 'Example Review' });
    return { checked: found, statements: [forecast] };
  }
  const quote = text.trim();
  const verdict = text.includes('refuted') ? 'contradicted' : 'supported';
  const changes = { source, title, publisher, published: toIsoDate(published), publishedFrom };
  const draft = { quote, kind: 'return', verdict, reason: 'As measured.' } as const;
  return { checked: createChecked(text, [draft], changes), statements: [rise] };
}

const checker: TextChecker = {
  check,
  findConflicts: (all) => {
    const sides = all.flatMap(
      ({
        checked: {
          source,
          claims: [claim],
        },
      }) => (claim === undefined ? [] : [{ source, claim: claim.id, quote: claim.quote, span: claim.span }]),
    );
    const [one, other] = sides;
    const isPair = one !== undefined && other !== undefined;
    return { conflicts: isPair ? [{ reason: 'They differ.', statements: [one, other] }] : [] };
  },
  judge: () => () => ({ verdict: 'forecast-hit', flags: [], readings: [], nearest: null, reason: '' }),
};

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function capture(run: () => Promise<number>): Promise<Printed> {
  const writers = [process.stdout.write, process.stderr.write] as const;
  const out: string[] = [];
  const err: string[] = [];
  process.stdout.write = ((text: string) => out.push(text) > 0) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => err.push(text) > 0) as typeof process.stderr.write;
  try {
    const code = await run();
    return { code, out: stripVTControlCharacters(out.join('')), err: err.join('') };
  } finally {
    [process.stdout.write, process.stderr.write] = writers;
  }
}

const lake = (): string => join(folder, 'lake');

const runOn = (paths: readonly string[], options: CheckOptions = {}): Promise<Printed> =>
  capture(() => runCheck(paths, { published: '2026-01-04', lake: lake(), ...options }, async () => checker));

const runList = (options: LedgerOptions = {}): Promise<Printed> =>
  capture(async () => {
    await runLedger({ lake: lake(), ...options }, async () => checker);
    return 0;
  });

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${text}\n`);
  return path;
}

function writeMany(count: number, text = 'The index rose 8%.'): string {
  for (let i = 0; i < count; i++) write(`texts/text-${String(i).padStart(3, '0')}.txt`, `${text} ${i}`);
  return join(folder, 'texts');
}

describe('check', () => {
  it('prints one text whole and keeps it in the ledger', async () => {
    const { code, out, err } = await runOn([write('a.txt', 'The index rose 8%.')]);
    expect(code).toBe(0);
    expect(err).toMatch(/^rotascope: --lake .*: no imported figures in it; .*rotascope import FILES --lake .*\n$/);
    expect(out).toContain('✓ supported');
    expect(out).toMatch(/1 statement: 1 supported\n$/);
    const list = await runList();
    expect(list.out).toContain('1 statement: 1 supported');
    expect(list.out).toContain('100%');
  });

  it('prints JSON of one text as an object, of several as an array', async () => {
    const path = write('texts/a.txt', 'The index rose 8%.');
    const one = JSON.parse((await runOn([path], { json: true })).out) as CheckedText;
    expect(one).toEqual(
      JSON.parse(JSON.stringify(check({ ...documentOf(path), title: 'The index rose 8%.' }).checked)),
    );
    const other = write('texts/b.txt', 'The index is refuted.');
    expect(JSON.parse((await runOn([path, other], { json: true })).out)).toHaveLength(2);
    expect(JSON.parse((await runOn([join(folder, 'texts')], { json: true })).out)).toHaveLength(2);
    rmSync(other);
    expect(JSON.parse((await runOn([join(folder, 'texts')], { json: true })).out)).toHaveLength(1);
  });

  it('JSON of several texts tells of each what another says against it', async () => {
    const paths = [write('a.txt', 'The index rose 8%.'), write('b.txt', 'The index rose 9%.')];
    paths.push(write('c.txt', 'The index rose 7%.'));
    const texts = JSON.parse((await runOn(paths, { json: true })).out) as CheckedText[];
    expect(
      texts.map(({ conflicts }) => conflicts.map(({ statements }) => statements.map(({ source }) => source))),
    ).toEqual([[[paths[0], paths[1]]], [[paths[0], paths[1]]], []]);
  });

  it('fails on the verdicts it is told to fail on, and on no others', async () => {
    const path = write('a.txt', 'The index is refuted.');
    expect((await runOn([path])).code).toBe(0);
    expect((await runOn([path], { failOn: 'misdated, contradicted' })).code).toBe(1);
    expect((await runOn([path], { failOn: 'misdated' })).code).toBe(0);
    await expect(runOn([path], { failOn: 'wrong' })).rejects.toThrow('no verdict "wrong"');
  });

  it('refuses what it cannot do', async () => {
    const path = write('a.txt', 'The index rose 8%.');
    await expect(runOn([path], { jobs: '0' })).rejects.toThrow('--jobs was "0"');
    await expect(runOn([path], { asOf: 'soon' })).rejects.toThrow('soon');
    await expect(runOn([path], { asOf: '2999-01-01' })).rejects.toThrow('--as-of 2999-01-01 lies after today');
    await expect(runOn([join(folder, 'missing.txt')])).rejects.toThrow('missing.txt');
    expect(readdirSync(lake())).toEqual([]);
  });

  it('writes a page and a Markdown file, with what the texts say against each other', async () => {
    const paths = [write('a.txt', 'The index rose 8%.'), write('b.txt', 'The index rose 9%.')];
    const [html, md] = [join(folder, 'page.html'), join(folder, 'page.md')];
    const { out } = await runOn(paths, { html, md });
    expect(out).toContain(`Report written: ${html}`);
    expect(out).toContain('WHAT THE TEXTS SAY AGAINST EACH OTHER');
    for (const file of [html, md]) expect(readFileSync(file, 'utf8')).toContain('They differ.');
  });

  it('goes on where a text of several cannot be read, and exits with 2', async () => {
    const path = writeMany(3);
    writeFileSync(join(path, 'text-001.txt'), Buffer.from([0x41, 0xff, 0x42]));
    const { code, out, err } = await runOn([path]);
    expect(code).toBe(2);
    expect(err).toContain('text-001.txt');
    expect(out).toContain('2 texts, 2 statements: 2 supported');
  });

  it('goes on where the check of one of several breaks, names the text and exits with 1', async () => {
    const broken = join(writeMany(3), 'text-001.txt');
    const breaking: TextChecker = {
      ...checker,
      check(document) {
        if (document.source === broken) throw new TypeError('out of luck');
        return check(document);
      },
    };
    const options = { published: '2026-01-04', lake: lake() };
    const { code, out, err } = await capture(() => runCheck([join(folder, 'texts')], options, async () => breaking));
    expect(code).toBe(1);
    expect(err).toContain(`${broken}: unexpected error, please report it: TypeError: out of luck`);
    expect(out).toContain('2 texts, 2 statements: 2 supported');
    await expect(runCheck([broken], options, async () => breaking)).rejects.toThrow('out of luck');
  });

  it('keeps no record where it is told so, and says where it cannot', async () => {
    const path = write('a.txt', 'The index rose 8%.');
    await runOn([path], { ledger: false });
    expect(readdirSync(lake())).toEqual([]);
    writeFileSync(join(lake(), 'ledger'), 'in the way');
    const { code, out, err } = await runOn([path]);
    expect([code, out.includes('✓ supported')]).toEqual([0, true]);
    expect(err).toContain('not kept in the ledger');
  });
});

it('a lake that is named and not there is told of, and not made', async () => {
  const path = write('a.txt', 'The index rose 8%.');
  const missing = join(folder, 'lkae');
  const { code, out, err } = await runOn([path], { lake: missing });
  expect([code, out.includes('✓ supported'), existsSync(missing)]).toEqual([0, true, false]);
  expect(err).toContain(`rotascope: --lake ${missing}: no such folder`);
  expect(err).toContain(`rotascope import FILES --lake ${missing}`);
  expect((await runList({ lake: missing })).err).toContain('no such folder');
});

it('a text without a date speaks from the day up to which its forecasts are judged', async () => {
  const path = write('a.txt', 'The index rose 8%.');
  const options = { lake: lake(), json: true };
  const { out } = await capture(() => runCheck([path], options, async () => checker));
  const today = toIsoDate(findToday());
  expect(JSON.parse(out)).toMatchObject({ published: today });
});

describe('a run over many texts', () => {
  it('prints a line for each in their order, and the sum', async () => {
    const { out } = await runOn([writeMany(7)]);
    const lines = out.split('\n').filter((line) => /^2026-01-04 .*text-/.test(line));
    expect(lines.map((line) => /text-(\d+)/.exec(line)?.[1])).toEqual([
      '000',
      '001',
      '002',
      '003',
      '004',
      '005',
      '006',
    ]);
    expect(out).toContain('7 texts, 7 statements: 7 supported');
  });

  it('takes from the ledger what was checked on the same figures, but not what has changed', async () => {
    const path = writeMany(7);
    await runOn([path]);
    writeFileSync(join(path, 'text-003.txt'), 'The index is refuted.');
    checked = [];
    const { out } = await runOn([path], { failOn: 'contradicted' });
    expect(checked.map((source) => source.slice(-12))).toEqual(['text-003.txt']);
    expect(out).toContain('7 texts (6 of them checked before), 7 statements: 6 supported, 1 contradicted');
    checked = [];
    await runOn([path], { published: '2026-01-05' });
    expect(checked).toHaveLength(7);
  });

  it('writes a folder that a second run goes on with', async () => {
    const [path, out] = [writeMany(3), join(folder, 'results')];
    await runOn([path], { out, ledger: false });
    const files = readdirSync(out).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(3);
    expect(readdirSync(out).filter((name) => name.endsWith('.html'))).toHaveLength(3);
    rmSync(join(out, files[1] as string));
    writeFileSync(join(out, 'checked.jsonl'), `${readFileSync(join(out, 'checked.jsonl'), 'utf8')}{"file":"cut`);
    checked = [];
    const again = await runOn([path], { out, ledger: false });
    expect(checked).toHaveLength(1);
    expect(again.out).toContain('3 texts (2 of them checked before)');
    expect((JSON.parse(readFileSync(join(out, files[1] as string), 'utf8')) as CheckedText).claims).toHaveLength(1);
    rmSync(join(out, (files[0] as string).replace('.json', '.html')));
    checked = [];
    await runOn([path], { out, ledger: false });
    expect(checked).toHaveLength(1);
    expect(readdirSync(out).filter((name) => name.endsWith('.html'))).toHaveLength(3);
  });

  it('that goes on prints what one whole run prints, of what the texts say against each other as well', async () => {
    const [path, out, other] = [writeMany(4), join(folder, 'results'), join(folder, 'whole')];
    const whole = await runOn([path], { out: other, ledger: false });
    await runOn([path], { out, ledger: false });
    writeFileSync(join(path, 'text-002.txt'), 'The index rose 8%. 2\n\n');
    const json = (await runOn([path], { json: true, ledger: false })).out;
    const again = await runOn([path], { out, ledger: false });
    const toSame = (text: string): string => text.replace(/ \(\d of them checked before\)/, '').replaceAll(other, out);
    expect(whole.out).toContain('WHAT THE TEXTS SAY AGAINST EACH OTHER');
    expect(toSame(again.out)).toBe(toSame(whole.out));
    const resumed = await runOn([path], { out, json: true, ledger: false });
    expect(JSON.parse(resumed.out)).toHaveLength(4);
    expect(resumed.out).toBe(json);
  });

  it('says where texts of the ledger are not compared', async () => {
    const path = writeMany(7);
    expect((await runOn([path])).out).not.toContain('not compared');
    write('texts/text-007.txt', 'The index rose 9%.');
    const { out } = await runOn([path]);
    expect(out.replace(/\s+/g, ' ')).toContain('Left out: 7 checked before by the ledger');
    expect((await runOn([path], { ledger: false })).out).toContain('They differ.');
  });

  it('tells what more than 200 texts say against each other', async () => {
    const { out } = await runOn([writeMany(210)], { ledger: false, jobs: '1' });
    expect(out.includes('They differ.')).toBe(true);
  });

  it('makes no page of more texts than a page holds', async () => {
    await expect(runOn([writeMany(201)], { html: join(folder, 'page.html') })).rejects.toThrow('use --out FOLDER');
    expect(checked).toEqual([]);
  });
});

describe('ledger', () => {
  it('judges open forecasts again and keeps what has changed', async () => {
    await runOn([write('a.txt', sentence)]);
    const open = await runList({ verdict: 'forecast-open' });
    expect(open.out).toContain('◌ forecast open');
    expect(open.out).toContain('Russell 2000 crossed above 2,800, by 2026-06-21; measured 2,650.25');
    const { out } = await runList({ rescore: true, asOf: '2026-07-01' });
    expect(out).toContain('1 undecided forecast judged again: 1 changed verdict: 1 forecast hit; 0 as before');
    const after = JSON.parse((await runList({ json: true })).out);
    expect(after.texts[0].claims[0].verdict).toBe('forecast-hit');
    expect(after.publishers[0]).toMatchObject({ publisher: 'Example Review', hitShare: 1 });
    expect((await runList({ verdict: 'forecast-open' })).out).toContain('no checks that fit');
  });

  it('filters, and says where nothing fits', async () => {
    await runOn([write('a.txt', sentence)]);
    expect((await runList({ publisher: 'example' })).out).toContain('Example Review');
    expect((await runList({ publisher: 'nobody' })).out).toContain('no checks that fit');
    await expect(runList({ verdict: 'true' })).rejects.toThrow('no verdict "true"');
    await expect(runList({ kind: 'nonsense' })).rejects.toThrow('no kind "nonsense"; they are return, ');
    await expect(runList({ asOf: '2026-07-01' })).rejects.toThrow('--rescore');
    await expect(runList({ rescore: true, asOf: '2999-01-01' })).rejects.toThrow('lies after today');
    await expect(runList({ since: 'lately' })).rejects.toThrow('lately');
  });
});

/** What the reader makes of a file of this suite. */
function documentOf(source: string): Document {
  const text = readFileSync(source, 'utf8');
  return { source, title: null, publisher: null, published: 20457, publishedFrom: 'option', text };
}
