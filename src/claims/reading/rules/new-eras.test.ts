import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const saidOf = (text: string) =>
  read(text, '2022-08-19').flatMap((one) =>
    one.modality !== 'forecast'
      ? []
      : one.kind === 'relative-return' || one.kind === 'return'
        ? [`${one.kind} ${one.subject.id} ${one.direction}`]
        : one.kind === 'policy-move'
          ? [`${one.negated ? 'no ' : ''}${one.action}`]
          : [],
  );

describe('what is said to begin, to go on or to end', () => {
  it.each([
    ['The outperformance of small caps is the start of a new bull market.', 'relative-return small-caps ahead'],
    ['This rotation into small caps marks the beginning of a bull run.', 'relative-return small-caps ahead'],
    ['The rebound may be the beginning of a long uptrend for the Nasdaq-100.', 'return nasdaq-100 up'],
    ['For the S&P 500 the path of least resistance is lower.', 'return sp-500 down'],
    ['Stubborn inflation could well delay rate cuts.', 'no cut'],
    ['A jump of inflation might force the Fed to halt its easing cycle.', 'no cut'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toEqual([said]);
  });

  it('reads no question', () => {
    expect(saidOf('The question is whether the rally of small caps is the start of a new bull market.')).toEqual([]);
  });
});
