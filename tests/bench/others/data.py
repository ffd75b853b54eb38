#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes what all are to work on, the same in every run.

    data.py dates COUNT >dates.csv    days of the years 1950 to 2060, counted from 1970-01-01
    data.py panel COUNT >panel.csv    a line for each month of each series, the 120 of a series
                                      after each other; amounts in cents
    data.py long COUNT >long.csv      a row for each month of each label, the 120 of a label after
                                      each other; amounts with two digits
    data.py quoted COUNT >quoted.csv  the same with all cells in quotation marks
    data.py periods COUNT >periods.csv  the rows of long.csv, those of a month after each other
    data.py mixed COUNT >mixed.csv    rows of 1000 labels in any order
    data.py daily COUNT >daily.csv    a row for each day
"""
import datetime
import random
import sys

YEARS = 1950, 2060


def dates(count):
    first, end = (datetime.date(year, 1, 1) - datetime.date(1970, 1, 1)
                  for year in (YEARS[0], YEARS[1] + 1))
    choice = random.Random(31)
    print("days")
    for _ in range(count):
        print(choice.randrange(first.days, end.days))


def panel(count):
    choice = random.Random(32)
    print("series,month,cents")
    for i in range(count):
        series, place = divmod(i, 120)
        year, month = divmod(2000 * 12 + 6 + place, 12)
        print(f"{series},{year}-{month + 1:02}-01,{choice.randrange(10**8, 5 * 10**10)}")


def amount(choice):
    cents = choice.randrange(-10**5, 10**7)
    return f"{'-' * (cents < 0)}{abs(cents) // 100}.{abs(cents) % 100:02}"


def long_rows(count, months):
    choice = random.Random(33)
    for i in range(count):
        label, place = divmod(i, months)
        yield f"{1800 + place // 12}-{place % 12 + 1:02}", f"label {label:05}", amount(choice)


def long(count, mark=""):
    for row in (("month", "label", "usd"), *long_rows(count, 120)):
        print(",".join(f"{mark}{cell}{mark}" for cell in row))


def quoted(count):
    long(count, '"')


def periods(count):
    rows = list(long_rows(count, 120))
    for row in (("month", "label", "usd"), *(row for i in range(120) for row in rows[i::120])):
        print(",".join(row))


def mixed(count):
    rows = list(long_rows(count, count // 1000))
    random.Random(34).shuffle(rows)
    for row in (("month", "label", "usd"), *rows):
        print(",".join(row))


def daily(count):
    choice = random.Random(35)
    first = datetime.date(1950, 1, 1)
    print("day,usd")
    for i in range(count):
        print(f"{first + datetime.timedelta(i)},{amount(choice)}")


if __name__ == "__main__":
    globals()[sys.argv[1]](int(sys.argv[2]))
