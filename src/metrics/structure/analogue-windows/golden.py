"""Golden values of analogue-windows: features by pandas, distances by scipy, the bootstrap by its own generator."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import scipy
from figures import iso, undefined, write_golden
from leads import lead_window, leads
from resampling import stationary_mean
from scipy.spatial.distance import cdist

HORIZONS = [1, 3, 6, 12]
NAMES = ['momentum3', 'momentum12', 'gap', 'volatility']


def features(line):
    sd = line.diff().rolling(36).std()
    return pd.DataFrame(
        {
            'momentum3': line.diff(3) / (sd * 3**0.5),
            'momentum12': line.diff(12) / (sd * 12**0.5),
            'gap': (line - line.rolling(36).max()) / (sd * 12**0.5),
            'volatility': np.log(sd),
        }
    )


def nearest(table, count, separation):
    known = ((table - table.expanding(36).mean()) / table.expanding(36).std()).dropna()
    away = pd.Series(cdist(known, known.tail(1)).ravel(), index=known.index)
    away = away[away.index <= table.index[-1] - separation]
    chosen = []
    for index in sorted(away.index, key=lambda i: (away[i], -i)):
        if len(chosen) < count and all(abs(index - other) >= separation for other in chosen):
            chosen.append(index)
    return chosen, away


def band(outcomes, seed):
    if len(outcomes) < 10:
        return None, None
    interval = stationary_mean(outcomes, seed, 9999)
    return interval['low'], interval['high']


def case(as_of, params):
    count, separation = params.get('count', 10), params.get('separation', 12)
    lead, base, days, codes = leads({'series': 'SMB', **params}, as_of)
    line = pd.Series(np.concatenate([[0.0], lead.cumsum()]))
    table = features(line)
    chosen, away = nearest(table, count, separation)
    month_ends = [base, *days]

    def path(index, first, last):
        return [line.get(index + k, np.nan) - line[index] for k in range(first, last + 1)]

    after = [(line.shift(-h) - line)[sorted(chosen)].dropna() for h in HORIZONS]
    after_any = [(line.shift(-h) - line).dropna() for h in HORIZONS]
    bands = [band(outcomes, params.get('seed', 1)) for outcomes in after]
    return {
        'asOf': as_of,
        'params': params,
        'value': after[-1].mean(),
        'details': {
            'month': iso(days[-1]),
            **table.iloc[-1].to_dict(),
            'analogues': len(chosen),
            'candidates': len(away),
            'meanDistance': away[chosen].mean(),
            'medianDistance': away.median(),
            'horizons': HORIZONS,
            'outcomes': [len(outcomes) for outcomes in after],
            'means': [outcomes.mean() for outcomes in after],
            'lows': [low for low, _ in bands],
            'highs': [high for _, high in bands],
            'medians': [outcomes.median() for outcomes in after],
            'sharesAhead': [(outcomes > 0).mean() for outcomes in after],
            'allOutcomes': [len(outcomes) for outcomes in after_any],
            'allMeans': [outcomes.mean() for outcomes in after_any],
            'allMedians': [outcomes.median() for outcomes in after_any],
            'allSharesAhead': [(outcomes > 0).mean() for outcomes in after_any],
            'before': path(len(line) - 1, -12, 0),
            'historyFirst': iso(days[0]),
        },
        'window': lead_window(base, days),
        'points': [
            {
                'date': iso(month_ends[index]),
                'distance': away[index],
                **table.loc[index].to_dict(),
                'before': path(index, -12, 0),
                'after': path(index, 1, 12),
            }
            for index in chosen
        ],
        'pointCount': len(chosen),
        'warnings': [*codes, *(['insufficient-history'] if len(chosen) < count else [])],
    }


SMALL_LARGE = {'series': '^RUT', 'benchmark': '^GSPC', 'figures': 'price'}
cases = [
    case('2026-08-31', {}),
    case('2026-10-02', {}),
    case('2000-03-31', {}),
    case('2026-08-31', {'count': 20, 'separation': 24, 'seed': 7}),
    # Outcomes that are not yet known: analogues a month or more from the present and from each other.
    case('2026-08-31', {'count': 30, 'separation': 1}),
    # Fewer than asked for, and fewer than the bootstrap needs.
    case('2026-08-31', {'count': 50, 'separation': 120}),
    case('1934-01-31', {}),
    case('2026-08-31', {'base': '1962-12-31', 'to': '1989-12-29'}),
    case('2026-08-28', {'series': 'Mom', 'benchmark': 'HML', 'count': 4}),
    case('2026-10-02', SMALL_LARGE),
    case('2026-06-30', {**SMALL_LARGE, 'benchmark': '^NDX'}),
    case('2021-11-30', SMALL_LARGE),
    undefined('1931-07-31', {}, 'insufficient-history'),
    undefined('2026-08-31', {'benchmark': 'SMB'}, 'undefined-value'),
    undefined('2026-08-31', {**SMALL_LARGE, 'benchmark': ''}, 'no-observation'),
]
write_golden(__file__, cases, scipy)
