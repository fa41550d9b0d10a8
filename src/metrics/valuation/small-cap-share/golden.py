"""Golden values of small-cap-share: firms times average size, summed over the portfolios of invented figures."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import iso, undefined, write_golden
from values import CATALOGUE, is_usable, known, own_history


def case(as_of, portfolios='6_Portfolios_2x3'):
    names = [name for name in CATALOGUE.index if name.startswith(portfolios)]
    assert all(is_usable(name, as_of) for name in names)
    frame = pd.concat({name.split('/', 1)[1]: known(name, as_of) for name in names}, axis=1).dropna()
    firms = frame[[name for name in frame if name.startswith('firms/')]].rename(columns=lambda name: name[6:])
    sizes = frame[[name for name in frame if name.startswith('size/')]].rename(columns=lambda name: name[5:])
    worth = firms * sizes
    is_small = worth.columns.str.match('SMALL|ME1' if len(names) == 12 else 'SMALL|ME1|ME2')
    share = worth.loc[:, is_small].sum(axis=1) / worth.sum(axis=1)
    details, codes = own_history(share[-1], share)
    of_year = share.groupby(share.index.year).tail(1)
    return {
        'asOf': as_of,
        'params': {} if len(names) == 12 else {'portfolios': portfolios},
        'value': share[-1],
        'details': {
            'month': iso(share.index[-1]),
            **details,
            'smallFirms': firms.loc[:, is_small].iloc[-1].sum(),
            'firms': firms.iloc[-1].sum(),
        },
        'window': {key: iso(share.index[-1]) for key in ('base', 'first', 'last')},
        'points': [{'date': iso(day), 'share': value} for day, value in of_year.items()],
        'pointCount': len(of_year),
        'warnings': codes,
    }


cases = [
    case('2026-01-27'),
    case('2026-01-28'),
    case('2026-08-14'),
    case('2022-09-19'),
    case('2026-02-02', '25_Portfolios_5x5'),
    case('2026-07-10', '25_Portfolios_5x5'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('2015-03-27', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
