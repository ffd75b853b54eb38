#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Runs verbs over panels of 10^5 to 10^8 observations, each in a process of its own, and prints a
# table of the time and the memory of each: both should be the same for each observation. Five times
# or as often as the first argument says; the second names other sizes, with commas between. 10^8
# observations take 1.6 GB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
compiler=${CXX:-g++}
build=$top/build/bench/$(basename "$compiler")/scaling
. "$top/.ci/need.sh"

need g++ program "$compiler"
need python3 program python3
need libboost-dev header boost/version.hpp
install_needed

mkdir -p "$build"
# compile NAME FLAGS…
compile() {
  name=$1
  shift
  quietly "Compiling scaling.cpp with $compiler $*" "$compiler" -std=c++20 "$@" -Wall -Wextra \
    -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror -I"$top/include" \
    "$here/scaling.cpp" -o "$build/$name"
}
compile O2 -O2
compile O3-native -O3 -march=native
echo "Running it over panels of all sizes" >&2
python3 "$here/scaling.py" "${1:-5}" "${2:-100000,1000000,10000000,100000000}" "-O2=$build/O2" \
  "-O3 -march=native=$build/O3-native"
