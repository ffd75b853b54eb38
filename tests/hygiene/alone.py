#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints units that check each header alone, a unit in a line: its headers, each of which includes
the one before it. So nothing stands before a header that it does not include itself, and far fewer
units than headers read the standard library.

    alone.py INCLUDE
"""
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left in the source tree
from headers import WITHOUT_GUARD

OURS = re.compile(r"^\s*#\s*include\s*<(fiscus/[^>]*)>", re.MULTILINE)


def reached(includes):
    """All headers that a header includes, directly or not."""
    result = {}

    def of(name):
        if name not in result:
            result[name] = set(includes[name]).union(*map(of, includes[name]))
        return result[name]

    for name in includes:
        of(name)
    return result


def units_of(includes):
    """Each header behind the largest one that it includes and that ends a unit."""
    all_of = reached(includes)
    units = []
    for name in sorted(includes, key=lambda each: (len(all_of[each]), each)):
        ends = [unit for unit in units if unit[-1] in all_of[name]]
        if ends:
            max(ends, key=lambda unit: len(all_of[unit[-1]])).append(name)
        else:
            units.append([name])
    return units


def main():
    include = Path(sys.argv[1])
    includes = {path.relative_to(include).as_posix(): OURS.findall(path.read_text("utf-8"))
                for path in include.rglob("*.hpp")}
    wanted = {name: [each for each in found if each not in WITHOUT_GUARD]
              for name, found in includes.items() if name not in WITHOUT_GUARD}
    for unit in units_of(wanted):
        print(*unit)


if __name__ == "__main__":
    main()
