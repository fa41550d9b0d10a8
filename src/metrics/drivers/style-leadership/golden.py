"""Golden values of style-leadership: rolling sums of two invented factors, by pandas."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
from figures import iso, undefined, write_golden
from values import is_short, is_usable, known


def case(as_of, params):
    names = [params.get('series', 'Mom'), params.get('benchmark', 'HML')]
    assert all(is_usable(name, as_of) for name in names)
    months = params.get('months', 12)
    frame = pd.concat([known(name, as_of) for name in names], axis=1, keys=['ours', 'theirs']).dropna()
    sums = (frame.rolling(months).sum().dropna() / 100).round(8)
    lead = (sums['ours'] - sums['theirs']).round(8)
    sign = np.sign(lead)
    same = (sign == sign[-1])[::-1].cumprod().sum()
    days = frame.index
    return {
        'asOf': as_of,
        'params': params,
        'value': lead[-1],
        'details': {
            'leader': 'neither' if sign[-1] == 0 else names[0 if sign[-1] > 0 else 1],
            'seriesReturn': sums['ours'][-1],
            'benchmarkReturn': sums['theirs'][-1],
            'percentile': (lead <= lead[-1]).mean(),
            'windows': len(lead),
            'monthsLeading': 0 if sign[-1] == 0 else int(same),
            'month': iso(days[-1]),
            'historyFirst': iso(days[0]),
        },
        'window': {'base': iso(days[-months - 1]), 'first': iso(days[-months]), 'last': iso(days[-1])},
        'warnings': ['insufficient-history'] if is_short(days) else [],
    }


cases = [
    case('2026-01-22', {}),
    case('2026-08-28', {}),
    case('2026-06-30', {'months': 3}),
    case('2022-09-19', {'series': 'HML', 'benchmark': 'Mom', 'months': 60}),
    case('2018-12-31', {'months': 1}),
    case('2026-06-30', {'benchmark': 'Mom'}),
    undefined('2026-06-30', {'months': 240}, 'insufficient-history'),
    undefined('2026-11-20', {}, 'stale-input'),
    undefined('2010-02-26', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
