# SPDX-License-Identifier: BSL-1.0
# Compares what the verbs of series and growth make of a file with what R's zoo and xts make of it.
#
#     Rscript compare.R PROGRAM FILE
#
# PROGRAM is that of answers.cpp, which says what FILE has and what is printed. A value that only
# one of the two has is as wrong as one that differs. Sums, rounded means and whatever else is a
# whole number of hundredths have to be equal; rates and quotients may differ by 1e-12 of
# themselves.
skipped <- 77 # what CMakeLists.txt says, too
tolerance <- 1e-12
too_large <- 2^61 # per cent; answers.cpp may print "overflow" from there on

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("Rscript compare.R PROGRAM FILE")
for (package in c("zoo", "xts"))
  if (!suppressMessages(require(package, character.only = TRUE, quietly = TRUE))) {
    cat("Skipped, as", package, "is not installed: r-cran-zoo and r-cran-xts of Debian\n")
    quit(status = skipped)
  }
if (!file.exists(arguments[2])) {
  cat("Skipped, as there is no", arguments[2], "\n")
  quit(status = skipped)
}

# Reading: a regular zoo of months, a column for each series, in hundredths, NA where there is none.

hundredths <- function(text) {
  parts <- regmatches(text, regexec("^(-?)([0-9]+)(\\.([0-9]{1,2}))?$", text))
  stopifnot(lengths(parts) == 5)
  parts <- do.call(rbind, parts)
  rest <- substr(paste0(parts[, 5], "00"), 1, 2)
  ifelse(parts[, 2] == "-", -1, 1) * as.numeric(paste0(parts[, 3], rest))
}

read_wide <- function(path) {
  table <- read.csv(path, colClasses = "character")
  many <- "partner" %in% names(table)
  label <- rep("exports/all", nrow(table))
  if (many) label <- paste(table$flow, table$partner, sep = "/")
  value <- hundredths(if (many) table[[4]] else table$usd_million)
  # Months as whole numbers, so that no floating point decides which row is meant.
  number <- 12 * as.integer(substr(table$month, 1, 4)) + as.integer(substr(table$month, 6, 7)) - 1
  labels <- unique(label)
  wide <- matrix(NA_real_, max(number) - min(number) + 1, length(labels),
                 dimnames = list(NULL, labels))
  wide[cbind(number - min(number) + 1, match(label, labels))] <- value
  zooreg(wide, start = as.yearmon(min(number) / 12), frequency = 12)
}

# What R has: for each verb the kind of its values, and the values under "label period".

expected <- new.env()
add <- function(kind, verb, z, period_names = month_name(index(z))) {
  values <- coredata(z)
  keys <- outer(period_names, colnames(z), function(p, l) paste(l, p, sep = "\t"))
  stopifnot(is.matrix(values), dim(keys) == dim(values))
  known <- !is.na(values)
  before <- expected[[verb]]
  expected[[verb]] <- list(kind = kind, keys = c(before$keys, keys[known]),
                           values = c(before$values, values[known]))
}
month_name <- function(months) format(as.yearmon(months), "%Y-%m")

# z without its values where that holds; it may be NA where z is.
without <- function(z, where) {
  coredata(z)[where & !is.na(where)] <- NA
  z
}
positive <- function(z) without(z, coredata(z) <= 0)
growth <- function(now, base) (now - base) / positive(base)
compounded <- function(now, base, power) # -100 to zero
  100 * expm1(power * log1p(growth(without(now, coredata(now) < 0), base)))
earlier <- function(z, periods) lag(z, k = -periods) # by the index of the zoo, which + and / align

# Fiscal years. Those that begin in July are calendar years half a year later.

shift_of <- c(july = 0.5, january = 0)
year_of <- function(months, calendar) {
  floor(as.numeric(as.yearmon(months) + shift_of[[calendar]]) + 1e-6)
}
quarter_of <- function(months, calendar) as.yearqtr(as.yearmon(months) + shift_of[[calendar]])
quarter_name <- function(q) paste0("Q", cycle(q), " FY", floor(as.numeric(q) + 1e-6))
month_in_year <- function(months, calendar) cycle(as.yearmon(months) + shift_of[[calendar]])

