// SPDX-License-Identifier: BSL-1.0
// How the cost of each call grows whose cost depends on what it is given: seconds for n, 2n and 4n
// of it, and the order that the last doubling shows. A call that has a limit says so instead.
//
//     costs [NAME]
//
// runs the rows whose name contains NAME, or all.
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/hierarchy_parts.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/growth/link.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/rate_table.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>
#include <fiscus/series/disaggregate.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace fiscus;
using dollars = money<USD>;

template <class T>
void keep(const T& result) {
  asm volatile("" : : "r"(&result) : "memory");
}

/// Amounts to the cent, the same in every run, of 1 to 10 million.
dollars amount(std::mt19937_64& random) {
  return dollars::from_minor(static_cast<std::int64_t>(100'000'000 + random() % 900'000'000));
}

template <class Period>
series<Period, dollars> amounts(Period first, int count, unsigned seed) {
  std::mt19937_64 random(seed);
  series<Period, dollars> result(first);
  for (int i = 0; i < count; ++i) result.push_back(amount(random));
  return result;
}

/// Rates of growth between amounts, none of which is that of two rates: nothing cancels in a chain.
template <class Period>
series<Period, growth_rate> rates(Period first, int count) {
  std::mt19937_64 random(3);
  series<Period, growth_rate> result(first);
  for (int i = 0; i < count; ++i) result.push_back(*growth(amount(random), amount(random)));
  return result;
}

/// Each row prepares what it needs for n, and returns what is timed.
auto growth_of_index_numbers(int n) {
  return [all = rates(month{2001, 1}, n)] {
    const auto levels = chain(all, ratio(100));
    keep(period_on_period(index_numbers(levels, levels.first(), levels.first())));
  };
}
auto chain_of_daily_rates(int n) {
  return [all = rates(day{1950, 1, 1}, n)] { keep(chain(all, ratio(100))); };
}
auto mean_of_rates(int n) {
  std::vector<growth_rate> all;
  for (const auto& each : period_on_period(amounts(day{1950, 1, 1}, n + 1, 7)))
    all.push_back(each.value);
  return [all] { keep(percent<2>(mean_of<growth_rate>(all), rounding::half_even)); };
}
auto denton(int n) {
  return
      [whole = amounts(fiscal_year<>{1001}, n, 1), indicator = amounts(month{1000, 7}, 12 * n, 2)] {
        keep(disaggregate<month>(whole, proportional_denton(indicator.view())));
      };
}
auto percent_by_degree(int n) {
  return [n] {
    keep(percent<2>(compound_rate(ratio(1'234'567, 1'000'003), n, 1), rounding::half_even));
  };
}
auto order_by_degree(int n) {
  return [n] {
    keep(compound_rate(ratio(1'234'567, 1'000'003), n, 1) <
         compound_rate(ratio(1'234'569, 1'000'003), n + 1, 1));
  };
}
auto momentum_of_half(int n) {
  return [n, all = amounts(month{1001, 1}, n, 4)] { keep(momentum(all, n / 2)); };
}
auto rolling_growth_of_half(int n) {
  return [n, all = amounts(month{1001, 1}, n, 4)] { keep(rolling_sum_growth(all, n / 2)); };
}

/// Three sums of n parts, each printed with a wrong total, that add up to one whole.
fact_sheet<> wrong_sums(int n) {
  static std::deque<std::string> texts;  // a fact sheet shows the texts, and does not keep them
  const auto text = [](std::uint64_t value) -> std::string_view {
    return texts.emplace_back(std::to_string(value) + ".0");
  };
  std::mt19937_64 random(6);
  fact_sheet<> sheet;
  std::vector<quantity> sums;
  for (int sum = 0; sum < 3; ++sum) {
    std::vector<quantity> parts;
    std::uint64_t total = 0;
    for (int i = 0; i < n; ++i) {
      const std::uint64_t part = 100 + random() % 900;
      total += part;
      parts.push_back(sheet.add("", text(part)));
    }
    sums.push_back(sheet.add("", text(total + 20)));
    sheet.total(sums.back(), parts);
  }
  sheet.total(sheet.unknown(""), sums);
  return sheet;
}
auto repairs_of_three_sums(int n) {
  return [sheet = wrong_sums(n)] { keep(repairs(sheet, 3)); };
}

