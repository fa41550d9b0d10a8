import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const multiplesOf = (text: string) =>
  readKind('relative-return', text, '2026-02-20')
    .filter(({ asserted }) => asserted?.unit === 'times')
    .map(({ subject, against, asserted }) => `${subject.id} ${asserted?.wording} ${asserted?.low} ${against.id}`);

const pair = 'In 2025 SMH rose 48.7%, QQQ 20.2%.';

describe('one rise as a multiple of another told before', () => {
  it.each([
    [`${pair} That is more than twice as much.`, ['SMH over 2 QQQ']],
    [`${pair} SMH thus gained more than double as much as QQQ.`, ['SMH over 2 QQQ']],
    [`${pair} The gain of SMH is more than twice that of QQQ.`, ['SMH over 2 QQQ']],
    [`${pair} QQQ made less than half of that.`, ['QQQ under 0.5 SMH']],
    ['The Dow rose 13% last year. That is about two thirds.', []],
    ['The Dow gained 13% in 2025. It is almost twice what the Russell 2000 made.', ['dow nearly 2 russell-2000']],
    ['The Dow lost 13% in 2022. It is almost twice as much as SPY made.', []],
  ])('%s', (text, said) => {
    expect(multiplesOf(text)).toEqual(said);
  });
});
