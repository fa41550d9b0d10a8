"""Monthly log leads in percent as known at a date: of returns of factors, or of closes and total-return levels.

Plain pandas on our own CSV files: none of the project's code runs here, and no formula of a metric stands here.
"""

import numpy as np
import pandas as pd
from figures import iso, parts, table
from values import MAXIMUM_AGE, dated, period_lasts


def known_returns(series, as_of):
    """Monthly returns in percent by month, and whether the latest is past its maximum age."""
    if series == 'SMB':
        column = table('size-factor-monthly')['SMB']
        out = [(month + 2).start_time + pd.Timedelta(days=27) for month in column.index]
    else:
        frame, _ = dated(series)
        column = pd.Series(frame['value'].to_numpy(), index=frame.index.to_period('M'))
        out = list(frame['published'])
    is_known = np.array([day <= pd.Timestamp(as_of) for day in out])
    age = pd.Timestamp(as_of) - max(day for day, known in zip(out, is_known) if known)
    return column[is_known], age.days > MAXIMUM_AGE['monthly']


def log_returns(reference, as_of):
    read = [(weight, *known_returns(series, as_of)) for weight, series in parts(reference)]
    simple = pd.concat([weight * column for weight, column, _ in read], axis=1).dropna().sum(axis=1)
    return 100 * np.log(1 + simple / 100), any(is_old for _, _, is_old in read)


def leads(params, as_of):
    """(leads by month, day of the base, day of each month, codes); a stretch by `base` and `to`, both month-ends."""
    benchmark, figures = params.get('benchmark', ''), params.get('figures', 'returns')
    codes = ['mixed-benchmark'] if figures != 'returns' and '*' in params['series'] + benchmark else []
    if figures == 'returns':
        lead, is_old = log_returns(params['series'], as_of)
        if benchmark:
            other, is_other_old = log_returns(benchmark, as_of)
            lead, is_old = (lead - other).dropna(), is_old or is_other_old
        codes += ['stale-input'] if is_old else []
        days = lead.index.to_timestamp(how='end').normalize()
        lead.index = pd.PeriodIndex(lead.index, freq='M')
        before = (lead.index - 1).to_timestamp(how='end').normalize()
    else:
        lasts = [period_lasts(one, figures, 'M', as_of) for one in (params['series'], benchmark)]
        frame = pd.concat([lasts[0][0], lasts[1][0]], axis=1).dropna()
        lead = 100 * np.log(frame.iloc[:, 0] / frame.iloc[:, 1]).diff().dropna()
        all_days = lasts[0][1]
        days, before = pd.DatetimeIndex(all_days[lead.index]), pd.DatetimeIndex(all_days[lead.index - 1])
    assert (np.diff(lead.index.astype('int64')) == 1).all()
    wanted = slice(None)
    if 'base' in params:
        wanted = lead.index > pd.Timestamp(params['base']).to_period('M')
        if 'to' in params:
            wanted &= lead.index <= pd.Timestamp(params['to']).to_period('M')
    lead, days, before = lead[wanted], days[wanted], before[wanted]
    return lead, before[0], days, codes


def lead_window(base, days):
    return {'base': iso(base), 'first': iso(days[0]), 'last': iso(days[-1])}
