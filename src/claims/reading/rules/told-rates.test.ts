import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const ratesOf = (text: string) =>
  readKind('return', text, '2026-02-20')
    .filter(({ isAnnual }) => isAnnual === true)
    .map(({ subject, asserted, direction }) => `${subject.id} ${direction} ${asserted?.low}`);

const told = 'The S&P 500 gained 78.3% in the three years to the end of 2025.';

describe('the rate a year of what was told before', () => {
  it.each([
    [`${told} That is 21.3% a year.`, ['sp-500 up 21.3']],
    [`${told} Annualised, it comes to 21.3%.`, ['sp-500 up 21.3']],
    [`${told} That works out at a compound 21.3% per annum.`, ['sp-500 up 21.3']],
    [`${told} In annual terms it comes to 21.3%.`, ['sp-500 up 21.3']],
    [`${told} The compound annual growth rate: 21.3%.`, ['sp-500 up 21.3']],
    [`${told} Its annualised return was about 21.3%.`, ['sp-500 up 21.3']],
    [`${told} The annual rate of inflation was 2.9%.`, []],
    ['From the end of 2015 to the end of 2025 IWM added 120%, which is 8.2% a year.', ['IWM up 8.2']],
    ['The S&P 500 gained 3% in May. That is 42% a year.', []],
    [`${told} That is 4% above its high.`, []],
  ])('%s', (text, said) => {
    expect(ratesOf(text)).toEqual(said);
  });
});
