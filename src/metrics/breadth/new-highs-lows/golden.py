"""Golden values of new-highs-lows."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import iso, undefined, write_golden
from fixture import (
    PANEL,
    coverage,
    history_warnings,
    levels_of,
    members_on,
    sessions_to,
    states_by_session,
    warnings_of,
)

FUND = {'universe': 'TESTFUND'}


def case(as_of, params, *shown):
    length, sessions = params.get('length', 252), params.get('sessions', 252)
    before = PANEL.shift(1).rolling(length - 1, min_periods=length - 1)
    high, low = before.max(), before.min()
    states = (1.0 * (PANEL > high) - 1.0 * (PANEL < low)).where(PANEL.notna() & high.notna())
    tally = states_by_session(as_of, sessions, states)
    net = ((tally['up'] - tally['down']) / tally['covered']).where(tally['covered'] >= 0.8 * tally['members'])
    now = tally.index[-1]
    snapshot = members_on(as_of, as_of)
    stated = coverage(snapshot, levels_of(snapshot[2], as_of, states).loc[now].notna())
    span = sessions_to(as_of, length)
    return {
        'asOf': as_of,
        'params': params,
        'value': net[now],
        'details': {
            'highs': tally['up'][now],
            'lows': tally['down'][now],
            'highShare': tally['up'][now] / tally['covered'][now],
            'lowShare': tally['down'][now] / tally['covered'][now],
            **stated,
        },
        'window': {'base': iso(span[0]), 'first': iso(span[1]), 'last': iso(now)},
        'points': [
            {
                'date': iso(day),
                'highs': tally['up'][day],
                'lows': tally['down'][day],
                'netShare': net[day],
                'covered': tally['covered'][day],
                'members': tally['members'][day],
            }
            for day in tally.index[list(shown)]
        ],
        'pointCount': len(tally),
        'warnings': warnings_of(stated, *history_warnings(as_of, sessions, tally)),
    }


cases = [
    case('2026-07-10', FUND, 0, 60, 130, 200, 251),
    case('2026-02-01', {**FUND, 'length': 63, 'sessions': 63}, 0, 40, 41, 42, 62),
    # Around the missing sessions of one name.
    case('2025-06-16', {**FUND, 'length': 10, 'sessions': 20}, *range(20)),
    case('2025-04-04', {**FUND, 'length': 21}, 0, 80, 100, 251),
    case('2026-10-02', {**FUND, 'length': 2, 'sessions': 1}, 0),
    undefined('2024-12-16', FUND, 'survivorship', 'incomplete-coverage'),
    # Before any members were known; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2026-11-20', FUND, 'no-observation'),
]
write_golden(__file__, cases)
