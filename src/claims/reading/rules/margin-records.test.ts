import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const recordsOf = (text: string) =>
  readKind('extreme', text, '2026-02-06').map(
    ({ subject, against, side, frequency }) => `${side} ${frequency} of ${subject.id} over ${against?.id}`,
  );

const told = 'Small caps gained 5.4% in January; the S&P 500 rose 1.4%.';

describe('a lead as the widest since a time', () => {
  it.each([
    [
      'Small caps had not beaten the S&P 500 by so much in a month since July 2024.',
      ['best month of small-caps over sp-500'],
    ],
    ['They beat the S&P 500 by more than in any month since July 2024.', ['best month of small-caps over sp-500']],
    ['A wider gap was last seen in July 2024.', ['best month of small-caps over sp-500']],
    ['It was their best month relative to the S&P 500 since July 2024.', ['best month of small-caps over sp-500']],
    ['Small caps beat the S&P 500 by more than in any quarter since 2020.', []],
    ['A wider range was last seen in July 2024.', []],
  ])('%s', (text, said) => {
    expect(recordsOf(`${told} ${text}`)).toEqual(said);
  });
});
