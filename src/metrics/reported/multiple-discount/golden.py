"""Golden values of multiple-discount: two figures by one publisher on one day."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import reported


def case(as_of, series='^SP600', benchmark='^GSPC', measure='forward-pe'):
    _, recent = reported('published-multiples', as_of)
    rows = recent[(recent['measure'] == measure) & (recent['unit'] == 'multiple')]
    pairs = rows[rows['index'] == series].merge(
        rows[rows['index'] == benchmark], on=['publisher', 'published'], suffixes=('', ' of benchmark')
    )
    last = pairs.sort_values('published', kind='stable').iloc[-1]
    multiple, other = last['value'], last['value of benchmark']
    params = {**({'series': series} if series != '^SP600' else {}), **({'benchmark': benchmark} if benchmark != '^GSPC' else {})}
    return {
        'asOf': as_of,
        'params': params,
        'value': (other - multiple) / other,
        'details': {
            'multiple': multiple,
            'benchmarkMultiple': other,
            'reRating': (other - multiple) / multiple,
            'publisher': last['publisher'],
            'published': iso(last['published']),
        },
        'warnings': [],
    }


cases = [
    case('2026-01-02'),
    case('2026-01-22'),
    case('2026-05-04'),
    case('2026-02-02', series='^RUT'),
    case('2026-02-02', series='^GSPC', benchmark='^RUT'),
    # FactSet gives a multiple of the large index alone.
    undefined('2026-01-01', {}, 'no-observation'),
    undefined('2026-01-22', {'series': '^RUT'}, 'no-observation'),
    undefined('2026-02-02', {'benchmark': '^RUT'}, 'no-observation'),
    undefined('2026-05-05', {}, 'stale-input'),
]
write_golden(__file__, cases)
