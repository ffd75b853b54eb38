#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds the example programs and runs the main one, the bulletin, with the arguments given:
#
#   sh examples/run.sh --month 2025-12
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/.ci/need.sh"

need g++ program g++
need cmake program cmake
need ninja-build program ninja
need libboost-dev header boost/version.hpp
install_needed

quietly "Configuring build/examples" cmake -S "$top" --preset examples
quietly "Building the examples" cmake --build "$top/build/examples"
exec "$top/build/examples/examples/bulletin" "$@"
