"""Golden values of rotation-map, every variant by pandas rolling windows and numpy averages."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
import pandas as pd
from figures import iso, levels, undefined, week_ends, write_golden


def z(values, weeks):
    return 100 + (values - values.rolling(weeks).mean()) / values.rolling(weeks).std()


def expanding_z(values):
    values = values.dropna()
    return 100 + (values - values.expanding(26).mean()) / values.expanding(26).std()


def from_zero(values, weeks):
    return 100 + values / values.rolling(weeks).std()


def ema(values, span, weeks):
    """Exponential average over the last `weeks` values, weights renormalised: numpy's weighted average."""
    decay = 1 - 2 / (span + 1)
    weights = decay ** np.arange(weeks)[::-1]
    return values.rolling(weeks).apply(lambda window: np.average(window, weights=weights), raw=True)


def ema2(strength):
    logs = np.log(strength)
    ratio = from_zero(ema(logs, 10, 90) - ema(logs, 30, 90), 52)
    return ratio, from_zero(ratio.diff(4), 52)


def z_of_z(strength):
    ratio = z(strength, 14)
    return ratio, z(ratio, 14)


def z_of_change(strength):
    ratio = z(strength, 14)
    return ratio, z(ratio.pct_change(), 14)


def smoothed(strength):
    smooth = ema(strength, 14, 28)
    ratio = 100 * smooth / smooth.rolling(14).mean()
    return ratio, 100 + ema(100 * ratio.pct_change(10), 14, 15)


def expanding(strength):
    logs = np.log(strength)
    return expanding_z(strength), expanding_z(logs.diff(52) - logs.diff(4))


def rating(strength):
    return z(strength, 52), z(np.log(strength).diff(4), 52)


VARIANTS = {'ema2': ema2, 'z': z_of_z, 'z1': z_of_change, 'ema': smoothed, 'openbb': expanding, 'temporal': rating}


def quadrant(ratio, momentum):
    if ratio >= 100:
        return 'leading' if momentum >= 100 else 'weakening'
    return 'improving' if momentum >= 100 else 'lagging'


def case(as_of, params):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    frame = pd.concat([levels(params['series'], kind, as_of), levels(benchmark, kind, as_of)], axis=1).dropna()
    weekly = frame.loc[week_ends(frame.index)]
    variant = params.get('variant', 'ema2')
    ratio, momentum = VARIANTS[variant](weekly.iloc[:, 0] / weekly.iloc[:, 1])
    points = pd.DataFrame({'ratio': ratio, 'momentum': momentum}).dropna()
    quadrants = [quadrant(*row) for row in points.to_numpy()]
    in_a_row = next((k for k, name in enumerate(reversed(quadrants)) if name != quadrants[-1]), len(quadrants))
    tail = points.tail(params.get('tail', 12))
    shown = sorted({0, 1 % len(tail), len(tail) // 2, len(tail) - 1})
    return {
        'asOf': as_of,
        'params': params,
        'value': points['ratio'].iloc[-1],
        'details': {
            'momentum': points['momentum'].iloc[-1],
            'quadrant': quadrants[-1],
            'week': iso(points.index[-1]),
            'weeksInQuadrant': in_a_row,
        },
        'points': [{'date': iso(tail.index[i]), **tail.iloc[i].to_dict()} for i in shown],
        'pointCount': len(tail),
        'warnings': (['mixed-benchmark'] if '*' in params['series'] + benchmark else [])
        + (['degenerate-momentum'] if variant == 'z' else [])
        + (['insufficient-history'] if in_a_row == len(quadrants) else []),
    }


cases = [
    *[case('2026-06-30', {'series': '^RUT', 'variant': variant, 'tail': 40}) for variant in VARIANTS],
    *[case('2026-01-25', {'series': 'IWM', 'benchmark': 'SPY', 'variant': variant}) for variant in VARIANTS],
    case('2026-10-02', {'series': '^NDX', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'tail': 52}),
    # Thursday before Good Friday ends its week; Wednesday does not.
    case('2026-04-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-04-01', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-01-22', {'series': 'KRE', 'benchmark': 'SPY', 'return': 'total', 'variant': 'z1', 'tail': 520}),
    # The first week with a point, and the week before it: the week of 2021-11-05 is the first at hand.
    *[
        case(as_of, {'series': '^RUT', 'variant': variant, 'tail': 520})
        for variant, as_of in {
            'ema2': '2025-08-01',
            'z': '2022-05-06',
            'z1': '2022-05-13',
            'ema': '2023-01-27',
            'openbb': '2023-04-28',
            'temporal': '2022-11-25',
        }.items()
    ],
    undefined('2025-07-31', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2022-05-05', {'series': '^RUT', 'variant': 'z'}, 'insufficient-history', 'degenerate-momentum'),
    undefined('2022-05-12', {'series': '^RUT', 'variant': 'z1'}, 'insufficient-history'),
    undefined('2023-01-26', {'series': '^RUT', 'variant': 'ema'}, 'insufficient-history'),
    undefined('2023-04-27', {'series': '^RUT', 'variant': 'openbb'}, 'insufficient-history'),
    undefined('2022-11-23', {'series': '^RUT', 'variant': 'temporal'}, 'insufficient-history'),
    # Against itself it has no place on the map.
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
    undefined('2026-10-06', {'series': '^RUT', 'benchmark': '^NDX'}, 'no-observation'),
]
write_golden(__file__, cases)
