#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds and runs all tests: with GCC, and with Clang under AddressSanitizer and
# UndefinedBehaviorSanitizer. Long tests try one case in so many, fewest where nothing is optimised
# (thinning.hpp). Each step that fails is named by a line that begins with "Failed:". Arguments go to
# ctest: sh tests/run.sh -L money
#
#   sh tests/run.sh --quick    the unit tests alone, with one compiler (that of CXX, if it is set),
#                              not optimised
#   sh tests/run.sh --long     the unit tests alone, with one compiler, optimised, and all cases
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/.ci/need.sh"

# Whether a test program can be linked with those flags.
links() { echo 'int main() {}' | "$@" -x c++ - -o /dev/null; }

need cmake program cmake
need ninja-build program ninja
need libboost-dev header boost/version.hpp
need libboost-test-dev links "${CXX:-g++}" -shared -lboost_unit_test_framework

if [ "${1-}" = --quick ] || [ "${1-}" = --long ]; then
  need g++ program "${CXX:-g++}"
  first=${1#--} second=
  shift
else
  first=gcc second=clang
  need g++ program g++
  need clang program clang++
  need clang-format program clang-format
  need clang-tidy program clang-tidy
  need pkg-config program pkg-config
  need python3 program python3
  need git program git
  need libclang-rt-14-dev links clang++ -fsanitize=address,undefined
  need libfmt-dev header fmt/format.h

  # Tests that want these are skipped where they cannot be installed.
  wish clang-19 program clang++-19
  wish libc++-19-dev links clang++-19 -stdlib=libc++
  wish openjdk-17-jdk-headless program javac
  wish iso-codes test -e /usr/share/iso-codes/json/iso_4217.json
  wish python3-dateutil /usr/bin/python3 -c "import dateutil"
  wish python3-icu /usr/bin/python3 -c "import icu"
  wish python3-pandas /usr/bin/python3 -c "import pandas"
  wish r-base-core program Rscript
  wish r-cran-xts Rscript --vanilla -e "library(xts)"
  wish r-cran-zoo Rscript --vanilla -e "library(zoo)"
  wish libpython3.11-testsuite test -d /usr/lib/python3.11/test/decimaltestdata
  wish g++-x86-64-linux-gnux32 program x86_64-linux-gnux32-g++
fi
install_needed
install_wished &  # none of it is needed to build

failed=0

# build COMPILER
build() {
  quietly "Configuring build/$1" cmake -S "$top" --preset "$1"
  quietly "Building the tests with $1" cmake --build "$top/build/$1"
}

# run COMPILER ARGUMENT…
run() {
  compiler=$1
  shift
  (cd "$top" && ctest --preset "$compiler" "$@") && return
  echo "Failed: Running the tests with $compiler" >&2
  failed=1
}

build "$first"
wait
if [ -n "$second" ]; then
  # Built while the tests of the first run, which leave a core idle; it speaks when they are done.
  said=$(mktemp)
  build "$second" 2>"$said" &
  run "$first" "$@"
  is_built=yes
  wait $! || is_built=no
  cat "$said" >&2
  rm -f "$said"
  if [ $is_built = yes ]; then run "$second" "$@"; else failed=1; fi
else
  run "$first" "$@"
fi
exit $failed
