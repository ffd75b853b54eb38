#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints one table of how long ours takes in proportion to what it is compared with.

    table.py INCLUDES FLAGS=RESULTS...

INCLUDES is the output of includes.py, each RESULTS that of Google Benchmark, and FLAGS says how it
was compiled. A ratio is that of the medians of all repetitions; behind it stand the lowest and the
highest ratio of two repetitions of the same number.
"""
import json
import re
import sys
from statistics import median

# By work and by what ours is compared with: the highest ratio that is wanted.
GOALS = {
    (r"sum of \d+", r"int64_t, unchecked"): 1.1,
    (r"add", r"__builtin_add_overflow"): 1.5,
    (r"convert", r"cpp_dec_float_50"): 0.1,
}
INCLUDE_GOAL = 0.1  # seconds
OURS = "fiscus"


def read(path):
    """{work: {who: [time of each repetition]}}, in the order of the programs."""
    works = {}
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["benchmarks"]
    # Interleaving shuffles them.
    for run in sorted(results, key=lambda r: (r["family_index"], r.get("repetition_index", 0))):
        if run["run_type"] != "iteration":
            continue
        if run.get("error_occurred"):
            sys.exit(f"{path}: {run['run_name']}: {run['error_message']}")
        work, who = run["run_name"].split("|")
        works.setdefault(work, {}).setdefault(who, []).append(run["cpu_time"])
    return works


def number(x):
    return f"{x:.3f}" if x < 0.1 else f"{x:.2f}" if x < 10 else f"{x:.0f}"


def ratio(ours, other, goal=None):
    middle = median(ours) / median(other)
    pairs = [a / b for a, b in zip(ours, other)]
    text = f"{number(middle)} ({number(min(pairs))}..{number(max(pairs))})"
    if goal is not None:
        text = f"**{text} {'met' if middle <= goal else 'MISSED'}**"
    return text


def goal_of(work, other):
    for (works, others), goal in GOALS.items():
        if re.fullmatch(works, work) and re.fullmatch(others, other):
            return goal
    return None


def speed_rows(columns):
    first = columns[0]
    for work in first:
        for ours in [who for who in first[work] if who.startswith(OURS)]:
            name = work + ours[len(OURS):]
            for other in [who for who in first[work] if not who.startswith(OURS)]:
                goal = goal_of(work, other)
                yield [name, other, "" if goal is None else f"≤ {goal}"] + [
                    ratio(column[work][ours], column[work][other], goal) for column in columns]


def include_rows(path, columns):
    with open(path, encoding="utf-8") as file:
        times = json.load(file)
    header, *others = times
    same = [""] * (columns - 1)
    seconds = median(times[header])
    verdict = "met" if seconds <= INCLUDE_GOAL else "MISSED"
    yield [f"include {header}", "seconds of user time", f"≤ {INCLUDE_GOAL}",
           f"**{number(seconds)} ({number(min(times[header]))}..{number(max(times[header]))}) "
           f"{verdict}**"] + same
    for other in others:
        yield [f"include {header}", other, "", ratio(times[header], times[other])] + same


def main():
    includes, *results = sys.argv[1:]
    flags, paths = zip(*(each.rsplit("=", 1) for each in results))
    columns = [read(path) for path in paths]
    table = [["work", "beside", "goal", *(f"`{each}`" for each in flags)]]
    table += [*speed_rows(columns), *include_rows(includes, len(columns))]
    widths = [max(map(len, cells)) for cells in zip(*table)]
    table.insert(1, ["-" * width for width in widths])
    for row in table:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")


if __name__ == "__main__":
    main()
