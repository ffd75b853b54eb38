#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes what all are to work on, the same in every run.

    data.py dates COUNT >dates.csv    days of the years 1950 to 2060, counted from 1970-01-01
    data.py panel COUNT >panel.csv    a line for each month of each series, the 120 of a series
                                      after each other; amounts in cents
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


if __name__ == "__main__":
    {"dates": dates, "panel": panel}[sys.argv[1]](int(sys.argv[2]))
