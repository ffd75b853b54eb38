#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Hands 10^7 values to DuckDB by Arrow's C interfaces and takes them back, reads a table that GDAL has
# read, and times an export; then again with fewer values under AddressSanitizer. It is not part of
# the tests: DuckDB comes from npm and is kept in build/arrow, GDAL is Debian's. What cannot be
# installed is skipped, and said to be. Prints how many values were compared and how many differ.
#
#     sh tests/oracles/arrow/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/arrow
. "$top/.ci/need.sh"

need g++ program g++
need libboost-dev header boost/version.hpp
wish npm program npm
wish libgdal32 test -e /usr/lib/x86_64-linux-gnu/libgdal.so.32
install_needed
install_wished

mkdir -p "$build"
package=@duckdb/node-bindings-linux-x64
duckdb=$build/node_modules/$package/libduckdb.so
[ -e "$duckdb" ] || quietly "Installing DuckDB with npm" npm install --prefix "$build" --no-audit \
  --no-fund "$package@1.5.6-r.1" || true
[ -e "$duckdb" ] || duckdb=
gdal=/usr/lib/x86_64-linux-gnu/libgdal.so.32
[ -e "$gdal" ] || gdal=

warnings="-Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow"
# compile NAME FLAGS…
compile() {
  name=$1
  shift
  # shellcheck disable=SC2086  # the words of the warnings
  quietly "Compiling $name" g++ -std=c++20 $warnings "$@" -I"$top/include" "$here/exchange.cpp" \
    -o "$build/$name" -ldl
}
compile exchange -O2
compile exchange_checked -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all

"$build/exchange" "$duckdb" "$gdal" "$here/exports.csv" 1000 10000
echo "Under AddressSanitizer and UndefinedBehaviorSanitizer:"
# DuckDB asks a stream for its schema again and again, and releases none of them.
echo "leak:exported_schema" >"$build/suppressions"
LSAN_OPTIONS=suppressions=$build/suppressions:print_suppressions=0 \
  "$build/exchange_checked" "$duckdb" "$gdal" "$here/exports.csv" 20 1000
