#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints one table of how long ours takes in proportion to what it is compared with.

    table.py INCLUDES FLAGS=RESULTS...

INCLUDES is the output of includes.py, each RESULTS that of Google Benchmark, and FLAGS says how it
was compiled. A ratio is that of the medians of all repetitions; behind it stand the lowest and the
highest ratio of two repetitions of the same number. Where the number of items is known, the
nanoseconds for each of them are printed too.
"""
import json
import re
import sys
from statistics import median

NANOSECONDS = "nanoseconds each"
SECONDS = "seconds of user time"
# By work and by what ours is compared with: the highest that is wanted, and with which flags.
MONTHS = r"dates .* to (quarters|tax years|year and quarter)"
GOALS = {
    (r"sum of \d+", r"int64_t, unchecked"): (1.1, ".*"),
    (r"add", r"__builtin_add_overflow"): (1.5, ".*"),
    (r"convert", r"cpp_dec_float_50"): (0.1, ".*"),
    (r"parse .*", r"from_chars, double"): (1.7, ".*"),
    (r"a row of claims", r"its figures alone"): (3, ".*"),
    (MONTHS, NANOSECONDS): (1, ".*-O3.*"),
    (MONTHS, r"Boost.Date_Time"): (0.33, ".*-O2"),
    (r"panel: growth on the year as doubles", r"loop over doubles"): (1.1, ".*"),
    (r"panel: growth on the year in per cent, rounded", r"loop over doubles"): (2, ".*"),
    (r"panel: sums of fiscal years", r"int64_t, unchecked"): (1.1, ".*"),
    (r"panel: (years to date|sums of twelve months)", r"int64_t, unchecked"): (1.5, ".*"),
    (r"panel: contributions.*", r"loop over doubles"): (1.5, ".*"),
    (r"include fiscus/\w+/(money|month|period|fiscal_period)\.hpp", SECONDS): (0.1, ".*"),
    (r"include .*/boost_date\.hpp", r".*/gregorian_types\.hpp"): (1.1, ".*"),
    (r"include fiscus/fiscus\.hpp", r"ql/timeseries\.hpp"): (0.8, ".*"),
    (r"include fiscus/fiscus\.hpp", r"what it includes of others"): (1.8, ".*"),
}
OURS = "fiscus"


def read(path):
    """{work: {who: [time of each repetition]}}, in the order of the programs, and the works in
    which the times are nanoseconds for each item."""
    works, with_items = {}, set()
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["benchmarks"]
    # Interleaving shuffles them.
    for run in sorted(results, key=lambda r: (r["family_index"], r.get("repetition_index", 0))):
        if run["run_type"] != "iteration":
            continue
        if run.get("error_occurred"):
            sys.exit(f"{path}: {run['run_name']}: {run['error_message']}")
        work, who = run["run_name"].split("|")
        time = run["cpu_time"]
        if "items_per_second" in run:
            time = 1e9 / run["items_per_second"]
            with_items.add(work)
        works.setdefault(work, {}).setdefault(who, []).append(time)
    return works, with_items


def number(x):
    return f"{x:.3f}" if x < 0.1 else f"{x:.2f}" if x < 10 else f"{x:.0f}"


def cell(middle, values, goal):
    text = f"{number(middle)} ({number(min(values))}..{number(max(values))})"
    if goal is not None:
        text = f"**{text} {'met' if middle <= goal else 'MISSED'}**"
    return text


def row(work, who, other, flags, columns):
    """Ours beside another; beside nothing where `other` is a unit."""
    goal, with_flags = None, ""
    for (works, others), wanted in GOALS.items():
        if re.fullmatch(works, work) and re.fullmatch(others, other):
            goal, with_flags = wanted
    result = [work + who[len(OURS):], other, "" if goal is None else f"≤ {goal}"]
    for flag, column in zip(flags, columns):
        ours = column[work][who]
        here = goal if re.fullmatch(with_flags, flag) else None
        if other in (NANOSECONDS, SECONDS):
            result.append(cell(median(ours), ours, here))
        else:
            beside = column[work][other]
            result.append(cell(median(ours) / median(beside),
                               [a / b for a, b in zip(ours, beside)], here))
    return result


def rows(flags, columns, unit_of):
    """Of all works: ours by itself, where the unit is worth telling, and beside each other."""
    for work, ways in columns[0].items():
        for who in [each for each in ways if each.startswith(OURS)]:
            unit = unit_of(work)
            others = [each for each in ways if not each.startswith(OURS)]
            for other in ([unit] if unit else []) + others:
                yield row(work, who, other, flags, columns)


def main():
    includes, *results = sys.argv[1:]
    flags, paths = zip(*(each.rsplit("=", 1) for each in results))
    columns, with_items = zip(*map(read, paths))
    with open(includes, encoding="utf-8") as file:
        include_times = json.load(file)
    table = [["work", "beside", "goal", *(f"`{each}`" for each in flags)]]
    table += rows(flags, columns, lambda work: NANOSECONDS if work in with_items[0] else None)
    for each in rows([""], [include_times], lambda work: SECONDS):
        table.append(each + [""] * (len(flags) - 1))
    widths = [max(map(len, cells)) for cells in zip(*table)]
    table.insert(1, ["-" * width for width in widths])
    for cells in table:
        print("| " + " | ".join(text.ljust(width) for text, width in zip(cells, widths)) + " |")


if __name__ == "__main__":
    main()
