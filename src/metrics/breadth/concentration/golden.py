"""Golden values of concentration."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import iso, undefined, write_golden
from fixture import coverage, is_old, members_on, warnings_of

FUND = {'universe': 'TESTFUND'}


def case(as_of, params):
    snapshot = members_on(as_of, as_of)
    observed, _, rows = snapshot
    issuers = rows['weight'].groupby(rows['name'].str.replace(r' CLASS [A-Z]$', '', regex=True)).sum()
    share = (issuers / issuers.sum()).sort_values(ascending=False)
    herfindahl = (share**2).sum()
    stated = coverage(snapshot, rows['weight'].notna())
    day = iso(observed)
    return {
        'asOf': as_of,
        'params': params,
        'value': herfindahl,
        'details': {
            'effectiveNumber': 1 / herfindahl,
            'entropyNumber': np.exp(-(share * np.log(share)).sum()),
            'topShare': share[: params.get('top', 10)].sum(),
            'issuers': len(share),
            'largest': share.index[0],
            'largestShare': share[0],
            **stated,
        },
        'window': {'base': day, 'first': day, 'last': day},
        'warnings': warnings_of(stated, *(['survivorship'] if is_old(snapshot, as_of) else [])),
    }


cases = [
    case('2026-01-22', FUND),
    # The newer list is not known yet.
    case('2026-01-01', {**FUND, 'top': 3}),
    case('2024-07-01', {**FUND, 'top': 1}),
    # More than there are.
    case('2026-02-01', {**FUND, 'top': 500}),
    # Weights need no levels.
    case('2026-11-20', FUND),
    undefined('2024-06-28', FUND, 'no-observation'),
]
write_golden(__file__, cases)
