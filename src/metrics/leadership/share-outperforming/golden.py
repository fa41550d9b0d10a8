"""Golden values of share-outperforming."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import levels, undefined, window, write_golden


def case(as_of, params, base, last, *warnings):
    kind, benchmark = params.get('return', 'total'), params.get('benchmark', 'SPY')

    def gain(reference):
        closes = levels(reference, kind, as_of)
        return closes[last] / closes[base] - 1 if base in closes.index and last in closes.index else None

    members = list(dict.fromkeys(name.strip() for name in params['series'].split(',') if name.strip()))
    gains = {name: gain(name) for name in members if gain(name) is not None}
    ahead = [name for name, value in gains.items() if value > gain(benchmark)]
    return {
        'asOf': as_of,
        'params': params,
        'value': len(ahead) / len(gains),
        'details': {
            'ahead': len(ahead),
            'measured': len(gains),
            'members': len(members),
            'best': max(gains, key=gains.get),
            'worst': min(gains, key=gains.get),
        },
        'window': window(base, last),
        'warnings': list(warnings),
    }


GIANTS = 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA'
SECTORS = 'XLB,XLC,XLE,XLF,XLI,XLK,XLP,XLRE,XLU,XLV,XLY'

cases = [
    case('2026-01-30', {'series': GIANTS, 'base': '2025-12-31'}, '2025-12-31', '2026-01-30'),
    case('2026-02-01', {'series': f' {SECTORS} , XLB ,', 'base': '2025-12-25'}, '2025-12-24', '2026-01-30'),
    case('2026-06-30', {'series': '^RUT,^NDX,^IXIC', 'benchmark': '^GSPC', 'return': 'price'}, '2025-12-31', '2026-06-30'),
    # The sector funds end on three different days: those that have ended are left out and named.
    case('2026-08-06', {'series': SECTORS, 'base': '2025-12-31'}, '2025-12-31', '2026-08-06', 'no-observation'),
    # The benchmark among its members does not beat itself.
    case('2026-06-30', {'series': 'SPY,IWM', 'base': '2025-12-31'}, '2025-12-31', '2026-06-30'),
    # Five of eleven left: too few. No benchmark.
    undefined('2026-08-17', {'series': SECTORS, 'base': '2025-12-31'}, 'no-observation'),
    undefined('2026-08-17', {'series': SECTORS, 'benchmark': 'MAGS', 'base': '2025-12-31'}, 'no-observation'),
]
write_golden(__file__, cases)
