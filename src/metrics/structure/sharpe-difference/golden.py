"""Golden values of sharpe-difference: the method of Ledoit and Wolf (2008) in numpy, on simple monthly returns."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
import scipy
from figures import month_lasts, table, undefined, write_golden
from sharpe import sharpe


def cash_yields(series, days):
    """The last yield of each month-end's month, at or before it."""
    column = pd.concat([table('yields-monthly')[series], table('yields-daily')[series]]).dropna()
    found = [column.loc[:day].iloc[-1] for day in days]
    assert all(column.loc[:day].index[-1].to_period('M') == day.to_period('M') for day in days)
    return found


def case(as_of, params, base, *warnings):
    frame = pd.concat([month_lasts(params['series'], as_of), month_lasts(params.get('benchmark', '^GSPC'), as_of)], axis=1)
    frame = frame.dropna()
    frame = frame[frame.index >= pd.Timestamp(base)] if base else frame
    returns = (frame / frame.shift(1) - 1).dropna().to_numpy()
    cash = params.get('cash', '')
    if cash:
        returns = returns - [[each / 1200] for each in cash_yields(cash, frame.index[:-1])]
    result = sharpe(returns[:, 0], returns[:, 1], params.get('seed', 1), params['resamples'])
    year = math.sqrt(12)
    return {
        'asOf': as_of,
        'params': params,
        'value': year * result['difference'],
        'details': {
            'sharpe': year * result['first'],
            'sharpeBenchmark': year * result['second'],
            'se': year * result['standardError'],
            'p': result['p'],
            'bootstrapP': result['bootstrapP'],
            'blockLength': result['blockLength'],
            'n': len(returns),
            'cash': cash or 'none: raw returns',
        },
        'warnings': list(warnings),
    }


cases = [
    case('2026-09-30', {'series': '^RUT', 'resamples': 499}, None, 'no-observation'),
    case('2026-06-30', {'series': '^RUT', 'cash': 'DGS2', 'resamples': 299, 'seed': 5}, None),
    case(
        '2026-06-30',
        {'series': '^NDX', 'period': 'last 10 years', 'cash': 'DGS2', 'resamples': 999},
        '2016-06-30',
    ),
    case('2021-12-31', {'series': '^RUT', 'benchmark': '^NDX', 'base': '2009-12-31', 'cash': '', 'resamples': 299}, '2009-12-31', 'no-observation'),
    # The same on both sides: no difference, and no p-value of it.
    {
        'asOf': '2026-06-30',
        'params': {'series': '^RUT', 'benchmark': '^RUT', 'cash': 'DGS2', 'resamples': 99},
        'value': 0,
        'details': {'se': None, 'p': None, 'bootstrapP': None, 'blockLength': None},
        'warnings': ['undefined-value'],
    },
    undefined('2026-09-30', {'series': '^RUT', 'period': 'last 12 months'}, 'insufficient-history'),
]
write_golden(__file__, cases, scipy)
