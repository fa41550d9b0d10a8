"""Golden values of advance-decline."""

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
    sessions = params.get('sessions', 252)
    states = np.sign(PANEL.diff())
    tally = states_by_session(as_of, sessions, states)
    is_measured = tally['covered'] >= 0.8 * tally['members']
    net = (tally['up'] - tally['down']).where(is_measured)
    line = net.cumsum()
    share = net / tally['covered']
    now = tally.index[-1]
    snapshot = members_on(as_of, as_of)
    stated = coverage(snapshot, levels_of(snapshot[2], as_of, states).loc[now].notna())
    return {
        'asOf': as_of,
        'params': params,
        'value': share[now],
        'details': {
            'advances': tally['up'][now],
            'declines': tally['down'][now],
            'unchanged': tally['covered'][now] - tally['up'][now] - tally['down'][now],
            'line': int(line[now]),
            'lineHigh': int(line.max()),
            'lineHighDate': iso(line.idxmax()),
            **stated,
        },
        'window': {
            'base': iso(sessions_to(as_of, sessions + 1)[0]),
            'first': iso(tally.index[0]),
            'last': iso(now),
        },
        'points': [
            {
                'date': iso(day),
                'advances': tally['up'][day],
                'declines': tally['down'][day],
                'netShare': share[day],
                'line': None if np.isnan(line[day]) else int(line[day]),
                'covered': tally['covered'][day],
                'members': tally['members'][day],
            }
            for day in tally.index[list(shown)]
        ],
        'pointCount': len(tally),
        'warnings': warnings_of(stated, *history_warnings(as_of, sessions, tally)),
    }


cases = [
    case('2026-06-30', FUND, 0, 60, 125, 126, 127, 128, 251),
    case('2026-02-01', {**FUND, 'sessions': 63}, 0, 40, 41, 42, 62),
    # Around the missing sessions of one name.
    case('2025-06-13', {**FUND, 'sessions': 12}, *range(12)),
    # More history than there is: the first session has no change.
    case('2024-12-31', {**FUND, 'sessions': 2520}, 0, 1, 251),
    case('2026-10-02', {**FUND, 'sessions': 1}, 0),
    # Before any members were known; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2026-11-20', FUND, 'no-observation'),
]
write_golden(__file__, cases)
