#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes what all are to work on, the same in every run.

    data.py dates COUNT >dates.csv    days of the years 1950 to 2060, counted from 1970-01-01
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


if __name__ == "__main__":
    {"dates": dates}[sys.argv[1]](int(sys.argv[2]))
