import { describe, expect, it } from 'vitest';
import { type ErrorCode, RotascopeError } from '../src/core/index.ts';
import { describeMetric, type GivenParams, type MetricDefinition, measure, metricList } from '../src/metrics/index.ts';
import { contractRows } from './contract-rows.ts';
import { contractStore, representativeDays } from './contract-view.ts';

const asOf = representativeDays[5] as number;

function refusal(id: string, params: GivenParams): RotascopeError {
  try {
    measure(contractStore, id, params, asOf);
  } catch (error) {
    if (error instanceof RotascopeError) return error;
    throw error;
  }
  throw new Error(`${id} took ${JSON.stringify(params)}`);
}

/** The error has the code, and one short line that names what was given. */
function expectRefusal(id: string, params: GivenParams, code: ErrorCode, named: string): void {
  const error = refusal(id, params);
  expect([error.code, error.message]).toEqual([code, error.message]);
  expect(error.message).toContain(named);
  expect(error.message.length).toBeLessThan(700);
  expect(error.message).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
}

interface ParamRow {
  readonly metric: MetricDefinition;
  readonly name: string;
  readonly type: string;
  readonly range: string;
  readonly row: GivenParams;
}

const paramRows: readonly (readonly [id: string, name: string, row: ParamRow])[] = metricList.flatMap((metric) => {
  const row = contractRows[metric.id]?.[0] ?? {};
  return describeMetric(metric).params.map(
    ({ name, type, range }) => [metric.id, name, { metric, name, type, range, row }] as const,
  );
});
const numberRows = paramRows.filter(([, , { type }]) => type !== 'string');
const textRows = paramRows.filter(([, , { type }]) => type === 'string');
const seriesRows = textRows.filter(
  ([, name, { metric }]) =>
    ['series', 'benchmark', 'long', 'short', 'volume'].includes(name) && metric.basis !== 'reported',
);

const pasted = `line one\nline two\u2028\u0000${'x'.repeat(1_000_000)}`;

describe('every metric', () => {
  it.each(metricList.map(({ id }) => [id]))('%s refuses a parameter it does not have', (id) => {
    const row = contractRows[id]?.[0] ?? {};
    expectRefusal(id, { ...row, serie: '^RUT' }, 'invalid-parameter', '"serie"');
    expectRefusal(id, { ...row, [pasted]: 1 }, 'invalid-parameter', 'line one');
  });

  it.each(paramRows)('%s refuses for %s what is no text or number', (id, name, { row }) => {
    for (const value of [null, true, [12], { months: 12 }, 12n, Symbol('x'), () => 12]) {
      expectRefusal(id, { ...row, [name]: value }, 'invalid-parameter', `parameter ${name}`);
    }
  });

  it.each(paramRows)('%s refuses pasted text for %s', (id, name, { row }) => {
    expectRefusal(id, { ...row, [name]: pasted }, 'invalid-parameter', `parameter ${name}`);
  });
});

describe('numbers', () => {
  it.each(numberRows)('%s refuses for %s what is absurd', (id, name, { row }) => {
    for (const value of ['twelve', '12 months', Number.NaN, Number.POSITIVE_INFINITY, -1e9, '-1e999']) {
      expectRefusal(id, { ...row, [name]: value }, 'invalid-parameter', `parameter ${name} was`);
    }
  });

  it.each(numberRows.filter(([, , { range }]) => range !== ''))('%s keeps %s to its range', (id, name, param) => {
    const [least, greatest] = param.range.split(' to ').map(Number) as [number, number];
    expectRefusal(id, { ...param.row, [name]: least - 1 }, 'invalid-parameter', String(least - 1));
    expectRefusal(id, { ...param.row, [name]: greatest + 1 }, 'invalid-parameter', String(greatest + 1));
    for (const value of [least, greatest, String(least)]) {
      expect(() => measure(contractStore, id, { ...param.row, [name]: value }, asOf)).not.toThrow();
    }
  });

  it.each(numberRows.filter(([, name]) => name !== 'level' && name !== 'threshold'))(
    '%s takes whole numbers alone for %s',
    (id, name, { row }) => expectRefusal(id, { ...row, [name]: 21.5 }, 'invalid-parameter', '21.5'),
  );
});

