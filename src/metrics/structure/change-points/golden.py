"""Golden values of change-points: every segmentation weighed by an O(n^2) dynamic programme in numpy."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
from figures import iso, month_lasts, undefined, write_golden


def costs_up_to(values, end, kind, noise, centre):
    """-2 log-likelihood of values[start:end] for every start before it."""
    lengths = np.arange(end, 0, -1)
    block = values[:end][::-1] - centre
    sums, squares = np.cumsum(block)[::-1], np.cumsum(block**2)[::-1]
    spread = squares if kind == 'variance' else squares - sums**2 / lengths
    variance = np.full(end, noise) if kind == 'mean' else np.maximum(spread / lengths, 1e-300)
    return lengths * np.log(2 * np.pi * variance) + spread / variance


def case(as_of, params, base=None):
    benchmark = params.get('benchmark', '^GSPC')
    frame = pd.concat([month_lasts(params['series'], as_of), month_lasts(benchmark, as_of)], axis=1).dropna()
    frame = frame if base is None else frame.loc[base:]
    growth = 100 * np.log(frame).diff().dropna()
    active = growth.iloc[:, 0] - growth.iloc[:, 1]
    values, n = active.to_numpy(), len(active)
    kind, rule = params.get('change', 'mean'), params.get('penalty', 'BIC')
    asked = params.get('minimumSegment', 12)
    minimum = asked if kind == 'mean' else max(asked, 6)
    noise = np.mean(np.diff(values) ** 2) / 2
    penalty = ({'mean': 1, 'variance': 1, 'mean-and-variance': 2}[kind] + (2 if rule == 'MBIC' else 1)) * np.log(n)
    best, previous = np.full(n + 1, np.inf), np.zeros(n + 1, int)
    best[0] = -penalty
    for end in range(minimum, n + 1):
        cost = costs_up_to(values, end, kind, noise, values.mean())
        if rule == 'MBIC':
            cost = cost + np.log(np.arange(end, 0, -1))
        total = (best[:end] + cost + penalty)[: end - minimum + 1]
        previous[end] = np.argmin(total)
        best[end] = total[previous[end]]
    starts, end = [], n
    while end > 0:
        end = previous[end]
        starts.append(int(end))
    starts = starts[::-1]
    segments = [values[a:b] for a, b in zip(starts, starts[1:] + [n])]
    dates = [iso(active.index[start]) for start in starts[1:]]
    return {
        'asOf': as_of,
        'params': params,
        'value': len(dates),
        'details': {
            'lastChange': dates[-1] if dates else None,
            'monthsSince': len(segments[-1]),
            'dates': dates,
            'means': [segment.mean() for segment in segments],
            'variances': [segment.var() for segment in segments],
            'lengths': [len(segment) for segment in segments],
            'cost': best[n],
            'penaltyPerChange': penalty,
            'observations': n,
        },
        'window': {'base': iso(frame.index[0]), 'first': iso(active.index[0]), 'last': iso(active.index[-1])},
        'warnings': ['weak-identification'] if minimum > asked else [],
    }


small = {'series': '^RUT'}
cases = [
    case('2026-10-02', small),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-10-02', {**small, 'change': 'variance', 'minimumSegment': 6}),
    case('2026-10-02', {**small, 'change': 'mean-and-variance', 'minimumSegment': 6}),
    case('2026-10-02', {**small, 'change': 'mean-and-variance', 'minimumSegment': 2}),
    case('2024-03-15', {'series': '^NDX', 'change': 'variance', 'penalty': 'MBIC'}),
    case('2026-01-22', {'series': '^NDX', 'benchmark': '^RUT', 'change': 'mean', 'minimumSegment': 3, 'base': '1995-12-29'}, '1995-12-29'),
    undefined('2026-10-02', {'series': '^RUT', 'base': '2021-12-31'}, 'insufficient-history'),
    undefined('2026-10-02', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases)
