"""Golden values of real-policy-rate: the range decided last, less inflation of 12 months, and less what was expected."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import decisions
from values import by_month, is_usable, known


def case(as_of, params, warnings=()):
    prices = by_month(known(params.get('series', 'CPIAUCNS'), as_of))
    month = prices.index[-1]
    risen = prices[month] / prices[month - 12] - 1
    decided = decisions(as_of).iloc[-1]
    lower, upper = decided['lower'] / 100, decided['upper'] / 100
    rate = {'midpoint': (lower + upper) / 2, 'lower': lower, 'upper': upper}[params.get('rate', 'midpoint')]
    name = params.get('expected', 'MICH')
    expected = known(name, as_of) if is_usable(name, as_of) else None
    last = None if expected is None else expected.iloc[-1] / 100
    return {
        'asOf': as_of,
        'params': params,
        'value': rate - risen,
        'details': {
            'policyRate': rate,
            'inflation': risen,
            'month': iso(month.end_time.normalize()),
            'onExpected': None if last is None else rate - last,
            'expected': last,
            'expectedDate': None if last is None else iso(expected.index[-1]),
            'expectedSeries': None if last is None else name,
        },
        'warnings': list(warnings),
    }


cases = [
    case('2026-01-22', {}),
    case('2025-12-18', {'rate': 'upper'}),
    case('2026-06-30', {'rate': 'lower', 'series': 'CPIAUCSL'}),
    case('2022-09-19', {'expected': 'DGS2'}),
    # Before the survey began there is none: the rest stands, and a warning says so.
    case('2013-06-28', {}, ['insufficient-history']),
    case('2026-08-20', {'expected': 'DGS2', 'series': 'CPIAUCSL'}, ['stale-input']),
    undefined('2026-09-30', {}, 'stale-input'),
    undefined('1950-01-31', {}, 'no-observation'),
]
write_golden(__file__, cases)
