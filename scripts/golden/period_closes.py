"""Closes of finished sessions, weeks, months, quarters and years, by their own days."""

import numpy as np
import pandas as pd
from figures import SESSIONS, levels, month_ends, month_lasts, week_ends


def closes_of_periods(reference, kind, frequency, as_of):
    """Closes known at a date: of months and longer from the monthly table before the daily one begins."""
    daily = levels(reference, kind, as_of)
    if frequency == 'session':
        return daily
    if frequency == 'week':
        return daily[week_ends(daily.index)]
    is_monthly = kind == 'price' and '*' not in reference
    months = month_lasts(reference, as_of) if is_monthly else daily[month_ends(daily.index)]
    step = {'month': 1, 'quarter': 3, 'year': 12}[frequency]
    return months[months.index.month % step == 0]


def is_adjacent(days, frequency):
    """For each day but the first, whether the one before is the last of the period before."""
    if frequency == 'session':
        return np.diff(SESSIONS.get_indexer(days)) == 1
    code = {'week': 'W', 'month': 'M', 'quarter': 'Q', 'year': 'A'}[frequency]
    ordinals = pd.PeriodIndex(days, freq=code).astype('int64')
    return np.diff(ordinals) == 1
