"""Golden values of dated-event: days between a row of the table of events and the date."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import ROOT, iso, undefined, write_golden

EVENTS = pd.read_csv(ROOT / 'reference' / 'events.csv', index_col='id', parse_dates=['date', 'announced'])


def case(as_of, event='obbba-signed'):
    row = EVENTS.loc[event]
    as_of_day = pd.Timestamp(as_of)
    assert row['announced'] <= as_of_day
    since = iso(min(row['date'], as_of_day))
    return {
        'asOf': as_of,
        'params': {} if event == 'obbba-signed' else {'event': event},
        'value': (as_of_day - row['date']).days,
        'details': {
            'title': row['title'],
            'date': iso(row['date']),
            'announced': iso(row['announced']),
            'status': row['status'],
            'source': row['source'],
        },
        'window': {'base': since, 'first': since, 'last': as_of},
        'warnings': [] if row['status'] == 'confirmed' else ['estimated'],
    }


cases = [
    case('2026-01-22'),
    case('2025-07-04'),
    case('2025-12-31', event='fed-chair-powell-term-ends'),
    case('2026-05-15', event='fed-chair-powell-term-ends'),
    case('2026-06-30', event='fed-chair-powell-term-ends'),
    case('2026-01-22', event='ism-manufacturing-2026-01'),
    case('2026-11-20', event='russell-2026-12'),
    # A peak of 2007-12 was announced a year later.
    case('2008-12-01', event='nber-peak-2007-12'),
    undefined('2008-11-30', {'event': 'nber-peak-2007-12'}, 'no-observation'),
    undefined('2025-07-03', {}, 'no-observation'),
    undefined('2026-06-30', {'event': 'fed-chair-powell-term-end'}, 'no-observation'),
]
write_golden(__file__, cases)
