"""Golden values of implied-pmi: OLS with HAC covariance by statsmodels, Student t by scipy."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import scipy
import statsmodels
import statsmodels.api as sm
from figures import iso, levels, session_on_or_before, undefined, window, write_golden
from values import active_returns, by_month, is_usable, known, student_critical


def case(as_of, params, warnings=()):
    months, index = params.get('months', 12), params.get('pmi', 'NAPM')
    benchmark = params.get('benchmark', '^GSPC')
    last = session_on_or_before(as_of)
    base = session_on_or_before(last - pd.DateOffset(months=months))
    growth = [levels(name, 'price', as_of)[[base, last]].pct_change()[-1] for name in (params['series'], benchmark)]
    present = growth[0] - growth[1]
    returns, days = active_returns(params['series'], benchmark, 'price', 'M', months, as_of)
    pmi = known(index, as_of)
    frame = pd.concat([returns, by_month(pmi)], axis=1, keys=['x', 'y']).dropna()
    x, y = frame['x'].to_numpy(), frame['y'].to_numpy()
    n = len(y)
    lags = max(months - 1, math.floor(4 * (n / 100) ** (2 / 9)))
    options = {'maxlags': lags, 'use_correction': True}
    fit = sm.OLS(y, sm.add_constant(x)).fit(cov_type='HAC', cov_kwds=options, use_t=True)
    if fit.rsquared < 0.1:
        return {
            'asOf': as_of,
            'params': params,
            'value': None,
            'details': {'rSquared': fit.rsquared, 'n': n, 'inverse': None, 'activeReturn': None},
            'window': window(iso(base), iso(last)),
            'pointCount': 0,
            'warnings': ['undefined-value', *warnings],
        }
    row = np.array([1, present])
    value = row @ fit.params
    reach = student_critical(0.2, n - 2) * math.sqrt((fit.resid**2).sum() / (n - 2) + row @ fit.cov_params() @ row)
    back = sm.OLS(x, sm.add_constant(y)).fit().params
    is_fresh = is_usable(index, as_of)
    return {
        'asOf': as_of,
        'params': params,
        'value': value,
        'details': {
            'low80': value - reach,
            'high80': value + reach,
            'inverse': (present - back[0]) / back[1],
            'activeReturn': present,
            'slope': fit.params[1],
            't': fit.tvalues[1],
            'lags': lags,
            'rSquared': fit.rsquared,
            'n': n,
            'pmi': pmi[-1] if is_fresh else None,
            'pmiMonth': iso(pmi.index[-1]) if is_fresh else None,
            'gap': value - pmi[-1] if is_fresh else None,
        },
        'window': window(iso(base), iso(last)),
        'points': [
            {'date': iso(days[month]), 'activeReturn': frame['x'][month], 'pmi': frame['y'][month]}
            for month in frame.index[[0, n // 2, -1]]
        ],
        'pointCount': n,
        'warnings': list(warnings),
    }


SURVEY = {'series': '^RUT', 'pmi': 'TEST-PMI', 'months': 6}
cases = [
    case('2025-12-19', {'series': '^RUT'}),
    case('2026-01-22', {'series': '^RUT'}),
    case('2026-06-30', {'series': '^RUT', 'months': 24}, ['unused-session']),
    case('2025-12-19', {'series': '^NDX'}),
    case('2026-01-22', SURVEY),
    case('2023-03-31', SURVEY),
    case('2026-08-14', {**SURVEY, 'months': 1}),
    case('2026-02-02', {**SURVEY, 'series': '^IXIC', 'benchmark': '^RUT'}),
    undefined('2022-09-19', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2026-10-09', {'series': '^RUT'}, 'no-observation'),
    undefined('2023-06-30', {'series': 'IWM', 'benchmark': 'SPY'}, 'insufficient-history'),
]
write_golden(__file__, cases, scipy, statsmodels)
