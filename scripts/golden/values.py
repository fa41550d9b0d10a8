"""Monthly, quarterly and daily values as known at a date: the invented ones of test/fixture beside those of reference/.

Plain pandas on our own CSV files: none of the project's code runs here, and no formula of a metric stands here.
"""

from functools import lru_cache

import pandas as pd
from figures import ROOT, SESSIONS, blend, levels, month_lasts, parts
from known import all_values
from scipy.optimize import brentq
from scipy.special import betainc

FIXTURE = ROOT / 'test' / 'fixture'
CATALOGUE = pd.read_csv(FIXTURE / 'catalogue.csv', index_col=0)
VALUES = pd.read_csv(FIXTURE / 'values.csv', parse_dates=['observed'], float_precision='round_trip')
MAXIMUM_AGE = {'daily': 10, 'weekly': 21, 'monthly': 45, 'quarterly': 135}


def published(day, rule):
    if rule == 'same-day':
        return day
    _, months, day_of_month = rule.split()
    return (day.to_period('M') + int(months)).start_time + pd.Timedelta(days=int(day_of_month) - 1)


@lru_cache(maxsize=None)
def dated(series):
    """Every value by the day it speaks of with the day it was published, and the frequency."""
    if series not in CATALOGUE.index:
        return all_values(series)
    rows = VALUES[VALUES['series'] == series].set_index('observed')
    rule = CATALOGUE.loc[series, 'release']
    frame = pd.DataFrame({'value': rows['value'], 'published': [published(day, rule) for day in rows.index]})
    return frame, CATALOGUE.loc[series, 'frequency']


def known(series, as_of):
    frame, _ = dated(series)
    return frame[frame['published'] <= pd.Timestamp(as_of)]['value']


def last_published(series, as_of):
    frame, _ = dated(series)
    return frame[frame['published'] <= pd.Timestamp(as_of)]['published'].iloc[-1]


def is_usable(series, as_of):
    frame, frequency = dated(series)
    seen = frame[frame['published'] <= pd.Timestamp(as_of)]
    return len(seen) > 0 and (pd.Timestamp(as_of) - seen['published'].iloc[-1]).days <= MAXIMUM_AGE[frequency]


def finished_months(values, as_of):
    """The last value of each month before the month of the date, by its own day."""
    before = values[values.index < pd.Timestamp(as_of).to_period('M').start_time]
    return before.groupby(before.index.to_period('M')).tail(1)


def by_month(values):
    """The same values by month instead of by day."""
    return pd.Series(values.to_numpy(), index=values.index.to_period('M'))


def is_short(days, years=10):
    return (days[-1] - days[0]).days / 365.25 < years


def own_history(value, months):
    """Where a value stands among months, and the codes of the warnings that their span and gaps call for."""
    periods = months.index.to_period('M')
    codes = ['insufficient-history'] if is_short(months.index) else []
    codes += ['unused-session'] if (periods[-1] - periods[0]).n + 1 > len(months) else []
    details = {
        'percentile': (months <= value).mean(),
        'median': months.median(),
        'z': (value - months.mean()) / months.std(),
        'months': len(months),
        'historyFirst': months.index[0].strftime('%Y-%m-%d'),
    }
    return details, codes


@lru_cache(maxsize=None)
def all_month_lasts(series):
    return month_lasts(series, '2026-12-31')


def period_lasts(reference, kind, frequency, as_of):
    """The closes of finished weeks (W), months (M) or quarters (Q), by period. A blend is rebalanced each period."""

    def one(series):
        if frequency == 'W' or kind == 'total':
            closes = levels(series, kind, as_of)
            # The sessions at hand end inside a period, which is never finished by them.
            ends = pd.Series(SESSIONS, index=SESSIONS).groupby(SESSIONS.to_period('W' if frequency == 'W' else 'M')).max()
            closes = closes[closes.index.isin(ends[:-1])]
        else:
            closes = all_month_lasts(series)
            closes = closes[closes.index <= pd.Timestamp(as_of)]
        if frequency == 'Q':
            closes = closes[closes.index.month % 3 == 0]
        return closes

    named = parts(reference)
    frame = pd.concat([one(series) for _, series in named], axis=1).dropna()
    line = frame.iloc[:, 0] if len(named) == 1 else blend([weight for weight, _ in named], frame)
    days = pd.Series(line.index, index=line.index.to_period(frequency))
    return pd.Series(line.to_numpy(), index=line.index.to_period(frequency)), days


def active_returns(asset, benchmark, kind, frequency, span, as_of):
    """Simple return of one less that of the other over `span` periods, by its last period; with the days of both ends."""
    ours, our_days = period_lasts(asset, kind, frequency, as_of)
    theirs, _ = period_lasts(benchmark, kind, frequency, as_of)
    frame = pd.concat([ours, theirs], axis=1, keys=['asset', 'benchmark']).dropna()
    before = frame.copy()
    before.index = before.index + span
    joined = frame.join(before, rsuffix=' before').dropna()
    returns = joined['asset'] / joined['asset before'] - joined['benchmark'] / joined['benchmark before']
    return returns, our_days


def student_critical(p, degrees):
    """The point exceeded in absolute value with probability p: to the last digits, which the library's own lacks."""
    return brentq(lambda point: betainc(degrees / 2, 0.5, degrees / (degrees + point**2)) - p, 0, 700, xtol=1e-15, rtol=1e-14)
