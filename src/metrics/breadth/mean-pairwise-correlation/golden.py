"""Golden values of mean-pairwise-correlation."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import iso, undefined, window, write_golden
from fixture import coverage, levels_of, sessions_to, warnings_of, window_members

FUND = {'universe': 'TESTFUND'}


def case(as_of, params):
    sessions = params.get('sessions', 63)
    span = sessions_to(as_of, sessions + 1)
    snapshot, said = window_members(span[0], as_of)
    levels = levels_of(snapshot[2], as_of).loc[span]
    is_covered = levels.notna().all()
    returns = levels.loc[:, is_covered].pct_change().iloc[1:]
    # The matrix of all pairs.
    matrix = np.corrcoef(returns.to_numpy(), rowvar=False)
    pairs = matrix[np.triu_indices_from(matrix, 1)]
    stated = coverage(snapshot, is_covered)
    return {
        'asOf': as_of,
        'params': params,
        'value': pairs.mean(),
        'details': {'pairs': len(pairs), **stated},
        'window': window(span[0], span[-1]),
        'warnings': warnings_of(stated, *said),
    }


cases = [
    case('2026-06-30', FUND),
    case('2026-01-22', {**FUND, 'sessions': 21}),
    # One name lacks sessions within the sample; a weekend.
    case('2025-06-15', FUND),
    # The only list stands for an earlier start.
    case('2024-08-30', {**FUND, 'sessions': 126}),
    case('2026-10-02', {**FUND, 'sessions': 252}),
    # Fewer levels than asked for.
    undefined('2024-08-30', {**FUND, 'sessions': 252}, 'survivorship', 'no-observation'),
    # Before any members were known; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2026-11-20', FUND, 'survivorship', 'no-observation'),
]
write_golden(__file__, cases)
