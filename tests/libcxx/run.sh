#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds format.cpp with Clang 19 and libc++ and runs it: run.sh PROGRAM FLAG…
set -eu
program=$1
shift
if ! echo '#include <format>' | clang++-19 -stdlib=libc++ -E -x c++ - >/dev/null 2>&1; then
  echo "skipped: there is no Clang 19 with libc++, of Debian's clang-19 and libc++-19-dev"
  exit 77
fi
# Behind the flags, as optimising takes most of the time.
clang++-19 -std=c++20 -stdlib=libc++ "$@" -O0 format.cpp -o "$program"
refusal='a precision would cut the text: round the value first'
if said=$(clang++-19 -std=c++20 -stdlib=libc++ "$@" -DWITH_PRECISION -fsyntax-only format.cpp 2>&1)
then
  echo "a precision that cuts digits compiles"
  exit 1
fi
case $said in
  *"need(false, "*"$refusal"*) ;;
  *) echo "a precision is refused without \"$refusal\": $said"; exit 1 ;;
esac
exec "$program"
