"""Golden values of mcclellan-oscillator."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
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


def ema(net, share):
    """pandas' recursive average; a 0 set before the first value is the seed."""
    seeded = pd.concat([pd.Series([0.0]), net])
    return seeded.ewm(alpha=share, adjust=False).mean().iloc[1:]


def case(as_of, params, *shown):
    sessions = params.get('sessions', 252)
    states = np.sign(PANEL.diff())
    tally = states_by_session(as_of, sessions, states)
    net = tally['up'] - tally['down']
    if params.get('adjustment', 'ratio') == 'ratio':
        net = net / (tally['up'] + tally['down'])
    net = net.where(tally['covered'] >= 0.8 * tally['members']).astype(float)
    known = net.dropna()
    fast, slow = ema(known, 0.1), ema(known, 0.05)
    oscillator = (fast - slow).reindex(net.index)
    summation = (fast - slow).cumsum().reindex(net.index)
    now = tally.index[-1]
    snapshot = members_on(as_of, as_of)
    stated = coverage(snapshot, levels_of(snapshot[2], as_of, states).loc[now].notna())
    return {
        'asOf': as_of,
        'params': params,
        'value': oscillator[now],
        'details': {
            'summation': summation[now],
            'fast': fast.iloc[-1],
            'slow': slow.iloc[-1],
            'netAdvances': net[now],
            'measured': len(known),
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
                'netAdvances': net[day],
                'oscillator': oscillator[day],
                'summation': summation[day],
                'covered': tally['covered'][day],
                'members': tally['members'][day],
            }
            for day in tally.index[list(shown)]
        ],
        'pointCount': len(tally),
        'warnings': warnings_of(stated, *history_warnings(as_of, sessions, tally)),
    }


cases = [
    case('2026-06-30', FUND, 0, 1, 60, 126, 251),
    case('2026-02-01', {**FUND, 'sessions': 90}, 0, 60, 70, 89),
    # Around the missing sessions of one name, net advances as they are.
    case('2025-06-13', {**FUND, 'adjustment': 'none', 'sessions': 126}, 0, 116, 117, 121, 125),
    # More history than there is: the first session has no change.
    case('2024-12-31', {**FUND, 'sessions': 300}, 0, 1, 251),
    case('2026-10-02', {**FUND, 'sessions': 120}, 0, 119),
    # A history of 90 sessions of which the first has no change: the fund's members are known too late for it.
    undefined('2024-05-09', {**FUND, 'sessions': 90}, 'no-observation'),
    # Before any members were known; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2026-11-20', FUND, 'no-observation'),
]
write_golden(__file__, cases)
