"""Reference values of the inference kernels: the normal distribution by scipy, means with HAC errors by statsmodels."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / 'scripts' / 'golden'))

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from figures import write_golden
from scipy.stats import norm

POINTS = [0, 1e-9, 0.1, 0.5, 0.6745, 1, 1.281552, 1.96, 2.575829, 2.9, 2.9999, 3, 3.0001, 3.5, 4, 5, 6, 6.5, 7, 8, 10, 15, 20, 30, 37]


def normal(z):
    return {'z': z, 'distribution': norm.cdf(z), 'twoSided': 2 * norm.sf(abs(z))}


def autoregressive(random, n, phi, level):
    values = np.zeros(n)
    for i in range(1, n):
        values[i] = phi * values[i - 1] + random.standard_normal()
    return np.round((values + level) / 1000, 6)


def mean_of(values, lags=None):
    used = math.floor(4 * (len(values) / 100) ** (2 / 9)) if lags is None else lags
    fit = sm.OLS(values, np.ones(len(values))).fit(cov_type='HAC', cov_kwds={'maxlags': used, 'use_correction': False})
    return {
        'values': list(values),
        'given': lags,
        'lags': used,
        'mean': fit.params[0],
        'standardError': fit.bse[0],
        't': fit.tvalues[0],
    }


random = np.random.RandomState(20260122)
cases = [normal(sign * z) for z in POINTS for sign in (1, -1)]
cases += [
    mean_of(autoregressive(random, 2, 0, 1)),
    mean_of(autoregressive(random, 7, 0.3, 0.2)),
    mean_of(autoregressive(random, 30, 0.6, 0.5), 0),
    mean_of(autoregressive(random, 30, -0.5, 0.5), 12),
    mean_of(autoregressive(random, 60, 0.3, 1e6)),
    mean_of(autoregressive(random, 121, 0.2, 0.1)),
]
write_golden(__file__, cases, scipy, statsmodels)
