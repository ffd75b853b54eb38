#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Checks the unit tests, and so the headers, with a compiler whose `long` and pointers have 32 bits,
# as `long` has in Windows: all tests of the given floors as one unit, or of every floor, each as a
# unit. Nothing is run: what can be computed by the compiler is, and its warnings are errors.
#
#     sh tests/platforms/x32.sh exact money
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.ci/need.sh"
compiler=x86_64-linux-gnux32-g++

if ! command -v $compiler >/dev/null; then
  echo "skipped: there is no $compiler, of Debian's package g++-x86-64-linux-gnux32." >&2
  exit 77
fi

# The library reaches the framework and fmt only as headers, which are for every width.
compile() {
  $compiler -std=c++20 -fsyntax-only -Werror -Wall -Wextra -Wpedantic -Wconversion \
    -Wsign-conversion -Wshadow -I"$top/include" -idirafter "${BOOST_INCLUDE:-/usr/include}" \
    -DBOOST_TEST_DYN_LINK -x c++ "$@"
}

if [ $# = 0 ]; then
  for folder in "$top"/include/fiscus/*/; do
    floor=$(basename "$folder")
    [ "$floor" = detail ] || quietly "Checking the tests of $floor" sh "$0" "$floor"
  done
  exit
fi

for floor in "$@"; do
  for file in "$top/tests/$floor"/*.cpp; do
    if [ "$floor/${file##*/}" = text/fmt.cpp ] && ! echo '#include <fmt/format.h>' | compile -; then
      echo "{fmt} is not there: its tests are skipped" >&2
      continue
    fi
    echo "#include \"$file\""
  done
done | compile -
