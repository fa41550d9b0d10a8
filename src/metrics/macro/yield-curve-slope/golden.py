"""Golden values of yield-curve-slope: two yields of the latest day that both are known for."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import change_over, known_values, why_unusable


def case(as_of, long='DGS10', short='DGS2', **params):
    assert why_unusable(long, as_of) is None and why_unusable(short, as_of) is None
    both = pd.concat([known_values(long, as_of), known_values(short, as_of)], axis=1, join='inner')
    both.columns = ['long', 'short']
    slope = (both['long'] - both['short']) / 100
    return {
        'asOf': as_of,
        'params': params,
        'value': slope.iloc[-1],
        'details': {
            'date': iso(slope.index[-1]),
            'long': both['long'].iloc[-1] / 100,
            'short': both['short'].iloc[-1] / 100,
            'change3Months': change_over(slope, 3),
        },
        'warnings': [],
    }


cases = [
    case('2026-01-22'),
    case('2026-06-30'),
    case('2022-07-05'),
    case('2022-07-06'),
    case('2024-09-06'),
    # The 2-year yield ends on 2026-07-28: the last day of both, until it is stale.
    case('2026-08-07'),
    undefined('2026-08-14', {}, 'stale-input'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('1987-01-31', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
