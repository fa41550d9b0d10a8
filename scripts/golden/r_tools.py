"""Runs R for the scripts that make golden values: strucchange and sandwich (Debian: r-cran-strucchange, r-cran-sandwich).

The R code gets the values as `y` and says what it finds by say(name, numbers). Only numbers come back.
"""

import subprocess
from types import SimpleNamespace

PRELUDE = """
suppressMessages({library(strucchange); library(sandwich)})
say <- function(name, values) cat(name, '\\t', paste(format(as.numeric(values), digits = 17, trim = TRUE), collapse = ' '), '\\n', sep = '')
y <- scan(file('stdin'), quiet = TRUE)
"""


def rscript(code, values=()):
    text = ' '.join(repr(float(value)) for value in values)
    return subprocess.run(['Rscript', '-e', code], check=True, capture_output=True, text=True, input=text).stdout


def said(code, values):
    """[(name, numbers)] in the order in which the code said them."""
    lines = [line.split('\t') for line in rscript(PRELUDE + code, values).splitlines() if '\t' in line]
    return [(name, [float(number) for number in numbers.split()]) for name, numbers in lines]


def r_tools():
    """R and its packages, as write_golden names tools."""
    return [
        SimpleNamespace(__name__='R', __version__=rscript("cat(R.version$major, R.version$minor, sep = '.')")),
        SimpleNamespace(__name__='strucchange', __version__=rscript("cat(as.character(packageVersion('strucchange')))")),
    ]