add_growth <- function(z) {
  add("exact", "level", z)
  add("ratio", "growth.month", growth(z, earlier(z, 1)))
  add("ratio", "growth.year", growth(z, earlier(z, 12)))
  add("ratio", "growth.two_years", growth(z, earlier(z, 24)))
  add("percent", "annualised", compounded(z, earlier(z, 1), 12))
  add("ratio", "annualised_linearly", 12 * growth(z, earlier(z, 1)))
  for (n in c(3, 6)) {
    sums <- rolled(z, n, sum)
    add("percent", paste0("momentum.", n), compounded(sums, earlier(sums, n), 12 / n))
  }
  for (n in c(3, 12)) {
    sums <- rolled(z, n, sum)
    add("ratio", paste0("rolling_sum_growth.", n), growth(sums, earlier(sums, 12)))
  }
  add("exact", "lag.1", lag(z, k = -1))
  add("exact", "lag.12", lag(z, k = -12))
  add("exact", "lead.3", lag(z, k = 3))

  # xts goes by position, and a positive k looks back.
  x <- as.xts(z)
  by_xts <- coredata(x / positive(xts::lag.xts(x, k = 12)))[-(1:12), , drop = FALSE]
  by_zoo <- 1 + growth(z, earlier(z, 12))
  stopifnot(identical(dim(by_xts), dim(by_zoo)), is.na(by_xts) == is.na(coredata(by_zoo)),
            is.na(by_xts) | abs(by_xts - coredata(by_zoo)) <= tolerance * (1 + abs(by_xts)))
}

rolled <- function(z, n, f, offsets = list(-((n - 1):0)))
  zooreg(rollapply(coredata(z), offsets, f, fill = NA), start = start(z), frequency = 12,
         end = end(z))

add_windows <- function(z) {
  for (which in c("with", "before"))
    for (n in c(3, 12)) {
      offsets <- list(if (which == "with") -((n - 1):0) else -(n:1))
      verb <- function(rule) paste("rolling", rule, n, which, sep = ".")
      sums <- rolled(z, n, sum, offsets)
      add("exact", verb("sum"), sums)
      add("mean", verb("mean"), rolled(z, n, function(v) mean(v), offsets))
      add("exact", verb("mean_rounded"), round(sums / n)) # half to even, as a half is a double
      add("exact", verb("lowest"), rolled(z, n, min, offsets))
      add("exact", verb("highest"), rolled(z, n, max, offsets))
    }
}

# A matrix of a rule by column for each of the years or quarters. zoo's way for those that begin in
# July, and xts' for calendar years.
grouped <- function(z, groups, calendar, f) {
  if (calendar == "july") {
    result <- aggregate(z, groups, f)
  } else {
    ends <- c(0, which(diff(as.numeric(groups)) > 1e-6), nrow(z))
    result <- period.apply(as.xts(z), ends, function(m) apply(m, 2, f))
  }
  zoo(matrix(coredata(result), ncol = ncol(z), dimnames = list(NULL, colnames(z))), unique(groups))
}

add_coarse <- function(z, which, calendar, groups, parts, name) {
  by <- function(f) grouped(z, groups, calendar, f)
  verb <- function(rule) paste(rule, which, calendar, sep = ".")
  known <- by(function(v) sum(!is.na(v)))
  names <- name(index(known))
  whole <- function(values) without(values, coredata(known) != parts)
  partly <- function(values) without(values, coredata(known) == 0)
  sums <- whole(by(sum))
  add("exact", verb("sum"), sums, names)
  add("mean", verb("mean"), whole(by(mean)), names)
  add("exact", verb("mean_rounded"), round(sums / parts), names)
  add("exact", verb("first"), whole(by(function(v) v[1])), names)
  add("exact", verb("last"), whole(by(function(v) v[length(v)])), names)
  add("exact", verb("lowest"), whole(by(min)), names)
  add("exact", verb("highest"), whole(by(max)), names)
  add("exact", verb("partial_sum"), partly(by(function(v) sum(v, na.rm = TRUE))), names)
  add("ratio", verb("parts"), partly(known), names)
  sums <- zooreg(coredata(sums), start = start(sums), frequency = if (parts == 3) 4 else 1)
  grown <- growth(sums, earlier(sums, 1))
  add("ratio", verb("sum_growth"), grown, name(index(grown)))
  sums
}

