#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds the benchmarks with two sets of flags, runs them, and prints a table of ratios. Arguments
# go to Google Benchmark, and CXX names another compiler:
#
#     CXX=clang++ sh tests/bench/run.sh --benchmark_filter=dates
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
compiler=${CXX:-g++}
build=$top/build/bench/$(basename "$compiler")
. "$top/.ci/need.sh"

need g++ program "$compiler"
need cmake program cmake
need ninja-build program ninja
need python3 program python3
need libboost-dev header boost/version.hpp
need libbenchmark-dev header benchmark/benchmark.h
need libquantlib0-dev header ql/money.hpp
install_needed

warnings="-Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow"
# A false alarm of GCC 12 inside std::string, of which Clang knows nothing.
warnings="$warnings -Wno-restrict -Wno-unknown-warning-option"

# run NAME FLAGS ARGUMENT…
run() {
  name=$1
  flags=$2
  shift 2
  quietly "Configuring ${build#"$top/"}/$name" cmake -S "$here" -B "$build/$name" -G Ninja \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$warnings $flags"
  quietly "Building the benchmarks with $compiler $flags" cmake --build "$build/$name"
  quietly "Running the benchmarks with $flags" "$build/$name/bench" --benchmark_repetitions=9 \
    --benchmark_min_time=0.05 --benchmark_enable_random_interleaving=true \
    --benchmark_out="$build/$name.json" --benchmark_out_format=json "$@"
}

run O2 -O2 "$@"
run O3-native "-O3 -march=native" "$@"
quietly "Timing includes" python3 "$here/includes.py" "$compiler" "$top/include" \
  "$build/includes.json"
python3 "$here/table.py" "$build/includes.json" "-O2=$build/O2.json" \
  "-O3 -march=native=$build/O3-native.json"
