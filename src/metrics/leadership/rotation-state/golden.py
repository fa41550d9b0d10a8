"""Golden values of rotation-state: momentum by pandas, states by the written rule, month after month."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import math
import statistics

import numpy as np
import pandas as pd
from figures import blend, iso, levels, month_ends, month_lasts, parts, undefined, write_golden
from rotation import LEADS, STATES, line, state_of, states


def boundary(points, path, is_reached):
    """The relative return from here at which the state changes as asked, by bisection on the rule itself."""
    last = points.iloc[-1]

    def reached(move):
        step = math.log1p(move) / last.volatility
        return is_reached(state_of(last.momentum3 + step / math.sqrt(3), last.momentum12 + step / math.sqrt(12), path))

    low, high = -0.9, 9.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def earlier_leads(path):
    """[(length, whether it was confirmed)] of the leads that began as early after a month without a lead, and ended."""
    leads, start = [], None
    for i in range(1, len(path)):
        if path[i] in LEADS and path[i - 1] not in LEADS:
            start = i
        if path[i] not in LEADS and path[i - 1] in LEADS and start is not None:
            run = path[start:i]
            if run[0] == 'early':
                leads.append((len(run), any(state != 'early' for state in run)))
            start = None
    return leads


def case(as_of, params, all_points=False):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^NDX')
    frame = pd.concat([line(params['series'], kind, as_of), line(benchmark, kind, as_of)], axis=1).dropna()
    months = frame.index.to_period('M')
    assert (np.diff(months.astype('int64')) == 1).all()
    is_partial = frame.index[-1] not in month_ends(frame.index[-1:])
    points = states(frame.iloc[:, 0] / frame.iloc[:, 1], is_partial)
    path = list(points['state'])
    now = path[-1]
    same = next((k for k, state in enumerate(reversed(path)) if state != now), len(path))
    led = next((k for k, state in enumerate(reversed(path)) if state not in LEADS), len(path))
    lead_days = points.index[points['state'].isin(LEADS)]
    leads = earlier_leads(path)
    shown = points if all_points else points.tail(14)
    return {
        'asOf': as_of,
        'params': params,
        'value': STATES.index(now),
        'details': {
            'state': now,
            'since': iso(points.index[-same]),
            'momentum3': points['momentum3'].iloc[-1],
            'momentum12': points['momentum12'].iloc[-1],
            'monthsLeading': led,
            'leadBoundary': boundary(points, path[:-1], lambda state: state in LEADS),
            'confirmBoundary': boundary(points, path[:-1], lambda state: state in ('confirmed', 'extended')),
            'earlierLeads': len(leads),
            'earlierConfirmed': sum(confirmed for _, confirmed in leads),
            'medianLeadMonths': statistics.median(length for length, _ in leads) if leads else None,
            'lastLead': iso(lead_days[-1]) if len(lead_days) else None,
        },
        'points': [
            {'date': iso(day), 'state': row.state, 'momentum3': row.momentum3, 'momentum12': row.momentum12}
            for day, row in shown.iterrows()
        ],
        'pointCount': len(points),
        'warnings': ['mixed-benchmark'] if '*' in params['series'] + benchmark else [],
    }


cases = [
    # The last month-end, with the whole path from October 1990: months to 2019-12 fixed the thresholds.
    case('2026-09-30', {'series': '^RUT'}, all_points=True),
    case('2022-01-31', {'series': '^RUT'}),
    # Unfinished months, the day before a month ends, a Sunday after one has ended.
    case('2026-01-22', {'series': '^RUT'}),
    case('2026-06-29', {'series': '^RUT'}),
    case('2026-06-30', {'series': '^RUT'}),
    case('2026-05-31', {'series': '^RUT'}),
    case('2026-10-02', {'series': '^RUT'}),
    case('2024-07-17', {'series': '^RUT', 'benchmark': '^GSPC'}),
    case('2026-06-30', {'series': '^GSPC', 'benchmark': '^NDX'}),
    case('2025-11-14', {'series': '^NDX', 'benchmark': '^RUT'}),
    case('2026-06-15', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT'}),
    case('2026-07-31', {'series': 'IWM', 'benchmark': 'QQQ'}),
    # Fund closes begin in November 2021: 37 month-ends are there at the end of November 2024.
    case('2024-11-29', {'series': 'IWM', 'benchmark': 'SPY'}),
    undefined('2024-11-27', {'series': 'IWM', 'benchmark': 'SPY'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': 'IWM', 'benchmark': 'QQQ', 'return': 'total'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
    undefined('2026-10-06', {'series': '^RUT'}, 'no-observation'),
]
write_golden(__file__, cases)
