"""A seeded generator, block lengths and block resamples for the scripts that make golden values, from their papers.

None of the project's code runs here. Everything is drawn observation by observation, in plain Python.
"""

import math

import numpy as np

WORD = 2**32 - 1
LONG = 2**64 - 1


def split_mix(state):
    """SplitMix64 (Steele, Lea and Flood, 2014): its outputs from a seed."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & LONG
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & LONG
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & LONG
        yield z ^ (z >> 31)


class Xoshiro:
    """xoshiro128** 1.1 (Blackman and Vigna, 2021), seeded by SplitMix64, low words first."""

    def __init__(self, seed):
        if isinstance(seed, int):
            outputs = split_mix(seed)
            longs = [next(outputs), next(outputs)]
            seed = [word for long in longs for word in (long & WORD, long >> 32)]
        self.state = list(seed)

    def next(self):
        s = self.state
        x = (s[1] * 5) & WORD
        result = ((((x << 7) | (x >> 25)) & WORD) * 9) & WORD
        t = (s[1] << 9) & WORD
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = ((s[3] << 11) | (s[3] >> 21)) & WORD
        return result

    def index(self, count):
        return self.next() * count >> 32


def autocovariances(x, lags):
    e = x - x.mean()
    return np.array([e[lag:] @ e[: len(e) - lag] / len(e) if lag < len(e) else 0.0 for lag in range(lags + 1)])


def block_lengths(x):
    """Politis and White (2004) as corrected by Patton, Politis and White (2009): stationary, circular."""
    x = np.asarray(x, float)
    n = len(x)
    run = max(5, math.ceil(math.log10(n)))
    lags = math.ceil(math.sqrt(n)) + run
    r = autocovariances(x, lags)
    small = np.abs(r / r[0]) < 2 * math.sqrt(math.log10(n) / n)
    quiet = [lag for lag in range(1, lags - run + 2) if small[lag : lag + run].all()]
    bandwidth = min(2 * quiet[0], lags) if quiet else lags
    lag = np.arange(-bandwidth, bandwidth + 1)
    weight = np.clip(2 * (1 - np.abs(lag) / bandwidth), 0, 1)
    g = (weight * np.abs(lag) * r[np.abs(lag)]).sum()
    long_run = (weight * r[np.abs(lag)]).sum()
    most = math.ceil(min(3 * math.sqrt(n), n / 3))
    return [max(1, min(most, (2 * g**2 / (d * long_run**2)) ** (1 / 3) * n ** (1 / 3))) for d in (2, 4 / 3)]


def stationary_indices(generator, n, block_length):
    """Politis and Romano (1994): blocks of geometric length from anywhere, round the circle."""
    stay = 1 - 1 / block_length
    out = []
    while len(out) < n:
        start = generator.index(n)
        length = 1
        if block_length > 1:
            uniform = generator.next() / 2**32
            while 1 - stay**length <= uniform:
                length += 1
        out += [(start + i) % n for i in range(length)]
    return out[:n]


def stationary_mean(x, seed, resamples):
    """Mean, two-sided p-value and symmetric 95% interval by the stationary bootstrap."""
    x = np.asarray(x, float)
    block_length = block_lengths(x)[0]
    generator = Xoshiro(seed)
    errors = [x[stationary_indices(generator, len(x), block_length)].mean() - x.mean() for _ in range(resamples)]
    sizes = np.sort(np.abs(errors))
    half = sizes[math.ceil(0.95 * (resamples + 1)) - 1]
    return {
        'mean': x.mean(),
        'p': (1 + (sizes >= abs(x.mean())).sum()) / (1 + resamples),
        'low': x.mean() - half,
        'high': x.mean() + half,
        'blockLength': block_length,
    }


def circular_starts(seed, n, blocks, resamples):
    generator = Xoshiro(seed)
    return [[generator.index(n) for _ in range(blocks)] for _ in range(resamples)]
