"""Golden values of policy-spread: a yield less the midpoint of the range decided by the day it was observed."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import decisions, known_values, why_unusable


def case(as_of, series='DGS2'):
    assert why_unusable(series, as_of) is None
    yields = known_values(series, as_of)
    day = yields.index[-1]
    in_force = decisions(as_of)[:day].iloc[-1]
    midpoint = (in_force['lower'] / 100 + in_force['upper'] / 100) / 2
    return {
        'asOf': as_of,
        'params': {} if series == 'DGS2' else {'series': series},
        'value': yields.iloc[-1] / 100 - midpoint,
        'details': {'date': iso(day), 'yield': yields.iloc[-1] / 100, 'policyRate': midpoint},
        'warnings': [],
    }


cases = [
    case('2026-01-22'),
    case('2026-06-30'),
    # The day of a cut and the day after: the range counts from the day it was announced, the yield is known a day later.
    case('2024-09-18'),
    case('2024-09-19'),
    # Over Columbus Day and Veterans Day.
    case('2025-10-13'),
    case('2025-10-14'),
    case('2025-11-11'),
    case('2025-11-12'),
    case('2026-08-08'),
    case('2026-08-21', series='DGS10'),
    case('2022-06-15'),
    undefined('2026-08-14', {}, 'stale-input'),
    undefined('2026-10-02', {}, 'stale-input'),
]
assert why_unusable('DGS2', '2026-08-14') == why_unusable('DGS2', '2026-10-02') == 'stale-input'
write_golden(__file__, cases)
