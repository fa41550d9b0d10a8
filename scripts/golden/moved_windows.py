"""Returns of every window whose two ends are moved by up to `shift` sessions, by plain enumeration."""

import itertools

import numpy as np
import pandas as pd


def moved_returns(asset, benchmark, base, last, shift):
    """Active returns (returns where benchmark is None) of the moved windows that lie within the closes given."""
    frame = pd.concat([asset, asset if benchmark is None else benchmark], axis=1).dropna()
    left, right = frame.iloc[:, 0].to_numpy(), frame.iloc[:, 1].to_numpy()
    at_base, at_last = frame.index.get_loc(pd.Timestamp(base)), frame.index.get_loc(pd.Timestamp(last))
    returns = []
    for base_step, last_step in itertools.product(range(-shift, shift + 1), repeat=2):
        i, j = at_base + base_step, at_last + last_step
        if (base_step, last_step) == (0, 0) or i < 0 or j >= len(frame) or i >= j:
            continue
        gain = left[j] / left[i] - 1
        returns.append(gain if benchmark is None else gain - (right[j] / right[i] - 1))
    return returns


def failing_share(value, returns):
    """Share of moved windows whose return has not the sign of the stated one."""
    sign = np.sign(value)
    return sum(np.sign(other) != sign for other in returns) / len(returns)
