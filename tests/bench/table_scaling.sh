#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Reads long tables of 10^4 to 10^8 rows, or up to as many as the first argument says, into panels, and
# prints the time for each row: it should be the same. 10^8 rows are a file of 2.8 GB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
compiler=${CXX:-g++}
build=$top/build/bench/$(basename "$compiler")/table_scaling
. "$top/.ci/need.sh"

need g++ program "$compiler"
need libboost-dev header boost/version.hpp
install_needed

mkdir -p "$build"
quietly "Compiling table_scaling.cpp with $compiler -O2" "$compiler" -std=c++20 -O2 -Wall -Wextra \
  -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror -I"$top/include" \
  "$here/table_scaling.cpp" -o "$build/table_scaling"
echo "Reading tables of all sizes" >&2
"$build/table_scaling" "$build" "${1:-100000000}"
