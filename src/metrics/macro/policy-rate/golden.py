"""Golden values of policy-rate: rows of the table of decisions, as known at the date."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import decisions, meetings


def midpoint(row):
    return (row['lower'] / 100 + row['upper'] / 100) / 2


def case(as_of):
    known = decisions(as_of)
    last = known.iloc[-1]
    year_ago = known[: pd.Timestamp(as_of) - pd.Timedelta(days=365)]
    everything = meetings()
    # A year's meetings are published in the August before it.
    announced = pd.to_datetime([f'{day.year - 1}-08-01' for day in everything.index])
    ahead = everything[
        (everything['scheduled'] == 'yes') & (everything.index > pd.Timestamp(as_of)) & (announced <= pd.Timestamp(as_of))
    ]
    return {
        'asOf': as_of,
        'params': {},
        'value': midpoint(last),
        'details': {
            'lower': last['lower'] / 100,
            'upper': last['upper'] / 100,
            'decided': iso(known.index[-1]),
            'change': last['change_bps'] / 10_000,
            'change12Months': midpoint(last) - midpoint(year_ago.iloc[-1]) if len(year_ago) else None,
            'nextMeeting': iso(ahead.index[0]) if len(ahead) else None,
            'nextHasProjections': bool(ahead.iloc[0]['projections'] == 'yes') if len(ahead) else None,
        },
        'warnings': [],
    }


cases = [
    case('2026-01-22'),
    case('2026-06-30'),
    case('2024-09-17'),
    case('2024-09-18'),
    case('2026-08-21'),
    case('2026-09-15'),
    # A range where there had been one target: no single size of the change.
    case('2008-12-20'),
    case('2020-03-15'),
    case('2023-07-31'),
    case('2023-12-31'),
    case('1991-01-02'),
    # The outcome of the meeting of 2026-09-16 is not on record.
    undefined('2026-09-16', {}, 'stale-input'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('1990-07-12', {}, 'no-observation'),
]
assert decisions('2026-09-16') is None and decisions('2026-10-02') is None and decisions('1990-07-12').empty
write_golden(__file__, cases)
