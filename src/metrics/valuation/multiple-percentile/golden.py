"""Golden values of multiple-percentile: the latest value known among the last values of finished months."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from values import finished_months, is_usable, known, own_history


def case(as_of, series, years=None):
    assert is_usable(series, as_of)
    values = known(series, as_of)
    day = values.index[-1]
    months = finished_months(values, as_of)
    if years is not None:
        months = months[months.index > day - pd.DateOffset(years=years)]
    positive = months[months > 0]
    details, codes = own_history(values[day], positive)
    value = details.pop('percentile')
    params = {'series': series, **({} if years is None else {'years': years})}
    return {
        'asOf': as_of,
        'params': params,
        'value': value,
        'details': {'multiple': values[day], 'date': iso(day), **details},
        'window': {'base': iso(positive.index[0]), 'first': iso(positive.index[0]), 'last': iso(day)},
        'points': [{'date': iso(positive.index[-1]), 'multiple': positive[-1]}],
        'pointCount': len(positive),
        'warnings': codes + (['undefined-value'] if len(positive) < len(months) else []),
    }


cases = [
    case('2026-01-22', 'shiller_monthly/cape'),
    case('2026-08-05', 'shiller_monthly/cape'),
    case('2026-08-04', 'shiller_monthly/cape', 12),
    case('2019-06-28', 'shiller_monthly/cape'),
    case('2026-07-10', 'TEST-PE'),
    # Days below zero: in November no multiple ends the month.
    case('2025-12-19', 'TEST-PE'),
    undefined('2025-11-28', {'series': 'TEST-PE'}, 'undefined-value'),
    undefined('2025-09-19', {'series': 'TEST-PE'}, 'insufficient-history'),
    undefined('2026-10-02', {'series': 'TEST-PE'}, 'stale-input'),
    undefined('2011-12-30', {'series': 'shiller_monthly/cape'}, 'insufficient-history'),
]
write_golden(__file__, cases)
