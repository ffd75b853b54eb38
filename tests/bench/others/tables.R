# SPDX-License-Identifier: BSL-1.0
# Tables that data.table's fread reads into columns and fwrite writes, with one thread.
#
#     tables.R FOLDER
#
# Prints the same lines as tables.cpp, of long.csv, quoted.csv, periods.csv, mixed.csv and daily.csv,
# and of what is written.
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)

processor_time <- function() sum(proc.time()[c("user.self", "sys.self")])

# Prints the median of as many passes as take half a second of processor time, and of three at
# least. What lasts less than a few ticks of the clock is done often.
measure_passes <- function(work, table, checked, often, way) {
  seconds <- c()
  while (length(seconds) < 3 || sum(seconds) < 0.5) {
    start <- processor_time()
    for (i in seq_len(often)) way()
    seconds <- c(seconds, (processor_time() - start) / often)
  }
  cat(work, nrow(table), "R data.table",
      format(sum(round(100 * checked()$usd)), scientific = FALSE, digits = 15),
      median(seconds) / nrow(table) * 1e9, sep = "\t")
  cat("\n")
}

measure <- function(work, file, often) {
  table <- fread(file, showProgress = FALSE)
  measure_passes(work, table, function() table, often, function() fread(file, showProgress = FALSE))
}

measure_writing <- function(work, file, written) {
  table <- fread(file, showProgress = FALSE)
  measure_passes(work, table, function() fread(written, showProgress = FALSE), 1,
                 function() fwrite(table, written, showProgress = FALSE))
}

folder <- commandArgs(trailingOnly = TRUE)[1]
cat("# R ", as.character(getRversion()), "\n# data.table ",
    as.character(packageVersion("data.table")), "\n", sep = "")
measure("a long table", file.path(folder, "long.csv"), 1)
measure("a long table, all quoted", file.path(folder, "quoted.csv"), 1)
measure("a long table by periods", file.path(folder, "periods.csv"), 1)
measure("a long table in any order", file.path(folder, "mixed.csv"), 1)
measure("a daily series", file.path(folder, "daily.csv"), 50)
measure_writing("writing a long table", file.path(folder, "long.csv"),
                file.path(folder, "written.csv"))
