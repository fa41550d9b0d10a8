"""Golden values of lead-break: states by the written rule in pandas, tests and intervals by R's strucchange."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import pandas as pd
from figures import active_returns, iso, month_ends, undefined, write_golden
from r_tools import r_tools, said
from rotation import LEADS, line, states

VERDICTS = ['no lead', 'blip', 'over', 'too early to tell', 'no break', 'break']
CODE = """
tested <- Fstats(y ~ 1, from = 0.15)
say('p', sctest(tested, type = 'supF')$p.value)
at <- tested$breakpoint
e <- c(y[1:at] - mean(y[1:at]), y[-(1:at)] - mean(y[-(1:at)]))
robust <- max(tested$Fstats) * sum(e^2) / (length(y) - 2) / (as.numeric(kernHAC(lm(e ~ 1), tol = 0)) * length(y))
say('robustP', getFromNamespace('pvalue.Fstats', 'strucchange')(robust, 'supF', 1, tested$par))
found <- breakpoints(y ~ 1, h = floor(0.15 * length(y)), breaks = 5)
chosen <- which.min(summary(found)$RSS['BIC', ]) - 1
say('chosen', chosen)
if (chosen > 0) {
  say('interval', t(suppressWarnings(confint(found, breaks = chosen))$confint))
  say('means', coef(found, breaks = chosen))
}
"""


def case(as_of, params):
    kind, benchmark = params.get('return', 'price'), params.get('benchmark', '^NDX')
    frame = pd.concat([line(params['series'], kind, as_of), line(benchmark, kind, as_of)], axis=1).dropna().loc[:as_of]
    is_partial = frame.index[-1] not in month_ends(frame.index)
    points = states(frame.iloc[:, 0] / frame.iloc[:, 1], is_partial)
    days, path = points.index, list(points['state'])
    returns = active_returns({**params, 'benchmark': benchmark}, as_of).loc[:as_of]
    months, n = returns.index[1:], len(returns) - 1
    numbers = dict(said(CODE, returns.to_numpy()[1:]))
    margin = int(0.15 * n)
    testable = months[n - margin - 1]
    led = [i for i, state in enumerate(path) if state in LEADS]
    details = {'state': path[-1], 'supFp': numbers['p'][0], 'supFHacP': numbers['robustP'][0], 'breaks': int(numbers['chosen'][0]), 'testableTo': iso(testable)}
    details.update(dict.fromkeys(['leadFirst', 'leadLast', 'leadMonths', 'isOver', 'tooEarlyUntil']))
    triple, means = numbers.get('interval', [])[-3:], numbers.get('means', [])
    low, place, high = triple or (0, 0, 0)
    date = lambda observation: iso(months[int(observation) - 1]) if 1 <= observation <= n else None
    details.update(breakDate=date(place), breakLower=date(low), breakUpper=date(high))
    details['meanBefore'] = means[-2] if means else None
    details['meanSince'] = means[-1] if means else returns.to_numpy()[1:].mean()
    risen = bool(means) and means[-1] > max(0, means[-2]) and max(details['supFp'], details['supFHacP']) < 0.05
    verdict = 'break' if risen else 'no lead'
    if led:
        last = first = led[-1]
        while first > 0 and path[first - 1] in LEADS:
            first -= 1
        is_over = last < len(path) - 1
        details.update(leadFirst=iso(days[first]), leadLast=iso(days[last]), leadMonths=last - first + 1, isOver=is_over)
        # Months before the one in which the lead began.
        at = int((months.to_period('M') < days[first].to_period('M')).sum())
        if months[at - 1] > testable:
            wait = 0
            while n - at + wait < int(0.15 * (n + wait)):
                wait += 1
            details['tooEarlyUntil'] = iso((months[-1].to_period('M') + wait).end_time)
        if not risen and is_over:
            verdict = 'blip' if details['leadMonths'] < 12 else 'over'
        elif not risen:
            verdict = 'too early to tell' if details['tooEarlyUntil'] else 'no break'
    return {
        'asOf': as_of,
        'params': params,
        'value': VERDICTS.index(verdict),
        'details': {'verdict': verdict, **details},
        'warnings': ['mixed-benchmark'] if '*' in params['series'] + benchmark else [],
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}),
    case('2026-01-22', {'series': '^RUT'}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '^GSPC'}),
    case('2026-06-30', {'series': '^GSPC', 'benchmark': '^NDX'}),
    case('2026-06-30', {'series': '^NDX', 'benchmark': '^RUT'}),
    case('2026-06-30', {'series': '^NDX', 'benchmark': '0.95*^GSPC+0.05*^RUT'}),
    case('2024-06-28', {'series': '^NDX', 'benchmark': '^RUT'}),
    # The mean had risen for good in 2000, whatever the state.
    case('2004-06-30', {'series': '^RUT'}),
    case('2008-06-30', {'series': '^RUT', 'benchmark': '^GSPC'}),
    case('1999-12-31', {'series': '^NDX', 'benchmark': '^GSPC'}),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, *r_tools())
