#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times what it costs to include a header: the user time of g++ -std=c++20 -fsyntax-only.

    includes.py INCLUDE OUTPUT

Writes to OUTPUT, as JSON, the seconds of each run for money/money.hpp and for others beside it.
"""
import json
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

REPETITIONS = 9
OURS = "fiscus/money/money.hpp"
OTHERS = ["boost/multiprecision/cpp_dec_float.hpp", "ql/money.hpp"]


def standard_headers(include):
    """Those that money.hpp and all of ours that it includes ask for."""
    seen, found, todo = set(), set(), [OURS]
    while todo:
        header = todo.pop()
        if header in seen:
            continue
        seen.add(header)
        for name in re.findall(r"^#include <(.*)>", (include / header).read_text(), re.MULTILINE):
            (todo.append if name.startswith("fiscus/") else found.add)(name)
    return sorted(found)


def seconds(include, source):
    """User time of the compiler, or None if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = ["g++", "-std=c++20", "-fsyntax-only", f"-I{include}", str(source)]
    if subprocess.run(command, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    include, output = map(Path, sys.argv[1:])
    programs = {OURS: [OURS], "its standard headers": standard_headers(include)}
    programs.update({header: [header] for header in OTHERS})

    with tempfile.TemporaryDirectory() as folder:
        sources = {}
        for number, (name, headers) in enumerate(programs.items()):
            source = Path(folder) / f"{number}.cpp"
            source.write_text("".join(f"#include <{header}>\n" for header in headers))
            if seconds(include, source) is not None:
                sources[name] = source
            elif name not in OTHERS:
                sys.exit(f"{name} cannot be compiled")
        times = {name: [] for name in sources}
        for _ in range(REPETITIONS):
            for name, source in sources.items():
                times[name].append(seconds(include, source))
    output.write_text(json.dumps(times))


if __name__ == "__main__":
    main()
