#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Sets this library beside what else works on columns: numpy, pandas, DuckDB and Polars, each with
# one thread. All are run in turn, five times or as often as the argument says, and a table of
# ratios is printed. DuckDB and Polars come from npm and are kept in build/bench; where one of them
# cannot be installed, the table does without it, and a line below the table says so.
#
# Another work is a file of data from data.py, and a program in each language that prints the lines
# of table.py: `dates` is the first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/bench/others
rounds=${1:-5}
. "$top/.ci/need.sh"

need g++ program g++
need python3 program python3
need libboost-dev header boost/version.hpp
need python3-pandas /usr/bin/python3 -c "import pandas"
need nodejs program node
need npm program npm
install_needed

mkdir -p "$build"
results=$build/results.tsv
absent=

# compile PROGRAM FLAGS…, into a folder that is named after the flags
compile() {
  program=$1
  shift
  mkdir -p "$build/$*"
  quietly "Compiling $program.cpp with $*" g++ -std=c++20 "$@" -Wall -Wextra -Wpedantic \
    -Wconversion -Wsign-conversion -Wshadow -Werror -I"$top/include" "$here/$program.cpp" \
    -o "$build/$*/$program"
}

# from_npm NAME PACKAGE…
from_npm() {
  name=$1
  shift
  echo "Installing $name with npm" >&2
  if ! npm install --prefix "$build/$name" --no-audit --no-fund "$@" >"$build/$name.log" 2>&1; then
    absent="$absent $name"
  fi
}

# round PROGRAM DATA COUNT…
round() {
  program=$1
  data=$2
  shift 2
  for flags in "-O2" "-O3 -march=native"; do
    "$build/$flags/$program" "$flags" "$data" "$@"
  done
  /usr/bin/python3 "$here/$program.py" "$data" "$@"
  for name in DuckDB Polars; do
    case " $absent " in
      *" $name "*) ;;
      *) NODE_PATH="$build/$name/node_modules" node "$here/$program.js" "$name" "$data" "$@" ;;
    esac
  done
}

compile dates -O2
compile dates -O3 -march=native
from_npm DuckDB @duckdb/node-api@1.5.6-r.1
# Its machine code is an optional package, which npm leaves out without a word where it asks for a
# later version of Node.
from_npm Polars nodejs-polars@0.25.2 nodejs-polars-linux-x64-gnu@0.25.2

python3 "$here/data.py" dates 2400000 >"$build/dates.csv"
: >"$results"
for number in $(seq "$rounds"); do
  echo "Running all of them, round $number of $rounds" >&2
  round dates "$build/dates.csv" 16384 2400000 >>"$results"
done
python3 "$here/table.py" "$results"
[ -z "$absent" ] || echo "Could not be installed:$absent"
