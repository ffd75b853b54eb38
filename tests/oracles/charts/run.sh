#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Draws every kind of picture with both compilers, compares the bytes, reads the numbers back, and shows
# the pictures in headless Chromium at three widths and in two fonts: axe-core must find nothing, and no
# two texts may overlap; neither in 300 pictures of random numbers, texts and styles. It is not part of the
# tests: Chromium is Debian's, axe-core and puppeteer-core come from npm and are kept in build/charts. The
# last word is yours: look at build/charts/shots.
#
#     sh tests/oracles/charts/run.sh [SEED]
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
  quietly "Compiling random pictures with $compiler" "$compiler" -std=c++20 -O1 -I"$top/include" \
    "$here/random_pictures.cpp" -o "$build/random.$compiler"
  rm -rf "$build/svg.$compiler" "$build/random_svg.$compiler"
  mkdir "$build/svg.$compiler" "$build/random_svg.$compiler"
  "$build/random.$compiler" "${1:-1}" 300 "$build/random_svg.$compiler"
  "$build/pictures.$compiler" "$data/pakistan_it_exports.csv" \
    "$data/pakistan_it_exports_vintages.csv" "$build/svg.$compiler"
done
diff -rq "$build/svg.g++" "$build/svg.clang++"
diff -rq "$build/random_svg.g++" "$build/random_svg.clang++"
echo "Both compilers draw the same bytes"

python3 -B "$here/read_back.py" "$build/pictures.g++" "$data/pakistan_it_exports.csv" \
  "$data/pakistan_it_exports_vintages.csv"
node "$here/in_browser.mjs" "$build" "$build/svg.g++" "$build/shots"
node "$here/in_browser.mjs" "$build" "$build/random_svg.g++"
