"""Reference values of the Markov-switching kernels: published ones as statsmodels' own tests hold them, and fits by it.

Fits start from many random points and end by Newton steps on statsmodels' log-likelihood with complex-step derivatives, so
that they hold to the last digits; what its `fit()` reaches from its own start is kept beside them, and the best of 120 starts.
"""

import sys
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm
from figures import month_lasts, write_golden
from statsmodels.tsa.regime_switching.tests import test_markov_autoregression as published

warnings.simplefilter('ignore')


def active_returns(asset, benchmark, as_of):
    levels = pd.concat([month_lasts(asset, as_of), month_lasts(benchmark, as_of)], axis=1).dropna()
    growth = 100 * np.log(levels).diff().dropna()
    return np.round((growth.iloc[:, 0] - growth.iloc[:, 1]).to_numpy(), 6)


def newton(model, params, free=slice(None)):
    params = np.array(params, float)
    for _ in range(12):
        params[free] -= np.linalg.solve(model.hessian(params)[free, free], model.score(params)[free])
    return params


def fit(name, values, order, switching_ar, switching_variance, bound=None):
    """`bound`: a start whose first parameter, the probability of staying in state 0, is held at its bound of nothing."""
    if order == 0:
        model = sm.tsa.MarkovRegression(values, 2, trend='c', switching_variance=switching_variance)
    else:
        model = sm.tsa.MarkovAutoregression(
            values, 2, order=order, switching_ar=switching_ar, switching_variance=switching_variance
        )
    own = model.fit(disp=False)
    np.random.seed(20261121)
    best = max(
        (one for one in (model.fit(disp=False, search_reps=30, search_iter=20) for _ in range(4)) if np.isfinite(one.llf)),
        key=lambda one: one.llf,
    )
    params = newton(model, best.params)
    if bound is not None:
        bounded = newton(model, bound, slice(1, None))
        assert model.loglike(bounded) > best.llf and model.score(bounded)[0] < 0
        params = bounded
    result = model.smooth(params)
    low = int(params[model.parameters[0, 'exog']][0] > params[model.parameters[1, 'exog']][0])
    states = [low, 1 - low]
    transition = result.regime_transition[:, :, 0]
    ar = [params[model.parameters[s, 'autoregressive']] if order else [] for s in states]
    return {
        'name': name,
        'values': list(values),
        'model': {'order': order, 'switchesVariance': switching_variance, 'switchesAutoregression': switching_ar},
        'ownFit': own.llf,
        'bestOfSearch': best.llf,
        'llf': result.llf,
        'stay': [transition[s, s] for s in states],
        'means': [params[model.parameters[s, 'exog']][0] for s in states],
        'variances': [params[model.parameters[s, 'variance']][0] for s in states],
        'autoregression': [*ar[0], *ar[1]],
        'filtered': list(result.filtered_marginal_probabilities[:, 1 - low]),
        'smoothed': list(result.smoothed_marginal_probabilities[:, 1 - low]),
    }


AR4 = {
    'name': 'Hamilton (1989), AR(4) with a switching mean, as printed by EViews',
    'values': published.rgnp,
    'printed': {
        'llf': -181.26339,
        'stay': [0.754673, 1 - 0.095915],
        'means': [-0.358811, 1.163516],
        'variance': np.exp(-0.262658) ** 2,
        'autoregression': [0.013486, -0.057521, -0.246983, -0.212923],
        'errors': [0.0965189, 0.0377362, 0.2645396, 0.0745187],
        'filtered': published.hamilton_ar4_filtered,
        'smoothed': published.hamilton_ar4_smoothed,
    },
}
AR1 = {
    'name': 'AR(1) with everything but the variance switching, as printed by EViews',
    'values': published.rgnp,
    'printed': {
        'llf': -186.7575,
        'stay': [1 - 0.53662099, 0.85472458],
        'means': [-0.479157, 1.041419],
        'variance': np.exp(-0.231404) ** 2,
        'autoregression': [0.713029, 0.243128],
        'durations': [1.863513, 6.883477],
        # Printed for the state with the higher mean.
        'filtered': published.hamilton_ar1_switch_filtered,
        'smoothed': published.hamilton_ar1_switch_smoothed,
    },
}
AR2 = {
    'name': 'AR(2) with everything but the variance switching, as printed by Stata',
    'values': published.rgnp,
    'printed': {
        'llf': -179.32354,
        'stay': [0.3812383, 1 - 0.3564492],
        'means': [-0.0055216, 1.195482],
        'variance': 0.6677098**2,
        'autoregression': [0.3710719, 0.7002937, 0.4621503, -0.3206652],
        'errors': [0.1424841, 0.0994742, 0.2057086, 0.1225987],
    },
}

small = active_returns('^RUT', '^GSPC', '2026-10-02')
growth = active_returns('^RUT', '^NDX', '2026-10-02')
random = np.random.RandomState(3)
state = np.cumsum(random.uniform(size=240) < 0.05) % 2
switching = np.round(np.where(state == 1, 0.8, -0.6) + random.standard_normal(240), 6)
cases = [
    AR4,
    AR1,
    AR2,
    fit('^RUT less ^GSPC, monthly', small, 0, False, True),
    fit('^RUT less ^NDX, monthly', growth, 0, False, True),
    fit('^RUT less ^GSPC, monthly, one variance', small, 0, False, False, [1e-18, 0.01, small.min(), 0.0, 9.0]),
    fit('^RUT less ^GSPC, monthly, AR(1)', small, 1, False, True),
    fit('made with a switching mean, AR(1)', switching, 1, False, False),
    fit('real GNP, AR(2) with switching coefficients', np.array(published.rgnp), 2, True, False),
]
write_golden(__file__, cases, statsmodels)