add_years <- function(z, calendar) {
  months <- index(z)
  years <- year_of(months, calendar)
  year_name <- function(y) paste0("FY", round(as.numeric(y)))
  to_date_name <- function(p) paste0(month_in_year(p, calendar), "MFY", year_of(p, calendar))
  sums <- add_coarse(z, "year", calendar, years, 12, year_name)
  add_coarse(z, "quarter", calendar, quarter_of(months, calendar), 3,
             function(q) quarter_name(as.yearqtr(q)))

  to_date <- z
  running <- apply(coredata(z), 2, function(v) ave(v, years, FUN = cumsum))
  coredata(to_date) <- matrix(running, nrow(z))
  begun <- ave(rep(1, nrow(z)), years, FUN = cumsum) == month_in_year(months, calendar)
  to_date <- without(to_date, matrix(!begun, nrow(z), ncol(z)))
  add("exact", paste0("to_date.", calendar), to_date, to_date_name(months))
  grown <- growth(to_date, earlier(to_date, 12))
  add("ratio", paste0("to_date_growth.", calendar), grown, to_date_name(index(grown)))

  for (over in c(1, 3, 5)) {
    grown <- compounded(sums, earlier(sums, over), 1 / over)
    add("percent", paste("cagr", over, calendar, sep = "."), grown, year_name(index(grown)))
  }
  grown <- growth(sums, earlier(sums, 1))
  add("ratio", paste0("annual_average_growth.", calendar), grown, year_name(index(grown)))
  grown <- growth(z, earlier(z, 12))
  closing <- grown[month_in_year(index(grown), calendar) == 12, , drop = FALSE]
  add("ratio", paste0("year_end_growth.", calendar), closing,
      year_name(year_of(index(closing), calendar)))
}

add_index <- function(z) {
  closing <- nrow(z)
  values <- coredata(z)
  as_z <- function(values) zoo(values, index(z))
  for (each in list(list("a", 11, 0), list("b", 40, 18), list("c", 30, 30))) {
    verb <- function(rule) paste(rule, each[[1]], sep = ".")
    rows <- (closing - each[[2]]):(closing - each[[3]])
    base <- colSums(values[rows, , drop = FALSE])
    base[base <= 0] <- NA
    add("ratio", verb("index"), as_z(sweep(100 * values, 2, base / length(rows), "/")))
    printed <- round(sweep(10000 * values * length(rows), 2, base, "/"))
    add("exact", verb("index_rounded"), as_z(printed))
    base <- colMeans(printed[(closing - 25):(closing - 20), , drop = FALSE])
    base[base <= 0] <- NA
    add("ratio", verb("rebase"), as_z(sweep(100 * printed, 2, base, "/")))
  }
}

add_parts <- function(z, total) {
  whole <- z
  coredata(whole) <- matrix(coredata(total), nrow(z), ncol(z), dimnames = list(NULL, colnames(z)))
  shares <- z / positive(whole)
  add("ratio", "share", shares)
  add("ratio", "shares", shares)
  add("change", "share_change", shares - earlier(shares, 12))
  for (step in list(list("month", 1), list("year", 12))) {
    grown <- (z - earlier(z, step[[2]])) / positive(earlier(whole, step[[2]]))
    add("ratio", paste0("contribution.", step[[1]]), grown)
  }
  known <- grown + 0 * whole # NA where any part is missing now
  add("ratio", "contributions", known)
}

add_panel <- function(z) {
  for (step in list(list("month", 1), list("year", 12))) {
    base <- earlier(z, step[[2]])
    add("exact", paste0("panel.growth_percent.", step[[1]]),
        round(1000 * (z - base) / positive(base)))
  }
  add("ratio", "panel.growth_as_doubles.year", growth(z, earlier(z, 12)))
  labels <- colnames(z)
  for (verb in c("rolling_sum.3", "rolling_sum.12", "sum.year.july", "sum.quarter.january",
                 "to_date.july")) {
    # The same as of each series, which was computed above.
    of_each <- expected[[sub("(rolling_sum)(.*)", "rolling.sum\\2.with", verb)]]
    mine <- sub("\t.*", "", of_each$keys) %in% labels
    expected[[paste0("panel.", verb)]] <-
      list(kind = "exact", keys = of_each$keys[mine], values = of_each$values[mine])
  }
}

