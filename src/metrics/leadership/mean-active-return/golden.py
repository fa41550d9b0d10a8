"""Golden values of mean-active-return: OLS on a constant with Newey-West covariance, by statsmodels."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import math

import pandas as pd
import statsmodels
import statsmodels.api as sm
from figures import levels, undefined, window, write_golden


def case(as_of, params, base, last):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    frame = pd.concat([levels(params['series'], kind, as_of), levels(benchmark, kind, as_of)], axis=1).dropna()
    changes = frame.loc[base:last].pct_change().dropna()
    lead = (changes.iloc[:, 0] - changes.iloc[:, 1]).to_numpy()
    lags = math.floor(4 * (len(lead) / 100) ** (2 / 9))
    fit = sm.OLS(lead, [1.0] * len(lead)).fit(cov_type='HAC', cov_kwds={'maxlags': lags, 'use_correction': False})
    return {
        'asOf': as_of,
        'params': params,
        'value': fit.params[0],
        'details': {'n': len(lead), 'lags': lags, 'se': fit.bse[0], 't': fit.tvalues[0], 'p': fit.pvalues[0]},
        'window': window(base, last),
        'warnings': ['mixed-benchmark'] if '*' in params['series'] + benchmark else [],
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}, '2025-12-31', '2026-01-22'),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}, '2025-12-31', '2026-10-02'),
    case('2026-10-04', {'series': '^RUT', 'benchmark': '^NDX', 'base': '2021-11-01'}, '2021-11-01', '2026-10-02'),
    case('2026-06-30', {'series': 'IWM', 'benchmark': 'QQQ', 'return': 'total', 'base': '2025-07-04'}, '2025-07-03', '2026-06-30'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'base': '2024-12-31'}, '2024-12-31', '2026-06-30'),
    # Few returns: two, and five with one lag. A lead whose p-value lies far in the tail.
    case('2026-01-06', {'series': '^RUT', 'base': '2026-01-02'}, '2026-01-02', '2026-01-06'),
    case('2026-01-22', {'series': '^RUT', 'base': '2026-01-14'}, '2026-01-14', '2026-01-22'),
    case('2026-01-09', {'series': '^RUT', 'base': '2025-12-31'}, '2025-12-31', '2026-01-09'),
    # One return has no standard error; returns without variation have none either.
    undefined('2026-01-05', {'series': '^RUT', 'base': '2026-01-02'}, 'insufficient-history'),
    {
        'asOf': '2026-06-30',
        'params': {'series': '^RUT', 'benchmark': '^RUT'},
        'value': 0,
        'details': {'se': None, 't': None, 'p': None},
        'warnings': ['undefined-value'],
    },
    undefined('2026-10-05', {'series': '^RUT', 'benchmark': '^NDX'}, 'no-observation'),
]
write_golden(__file__, cases, statsmodels)
