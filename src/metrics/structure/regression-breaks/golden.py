"""Golden values of regression-breaks: breakpoints, BIC, coefficients and confint by R's strucchange."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import active_returns, iso, undefined, write_golden
from r_tools import r_tools, said

CODE = """
data <- data.frame(y = y, t = seq_along(y) - 1, before = c(NA, y[-length(y)]))
formula <- %s
data <- data[complete.cases(data[, all.vars(formula), drop = FALSE]), ]
found <- breakpoints(formula, h = floor(0.15 * nrow(data)), breaks = 5, data = data)
fit <- summary(found)
say('n', nrow(data))
say('rss', fit$RSS['RSS', ])
say('bic', fit$RSS['BIC', ])
chosen <- which.min(fit$RSS['BIC', ]) - 1
say('chosen', chosen)
for (m in 1:5) say(paste0('ends', m), na.omit(breakpoints(found, breaks = m)$breakpoints))
if (chosen > 0) {
  say('coefficients', t(coef(found, breaks = chosen)))
  say('interval', t(suppressWarnings(confint(found, breaks = chosen))$confint))
}
"""
FORMULAS = {'trend': 'y ~ t', 'autoregression': 'y ~ before'}


def sums(values, model, numbers):
    """Residual sums of R's partitions by least squares: its own, by recursive residuals, lose the last digits on a trend."""
    x = values[:-1] if model == 'autoregression' else np.arange(len(values))
    y = values[1:] if model == 'autoregression' else values
    found = []
    for m, theirs in enumerate(numbers['rss']):
        bounds = [0, *(int(end) for end in numbers.get(f'ends{m}', [])), len(y)]
        rss = 0.0
        for a, b in zip(bounds, bounds[1:]):
            matrix = np.column_stack([np.ones(b - a), x[a:b] - x[a:b].mean()])
            rest = y[a:b] - matrix @ np.linalg.lstsq(matrix, y[a:b], rcond=None)[0]
            rss += (rest**2).sum()
        assert abs(rss / theirs - 1) < 1e-9
        found.append(rss)
    n = len(y)
    return found, [n * (np.log(rss / n) + np.log(2 * np.pi) + 1) + np.log(n) * 3 * (m + 1) for m, rss in enumerate(found)]


def case(as_of, params):
    returns = active_returns(params, as_of)
    if 'base' in params:
        returns = returns.loc[params['base'] :]
    if 'to' in params:
        returns = returns.loc[: params['to']]
    model = params.get('model', 'trend')
    days = returns.index[2 if model == 'autoregression' else 1 :]
    numbers = dict(said(CODE % FORMULAS[model], returns.to_numpy()[1:]))
    chosen = int(numbers['chosen'][0])
    rss, bic = sums(returns.to_numpy()[1:], model, numbers)

    def date(observation):
        return iso(days[int(observation) - 1]) if 1 <= observation <= len(days) else None

    triples = np.reshape(numbers.get('interval', []), (-1, 3))
    lines = np.reshape(numbers.get('coefficients', []), (-1, 2))
    bounded = model != 'trend'
    points = [
        {
            'date': date(at),
            'lower': date(low) if bounded else None,
            'upper': date(high) if bounded else None,
            'constantBefore': lines[i][0],
            'slopeBefore': lines[i][1],
            'constantAfter': lines[i + 1][0],
            'slopeAfter': lines[i + 1][1],
        }
        for i, (low, at, high) in enumerate(triples)
    ]
    return {
        'asOf': as_of,
        'params': params,
        'value': chosen,
        'details': {
            'rss': rss,
            'bic': bic,
            'dates': [point['date'] for point in points],
            'lower': [point['lower'] for point in points],
            'upper': [point['upper'] for point in points],
            'since': iso(days[int(triples[-1][1])] if chosen else days[0]),
            'months': len(days),
        },
        'points': points,
        'pointCount': chosen,
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'model': 'autoregression'}),
    case('2026-06-30', {'series': '^RUT', 'model': 'autoregression'}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^NDX', 'model': 'autoregression', 'base': '1994-12-30', 'to': '2006-12-29'}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^NDX', 'base': '1994-12-30', 'to': '2006-12-29'}),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2024-12-31'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, *r_tools())
