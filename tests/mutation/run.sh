#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Makes single changes to the headers of a floor and lists those that no test notices:
#   sh tests/mutation/run.sh exact --seed 1 --count 300 --jobs 2
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.ci/need.sh"

need g++ program g++
need python3 program python3
need libboost-test-dev header boost/test/unit_test.hpp
install_needed

exec python3 -B "$top/tests/mutation/mutate.py" "$@"
