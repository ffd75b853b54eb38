#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Draws every kind of picture with both compilers, compares the bytes, reads the numbers back, and shows
# the pictures in headless Chromium at three widths and in two fonts: axe-core must find nothing, and no
# two texts may overlap. It is not part of the tests: Chromium is Debian's, axe-core and puppeteer-core
# come from npm and are kept in build/charts. The last word is yours: look at build/charts/shots.
#
#     sh tests/oracles/charts/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/charts
data=$top/examples/data
. "$top/.ci/need.sh"

need g++ program g++
need clang program clang++
need libboost-dev header boost/version.hpp
need chromium program chromium
need nodejs program node
need npm program npm
need fonts-dejavu-core test -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
install_needed

mkdir -p "$build/shots"
[ -e "$build/node_modules/axe-core" ] && [ -e "$build/node_modules/puppeteer-core" ] ||
  quietly "Installing axe-core and puppeteer-core with npm" npm install --prefix "$build" --no-audit \
    --no-fund axe-core@4.14.1 puppeteer-core@24.43.1

for compiler in g++ clang++; do
  quietly "Compiling with $compiler" "$compiler" -std=c++20 -O1 -I"$top/include" \
    "$here/pictures.cpp" -o "$build/pictures.$compiler"
  rm -rf "$build/svg.$compiler"
  mkdir "$build/svg.$compiler"
  "$build/pictures.$compiler" "$data/pakistan_it_exports.csv" \
    "$data/pakistan_it_exports_vintages.csv" "$build/svg.$compiler"
done
diff -r "$build/svg.g++" "$build/svg.clang++"
echo "Both compilers draw the same bytes"

python3 -B "$here/read_back.py" "$build/pictures.g++" "$data/pakistan_it_exports.csv" \
  "$data/pakistan_it_exports_vintages.csv"
node "$here/in_browser.mjs" "$build" "$build/svg.g++" "$build/shots"
