"""Golden values of active-return, on windows resolved by hand."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import levels, undefined, window, write_golden
from moved_windows import failing_share, moved_returns


def case(as_of, params, base, last):
    """`base` and `last` are the sessions that the parameters mean, worked out by hand."""
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    asset, other = levels(params['series'], kind, as_of), levels(benchmark, kind, as_of)
    gain, other_gain = asset[last] / asset[base] - 1, other[last] / other[base] - 1
    share = failing_share(gain - other_gain, moved_returns(asset, other, base, last, 5))
    return {
        'asOf': as_of,
        'params': params,
        'value': gain - other_gain,
        'details': {
            'seriesReturn': gain,
            'benchmarkReturn': other_gain,
            'relativeReturn': (1 + gain) / (1 + other_gain) - 1,
            'failingShare': share,
        },
        'window': window(base, last),
        'warnings': (['mixed-benchmark'] if '*' in params['series'] + benchmark else [])
        + (['window-sensitive'] if share > 0.5 else [])
        + (['insufficient-history'] if min(asset.index.get_loc(base), other.index.get_loc(base)) < 5 else []),
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}, '2025-12-31', '2026-01-22'),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}, '2025-12-31', '2026-10-02'),
    case('2026-01-25', {'series': 'IWM', 'benchmark': 'QQQ', 'return': 'total', 'base': '2025-11-27'}, '2025-11-26', '2026-01-23'),
    case('2026-06-30', {'series': '^RUT', 'period': 'July 2024'}, '2024-06-28', '2024-07-31'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'base': '2025-06-30'}, '2025-06-30', '2026-06-30'),
    case('2026-06-30', {'series': '0.5*KRE+0.5*XBI', 'benchmark': 'SPY', 'return': 'total', 'base': '2025-12-31'}, '2025-12-31', '2026-06-30'),
    # Won by a hair between two swings.
    case('2026-06-30', {'series': '^RUT', 'base': '2025-12-10', 'to': '2025-12-22'}, '2025-12-10', '2025-12-22'),
    case('2026-06-30', {'series': '^RUT', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    # Against itself: no lead, and no moved window has one.
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, '2025-12-31', '2026-06-30'),
    # The asset goes on after its benchmark ended, and the reverse.
    undefined('2026-10-07', {'series': '^RUT', 'benchmark': '^NDX'}, 'no-observation'),
    undefined('2026-10-07', {'series': 'RSP', 'benchmark': '^GSPC'}, 'no-observation'),
    undefined('2026-06-30', {'series': 'IWM', 'benchmark': 'SPY', 'return': 'total', 'base': '2025-06-27'}, 'insufficient-history'),
    undefined('2026-03-30', {'series': '^RUT', 'period': 'Q1 2026'}, 'unfinished-period'),
]
write_golden(__file__, cases)
