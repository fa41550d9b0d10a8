"""Golden values of relative-strength: the line, its high and its low."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, levels, undefined, window, write_golden


def case(as_of, params, base, last):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^GSPC')
    frame = pd.concat([levels(params['series'], kind, as_of), levels(benchmark, kind, as_of)], axis=1).dropna()
    frame = frame.loc[base:last]
    line = 100 * (frame.iloc[:, 0] / frame.iloc[0, 0]) / (frame.iloc[:, 1] / frame.iloc[0, 1])
    shown = sorted({0, 1, len(line) // 2, len(line) - 1})
    return {
        'asOf': as_of,
        'params': params,
        'value': line.iloc[-1],
        'details': {
            'high': line.max(),
            'highDate': iso(line.idxmax()),
            'low': line.min(),
            'lowDate': iso(line.idxmin()),
        },
        'window': window(base, last),
        'points': [{'date': iso(line.index[i]), 'value': line.iloc[i]} for i in shown],
        'pointCount': len(line),
        'warnings': ['mixed-benchmark'] if '*' in params['series'] + benchmark else [],
    }


cases = [
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}, '2025-12-31', '2026-10-02'),
    case('2026-10-04', {'series': 'IWM', 'benchmark': 'SPY', 'base': '2021-11-01'}, '2021-11-01', '2026-10-02'),
    case('2026-01-30', {'series': 'NVDA', 'benchmark': 'XLK', 'return': 'total', 'base': '2025-11-27'}, '2025-11-26', '2026-01-30'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    # The base itself is the high.
    case('2026-06-30', {'series': '^RUT', 'base': '2026-01-22', 'to': '2026-01-29'}, '2026-01-22', '2026-01-29'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT', 'base': '2026-06-29'}, '2026-06-29', '2026-06-30'),
    undefined('2026-08-24', {'series': '^IXIC'}, 'no-observation'),
    undefined('2026-06-30', {'series': '^RUT', 'period': '2026'}, 'unfinished-period'),
]
write_golden(__file__, cases)
