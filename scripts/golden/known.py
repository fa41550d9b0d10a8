"""What was known at a date, from the tables of reference/ that carry or imply a day of publication.

Plain pandas on our own CSV files: none of the project's code runs here, and no formula of a metric stands here.
"""

import pandas as pd
from pandas.tseries.holiday import USFederalHolidayCalendar

from figures import ROOT, SESSIONS, table

# Days after its last publication on which a series is stale.
MAXIMUM_AGE = {'daily': 10, 'monthly': 45}

FEDERAL = USFederalHolidayCalendar().holidays('2021-11-01', '2026-12-31')
BUSINESS_DAYS = SESSIONS.difference(FEDERAL)


def next_business_day(day):
    """The next NYSE session that is no federal holiday; days before the sessions at hand stand for themselves."""
    if day < SESSIONS[0]:
        return day
    later = BUSINESS_DAYS[BUSINESS_DAYS > day]
    return later[0] if len(later) else day + pd.Timedelta(days=1)


def day_of_next_month(day_of_month):
    return lambda month: (month + 1).start_time + pd.Timedelta(days=day_of_month - 1)


def daily_values(series):
    column = pd.concat([table('yields-monthly')[series], table('yields-daily')[series]]).dropna()
    published = pd.DatetimeIndex([next_business_day(day) for day in column.index])
    return pd.DataFrame({'value': column, 'published': published}, index=column.index)


def monthly_values(name, series, rule):
    frame = table(name)
    frame = frame[frame[series].notna()]
    given = pd.to_datetime(frame['published'])
    ruled = pd.Series([rule(month) for month in frame.index], index=frame.index)
    values = pd.DataFrame({'value': frame[series], 'published': given.fillna(ruled)})
    values.index = frame.index.to_timestamp(how='end').normalize()
    return values


def all_values(series):
    """Every value by the day it speaks of, with the day it was published and its frequency."""
    if series.startswith('CPI'):
        return monthly_values('cpi-monthly', series, day_of_next_month(28)), 'monthly'
    if series == 'NAPM':
        return monthly_values('ism-monthly', series, day_of_next_month(6)), 'monthly'
    return daily_values(series), 'daily'


def known_values(series, as_of):
    values, _ = all_values(series)
    return values[values['published'] <= pd.Timestamp(as_of)]['value']


def why_unusable(series, as_of):
    """None, or why the latest value known may not be used."""
    values, frequency = all_values(series)
    known = values[values['published'] <= pd.Timestamp(as_of)]
    if known.empty:
        return 'insufficient-history'
    age = (pd.Timestamp(as_of) - known['published'].iloc[-1]).days
    return 'stale-input' if age > MAXIMUM_AGE[frequency] else None


def value_near(values, day):
    """The last value on or before a day, NaN where it lies more than 10 days before."""
    before = values[:day]
    is_near = len(before) > 0 and (day - before.index[-1]).days <= 10
    return before.iloc[-1] if is_near else float('nan')


def change_over(values, months):
    return values.iloc[-1] - value_near(values, values.index[-1] - pd.DateOffset(months=months))


def percentile_of_months(values, as_of):
    """Share of the finished months' last values of 20 years that are at most the latest value."""
    finished = values[values.index < pd.Timestamp(as_of).to_period('M').start_time]
    lasts = finished.groupby(finished.index.to_period('M')).tail(1)
    recent = lasts[lasts.index > values.index[-1] - pd.DateOffset(years=20)]
    return (recent <= values.iloc[-1]).mean()


# The day to which the outcomes of meetings are on record, by the catalogue.
CATALOGUE = pd.read_csv(ROOT / 'reference' / 'catalogue.csv')
DECISIONS_TO = pd.Timestamp(CATALOGUE.set_index('series').loc['fomc-decisions', 'last_known'])


def meetings():
    return table('fomc-decisions')


def decisions(as_of):
    """Decisions known at a date; None where one was missing from the record by then."""
    as_of = pd.Timestamp(as_of)
    everything = meetings()
    known = everything[everything['upper'].notna() & (everything.index <= as_of)]
    passed = everything[(everything['scheduled'] == 'yes') & (everything.index <= as_of)]
    is_missing = len(passed) > 0 and len(known) > 0 and passed.index[-1] > known.index[-1]
    is_old = (as_of - DECISIONS_TO).days > MAXIMUM_AGE['monthly']
    return None if is_missing or is_old else known


def reported(name, as_of, max_age=120):
    """Reported figures known at a date, by publication, and which of them are young enough."""
    frame = pd.read_csv(ROOT / 'reference' / f'{name}.csv', float_precision='round_trip')
    frame['published'] = pd.to_datetime(frame['published'])
    known = frame[frame['published'] <= pd.Timestamp(as_of)].sort_values('published', kind='stable')
    recent = known[(pd.Timestamp(as_of) - known['published']).dt.days <= max_age]
    return known, recent


def text(value):
    return None if pd.isna(value) else value
