"""Golden values of active-return-rank: scipy percentiles over the active returns of all windows of the length."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
import scipy
from figures import iso, levels, undefined, window, write_golden
from scipy.stats import percentileofscore


def case(as_of, params, base, last, *warnings):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    frame = pd.concat([levels(params['series'], kind, as_of), levels(benchmark, kind, as_of)], axis=1).dropna().loc[:last]
    length = frame.index.get_loc(last) - frame.index.get_loc(base)
    changes = frame.pct_change(length)
    sample = (changes.iloc[:, 0] - changes.iloc[:, 1]).dropna()
    value = sample.iloc[-1]
    return {
        'asOf': as_of,
        'params': params,
        'value': percentileofscore(sample, value, kind='weak') / 100,
        'details': {
            'activeReturn': value,
            'z': (value - sample.mean()) / sample.std(),
            'mean': sample.mean(),
            'standardDeviation': sample.std(),
            'shareAtLeast': 1 - percentileofscore(sample, value, kind='strict') / 100,
            'length': length,
            'windows': len(sample),
            'historyFirst': iso(frame.index[0]),
        },
        'window': window(base, last),
        'warnings': ['insufficient-history', *warnings],
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}, '2025-12-31', '2026-01-22'),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}, '2025-12-31', '2026-10-02'),
    # The strongest window of its length, and the weakest.
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^NDX', 'base': '2024-07-10', 'to': '2024-07-17'}, '2024-07-10', '2024-07-17'),
    case('2026-06-30', {'series': '^NDX', 'benchmark': '^RUT', 'base': '2024-07-10', 'to': '2024-07-17'}, '2024-07-10', '2024-07-17'),
    case('2026-01-25', {'series': 'IWM', 'benchmark': 'SPY', 'return': 'total', 'base': '2025-11-20'}, '2025-11-20', '2026-01-23'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'period': 'July 2024'}, '2024-06-28', '2024-07-31', 'mixed-benchmark'),
    # The only window of its length.
    {
        'asOf': '2022-06-30',
        'params': {'series': '^RUT', 'base': '2021-11-01'},
        'value': 1,
        'details': {'z': None, 'standardDeviation': None, 'shareAtLeast': 1, 'windows': 1, 'length': 166},
    },
    undefined('2026-10-07', {'series': '^RUT', 'benchmark': 'RSP'}, 'no-observation'),
]
write_golden(__file__, cases, scipy)
