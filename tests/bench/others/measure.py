# SPDX-License-Identifier: BSL-1.0
"""How the programs in Python measure, and the line that they print: see table.py."""
import time
from statistics import median


def measure(work, count, who, way, checksum):
    """Prints the median of as many passes as take half a second of processor time, and of three at
    least."""
    checked = checksum(way())
    seconds = []
    while len(seconds) < 3 or sum(seconds) < 0.5:
        start = time.process_time()
        way()
        seconds.append(time.process_time() - start)
    print(work, count, who, checked, median(seconds) / count * 1e9, sep="\t", flush=True)
