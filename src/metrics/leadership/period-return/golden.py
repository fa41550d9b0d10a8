"""Golden values of period-return: P(last) / P(base) - 1, on windows resolved by hand."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import levels, sessions_from_to, undefined, window, write_golden
from moved_windows import failing_share, moved_returns


def case(as_of, params, base, last):
    """`base` and `last` are the sessions that the parameters mean, worked out by hand."""
    closes = levels(params['series'], params.get('return', 'price'), as_of)
    if '*' in params['series']:
        closes = 100 * closes / closes[base]  # a blend is 100 at the base of the window
    value = closes[last] / closes[base] - 1
    share = failing_share(value, moved_returns(closes, None, base, last, 5))
    return {
        'asOf': as_of,
        'params': params,
        'value': value,
        'details': {
            'baseLevel': closes[base],
            'lastLevel': closes[last],
            'sessions': sessions_from_to(base, last),
            'failingShare': share,
        },
        'window': window(base, last),
        'warnings': (['mixed-benchmark'] if '*' in params['series'] else [])
        + (['window-sensitive'] if share > 0.5 else [])
        + (['insufficient-history'] if closes.index.get_loc(base) < 5 else []),
    }


cases = [
    case('2026-06-30', {'series': '^RUT'}, '2025-12-31', '2026-06-30'),
    # A Sunday as-of, a base on Christmas Day, an end on a Saturday.
    case('2026-01-25', {'series': 'IWM', 'base': '2025-12-25'}, '2025-12-24', '2026-01-23'),
    case('2026-01-25', {'series': 'IWM', 'base': '2025-12-25', 'to': '2026-01-17'}, '2025-12-24', '2026-01-16'),
    # Total return over Independence Day and a dividend.
    case('2026-01-30', {'series': 'IWM', 'return': 'total', 'base': '2025-07-04'}, '2025-07-03', '2026-01-30'),
    case('2026-01-30', {'series': 'AAPL', 'return': 'total', 'base': '2025-10-31'}, '2025-10-31', '2026-01-30'),
    case('2026-06-30', {'series': '^RUT', 'period': 'the last three weeks of December 2025'}, '2025-12-10', '2025-12-31'),
    case('2026-06-30', {'series': '^NDX', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    # The first session at hand as base: only windows moved later can be measured.
    case('2026-10-07', {'series': '^RUT', 'base': '2021-11-01'}, '2021-11-01', '2026-10-07'),
    # One session.
    case('2025-04-09', {'series': '^GSPC', 'base': '2025-04-08'}, '2025-04-08', '2025-04-09'),
    # A rise that most neighbouring windows do not show.
    case('2026-06-30', {'series': '^GSPC', 'base': '2025-10-10', 'to': '2025-11-20'}, '2025-10-10', '2025-11-20'),
    case('2026-03-31', {'series': '0.95*^GSPC+0.05*^RUT', 'base': '2024-12-31'}, '2024-12-31', '2026-03-31'),
    # Not finished, not yet closed, past the last figure, before the first one.
    undefined('2025-12-30', {'series': '^RUT', 'period': 'Q4 2025'}, 'unfinished-period'),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2026-05-29', 'to': '2026-07-01'}, 'unfinished-period'),
    undefined('2026-10-05', {'series': 'IWM'}, 'no-observation'),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2021-10-29'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'return': 'price', 'period': '2020'}, 'insufficient-history'),
]
write_golden(__file__, cases)