# Comparing.

ratio_of <- function(text) {
  terms <- strsplit(paste0(text, "/1"), "/", fixed = TRUE)
  as.numeric(vapply(terms, `[`, "", 1)) / as.numeric(vapply(terms, `[`, "", 2))
}

is_wrong <- function(kind, text, theirs) {
  switch(kind,
    exact = as.numeric(sub(".", "", text, fixed = TRUE)) != theirs,
    ratio = abs(ratio_of(text) - theirs) > tolerance * abs(theirs),
    # A difference of two shares has lost what these have in common.
    change = abs(ratio_of(text) - theirs) > tolerance * (1 + abs(theirs)),
    mean = abs(as.numeric(text) - theirs / 100) > tolerance * abs(theirs) / 100 + 0.5e-12,
    percent = {
      overflow <- text == "overflow"
      digits <- nchar(sub("^[^.]*\\.?", "", text))
      value <- as.numeric(ifelse(overflow, "0", text))
      ifelse(overflow, theirs < too_large,
             abs(value - theirs) > tolerance * abs(theirs) + 0.5 * 10^-digits)
    },
    stop("no such kind"))
}

compare_all <- function(ours) {
  ours <- split(ours[c("key", "value")], ours$verb)
  compared <- all_wrong <- 0
  for (verb in sort(union(names(ours), ls(expected)), method = "radix")) {
    have <- ours[[verb]]
    want <- expected[[verb]]
    if (anyDuplicated(have$key) || anyDuplicated(want$keys)) stop(verb, ": a period is there twice")
    at <- match(have$key, want$keys)
    both <- !is.na(at)
    theirs <- want$values[at[both]]
    differ <- if (any(both)) is_wrong(want$kind, have$value[both], theirs) else logical()
    missed <- !(want$keys %in% have$key)
    wrong <- c(sprintf("%s: only we have %s", have$key[!both], have$value[!both]),
               sprintf("%s: only they have %.17g", want$keys[missed], want$values[missed]),
               sprintf("%s: %s, but they have %.17g", have$key[both][differ],
                       have$value[both][differ], theirs[differ]))
    cat(sprintf("%s: %d values, %d wrong\n", verb, sum(both), length(wrong)))
    for (each in head(wrong, 3)) cat("  wrong:", each, "\n")
    compared <- compared + sum(both)
    all_wrong <- all_wrong + length(wrong)
  }
  cat(sprintf("Compared with R %s, zoo %s, xts %s: %d values, %d wrong\n", getRversion(),
              packageVersion("zoo"), packageVersion("xts"), compared, all_wrong))
  if (compared == 0) 1 else all_wrong
}

wide <- read_wide(arguments[2])
flows <- sub("/.*", "", colnames(wide))
for (flow in unique(flows)) {
  parts <- wide[, flows == flow, drop = FALSE]
  total <- zooreg(matrix(rowSums(coredata(parts)), dimnames = list(NULL, paste0(flow, "/total"))),
                  start = start(wide), frequency = 12)
  for (z in list(parts, total)) {
    add_growth(z)
    add_windows(z)
    for (calendar in names(shift_of)) add_years(z, calendar)
    add_index(z)
  }
  add_parts(parts, total)
}
add_panel(wide)

output <- pipe(paste(shQuote(arguments[1]), shQuote(arguments[2])))
ours <- scan(output, what = list("", "", "", ""), sep = "\t", quote = "", quiet = TRUE)
if (!is.null(status <- close(output)) && status != 0) stop("the program has failed")
ours <- data.frame(verb = ours[[1]], key = paste(ours[[2]], ours[[3]], sep = "\t"),
                   value = ours[[4]])
quit(status = if (compare_all(ours) > 0) 1 else 0)
