"""Reference values of the tests of structure: golden.R (strucchange, sandwich) on public series and on ^RUT less ^GSPC."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / 'scripts' / 'golden'))

from figures import active_returns, write_golden
from r_tools import r_tools, said

returns = active_returns({'series': '^RUT'}, '2026-10-02').dropna()
cases, p_values = {}, []
for name, numbers in said(Path(__file__).with_name('golden.R').read_text(), returns):
    series, key = name.split('.', 1)
    if series == 'pValue':
        p_values.append({'statistic': key, 'coefficients': numbers[0], 'trimming': numbers[1], 'pairs': numbers[2:]})
    else:
        cases.setdefault(series, {'series': series})[key] = numbers
write_golden(__file__, [*cases.values(), *p_values], *r_tools())
