#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares fiscal years, quarters, months and weeks with pandas, with Python's datetime, with a
naive arithmetic that lays out one week after the other, and with what the National Retail
Federation has published.

    compare.py [--long] [--rows fiscal_periods.csv] PROGRAM

PROGRAM is that of periods.cpp, which prints the tables. The test is the short form; --long takes a
minute or two, asks pandas for more years, and Python for all ISO weeks that there are.

Years of 52 and 53 weeks are compared with pandas and with the arithmetic, which also says who is
right where pandas differs. No difference is excused: pandas 1.5.3 has none.
"""
import argparse
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

try:
    import pandas
    from pandas.tseries.offsets import FY5253, FY5253Quarter, QuarterEnd, YearEnd
except ImportError:
    pandas = None

# Rows made by pandas at another time, which are no part of the repository and may lie beside it.
ROWS = Path(__file__).resolve().parents[4] / "shared/data/fiscal_periods.csv"
SKIPPED = 77  # what CMakeLists.txt says, too
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


class Comparisons:
    """Counts what is compared, and what is wrong."""

    def __init__(self):
        self.wrong = 0

    def compare(self, what, ours, theirs, arithmetic=None):
        """Both map the same keys to the same columns. `arithmetic` does too, and says in the case
        of a difference who is right."""
        wrong = []
        for key in ours.keys() ^ theirs.keys():
            wrong.append(f"only {'we have' if key in ours else 'they have'} {' '.join(key)}")
        for key, row in theirs.items():
            if key in ours and ours[key] != row:
                text = f"{' '.join(key)}: {' '.join(ours[key])}, but they have {' '.join(row)}"
                if arithmetic is not None:
                    text += "; by arithmetic it is " + " ".join(arithmetic[key])
                wrong.append(text)
        if not theirs:
            wrong.append("nothing to compare")
        print(f"{what}: {len(theirs)} rows, {sum(map(len, theirs.values()))} values, "
              f"{len(wrong)} wrong", flush=True)
        for text in wrong[:5]:
            print("  wrong:", text)
        self.wrong += len(wrong)


def rows_of(lines, keys):
    """A table as a dict of its rows, whose first columns are the key."""
    result = {}
    header, *rest = [line.split(",") for line in lines]
    for row in rest:
        if len(row) != len(header) or tuple(row[:keys]) in result:
            sys.exit("a row is there twice or has not the columns of its header: " + ",".join(row))
        result[tuple(row[:keys])] = tuple(row[keys:])
    return result


def columns(rows, *which):
    """The same rows with these columns alone."""
    return {key: tuple(row[i] for i in which) for key, row in rows.items()}


def between(rows, years):
    """The rows of these years, the last part of the key."""
    return {key: row for key, row in rows.items() if int(key[-1]) in years}


def strings(values):
    return tuple(map(str, values))


# Fiscal years of whole months.

def dates(times):
    return times.values.astype("datetime64[D]").astype(str)


def month_rows_of_pandas(years):
    result = {}
    months = pandas.period_range(f"{years[0]}-01", f"{years[-1]}-12", freq="M")
    for last_month in range(1, 13):
        quarter = months.asfreq(QuarterEnd(startingMonth=last_month))  # "Q-JAN", …
        year = months.asfreq(YearEnd(month=last_month))  # "A-JAN", …
        names = {"end": year.year, "start": year.start_time.year}
        if list(quarter.qyear) != list(year.year):
            sys.exit("pandas does not agree with itself")
        for named_by, name in names.items():
            rows = zip(map(str, months), map(str, name), map(str, quarter.quarter),
                       dates(quarter.start_time), dates(quarter.end_time),
                       dates(year.start_time), dates(year.end_time))
            for month, *row in rows:
                result[str(last_month), named_by, month] = tuple(row)
    return result


# Years of weeks, by arithmetic of our own that is as plain as it can be.

def year_end(year_end_rule, month, weekday, year):
    """The last such weekday in the month, or the one nearest to its end."""
    month_end = (date(year, month, 28) + 4 * DAY).replace(day=1) - DAY
    around = [month_end + k * DAY for k in range(-10, 11)]
    candidates = [day for day in around if day.isoweekday() == weekday]
    if year_end_rule == "last":
        return max(day for day in candidates if day <= month_end)
    return min(candidates, key=lambda day: abs(day - month_end))


def lay_out(first, last, pattern, long_quarter):
    """The weeks of each month of the year, and the last day of each month."""
    weeks = []
    while first <= last:
        weeks.append(first)
        first += WEEK
    lengths = 4 * [int(length) for length in pattern.split("-")]
    if len(weeks) == 53:
        lengths[3 * long_quarter - 1] += 1
    ends, remaining = [], list(weeks)
    for length in lengths:
        ends.append(remaining[length - 1] + WEEK - DAY)
        remaining = remaining[length:]
    if remaining or ends[-1] != last:
        sys.exit("the weeks laid out do not fill their year")
    return lengths, ends


def quarter_rows_of_arithmetic(years):
    result = {}
    for rule in "last", "nearest":
        for month in range(1, 13):
            for weekday in range(1, 8):
                before = year_end(rule, month, weekday, years[0] - 1)
                for year in years:
                    last = year_end(rule, month, weekday, year)
                    for long_quarter in 1, 2, 3, 4:
                        lengths, ends = lay_out(before + DAY, last, "4-4-5", long_quarter)
                        result[strings((rule, month, weekday, long_quarter, year))] = strings(
                            (sum(lengths), before + DAY, *ends[2::3]))
                    before = last
    return result


def month_row_of_arithmetic(rule, month, weekday, pattern, long_quarter, named_by, year):
    # Twelve calendar months that end with December begin in that year, others in the one before.
    ends_in = year + 1 if named_by == "start" and month != 12 else year
    first = year_end(rule, month, weekday, ends_in - 1) + DAY
    last = year_end(rule, month, weekday, ends_in)
    lengths, ends = lay_out(first, last, pattern, long_quarter)
    return strings((sum(lengths), first, *ends, *ends[2::3], last, "-".join(map(str, lengths))))


def month_rows_of_arithmetic(years):
    result = {}
    for rule, month, weekday, named_by in (
            ("nearest", 1, 6, "start"), ("nearest", 12, 7, "end"), ("nearest", 12, 4, "start"),
            ("last", 9, 6, "end"), ("last", 2, 1, "start")):
        for pattern in "4-4-5", "4-5-4", "5-4-4":
            for long_quarter in 1, 2, 3, 4:
                for year in years:
                    key = rule, month, weekday, pattern, long_quarter, named_by, year
                    result[strings(key)] = month_row_of_arithmetic(*key)
    return result


# Years of weeks, by pandas.

def iso(day):
    return day.date().isoformat()


def year_ends_of_pandas(years):
    """Two tables: the ends of the years by their names, and each as a step from the one before."""
    by_name, by_steps = {}, {}
    for rule in "last", "nearest":
        for month in range(1, 13):
            for weekday in range(1, 8):
                offset = FY5253(weekday=weekday - 1, startingMonth=month, variation=rule)
                day = pandas.Timestamp(offset.get_year_end(datetime(years[0] - 1, month, 1)))
                for year in years:
                    key = strings((rule, month, weekday, year))
                    by_name[key] = (iso(offset.get_year_end(datetime(year, month, 1))),)
                    first, day = day + pandas.Timedelta(days=1), day + offset
                    by_steps[key] = str((day - first).days // 7 + 1), iso(first), iso(day)
    return by_name, by_steps


def quarter_ends_of_pandas(years):
    """Each as a step from the one before, from the end of the year before the first."""
    result = {}
    for rule in "last", "nearest":
        for month in range(1, 13):
            for weekday in range(1, 8):
                calendar = {"weekday": weekday - 1, "startingMonth": month, "variation": rule}
                start = FY5253(**calendar).get_year_end(datetime(years[0] - 1, month, 1))
                for long_quarter in 1, 2, 3, 4:
                    offset = FY5253Quarter(qtr_with_extra_week=long_quarter, **calendar)
                    day = pandas.Timestamp(start)
                    for year in years:
                        ends = []
                        for _ in range(4):
                            day = day + offset
                            ends.append(iso(day))
                        result[strings((rule, month, weekday, long_quarter, year))] = tuple(ends)
    return result


# ISO 8601.

def week_rows_of_python(years):
    result = {}
    day = date(years[0], 1, 1)
    while day.year <= years[-1]:
        year, week, weekday = day.isocalendar()
        result[(str(day),)] = strings((year, week, weekday, date.fromisocalendar(year, week, 1)))
        day += DAY
    return result


# What the National Retail Federation has published (nrf.com/resources/4-5-4-calendar). Its pages
# name each year of 53 weeks from 2000 to 2023, and so all others of these have 52.

NRF_LONG_YEARS = {2000, 2006, 2012, 2017, 2023}
NRF_YEARS = range(2000, 2025)
NRF_DAYS = {  # "first" or "last" day of a year
    ("2017", "first"): ("2017-01-29",),
    ("2023", "last"): ("2024-02-03",),
    ("2024", "first"): ("2024-02-04",),
    ("2024", "last"): ("2025-02-01",),
}


def compare_with_nrf(comparisons, retail):
    years = {key[-1]: row for key, row in retail.items()}
    weeks = {(year,): row[:1] for year, row in years.items()}
    comparisons.compare(
        "Retail years, by the weeks that the NRF gives them", weeks,
        {(str(year),): ("53" if year in NRF_LONG_YEARS else "52",) for year in NRF_YEARS})
    ours = {(year, which): (years[year][1 if which == "first" else -2],)
            for year, which in NRF_DAYS}
    comparisons.compare("Retail years, by the days that the NRF gives", ours, NRF_DAYS)


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", type=Path)
    options.add_argument("--long", action="store_true")
    options.add_argument("--rows", type=Path)
    given = options.parse_args()
    if pandas is None:
        print("Skipped, as this Debian package is not installed: python3-pandas "
              f"(for {sys.executable})")
        return SKIPPED

    def table(name, years, keys):
        command = [given.program.resolve(), name, str(years[0]), str(years[-1])]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"{given.program.name} fails to print the table {name}")
        return rows_of(done.stdout.splitlines(), keys)

    began = time.monotonic()
    comparisons = Comparisons()
    compare = comparisons.compare
    print("pandas", pandas.__version__)

    years = range(1900, 2101)
    months = table("months", years, 3)
    compare("Months in fiscal years and quarters, by pandas", months, month_rows_of_pandas(years))

    path = given.rows or ROWS
    if given.rows or path.exists():
        rows = {(last_month, "end", month): row for (last_month, month), row
                in rows_of(path.read_text(encoding="utf-8").splitlines(), 2).items()}
        compare("The rows of fiscal_periods.csv",
                {key: row for key, row in months.items() if key in rows}, rows)
    else:
        print("Skipped: the rows of fiscal_periods.csv, which does not lie beside the repository")

    years = range(1700, 2251) if given.long else range(1970, 2101)
    ours = table("week_quarters", years, 5)
    arithmetic = quarter_rows_of_arithmetic(years)
    compare("Quarters of 13 and 14 weeks, by arithmetic", ours, arithmetic)

    # The years do not depend on the quarter that is long, so that one in four of our rows will do.
    def year_columns(rows, *which):
        return {(*key[:3], key[4]): tuple(row[i] for i in which) for key, row in rows.items()
                if key[3] == "1"}

    by_name, by_steps = year_ends_of_pandas(years)
    compare("Years of 52 and 53 weeks, by pandas' get_year_end", year_columns(ours, 5), by_name,
            year_columns(arithmetic, 5))
    compare("Years of 52 and 53 weeks, by steps of pandas' FY5253", year_columns(ours, 0, 1, 5),
            by_steps, year_columns(arithmetic, 0, 1, 5))

    years = range(1970, 2101) if given.long else range(2000, 2012)
    compare("Quarters of 13 and 14 weeks, by steps of pandas' FY5253Quarter",
            columns(between(ours, years), 2, 3, 4, 5), quarter_ends_of_pandas(years),
            columns(between(arithmetic, years), 2, 3, 4, 5))

    years = range(1900, 2201) if given.long else range(1990, 2061)
    compare("Months of 4, 5 and 6 weeks, by arithmetic", table("week_months", years, 7),
            month_rows_of_arithmetic(years))

    retail = table("retail", NRF_YEARS, 7)
    compare("Months of the retail years, by arithmetic", retail,
            {("nearest", "1", "6", "4-5-4", "4", "start", str(year)):
             month_row_of_arithmetic("nearest", 1, 6, "4-5-4", 4, "start", year)
             for year in NRF_YEARS})
    compare_with_nrf(comparisons, retail)

    years = range(4, 9997) if given.long else range(1900, 2101)
    compare("Days in weeks of ISO 8601, by Python", table("weeks", years, 1),
            week_rows_of_python(years))

    print(f"{comparisons.wrong} wrong in all, in {time.monotonic() - began:.1f} s")
    return comparisons.wrong != 0


if __name__ == "__main__":
    sys.exit(main())
