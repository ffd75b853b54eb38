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
cmake_minimum_required(VERSION 3.22)
set(CMAKE_SIZEOF_VOID_P 2)
include("$prefix/share/cmake/fiscus/fiscus-config-version.cmake")
if(PACKAGE_VERSION_UNSUITABLE)
  message(FATAL_ERROR "Unsuitable: \${PACKAGE_VERSION}")
endif()
END
quietly cmake -P "$work/suits.cmake"

# finds CLIENT WANTED ARGUMENT… finds the package with these words.
finds() {
  client=$1
  wanted=$2
  shift 2
  quietly configure "$client" -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="$wanted" "$@"
}

# works CLIENT builds a client and runs it.
works() {
  quietly cmake --build "$work/$1"
  runs "$work/$1/client"
}

# refuses WANTED TEXT ARGUMENT… sees that the package is not found with these words, and says so.
refuses() {
  wanted=$1
  text=$2
  shift 2
  rm -rf "$work/refused"
  if configure refused -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="$wanted" "$@" >"$work/log" 2>&1; then
    fail "It is found with $wanted"
  fi
  tr -s '\n ' ' ' <"$work/log" | grep -q "$text" || fail "$(cat "$work/log")"
}

# find_package, with versions and ranges of them that are there, and with some that are not.
minor=${version%.*}
finds found "$minor"
works found
finds range "0...$((${version%%.*} + 1))"
finds exact "$version;EXACT"
refuses 99 'compatible with requested version "99"'
refuses "99...100" 'compatible with requested version range "99...100"'
refuses "0...<$version" 'compatible with requested version range "0...<'

# Its components: core does without Boost.
without_boost=-DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON
finds core "COMPONENTS;core" -DTARGET=fiscus::core $without_boost
works core
finds both "COMPONENTS;core;boost_date"
finds optional "COMPONENTS;core;OPTIONAL_COMPONENTS;boost_date;unknown" \
  -DTARGET=fiscus::core $without_boost
refuses "$minor" 'Boost' $without_boost
refuses "COMPONENTS;core;money" 'components core and boost_date, and none named money'

# Folders as a distribution chooses them.
quietly cmake -S "$source" -B "$work/chosen" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
  -DFISCUS_BUILD_TESTING=OFF -DFISCUS_BUILD_EXAMPLES=OFF -DCMAKE_INSTALL_PREFIX="$work/distribution" \
  -DCMAKE_INSTALL_DOCDIR=doc/here -DFISCUS_INSTALL_CMAKEDIR=lib/cmake/here \
  -DCMAKE_INSTALL_INCLUDEDIR=include/here
quietly cmake --install "$work/chosen"
for file in doc/here/LICENSE lib/cmake/here/fiscus-config.cmake include/here/fiscus/fiscus.hpp; do
  [ -e "$work/distribution/$file" ] || fail "It was not installed: $file"
done
finds chosen_folder "$minor" -Dfiscus_DIR="$work/distribution/lib/cmake/here"
works chosen_folder

# add_subdirectory: nothing but the library comes, and nothing of it is installed.
quietly configure added -DFISCUS_SOURCE="$source"
works added
quietly configure examples -DFISCUS_SOURCE="$source" -DFISCUS_BUILD_EXAMPLES=ON
none "Looked for" grep -i unit_test_framework "$work/added/CMakeCache.txt"
quietly cmake --install "$work/added" --prefix "$work/nothing"
[ ! -e "$work/nothing" ] || fail "$(find "$work/nothing")"

# pkg-config. Here the headers are no system headers, so their warnings would be seen.
flags=$(pkg-config --cflags fiscus)
for variable in prefix=$prefix includedir=$prefix/include; do
  found=$(realpath "$(pkg-config --variable="${variable%%=*}" fiscus)")
  [ "$found" = "$(realpath "${variable#*=}")" ] || fail "${variable%%=*} of fiscus.pc is $found"
done
# shellcheck disable=SC2086  # the words of the flags
quietly "$compiler" -std=c++20 -Wall -Wextra -Werror $flags "$here/client/main.cpp" \
  -o "$work/client"
runs "$work/client"
