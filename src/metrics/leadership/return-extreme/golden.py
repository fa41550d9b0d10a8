"""Golden values of return-extreme: pandas ranks of the returns of all finished periods."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import SESSIONS, iso, session_after, undefined, write_golden
from period_closes import closes_of_periods, is_adjacent


def returns_of(params, as_of):
    """Returns of all finished periods by their ends, and where the first of them starts."""
    kind, frequency = params.get('return', 'price'), params.get('frequency', 'month')
    references = [params['series'], *([params['benchmark']] if params.get('benchmark') else [])]
    closes = pd.concat([closes_of_periods(each, kind, frequency, as_of) for each in references], axis=1).dropna()
    assert is_adjacent(closes.index, frequency).all()
    gains = closes.pct_change().iloc[1:]
    return gains.iloc[:, 0] - (gains.iloc[:, 1] if len(references) == 2 else 0), closes.index


def case(as_of, params, first=None, last=None, *warnings):
    """`first` and `last` bound the ends of the periods that the window means, worked out by hand."""
    returns, days = returns_of(params, as_of)
    is_best = params.get('side', 'best') == 'best'
    asked = returns if first is None else returns[first:last]
    end = asked.index[-1] if first is None else (asked.idxmax() if is_best else asked.idxmin())
    known = returns[:end]
    earlier = known.iloc[:-1]
    as_strong = earlier[earlier >= known.iloc[-1]] if is_best else earlier[earlier <= known.iloc[-1]]
    ranks = known.rank(method='min', ascending=not is_best)
    since_date = params.get('sinceDate')
    recent = known[known.index > since_date] if since_date else known.iloc[:0]
    base = days[days.get_loc(end) - 1]
    years = (end - days[0]).days / 365.25
    answer = {
        'asOf': as_of,
        'params': params,
        'value': known.iloc[-1],
        'details': {
            'end': iso(end),
            'since': iso(as_strong.index[-1]) if len(as_strong) else None,
            'rank': int(ranks.iloc[-1]),
            'periods': len(known),
            'rankSince': int(recent.rank(method='min', ascending=not is_best).iloc[-1]) if len(recent) else None,
            'periodsSince': len(recent) or None,
            'historyFirst': iso(days[0]),
        },
        'warnings': [*warnings, *(['insufficient-history'] if years < (10 if len(as_strong) else 20) else [])],
    }
    if base >= SESSIONS[0]:
        answer['window'] = {'base': iso(base), 'first': iso(session_after(base)), 'last': iso(end)}
    return answer


cases = [
    case('2026-01-22', {'series': '^RUT'}),
    # July 2024, the best month since December 2023; a month end, and the day before it.
    case('2024-08-02', {'series': '^RUT', 'sinceDate': '2020-11-30'}),
    case('2026-06-30', {'series': '^RUT'}),
    case('2026-06-29', {'series': '^RUT'}),
    case('2026-06-30', {'series': '^RUT', 'side': 'worst', 'base': '2024-12-31', 'to': '2025-12-31'}, '2025-01-01', '2025-12-31'),
    case('2026-06-30', {'series': '^NDX', 'period': 'Q4 2025', 'frequency': 'quarter', 'side': 'worst'}, '2025-10-01', '2025-12-31'),
    case('2022-12-31', {'series': '^GSPC', 'frequency': 'year', 'side': 'worst', 'sinceDate': '2008-12-31'}),
    case('2026-01-22', {'series': '^NDX', 'benchmark': '^RUT', 'frequency': 'year'}),
    # Sessions: the tariff week of April 2025, and the best lead over the S&P 500 of July 2024.
    case('2025-04-09', {'series': '^GSPC', 'frequency': 'session'}),
    case('2025-04-11', {'series': '^GSPC', 'frequency': 'session', 'side': 'worst', 'base': '2025-04-02', 'to': '2025-04-08'}, '2025-04-03', '2025-04-08'),
    case('2024-08-02', {'series': '^RUT', 'benchmark': '^GSPC', 'frequency': 'session', 'period': 'July 2024'}, '2024-07-01', '2024-07-31'),
    # A Thursday that ends its week; a fund with dividends.
    case('2026-04-02', {'series': '^RUT', 'frequency': 'week', 'sinceDate': '2026-01-02'}),
    case('2026-01-25', {'series': 'XLK', 'return': 'total', 'frequency': 'week', 'side': 'worst'}),
    # The period ends before the stretch that is asked for begins; the history begins after it does.
    case('2026-01-22', {'series': '^RUT', 'sinceDate': '2025-12-31'}),
    {**case('2026-01-22', {'series': '^RUT', 'sinceDate': '1980-01-01'}), 'warnings': ['insufficient-history']},
    # No month ends in the window; no close yet; one month of total returns.
    undefined('2026-01-22', {'series': '^RUT', 'base': '2026-01-09', 'to': '2026-01-16'}, 'no-observation'),
    undefined('2026-10-06', {'series': '^NDX'}, 'no-observation'),
    undefined('2025-07-30', {'series': 'XLK', 'return': 'total'}, 'insufficient-history'),
]
write_golden(__file__, cases)
