"""Golden values of moving-average-gap: pandas rolling means and the runs of closes on one side of them."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, levels, sessions_from_to, undefined, write_golden


def side_start(difference):
    """First day of the run, up to the last, on one side of zero; None where the whole stretch is on it."""
    is_above = difference.dropna() > 0
    other = is_above[is_above != is_above.iloc[-1]]
    return is_above.index[is_above.index > other.index[-1]][0] if len(other) else None


def case(as_of, params, *warnings):
    closes = levels(params['series'], params.get('return', 'price'), as_of)
    average = closes.rolling(params.get('length', 200)).mean()
    since = side_start(closes - average)
    details = {
        'close': closes.iloc[-1],
        'average': average.iloc[-1],
        'isAbove': bool(closes.iloc[-1] > average.iloc[-1]),
        'since': iso(since),
        'sessionsOnSide': None if since is None else 1 + sessions_from_to(since, closes.index[-1]),
        'otherAverage': None,
        'isAboveOther': None,
        'crossSince': None,
    }
    if params.get('other', 0):
        other = closes.rolling(params['other']).mean()
        details['otherAverage'] = other.iloc[-1]
        details['isAboveOther'] = bool(average.iloc[-1] > other.iloc[-1])
        details['crossSince'] = iso(side_start(average - other))
    return {
        'asOf': as_of,
        'params': params,
        'value': closes.iloc[-1] / average.iloc[-1] - 1,
        'details': details,
        'window': {'base': iso(closes.index[0]), 'first': iso(closes.index[0]), 'last': iso(closes.index[-1])},
        'warnings': list(warnings),
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}),
    case('2026-01-25', {'series': '^RUT', 'length': 50, 'other': 200}),
    case('2025-04-08', {'series': '^GSPC', 'length': 50}),
    # The S&P 500 around its crosses of 2025; the average of a faster one.
    case('2025-04-14', {'series': '^GSPC', 'length': 50, 'other': 200}),
    case('2025-07-01', {'series': '^GSPC', 'length': 50, 'other': 200}),
    case('2026-06-30', {'series': '^NDX', 'length': 200, 'other': 50}),
    case('2026-06-30', {'series': 'IWM', 'length': 20, 'return': 'total'}),
    case('2026-06-30', {'series': '0.5*^RUT+0.5*^NDX', 'length': 100}, 'mixed-benchmark'),
    # As many closes as the average needs: nothing is seen to cross.
    case('2022-08-17', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2022-08-16', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2023-08-16', {'series': '^RUT', 'length': 50, 'other': 500}, 'insufficient-history'),
    undefined('2026-10-06', {'series': '^NDX'}, 'no-observation'),
]
write_golden(__file__, cases)
