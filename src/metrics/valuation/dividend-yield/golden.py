"""Golden values of dividend-yield: the latest price and dividend known, and the same pair as many months apart before."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from values import by_month, finished_months, is_usable, known, own_history


def case(as_of, price='shiller_monthly/price', figure='shiller_monthly/dividend'):
    assert is_usable(price, as_of) and is_usable(figure, as_of)
    prices, figures = known(price, as_of), known(figure, as_of)
    day = prices.index[-1]
    figure_day = figures[figures.index.to_period('M') <= day.to_period('M')].index[-1]
    lag = (day.to_period('M') - figure_day.to_period('M')).n
    months = finished_months(prices, as_of)
    with_figure = by_month(figures).reindex(months.index.to_period('M') - lag).to_numpy()
    ratio = lambda price, figure: figure / price
    history = ratio(months, with_figure).dropna()
    history = history[history > 0]
    value = ratio(prices[day], figures[figure_day])
    details, codes = own_history(value, history)
    params = {} if price == 'shiller_monthly/price' else {'price': price}
    return {
        'asOf': as_of,
        'params': params if figure == 'shiller_monthly/dividend' else {**params, 'dividend': figure},
        'value': value,
        'details': {
            'price': prices[day],
            'priceDate': iso(day),
            'dividend': figures[figure_day],
            'dividendDate': iso(figure_day),
            'lag': lag,
            **details,
        },
        'window': {'base': iso(figure_day), 'first': iso(figure_day), 'last': iso(day)},
        'warnings': codes,
    }


cases = [
    case('2026-01-22'),
    case('2026-01-04'),
    case('2026-08-14'),
    case('2018-03-30'),
    case('2023-06-30'),
    # A daily price, whose months begin late: a short history.
    case('2026-07-10', price='TEST-PE'),
    # A figure that is published before the price of its month.
    case('2026-07-12', figure='MICH', price='shiller_monthly/cape'),
    undefined('2026-10-02', {}, 'stale-input'),
    undefined('2012-01-31', {}, 'insufficient-history'),
]
write_golden(__file__, cases)
