// SPDX-License-Identifier: BSL-1.0
// Hands panels to DuckDB and takes them back, and reads what GDAL has read: exchange DUCKDB GDAL
// FILE LABELS PERIODS. Prints what was compared and what differed.
#include "others.hpp"

#include <fiscus/arrow.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

using dollars = money<USD>;
using table = panel<day, dollars, std::string>;

/// A random panel, of which one value in eight is missing.
table random_table(std::size_t labels, std::size_t periods) {
  std::mt19937_64 random(20261126);
  std::vector<std::string> names;
  std::vector<dollars> values;
  validity_bits bits;
  values.reserve(labels * periods);
  for (std::size_t i = 0; i < labels; ++i) {
    names.push_back("label " + std::to_string(10'000 + i));
    for (std::size_t j = 0; j < periods; ++j) {
      values.push_back(dollars::from_minor(static_cast<std::int64_t>(random() >> 24) - (1 << 30)));
      bits.push_back(random() % 8 != 0);
    }
  }
  return {day{1950, 1, 1}, periods, std::move(names), std::move(values), std::move(bits)};
}

/// The number of values, gaps and periods in which two panels differ.
std::size_t differences(const table& a, const table& b) {
  if (a.size() != b.size() || a.periods().size() != b.periods().size() || a.first() != b.first())
    return a.size() * a.width();
  std::size_t result = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (const day p : a.periods())
      result += a.label(i) == b.label(i) && a[i].find(p) == b[i].find(p) ? 0U : 1U;
  return result;
}

std::size_t failures = 0;

void report(const std::string& what, std::size_t compared, std::size_t different) {
  std::cout << what << ": " << compared << " compared, " << different << " different\n";
  failures += different;
}

/// The pieces of a result of DuckDB as one panel or series.
template <class Collector>
auto read_result(const duckdb& from, const std::string& query, const arrow_columns& columns) {
  duckdb::result found(from, query);
  Collector all(columns);
  while (const auto piece = found.next()) all.add(*piece);
  return all.finish();
}
using long_panel = detail::long_panel_from_arrow<day, dollars, std::string>;

void compare_with_duckdb(const duckdb& with, std::size_t labels, std::size_t periods) {
  const table all = random_table(labels, periods);
  const std::size_t cells = labels * periods;
  for (const arrow_numbers as : {arrow_numbers::units, arrow_numbers::decimals}) {
    const std::string kind = as == arrow_numbers::units ? "units" : "decimals";
    with.load(kind, to_long_stream(all, as));
    const arrow_columns columns{.label = "label", .digits = 2};
    const table back = read_result<long_panel>(
        with, "select label, period, value from " + kind + " order by label, period", columns);
    report("DuckDB, there and back, " + kind, cells, differences(all, back));

    const table backwards = read_result<long_panel>(
        with, "select label, period, value from " + kind + " order by period desc, label", columns);
    report("DuckDB, in another order, " + kind, cells, differences(all, backwards));

    // Sums of all periods by label, by DuckDB and by us.
    const table sums = read_result<long_panel>(
        with,
        "select label, date '2000-01-01' as period, sum(value)::" +
            std::string(as == arrow_numbers::units ? "bigint" : "decimal(38, 2)") +
            " as value from " + kind + " group by label order by label",
        columns);
    std::size_t different = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      dollars sum{};
      for (const auto& each : all[i]) sum += each.value;
      different += sums[i][day{2000, 1, 1}] == sum ? 0U : 1U;
    }
    report("DuckDB, sums, " + kind, all.size(), different);
  }
  // A comparison that cannot fail would find nothing here.
  const table planted(all.first(), periods, {all.labels().begin(), all.labels().end()},
                      {all.values().begin(), all.values().end()});
  report("DuckDB, gaps that were filled on purpose are found", 1,
         differences(all, planted) > cells / 16 ? 0 : 1);
  with.load("wide", to_stream(all));
  const auto first = read_result<detail::series_from_arrow<day, dollars>>(
      with, "select period, \"label 10000\" as value from wide order by period", {.digits = 2});
  report("DuckDB, a column for each label", periods,
         first == series<day, dollars>(all[0]) ? 0 : periods);
}

/// A table of whole numbers, dates and texts as GDAL's reader of CSV finds it.
void compare_with_gdal(const char* library, const char* file) {
  using thousands = decimal<3>;
  using monthly = series<month, thousands>;
  const monthly expected(month{2025, 1}, std::vector<std::optional<thousands>>{
                                             thousands{"437.5"}, std::nullopt, thousands{"-12"}});
  const gdal_table read(library, file);
  const auto found =
      from_arrow<monthly>(read.pieces(), {.period = "month", .value = "thousands", .digits = 3});
  report("GDAL, whole numbers", expected.length(), found == expected ? 0 : expected.length());
  const auto labels = from_arrow<panel<month, thousands, std::string>>(
      read.pieces(), {.period = "month", .value = "thousands", .label = "country", .digits = 3});
  report("GDAL, texts", 1, labels.size() == 2 && labels.label(0) == "Spain" ? 0 : 1);
}

/// How long it takes to export a panel of 10^7 values, a column for each label.
void time_export() {
  const table all = random_table(1000, 10'000);
  double least = 1e9;
  for (int i = 0; i < 20; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const arrow_data exported = to_arrow(all);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    if (exported.array().n_children == 1001) least = std::min(least, took.count());
  }
  std::cout << "exporting 10^7 values, 1,000 columns: " << least << " ms\n";
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 6) throw std::runtime_error("exchange DUCKDB GDAL FILE LABELS PERIODS");
  const std::string duckdb_path = arguments[1], gdal_path = arguments[2];
  if (duckdb_path.empty())
    std::cout << "skipped: DuckDB is not there\n";
  else
    compare_with_duckdb(duckdb(arguments[1]), std::strtoul(arguments[4], nullptr, 10),
                        std::strtoul(arguments[5], nullptr, 10));
  if (gdal_path.empty())
    std::cout << "skipped: GDAL is not there\n";
  else
    compare_with_gdal(arguments[2], arguments[3]);
  time_export();
  return failures == 0 ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 2;
}
