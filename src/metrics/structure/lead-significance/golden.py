"""Golden values of lead-significance: statsmodels for Newey-West and adjusted p-values, the bootstrap drawn in Python."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm
from figures import blend, iso, month_lasts, parts, undefined, window, write_golden
from resampling import stationary_mean
from statsmodels.stats.multitest import multipletests


def ends(reference, as_of):
    named = parts(reference)
    frame = pd.concat([month_lasts(series, as_of) for _, series in named], axis=1).dropna()
    return frame.iloc[:, 0] if len(named) == 1 else blend([weight for weight, _ in named], frame)


def leads(series, benchmark, as_of, base, last):
    """Monthly log active returns in percent from the first month-end on or after the base, and those since both begin."""
    frame = pd.concat([ends(series, as_of), ends(benchmark, as_of)], axis=1).dropna()
    logs = np.log(frame)
    whole = 100 * (logs.iloc[:, 0].diff() - logs.iloc[:, 1].diff()).dropna().loc[:last]
    starts = frame.index[frame.index >= pd.Timestamp(base)] if base else frame.index
    return whole[whole.index > starts[0]], whole


def test(name, series, benchmark, as_of, base, last, seed, resamples):
    values, whole = leads(series, benchmark, as_of, base, last)
    lags = math.floor(4 * (len(values) / 100) ** (2 / 9))
    fit = sm.OLS(values.to_numpy(), np.ones(len(values))).fit(
        cov_type='HAC', cov_kwds={'maxlags': lags, 'use_correction': False}
    )
    boot = stationary_mean(values, seed, resamples)
    means = whole.rolling(len(values)).mean().dropna()
    return {
        'pair': name,
        'first': iso(values.index[0]),
        'last': iso(values.index[-1]),
        'months': len(values),
        'mean': fit.params[0],
        't': fit.tvalues[0],
        'p': fit.pvalues[0],
        'bootstrapP': boot['p'],
        'low': boot['low'],
        'high': boot['high'],
        'blockLength': boot['blockLength'],
        'shareAtLeast': (means >= means.iloc[-1] - 1e-12).mean(),
        'startMonths': len(means),
        'se': fit.bse[0],
    }


def case(as_of, params, tests, *warnings):
    """`tests`: name, series, base and last day of each pair."""
    benchmark, seed, resamples = params.get('benchmark', '^GSPC'), params.get('seed', 1), params['resamples']
    points = [test(name, one, benchmark, as_of, base, last, seed, resamples) for name, one, base, last in tests]
    for p, prefix in (('p', ''), ('bootstrapP', 'bootstrap')):
        for method, name in (('holm', 'holm'), ('fdr_bh', 'benjaminiHochberg')):
            adjusted = multipletests([point[p] for point in points], method=method)[1]
            for point, value in zip(points, adjusted):
                point[prefix + (name[0].upper() + name[1:] if prefix else name)] = value
    first = points[0]
    named = ['months', 'se', 't', 'p', 'bootstrapP', 'low', 'high', 'blockLength', 'shareAtLeast', 'startMonths']
    return {
        'asOf': as_of,
        'params': params,
        'value': first['mean'],
        'details': {'pair': first['pair'], **{name: first[name] for name in named}, 'pairs': len(points)},
        'points': [{key: value for key, value in point.items() if key != 'se'} for point in points],
        'pointCount': len(points),
        'warnings': list(warnings) + (['mixed-benchmark'] if '*' in benchmark else []),
    }


small = '^RUT less ^GSPC'
cases = [
    case('2026-09-30', {'series': '^RUT', 'resamples': 499}, [(small, '^RUT', None, '2026-09-30')]),
    case(
        '2026-10-02',
        {'series': '^RUT', 'period': 'last 5 years', 'resamples': 999, 'seed': 7},
        [(small, '^RUT', '2021-10-01', '2026-09-30')],
    ),
    case(
        '2026-09-30',
        {'series': '^RUT, ^NDX', 'windows': 'last 10 years; last 20 years', 'resamples': 299, 'seed': 2},
        [
            (f'{series} less ^GSPC, last {years} years', series, base, '2026-09-30')
            for series in ('^RUT', '^NDX')
            for years, base in ((10, '2016-09-30'), (20, '2006-09-29'))
        ],
    ),
    case(
        '2026-06-30',
        {'series': '^NDX', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'base': '2011-12-30', 'to': '2020-12-31', 'resamples': 299},
        [('^NDX less 0.95*^GSPC+0.05*^RUT', '^NDX', '2011-12-30', '2020-12-31')],
    ),
    # Nothing to test: the same series on both sides does not vary.
    {
        'asOf': '2026-09-30',
        'params': {'series': '^RUT', 'benchmark': '^RUT', 'resamples': 99},
        'value': 0,
        'details': {'p': None, 'bootstrapP': None, 'low': None, 'high': None, 't': None, 'pairs': 0},
        'warnings': ['undefined-value'],
    },
    undefined('2026-09-30', {'series': '^RUT', 'period': 'last 12 months'}, 'insufficient-history'),
    undefined('2026-10-31', {'series': '^RUT'}, 'no-observation'),
]
write_golden(__file__, cases, statsmodels)
