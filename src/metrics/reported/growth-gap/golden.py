"""Golden values of growth-gap: the latest ranges of two groups, and what any pair of published ranges allows."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import reported


def case(as_of, series='^RUT', benchmark='^GSPC', year=None):
    _, recent = reported('published-growth', as_of)
    day = pd.Timestamp(as_of)
    wanted = year or day.year + (day.month == 12)
    growth = recent[(recent['measure'] == 'earnings-growth') & (recent['period'] == wanted)]
    rows, others = growth[growth['index'] == series], growth[growth['index'] == benchmark]
    last, other = rows.iloc[-1], others.iloc[-1]
    middle, other_middle = (last['low'] + last['high']) / 200, (other['low'] + other['high']) / 200
    gaps = [
        (low - other_high, high - other_low)
        for low, high in zip(rows['low'], rows['high'])
        for other_low, other_high in zip(others['low'], others['high'])
    ]
    is_disputed = any(group['low'].max() > group['high'].min() for group in (rows, others))
    given = {'series': (series, '^RUT'), 'benchmark': (benchmark, '^GSPC'), 'year': (year, None)}
    return {
        'asOf': as_of,
        'params': {name: value for name, (value, default) in given.items() if value != default},
        'value': middle - other_middle,
        'details': {
            'growth': middle,
            'benchmarkGrowth': other_middle,
            'leastGap': min(low for low, _ in gaps) / 100,
            'greatestGap': max(high for _, high in gaps) / 100,
            'year': wanted,
            'publisher': last['publisher'],
            'published': iso(last['published']),
            'benchmarkPublisher': other['publisher'],
            'benchmarkPublished': iso(other['published']),
        },
        'warnings': ['disputed'] if is_disputed else [],
    }


cases = [
    case('2025-12-31'),
    case('2026-01-03'),
    case('2026-01-22'),
    case('2026-01-26'),
    case('2026-05-04'),
    case('2026-01-22', series='SPX-EX-MAG7', benchmark='MAG7'),
    case('2026-01-22', series='SPX-EX-MAG7', benchmark='MAG7', year=2025),
    undefined('2025-12-19', {}, 'no-observation'),
    undefined('2026-01-22', {'year': 2025}, 'no-observation'),
    undefined('2026-05-30', {}, 'stale-input'),
]
write_golden(__file__, cases)
