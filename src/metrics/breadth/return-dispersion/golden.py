"""Golden values of return-dispersion."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import  undefined, window, write_golden
from fixture import coverage, warnings_of, window_members, window_returns

FUND = {'universe': 'TESTFUND'}


def case(as_of, params, base, last):
    snapshot, said = window_members(base, as_of)
    returns = window_returns(snapshot, base, last)
    is_covered = ~np.isnan(returns)
    stated = coverage(snapshot, is_covered)
    known, weights = returns[is_covered], snapshot[2]['weight'][is_covered]
    return {
        'asOf': as_of,
        'params': params,
        'value': known.std(ddof=0),
        'details': {
            'capWeighted': np.sqrt(np.cov(known, aweights=weights, ddof=0)),
            'meanReturn': known.mean(),
            'medianReturn': np.median(known),
            **stated,
        },
        'window': window(base, last),
        'warnings': warnings_of(stated, *said),
    }


cases = [
    # The members known on the last day of 2025 are the older list: the newer one came out on 2026-01-02.
    case('2026-01-22', FUND, '2025-12-31', '2026-01-22'),
    case('2026-06-30', {**FUND, 'base': '2026-01-02'}, '2026-01-02', '2026-06-30'),
    # One name has no level on the base.
    case('2025-08-15', {**FUND, 'base': '2025-06-04'}, '2025-06-04', '2025-08-15'),
    # A weekend.
    case('2026-08-30', {**FUND, 'base': '2026-07-05'}, '2026-07-02', '2026-08-28'),
    # The only list stands for an earlier base; a name of 13% of the weight was not listed yet.
    case('2024-10-31', {**FUND, 'base': '2024-03-28'}, '2024-03-28', '2024-10-31'),
    # Before any members were known; a base before any level; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2024-12-31', {**FUND, 'base': '2023-12-29'}, 'survivorship', 'no-observation'),
    undefined('2026-11-20', FUND, 'survivorship', 'no-observation'),
]
write_golden(__file__, cases)
