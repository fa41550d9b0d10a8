"""Golden values of chow-test: sctest(type = 'Chow') and Fstats by R's strucchange."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
import scipy
from scipy.stats import f as f_distribution
from figures import active_returns, iso, undefined, write_golden
from r_tools import r_tools, said

CODE = """
at <- %d
test <- sctest(y ~ 1, type = 'Chow', point = at)
say('chow', c(test$statistic, test$p.value))
tested <- Fstats(y ~ 1, from = 0.15)
say('search', c(sctest(tested, type = 'supF')$p.value, tested$breakpoint))
found <- breakpoints(y ~ 1, h = floor(0.15 * length(y)), breaks = 1)
say('interval', suppressWarnings(confint(found, breaks = 1))$confint)
say('means', c(mean(y[1:at]), mean(y[-(1:at)])))
"""


def too_early_until(days, after):
    n, wait = len(days), 0
    while after + wait < int(0.15 * (n + wait)):
        wait += 1
    return iso((days[-1].to_period('M') + wait).end_time) if wait else None


def case(as_of, params, warnings=()):
    returns = active_returns(params, as_of)
    if 'base' in params:
        returns = returns.loc[params['base'] :]
    days, values = returns.index[1:], returns.to_numpy()[1:]
    date = pd.Timestamp(params.get('date', f'{int(as_of[:4]) - 1}-12-31'))
    at = int((days <= date).sum())
    numbers = dict(said(CODE % at, values))
    before, after = values[:at], values[at:]
    n = len(values)
    # The same F without the cancellation of two residual sums that agree in their leading digits.
    broken = ((before - before.mean()) ** 2).sum() + ((after - after.mean()) ** 2).sum()
    f = len(before) * len(after) / n * (before.mean() - after.mean()) ** 2 / (broken / (n - 2))
    p = f_distribution.sf(f, 1, n - 2)
    assert abs(numbers['chow'][0] - f) < 1e-9 and abs(numbers['chow'][1] - p) < 1e-9
    sup_p, likely = numbers['search']
    low, _, high = numbers['interval']
    return {
        'asOf': as_of,
        'params': params,
        'value': p,
        'details': {
            'f': f,
            'date': iso(days[at - 1]),
            'before': numbers['means'][0],
            'after': numbers['means'][1],
            'monthsAfter': len(days) - at,
            'supFp': sup_p,
            'likelyDate': iso(days[int(likely) - 1]),
            'monthsFromLikely': at - int(likely),
            'isInInterval': bool(low <= at <= high),
            'tooEarlyUntil': too_early_until(days, len(days) - at),
        },
        'warnings': sorted({*warnings, *(['window-sensitive'] if low <= at <= high or (p < 0.05 <= sup_p) else [])}),
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}, ['too-early-to-tell']),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'date': '2000-03-31'}, ['window-sensitive']),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'date': '2006-07-15'}),
    case('2026-06-30', {'series': '^RUT', 'base': '2016-12-30', 'date': '2020-11-09'}),
    undefined('2026-06-30', {'series': '^RUT', 'date': '2026-05-29'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT', 'date': '2020-11-09'}, 'undefined-value'),
]
write_golden(__file__, cases, scipy, *r_tools())
