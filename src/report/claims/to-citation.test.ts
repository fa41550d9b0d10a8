import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../claims/checked.ts';
import { createChecked } from './checked-fixture.ts';
import { toCitation } from './to-citation.ts';

const checked = createChecked();
const [misdated] = checked.claims as [CheckedClaim];

describe('toCitation', () => {
  it('says on one line what was said, what came of it, over which window, on which figures and of which text', () => {
    const line = toCitation(checked, misdated);
    for (const part of [
      '“The Russell 2000 rose about 12% in the last three weeks of December”',
      'Example Review, Small caps take the wheel, published 2026-01-04 (from the text)',
      'misdated: asserted up about 12%, measured -',
      'window 2025-12-10 to 2025-12-31',
      'figures ^RUT: ',
      'as known on 2026-01-04',
      `text sha-256 ${checked.hash.slice(0, 16)}`,
    ]) {
      expect(line).toContain(part);
    }
  });

  it('stays one line, whatever the text holds, and says what was not measured', () => {
    const quote = 'one\n\ntwo\u202e\u2028three';
    const line = toCitation({ ...checked, title: 'a\nb' }, { ...misdated, quote, readings: [], kind: 'comparison' });
    expect(line).not.toMatch(/[\n\u202e\u2028]/);
    expect(line).toContain('measured –');
    expect(line).not.toContain('window');
  });
});