describe('series', () => {
  const isOptional = (id: string, name: string): boolean =>
    name === 'volume' ||
    ([
      ...['window-sensitivity', 'return-extreme', 'leadership-cycles'],
      ...['analogue-windows', 'lead-base-rate', 'lead-probability'],
    ].includes(id) &&
      name === 'benchmark');

  it.each(seriesRows)('%s names the nearest series for a misspelt %s', (id, name, { row }) => {
    const isValue = [
      ...['policy-spread', 'treasury-yield', 'yield-curve-slope', 'credit-spread', 'inflation'],
      ...['multiple-percentile', 'real-policy-rate', 'latest-value'],
    ].includes(id);
    const [given, meant] = isValue ? ['DGS1O', 'DGS10'] : ['^RUTT', '^RUT'];
    expectRefusal(id, { ...row, [name]: given }, 'unknown-series', `no series "${given}"; did you mean ${meant}?`);
    expectRefusal(id, { ...row, [name]: 'no such thing' }, 'unknown-series', 'no series "no such thing"');
  });

  it.each(seriesRows.filter(([id, name]) => !isOptional(id, name)))('%s refuses an empty %s', (id, name, { row }) => {
    expectRefusal(id, { ...row, [name]: '' }, 'invalid-parameter', `parameter ${name} was ""`);
  });

  it.each(
    metricList.filter(({ params }) => !params.safeParse({}).success).map(({ id, family }) => [id, family] as const),
  )('%s says that it needs a series or a universe', (id, family) =>
    expectRefusal(id, {}, 'invalid-parameter', family === 'breadth' ? 'needs universe' : 'needs series'),
  );

  it('say which figures of theirs are at hand', () => {
    expectRefusal('period-return', { series: 'KRE' }, 'unknown-series', 'KRE has no close figures here, only total');
    expectRefusal('inflation', { series: '^RUT' }, 'unknown-series', '^RUT has no value figures here, only close');
  });

  it.each(['0.5*^GSPC', '2*^GSPC+-1*^RUT', '*', '0.5*^GSPC+0.5*', 'x*^GSPC+1*^RUT', '1*^GSPC+0*^RUT'])(
    'refuse the blend %s',
    (benchmark) => {
      expectRefusal('active-return', { series: '^RUT', benchmark }, 'invalid-parameter', `blend "${benchmark}"`);
    },
  );

  it('take a blend of one for the series itself', () => {
    for (const frequency of ['session', 'month']) {
      const of = (benchmark: string) =>
        measure(contractStore, 'outperformance-streak', { series: '^RUT', benchmark, frequency }, asOf);
      expect({ ...of('1*^GSPC'), params: null }).toEqual({ ...of('^GSPC'), params: null });
    }
  });

  const universeRows = textRows.filter(([, name]) => name === 'universe');

  it.each(universeRows)('%s names the nearest universe for a misspelt %s', (id, name, { row }) => {
    expectRefusal(id, { ...row, [name]: 'TESTFUNDS' }, 'unknown-universe', 'did you mean TESTFUND?');
    expectRefusal(id, { ...row, [name]: 'no such thing' }, 'unknown-universe', 'no members of "no such thing"');
    expectRefusal(id, { ...row, [name]: '' }, 'invalid-parameter', `parameter ${name} was ""`);
  });

  it('that nobody reported on are not measurable, and no error', () => {
    for (const id of ['published-multiple', 'multiple-discount', 'published-growth', 'growth-gap']) {
      const { value, warnings } = measure(contractStore, id, { series: '^RUTT' }, asOf);
      expect([value, warnings.map(({ code }) => code)]).toEqual([null, ['no-observation']]);
      expect(warnings[0]?.message).toContain('^RUTT');
    }
  });
});

describe('windows', () => {
  const windowIds = paramRows.filter(([, name]) => name === 'period').map(([id]) => [id] as const);

  it.each(windowIds)('%s refuses dates and periods that mean nothing', (id) => {
    const { base: _base, to: _to, period: _period, ...row } = contractRows[id]?.[0] ?? {};
    const expectWindow = (window: GivenParams, code: ErrorCode, named: string): void =>
      expectRefusal(id, { ...row, ...window }, code, named);
    for (const date of ['yesterday', '2026-02-30', '2026-1-5', '20260105']) {
      expectWindow({ base: date }, 'invalid-date', date);
      expectWindow({ base: '2025-12-31', to: date }, 'invalid-date', date);
    }
    expectWindow({ base: '1700-01-01' }, 'invalid-date', '1700-01-01');
    expectWindow({ base: '2025-12-31', to: '2200-01-01' }, 'invalid-date', '2200-01-01');
    expectWindow({ period: 'when it was good' }, 'invalid-period', 'when it was good');
    expectWindow({ base: '2025-12-31', period: 'Q4 2025' }, 'invalid-parameter', 'Q4 2025');
    expectWindow({ base: '2026-01-16', to: '2025-12-31' }, 'invalid-parameter', '2026-01-16');
    expectWindow({ base: '2026-01-17', to: '2026-01-18' }, 'invalid-parameter', '2026-01-17');
    expectWindow({ period: '', to: '2026-01-16' }, 'invalid-parameter', '2026-01-16');
  });
});

it('an unknown metric is answered with the nearest one', () => {
  expectRefusal('period-retrun', {}, 'unknown-metric', 'no metric "period-retrun"; did you mean period-return?');
  expectRefusal(pasted, {}, 'unknown-metric', 'line one');
});
