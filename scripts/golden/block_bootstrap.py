"""The stationary bootstrap of a mean, written again from the papers: generator, automatic block length, symmetric interval."""

import math

import numpy as np

MASK32, MASK64 = 2**32 - 1, 2**64 - 1


def generator(seed):
    """xoshiro128** 1.1 of Blackman and Vigna, seeded by two outputs of SplitMix64, low word first."""
    words, state = [], seed
    for _ in range(2):
        state = (state + 0x9E3779B97F4A7C15) & MASK64
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK64
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK64
        mixed ^= mixed >> 31
        words += [mixed & MASK32, mixed >> 32]

    def rotate(word, bits):
        return ((word << bits) | (word >> (32 - bits))) & MASK32

    while True:
        yield (rotate((words[1] * 5) & MASK32, 7) * 9) & MASK32
        shifted = (words[1] << 9) & MASK32
        words[2] ^= words[0]
        words[3] ^= words[1]
        words[1] ^= words[2]
        words[0] ^= words[3]
        words[2] ^= shifted
        words[3] = rotate(words[3], 11)


def block_length(values):
    """Mean block length of Politis and White (2004) as corrected by Patton, Politis and White (2009)."""
    n = len(values)
    run = max(5, math.ceil(math.log10(n)))
    lags = math.ceil(math.sqrt(n)) + run
    centred = np.asarray(values) - np.mean(values)
    covariance = np.array([centred[k:] @ centred[: max(0, n - k)] / n if k < n else 0.0 for k in range(lags + 1)])
    is_quiet = np.abs(covariance / covariance[0]) < 2 * math.sqrt(math.log10(n) / n)
    starts = [k for k in range(1, lags - run + 2) if is_quiet[k : k + run].all()]
    bandwidth = min(2 * (starts[0] if starts else lags + 1), lags)
    lag = np.arange(-bandwidth, bandwidth + 1)
    weight = np.clip(2 * (1 - np.abs(lag) / bandwidth), 0, 1)
    of_lag = covariance[np.abs(lag)]
    slope, long_run = (weight * np.abs(lag) * of_lag).sum(), (weight * of_lag).sum()
    return float(np.clip((2 * slope**2 / (2 * long_run**2) * n) ** (1 / 3), 1, math.ceil(min(3 * math.sqrt(n), n / 3))))


def band(values, seed, resamples=9999):
    """Ends of the symmetric 95% interval of the mean; None for fewer than 10 values."""
    values = np.asarray(values, float)
    n = len(values)
    if n < 10:
        return None, None
    length, draw = block_length(values), generator(seed)
    errors = []
    for _ in range(resamples):
        taken = []
        while len(taken) < n:
            start = next(draw) * n >> 32
            size = 1 if length <= 1 else 1 + math.floor(math.log1p(-next(draw) / 2**32) / math.log(1 - 1 / length))
            taken += [(start + k) % n for k in range(min(size, n - len(taken)))]
        errors.append(abs(values[taken].mean() - values.mean()))
    half = sorted(errors)[math.ceil(0.95 * (resamples + 1)) - 1]
    return values.mean() - half, values.mean() + half
