"""The difference of two Sharpe ratios by Ledoit and Wolf (2008), for the scripts that make golden values.

None of the project's code runs here. Matrices in full, resamples drawn row by row.
"""

import math

import numpy as np
from resampling import block_lengths, circular_starts
from scipy.stats import norm


def ratio(x):
    return x.mean() / x.std()


def gradient(x, y):
    """Of the difference of two Sharpe ratios, by the means and the uncentred second moments: Ledoit and Wolf (2008), 3.1."""
    a, b, c, d = x.mean(), y.mean(), (x**2).mean(), (y**2).mean()
    return np.array([c / x.var() ** 1.5, -d / y.var() ** 1.5, -a / 2 / x.var() ** 1.5, b / 2 / y.var() ** 1.5])


def parzen(x):
    return 1 - 6 * x**2 + 6 * x**3 if x <= 0.5 else 2 * (1 - x) ** 3


def long_run_covariance(columns):
    """Prewhitened Parzen estimator: Andrews and Monahan (1992), Andrews (1991), columns scaled to one variance."""
    scale = columns.std(axis=0)
    v = columns / scale
    n, k = v.shape
    before, after = v[:-1], v[1:]
    coefficients = np.linalg.lstsq(before, after, rcond=None)[0].T
    u, s, w = np.linalg.svd(coefficients)
    coefficients = u @ np.diag(np.minimum(s, 0.97)) @ w
    rest = after - before @ coefficients.T
    above = below = 0
    for one in rest.T:
        rho = (one[1:] @ one[:-1]) / (one[:-1] @ one[:-1])
        rho = min(0.97, max(-0.97, rho))
        fourth = np.mean((one[1:] - rho * one[:-1]) ** 2) ** 2
        above += 4 * rho**2 * fourth / (1 - rho) ** 8
        below += fourth / (1 - rho) ** 4
    bandwidth = 2.6614 * (above / below * n) ** 0.2
    psi = rest.T @ rest / n
    lag = 1
    while lag < bandwidth and lag < len(rest):
        gamma = rest[lag:].T @ rest[:-lag] / n
        psi = psi + parzen(lag / bandwidth) * (gamma + gamma.T)
        lag += 1
    colour = np.linalg.inv(np.eye(k) - coefficients)
    psi = n / (n - k) * colour @ psi @ colour.T
    return psi * np.outer(scale, scale)


def sharpe(x, y, seed, resamples):
    n = len(x)
    moments = np.column_stack([x, y, x**2, y**2])
    centred = moments - moments.mean(axis=0)
    g = gradient(x, y)
    error = math.sqrt(g @ long_run_covariance(centred) @ g / n)
    difference = ratio(x) - ratio(y)
    block = min(n // 8, math.ceil(max(block_lengths(column)[1] for column in moments.T)))
    at_least = 0
    for starts in circular_starts(seed, n, n // block, resamples):
        rows = (np.array(starts)[:, None] + np.arange(block)).ravel() % n
        xs, ys = x[rows], y[rows]
        drawn = np.column_stack([xs, ys, xs**2, ys**2])
        drawn = drawn - drawn.mean(axis=0)
        zeta = drawn.reshape(n // block, block, 4).sum(axis=1) / math.sqrt(block)
        psi = zeta.T @ zeta / (n // block)
        gs = gradient(xs, ys)
        own = abs(ratio(xs) - ratio(ys) - difference) / math.sqrt(gs @ psi @ gs / len(xs))
        at_least += not own < abs(difference) / error
    return {
        'first': ratio(x),
        'second': ratio(y),
        'difference': difference,
        'standardError': error,
        'p': 2 * norm.sf(abs(difference / error)),
        'bootstrapP': (1 + at_least) / (1 + resamples),
        'blockLength': block,
    }
