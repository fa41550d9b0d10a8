"""Golden values of window-sensitivity, by enumeration of every moved window."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import levels, undefined, window, write_golden
from moved_windows import moved_returns


def case(as_of, params, base, last, *warnings):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark')
    asset = levels(params['series'], kind, as_of)
    other = levels(benchmark, kind, as_of) if benchmark else None
    stated = asset[last] / asset[base] - 1 - (other[last] / other[base] - 1 if benchmark else 0)
    moved = moved_returns(asset, other, base, last, params.get('shift', 5))
    threshold, is_above = params.get('threshold', 0), params.get('comparator', 'above') == 'above'
    failing = sum(not (value > threshold if is_above else value < threshold) for value in moved) / len(moved)
    holds = bool(stated > threshold if is_above else stated < threshold)
    return {
        'asOf': as_of,
        'params': params,
        'value': failing,
        'details': {
            'stated': stated,
            'holds': holds,
            'isSensitive': holds and failing > 0.5,
            'least': min(moved),
            'greatest': max(moved),
            'windows': len(moved),
        },
        'window': window(base, last),
        'warnings': (['window-sensitive'] if holds and failing > 0.5 else []) + list(warnings),
    }


cases = [
    # The rise of 12% dated to the last three weeks of December 2025, in which the index fell.
    case('2026-06-30', {'series': '^RUT', 'period': 'the last three weeks of December 2025', 'threshold': 0.12}, '2025-12-10', '2025-12-31'),
    case('2026-06-30', {'series': '^RUT', 'base': '2025-11-20', 'to': '2025-12-11', 'threshold': 0.12}, '2025-11-20', '2025-12-11'),
    case('2026-06-30', {'series': '^RUT', 'base': '2025-12-10', 'to': '2025-12-31', 'comparator': 'below'}, '2025-12-10', '2025-12-31'),
    case('2026-06-30', {'series': '^RUT', 'base': '2025-12-10', 'to': '2025-12-22', 'benchmark': '^GSPC'}, '2025-12-10', '2025-12-22'),
    # Windows that end after the as-of date are not known yet: 60 of the 120 and one more end remain.
    case('2026-01-25', {'series': '^RUT', 'benchmark': '^NDX'}, '2025-12-31', '2026-01-23'),
    # A window of two sessions: ends moved past each other are no windows.
    case('2026-06-30', {'series': 'IWM', 'benchmark': 'SPY', 'return': 'total', 'base': '2026-01-20', 'to': '2026-01-22'}, '2026-01-20', '2026-01-22'),
    case('2026-06-30', {'series': '^RUT', 'base': '2025-06-30', 'shift': 60, 'threshold': 0.2}, '2025-06-30', '2026-06-30'),
    case('2026-06-30', {'series': '^GSPC', 'base': '2021-11-03', 'to': '2021-12-31', 'shift': 21}, '2021-11-03', '2021-12-31', 'insufficient-history'),
    case('2026-06-30', {'series': '0.95*^GSPC+0.05*^RUT', 'benchmark': '^GSPC', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31', 'mixed-benchmark'),
    undefined('2025-12-30', {'series': '^RUT', 'period': 'Q4 2025'}, 'unfinished-period'),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2021-10-29'}, 'insufficient-history'),
]
write_golden(__file__, cases)
