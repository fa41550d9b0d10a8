"""Golden values of driver-beta: OLS with HAC covariance and Student t by statsmodels, stability by Hansen's formula."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm
from figures import iso, session_after, undefined, write_golden
from values import active_returns, dated, is_usable, known, last_published, student_critical

ALIAS = {'week': 'W', 'month': 'M', 'quarter': 'Q'}
FINER = {'daily': ['W', 'M', 'Q'], 'monthly': ['Q'], 'quarterly': []}


def ols(y, x, lags):
    options = {'maxlags': lags, 'use_correction': True}
    return sm.OLS(y, sm.add_constant(x)).fit(cov_type='HAC', cov_kwds=options, use_t=True)


def case(as_of, params, used, log, step, warnings=()):
    driver, frequency = params.get('driver', 'DGS10'), ALIAS[used]
    assert is_usable(driver, as_of)
    values = known(driver, as_of)
    periods = values.index.to_period(frequency)
    if frequency in FINER[dated(driver)[1]]:
        values = values[periods < last_published(driver, as_of).to_period(frequency)]
        periods = values.index.to_period(frequency)
    lasts = values.groupby(periods).last()
    before = lasts.copy()
    before.index = before.index + 1
    change = 100 * np.log(lasts / before) if log else lasts - before
    returns, days = active_returns(params['series'], params.get('benchmark', '^GSPC'), params.get('return', 'price'), frequency, 1, as_of)
    frame = pd.concat([returns, change], axis=1, keys=['y', 'x']).dropna()
    if 'months' in params:
        month = days[frame.index].dt.to_period('M').to_numpy()
        frame = frame[month > month[-1] - params['months']]
    y, x = frame['y'].to_numpy(), frame['x'].to_numpy()
    n = len(y)
    fit = ols(y, x, math.floor(4 * (n / 100) ** (2 / 9)))
    reach = student_critical(0.05, n - 2) * fit.bse[1]
    assert abs(fit.conf_int(0.05)[1][1] - fit.params[1] - reach) < 1e-8
    score = fit.resid * (x - x.mean())
    instability = (score.cumsum() ** 2).sum() / (n * (score**2).sum())
    base, last = days[frame.index[0] - 1], days[frame.index[-1]]
    return {
        'asOf': as_of,
        'params': params,
        'value': fit.params[1],
        'details': {
            'step': step,
            'transform': 'log-change' if log else 'change',
            'frequency': used,
            'n': n,
            'lags': math.floor(4 * (n / 100) ** (2 / 9)),
            'se': fit.bse[1],
            't': fit.tvalues[1],
            'p': fit.pvalues[1],
            'low95': fit.params[1] - reach,
            'high95': fit.params[1] + reach,
            'rSquared': fit.rsquared,
            'instability': instability,
            'stability': 'unstable' if instability > 0.47 else 'stable' if instability < 0.353 else 'not decided',
            'firstHalf': ols(y[: n // 2], x[: n // 2], 0).params[1],
            'secondHalf': ols(y[n // 2 :], x[n // 2 :], 0).params[1],
            'driverDate': iso(values.index[-1]),
        },
        'window': {'base': iso(base), **({'first': iso(session_after(base))} if iso(base) >= '2021-11-01' else {}), 'last': iso(last)},
        'warnings': list(warnings),
    }


def without_first(answer):
    """The session after a base before 2021-11 is not in the tables at hand: only the outputs are compared."""
    return {key: value for key, value in answer.items() if key != 'window' or 'first' in value}


POINT = 'percentage point'
SMALL = {'series': '^RUT'}
MIX = '0.95*^GSPC+0.05*^RUT'
cases = [
    case('2026-01-22', SMALL, 'month', False, POINT),
    case('2026-01-22', {**SMALL, 'driver': 'DGS2', 'months': 60}, 'month', False, POINT),
    # The last yield of December was published on January 2.
    undefined('2025-12-31', {**SMALL, 'months': 35}, 'insufficient-history'),
    case('2025-12-31', {**SMALL, 'months': 120}, 'month', False, POINT),
    case('2026-01-02', {**SMALL, 'months': 120}, 'month', False, POINT),
    case('2026-06-30', {**SMALL, 'driver': 'BAMLH0A0HYM2', 'benchmark': '^NDX'}, 'month', False, POINT),
    case('2026-07-10', {'series': 'IWM', 'benchmark': MIX, 'driver': 'DGS2', 'frequency': 'week', 'months': 24}, 'week', False, POINT, ['mixed-benchmark']),
    case('2026-07-10', {**SMALL, 'frequency': 'quarter', 'months': 132}, 'quarter', False, POINT),
    case('2026-01-22', {**SMALL, 'driver': 'UNRATE'}, 'month', False, POINT, ['unused-session']),
    case('2026-01-22', {**SMALL, 'driver': 'DRTSCILM', 'frequency': 'week'}, 'quarter', False, POINT),
    case('2026-01-22', {**SMALL, 'driver': 'PAYEMS'}, 'month', True, '1%'),
    case('2026-01-22', {**SMALL, 'driver': 'PAYEMS', 'transform': 'change'}, 'month', False, 'unit'),
    case('2025-12-19', {**SMALL, 'driver': 'NAPM', 'benchmark': MIX}, 'month', False, 'unit', ['mixed-benchmark']),
    case('2025-12-19', {**SMALL, 'driver': 'NAPM', 'transform': 'log-change'}, 'month', True, '1%'),
    undefined('2026-01-22', {**SMALL, 'driver': 'DRTSCILM', 'transform': 'log-change'}, 'undefined-value'),
    undefined('2026-01-22', {**SMALL, 'driver': 'NAPM'}, 'stale-input'),
    undefined('2026-10-02', {**SMALL, 'driver': 'DGS2'}, 'stale-input'),
    undefined('2026-09-04', {'series': '^IXIC', 'driver': 'UNRATE'}, 'no-observation'),
    undefined('2026-01-22', {**SMALL, 'frequency': 'quarter', 'months': 60}, 'insufficient-history'),
]
write_golden(__file__, [without_first(answer) for answer in cases], statsmodels)
