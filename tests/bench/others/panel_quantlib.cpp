// SPDX-License-Identifier: BSL-1.0
// Growth on the year and sums of fiscal years of a panel with QuantLib's TimeSeries, a std::map
// from dates for each series.
//
//     panel_quantlib PANEL.csv COUNT
//
// Prints the same lines as panel.py.
#include "measure.hpp"
#include "panel.hpp"

#include <ql/time/date.hpp>
#include <ql/timeseries.hpp>
#include <ql/version.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace QuantLib;
using dated = TimeSeries<Real>;

// The base is looked up by its date …
std::vector<dated> growth_by_date(const std::vector<dated>& panel) {
  std::vector<dated> result(panel.size());
  for (std::size_t row = 0; row < panel.size(); ++row) {
    const dated& all = panel[row];
    for (const auto& [date, value] : all) {
      const Real base = all[date - 1 * Years];
      if (base != Null<Real>()) result[row][date] = value / base - 1;
    }
  }
  return result;
}

// … or is twelve entries before, which is wrong where a month is missing.
std::vector<dated> growth_by_place(const std::vector<dated>& panel) {
  std::vector<dated> result;
  for (const dated& all : panel) {
    const std::vector<Date> dates = all.dates();
    const std::vector<Real> values = all.values();
    std::vector<Real> growth;
    for (std::size_t i = year; i < values.size(); ++i)
      growth.push_back(values[i] / values[i - year] - 1);
    result.emplace_back(dates.begin() + year, dates.end(), growth.begin());
  }
  return result;
}

std::vector<dated> sums_of(const std::vector<dated>& panel) {
  std::vector<dated> result(panel.size());
  for (std::size_t row = 0; row < panel.size(); ++row) {
    for (const auto& [date, value] : panel[row]) {
      const Date end(30, June, date.year() + (date.month() >= July ? 1 : 0));
      Real& sum = result[row][end];
      sum = sum == Null<Real>() ? value : sum + value;
    }
  }
  return result;
}

std::vector<Real> values_of(const std::vector<dated>& panel) {
  std::vector<Real> result;
  for (const dated& each : panel)
    for (const auto& entry : each) result.push_back(entry.second);
  return result;
}

std::string checked_sums(const std::vector<dated>& sums) {
  std::int64_t sum = 0;
  for (const Real each : values_of(sums)) sum += rounded_cents(each) % checked_cents;
  return std::to_string(sum);
}

}  // namespace

int main(int, char** arguments) {
  std::cout << "# QuantLib " << QL_VERSION << '\n';
  const std::vector<double> all = as_dollars(read_cents(arguments[1], std::stoul(arguments[2])));
  std::vector<dated> panel(all.size() / width);
  for (std::size_t i = 0; i < all.size(); ++i)
    panel[i / width][Date(1, July, 2000) + static_cast<Integer>(i % width) * Months] = all[i];
  const auto checked = [](const auto& growth) { return checked_growth(values_of(growth)); };
  measure(
      growth_work, all.size(), "QuantLib, by date", [&] { return growth_by_date(panel); }, checked);
  measure(
      growth_work, all.size(), "QuantLib, by place", [&] { return growth_by_place(panel); },
      checked);
  measure(
      sums_work, all.size(), "QuantLib, by date", [&] { return sums_of(panel); }, checked_sums);
}
