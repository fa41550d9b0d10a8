"""Golden values of implied-dividend-yield: growth of total-return levels over growth of price levels."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, levels, session_on_or_before, undefined, window, write_golden
from values import known


def case(as_of, params):
    last = session_on_or_before(as_of)
    base = session_on_or_before(last - pd.DateOffset(months=params.get('months', 12)))
    series = params['series']
    total = known(series, as_of) if series == 'RU2000TR' else levels(series, 'total', as_of)
    price = levels(params.get('price', series), 'price', as_of)
    growth, rise = total[last] / total[base], price[last] / price[base]
    return {
        'asOf': as_of,
        'params': params,
        'value': growth / rise - 1,
        'details': {'totalReturn': growth - 1, 'priceReturn': rise - 1},
        'window': window(iso(base), iso(last)),
        'warnings': [],
    }


cases = [
    case('2026-08-14', {'series': 'IWM'}),
    case('2026-07-31', {'series': 'SPY'}),
    case('2025-12-31', {'series': 'QQQ', 'months': 3}),
    case('2026-07-06', {'series': 'RSP', 'months': 12}),
    case('2026-07-04', {'series': 'RU2000TR', 'price': '^RUT'}),
    # Total-return levels end before the closes; and begin a year before the last case that has a value.
    undefined('2026-10-02', {'series': 'IWM'}, 'no-observation'),
    undefined('2026-06-26', {'series': 'IWM'}, 'insufficient-history'),
    undefined('2025-11-28', {'series': 'RU2000TR', 'price': '^RUT'}, 'insufficient-history'),
]
write_golden(__file__, cases)
