"""Reads test/fixture for the scripts that make golden values of breadth: an invented market and its members.

Plain pandas on our own CSV files, as figures.py; no formula of a metric stands here.
"""

import numpy as np
import pandas as pd
from figures import ROOT, iso, session_on_or_before

FOLDER = ROOT / 'test' / 'fixture'
PANEL = pd.read_csv(FOLDER / 'panel.csv', index_col=0, parse_dates=True, float_precision='round_trip')
ROWS = pd.read_csv(FOLDER / 'members.csv', parse_dates=['observed', 'published'], float_precision='round_trip')
# What the market of the fund is called where a list writes the ticker without its hyphen.
COLUMN = {name.replace('-', ''): name for name in PANEL.columns}


def snapshots(as_of):
    """[(observed, published, rows)] known at a date, oldest first."""
    known = ROWS[ROWS['published'] <= pd.Timestamp(as_of)]
    return [(*key, rows.reset_index(drop=True)) for key, rows in known.groupby(['observed', 'published'])]


def members_on(day, as_of):
    """The snapshot known on a day, or the oldest one known at the as-of date."""
    known = snapshots(as_of)
    before = [one for one in known if one[1] <= pd.Timestamp(day)]
    return before[-1] if before else known[0]


def levels_of(rows, as_of, columns=None):
    """Levels known at a date, a column a member in the order of the list, all missing for one without figures."""
    frame = PANEL.loc[: pd.Timestamp(as_of)] if columns is None else columns.loc[: pd.Timestamp(as_of)]
    picked = [
        frame[COLUMN[symbol.replace('-', '')]] if symbol.replace('-', '') in COLUMN else pd.Series(np.nan, frame.index)
        for symbol in rows['symbol']
    ]
    return pd.concat(picked, axis=1, keys=range(len(rows)))


def coverage(snapshot, is_covered):
    """What a figure states of its coverage."""
    observed, _, rows = snapshot
    is_covered = np.asarray(is_covered, bool)
    return {
        'members': len(rows),
        'membersOn': iso(observed),
        'covered': int(is_covered.sum()),
        'coverage': is_covered.sum() / len(rows),
        'coverageWeight': rows['weight'][is_covered].sum() / rows['weight'].sum(),
    }


def sessions_to(as_of, count):
    """The last sessions up to a date for which the market has levels at all."""
    return PANEL.index[PANEL.index <= session_on_or_before(as_of)][-count:]


def states_by_session(as_of, sessions, states):
    """(up, down, covered, members) of each of the last sessions; `states` holds 1, 0, -1 or NaN, a column a name of the panel.

    The as-of session counts the members known at the as-of date, every other one those known on it.
    """
    out = {}
    for day in sessions_to(as_of, sessions):
        snapshot = members_on(as_of if day == session_on_or_before(as_of) else day, as_of)
        now = levels_of(snapshot[2], as_of, states).loc[day]
        out[day] = ((now == 1).sum(), (now == -1).sum(), now.notna().sum(), len(now))
    return pd.DataFrame(out, index=['up', 'down', 'covered', 'members']).T


def warnings_of(coverage, *more):
    """Codes of the warnings of a figure: members left out are always one."""
    return [*more, *(['incomplete-coverage'] if coverage['covered'] < coverage['members'] else [])]


def history_warnings(as_of, sessions, tally):
    """Codes for a history: an old list, a list that stands for earlier dates, sessions that are not measured."""
    first = sessions_to(as_of, sessions)[0]
    known = snapshots(as_of)
    is_later = known[0][1] > first
    is_short = (tally['covered'] >= 0.8 * tally['members']).sum() < sessions
    is_aged = is_old(known[-1], session_on_or_before(as_of))
    return (['survivorship'] if is_later or is_aged else []) + (['insufficient-history'] if is_short else [])


def window_members(base, as_of):
    """The members a window stands on, and the codes of what must be said of them."""
    snapshot = members_on(base, as_of)
    is_later = snapshot[1] > pd.Timestamp(base)
    return snapshot, ['survivorship'] if is_later or is_old(snapshot, base) else []


def window_returns(snapshot, base, last):
    """Return of each member over a window."""
    frame = levels_of(snapshot[2], last)
    return (frame.loc[pd.Timestamp(last)] / frame.loc[pd.Timestamp(base)] - 1).to_numpy()


def is_old(snapshot, day):
    """Whether a list of members is older than a quarter and a half: 135 days."""
    return (pd.Timestamp(day) - snapshot[0]).days > 135
