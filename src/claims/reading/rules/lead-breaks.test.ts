import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const read = (text: string) => readKind('lead-break', text, '2026-01-26');

describe('leads said to last or to pass', () => {
  it.each([
    ['This is a regime shift from mega-cap tech to small caps.', 'break', 'Small'],
    ['The rotation out of growth stocks and into value stocks is a structural change, not a trade.', 'break', 'alue'],
    ['We see the outperformance of the Russell 2000 as structural rather than cyclical.', 'break', 'Russell'],
    ['The rally in small caps was just another blip.', 'blip', 'mall'],
    ['The small-cap rotation proved a false dawn.', 'blip', 'mall'],
  ])('reads %s', (text, relation, name) => {
    const [statement, ...others] = read(text);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ relation });
    expect(`${statement?.subject.name} ${statement?.subject.text}`.toLowerCase()).toContain(name.toLowerCase());
    expect(statement?.against.id).not.toBe(statement?.subject.id);
  });

  it.each([
    'The tax law brings a structural change for lenders.',
    'A permanent shift in rates is priced in.',
    'Small caps rose 2% on Monday.',
    'The Fed chair spoke of a new regime.',
  ])('reads nothing of the kind in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps a denial, and sees what another one is about', () => {
    const other = 'The small-cap rotation is not a seasonal anomaly but a structural shift.';
    expect(read(other)[0]).toMatchObject({ relation: 'break', negated: false });
    expect(read('The rotation to small caps is not a regime shift.')[0]).toMatchObject({ negated: true });
  });
});
