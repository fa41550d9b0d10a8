"""Golden values of return-streak: runs of signs counted by itertools.groupby."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import itertools

import numpy as np
from figures import iso, undefined, write_golden
from period_closes import closes_of_periods, is_adjacent


def case(as_of, params, *warnings):
    kind, frequency = params.get('return', 'price'), params.get('frequency', 'session')
    closes = closes_of_periods(params['series'], kind, frequency, as_of)
    assert is_adjacent(closes.index, frequency).all()
    signs = [int(sign) for sign in np.sign(closes.diff().iloc[1:])]
    days = list(closes.index[1:])
    runs, at = [], 0
    for sign, group in itertools.groupby(signs):
        length = len(list(group))
        # Unchanged closes are no run: each stands for itself.
        runs += [(sign, length, days[at + length - 1])] if sign else [(0, 0, None)] * length
        at += length
    sign, current, _ = runs[-1]
    previous = runs[-2]
    same = [run for run in runs if sign and run[0] == sign]
    longest = max((length for _, length, _ in same), default=None)
    years = (closes.index[-1] - closes.index[0]).days / 365.25
    return {
        'asOf': as_of,
        'params': params,
        'value': sign * current,
        'details': {
            'start': iso(days[-current]) if current else None,
            'end': iso(days[-1]),
            'longest': longest,
            'longestEnd': iso(max(end for _, length, end in same if length == longest)) if same else None,
            'rank': 1 + sum(length > current for _, length, _ in same) if same else None,
            'since': iso(max((end for _, length, end in same[:-1] if length >= current), default=None)),
            'runs': len(same) if same else None,
            'previousRun': previous[0] * previous[1],
            'historyFirst': iso(closes.index[0]),
            'periods': len(signs),
        },
        'warnings': [*warnings, *(['insufficient-history'] if years < 20 else [])],
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}),
    case('2025-12-31', {'series': '^RUT'}),
    case('2026-01-25', {'series': '^GSPC'}),
    # A session that closed where the one before had, and the session after it.
    case('2022-08-11', {'series': 'SPY'}),
    case('2022-08-12', {'series': 'SPY'}),
    case('2026-01-30', {'series': 'AAPL', 'return': 'total'}),
    # A Sunday; a Thursday that is the last session of its week (Good Friday follows); a Wednesday inside a week.
    case('2026-01-25', {'series': '^NDX', 'frequency': 'week'}),
    case('2026-04-02', {'series': '^RUT', 'frequency': 'week'}),
    case('2026-04-01', {'series': '^RUT', 'frequency': 'week'}),
    # A month end, the day before it; quarters and years finished and not.
    case('2026-06-30', {'series': '^RUT', 'frequency': 'month'}),
    case('2026-06-29', {'series': '^RUT', 'frequency': 'month'}),
    case('2025-12-31', {'series': '^RUT', 'frequency': 'quarter'}),
    case('2025-12-30', {'series': '^RUT', 'frequency': 'quarter'}),
    case('2026-01-22', {'series': '^GSPC', 'frequency': 'year'}),
    case('2022-12-30', {'series': '^NDX', 'frequency': 'year'}),
    case('2026-06-30', {'series': '0.5*^GSPC+0.5*^RUT', 'frequency': 'month'}, 'mixed-benchmark'),
    undefined('2026-10-06', {'series': '^NDX'}, 'no-observation'),
    undefined('2025-12-30', {'series': 'IWM', 'return': 'total', 'frequency': 'year'}, 'insufficient-history'),
    undefined('2019-12-31', {'series': '^RUT'}, 'insufficient-history'),
]
write_golden(__file__, cases)
