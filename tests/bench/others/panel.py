# SPDX-License-Identifier: BSL-1.0
"""Growth on the year and sums of fiscal years of a panel with numpy and pandas.

    panel.py PANEL.csv COUNT

Prints for each way and what the COUNT observations become the line that table.py explains. numpy
knows the months by their place, the wide frame by its index; the long frame has a column with the
fiscal year of each, ready before.
"""
import sys

import numpy
import pandas

from measure import measure

MONTHS, YEAR = 120, 12
CHECKED_CENTS = 1_000_003
GROWTH, SUMS = "growth on the year", "sums of fiscal years"


def checked_growth(rates):
    """The sum to two digits: in which order they are added up does not matter to it."""
    return f"{numpy.nansum(numpy.asarray(rates)):.2f}"


def checked_sums(sums):
    cents = numpy.rint(numpy.asarray(sums) * 100).astype(numpy.int64)
    return (cents % CHECKED_CENTS).sum()


def numpy_growth_into(rows, out):
    numpy.divide(rows[:, YEAR:], rows[:, :-YEAR], out=out)
    return numpy.subtract(out, 1, out=out)


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    print(f"# numpy {numpy.__version__}\n# pandas {pandas.__version__}")
    table = pandas.read_csv(path, nrows=count, parse_dates=["month"])
    table["usd"] = table.pop("cents") / 100
    table["year"] = (table.month.dt.year + (table.month.dt.month >= 7)).astype(numpy.int16)
    rows = table.usd.to_numpy().reshape(-1, MONTHS)
    out = numpy.empty((len(rows), MONTHS - YEAR))
    wide = pandas.DataFrame(rows.T, index=pandas.DatetimeIndex(table.month[:MONTHS]))

    for who, way in [
            ("numpy", lambda: rows[:, YEAR:] / rows[:, :-YEAR] - 1),
            ("numpy, out=", lambda: numpy_growth_into(rows, out)),
            ("pandas, wide", lambda: wide.pct_change(YEAR, fill_method=None)),
            ("pandas, long", lambda: table.groupby("series").usd.pct_change(YEAR))]:
        measure(GROWTH, count, who, way, checked_growth)
    for who, way in [
            ("numpy", lambda: rows.reshape(-1, MONTHS // YEAR, YEAR).sum(axis=2)),
            ("pandas, wide", lambda: wide.resample("A-JUN").sum()),
            ("pandas, long", lambda: table.groupby(["series", "year"]).usd.sum())]:
        measure(SUMS, count, who, way, checked_sums)


if __name__ == "__main__":
    main()
