# SPDX-License-Identifier: BSL-1.0
# Growth on the year and sums of fiscal years of a panel with R's data.table, with one thread. The
# fiscal year of each month is a column, ready before.
#
#     panel.R PANEL.csv COUNT
#
# Prints the same lines as panel.py.
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)

processor_time <- function() sum(proc.time()[c("user.self", "sys.self")])

# Prints the median of as many passes as take half a second of processor time, and of three at
# least.
measure <- function(work, count, who, way, checksum) {
  checked <- checksum(way())
  seconds <- c()
  while (length(seconds) < 3 || sum(seconds) < 0.5) {
    start <- processor_time()
    way()
    seconds <- c(seconds, processor_time() - start)
  }
  cat(work, format(count, scientific = FALSE), who, checked, median(seconds) / count * 1e9,
      sep = "\t")
  cat("\n")
}

arguments <- commandArgs(trailingOnly = TRUE)
count <- as.numeric(arguments[2])
cat("# R ", as.character(getRversion()), "\n# data.table ",
    as.character(packageVersion("data.table")), "\n", sep = "")
panel <- fread(arguments[1], nrows = count, colClasses = c(cents = "numeric"))
panel[, `:=`(usd = cents / 100, year = year(month) + (month(month) >= 7L), cents = NULL)]

measure("growth on the year", count, "R data.table",
        function() panel[, .(month, growth = usd / shift(usd, 12L) - 1), by = series],
        function(result) sprintf("%.2f", sum(result$growth, na.rm = TRUE)))
measure("sums of fiscal years", count, "R data.table",
        function() panel[, .(usd = sum(usd)), by = .(series, year)],
        function(result) format(sum(round(100 * result$usd) %% 1000003), scientific = FALSE,
                                digits = 15))
