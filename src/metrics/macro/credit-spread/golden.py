"""Golden values of credit-spread: the latest spread known, its change, and its rank among 20 years of month-ends."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import change_over, known_values, percentile_of_months, why_unusable

SERIES = 'BAMLH0A0HYM2'


def case(as_of):
    assert why_unusable(SERIES, as_of) is None
    spreads = known_values(SERIES, as_of)
    return {
        'asOf': as_of,
        'params': {},
        'value': spreads.iloc[-1] / 100,
        'details': {
            'date': iso(spreads.index[-1]),
            'change3Months': change_over(spreads, 3) / 100,
            'percentile': percentile_of_months(spreads, as_of),
        },
        'warnings': [],
    }


cases = [
    case('2026-01-22'),
    case('2026-06-30'),
    case('2025-04-08'),
    case('2025-04-09'),
    case('2022-10-14'),
    # A month-end that is no session: Sunday 2025-08-31, known on the Tuesday after Labor Day.
    case('2025-09-01'),
    case('2025-09-02'),
    case('2026-08-21'),
    undefined('2026-09-15', {}, 'stale-input'),
    undefined('1996-12-31', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
