"""Golden values of inflation: two index figures of the CPI table, by the months they speak of."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import known_values, why_unusable


def month_end(day, months_before):
    return (day.to_period('M') - months_before).to_timestamp(how='end').normalize()


def case(as_of, series='CPIAUCNS', months=12):
    params = {**({'series': series} if series != 'CPIAUCNS' else {}), **({'months': months} if months != 12 else {})}
    assert why_unusable(series, as_of) is None
    index = known_values(series, as_of)
    last = index.index[-1]
    base = month_end(last, months)

    def growth(end):
        return index.get(end, float('nan')) / index.get(month_end(end, months), float('nan')) - 1

    return {
        'asOf': as_of,
        'params': params,
        'value': growth(last),
        'details': {
            'month': iso(last),
            'index': index[last],
            'baseIndex': index[base],
            'previous': growth(month_end(last, 1)),
        },
        'window': {'base': iso(base), 'first': iso(base), 'last': iso(last)},
        'warnings': [],
    }


cases = [
    case('2026-01-02'),
    case('2026-06-30'),
    # The day before and the day of a release; September 2025 came nine days late.
    case('2026-06-09'),
    case('2026-06-10'),
    case('2025-10-23'),
    case('2025-10-24'),
    case('2026-08-28'),
    case('2026-08-14', series='CPIAUCSL'),
    case('2026-06-30', months=1),
    case('2026-06-30', months=240),
    # Before release days are on record: the 28th of the next month.
    case('1995-06-27'),
    case('1995-06-28'),
    undefined('2026-11-15', {}, 'stale-input'),
    undefined('2025-12-20', {'months': 1}, 'no-observation'),
    undefined('1990-06-30', {'months': 120}, 'insufficient-history'),
    undefined('1986-02-27', {}, 'insufficient-history'),
]
# As FRED gives them: 2.74% for November 2025, 4.25% for May 2026.
assert [round(100 * answer['value'], 2) for answer in cases[:2]] == [2.74, 4.25]
assert why_unusable('CPIAUCNS', '2026-11-15') == 'stale-input'
assert pd.Timestamp('2025-10-31') not in known_values('CPIAUCNS', '2026-11-15').index
write_golden(__file__, cases)
