import { expect, it } from 'vitest';
import { RandomGenerator } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { warnIfDoubtful } from './doubtful-inference.ts';

function warningsOf(values: Float64Array): string[] {
  const told: string[] = [];
  const context = { warn: (code: string, message: string) => told.push(`${code}: ${message}`) };
  warnIfDoubtful(context as unknown as MetricContext, 'the pair', values);
  return told;
}

it('a huge outlier and a wandering level are told of, plain noise is not', () => {
  const random = new RandomGenerator(1);
  const noise = Float64Array.from({ length: 120 }, () => random.nextUniform() - 0.5);
  const walk = noise.map((_, i) => noise.subarray(0, i + 1).reduce((sum, each) => sum + each, 0));
  expect(warningsOf(noise)).toEqual([]);
  expect(warningsOf(Float64Array.of(...noise, 100))).toEqual([
    'doubtful-inference: the pair: one month makes 99% of the variance',
  ]);
  expect(warningsOf(walk)).toEqual(['doubtful-inference: the pair: autocorrelations do not die out within 120 months']);
  expect(warningsOf(new Float64Array(50))).toEqual([]);
  for (const level of [0, 1.5]) {
    expect(warningsOf(noise.map((value) => level + 1e-13 * value))).toEqual([
      'doubtful-inference: the pair: all 120 months are the same but for rounding',
    ]);
  }
});
