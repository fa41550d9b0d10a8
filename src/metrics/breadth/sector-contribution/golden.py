"""Golden values of sector-contribution."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
from figures import  undefined, window, write_golden
from fixture import coverage, warnings_of, window_members, window_returns

FUND = {'universe': 'TESTFUND'}


def case(as_of, params, base, last):
    snapshot, said = window_members(base, as_of)
    returns = window_returns(snapshot, base, last)
    is_covered = ~np.isnan(returns)
    stated = coverage(snapshot, is_covered)
    rows = snapshot[2].assign(gain=returns)[is_covered]
    rows['weight'] /= rows['weight'].sum()
    rows['part'] = rows['weight'] * rows['gain']
    sectors = rows.groupby('sector').agg(part=('part', 'sum'), weight=('weight', 'sum'), covered=('gain', 'size'))
    sectors = sectors.sort_values('part', ascending=False)
    return {
        'asOf': as_of,
        'params': params,
        'value': rows['part'].sum(),
        'details': {
            'sectors': len(sectors),
            'topSector': sectors.index[0],
            'topContribution': sectors['part'][0],
            'bottomSector': sectors.index[-1],
            'bottomContribution': sectors['part'][-1],
            **stated,
        },
        'window': window(base, last),
        'points': [
            {
                'sector': sector,
                'contribution': row.part,
                'weight': row.weight,
                'return': row.part / row.weight,
                'covered': int(row.covered),
            }
            for sector, row in sectors.iterrows()
        ],
        'pointCount': len(sectors),
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
    case('2024-10-31', {**FUND, 'base': '2024-03-28'}, '2024-03-28', '2024-10-31'),
    # Before any members were known; a base before any level; after the last levels.
    undefined('2024-06-28', FUND, 'no-observation'),
    undefined('2024-12-31', {**FUND, 'base': '2023-12-29'}, 'survivorship', 'no-observation'),
    undefined('2026-11-20', FUND, 'survivorship', 'no-observation'),
]
write_golden(__file__, cases)
