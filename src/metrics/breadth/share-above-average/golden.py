"""Golden values of share-above-average."""

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
    length, sessions = params.get('length', 200), params.get('sessions', 252)
    distance = PANEL - PANEL.rolling(length, min_periods=length).mean()
    states = np.sign(distance)
    tally = states_by_session(as_of, sessions, states)
    share = (tally['up'] / tally['covered']).where(tally['covered'] >= 0.8 * tally['members'])
    now = tally.index[-1]
    snapshot = members_on(as_of, as_of)
    stated = coverage(snapshot, levels_of(snapshot[2], as_of, states).loc[now].notna())
    span = sessions_to(as_of, length)
    return {
        'asOf': as_of,
        'params': params,
        'value': share[now],
        'details': {
            'above': tally['up'][now],
            'high': share.max(),
            'highDate': iso(share.idxmax()),
            'low': share.min(),
            'lowDate': iso(share.idxmin()),
            **stated,
        },
        'window': {'base': iso(span[0]), 'first': iso(span[1]), 'last': iso(now)},
        'points': [
            {'date': iso(day), 'share': share[day], 'covered': tally['covered'][day], 'members': tally['members'][day]}
            for day in tally.index[list(shown)]
        ],
        'pointCount': len(tally),
        'warnings': warnings_of(stated, *history_warnings(as_of, sessions, tally)),
    }


cases = [
    # Two lists of members; one name with missing sessions is not covered for 200 sessions after them.
    case('2026-06-30', FUND, 0, 60, 130, 131, 200, 251),
    # A weekend, shortly after the second list.
    case('2026-02-01', {**FUND, 'length': 50, 'sessions': 63}, 0, 40, 41, 42, 62),
    case('2025-06-16', {**FUND, 'length': 21, 'sessions': 10}, *range(10)),
    # The history begins before the members were known and before enough levels are at hand.
    case('2025-03-31', FUND, 0, 100, 138, 139, 251),
    case('2026-10-02', {**FUND, 'length': 2, 'sessions': 1}, 0),
    # No member has 200 levels yet.
    undefined('2024-08-30', FUND, 'survivorship', 'incomplete-coverage'),
    # Before any members were known; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2026-11-20', FUND, 'no-observation'),
]
write_golden(__file__, cases)
