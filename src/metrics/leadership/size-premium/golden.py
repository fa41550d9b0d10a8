"""Golden values of size-premium, in exact decimal arithmetic."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[4] / 'scripts' / 'golden'))

import csv
from decimal import Decimal

from figures import ROOT, undefined, write_golden
import pandas as pd

with open(ROOT / 'reference' / 'size-factor-monthly.csv', encoding='utf-8') as file:
    rows = [(pd.Period(row['month'], freq='M'), Decimal(row['SMB'])) for row in csv.DictReader(file)]


def case(as_of, months=12, stated=True):
    """A month is known from the 28th of the second month after it."""
    known = [(month, value) for month, value in rows if (month + 2).start_time + pd.Timedelta(days=27) <= pd.Timestamp(as_of)]
    values = [value for _, value in known]
    sums = [sum(values[i : i + months]) for i in range(len(values) - months + 1)]
    first, last = known[0][0], known[-1][0]
    years = (last.end_time.normalize() - first.end_time.normalize()).days / 365.25
    return {
        'asOf': as_of,
        'params': {'months': months} if stated else {},
        'value': float(sums[-1] / 100),
        'details': {
            'month': str(last.end_time.date()),
            'percentile': float(Decimal(sum(total <= sums[-1] for total in sums)) / len(sums)),
            'meanPerYear': float(12 * sum(values) / len(values) / 100),
            'windows': len(sums),
            'historyFirst': str(first.end_time.date()),
        },
        'warnings': ['insufficient-history'] if years < 10 else [],
    }


cases = [
    case('2026-06-30', stated=False),
    # The day before and the day of the release of May 2026; a Sunday.
    case('2026-07-27'),
    case('2026-07-28'),
    case('2026-06-28', 1),
    case('2026-01-22', 240),
    case('2000-03-31', 36),
    case('1979-12-31', 7),
    case('1940-06-30', 3),
    case('1936-09-27', 12),
    # Many windows of one month earned exactly the same: each counts as at or below it.
    case('2013-01-28', 1),
    case('1994-10-28', 1),
    case('1955-01-28', 2),
    case('2024-02-28', 12),
    case('2025-11-29', 12),
    case('2026-02-28', 12),
    undefined('1927-07-27', {}, 'insufficient-history'),
    undefined('1926-09-27', {}, 'insufficient-history'),
    undefined('2026-10-02', {}, 'stale-input'),
]
write_golden(__file__, cases)
