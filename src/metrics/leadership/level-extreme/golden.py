"""Golden values of level-extreme: pandas maxima, and the last earlier day at least as high."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, levels, monthly, undefined, window, write_golden
from known import CATALOGUE, MAXIMUM_AGE, all_values, known_values

INDICES = ['^RUT', '^GSPC', '^NDX', '^IXIC']


def case(as_of, params, first, last, base=None, *warnings):
    """`first` and `last` bound the days that the window means, worked out by hand; `base` is the close before them."""
    series, field, side = params['series'], params.get('field', 'price'), params.get('side', 'high')
    frequency = 'daily'
    if field == 'value':
        history, (_, frequency) = known_values(series, as_of), all_values(series)
    else:
        history = levels(series, field, as_of).loc[:last]
        if field == 'price' and side == 'high' and series in INDICES:
            history = pd.concat([monthly(series, 'high'), history])
    asked = history[first:last]
    day = asked.idxmax() if side == 'high' else asked.idxmin()
    earlier = history[history.index < day]
    as_strong = earlier[earlier >= history[day]] if side == 'high' else earlier[earlier <= history[day]]
    since = as_strong.index[-1] if len(as_strong) else None
    codes = list(warnings)
    if since is None and (day - history.index[0]).days / 365.25 < 20:
        codes.append('insufficient-history')
    if field == 'value':
        gaps = history[since or history.index[0] : day].index.to_series().diff().dt.days
        codes += ['insufficient-history'] if (gaps > MAXIMUM_AGE[frequency]).any() else []
    rows = CATALOGUE[CATALOGUE['series'] == series]
    stored = {'price': 'close'}.get(field, field)
    return {
        'asOf': as_of,
        'params': params,
        'value': history[day],
        'details': {
            'unit': rows[rows['field'] == stored]['unit'].iloc[0],
            'date': iso(day),
            'since': iso(since),
            'yearsSince': None if since is None else (day - since).days / 365.25,
            'isRecord': since is None,
            'historyFirst': iso(history.index[0]),
        },
        'window': {'base': iso(day), 'first': iso(day), 'last': iso(day)} if base is None else window(base, last),
        'warnings': codes,
    }


cases = [
    # The day before the Russell 2000 broke its record of November 2021, and the record; its high of December 2025.
    case('2025-09-17', {'series': '^RUT'}, '2025-09-17', '2025-09-17', '2025-09-16'),
    case('2025-09-18', {'series': '^RUT'}, '2025-09-18', '2025-09-18', '2025-09-17'),
    case('2026-01-04', {'series': '^RUT', 'base': '2025-11-28', 'to': '2025-12-31'}, '2025-12-01', '2025-12-31', '2025-11-28'),
    # The low of April 2025, and a low that the closes at hand do not reach below.
    case('2025-04-30', {'series': '^RUT', 'side': 'low', 'period': 'April 2025'}, '2025-04-01', '2025-04-30', '2025-03-31'),
    case('2022-06-30', {'series': '^NDX', 'side': 'low', 'period': 'June 2022'}, '2022-06-01', '2022-06-30', '2022-05-31'),
    # A high of the first days at hand, above every month before; one that months before reach.
    case('2021-11-09', {'series': '^GSPC'}, '2021-11-09', '2021-11-09', '2021-11-08'),
    case('2026-01-25', {'series': 'IWM'}, '2026-01-23', '2026-01-23', '2026-01-22'),
    case('2026-02-01', {'series': 'XLK', 'field': 'total', 'base': '2025-12-25'}, '2025-12-26', '2026-01-30', '2025-12-24'),
    # Yields: the latest known; October 2023; a level last seen where only month-ends are at hand.
    case('2026-01-22', {'series': 'DGS10', 'field': 'value'}, '2026-01-21', '2026-01-21'),
    case('2026-06-30', {'series': 'DGS10', 'field': 'value', 'period': 'October 2023'}, '2023-10-01', '2023-10-31', '2023-09-29'),
    case('2026-06-30', {'series': 'DGS10', 'field': 'value', 'side': 'low', 'base': '2025-11-20', 'to': '2025-11-28'}, '2025-11-21', '2025-11-30', '2025-11-20'),
    # A survey: May 2026 speaks of its last day, a Sunday; a year with months that are not known.
    case('2026-06-30', {'series': 'NAPM', 'field': 'value'}, '2026-05-31', '2026-05-31'),
    case('2026-07-31', {'series': 'NAPM', 'field': 'value', 'period': 'May 2026'}, '2026-05-01', '2026-05-31', '2026-04-30'),
    case('2026-07-31', {'series': 'NAPM', 'field': 'value', 'side': 'low', 'base': '2025-06-30', 'to': '2026-06-30'}, '2025-07-01', '2026-06-30', '2025-06-30'),
    # Not closed yet, before the first close, no figure of that month, past its maximum age.
    undefined('2026-10-06', {'series': '^NDX'}, 'no-observation'),
    undefined('2021-11-01', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2026-07-31', {'series': 'NAPM', 'field': 'value', 'period': 'January 2026'}, 'no-observation'),
    undefined('2026-09-15', {'series': 'DGS10', 'field': 'value'}, 'stale-input'),
]
write_golden(__file__, cases)
