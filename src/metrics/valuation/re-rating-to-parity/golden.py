"""Golden values of re-rating-to-parity: the ratio of two multiples by one publisher on one day, and its root."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from known import reported


def case(as_of, params):
    _, recent = reported('published-multiples', as_of)
    rows = recent[(recent['measure'] == 'forward-pe') & (recent['unit'] == 'multiple')]
    pairs = rows[rows['index'] == params.get('series', '^SP600')].merge(
        rows[rows['index'] == params.get('benchmark', '^GSPC')], on=['publisher', 'published'], suffixes=('', ' of benchmark')
    )
    last = pairs.sort_values('published', kind='stable').iloc[-1]
    ratio = last['value of benchmark'] / last['value']
    return {
        'asOf': as_of,
        'params': params,
        'value': ratio - 1,
        'details': {
            'perYear': ratio ** (1 / params.get('years', 10)) - 1,
            'discount': 1 - 1 / ratio,
            'multiple': last['value'],
            'benchmarkMultiple': last['value of benchmark'],
            'publisher': last['publisher'],
            'published': iso(last['published']),
        },
        'warnings': [],
    }


cases = [
    case('2026-01-02', {}),
    case('2026-01-22', {'years': 5}),
    case('2026-05-04', {'years': 1}),
    case('2026-02-02', {'series': '^RUT'}),
    case('2026-02-02', {'series': '^GSPC', 'benchmark': '^RUT', 'years': 50}),
    undefined('2026-01-01', {}, 'no-observation'),
    undefined('2026-02-02', {'benchmark': '^RUT'}, 'no-observation'),
    undefined('2026-05-05', {}, 'stale-input'),
]
write_golden(__file__, cases)
