"""Golden values of mean-breaks: breakpoints, BIC and confint by R's strucchange; LWZ and supF from its residual sums."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import math

import numpy as np
import pandas as pd
from figures import active_returns, iso, undefined, write_golden
from r_tools import r_tools, said

CODE = """
found <- breakpoints(y ~ 1, h = floor(0.15 * length(y)), breaks = 5)
fit <- summary(found)
say('rss', fit$RSS['RSS', ])
say('bic', fit$RSS['BIC', ])
chosen <- which.min(fit$RSS['BIC', ]) - 1
say('chosen', chosen)
for (m in 1:4) say(paste0('ends', m), na.omit(breakpoints(found, breaks = m)$breakpoints))
say('means', coef(found, breaks = chosen))
if (chosen > 0) say('interval', t(suppressWarnings(confint(found, breaks = chosen%s))$confint))
"""


def lwz(rss, breaks, n):
    coefficients = 2 * breaks + 1
    return math.log(rss / (n - coefficients)) + 0.299 * coefficients * math.log(n) ** 2.1 / n


def ends(numbers, breaks):
    return [int(end) for end in numbers.get(f'ends{breaks}', [])]


def rss_of(values):
    return ((values - values.mean()) ** 2).sum()


def one_more(values, breaks, n):
    """supF(l + 1 | l), every side at least 15% of all months; nothing where no segment is long enough."""
    least, bounds = int(0.15 * n), [0, *breaks, n]
    taken = [
        rss_of(values[a:b]) - rss_of(values[a:c]) - rss_of(values[c:b])
        for a, b in zip(bounds, bounds[1:])
        for c in range(a + least, b - least + 1)
    ]
    if not taken:
        return None
    rss = sum(rss_of(values[a:b]) for a, b in zip(bounds, bounds[1:]))
    return max(taken) / ((rss - max(taken)) / (n - len(breaks) - 2))


def case(as_of, params):
    returns = active_returns(params, as_of)
    if 'base' in params:
        returns = returns.loc[params['base'] :]
    days, values = returns.index[1:], returns.to_numpy()[1:]
    n = len(values)
    noise = ', vcov = kernHAC' if params.get('noise') == 'autocorrelated' else ''
    numbers = dict(said(CODE % noise, values))
    rss, chosen = numbers['rss'], int(numbers['chosen'][0])

    def date(observation):
        return iso(days[int(observation) - 1]) if 1 <= observation <= n else None

    triples = np.reshape(numbers.get('interval', []), (-1, 3))
    f = [(n - m - 1) / m * (rss[0] - rss[m]) / rss[m] for m in range(1, 6)]
    criteria = [lwz(rss[m], m, n) for m in range(6)]
    means = numbers['means']
    sequential = [one_more(values, ends(numbers, m), n) for m in range(5)]
    passed = [f is not None and f > c for f, c in zip(sequential, (8.58, 10.13, 11.14, 11.83, 12.25))]
    dates = [date(at) for _, at, _ in triples]
    return {
        'asOf': as_of,
        'params': params,
        'value': chosen,
        'details': {
            'rss': rss,
            'bic': numbers['bic'],
            'lwz': criteria,
            'breaks': chosen,
            'breaksLwz': int(np.argmin(criteria)),
            'breaksSequential': passed.index(False) if False in passed else 5,
            'sequential': sequential,
            'dates': dates,
            'lower': [date(low) for low, _, _ in triples],
            'upper': [date(high) for _, _, high in triples],
            'means': means,
            'supF': f,
            'doubleMaximum': max(f),
            'weightedDoubleMaximum': max(x * 8.58 / c for x, c in zip(f, (8.58, 7.22, 5.96, 4.99, 3.91))),
            'since': iso(days[int(triples[-1][1])] if chosen else days[0]),
            'months': n,
        },
        'window': {'base': iso(returns.index[0]), 'first': iso(days[0]), 'last': iso(days[-1])},
        'points': [
            {'date': dates[i], 'meanBefore': means[i], 'meanAfter': means[i + 1]} for i in range(chosen)
        ],
        'pointCount': chosen,
        'warnings': ['mixed-benchmark'] if '*' in params['series'] + params.get('benchmark', '') else [],
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'noise': 'autocorrelated'}),
    case('2026-06-30', {'series': '^GSPC', 'benchmark': '^NDX'}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT'}),
    case('2026-06-30', {'series': '^RUT', 'base': '2016-12-30'}),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2024-12-31'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, *r_tools())
