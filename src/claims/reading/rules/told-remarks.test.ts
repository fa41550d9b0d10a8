import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const remarksIn = (text: string) =>
  readKind('other', text, '2019-08-05').map(({ need, modality, asserted }) => ({ need, modality, low: asserted?.low }));

describe('what people in office, papers and futures are said to tell', () => {
  it.each([
    ['Governor Lael Brainard warned that trade tensions would weigh on factories.', /transcript/],
    ['Treasury officials spoke of a pause in the talks with Beijing.', /transcript/],
    ['The committee left its target range at 2.25% to 2.5% and hinted that it stood ready to act.', /transcript/],
    ['The minutes showed that several members had opposed the decision.', /minutes/],
    ['Futures imply that the bank will be on hold through the winter.', /futures/],
    ['The Senate is still debating the budget that the House passed.', /docket/],
    ['The carmaker sank after warning that strikes would close its plants for weeks.', /release/],
  ])('%s', (text, need) => {
    expect(remarksIn(text)).toContainEqual(
      expect.objectContaining({ need: expect.stringMatching(need), modality: 'attributed' }),
    );
  });

  it('counts the moves that are said to be priced', () => {
    expect(remarksIn('Traders now price three more increases by the spring.')[0]?.low).toBe(3);
    expect(remarksIn('The dot plot points to two more cuts after this one.')[0]?.low).toBe(2);
    expect(remarksIn('Swaps are pricing in four cuts by the summer.')[0]?.low).toBe(4);
  });

  it.each([
    'The gulf between market pricing and the economy is wide.',
    'Futures pointed to a firm opening.',
    'Is Congress weighing a new tax?',
    'Officials said nothing on Tuesday.',
  ])('%s', (text) => {
    expect(remarksIn(text).filter(({ modality }) => modality === 'attributed')).toEqual([]);
  });
});
