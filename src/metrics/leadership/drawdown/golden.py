"""Golden values of drawdown: pandas running maxima; the 20% rule as a walk from one turning point to the next."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import numpy as np
from figures import iso, levels, undefined, window, write_golden


def phase_of(closes):
    """(phase, turning point, declaration, number of phases so far) by jumping from declaration to declaration."""
    values = closes.to_numpy()
    falls = np.flatnonzero(values <= 0.8 * np.maximum.accumulate(values))
    rises = np.flatnonzero(values >= 1.2 * np.minimum.accumulate(values))
    if len(falls) == 0 and len(rises) == 0:
        return 'undetermined', None, None, 0
    is_bear = len(rises) == 0 or (len(falls) > 0 and falls[0] < rises[0])
    declared = (falls if is_bear else rises)[0]
    start = int((np.argmax if is_bear else np.argmin)(values[: declared + 1]))
    count = 1
    while True:
        rest = values[declared:]
        if is_bear:
            turns = np.flatnonzero(rest >= 1.2 * np.minimum.accumulate(rest))
        else:
            turns = np.flatnonzero(rest <= 0.8 * np.maximum.accumulate(rest))
        if len(turns) == 0:
            return 'bear' if is_bear else 'bull', closes.index[start], closes.index[declared], count
        until = rest[: turns[0] + 1]
        start = declared + int((np.argmin if is_bear else np.argmax)(until))
        declared, is_bear, count = declared + turns[0], not is_bear, count + 1


def case(as_of, params, base, last):
    history = levels(params['series'], params.get('return', 'price'), as_of).loc[:last]
    closes = history.loc[base:]
    falls = closes / closes.cummax() - 1
    trough = falls.idxmin()
    phase, since, declared, count = phase_of(history)
    return {
        'asOf': as_of,
        'params': params,
        'value': closes.iloc[-1] / closes.max() - 1,
        'details': {
            'peakDate': iso(closes.idxmax()),
            'maxDrawdown': falls.min(),
            'maxDrawdownPeak': iso(closes.loc[:trough].idxmax()),
            'maxDrawdownTrough': iso(trough),
            'phase': phase,
            'phaseSince': iso(since),
            'phaseDeclared': iso(declared),
        },
        'window': window(base, last),
        'warnings': (['mixed-benchmark'] if '*' in params['series'] else [])
        + (['insufficient-history'] if count < 2 else []),
    }


cases = [
    case('2026-01-22', {'series': '^RUT'}, '2025-01-22', '2026-01-22'),
    case('2025-04-08', {'series': '^RUT'}, '2024-04-08', '2025-04-08'),
    # The Nasdaq-100 on the day of its 20% fall and on the day its next bull market was declared.
    case('2025-04-08', {'series': '^NDX', 'base': '2025-02-17'}, '2025-02-14', '2025-04-08'),
    case('2025-05-12', {'series': '^NDX', 'period': '2024'}, '2023-12-29', '2024-12-31'),
    case('2022-06-12', {'series': '^GSPC', 'base': '2021-11-25'}, '2021-11-24', '2022-06-10'),
    case('2022-06-13', {'series': '^GSPC', 'base': '2021-11-25'}, '2021-11-24', '2022-06-13'),
    # At its high, and rising throughout: no fall at all.
    case('2025-12-11', {'series': '^RUT', 'base': '2025-11-28'}, '2025-11-28', '2025-12-11'),
    case('2026-01-30', {'series': 'XBI', 'return': 'total', 'base': '2025-06-30'}, '2025-06-30', '2026-01-30'),
    case('2026-06-30', {'series': '0.95*^GSPC+0.05*^RUT', 'base': '2024-12-31'}, '2024-12-31', '2026-06-30'),
    # The window ended while there still were figures; the as-of date lies after the last of them.
    case('2026-10-02', {'series': 'RSP', 'base': '2026-01-02', 'to': '2026-09-25'}, '2026-01-02', '2026-09-25'),
    undefined('2026-10-02', {'series': 'RSP'}, 'no-observation'),
    undefined('2022-06-30', {'series': '^RUT'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'period': 'Q3 2026'}, 'unfinished-period'),
]
write_golden(__file__, cases)
