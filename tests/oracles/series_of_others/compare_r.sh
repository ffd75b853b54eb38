#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Runs compare.R, where there is R.
if ! command -v Rscript >/dev/null; then
  echo "Skipped, as Rscript is not installed: r-base-core of Debian"
  exit 77
fi
exec Rscript --vanilla compare.R "$@"
