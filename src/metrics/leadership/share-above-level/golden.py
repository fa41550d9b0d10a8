"""Golden values of share-above-level."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, levels, undefined, window, write_golden


def case(as_of, params, base, last):
    series = params['series']
    history = levels(series, params.get('return', 'price'), as_of).loc[base:last]
    if '*' in series:
        history = 100 * history / history.iloc[0]  # a blend is 100 at the base of the window
    level = float(params.get('level', 0)) or history.iloc[0]
    closes = history.iloc[1:]
    above, below = closes[closes > level], closes[closes <= level]
    return {
        'asOf': as_of,
        'params': params,
        'value': len(above) / len(closes),
        'details': {
            'level': level,
            'lastClose': closes.iloc[-1],
            'isAbove': bool(closes.iloc[-1] > level),
            'closesAbove': len(above),
            'sessions': len(closes),
            'firstAbove': iso(above.index[0]) if len(above) else None,
            'lastBelow': iso(below.index[-1]) if len(below) else None,
        },
        'window': window(base, last),
        'warnings': ['mixed-benchmark'] if '*' in series else [],
    }


cases = [
    case('2026-10-02', {'series': '^RUT', 'level': 2500, 'base': '2025-12-31'}, '2025-12-31', '2026-10-02'),
    case('2026-01-25', {'series': '^RUT', 'level': '2500', 'base': '2025-10-05'}, '2025-10-03', '2026-01-23'),
    # A level that is exactly one of the closes: the record of 11 December 2025 is not above itself.
    case('2026-01-22', {'series': '^RUT', 'level': 2590.61, 'base': '2025-11-20'}, '2025-11-20', '2026-01-22'),
    case('2026-01-22', {'series': '^RUT', 'level': 9999, 'base': '2025-11-20'}, '2025-11-20', '2026-01-22'),
    case('2026-06-30', {'series': 'IWM', 'return': 'total', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    case('2026-06-30', {'series': '0.5*^RUT+0.5*^NDX'}, '2025-12-31', '2026-06-30'),
    undefined('2026-10-05', {'series': '^NDX', 'level': 25000}, 'no-observation'),
]
write_golden(__file__, cases)
