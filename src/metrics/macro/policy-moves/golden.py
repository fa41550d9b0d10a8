"""Golden values of policy-moves: the table of decisions read backwards from the date."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import decisions


def case(as_of):
    known = decisions(as_of)
    changes = known['change_bps']
    holds = 0
    while holds < len(changes) and changes.iloc[-1 - holds] == 0:
        holds += 1
    run = []
    for day, change in changes.iloc[: len(changes) - holds][::-1].items():
        if not change * changes[run[0]] > 0 if run else not abs(change) > 0:
            break
        run.append(day)
    sign = (1 if changes[run[0]] > 0 else -1) if run else None
    return {
        'asOf': as_of,
        'params': {},
        'value': 0 if holds else sign * len(run) if run else None,
        'details': {
            'lastRun': sign * len(run) if run else None,
            'lastRunTotal': sum(changes[day] for day in run) / 10_000 if run else None,
            'lastRunFirst': iso(run[-1]) if run else None,
            'lastRunLast': iso(run[0]) if run else None,
            'holdsSince': holds,
        },
        'warnings': [] if holds or run else ['undefined-value'],
    }


cases = [
    case('2026-01-22'),
    case('2026-01-28'),
    case('2026-06-30'),
    case('2024-09-17'),
    case('2024-09-18'),
    case('2025-12-10'),
    case('2006-06-30'),
    case('2001-12-31'),
    case('2020-03-15'),
    # From a target of 1% to a range on 2008-12-16: a cut whose size is not one figure, so that no run can be told.
    case('2008-12-20'),
    case('2009-06-30'),
    case('2015-12-16'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('1990-07-12', {}, 'no-observation'),
]
assert cases[0]['value'] == -3 and cases[6]['value'] == 17 and cases[9]['value'] is None
write_golden(__file__, cases)
