#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Whether every script can be parsed by the shell that runs it.
set -eu
cd "$(dirname "$0")/../.."
failed=0
for script in .ci/run $(find .ci examples tests -name '*.sh'); do
  sh -n "$script" || failed=1
done
exit $failed
