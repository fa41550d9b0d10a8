"""Golden values of breakout, by looking back from each close over all closes before it."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, levels, monthly, session_on_or_before, sessions_from_to, table, undefined, write_golden


def find_latest(closes, lookback, min_base, within):
    """(breakout, level, whether no close at hand was as high) by positions, the latest first."""
    for i in range(len(closes) - 1, max(lookback, len(closes) - within) - 1, -1):
        if closes[i - lookback : i].max() >= closes[i]:
            continue
        start = i
        while start > 0 and closes[start - 1] < closes[i]:
            start -= 1
        level = start + int(closes[start:i].argmax())
        if i - level >= min_base:
            return i, level, start == 0
    return None


def case(as_of, params, *warnings):
    daily = levels(params['series'], 'price', as_of)
    closes = daily.to_numpy()
    at, level_at, is_highest = find_latest(
        closes, params.get('lookback', 252), params.get('minBase', 63), params.get('within', 126)
    )
    day, close = daily.index[at], closes[at]
    level_day, level = daily.index[level_at], closes[level_at]
    base = at - level_at
    if is_highest and params['series'].startswith('^'):
        older = monthly(params['series'], 'high')
        if level < older.max() < close:
            level, level_day = older.max(), older.idxmax()
            base = sessions_from_to(level_day, day)
    later = daily.iloc[at + 1 :]
    below = later[later <= level]
    ratio = None
    if 'volume' in params:
        volume = table('volume-daily')[params['volume']].loc[:day]
        ratio = volume.iloc[-1] / volume.iloc[-51:-1].mean() if len(volume) > 50 else None
    return {
        'asOf': as_of,
        'params': params,
        'value': base,
        'details': {
            'date': iso(day),
            'close': close,
            'level': level,
            'levelDate': iso(level_day),
            'last': closes[-1],
            'holds': len(below) == 0,
            'firstBelow': iso(below.index[0]) if len(below) else None,
            'volumeRatio': ratio,
        },
        'window': {'base': iso(daily.index[0]), 'first': iso(daily.index[0]), 'last': iso(session_on_or_before(as_of))},
        'warnings': list(warnings),
    }


cases = [
    # The breakout of 18 September 2025 out of a base of almost four years, and how it held.
    case('2025-09-18', {'series': '^RUT', 'volume': 'IWM'}),
    case('2025-12-31', {'series': '^RUT', 'volume': 'IWM'}),
    case('2026-01-25', {'series': '^RUT', 'minBase': 20, 'volume': 'IWM'}),
    case('2026-10-02', {'series': 'IWM', 'minBase': 20, 'lookback': 63, 'volume': 'IWM'}, 'insufficient-history'),
    # Short bases, of which the latest counts; breakouts below the highest close at hand.
    case('2023-02-02', {'series': '^RUT', 'lookback': 60, 'minBase': 40}),
    case('2023-07-31', {'series': '^NDX', 'lookback': 126, 'minBase': 20, 'within': 63}),
    case('2026-06-30', {'series': '^GSPC', 'minBase': 5, 'within': 252}),
    # The S&P 500 and the Nasdaq-100 pass the levels of January 2022 and November 2021.
    case('2024-01-19', {'series': '^GSPC'}),
    case('2023-12-29', {'series': '^NDX'}),
    undefined('2022-10-14', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2024-09-30', {'series': '^RUT', 'within': 20}, 'undefined-value'),
    undefined('2026-10-05', {'series': 'IWM'}, 'no-observation'),
]
write_golden(__file__, cases)
