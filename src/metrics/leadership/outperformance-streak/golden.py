"""Golden values of outperformance-streak: runs counted by itertools.groupby."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import itertools

import pandas as pd
from figures import iso, undefined, write_golden
from period_closes import closes_of_periods


def case(as_of, params):
    kind, frequency = params.get('return', 'price'), params.get('frequency', 'session')
    benchmark = params.get('benchmark', '^GSPC')
    frame = pd.concat(
        [closes_of_periods(reference, kind, frequency, as_of) for reference in (params['series'], benchmark)], axis=1
    ).dropna()
    won = list((frame.iloc[:, 0].pct_change() > frame.iloc[:, 1].pct_change()).iloc[1:])
    days = list(frame.index[1:])
    runs, at = [], 0
    for is_win, group in itertools.groupby(won):
        length = len(list(group))
        if is_win:
            runs.append((length, days[at + length - 1]))
        at += length
    current = runs[-1][0] if won[-1] else 0
    longest = max(length for length, _ in runs)
    years = (frame.index[-1] - frame.index[0]).days / 365.25
    return {
        'asOf': as_of,
        'params': params,
        'value': current,
        'details': {
            'start': iso(days[-current]) if current else None,
            'end': iso(days[-1]),
            'longest': longest,
            'longestEnd': iso(max(end for length, end in runs if length == longest)),
            'rank': 1 + sum(length > current for length, _ in runs) if current else None,
            'since': iso(max((end for length, end in runs[:-1] if length >= current), default=None)) if current else None,
            'runs': len(runs),
            'winShare': sum(won) / len(won),
            'historyFirst': iso(frame.index[0]),
            'periods': len(won),
        },
        'warnings': (['mixed-benchmark'] if '*' in params['series'] + benchmark else [])
        + (['insufficient-history'] if years < 20 else []),
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}),
    case('2026-01-23', {'series': '^RUT'}),
    case('2026-10-02', {'series': 'IWM', 'benchmark': 'QQQ'}),
    # A Sunday; a Thursday that is the last session of its week (Good Friday follows); a Wednesday inside a week.
    case('2026-01-25', {'series': '^RUT', 'frequency': 'week'}),
    case('2026-04-02', {'series': '^RUT', 'frequency': 'week'}),
    case('2026-04-01', {'series': '^RUT', 'frequency': 'week'}),
    case('2026-04-02', {'series': 'IWM', 'benchmark': 'SPY', 'return': 'total', 'frequency': 'week'}),
    # A month end, the day before it, and a day inside a month.
    case('2026-06-30', {'series': '^RUT', 'frequency': 'month'}),
    case('2026-06-29', {'series': '^RUT', 'frequency': 'month'}),
    case('2026-01-22', {'series': '^RUT', 'benchmark': '^NDX', 'frequency': 'month'}),
    case('2025-12-31', {'series': '^RUT', 'benchmark': '^NDX', 'frequency': 'quarter'}),
    case('2024-10-15', {'series': '^RUT', 'frequency': 'quarter'}),
    case('2026-01-22', {'series': '^NDX', 'benchmark': '^RUT', 'frequency': 'year'}),
    case('2025-12-31', {'series': '^GSPC', 'benchmark': '^RUT', 'frequency': 'year'}),
    case('2025-12-30', {'series': '^GSPC', 'benchmark': '^RUT', 'frequency': 'year'}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'frequency': 'month'}),
    # Every period a tie.
    {
        'asOf': '2026-06-30',
        'params': {'series': '^RUT', 'benchmark': '^RUT'},
        'value': 0,
        'details': {'start': None, 'longest': 0, 'longestEnd': None, 'rank': None, 'since': None, 'runs': 0, 'winShare': 0},
    },
    # NDX has no close yet; one year of total returns; before the first close.
    undefined('2026-10-06', {'series': '^RUT', 'benchmark': '^NDX'}, 'no-observation'),
    undefined('2026-06-30', {'series': 'IWM', 'benchmark': 'SPY', 'return': 'total', 'frequency': 'year'}, 'insufficient-history'),
    undefined('2019-12-31', {'series': '^RUT'}, 'insufficient-history'),
]
write_golden(__file__, cases)
