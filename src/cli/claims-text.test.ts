import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../claims/judgement.ts';
import { commentary, createChecked, createConflict } from '../report/claims/checked-fixture.ts';
import { verdictMarks } from '../report/claims/verdict-mark.ts';
import { checkedTextLines, conflictLines } from './claims-text.ts';
import { terminalWidth } from './terminal-width.ts';

const plain = (lines: readonly string[]): string => stripVTControlCharacters(lines.join('\n'));

describe('a checked text in the terminal', () => {
  const checked = createChecked();
  const text = plain(checkedTextLines(checked));

  it('opens with the date of publication and how it is known, and closes with the sum', () => {
    expect(text).toMatch(/^Small caps take the wheel\n/);
    expect(text).toContain('Published  2026-01-04 (from the text)');
    expect(text.split('\n').slice(-2).join(' ')).toBe(
      '12 statements: 3 supported, 2 contradicted, 1 misdated, 1 outdated, 1 inconsistent, 1 forecast hit, 1 forecast missed, 1 forecast open, 1 not measurable',
    );
  });

  it('names what does not hold before the table, with the near window', () => {
    const [block = '', table = ''] = text.split('EVERY STATEMENT');
    expect(block).toContain('WHAT DOES NOT HOLD');
    expect(block).toContain('Nearest: 2025-11-20 to 2025-12-11: 12.39% (^RUT price).');
    expect(block).not.toContain('✓');
    expect(table).toContain('✓ supported');
  });

  it('reads without colour: every verdict has a sign and a label of its own', () => {
    const shown = verdicts.map((verdict) => `${verdictMarks[verdict].sign} ${verdictMarks[verdict].label}`);
    expect(new Set(shown.map((mark) => mark[0])).size).toBe(verdicts.length);
    for (const mark of shown) expect(text).toContain(mark);
  });

  it('shows asserted, measured and window side by side', () => {
    const row = text.slice(text.indexOf('EVERY STATEMENT'));
    expect(row).toMatch(/⇄ misdated .*up about 12% +-3\.0\d% +2025-12-10 to\n/);
    expect(row).toMatch(/✓ supported .*at 2,590\.61 +2,590\.61 +2025-12-11\n/);
    expect(row).toMatch(/◇ forecast missed .*by 2026-06-30\n/);
  });

  it('names both sides of a conflict, with their sources where there are two', () => {
    expect(text).toContain('WHAT CANNOT BOTH BE TRUE');
    const conflict = createConflict(checked.claims);
    const [one, other] = conflict.statements;
    const between = plain(conflictLines([{ ...conflict, statements: [one, { ...other, source: 'other.md' }] }]));
    expect(between).toContain('(commentary.md c1)');
    expect(between).toContain('(other.md c4)');
  });

  it('says so where nothing was found', () => {
    expect(plain(checkedTextLines(createChecked(commentary, [])))).toMatch(/no checkable statement found$/);
  });
});

it('fits the terminal and lets no control character or mark of direction through, whatever the text holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
      fc.string({ maxLength: 120 }),
      (quote, reason) => {
        const draft = { quote, kind: 'return', verdict: 'contradicted', reason } as const;
        const lines = checkedTextLines(
          createChecked(quote, [draft], { title: quote, source: quote, publisher: reason }),
        ).map(stripVTControlCharacters);
        for (const line of lines) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(line.length).toBeLessThanOrEqual(Math.max(terminalWidth, quote.length + 20));
        }
      },
    ),
  );
});
