#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds the unit tests and the examples as programs for Windows, with MinGW-w64, and runs them under
# Wine. Says which of them do something else than on Linux. Arguments are the floors whose tests are
# wanted, or "examples"; without any it is all of them:
#
#     sh tests/platforms/windows.sh exact examples
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/build/windows
compiler=x86_64-w64-mingw32-g++-posix
. "$top/.ci/need.sh"

need g++-mingw-w64-x86-64-posix program $compiler
need wine program wine
need wine64 test -x /usr/lib/wine/wine64
need cmake program cmake
need ninja-build program ninja
need python3 program python3
need libboost-dev header boost/version.hpp
need libboost-test-dev header boost/test/included/unit_test.hpp
need libfmt-dev header fmt/format.h
install_needed

mkdir -p "$build/include" "$build/bin"
# The headers of others, without those of this system that stand beside them.
for library in boost fmt; do
  ln -sfn /usr/include/$library "$build/include/$library"
done

# Without a screen, and with a home of its own. WINEDLLOVERRIDES: no questions after Mono and Gecko.
export WINEPREFIX="$build/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" DISPLAY=
wine=/usr/lib/wine/wine64
quietly "Setting up Wine" $wine wineboot --init
trap 'wineserver -k >/dev/null 2>&1 || true' EXIT

warnings="-Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow"

# unit NAME FOLDER: the tests of a folder as one unit with the framework, which is used as headers.
unit() {
  {
    echo "#define BOOST_TEST_MODULE $1"
    echo "#include <boost/test/included/unit_test.hpp>"
    for file in "$2"/*.cpp; do
      [ "${file##*/}" = main.cpp ] || echo "#include \"$file\""
    done
  } >"$build/unit.$1.cpp"
  # shellcheck disable=SC2086  # the words of the warnings
  $compiler -std=c++20 -O1 $warnings -static -Wa,-mbig-obj -DFMT_HEADER_ONLY \
    -DFISCUS_ALL_CASES -I"$top/include" -isystem "$build/include" \
    "$build/unit.$1.cpp" -o "$build/bin/unit.$1.exe"
}

examples() {
  quietly "Configuring the examples" cmake -S "$top" -B "$build/examples" -G Ninja \
    -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_CXX_COMPILER=$compiler -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_CXX_FLAGS="$warnings" -DCMAKE_EXE_LINKER_FLAGS=-static -DFISCUS_BUILD_TESTING=OFF \
    -DFISCUS_BUILD_EXAMPLES=ON -DBoost_INCLUDE_DIR="$build/include"
  quietly "Building the examples" cmake --build "$build/examples"
  # Each as a program of this system: Windows ends lines with \r\n in what is text.
  for example in bulletin audit articles; do
    cat >"$build/bin/$example" <<END
#!/bin/sh
out=\$(mktemp)
err=\$(mktemp)
"$wine" "$build/examples/examples/$example.exe" "\$@" >"\$out" 2>"\$err" && code=0 || code=\$?
tr -d '\\r' <"\$out"
tr -d '\\r' <"\$err" >&2
rm -f "\$out" "\$err"
exit \$code
END
    chmod +x "$build/bin/$example"
  done
  python3 -B "$top/tests/examples/bulletin_test.py" "$build/bin/bulletin" \
    "$top/examples/data/pakistan_it_exports.csv" &&
    python3 -B "$top/tests/examples/audit_test.py" "$build/bin/audit" "$build/bin/articles" \
      "$top/examples/data"
}

[ $# -gt 0 ] || set -- fiscus exact money calendar series growth conversion vintages figures claims reconcile text examples
failed=
for part in "$@"; do
  echo "== $part" >&2
  folder=$top/tests
  [ "$part" = fiscus ] || folder=$top/tests/$part
  if [ "$part" = examples ]; then
    examples || failed="$failed $part"
  else
    unit "$part" "$folder" && "$wine" "$build/bin/unit.$part.exe" --color_output=no ||
      failed="$failed unit.$part"
  fi
done
[ -z "$failed" ] || echo "Something else than on Linux:$failed" >&2
[ -z "$failed" ]
