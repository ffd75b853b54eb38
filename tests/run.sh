#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds and runs all tests: with GCC, and with Clang under AddressSanitizer and
# UndefinedBehaviorSanitizer, where long tests try fewer cases. Arguments go to ctest:
# sh tests/run.sh -L money
#
#   sh tests/run.sh --quick    the unit tests alone, with one compiler (that of CXX, if it is set),
#                              not optimised, and so with fewer cases, too
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/.ci/need.sh"

# Whether a test program can be linked with those flags.
links() { echo 'int main() {}' | "$@" -x c++ - -o /dev/null; }

need cmake program cmake
need ninja-build program ninja
need libboost-dev header boost/version.hpp
need libboost-test-dev links "${CXX:-g++}" -shared -lboost_unit_test_framework

if [ "${1-}" = --quick ]; then
  shift
  need g++ program "${CXX:-g++}"
  compilers=quick
else
  compilers="gcc clang"
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
for compiler in $compilers; do
  quietly "Configuring build/$compiler" cmake -S "$top" --preset "$compiler"
  quietly "Building the tests with $compiler" cmake --build "$top/build/$compiler"
  wait
  (cd "$top" && ctest --preset "$compiler" "$@") || failed=1
done
exit $failed
