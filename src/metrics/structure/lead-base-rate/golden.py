"""Golden values of lead-base-rate: states by the written rule, shares by pandas, Wilson's interval by its quadratic."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import math

import numpy as np
import pandas as pd
from figures import SESSIONS, iso, levels, month_lasts, undefined, write_golden
from leads import leads

HORIZONS = [1, 3, 6, 12]
LEADS = ('early', 'confirmed', 'extended')


def state_of(m3, m12, path):
    before = path[-1] if path else None
    if m3 > -0.75 and m12 >= 1.5:
        return 'extended'
    if m3 > -0.75 and (m12 >= 0.75 or (before in ('confirmed', 'extended') and m12 >= 0)):
        return 'confirmed'
    if m3 >= 0.75 or (before == 'early' and m3 >= 0):
        return 'early'
    return 'failing' if any(state in LEADS for state in path[-3:]) else 'none'


def states_of(line, is_partial):
    volatility = line.diff().rolling(36).std()
    if is_partial:
        volatility.iloc[-1] = volatility.iloc[-2]
    m3, m12 = line.diff(3) / (volatility * math.sqrt(3)), line.diff(12) / (volatility * math.sqrt(12))
    path = []
    for i in range(len(line)):
        path.append(None if np.isnan(m3[i]) or np.isnan(m12[i]) else state_of(m3[i], m12[i], [s for s in path if s]))
    return pd.Series(path, dtype=object)


def wilson(share, n):
    """Both roots p of (share - p)^2 = z^2 p (1 - p) / n."""
    z2 = 1.959963984540054**2
    roots = np.roots([1 + z2 / n, -(2 * share + z2 / n), share**2])
    low, high = sorted(roots.real)
    return max(low, 0), min(high, 1)


def side_by_side(starts, horizon):
    """The most windows of a length that do not overlap, by the shortest way through all of them."""
    best = {}
    starts = sorted(starts)
    for start in reversed(starts):
        after = [best[other] for other in starts if other >= start + horizon]
        best[start] = 1 + max(after, default=0)
    return max(best.values(), default=0)


def rates(line, is_given, horizon):
    lead = (line.shift(-horizon) - line)[is_given].dropna()
    n, effective = len(lead), side_by_side(list(lead.index), horizon)
    share = (lead > 0).mean()
    low, high = wilson(share, effective) if n else (None, None)
    return {'rate': share if n else None, 'n': n, 'ahead': (lead > 0).sum(), 'effective': effective, 'low': low, 'high': high}


def both(line, states, state, horizon):
    out = rates(line, states == state, horizon)
    every = rates(line, states.notna(), horizon)
    return {**out, **{f'all{key[0].upper()}{key[1:]}': every[key] for key in ('n', 'rate', 'effective', 'low', 'high')}}


def log_line(params, as_of):
    if params.get('figures', 'returns') == 'returns':
        lead, base, days, codes = leads({'series': 'SMB', **params}, as_of)
        return pd.Series(np.concatenate([[0.0], lead.cumsum()])) / 100, [base, *days], False, codes

    def months(series):
        daily = levels(series, 'price', as_of)
        finished = month_lasts(series, '2026-12-31')
        finished = finished[finished.index <= daily.index[-1]]
        return pd.concat([finished, daily.iloc[-1:].drop(finished.index, errors='ignore')])

    frame = pd.concat([months(params['series']), months(params['benchmark'])], axis=1).dropna()
    line = np.log(frame.iloc[:, 0] / frame.iloc[:, 1])
    last = frame.index[-1]
    is_partial = SESSIONS[SESSIONS > last][0].to_period('M') == last.to_period('M')
    return line.reset_index(drop=True), list(frame.index), is_partial, []


def case(as_of, params):
    horizon = params.get('horizon', 12)
    line, days, is_partial, codes = log_line(params, as_of)
    states = states_of(line, is_partial)
    state = params.get('state', states.iloc[-1])
    if is_partial:
        line, states = line[:-1], states[:-1]
    asked = both(line, states, state, horizon)
    return {
        'asOf': as_of,
        'params': params,
        'value': asked.pop('rate'),
        'details': {'state': state, **asked, 'month': iso(days[-1]), 'historyFirst': iso(days[0])},
        'window': {'base': iso(days[0]), 'first': iso(days[1]), 'last': iso(days[-1])},
        'points': [{'horizon': h, **both(line, states, state, h)} for h in HORIZONS],
        'pointCount': len(HORIZONS),
        'warnings': codes,
    }


SMALL_LARGE = {'series': '^RUT', 'benchmark': '^GSPC', 'figures': 'price'}
cases = [
    case('2026-08-31', {}),
    case('2026-10-02', {}),
    *[case('2026-08-31', {'state': state}) for state in ('none', 'early', 'confirmed', 'extended', 'failing')],
    case('2026-08-31', {'state': 'extended', 'horizon': 60}),
    case('1985-01-31', {'horizon': 1}),
    case('2026-08-28', {'series': 'Mom', 'benchmark': 'HML', 'state': 'failing'}),
    # Inside a month, at its end, and against the other index; the first state that has been seen through.
    case('2026-10-02', SMALL_LARGE),
    case('2026-09-30', {**SMALL_LARGE, 'horizon': 6}),
    case('2026-01-22', {**SMALL_LARGE, 'benchmark': '^NDX', 'horizon': 3}),
    case('2026-06-30', {**SMALL_LARGE, 'benchmark': '^NDX', 'state': 'early', 'horizon': 3}),
    undefined('1929-01-31', {}, 'insufficient-history'),
    undefined('1929-11-30', {'state': 'extended'}, 'insufficient-history'),
    undefined('2026-08-31', {'benchmark': 'SMB'}, 'insufficient-history'),
    undefined('2026-08-31', {**SMALL_LARGE, 'benchmark': ''}, 'no-observation'),
]
write_golden(__file__, cases)
