#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints one table of how long others take in proportion to this library.

    table.py RESULTS

RESULTS has a line for each work and way in each round, with tabs between

    work  count  who  checksum  nanoseconds of processor time for each of the count

and lines that begin with # and name a version. Ours begin with "Fiscus, ". A ratio is that of the
medians of all rounds; behind it stand the lowest and the highest ratio of one round. Fails where
two ways of the same work have different checksums.
"""
import sys
from statistics import median

OURS = "Fiscus, "


def read(path):
    """{(work, count): {who: [nanoseconds of each round]}}, and the versions."""
    works, checksums, versions = {}, {}, []
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.startswith("#"):
                versions += [line[1:].strip()] if line[1:].strip() not in versions else []
                continue
            work, count, who, checksum, nanoseconds = line.split("\t")
            if checksums.setdefault((work, count), checksum) != checksum:
                sys.exit(f"{work}, {count}: {who} has another result")
            works.setdefault((work, count), {}).setdefault(who, []).append(float(nanoseconds))
    return works, versions


def number(x):
    return f"{x:.2f}" if x < 10 else f"{x:.0f}"


def with_range(middle, values):
    return f"{number(middle)} ({number(min(values))}..{number(max(values))})"


def rows(works):
    for (work, count), ways in works.items():
        ours = [times for who, times in ways.items() if who.startswith(OURS)]
        for who, times in ways.items():
            yield [work, f"{int(count):,}", who, with_range(median(times), times)] + [
                "" if who.startswith(OURS) else with_range(
                    median(times) / median(base), [a / b for a, b in zip(times, base)])
                for base in ours]


def main():
    works, versions = read(sys.argv[1])
    ours = [who for who in next(iter(works.values())) if who.startswith(OURS)]
    table = [["work", "of", "who", "ns each", *(f"times {who}" for who in ours)], *rows(works)]
    widths = [max(map(len, cells)) for cells in zip(*table)]
    table.insert(1, ["-" * width for width in widths])
    for row in table:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
    print("\n" + ", ".join(versions))


if __name__ == "__main__":
    main()
