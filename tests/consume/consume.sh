#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Installs the package, moves it elsewhere, and builds and runs a client in every way that is
# promised: find_package, add_subdirectory and pkg-config.
#
#   sh consume.sh BUILD COMPILER
set -eu
build=$1
compiler=$2
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DESTDIR

fail() {
  echo "$1" >&2
  exit 1
}

# quietly COMMAND… shows the output only if the command fails.
quietly() { "$@" >"$work/log" 2>&1 || fail "$(cat "$work/log")"; }

# none TEXT COMMAND… fails with the text if the command prints anything.
none() {
  text=$1
  shift
  found=$("$@") || [ $? -eq 1 ] || fail "Failed: $*"  # 1 is what grep says when it finds nothing
  [ -z "$found" ] || fail "$text: $found"
}

# configure FOLDER ARGUMENT… configures the client.
configure() {
  folder=$work/$1
  shift
  cmake -S "$here/client" -B "$folder" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" "$@"
}

# runs PROGRAM sees that it prints what it should.
runs() {
  said=$("$1")
  [ "$said" = "fiscus $version: +81/356 is 22.75 %" ] || fail "$1 said: $said"
}

# Install and move: a package must not know where it was.
quietly cmake --install "$build" --prefix "$work/first"
mv "$work/first" "$work/moved"
prefix=$work/moved
export PKG_CONFIG_PATH="$prefix/share/pkgconfig"
version=$(pkg-config --modversion fiscus)

quietly diff -r "$source/include/fiscus" "$prefix/include/fiscus"
none "Paths of this machine" grep -rF -e "$source" -e "$build" -e "$work" "$prefix"
none "Boost.Test" grep -riE 'boost[._/]test|unit_test' "$prefix"
none "Not for everyone" find "$prefix" -type f ! -path '*/fiscus/*' ! -name fiscus.pc

# Headers suit a machine of any word size.
cat >"$work/suits.cmake" <<END
cmake_minimum_required(VERSION 3.23)
set(CMAKE_SIZEOF_VOID_P 2)
include("$prefix/share/cmake/fiscus/fiscus-config-version.cmake")
if(PACKAGE_VERSION_UNSUITABLE)
  message(FATAL_ERROR "Unsuitable: \${PACKAGE_VERSION}")
endif()
END
quietly cmake -P "$work/suits.cmake"

# find_package, with the version that is there and with one that is not.
quietly configure found -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="${version%.*}"
quietly cmake --build "$work/found"
runs "$work/found/client"
if configure refused -DCMAKE_PREFIX_PATH="$prefix" -DWANTED=99 >"$work/log" 2>&1; then
  fail "A version was found that is not there"
fi
tr -s '\n ' ' ' <"$work/log" | grep -q 'compatible with requested version "99"' ||
  fail "$(cat "$work/log")"

# add_subdirectory: nothing but the library comes, and nothing of it is installed.
quietly configure added -DFISCUS_SOURCE="$source"
quietly cmake --build "$work/added"
runs "$work/added/client"
none "Looked for" grep -i unit_test_framework "$work/added/CMakeCache.txt"
quietly cmake --install "$work/added" --prefix "$work/nothing"
[ ! -e "$work/nothing" ] || fail "$(find "$work/nothing")"

# pkg-config. Here the headers are no system headers, so their warnings would be seen.
flags=$(pkg-config --cflags fiscus)
# shellcheck disable=SC2086  # the words of the flags
quietly "$compiler" -std=c++20 -Wall -Wextra -Werror $flags "$here/client/main.cpp" \
  -o "$work/client"
runs "$work/client"
