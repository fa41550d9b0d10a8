"""Golden values of structural-break-test: Fstats, sctest and efp by R's strucchange, long-run variances by sandwich."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import active_returns, iso, undefined, write_golden
from r_tools import r_tools, said

CODE = """
trimming <- %s
formula <- %s
data <- data.frame(y = y, t = seq_along(y) - 1, before = c(NA, y[-length(y)]))
data <- data[complete.cases(data[, all.vars(formula), drop = FALSE]), ]
n <- nrow(data)
tested <- Fstats(formula, from = trimming, data = data)
at <- tested$breakpoint
say('at', at)
say('n', n)
say('range', c(floor(trimming * n), n - floor(trimming * n)))
for (type in c('supF', 'aveF', 'expF')) { test <- sctest(tested, type = type); say(type, c(test$statistic, test$p.value)) }
test <- sctest(efp(formula, type = 'OLS-CUSUM', data = data)); say('ols', c(test$statistic, test$p.value))
test <- sctest(efp(formula, type = 'Rec-CUSUM', data = data)); say('recursive', c(test$statistic, test$p.value))
left <- lm(formula, data = data[1:at, ]); right <- lm(formula, data = data[(at + 1):n, ])
say('before', coef(left)); say('after', coef(right))
e <- c(resid(left), resid(right))
longrun <- function(x) as.numeric(kernHAC(lm(x ~ 1), tol = 0)) * length(x)
robust <- max(tested$Fstats) * sum(e^2) / (n - 2) / longrun(e)
say('robust', c(robust, getFromNamespace('pvalue.Fstats', 'strucchange')(robust, 'supF', 1, tested$par)))
path <- cumsum(e^2 - mean(e^2)) / sqrt(n * longrun(e^2))
x <- max(abs(path))
say('spread', c(x, 2 * sum((-1)^(0:99) * exp(-2 * (1:100)^2 * x^2)), which.max(abs(path))))
"""
FORMULAS = {'mean': 'y ~ 1', 'trend': 'y ~ t', 'autoregression': 'y ~ before'}


def case(as_of, params, shown=()):
    returns = active_returns(params, as_of)
    if 'base' in params:
        returns = returns.loc[params['base'] :]
    model = params.get('model', 'mean')
    days = returns.index[2 if model == 'autoregression' else 1 :]
    numbers = dict(said(CODE % (params.get('trimming', 0.15), FORMULAS[model]), returns.to_numpy()[1:]))

    def date(observation):
        return iso(days[int(observation) - 1])

    details = {'date': date(numbers['at'][0]), 'months': int(numbers['n'][0])}
    names = {'supF': 'supF', 'aveF': 'aveF', 'expF': 'expF'}
    for name in names:
        details[name], details[f'{name}p'] = numbers[name]
    details['olsCusum'], details['olsCusumP'] = numbers['ols']
    details['recursiveCusum'], details['recursiveCusumP'] = numbers['recursive']
    details['supFHac'], details['supFHacP'] = numbers['robust'] if model == 'mean' else (None, None)
    details['varianceCusum'], details['varianceCusumP'], at = numbers['spread']
    details['varianceDate'] = date(at)
    for side in ('before', 'after'):
        details[side] = numbers[side][0]
        details['slope' + side.title()] = numbers[side][1] if len(numbers[side]) > 1 else None
    details['testableFrom'], details['testableTo'] = (date(at) for at in numbers['range'])
    trend = model == 'trend'
    if trend:
        details.update({name: None for name in details if name.endswith('p') or name.endswith('P')})
    return {
        'asOf': as_of,
        'params': params,
        'value': details['supF'],
        'details': details,
        'window': {'base': iso(returns.index[0]), 'first': iso(returns.index[1]), 'last': iso(returns.index[-1])},
        'warnings': (['mixed-benchmark'] if '*' in params['series'] + params.get('benchmark', '') else [])
        + (['undefined-value'] if trend else []),
        **(
            {
                'points': [{'month': iso(returns.index[i]), 'activeReturn': float(returns.iloc[i])} for i in shown],
                'pointCount': len(returns) - 1,
            }
            if shown
            else {}
        ),
    }


cases = [
    case('2026-10-02', {'series': '^RUT'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX'}),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'model': 'trend', 'trimming': 0.1}),
    case('2026-06-30', {'series': '^RUT', 'model': 'autoregression'}),
    case('2026-06-30', {'series': '^GSPC', 'benchmark': '^NDX', 'trimming': 0.2}),
    case('2026-06-30', {'series': '^RUT', 'benchmark': '0.95*^GSPC+0.05*^RUT'}),
    case('2026-06-30', {'series': '^RUT', 'base': '2016-12-30'}),
    undefined('2026-06-30', {'series': 'IWM', 'benchmark': 'QQQ'}, 'insufficient-history'),
    case('2026-10-02', {'series': '^RUT', 'benchmark': '^NDX', 'base': '1999-12-31'}, shown=(1, 2, 100, -1)),
    case('2026-10-02', {'series': '^RUT', 'base': '2006-12-29', 'model': 'autoregression'}, shown=(1, -1)),
    undefined('2026-06-30', {'series': '^RUT', 'base': '2024-12-31'}, 'insufficient-history'),
    undefined('2026-06-30', {'series': '^RUT', 'benchmark': '^RUT'}, 'undefined-value'),
]
write_golden(__file__, cases, *r_tools())
