#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Prints how the cost of each call grows with what it is given: seconds for n, 2n and 4n, and the
# order of the last doubling, or that it is refused. An argument chooses the rows whose name contains
# it, and CXX names another compiler:
#
#     sh tests/bench/costs.sh chain
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
compiler=${CXX:-g++}
build=$top/build/bench/$(basename "$compiler")
. "$top/.ci/need.sh"

need g++ program "$compiler"
need libboost-dev header boost/version.hpp
install_needed

mkdir -p "$build"
quietly "Compiling costs.cpp with $compiler -O2" "$compiler" -std=c++20 -O2 -Wall -Wextra \
  -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror -I"$top/include" \
  "$here/costs.cpp" -o "$build/costs"
"$build/costs" "$@"
