#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Sets this library beside what else works on columns: numpy, pandas, DuckDB, Polars, R's data.table
# and QuantLib, each with one thread. All are run in turn, five times or as often as the first
# argument says, and a table of ratios is printed for each work: `dates`, `panel`, `tables`, or the one
# that the second argument names. DuckDB and Polars come from npm and are kept in build/bench, all else
# comes from Debian. Where one of these, data.table or QuantLib cannot be installed, the table does
# without it, and a line below says so.
#
# Another work is a file of data from data.py, and a program in each language that prints the lines
# of table.py.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
build=$top/build/bench/others
rounds=${1:-5}
works=${2:-dates panel tables}
. "$top/.ci/need.sh"

need g++ program g++
need python3 program python3
need libboost-dev header boost/version.hpp
need python3-pandas /usr/bin/python3 -c "import pandas"
need nodejs program node
need npm program npm
install_needed

mkdir -p "$build"
absent=

# compile PROGRAM FLAGS…, into a folder that is named after the flags, with $libraries
libraries=
compile() {
  program=$1
  shift
  mkdir -p "$build/$*"
  # shellcheck disable=SC2086  # there may be none
  quietly "Compiling $program.cpp with $*" g++ -std=c++20 "$@" -Wall -Wextra -Wpedantic \
    -Wconversion -Wsign-conversion -Wshadow -Werror -I"$top/include" "$here/$program.cpp" \
    -o "$build/$*/$program" $libraries
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

# from_debian NAME PACKAGE COMMAND…
from_debian() {
  name=$1
  package=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  (need "$package" false && install_needed) || absent="$absent $name"
}

here_is() {
  case " $absent " in
    *" $1 "*) return 1 ;;
  esac
}

# round PROGRAM DATA COUNT…
round() {
  program=$1
  data=$2
  shift 2
  for flags in "-O2" "-O3 -march=native"; do
    "$build/$flags/$program" "$flags" "$data" "$@"
  done
  /usr/bin/python3 -B "$here/$program.py" "$data" "$@"
  for name in DuckDB Polars; do
    if here_is "$name"; then
      NODE_PATH="$build/$name/node_modules" node "$here/$program.js" "$name" "$data" "$@"
    fi
  done
  if [ -e "$here/$program.R" ] && here_is data.table; then
    Rscript "$here/$program.R" "$data" "$@"
  fi
  if [ -e "$here/${program}_quantlib.cpp" ] && here_is QuantLib; then
    "$build/-O2/${program}_quantlib" "$data" "$@"
  fi
}

# run PROGRAM COUNT…, of which the last is the largest
run() {
  program=$1
  shift
  for largest; do :; done
  compile "$program" -O2
  compile "$program" -O3 -march=native
  python3 "$here/data.py" "$program" "$largest" >"$build/$program.csv"
  : >"$build/$program.tsv"
  for number in $(seq "$rounds"); do
    echo "Running $program everywhere, round $number of $rounds" >&2
    round "$program" "$build/$program.csv" "$@" >>"$build/$program.tsv"
  done
  python3 "$here/table.py" "$build/$program.tsv"
  echo
}

# run_tables COUNT DAYS
run_tables() {
  compile tables -O2
  compile tables -O3 -march=native
  for kind in long quoted periods mixed; do
    python3 "$here/data.py" $kind "$1" >"$build/$kind.csv"
  done
  python3 "$here/data.py" daily "$2" >"$build/daily.csv"
  : >"$build/tables.tsv"
  for number in $(seq "$rounds"); do
    echo "Running tables everywhere, round $number of $rounds" >&2
    round tables "$build" >>"$build/tables.tsv"
  done
  python3 "$here/table.py" "$build/tables.tsv"
  echo
}

from_npm DuckDB @duckdb/node-api@1.5.6-r.1
# Its machine code is an optional package, which npm leaves out without a word where it asks for a
# later version of Node.
from_npm Polars nodejs-polars@0.25.2 nodejs-polars-linux-x64-gnu@0.25.2

for work in $works; do
  case $work in
    dates) run dates 16384 2400000 ;;
    panel)
      from_debian data.table r-cran-data.table Rscript -e 'library(data.table)'
      from_debian QuantLib libquantlib0-dev header ql/timeseries.hpp
      if here_is QuantLib; then
        libraries=-lQuantLib
        compile panel_quantlib -O2
        libraries=
      fi
      run panel 2400000
      ;;
    tables)
      from_debian data.table r-cran-data.table Rscript -e 'library(data.table)'
      run_tables 2400000 20000
      ;;
  esac
done
[ -z "$absent" ] || echo "Could not be installed:$absent"
