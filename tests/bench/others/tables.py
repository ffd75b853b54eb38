# SPDX-License-Identifier: BSL-1.0
"""Tables that pandas reads into columns, with the reader in C that it uses by default.

    tables.py FOLDER

Prints the same lines as tables.cpp, of long.csv, quoted.csv, periods.csv, mixed.csv and daily.csv.
"""
import sys
from pathlib import Path

import pandas

from measure import measure


def cents_of(table):
    return int((table.usd * 100).round().sum())


def main():
    folder = Path(sys.argv[1])
    print(f"# pandas {pandas.__version__}")
    for work, name in [("a long table", "long"), ("a long table, all quoted", "quoted"),
                       ("a long table by periods", "periods"),
                       ("a long table in any order", "mixed"), ("a daily series", "daily")]:
        path = folder / f"{name}.csv"
        measure(work, len(pandas.read_csv(path)), "pandas", lambda: pandas.read_csv(path), cents_of)


if __name__ == "__main__":
    main()
