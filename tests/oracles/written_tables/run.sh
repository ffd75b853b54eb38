#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Reads 2000 random tables back from Markdown, HTML, JSON and CSV, with markdown-it, with GitHub's
# reader of Markdown, with html5lib and with Python's own modules, and compares the widths of all code
# points with Python's unicodedata. The tests read some of the tables with Python's modules alone.
#
#     sh tests/oracles/written_tables/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/written_tables
. "$top/.ci/need.sh"

need g++ program g++
need python3 test -e /usr/bin/python3
need python3-markdown-it /usr/bin/python3 -c "import markdown_it"
need python3-html5lib /usr/bin/python3 -c "import html5lib"
need cmark-gfm program cmark-gfm
install_needed

mkdir -p "$build"
for name in tables widths; do
  quietly "Compiling $name.cpp" g++ -std=c++20 -O1 -Wall -Wextra -Wpedantic -Wconversion \
    -Wsign-conversion -Wshadow -Werror -I"$top/include" "$here/$name.cpp" -o "$build/$name"
done
/usr/bin/python3 -B "$here/read_back.py" "$build/tables" 2000 all
/usr/bin/python3 -B "$here/widths.py" compare "$build/widths"
