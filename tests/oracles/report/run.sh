#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Shows the page that the bulletin writes with --html in headless Chromium, at three widths and on
# paper: axe-core must find nothing, no request may leave the page, nothing may be wider than the
# window, and no text of a title may be taken for markup. It is not part of the tests: Chromium is
# Debian's, axe-core and puppeteer-core come from npm and are kept in build/charts. The last word is
# yours: look at build/report.
#
#     sh tests/oracles/report/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/report
modules=$top/build/charts
. "$top/.ci/need.sh"

need g++ program g++
need libboost-dev header boost/version.hpp
need chromium program chromium
need nodejs program node
need npm program npm
need poppler-utils program pdftotext
install_needed

mkdir -p "$build" "$modules"
[ -e "$modules/node_modules/axe-core" ] && [ -e "$modules/node_modules/puppeteer-core" ] ||
  quietly "Installing axe-core and puppeteer-core with npm" npm install --prefix "$modules" --no-audit \
    --no-fund axe-core@4.14.1 puppeteer-core@24.43.1
quietly "Compiling the bulletin" g++ -std=c++20 -O1 -I"$top/include" \
  "-DFISCUS_EXAMPLE_DATA=\"$top/examples/data/pakistan_it_exports.csv\"" \
  "$top/examples/bulletin/bulletin.cpp" -o "$build/bulletin"

rm -f "$build"/*.html
for month in 2018-02 2022-11 2025-12 2026-07; do
  "$build/bulletin" --html --month "$month" >"$build/$month.html"
done
"$build/bulletin" --html --title '<script>alert(1)</script> & "quotes"' \
  --source '</p><img src=x onerror=alert(1)>' >"$build/hostile.html"
node "$here/page.mjs" "$modules" "$build"
for page in "$build"/*.html; do
  pdf=${page%.html}.pdf
  # What stands on the screen stands on paper, too: the last line of the notes.
  pdftotext "$pdf" - | tr '\n' ' ' | grep -q '\.\. means not available\.' || {
    echo "$pdf lacks the end of the page"
    exit 1
  }
done
