#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints how time and memory grow with a panel: a process for each work and size.

    scaling.py ROUNDS SIZES FLAGS=PROGRAM...

SIZES has commas between. The nanoseconds are the median of all rounds; behind it stand the lowest
and the highest. The bytes are the most of all rounds.
"""
import subprocess
import sys
from statistics import median

WAYS = [
    ("growth as doubles", "Fiscus"),
    ("growth as doubles", "loop over doubles"),
    ("growth in per cent, rounded", "Fiscus"),
    ("sums of fiscal years", "Fiscus"),
    ("sums of fiscal years", "unchecked int64_t"),
]


def run(program, work, who, size):
    """The observations, the nanoseconds for each, and the bytes."""
    output = subprocess.run([program, work, who, size], check=True, capture_output=True, text=True)
    return [float(each) for each in output.stdout.split()]


def main():
    rounds, sizes, *programs = sys.argv[1:]
    programs = dict(each.rsplit("=", 1) for each in programs)
    # {(work, who, size): {flags: [what run returned in each round]}}
    found = {(*way, size): {flags: [] for flags in programs}
             for way in WAYS for size in sizes.split(",")}
    for _ in range(int(rounds)):
        for key, by_flags in found.items():
            for flags, results in by_flags.items():
                results.append(run(programs[flags], *key))
    table = [["work", "who", "observations", *(f"ns each, `{flags}`" for flags in programs),
              "peak, MiB", "bytes each"]]
    for (work, who, _), by_flags in found.items():
        results = [each for runs in by_flags.values() for each in runs]
        count, peak = results[0][0], max(each[2] for each in results)
        cells = []
        for runs in by_flags.values():
            times = [each[1] for each in runs]
            cells.append(f"{median(times):.2f} ({min(times):.2f}..{max(times):.2f})")
        table.append([work, who, f"{int(count):,}", *cells, f"{peak / 2**20:.1f}",
                      f"{peak / count:.2f}"])
    widths = [max(map(len, cells)) for cells in zip(*table)]
    table.insert(1, ["-" * width for width in widths])
    for cells in table:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + " |")


if __name__ == "__main__":
    main()
