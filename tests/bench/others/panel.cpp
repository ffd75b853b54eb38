// SPDX-License-Identifier: BSL-1.0
// Growth on the year and sums of fiscal years of a panel with this library, and with plain loops
// over doubles.
//
//     panel FLAGS PANEL.csv COUNT
//
// Prints the same lines as panel.py; FLAGS are those with which it was compiled.
#include "panel.hpp"
#include "measure.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_sums.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace fiscus;
using dollars = money<USD>;
using table = panel<month, dollars, int>;

std::int64_t cents_of(dollars x) { return x.minor(); }
std::int64_t cents_of(double x) { return rounded_cents(x); }

template <class Results>
std::string checked_sums(const Results& sums) {
  std::int64_t sum = 0;
  for (const auto each : sums) sum += cents_of(each) % checked_cents;
  return std::to_string(sum);
}

// With the memory of the last result, and with new memory every time.
template <class Verb, class Checksum>
void measure_verb(const char* work, const std::string& flags, const table& all, Verb verb,
                  Checksum checksum) {
  const std::size_t count = all.values().size();
  auto result = verb(all, {});
  measure(
      work, count, "Fiscus, " + flags,
      [&]() -> const auto& {
        result = verb(all, std::move(result).release());
        return result;
      },
      checksum);
  measure(
      work, count, "Fiscus in new memory, " + flags, [&] { return verb(all, {}); }, checksum);
}

void growth_by_hand(const std::vector<double>& all, std::vector<double>& out) {
  for (std::size_t row = 0; row < all.size() / width; ++row) {
    const double* const from = all.data() + row * width;
    double* const to = out.data() + row * (width - year);
    for (std::size_t i = year; i < width; ++i) to[i - year] = from[i] / from[i - year] - 1;
  }
}

void sums_by_hand(const std::vector<double>& all, std::vector<double>& out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    double sum = 0;
    for (std::size_t k = 0; k < year; ++k) sum += all[i * year + k];
    out[i] = sum;
  }
}

}  // namespace

int main(int, char** arguments) {
  const std::string flags = arguments[1];
  const std::vector<std::int64_t> cents = read_cents(arguments[2], std::stoul(arguments[3]));
  const std::size_t rows = cents.size() / width;

  std::vector<dollars> amounts;
  for (const std::int64_t each : cents) amounts.push_back(dollars::from_minor(each));
  const table all(month{2000, 7}, width, std::vector<int>(rows), std::move(amounts));
  measure_verb(
      growth_work, flags, all,
      [](const table& from, std::vector<double> buffer) {
        return year_on_year(from, as_doubles.into(std::move(buffer)));
      },
      [](const auto& growth) { return checked_growth(growth.values()); });
  measure_verb(
      sums_work, flags, all,
      [](const table& from, std::vector<dollars> buffer) {
        return aggregate<fiscal_year<>>(from, sum, std::move(buffer));
      },
      [](const auto& sums) { return checked_sums(sums.values()); });

  const std::vector<double> doubles = as_dollars(cents);
  std::vector<double> growth(rows * (width - year));
  measure(
      growth_work, cents.size(), "loop, " + flags,
      [&]() -> const auto& {
        growth_by_hand(doubles, growth);
        return growth;
      },
      [](const auto& made) { return checked_growth(made); });
  std::vector<double> sums(rows * (width / year));
  measure(
      sums_work, cents.size(), "loop, " + flags,
      [&]() -> const auto& {
        sums_by_hand(doubles, sums);
        return sums;
      },
      [](const auto& made) { return checked_sums(made); });
}
