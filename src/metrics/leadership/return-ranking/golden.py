"""Golden values of return-ranking: pandas ranks of the returns of a group."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import levels, undefined, window, write_golden

SECTORS = 'XLB XLC XLE XLF XLI XLK XLP XLRE XLU XLV XLY'


def case(as_of, params, base, last, *warnings):
    kind = params.get('return', 'total')

    def gain(reference):
        try:
            closes = levels(reference, kind, as_of)
        except StopIteration:
            return None
        return closes[last] / closes[base] - 1 if base in closes.index and last in closes.index else None

    among = params.get('among', SECTORS).replace(',', ' ').split()
    group = list(dict.fromkeys([params['series'], *among]))
    gains = pd.Series({name: gain(name) for name in group if gain(name) is not None})
    lacking = [name for name in group if name not in gains]
    return {
        'asOf': as_of,
        'params': params,
        'value': int(gains.rank(ascending=False, method='min')[params['series']]),
        'details': {
            'return': gains[params['series']],
            'best': gains.idxmax(),
            'bestReturn': gains.max(),
            'worst': gains.idxmin(),
            'worstReturn': gains.min(),
            'measured': len(gains),
            'members': len(group),
            'lacking': ' '.join(lacking) or None,
        },
        'window': window(base, last),
        'warnings': list(warnings),
    }


cases = [
    case('2026-01-25', {'series': 'XLK', 'base': '2025-12-25'}, '2025-12-24', '2026-01-23'),
    case('2026-06-30', {'series': 'XLE'}, '2025-12-31', '2026-06-30'),
    case('2026-06-30', {'series': 'XLV', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    # One that is not of the group; a list with commas; the series named twice.
    case('2026-06-30', {'series': 'IWM', 'period': 'Q4 2025'}, '2025-09-30', '2025-12-31'),
    case('2026-06-30', {'series': '^RUT', 'among': '^GSPC,^NDX, ^IXIC ^RUT', 'return': 'price', 'base': '2025-12-31'}, '2025-12-31', '2026-06-30'),
    case('2026-06-30', {'series': '^RUT', 'among': '0.5*^GSPC+0.5*^NDX ^RUT', 'return': 'price', 'base': '2025-12-31'}, '2025-12-31', '2026-06-30', 'mixed-benchmark'),
    # The sector funds end on three different days; a member that nobody has.
    case('2026-08-06', {'series': 'XLK', 'base': '2025-12-31'}, '2025-12-31', '2026-08-06', 'incomplete-coverage'),
    case('2026-01-30', {'series': 'AAPL', 'among': 'MSFT NVDA NOSUCH', 'base': '2025-12-31'}, '2025-12-31', '2026-01-30', 'incomplete-coverage'),
    # Five of eleven; the series itself has no close; not over yet.
    undefined('2026-08-17', {'series': 'XLK', 'base': '2025-12-31'}, 'no-observation', 'incomplete-coverage'),
    undefined('2026-08-17', {'series': 'XLV', 'base': '2025-12-31'}, 'no-observation'),
    undefined('2025-12-30', {'series': 'XLK', 'period': 'Q4 2025'}, 'unfinished-period'),
]
write_golden(__file__, cases)
