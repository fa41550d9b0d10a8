"""Golden values of lead-probability: the state rule month after month, outcomes counted anew at every month, in Python."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
from figures import iso, table, undefined, write_golden
from leads import lead_window, leads
from resampling import block_lengths, circular_starts

STATES = ['none', 'early', 'confirmed', 'extended', 'failing']
LEADS = ('early', 'confirmed', 'extended')


def price_states(values):
    """State after each month; the line starts a month before the first."""
    line = np.concatenate([[0], np.cumsum(values)]) / 100
    changes = np.diff(line)
    states = [None]
    for t in range(1, len(line)):
        if t < 36:
            states.append(None)
            continue
        sd = changes[t - 36 : t].std(ddof=1)
        m3 = (line[t] - line[t - 3]) / (sd * math.sqrt(3))
        m12 = (line[t] - line[t - 12]) / (sd * math.sqrt(12))
        before = states[-1]
        if m3 > -0.75 and m12 >= 1.5:
            states.append('extended')
        elif m3 > -0.75 and m12 >= (0 if before in ('confirmed', 'extended') else 0.75):
            states.append('confirmed')
        elif m3 >= (0 if before == 'early' else 0.75):
            states.append('early')
        else:
            states.append('failing' if any(state in LEADS for state in states[-3:]) else 'none')
    return states[1:]


def full_states(states, days):
    survey = table('ism-monthly')['NAPM']
    rates = pd.concat([table('policy-rate-monthly')['DFEDTARU']]).dropna()
    out = []
    for state, day in zip(states, days):
        month = day.to_period('M')
        rate = rates.loc[:day]
        # Twelve months before the month of the rate at hand, which is the one before where a month ends on a session.
        before = rates.loc[: (rate.index[-1].to_period('M') - 12).end_time] if len(rate) else rate
        if state is None or month - 1 not in survey.index or np.isnan(survey[month - 1]) or before.empty:
            out.append(None)
            continue
        out.append(
            ', '.join(
                [
                    'leads' if state in LEADS else 'does not lead',
                    'PMI 50 or more' if survey[month - 1] >= 50 else 'PMI below 50',
                    'rate lower than a year before' if rate.iloc[-1] < before.iloc[-1] else 'rate not lower than a year before',
                ]
            )
        )
    return out


def skill_interval(own, base, block, seed, resamples):
    n = len(own)
    skills = []
    for starts in circular_starts(seed, n, math.ceil(n / block), resamples):
        rows = (np.array(starts)[:, None] + np.arange(block)).ravel()[:n] % n
        skills.append(1 - own[rows].sum() / base[rows].sum())
    skills.sort()
    rank = max(1, math.floor(0.025 * (resamples + 1)))
    return skills[rank - 1], skills[-rank]


def case(as_of, params):
    horizon, seed, resamples = params.get('horizon', 12), params.get('seed', 1), params['resamples']
    read = {'series': 'SMB', **params, 'figures': 'price' if 'benchmark' in params else 'returns'}
    values, base_day, days, codes = leads(read, as_of)
    states = price_states(values.to_numpy())
    if params.get('state') == 'full':
        states = full_states(states, days)
    n = len(values)
    led = [float(values.iloc[t + 1 : t + 1 + horizon].sum() > 0) if t + horizon < n else math.nan for t in range(n)]
    rows = []
    for t in range(n):
        known = [s for s in range(t - horizon + 1) if states[s] is not None]
        if states[t] is None or len(known) < 120:
            continue
        rate = (sum(led[s] for s in known) + 0.5) / (len(known) + 1)
        alike = [led[s] for s in known if states[s] == states[t]]
        weight = 10 * horizon
        rows.append((t, (sum(alike) + weight * rate) / (len(alike) + weight), rate, len(alike), led[t]))
    frame = pd.DataFrame(rows, columns=['t', 'p', 'base', 'alike', 'led'])
    scored = frame.dropna()
    own, base = ((scored[name] - scored['led']).to_numpy() ** 2 for name in ('p', 'base'))
    block = max(horizon, math.ceil(block_lengths(own - base)[1]))
    low, high = skill_interval(own, base, block, seed, resamples) if len(own) >= 10 * block else (math.nan, math.nan)
    verdict = 'better than the base rate' if low > 0 else 'worse' if high < 0 else 'no better than the base rate'
    log = {
        name: -np.log(np.where(scored['led'] == 1, scored[name], 1 - scored[name])).mean() for name in ('p', 'base')
    }
    bins = scored.groupby(np.floor(scored['p'] * 10).astype(int))
    last = frame.iloc[-1]
    return {
        'asOf': as_of,
        'params': params,
        'value': last['p'],
        'details': {
            'month': iso(days[-1]),
            'state': states[-1],
            'base': last['base'],
            'analogues': int(last['alike']),
            'forecasts': len(scored),
            'firstForecast': iso(days[frame['t'].iloc[0]]),
            'brier': own.mean(),
            'brierBase': base.mean(),
            'skill': 1 - own.sum() / base.sum(),
            'skillLow': low,
            'skillHigh': high,
            'blockLength': block,
            'logScore': log['p'],
            'logScoreBase': log['base'],
            'verdict': None if math.isnan(low) else verdict,
        },
        'window': lead_window(base_day, days),
        'points': [
            {
                'bin': f'{each / 10:.1f} to {(each + 1) / 10:.1f}',
                'n': len(group),
                'meanForecast': group['p'].mean(),
                'observedShare': group['led'].mean(),
            }
            for each, group in bins
        ],
        'pointCount': len(bins),
        'warnings': codes + (['insufficient-history'] if math.isnan(low) else []),
    }


cases = [
    case('2026-08-31', {'resamples': 399}),
    case('2026-08-31', {'horizon': 3, 'resamples': 399, 'seed': 9}),
    case('2026-08-31', {'horizon': 6, 'state': 'full', 'resamples': 399}),
    # A forecast of an earlier date: nothing later is known.
    case('2022-03-31', {'horizon': 6, 'resamples': 399}),
    case('2026-09-30', {'series': '^RUT', 'benchmark': '^GSPC', 'horizon': 3, 'resamples': 399}),
    case('2026-09-30', {'series': '^RUT', 'benchmark': '^GSPC', 'resamples': 399}),
    case('2026-07-31', {'series': '^RUT', 'benchmark': '^NDX', 'horizon': 6, 'state': 'full', 'resamples': 399}),
    # The latest factor is past its maximum age: the probability is told from the last month known.
    case('2026-11-21', {'resamples': 399}),
    undefined('2026-07-31', {'series': 'IWM', 'benchmark': 'SPY'}, 'insufficient-history'),
]
write_golden(__file__, cases)
