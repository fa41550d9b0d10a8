"""Golden values of manufacturing-pmi: the latest month of the ISM table and the run of months on its side of 50."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import known_values, why_unusable


def case(as_of):
    assert why_unusable('NAPM', as_of) is None
    index = known_values('NAPM', as_of)
    by_month = index.copy()
    by_month.index = by_month.index.to_period('M')
    month = by_month.index[-1]
    is_growth = by_month[month] > 50
    run = 0
    while month - run in by_month.index and (by_month[month - run] > 50) == is_growth:
        run += 1
    return {
        'asOf': as_of,
        'params': {},
        'value': by_month[month],
        'details': {
            'month': iso(index.index[-1]),
            'isGrowth': is_growth,
            'monthsOnSide': run,
            'change3Months': by_month[month] - by_month.get(month - 3, float('nan')),
        },
        'warnings': [],
    }


cases = [
    case('2025-12-31'),
    case('2025-12-01'),
    case('2025-12-02'),
    # After four months that are not known: no run and no change goes over them.
    case('2026-05-06'),
    case('2026-06-30'),
    case('2026-08-14'),
    case('2022-10-31'),
    case('2022-11-01'),
    case('2008-12-31'),
    case('1995-07-05'),
    case('1995-07-06'),
    undefined('2026-01-22', {}, 'stale-input'),
    undefined('2026-05-05', {}, 'stale-input'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('1987-02-05', {}, 'insufficient-history'),
]
assert [why_unusable('NAPM', answer['asOf']) for answer in cases[-4:]] == [answer['warnings'][0] for answer in cases[-4:]]
write_golden(__file__, cases)
