#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Runs a program under ThreadSanitizer, or ends with 77 if that does not work on this machine:
#
#     run.sh racy program         ends with 0 if a program without races passes
#     run.sh racy program racy    ends with 0 if a data race is reported
#
# `racy` is the control: with an argument it has no race. ThreadSanitizer wants its memory where it
# expects it, so addresses are not randomised if that may be switched off.
set -u
TSAN_OPTIONS="exitcode=66"
export TSAN_OPTIONS
control=$1
shift

fixed=
if setarch "$(uname -m)" -R true 2>/dev/null; then fixed="setarch $(uname -m) -R"; fi

if ! said=$($fixed "$control" orderly 2>&1); then
  echo "skipped: ThreadSanitizer does not work on this machine: $said"
  exit 77
fi

program=$1
if [ $# -eq 1 ]; then  # nothing is to be reported
  exec $fixed "$program"
fi

# A race is reported by a text and an exit code of its own; a program that only crashed has neither.
said=$($fixed "$program" 2>&1)
code=$?
echo "$said"
if [ $code -eq 66 ] && echo "$said" | grep -q "WARNING: ThreadSanitizer: data race"; then exit 0; fi
echo "no data race was reported (exit code $code)"
exit 1
