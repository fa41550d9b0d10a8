"""Reference values of the inference kernels: the normal distribution by scipy, means with HAC errors by statsmodels, adjusted
p-values by statsmodels; generator, block bootstrap, block lengths and Sharpe ratios written here from their papers."""

import math
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / 'scripts' / 'golden'))

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from figures import levels, month_lasts, write_golden
from resampling import Xoshiro, block_lengths, stationary_mean
from sharpe import sharpe
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests

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


def draws(seed):
    """Outputs for a seed, or for a state: those of the state 1, 2, 3, 4 are the ones published for the reference code."""
    generator = Xoshiro(seed)
    return {'seed': seed, 'outputs': [generator.next() for _ in range(10)]}


def lengths(name, sample):
    stationary, circular = block_lengths(sample)
    return {'name': name, 'sample': list(sample), 'stationary': stationary, 'circular': circular}


def bootstrap(sample, seed, resamples):
    return {'sample': list(sample), 'seed': seed, 'resamples': resamples, 'bootstrap': stationary_mean(sample, seed, resamples)}


def adjusted(p_values):
    by = {method: multipletests(p_values, method=method)[1] for method in ('holm', 'fdr_bh')}
    return {'pValues': list(p_values), 'holm': list(by['holm']), 'benjaminiHochberg': list(by['fdr_bh'])}


def sharpe_of(first, second, seed, resamples):
    return {
        'first': list(first), 'second': list(second), 'seed': seed, 'resamples': resamples,
        'sharpe': sharpe(first, second, seed, resamples),
    }


def log_leads(left, right):
    frame = np.log(np.column_stack([left, right]))
    return np.round(100 * np.diff(frame[:, 0] - frame[:, 1]), 6)


def pair(read, as_of):
    both = [read('^RUT', as_of), read('^GSPC', as_of)]
    days = both[0].index.intersection(both[1].index)
    return [one[days].to_numpy() for one in both]


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

monthly = pair(month_lasts, '2026-09-30')
daily = pair(lambda series, as_of: levels(series, 'price', as_of), '2026-09-30')
simulated = [autoregressive(random, n, phi, 0) * 1000 for n, phi in ((12, 0), (40, 0.5), (150, 0), (300, 0.9))]
cases += [draws([1, 2, 3, 4]), draws([2**31, 0, 2**32 - 1, 7]), draws(0), draws(1), draws(2**53 - 1)]
cases += [lengths(f'{len(one)} simulated', one) for one in simulated]
cases += [lengths('random walk', np.round(np.cumsum(simulated[2]), 6))]
cases += [lengths('^RUT less ^GSPC, months', log_leads(*monthly)), lengths('^RUT less ^GSPC, sessions', log_leads(*daily))]
cases += [
    bootstrap(simulated[1] + 0.4, 7, 499),
    bootstrap(simulated[2] + 0.1, 2**40, 999),
    bootstrap(log_leads(*monthly), 1, 999),
]
returns = [np.round(100 * np.diff(np.log(one)), 6) for one in monthly]
cases += [sharpe_of(*returns, 1, 499), sharpe_of(returns[0][-120:], returns[1][-120:], 2, 499)]
# Returns that hang together strongly: the singular values of the autoregression reach the ceiling.
slow = np.round(np.cumsum(random.standard_normal((60, 2)), axis=0), 6)
cases += [sharpe_of(slow[:, 0], slow[:, 1], 3, 199)]
cases += [adjusted(np.round(random.uniform(size=n) ** 3, 6)) for n in (1, 2, 7, 20)]
cases += [adjusted([0.02, 0.02, 0.5, 1, 0.0001, 0.02])]
write_golden(__file__, cases, scipy, statsmodels)
