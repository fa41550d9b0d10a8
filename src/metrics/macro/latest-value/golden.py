"""Golden values of latest-value: the figures of the tables by the day, month or quarter they speak of."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from known import CATALOGUE, why_unusable
from values import CATALOGUE as INVENTED
from values import MAXIMUM_AGE, dated, known, last_published

STEP = {'monthly': 1, 'quarterly': 3}


def near(values, day, limit):
    """The last figure on or before a day, unless it lies more than `limit` days before."""
    before = values[:day]
    return before.index[-1] if len(before) and (day - before.index[-1]).days <= limit else None


def of_month(values, month):
    found = values[values.index.to_period('M') == month]
    return found.index[-1] if len(found) else None


def since(values, is_as_strong):
    """Last earlier day that is as strong."""
    earlier = values.iloc[:-1][is_as_strong(values.iloc[:-1])]
    return earlier.index[-1] if len(earlier) else None


def case(as_of, params):
    series, months = params['series'], params.get('months', 12)
    values, (_, frequency) = known(series, as_of).dropna(), dated(series)
    day, value = values.index[-1], values.iloc[-1]
    limit = MAXIMUM_AGE[frequency]
    if frequency in STEP:
        month = day.to_period('M')
        previous, base = (of_month(values, month - back) for back in (STEP[frequency], months))
    else:
        previous = near(values.iloc[:-1], day, limit)
        base = near(values, day - pd.DateOffset(months=months), limit)
        # Where only month-ends are at hand, the last of them is not the last figure by that day.
        if base is not None and (values[base:].index[1] - base).days > limit:
            base = None

    def change(from_day):
        return None if from_day is None else value - values[from_day]

    def growth(from_day):
        return None if from_day is None or min(value, values[from_day]) <= 0 else value / values[from_day] - 1

    highest = since(values, lambda earlier: earlier >= value)
    lowest = since(values, lambda earlier: earlier <= value)
    is_unknown_month = frequency in STEP and values.index[0] <= day - pd.DateOffset(months=months)
    codes = [] if base is not None else ['no-observation' if is_unknown_month else 'insufficient-history']
    for found in (highest, lowest):
        days = values[found or values.index[0] :].index.to_series().diff().dt.days
        is_record_of_few = found is None and (day - values.index[0]).days / 365.25 < 20
        codes += ['insufficient-history'] if is_record_of_few or (days > limit).any() else []
    units = INVENTED['unit'] if series in INVENTED.index else CATALOGUE.set_index('series')['unit']
    yearly = None if growth(base) is None else (value / values[base]) ** (12 / months) - 1
    return {
        'asOf': as_of,
        'params': params,
        'value': value,
        'details': {
            'unit': units[series],
            'date': iso(day),
            'published': iso(last_published(series, as_of)),
            'previous': None if previous is None else values[previous],
            'previousDate': iso(previous),
            'changeFromPrevious': change(previous),
            'growthFromPrevious': growth(previous),
            'base': None if base is None else values[base],
            'baseDate': iso(base),
            'change': change(base),
            'growth': growth(base),
            'annualGrowth': yearly,
            'highestSince': iso(highest),
            'lowestSince': iso(lowest),
            'historyFirst': iso(values.index[0]),
        },
        'window': {'base': iso(day), 'first': iso(day), 'last': iso(day)},
        'warnings': codes,
    }


cases = [
    case('2026-01-22', {'series': 'DGS10'}),
    case('2023-10-20', {'series': 'DGS10', 'months': 3}),
    # Twelve months before, only month-ends are at hand.
    case('2022-08-03', {'series': 'DGS10'}),
    case('2026-01-22', {'series': 'BAMLH0A0HYM2', 'months': 1}),
    # October 2025 was never published: no previous figure in December, no base a month before it.
    case('2026-01-02', {'series': 'CPIAUCNS'}),
    case('2026-06-30', {'series': 'CPIAUCNS'}),
    case('2026-06-30', {'series': 'CPIAUCSL', 'months': 6}),
    # Months that are not known; a month with all of them.
    case('2026-06-30', {'series': 'NAPM', 'months': 3}),
    case('2008-12-31', {'series': 'NAPM', 'months': 1}),
    # Invented figures: jobs, a share below 0 by quarters, by a month count that no quarter has.
    case('2026-01-22', {'series': 'PAYEMS', 'months': 3}),
    case('2026-01-22', {'series': 'UNRATE'}),
    case('2026-01-22', {'series': 'DRTSCILM'}),
    case('2025-08-20', {'series': 'DRTSCILM', 'months': 4}),
    case('2026-01-22', {'series': 'TEST-PE', 'months': 240}),
    undefined('2026-09-15', {'series': 'DGS10'}, 'stale-input'),
    undefined('2026-01-22', {'series': 'NAPM'}, 'stale-input'),
    undefined('1987-01-31', {'series': 'DGS10'}, 'insufficient-history'),
]
assert [why_unusable(each['params']['series'], each['asOf']) for each in cases[-3:-1]] == ['stale-input'] * 2
write_golden(__file__, cases)
