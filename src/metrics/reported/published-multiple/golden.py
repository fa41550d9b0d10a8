"""Golden values of published-multiple: the latest row of the table, and what publishers say of the same thing."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import reported, text


def case(as_of, series='^GSPC', measure='forward-pe'):
    _, recent = reported('published-multiples', as_of)
    rows = recent[(recent['index'] == series) & (recent['measure'] == measure) & (recent['unit'] == 'multiple')]
    last = rows.iloc[-1]
    each = rows.groupby('publisher')['value'].last()
    params = {**({'series': series} if series != '^GSPC' else {}), **({'measure': measure} if measure != 'forward-pe' else {})}
    return {
        'asOf': as_of,
        'params': params,
        'value': last['value'],
        'details': {
            'publisher': last['publisher'],
            'published': iso(last['published']),
            'address': text(last['address']),
            'lowest': rows['value'].min(),
            'highest': rows['value'].max(),
            'figures': len(rows),
        },
        'warnings': ['disputed'] if each.max() > 1.05 * each.min() else [],
    }


cases = [
    case('2025-12-31'),
    case('2026-01-22'),
    # 23.1 by FactSet, 22 by two others: 5% is just what is allowed.
    case('2026-01-03'),
    case('2026-01-26'),
    case('2026-02-02'),
    case('2026-05-31'),
    case('2026-01-22', series='^SP600'),
    case('2026-02-02', series='^RUT'),
    case('2026-01-22', measure='forward-pe-average-10y'),
    # One publisher's figure fell by a quarter within weeks: that is no dispute.
    case('2020-03-20'),
    undefined('2025-11-03', {}, 'stale-input'),
    undefined('2026-06-01', {}, 'stale-input'),
    undefined('2026-01-22', {'series': '^RUT'}, 'no-observation'),
    undefined('2026-01-22', {'series': '^RUT', 'measure': 'valuation-discount'}, 'no-observation'),
]
write_golden(__file__, cases)
