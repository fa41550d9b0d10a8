"""Golden values of leadership-cycles: the written rule of Pagan and Sossounov on cumulated leads, by pandas windows and lists."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from itertools import groupby

import numpy as np
import pandas as pd
from figures import iso, undefined, write_golden
from leads import lead_window, leads

RULE = {'window': 8, 'margin': 6, 'minimumPhase': 4, 'minimumCycle': 16, 'exemptChange': 20}


def candidates(line, window):
    """Highest (+1) or lowest (-1) within the window either side, by rolling extremes; the first of equal ones."""
    turns = []
    for sign in (1, -1):
        up = sign * line
        before = up.shift(1).rolling(window, min_periods=1).max().fillna(-np.inf)
        after = up[::-1].shift(1).rolling(window, min_periods=1).max()[::-1].fillna(-np.inf)
        turns += [(i, sign) for i in np.flatnonzero((up > before) & (up >= after))]
    return sorted(turns)


def best_of_runs(turns, line):
    """Of like turns in a row the most extreme, the first of equal ones."""
    runs = [list(run) for _, run in groupby(turns, key=lambda turn: turn[1])]
    return [max(run, key=lambda turn: (turn[1] * line[turn[0]], -turn[0])) for run in runs]


def unpassed(turns, line):
    turns = list(turns)
    while turns and (turns[0][1] * line[: turns[0][0]]).max(initial=-np.inf) > turns[0][1] * line[turns[0][0]]:
        turns.pop(0)
    while turns and (turns[-1][1] * line[turns[-1][0] + 1 :]).max(initial=-np.inf) > turns[-1][1] * line[turns[-1][0]]:
        turns.pop()
    return turns


def turning_points(leads_in_percent, rule):
    line = np.concatenate([[0.0], np.cumsum(leads_in_percent)])
    turns = best_of_runs(candidates(pd.Series(line), rule['window']), line)
    low, high = max(rule['margin'], 1), len(line) - 1 - max(rule['margin'], 1)
    turns = unpassed(best_of_runs([turn for turn in turns if low <= turn[0] <= high], line), line)
    while True:  # Two turns in a row between which the line went the other way, the first such pair from the left.
        wrong = [k for k in range(len(turns) - 1) if turns[k + 1][1] * (line[turns[k + 1][0]] - line[turns[k][0]]) <= 0]
        if not wrong:
            break
        del turns[wrong[0] : wrong[0] + 2]
    while True:  # The first short cycle from the left, until there is none.
        short = [k for k in range(len(turns) - 2) if turns[k + 2][0] - turns[k][0] < rule['minimumCycle']]
        if not short:
            break
        one, other = turns[short[0]], turns[short[0] + 2]
        turns.remove(one if other[1] * line[other[0]] > one[1] * line[one[0]] else other)
        turns = best_of_runs(turns, line)
    while True:
        small = [
            k
            for k in range(len(turns) - 1)
            if turns[k + 1][0] - turns[k][0] < rule['minimumPhase']
            and abs(np.exp((line[turns[k + 1][0]] - line[turns[k][0]]) / 100) - 1) * 100 <= rule['exemptChange']
        ]
        if not small:
            break
        turns.pop(small[0] + 1)
        turns = best_of_runs(turns, line)
    return line, unpassed(turns, line)


def phase_table(line, turns):
    ends = sorted({0, len(line) - 1, *(i for i, _ in turns)})
    rows = []
    for start, end in zip(ends, ends[1:]):
        sign = next((s for i, s in turns if i == end), None) or -next(s for i, s in turns if i == start)
        part = pd.Series(sign * line[start : end + 1])
        rows.append(
            {
                'start': start,
                'end': end,
                'sign': sign,
                'complete': 0 < start and end < len(line) - 1,
                'size': line[end] - line[start],
                'back': (part.cummax() - part).max(),
                'extreme': start + int(part.argmax()),
            }
        )
    return pd.DataFrame(rows).assign(months=lambda frame: frame['end'] - frame['start'])


def side(sign):
    return 'ahead' if sign > 0 else 'behind'


def case(as_of, params):
    rule = {**RULE, **{key: value for key, value in params.items() if key in RULE}}
    lead, base, days, codes = leads({'series': 'SMB', **params}, as_of)
    line, turns = turning_points(lead.to_numpy(), rule)
    phases = phase_table(line, turns)
    month_ends = [base, *days]
    now = phases.iloc[-1]
    complete = phases[phases['complete']]
    peers = complete[complete['sign'] == now['sign']]
    is_fresh = now['end'] - now['extreme'] < rule['window']
    confirm = (now['extreme'] if is_fresh else now['end'] + 1) + rule['window']
    years = (days[-1] - days[0]).days / 365.25

    def middle(sign, column):
        return complete[complete['sign'] == sign][column].median()

    return {
        'asOf': as_of,
        'params': params,
        'value': now['size'],
        'details': {
            'side': side(now['sign']),
            'since': iso(month_ends[now['start']]),
            'months': now['months'],
            'compounded': 100 * (np.exp(now['size'] / 100) - 1),
            'pace': now['size'] / (now['months'] / 12),
            'setBack': now['back'],
            'extreme': iso(month_ends[now['extreme']]),
            'confirmableFrom': iso((lead.index[0] - 1 + int(confirm)).to_timestamp(how='end')),
            'durationRank': 1 + (peers['months'] > now['months']).sum(),
            'sizeRank': 1 + (peers['size'] * now['sign'] > now['size'] * now['sign']).sum(),
            'completeOfSide': len(peers),
            'complete': len(complete),
            'medianMonthsAhead': middle(1, 'months'),
            'medianMonthsBehind': middle(-1, 'months'),
            'medianSizeAhead': middle(1, 'size'),
            'medianSizeBehind': middle(-1, 'size'),
            'shareAhead': phases[phases['sign'] > 0]['months'].sum() / (len(line) - 1),
            'month': iso(days[-1]),
            'historyFirst': iso(days[0]),
        },
        'window': lead_window(base, days),
        'points': [
            {
                'start': iso(month_ends[row.start]),
                'end': iso(month_ends[row.end]),
                'side': side(row.sign),
                'isComplete': row.complete,
                'months': row.months,
                'size': row.size,
                'compounded': 100 * (np.exp(row.size / 100) - 1),
                'pace': 12 * row.size / row.months,
                'setBack': row.back,
                'path': list(line[row.start : row.end + 1]),
            }
            for row in phases.itertuples()
        ],
        'pointCount': len(phases),
        'warnings': [*codes, 'estimated', *(['insufficient-history'] if years < 10 else [])],
    }


SMALL_LARGE = {'series': '^RUT', 'benchmark': '^GSPC', 'figures': 'price'}
cases = [
    case('2026-08-31', {}),
    # The latest month is past its maximum age: used, and said to be old.
    case('2026-10-02', {}),
    case('1999-12-31', {}),
    case('1975-01-28', {}),
    case('1932-09-30', {}),
    # Other parameters, each of which makes a different step of the rule bind.
    case('2026-08-31', {'window': 24, 'minimumCycle': 60, 'minimumPhase': 12}),
    case('2026-08-31', {'window': 2, 'margin': 0, 'minimumCycle': 1, 'minimumPhase': 1}),
    case('2026-08-31', {'minimumPhase': 12, 'minimumCycle': 24, 'exemptChange': 5}),
    case('2026-08-31', {'minimumPhase': 18, 'minimumCycle': 1, 'exemptChange': 1000}),
    case('2026-08-31', {'base': '1962-12-31', 'to': '1989-12-29'}),
    # Invented factors, one against the other, and a mix of them.
    case('2026-08-28', {'series': 'Mom', 'benchmark': 'HML'}),
    case('2026-08-28', {'series': '0.25*Mom+0.75*HML'}),
    case('2026-10-02', SMALL_LARGE),
    case('2026-09-30', SMALL_LARGE),
    case('2026-09-29', {**SMALL_LARGE, 'benchmark': '^NDX'}),
    case('2026-06-30', {**SMALL_LARGE, 'base': '1987-01-30', 'to': '2001-01-31'}),
    case('2026-06-30', {'series': 'QQQ', 'benchmark': 'SPY', 'figures': 'total', 'window': 3, 'margin': 2}),
    undefined('2026-06-30', {'series': 'IWM', 'benchmark': 'SPY', 'figures': 'total'}, 'insufficient-history'),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT', 'figures': 'price'}),
    # No turn, no difference, no benchmark.
    undefined('1927-03-31', {}, 'insufficient-history'),
    undefined('1926-09-27', {}, 'insufficient-history'),
    undefined('2026-08-31', {'benchmark': 'SMB'}, 'undefined-value'),
    undefined('2026-08-31', {**SMALL_LARGE, 'benchmark': ''}, 'no-observation'),
]
write_golden(__file__, cases)
