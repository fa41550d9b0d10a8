"""States of a rotation by the written rule, month after month, for the scripts that make golden values."""

import math

import numpy as np
import pandas as pd
from figures import blend, levels, month_ends, month_lasts, parts

STATES = ['none', 'early', 'confirmed', 'extended', 'failing']
LEADS = ('early', 'confirmed', 'extended')


def months_to(series, kind, as_of):
    """Closes of finished months and, inside a month, the latest close."""
    daily = levels(series, kind, as_of)
    finished = month_lasts(series, as_of) if kind == 'price' else daily[month_ends(daily.index)]
    return pd.concat([finished, daily.iloc[-1:].drop(finished.index, errors='ignore')])


def line(reference, kind, as_of):
    named = parts(reference)
    frame = pd.concat([months_to(series, kind, as_of) for _, series in named], axis=1).dropna()
    return frame.iloc[:, 0] if len(named) == 1 else blend([weight for weight, _ in named], frame)


def state_of(m3, m12, path):
    before = path[-1] if path else None
    extended = m12 >= 1.5
    confirmed = m12 >= 0.75 or (before in ('confirmed', 'extended') and m12 >= 0)
    early = m3 >= 0.75 or (before == 'early' and m3 >= 0)
    if m3 > -0.75 and extended:
        return 'extended'
    if m3 > -0.75 and confirmed:
        return 'confirmed'
    if early:
        return 'early'
    return 'failing' if any(state in LEADS for state in path[-3:]) else 'none'


def states(strength, is_partial):
    logs = np.log(strength)
    changes = logs.diff()
    volatility = changes.rolling(36).std()
    if is_partial:
        volatility.iloc[-1] = volatility.iloc[-2]
    m3 = logs.diff(3) / (volatility * math.sqrt(3))
    m12 = logs.diff(12) / (volatility * math.sqrt(12))
    points = pd.DataFrame({'momentum3': m3, 'momentum12': m12, 'volatility': volatility}).dropna()
    path = []
    for row in points.itertuples():
        path.append(state_of(row.momentum3, row.momentum12, path))
    points['state'] = path
    return points
