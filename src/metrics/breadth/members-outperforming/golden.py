"""Golden values of members-outperforming."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import levels, undefined, window, write_golden
from fixture import coverage, warnings_of, window_members, window_returns

FUND = {'universe': 'TESTFUND'}


def case(as_of, params, base, last):
    closes = levels(params.get('benchmark', 'SPY'), 'total', as_of)
    benchmark = closes[last] / closes[base] - 1
    snapshot, said = window_members(base, as_of)
    returns = window_returns(snapshot, base, last)
    is_covered, is_ahead = ~np.isnan(returns), returns > benchmark
    stated = coverage(snapshot, is_covered)
    weights = snapshot[2]['weight']
    return {
        'asOf': as_of,
        'params': params,
        'value': is_ahead.sum() / is_covered.sum(),
        'details': {
            'ahead': is_ahead.sum(),
            'aheadWeight': weights[is_ahead].sum() / weights[is_covered].sum(),
            'benchmarkReturn': benchmark,
            **stated,
        },
        'window': window(base, last),
        'warnings': warnings_of(stated, *said),
    }


cases = [
    # The members known on the last day of 2025 are the older list: the newer one came out on 2026-01-02.
    case('2026-01-22', FUND, '2025-12-31', '2026-01-22'),
    case('2026-06-30', {**FUND, 'base': '2026-01-02'}, '2026-01-02', '2026-06-30'),
    # One name had left by the end of the window.
    case('2026-03-31', {**FUND, 'base': '2025-12-31'}, '2025-12-31', '2026-03-31'),
    # A weekend.
    case('2026-08-30', {**FUND, 'base': '2026-07-05'}, '2026-07-02', '2026-08-28'),
    case('2026-03-31', {**FUND, 'benchmark': 'IWM', 'base': '2026-02-27'}, '2026-02-27', '2026-03-31'),
    # A base before the benchmark begins, twice; after the last levels.
    undefined('2024-06-28', {**FUND, 'return': 'total'}, 'insufficient-history'),
    undefined('2025-12-31', {**FUND, 'base': '2023-12-29'}, 'insufficient-history'),
    undefined('2026-11-20', FUND, 'no-observation'),
]
write_golden(__file__, cases)
