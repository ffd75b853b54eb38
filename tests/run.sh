#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds and runs all tests: with GCC, and with Clang under AddressSanitizer and
# UndefinedBehaviorSanitizer. Arguments go to ctest: sh tests/run.sh -R money
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/.ci/need.sh"

# Whether a test program can be linked with those flags.
links() { echo 'int main() {}' | "$@" -x c++ - -o /dev/null; }

need g++ program g++
need clang program clang++
need clang-format program clang-format
need clang-tidy program clang-tidy
need cmake program cmake
need ninja-build program ninja
need pkg-config program pkg-config
need python3 program python3
need git program git
need libboost-dev header boost/version.hpp
need libboost-test-dev links g++ -shared -lboost_unit_test_framework
need libclang-rt-14-dev links clang++ -fsanitize=address,undefined
need libfmt-dev header fmt/format.h
need clang-19 program clang++-19
need libc++-19-dev links clang++-19 -stdlib=libc++
need openjdk-17-jdk-headless program javac
need iso-codes test -e /usr/share/iso-codes/json/iso_4217.json
need python3-dateutil /usr/bin/python3 -c "import dateutil"
need python3-icu /usr/bin/python3 -c "import icu"
need python3-pandas /usr/bin/python3 -c "import pandas"
need r-base-core program Rscript
need r-cran-xts Rscript --vanilla -e "library(xts)"
need r-cran-zoo Rscript --vanilla -e "library(zoo)"
need libpython3.11-testsuite test -d /usr/lib/python3.11/test/decimaltestdata
install_needed

failed=0
for compiler in gcc clang; do
  quietly "Configuring build/$compiler" cmake -S "$top" --preset "$compiler"
  quietly "Building the tests with $compiler" cmake --build "$top/build/$compiler"
  (cd "$top" && ctest --preset "$compiler" "$@") || failed=1
done
exit $failed
