#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Fuzzes all that parses, each target for ten minutes or as many seconds as the first argument says;
# further arguments name targets. Stops at the first text that breaks a promise, which libFuzzer
# leaves in build/fuzz. What was found worth keeping is merged into the corpus, as few texts as reach
# the same code.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=$top/build/fuzz
seconds=${1:-600}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- numbers amounts periods sdmx figures tables formats claims
. "$top/.ci/need.sh"

# Whether a fuzz target can be linked.
links_fuzzer() {
  echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, long) { return 0; }' |
    clang++ -fsanitize=fuzzer -x c++ - -o /dev/null
}

need clang program clang++
need python3 program python3
need libboost-dev header boost/version.hpp
need libclang-rt-14-dev links_fuzzer
install_needed

mkdir -p "$build"
for target; do
  quietly "Compiling $target" clang++ -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined \
    -fno-sanitize-recover=all -I"$top/include" "$here/$target.cpp" "$here/fuzzed.cpp" \
    -o "$build/$target"
done
for target; do
  corpus=$build/corpus/$target
  rm -rf "$corpus" "$corpus.least"
  python3 "$here/corpus.py" unpack "$here/corpus/$target.txt" "$corpus"
  log=$build/$target.log
  echo "Fuzzing $target for $seconds seconds"
  if ! (cd "$build" && "./$target" -max_total_time="$seconds" -max_len=512 -timeout=5 \
    -print_final_stats=1 "$corpus") >"$log" 2>&1; then
    tail -n 40 "$log"
    exit 1
  fi
  grep -E "number_of_executed_units|average_exec_per_sec" "$log"
  mkdir "$corpus.least"
  quietly "Merging the corpus of $target" "$build/$target" -merge=1 "$corpus.least" "$corpus"
  python3 "$here/corpus.py" pack "$corpus.least" "$here/corpus/$target.txt"
done
