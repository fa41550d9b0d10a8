"""Reference values of the change-point kernels: every segmentation weighed by an O(n^2) dynamic programme, and the
recursion of Adams and MacKay with nothing dropped, both in numpy and scipy."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
import scipy
from figures import month_lasts, write_golden
from scipy.special import logsumexp
from scipy.stats import norm
from scipy.stats import t as student


def segment_cost(values, kind, everything):
    if kind == 'mean':
        noise = np.sqrt(np.mean(np.diff(everything) ** 2) / 2)
        return -2 * norm.logpdf(values, values.mean(), noise).sum()
    centre = everything.mean() if kind == 'variance' else values.mean()
    return -2 * norm.logpdf(values, centre, np.sqrt(np.mean((values - centre) ** 2))).sum()


def partition(values, kind, rule, minimum):
    n = len(values)
    penalty = ({'mean': 1, 'variance': 1, 'mean-and-variance': 2}[kind] + (2 if rule == 'MBIC' else 1)) * np.log(n)
    best, previous = np.full(n + 1, np.inf), np.zeros(n + 1, int)
    best[0] = -penalty
    for end in range(minimum, n + 1):
        for start in range(0, end - minimum + 1):
            if not np.isfinite(best[start]):
                continue
            cost = segment_cost(values[start:end], kind, values) + (np.log(end - start) if rule == 'MBIC' else 0)
            total = best[start] + cost + penalty
            if total < best[end]:
                best[end], previous[end] = total, start
    starts, end = [], n
    while end > 0:
        end = previous[end]
        starts.append(int(end))
    return {
        'values': list(values),
        'rule': {'change': kind, 'penalty': rule, 'minimumSegment': minimum},
        'starts': starts[::-1][1:],
        'cost': best[n],
        'penaltyPerChange': penalty,
    }


def run_lengths(values, hazard, initial, recent):
    first = values[:initial]
    standard = (values[initial:] - first.mean()) / first.std(ddof=1)
    kappa, alpha, beta, mu = np.array([1.0]), np.array([1.0]), np.array([1.0]), np.array([0.0])
    logs = np.array([0.0])
    most, recents = [], []
    for value in standard:
        scale = np.sqrt(beta * (kappa + 1) / (alpha * kappa))
        joint = logs + student.logpdf(value, 2 * alpha, mu, scale)
        logs = np.concatenate([[logsumexp(joint) + np.log(hazard)], joint + np.log1p(-hazard)])
        logs -= logsumexp(logs)
        beta = np.concatenate([[1.0], beta + kappa * (value - mu) ** 2 / (2 * (kappa + 1))])
        mu = np.concatenate([[0.0], (kappa * mu + value) / (kappa + 1)])
        kappa, alpha = np.concatenate([[1.0], kappa + 1]), np.concatenate([[1.0], alpha + 0.5])
        most.append(int(np.argmax(logs)))
        recents.append(np.exp(logs[: recent + 1]).sum())
    return {
        'values': list(values),
        'online': {'hazard': hazard, 'initial': initial, 'recent': recent},
        'mostLikely': most,
        'recentProbability': recents,
        'posterior': list(np.exp(logs)),
    }


def active_returns(asset, benchmark, as_of):
    levels = pd.concat([month_lasts(asset, as_of), month_lasts(benchmark, as_of)], axis=1).dropna()
    growth = 100 * np.log(levels).diff().dropna()
    return np.round((growth.iloc[:, 0] - growth.iloc[:, 1]).to_numpy(), 6)


random = np.random.RandomState(20261121)
made = random.standard_normal(150)
made[40:] += 2.5
made[90:] -= 1.5
made[120:] *= 3
made = np.round(made, 6)
real = active_returns('^RUT', '^GSPC', '2026-10-02')
step = np.round(np.concatenate([random.standard_normal(130), random.standard_normal(70) + 3]), 6)

cases = [
    partition(made, kind, rule, minimum)
    for kind in ('mean', 'variance', 'mean-and-variance')
    for rule in ('BIC', 'MBIC')
    for minimum in (2, 12)
]
cases += [partition(real[-240:], kind, 'BIC', 6) for kind in ('mean', 'variance', 'mean-and-variance')]
cases += [
    run_lengths(step, 0.01, 30, 12),
    run_lengths(real, 1 / 120, 36, 12),
    run_lengths(np.round(100 + 100 * step, 4), 0.004, 50, 5),
]
write_golden(__file__, cases, scipy)
