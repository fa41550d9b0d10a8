"""Golden values of online-change-points: the recursion of Adams and MacKay with nothing dropped, in numpy and scipy."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import scipy
from figures import iso, month_lasts, undefined, write_golden
from scipy.special import logsumexp
from scipy.stats import t as student


def case(as_of, params, base=None):
    benchmark = params.get('benchmark', '^GSPC')
    frame = pd.concat([month_lasts(params['series'], as_of), month_lasts(benchmark, as_of)], axis=1).dropna()
    frame = frame if base is None else frame.loc[base:]
    growth = 100 * np.log(frame).diff().dropna()
    active = growth.iloc[:, 0] - growth.iloc[:, 1]
    values, days = active.to_numpy(), active.index
    initial, hazard = params.get('initial', 36), 1 / params.get('expectedRun', 120)
    standard = (values[initial:] - values[:initial].mean()) / values[:initial].std(ddof=1)
    kappa, alpha, beta, mu = np.array([1.0]), np.array([1.0]), np.array([1.0]), np.array([0.0])
    logs = np.array([0.0])
    most, recents = [], []
    for value in standard:
        joint = logs + student.logpdf(value, 2 * alpha, mu, np.sqrt(beta * (kappa + 1) / (alpha * kappa)))
        logs = np.concatenate([[logsumexp(joint) + np.log(hazard)], joint + np.log1p(-hazard)])
        logs -= logsumexp(logs)
        beta = np.concatenate([[1.0], beta + kappa * (value - mu) ** 2 / (2 * (kappa + 1))])
        mu = np.concatenate([[0.0], (kappa * mu + value) / (kappa + 1)])
        kappa, alpha = np.concatenate([[1.0], kappa + 1]), np.concatenate([[1.0], alpha + 0.5])
        most.append(int(np.argmax(logs)))
        recents.append(np.exp(logs[:13]).sum())
    n = len(standard)
    drops = [i for i in range(1, n) if most[i] <= most[i - 1]]
    month = [iso(day) for day in days[initial:]]
    return {
        'asOf': as_of,
        'params': params,
        'value': most[-1],
        'details': {
            'probability': np.exp(logs.max()),
            'recentProbability': recents[-1],
            'lastDrop': month[drops[-1]] if drops else None,
            'runStart': month[n - most[-1]],
            'drops': len(drops),
            'hazard': hazard,
            'initialMonths': initial,
            'observations': n,
        },
        'window': {'base': iso(frame.index[0]), 'first': iso(days[0]), 'last': iso(days[-1])},
        'points': [{'month': month[i], 'mostLikely': most[i], 'recentProbability': recents[i]} for i in (0, 1, n // 3, n // 2, n - 1)],
        'pointCount': n,
        'warnings': [],
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2024-03-15', {'series': '^NDX', 'expectedRun': 60, 'initial': 24}),
    case('2026-01-22', {'series': '^RUT', 'base': '2005-12-30'}, '2005-12-30'),
    undefined('2026-10-02', {'series': '^RUT', 'base': '2019-12-31'}, 'insufficient-history'),
    undefined('2026-10-02', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, scipy)
