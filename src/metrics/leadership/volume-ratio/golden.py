"""Golden values of volume-ratio, on windows resolved by hand."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import table, undefined, window, write_golden


def case(as_of, params, base, last):
    volume = table('volume-daily')[params['series']].dropna().loc[:as_of]
    during = volume[volume.index > base].loc[:last]
    before = volume.loc[:base].iloc[-params.get('length', 63) :]
    assert len(before) == params.get('length', 63)
    return {
        'asOf': as_of,
        'params': params,
        'value': during.mean() / before.mean(),
        'details': {
            'windowMean': during.mean(),
            'pastMean': before.mean(),
            'sessions': len(during),
            'pastSessions': len(before),
        },
        'window': window(base, last),
        'warnings': [],
    }


cases = [
    case('2026-01-22', {'series': 'IWM'}, '2026-01-21', '2026-01-22'),
    # A Sunday; the weeks in which the Russell 2000 went to its record of 11 December 2025.
    case('2026-01-25', {'series': 'IWM', 'length': 20}, '2026-01-22', '2026-01-23'),
    case('2026-01-04', {'series': 'IWM', 'base': '2025-11-30', 'to': '2025-12-11'}, '2025-11-28', '2025-12-11'),
    case('2026-06-30', {'series': 'IWM', 'period': 'Q4 2025', 'length': 252}, '2025-09-30', '2025-12-31'),
    # As many sessions before as there are.
    case('2022-02-01', {'series': 'IWM'}, '2022-01-31', '2022-02-01'),
    undefined('2022-01-31', {'series': 'IWM'}, 'insufficient-history'),
    undefined('2026-10-05', {'series': 'IWM'}, 'no-observation'),
    undefined('2025-12-30', {'series': 'IWM', 'period': 'Q4 2025'}, 'unfinished-period'),
    undefined('2021-10-29', {'series': 'IWM'}, 'insufficient-history'),
]
write_golden(__file__, cases)
