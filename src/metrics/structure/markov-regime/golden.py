"""Golden values of markov-regime: statsmodels MarkovRegression from many starts, ended by Newton steps on its likelihood."""

import sys
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm
from figures import iso, month_lasts, undefined, write_golden
from scipy.optimize import minimize

warnings.simplefilter('ignore')
STARTS = 14


def newton(model, params):
    for _ in range(12):
        params = params - np.linalg.solve(model.hessian(params), model.score(params))
    return params


def at_bound(model, start):
    """An optimum with a state that never stays, found apart: the search above ends short of the bound."""
    free = [0, 2, 3, 4, 5]

    def whole(part):
        return np.array([1 / (1 + np.exp(-part[0])), 1.0, part[1], part[2], np.exp(part[3]), np.exp(part[4])])

    part = [np.log(start[0] / (1 - start[0])), start[2], start[3], np.log(start[4]), np.log(start[5])]
    params = whole(minimize(lambda each: -model.loglike(whole(each)), part, method='BFGS').x)
    for _ in range(12):
        params[free] -= np.linalg.solve(model.hessian(params)[np.ix_(free, free)], model.score(params)[free])
    curvature = np.linalg.eigvalsh(model.hessian(params)[np.ix_(free, free)]).max()
    score = model.score(params)
    proper = np.abs(score[free]).max() < 1e-7 and curvature < 0 and score[1] > 0 and 0 < params[0] < 1
    return params if proper and params[4:].min() / params[4:].max() >= 0.01 else None


def ordered(params):
    if params[2] <= params[3]:
        return params
    p00, p10, *rest = params
    return np.array([1 - p10, 1 - p00, rest[1], rest[0], rest[3], rest[2]])


def is_optimum(model, params):
    if not np.all(np.isfinite(params)) or np.abs(model.score(params)).max() > 1e-7:
        return False
    inside = 0 < params[0] < 1 and 0 < params[1] < 1 and params[4:].min() / params[4:].max() >= 0.01
    return inside and np.linalg.eigvalsh(model.hessian(params)).max() < 0


def optima(model, values, has_bound):
    """Distinct proper optima, highest first: [llf, params], state 0 the one with the lower mean."""
    random = np.random.RandomState(20261121)
    found = []
    for _ in range(STARTS):
        spread = values.std()
        start = np.array([
            random.uniform(0.02, 0.6),
            random.uniform(0.02, 0.6),
            values.mean() - random.uniform(0, 1.5) * spread,
            values.mean() + random.uniform(0, 1.5) * spread,
            spread**2 * random.uniform(0.1, 2.5),
            spread**2 * random.uniform(0.1, 2.5),
        ])
        start[0] = 1 - start[0]
        ends = []
        try:
            params = newton(model, model.fit(start, disp=False, em_iter=20).params)
            ends += [params] if is_optimum(model, params) else []
        except (np.linalg.LinAlgError, ValueError, RuntimeError):
            pass
        if has_bound:
            try:
                bounded = at_bound(model, start)
                ends += [] if bounded is None else [bounded]
            except (np.linalg.LinAlgError, ValueError, RuntimeError):
                pass
        for params in map(ordered, ends):
            if not any(np.allclose(params, other, atol=1e-5) for _, other in found):
                found.append((model.loglike(params), params))
    return sorted(found, key=lambda each: -each[0])


def case(as_of, params, base=None, codes=(), has_bound=False):
    levels = [month_lasts(params['series'], as_of), month_lasts(params.get('benchmark', '^GSPC'), as_of)]
    frame = pd.concat(levels, axis=1).dropna()
    frame = frame if base is None else frame.loc[base:]
    growth = 100 * np.log(frame).diff().dropna()
    active = growth.iloc[:, 0] - growth.iloc[:, 1]
    values = active.to_numpy()
    n = len(values)
    model = sm.tsa.MarkovRegression(values, 2, trend='c', switching_variance=True)
    found = optima(model, values, has_bound)
    llf, best = found[0]
    result = model.smooth(best)
    filtered = result.filtered_marginal_probabilities[:, 1]
    ruled = result.smoothed_marginal_probabilities.sum(axis=0)
    one = sm.OLS(values, np.ones(n)).fit()
    return {
        'asOf': as_of,
        'params': params,
        'value': filtered[-1],
        'details': {
            'llf': llf,
            'p00': best[0],
            'p11': 1 - best[1],
            'means': list(best[2:4]),
            'variances': list(best[4:6]),
            'filtered': [1 - filtered[-1], filtered[-1]],
            'durations': [1 / (1 - best[0]), 1 / best[1]],
            'ruled': list(ruled),
            'llfGap': llf - found[1][0] if len(found) > 1 else None,
            'bicOne': -2 * one.llf + 2 * np.log(n),
            'bicTwo': -2 * llf + 6 * np.log(n),
            'preferred': 'two regimes' if -2 * llf + 4 * np.log(n) < -2 * one.llf else 'one regime',
            'observations': n,
        },
        'window': {'base': iso(frame.index[0]), 'first': iso(active.index[0]), 'last': iso(active.index[-1])},
        'points': [{'month': iso(active.index[i]), 'filtered': filtered[i]} for i in (0, 1, n // 2, n - 1)],
        'pointCount': n,
        'warnings': codes,
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}, codes=['weak-identification']),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}, codes=['weak-identification']),
    case('2024-03-15', {'series': '^NDX', 'benchmark': '^GSPC'}, codes=['weak-identification']),
    case('2026-01-22', {'series': '^RUT', 'base': '2005-12-30'}, '2005-12-30', codes=['weak-identification'], has_bound=True),
    undefined('2026-10-02', {'series': '^RUT', 'base': '2021-12-31'}, 'insufficient-history'),
    undefined('2026-10-02', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, statsmodels)
