#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares Easter with python-dateutil's, the Hijri calendar with ICU's islamic-civil, and working
days with numpy's busday_count and busday_offset.

    compare.py PROGRAM

PROGRAM answers the questions, as answers.cpp says. Every difference is an error.
"""
import importlib.util
import subprocess
import sys
from datetime import date
from random import Random

PACKAGES = {"dateutil": "python3-dateutil", "icu": "python3-icu", "numpy": "python3-numpy"}
SKIPPED = 77  # what CMakeLists.txt says, too

EPOCH = date(1970, 1, 1)
WEEKMASKS = ("1111100",  # Monday to Friday
             "1111001",  # Sunday to Thursday
             "1111110",  # Monday to Saturday
             "1111111")
QUESTIONS_EACH = 20000  # for each weekmask, of counts and of additions
HOLIDAYS = 1000


def number_of(day):
    return (day - EPOCH).days


def answers_of(program, questions):
    """A list of numbers for each of the questions."""
    result = subprocess.run([program], input="\n".join(questions), check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    answers = [tuple(map(int, line.split())) for line in result.splitlines()]
    if len(answers) != len(questions):
        sys.exit(f"{len(answers)} answers to {len(questions)} questions")
    return answers


def easters():
    """Questions and what dateutil answers."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
    for year in range(1583, 4100):
        yield (f"easter {year}", (number_of(easter(year, EASTER_WESTERN)),
                                  number_of(easter(year, EASTER_ORTHODOX))))


def hijri_dates():
    """Questions and what ICU answers."""
    import icu
    calendar = icu.Calendar.createInstance(icu.TimeZone.createTimeZone("UTC"),
                                           icu.Locale("en@calendar=islamic-civil"))
    if calendar.getType() != "islamic-civil":
        sys.exit(f"ICU gives the calendar {calendar.getType()}")
    field = icu.UCalendarDateFields
    for day in range(number_of(date(1800, 1, 1)), number_of(date(2201, 1, 1))):
        calendar.setTime((day + 0.5) * 24 * 60 * 60)  # noon
        yield f"hijri {day}", (calendar.get(field.YEAR), calendar.get(field.MONTH) + 1,
                               calendar.get(field.DAY_OF_MONTH), day)


def working_days():
    """Questions and what numpy answers."""
    import numpy
    random = Random(1)
    first, last = number_of(date(1900, 1, 1)), number_of(date(2100, 12, 31))
    holidays = [random.randint(first, last) for _ in range(HOLIDAYS)]  # in no order, some twice
    for number, holiday in enumerate(holidays, 1):
        yield f"holiday {holiday}", (number,)

    def days(numbers):
        return numpy.array(numbers, dtype="datetime64[D]")

    for mask in WEEKMASKS:
        with_and_without = [numpy.busdaycalendar(mask), numpy.busdaycalendar(mask, days(holidays))]
        spans = [sorted(random.randint(first, last) for _ in range(2))
                 for _ in range(QUESTIONS_EACH)]
        # Nine in ten are a month or so, as most questions are.
        spans = [(begin, min(end, begin + random.randint(0, 35)) if place % 10 else end)
                 for place, (begin, end) in enumerate(spans)]
        counts = [numpy.busday_count(days([begin for begin, _ in spans]),
                                     days([end for _, end in spans]), busdaycal=calendar)
                  for calendar in with_and_without]
        for (begin, end), *answers in zip(spans, *counts):
            yield f"count {mask} {begin} {end}", tuple(map(int, answers))

        for sign, roll in (1, "backward"), (-1, "forward"):
            starts = [random.randint(first, last) for _ in range(QUESTIONS_EACH // 2)]
            steps = [sign * random.randint(1, 500) for _ in starts]
            sums = [numpy.busday_offset(days(starts), steps, roll=roll, busdaycal=calendar)
                    for calendar in with_and_without]
            for start, step, *answers in zip(starts, steps, *(each.astype(int) for each in sums)):
                yield f"add {mask} {start} {step}", tuple(map(int, answers))


def main(program):
    missing = [package for module, package in PACKAGES.items()
               if importlib.util.find_spec(module) is None]
    if missing:
        print("Skipped, as these Debian packages are not installed:", *missing)
        return SKIPPED

    wrong = 0
    for name, asked in (("dateutil's years of Easter, Western and Orthodox", easters),
                        ("ICU's days of the Hijri calendar", hijri_dates),
                        ("numpy's working days (and holidays that were told)", working_days)):
        questions, expected = zip(*asked())
        answers = answers_of(program, questions)
        differences = [each for each in zip(questions, answers, expected) if each[1] != each[2]]
        for question, ours, theirs in differences[:10]:
            print(f"{question}: {ours} and not {theirs}  <- wrong")
        print(f"Compared with {len(questions)} of {name}: {len(differences)} differences.")
        wrong += len(differences)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
