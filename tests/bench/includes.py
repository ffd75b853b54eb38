#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times what it costs to include a header: the user time of COMPILER -std=c++20 -fsyntax-only.

    includes.py COMPILER INCLUDE OUTPUT

Writes to OUTPUT, as JSON, the seconds of each run for some of our headers, by the name "fiscus",
and for others beside each.
"""
import json
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

REPETITIONS = 9
GREGORIAN = "boost/date_time/gregorian/gregorian_types.hpp"
BESIDE = {
    "fiscus/money/money.hpp": ["boost/multiprecision/cpp_dec_float.hpp", "ql/money.hpp"],
    "fiscus/calendar/month.hpp": [GREGORIAN],
    "fiscus/calendar/period.hpp": [GREGORIAN],
    "fiscus/calendar/fiscal_period.hpp": [GREGORIAN],
    "fiscus/calendar/boost_date.hpp": [GREGORIAN],
    "fiscus/calendar/chrono.hpp": ["chrono"],
    "fiscus/money.hpp": ["ql/money.hpp"],
    "fiscus/calendar.hpp": [GREGORIAN],
    "fiscus/fiscus.hpp": [GREGORIAN, "ql/timeseries.hpp"],
}
NOT_OURS = "what it includes of others"


def headers_of_others(include, header):
    """Those that a header and all of ours that it includes ask for."""
    seen, found, todo = set(), set(), [header]
    while todo:
        header = todo.pop()
        if header in seen:
            continue
        seen.add(header)
        for name in re.findall(r"^#include <(.*)>", (include / header).read_text(), re.MULTILINE):
            (todo.append if name.startswith("fiscus/") else found.add)(name)
    return sorted(found)


def seconds(compiler, include, source):
    """User time of the compiler, or None if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [compiler, "-std=c++20", "-fsyntax-only", f"-I{include}", str(source)]
    if subprocess.run(command, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    compiler, include, output = sys.argv[1], *map(Path, sys.argv[2:])
    # By our header and by what is beside it: what a program includes.
    programs = {
        ours: {"fiscus": (ours,), NOT_OURS: tuple(headers_of_others(include, ours)),
               **{other: (other,) for other in others}}
        for ours, others in BESIDE.items()}

    with tempfile.TemporaryDirectory() as folder:
        times = {}
        sources = {}
        for number, headers in enumerate({h for each in programs.values() for h in each.values()}):
            source = Path(folder) / f"{number}.cpp"
            source.write_text("".join(f"#include <{header}>\n" for header in headers))
            if seconds(compiler, include, source) is not None:
                sources[headers], times[headers] = source, []
            elif len(headers) != 1 or headers[0] in BESIDE:
                sys.exit(f"{headers} cannot be compiled")
        for _ in range(REPETITIONS):
            for headers, source in sources.items():
                times[headers].append(seconds(compiler, include, source))
    output.write_text(json.dumps({
        f"include {ours}": {who: times[headers] for who, headers in beside.items()
                            if headers in times}
        for ours, beside in programs.items()}))


if __name__ == "__main__":
    main()
