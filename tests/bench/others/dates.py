# SPDX-License-Identifier: BSL-1.0
"""Dates to fiscal quarters of July to June with numpy and pandas.

    dates.py DATES.csv COUNT...

Reads a column of counts of days since 1970-01-01, and prints for each way, each COUNT of the dates
and what they become the lines that table.py explains.
"""
import sys

import numpy
import pandas

from measure import measure


def of_quarters(quarters):
    return ((numpy.asarray(quarters, dtype=numpy.int64) + 1000) ** 2).sum()


def of_years_and_quarters(columns):
    years, quarters = columns
    whole = 10 * numpy.asarray(years, dtype=numpy.int64) + numpy.asarray(quarters)
    return (whole**2).sum()


def numpy_quarters(dates):
    months = dates.astype("datetime64[M]").view(numpy.int64).astype(numpy.int32)
    return (months + 6) // numpy.int32(3)


def numpy_years_and_quarters(dates):
    quarters = numpy_quarters(dates)
    return (1970 + (quarters >> 2)).astype(numpy.int16), ((quarters & 3) + 1).astype(numpy.int8)


def pandas_periods(dates):
    return dates.dt.to_period("Q-JUN")


def pandas_years_and_quarters_of_periods(dates):
    periods = dates.dt.to_period("Q-JUN")
    return periods.dt.qyear, periods.dt.quarter


def pandas_years_and_quarters(dates):
    quarters = dates.dt.quarter  # of the calendar year
    return dates.dt.year + (quarters >= 3), (quarters + 1) % 4 + 1


def main():
    path, *counts = sys.argv[1:]
    days = numpy.loadtxt(path, dtype=numpy.int32, skiprows=1)
    print(f"# numpy {numpy.__version__}\n# pandas {pandas.__version__}")
    for count in map(int, counts):
        dates = days[:count].astype("datetime64[D]")
        column = pandas.Series(dates.astype("datetime64[ns]"))
        measure("quarters", count, "numpy", lambda: numpy_quarters(dates), of_quarters)
        measure("quarters", count, "pandas, to_period", lambda: pandas_periods(column),
                lambda periods: of_quarters(periods.array.asi8))
        for who, way, of in [
                ("numpy", numpy_years_and_quarters, dates),
                ("pandas, to_period", pandas_years_and_quarters_of_periods, column),
                ("pandas, year and quarter", pandas_years_and_quarters, column)]:
            measure("year and quarter", count, who, lambda: way(of), of_years_and_quarters)


if __name__ == "__main__":
    main()
