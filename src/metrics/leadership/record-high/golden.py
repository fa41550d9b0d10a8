"""Golden values of record-high: every close, and every month high before the closes begin, one after another."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, levels, monthly, sessions_from_to, undefined, write_golden


def case(as_of, series):
    daily = levels(series, 'price', as_of)
    older = monthly(series, 'high') if series.startswith('^') else daily.iloc[:0]
    history = pd.concat([older, daily])
    before = history.shift(1).cummax()
    records = history[(history > before) | before.isna()]
    record_day, record = records.index[-1], records.iloc[-1]
    is_daily = record_day >= daily.index[0]
    previous = records.iloc[-2:-1] if is_daily else records.iloc[:0]
    last_day = daily.index[-1]
    year_ago = last_day - pd.Timedelta(days=365)
    first_day = older.index[0] if len(older) else daily[daily == daily.loc[: '2021-11-30'].max()].index[0]
    return {
        'asOf': as_of,
        'params': {'series': series},
        'value': record,
        'details': {
            'date': iso(record_day),
            'previousRecord': previous.iloc[0] if len(previous) else None,
            'previousDate': iso(previous.index[0]) if len(previous) else None,
            'sessionsBetween': sessions_from_to(previous.index[0], record_day) if len(previous) else None,
            'last': daily.iloc[-1],
            'distance': daily.iloc[-1] / record - 1,
            'sessionsSince': sessions_from_to(record_day, last_day),
            'recordsIn12Months': int((records.index > year_ago).sum()) if daily.index[0] <= year_ago else None,
            'historyFirst': iso(first_day),
        },
        'warnings': [] if len(older) and daily.index[0] <= year_ago else ['insufficient-history'],
    }


cases = [
    case('2025-12-31', '^RUT'),
    case('2025-12-11', '^RUT'),
    case('2025-09-17', '^RUT'),
    case('2025-09-18', '^RUT'),
    # A Saturday; the first weeks at hand, where records of the months before count.
    case('2026-08-22', '^IXIC'),
    case('2021-11-01', '^RUT'),
    case('2021-11-02', '^GSPC'),
    case('2022-06-30', '^NDX'),
    case('2026-10-07', '^GSPC'),
    case('2026-10-02', 'IWM'),
    undefined('2026-10-05', {'series': '^NDX'}, 'no-observation'),
    undefined('2021-10-29', {'series': '^RUT'}, 'insufficient-history'),
]
write_golden(__file__, cases)
