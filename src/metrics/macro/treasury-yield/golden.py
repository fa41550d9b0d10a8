"""Golden values of treasury-yield: the latest yield known, its change, and its rank among 20 years of month-ends."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import change_over, known_values, percentile_of_months, why_unusable


def case(as_of, series='DGS10'):
    assert why_unusable(series, as_of) is None
    yields = known_values(series, as_of)
    return {
        'asOf': as_of,
        'params': {} if series == 'DGS10' else {'series': series},
        'value': yields.iloc[-1] / 100,
        'details': {
            'date': iso(yields.index[-1]),
            'change3Months': change_over(yields, 3) / 100,
            'percentile': percentile_of_months(yields, as_of),
        },
        'warnings': [],
    }


cases = [
    case('2026-01-22'),
    case('2026-06-30'),
    case('2026-07-01'),
    case('2026-08-21'),
    # Good Friday 2026 is no session; the yield of Thursday is known on Monday.
    case('2026-04-05'),
    case('2026-04-06'),
    case('2025-10-13'),
    case('2025-10-14'),
    case('2023-10-20', series='DGS2'),
    case('2026-08-08', series='DGS2'),
    undefined('2026-09-01', {}, 'stale-input'),
    undefined('2026-10-02', {'series': 'DGS2'}, 'stale-input'),
    undefined('1987-01-31', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
