"""Golden values of published-growth: the latest published range, and whether the ranges of 120 days overlap."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import reported, text


def case(as_of, series='^GSPC', year=None):
    _, recent = reported('published-growth', as_of)
    day = pd.Timestamp(as_of)
    wanted = year or day.year + (day.month == 12)
    rows = recent[(recent['index'] == series) & (recent['measure'] == 'earnings-growth') & (recent['period'] == wanted)]
    last = rows.iloc[-1]
    params = {**({'series': series} if series != '^GSPC' else {}), **({'year': year} if year else {})}
    return {
        'asOf': as_of,
        'params': params,
        'value': (last['low'] + last['high']) / 2 / 100,
        'details': {
            'low': last['low'] / 100,
            'high': last['high'] / 100,
            'lowest': rows['low'].min() / 100,
            'highest': rows['high'].max() / 100,
            'year': wanted,
            'publisher': last['publisher'],
            'published': iso(last['published']),
            'address': text(last['address']),
            'figures': len(rows),
        },
        'warnings': ['disputed'] if rows['low'].max() > rows['high'].min() else [],
    }


cases = [
    case('2025-12-31'),
    case('2026-01-22'),
    # 40 to 60% and 44 to 61% overlap; 17 to 22% two weeks later does not.
    case('2025-12-31', series='^RUT'),
    case('2026-01-22', series='^RUT'),
    case('2026-01-26', series='^RUT'),
    case('2026-05-04', series='^RUT'),
    case('2026-01-22', series='MAG7'),
    case('2026-01-22', series='MAG7', year=2025),
    case('2025-12-31', series='^RUT', year=2025),
    undefined('2025-11-30', {}, 'no-observation'),
    undefined('2026-01-22', {'year': 2027}, 'no-observation'),
    undefined('2026-12-15', {}, 'no-observation'),
    undefined('2026-05-05', {}, 'stale-input'),
]
write_golden(__file__, cases)
