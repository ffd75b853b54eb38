#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares how many files each public header includes with its budget in budgets.txt. What is
counted is what g++ -M lists: unlike the time that an include takes, it is the same in every run."""
import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
BUDGETS = HERE / "budgets.txt"


def count(compiler, header):
    """How many files the header includes, itself not counted."""
    command = [compiler, "-std=c++20", "-I.", "-M", "-x", "c++", f"fiscus/{header}"]
    rule = subprocess.run(command, cwd=INCLUDE, check=True, stdout=subprocess.PIPE, text=True)
    return len(rule.stdout.split(":", 1)[1].replace("\\\n", " ").split()) - 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true",
                        help="make today's counts, and a little more, the budgets")
    parser.add_argument("compiler", nargs="?", default="g++")
    arguments = parser.parse_args()

    headers = sorted(path.relative_to(INCLUDE / "fiscus").as_posix()
                     for path in INCLUDE.rglob("*.hpp") if "detail" not in path.parts)
    with ThreadPoolExecutor() as threads:
        counts = dict(zip(headers, threads.map(lambda h: count(arguments.compiler, h), headers)))
    if arguments.write:
        BUDGETS.write_text("".join(f"{header} {number + -(-number // 50)}\n"  # 2 %, rounded up
                                   for header, number in counts.items()))

    lines = BUDGETS.read_text().splitlines()
    budgets = {header: int(number) for header, number in map(str.split, lines)}
    failed = False
    for header in sorted(counts.keys() | budgets.keys()):
        number, budget = counts.get(header, "no header"), budgets.get(header, "no budget")
        wrong = header not in counts or header not in budgets or number > budget
        failed = failed or wrong
        print(f"{header}: {number} of {budget}{'  <- wrong' if wrong else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