/// Cumulative figures that contradict each other only from one end of the chain to the other.
auto conflict_of_a_chain(int n) {
  fact_sheet<> sheet;
  quantity last = sheet.add("", interval(ratio()));
  for (int i = 0; i + 3 < n; i += 2) {
    const auto next = sheet.unknown("");
    sheet.total(next, {last, sheet.add("", interval(ratio(1)))});
    last = next;
  }
  sheet.add_again(last, interval(ratio(-1)));
  return [sheet] { keep(reconcile(sheet).conflicts()); };
}
fact_sheet<> pairs_of(int n, std::int64_t wrong) {
  std::mt19937_64 random(8);
  const auto within = [](std::int64_t value, std::int64_t half) {
    return interval::closed(ratio(value - half), ratio(value + half));
  };
  fact_sheet<> sheet;
  std::vector<std::int64_t> values;
  std::vector<quantity> all;
  for (int i = 0; i < n; ++i) {
    values.push_back(static_cast<std::int64_t>(100 + random() % 900));
    all.push_back(sheet.add("", wrong == 0 ? within(values.back(), 1) : within(50'000, 49'999)));
  }
  for (std::size_t j = 0; j < all.size(); ++j)
    for (std::size_t i = 0; i < j; ++i) {
      const std::int64_t off =
          wrong == 0 ? 0 : static_cast<std::int64_t>(random() % 2001) * wrong / 1000 - wrong;
      sheet.product(sheet.add("", within(values[i] * values[j] + off, 50)), all[i], all[j]);
    }
  return sheet;
}
auto products_of_pairs(int n) {
  return [sheet = pairs_of(n, 0)] { keep(reconcile(sheet).is_consistent()); };
}
auto contradicting_products(int n) {
  return [sheet = pairs_of(n, 1000)] { keep(reconcile(sheet).conflicts()); };
}
auto contributions_of_a_deep_hierarchy(int n) {
  std::vector<part_in_whole<int>> parts;
  std::vector<int> labels{0};
  for (int i = 1; i < n; ++i) {
    parts.push_back({i, i - 1});
    labels.push_back(i);
  }
  std::mt19937_64 random(9);
  std::vector<dollars> values;
  for (int i = 0; i < 2 * n; ++i) values.push_back(amount(random));
  return [all = panel<month, dollars, int>(month{2025, 1}, 2, std::move(labels), std::move(values)),
          of = hierarchy<int>::from(parts)] {
    keep(contributions_through(all, of, month{2025, 2}, on_period_before));
  };
}
auto rates_in_falling_order(int n) {
  return [n] {
    rate_table<USD, PKR, day> table;
    for (int i = n; i > 0; --i)
      table.insert(day{1950, 1, 1} + i, rate_kind::closing, exchange_rate<USD, PKR>{"280.25"});
    keep(table);
  };
}
auto compound_claim_over_years(int n) {
  return [n] {
    keep(check(compound_claim{
        .from = "3.223 billion", .to = "15 billion", .over = years{n}, .stated = "0.2%"}));
  };
}
auto optional_parts_of_a_pattern(int n) {
  std::string pattern;
  for (int i = 0; i < n; ++i) pattern += "[a|a]";
  pattern += "{mm}/{year}";
  return [pattern, text = std::string(static_cast<std::size_t>(n), 'a') + "x"] {
    try {
      keep(parse<month>(text, pattern));
    } catch (const parse_error& e) {
      keep(e);
    }
  };
}
auto nested_brackets_of_a_pattern(int n) {
  const auto count = static_cast<std::size_t>(n);
  return [pattern = std::string(count, '[') + "{mm}/{year}" + std::string(count, ']')] {
    keep(parse<month>("12/2025", pattern));
  };
}

template <class Work>
double seconds(const Work& work) {
  using clock = std::chrono::steady_clock;
  double least = 1e9;
  for (double sum = 0; sum < 0.1;) {
    const auto start = clock::now();
    work();
    const double once = std::chrono::duration<double>(clock::now() - start).count();
    least = std::min(least, once);
    sum += once;
  }
  return least;
}

template <class Row>
void show(std::string_view wanted, std::string_view name, int n, Row row) {
  if (name.find(wanted) == std::string_view::npos) return;
  std::printf("| %-42.*s | %7d ", static_cast<int>(name.size()), name.data(), n);
  double before = 0;
  double last = 0;
  std::string refusal;
  for (const int size : {n, 2 * n, 4 * n}) {
    std::fflush(stdout);
    try {
      const auto work = row(size);
      before = std::exchange(last, seconds(work));
      std::printf("| %11.6f ", last);
    } catch (const error& e) {
      before = last = 0;
      refusal = e.what();
      std::printf("|     refused ");
    }
  }
  if (before > 0)
    std::printf("| %5.2f |\n", std::log2(last / before));
  else
    std::printf("|       | %s\n", refusal.c_str());
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view wanted = count > 1 ? arguments[1] : "";
  std::puts(
      "| what                                       |       n |           n |          2n |"
      "          4n | order |");
  std::puts(
      "|--------------------------------------------|---------|-------------|-------------|"
      "-------------|-------|");
  show(wanted, "growth of index numbers of a chain", 60, growth_of_index_numbers);
  show(wanted, "growth of index numbers of a long chain", 600, growth_of_index_numbers);
  show(wanted, "chain of daily rates", 500, chain_of_daily_rates);
  show(wanted, "chain of daily rates, long", 5000, chain_of_daily_rates);
  show(wanted, "mean of rates", 250, mean_of_rates);
  show(wanted, "Denton, years to months", 100, denton);
  show(wanted, "percent of a compound rate by its degree", 2500, percent_by_degree);
  show(wanted, "percent, degrees that are refused", 1 << 28, percent_by_degree);
  show(wanted, "order of compound rates by their degree", 2500, order_by_degree);
  show(wanted, "momentum over n/2", 4000, momentum_of_half);
  show(wanted, "rolling sum growth over n/2", 4000, rolling_growth_of_half);
  show(wanted, "repairs(3) of three wrong sums of n parts", 8, repairs_of_three_sums);
  show(wanted, "conflict of all statements of a chain", 500, conflict_of_a_chain);
  show(wanted, "products of pairs of n quantities", 50, products_of_pairs);
  show(wanted, "the same with contradictions", 50, contradicting_products);
  show(wanted, "contributions of a hierarchy n deep", 25'000, contributions_of_a_deep_hierarchy);
  show(wanted, "rates inserted in falling order", 25'000, rates_in_falling_order);
  show(wanted, "compound claim over n years", 250, compound_claim_over_years);
  show(wanted, "pattern with n groups of two", 5, optional_parts_of_a_pattern);
  show(wanted, "pattern with n brackets nested", 8, nested_brackets_of_a_pattern);
  return 0;
}
