"""Golden values of index-weight."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

from figures import iso, undefined, write_golden
from fixture import coverage, is_old, members_on, warnings_of

FUND = {'universe': 'TESTFUND'}


def case(as_of, of, picked, by, name):
    """`picked`: rows that count; `by`: the column of the places; `name`: whose place it is, None for a group."""
    snapshot = members_on(as_of, as_of)
    observed, _, rows = snapshot
    rows = rows.assign(issuer=rows['name'].str.replace(r' CLASS [A-Z]$', '', regex=True))
    chosen = rows[picked(rows)]
    groups = rows.groupby(by)['weight'].sum()
    groups = groups / groups.sum()
    heaviest = groups.sort_index().sort_values(ascending=False, kind='stable')
    stated = coverage(snapshot, rows['weight'].notna())
    day = iso(observed)
    return {
        'asOf': as_of,
        'params': {**FUND, 'of': of},
        'value': chosen['weight'].sum() / rows['weight'].sum(),
        'details': {
            'names': len(chosen),
            'place': None if name is None else int(list(heaviest.index).index(name)) + 1,
            'places': len(groups),
            'heaviest': heaviest.index[0],
            'heaviestWeight': heaviest.iloc[0],
            **stated,
        },
        'window': {'base': day, 'first': day, 'last': day},
        'warnings': warnings_of(stated, *(['survivorship'] if is_old(snapshot, as_of) else [])),
    }


def of_symbols(*symbols):
    return lambda rows: rows['symbol'].isin(symbols)


def of_sector(sector):
    return lambda rows: rows['sector'] == sector


cases = [
    case('2026-01-22', 'Financials', of_sector('Financials'), 'sector', 'Financials'),
    # Letters of either case, and only the beginning of the name.
    case('2026-01-22', 'information', of_sector('Information Technology'), 'sector', 'Information Technology'),
    case('2026-01-22', 'TESTA', of_symbols('TESTA'), 'issuer', 'TESTA INC'),
    # A group of companies has no place; what is no member adds nothing.
    case('2024-07-01', 'TESTA, testc,NOSUCH', of_symbols('TESTA', 'TESTC'), 'issuer', None),
    # One share class asks for the company.
    case('2026-01-22', 'TWIN-B', of_symbols('TWINA', 'TWIN-B'), 'issuer', 'TWIN CORP'),
    # The newer list is not known yet.
    case('2026-01-01', 'TESTB', of_symbols('TESTB'), 'issuer', 'TESTB INC'),
    # Weights need no levels.
    case('2026-11-20', 'Health Care', of_sector('Health Care'), 'sector', 'Health Care'),
    undefined('2026-01-22', {**FUND, 'of': 'NOSUCH'}, 'no-observation'),
    undefined('2024-06-28', {**FUND, 'of': 'TESTA'}, 'no-observation'),
]
write_golden(__file__, cases)
