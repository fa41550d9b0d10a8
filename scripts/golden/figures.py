"""Reads the tables of reference/ for the scripts that make golden values.

Plain pandas on our own CSV files: none of the project's code runs here, and no formula of a metric stands here.
"""

import json
import platform
from pathlib import Path

import numpy as np
import pandas as pd
from pandas.tseries.holiday import AbstractHolidayCalendar, GoodFriday, USMemorialDay
from pandas.tseries.offsets import CustomBusinessMonthEnd

ROOT = Path(__file__).resolve().parents[2]


def table(name):
    """A table of reference/, its first column as index: days as timestamps, months as periods."""
    frame = pd.read_csv(ROOT / 'reference' / f'{name}.csv', index_col=0, float_precision='round_trip')
    if frame.index.name == 'month':
        frame.index = pd.PeriodIndex(frame.index, freq='M')
    else:
        frame.index = pd.to_datetime(frame.index)
    return frame


# Every NYSE session from 2021-11-01 to the last day of the levels.
SESSIONS = table('levels-daily').index


def session_on_or_before(date):
    return SESSIONS[SESSIONS <= pd.Timestamp(date)][-1]


def session_after(date):
    return SESSIONS[SESSIONS > pd.Timestamp(date)][0]


# Closures of the NYSE from March to October 2021, before the daily levels begin.
CLOSURES_OF_2021 = ['2021-04-02', '2021-05-31', '2021-07-05', '2021-09-06']


def sessions_from_to(first, last):
    """Number of sessions after `first` (2021-03-01 or later) up to `last`."""
    first, last = pd.Timestamp(first), pd.Timestamp(last)
    assert first >= pd.Timestamp('2021-03-01')
    start, end = (min(day + pd.Timedelta(days=1), SESSIONS[0]) for day in (first, last))
    before = np.busday_count(start.date(), end.date(), holidays=CLOSURES_OF_2021)
    return int(before + ((SESSIONS > first) & (SESSIONS <= last)).sum())


def parts(reference):
    """[(weight, series)] of a blend such as 0.95*^GSPC+0.05*^RUT, or of one series."""
    if '*' not in reference:
        return [(1.0, reference)]
    return [(float(weight), series) for weight, series in (part.split('*') for part in reference.split('+'))]


def blend(weights, frame):
    """100 at the first row, then rebalanced to the weights at each row."""
    growth = (frame / frame.shift(1)).mul(weights, axis=1).sum(axis=1)
    growth.iloc[0] = 1.0
    return 100 * growth.cumprod()


def levels(reference, kind, as_of):
    """Daily levels known at a date. A blend is rebalanced daily."""
    names = ['levels-daily'] if kind == 'price' else ['total-return-daily', 'total-return-companies']
    tables = [table(name) for name in names]

    def one(series):
        column = next(frame[series] for frame in tables if series in frame)
        return column.dropna().loc[: pd.Timestamp(as_of)]

    named = parts(reference)
    if len(named) == 1:
        return one(named[0][1])
    frame = pd.concat([one(series) for _, series in named], axis=1).dropna()
    return blend([weight for weight, _ in named], frame)


def week_ends(days):
    """The last session of each finished ISO week among `days`; the week of the last session at hand is never finished."""
    calendar = SESSIONS.isocalendar()
    last = pd.Series(SESSIONS, index=SESSIONS).groupby([calendar['year'], calendar['week']]).max()
    return days[days.isin(last[:-1])]


def month_ends(days):
    """The last session of each finished month among `days` (2021-11 and later)."""
    last = pd.Series(SESSIONS, index=SESSIONS).groupby(SESSIONS.to_period('M')).max()
    return days[days.isin(last[:-1])]


class MonthEndClosures(AbstractHolidayCalendar):
    """The only holidays that ever moved the last session of a month of 1987-01 to 2021-10."""

    rules = [GoodFriday, USMemorialDay]


MONTH_END = CustomBusinessMonthEnd(calendar=MonthEndClosures())


def last_session_of_month(month):
    return month.start_time + MONTH_END


def monthly(series, what):
    """`last` or `high` of each month of 1987-01 to 2021-10, by its day."""
    frame = table('levels-monthly')
    column = frame[f'{series} {what}'].dropna()
    if what == 'last':
        days = [last_session_of_month(month) for month in column.index]
    else:
        high_days = frame[f'{series} high_day']
        days = [month.start_time + pd.Timedelta(days=int(high_days[month]) - 1) for month in column.index]
    return pd.Series(column.to_numpy(), index=pd.DatetimeIndex(days))


def month_lasts(series, as_of):
    """Closes of finished months since 1987, price return."""
    daily = levels(series, 'price', as_of)
    recent = daily[month_ends(daily.index)]
    if series not in ('^RUT', '^GSPC', '^NDX', '^IXIC'):
        return recent
    return pd.concat([monthly(series, 'last'), recent])


def month_lasts_of(reference, kind, as_of):
    """Month-end levels of a series or a blend, which is rebalanced monthly."""
    named = parts(reference)

    def one(series):
        if kind == 'price':
            return month_lasts(series, as_of)
        daily = levels(series, kind, as_of)
        return daily[month_ends(daily.index)]

    frame = pd.concat([one(series) for _, series in named], axis=1).dropna()
    return frame.iloc[:, 0] if len(named) == 1 else blend([weight for weight, _ in named], frame)


def active_returns(params, as_of):
    """Monthly log active returns in percent, by the last session of the month; the first row only starts the window."""
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    frame = pd.concat([month_lasts_of(name, kind, as_of) for name in (params['series'], benchmark)], axis=1).dropna()
    logs = 100 * np.log(frame)
    return (logs.iloc[:, 0] - logs.iloc[:, 1]).diff()


def iso(day):
    return None if day is None else pd.Timestamp(day).strftime('%Y-%m-%d')


def window(base, last):
    base, last = session_on_or_before(base), session_on_or_before(last)
    return {'base': iso(base), 'first': iso(session_after(base)), 'last': iso(last)}


def undefined(as_of, params, *codes):
    """A case whose answer must be no number, with the codes of its warnings."""
    return {'asOf': as_of, 'params': params, 'value': None, 'warnings': list(codes)}


def versions(*modules):
    tools = {'python': platform.python_version()}
    tools.update({module.__name__: module.__version__ for module in modules})
    return tools


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value


def write_golden(script, cases, *modules):
    """Writes golden.json beside the script: one line a field, one line a point."""
    script = Path(script).resolve()
    lines = []
    for case in cases:
        fields = []
        for key, value in plain(case).items():
            if key == 'points':
                points = ',\n'.join(f'        {json.dumps(point)}' for point in value)
                fields.append(f'      "points": [\n{points}\n      ]')
            else:
                fields.append(f'      {json.dumps(key)}: {json.dumps(value)}')
        lines.append('    {\n' + ',\n'.join(fields) + '\n    }')
    head = f'  "script": {json.dumps(script.relative_to(ROOT).as_posix())},\n'
    head += f'  "tools": {json.dumps(versions(np, pd, *modules))},\n'
    text = '{\n' + head + '  "cases": [\n' + ',\n'.join(lines) + '\n  ]\n}\n'
    (script.parent / 'golden.json').write_text(text, encoding='utf-8')
