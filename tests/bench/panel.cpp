// SPDX-License-Identifier: BSL-1.0
// Verbs over a panel of 20 000 series of 120 months beside the plain loops that one would write, on
// plain numbers and with nothing checked.
#include "bench.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_sums.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace {

using namespace fiscus;
using dollars = money<USD>;
using table = panel<month, dollars, int>;

constexpr std::size_t series_count = 20'000;
constexpr std::size_t width = 120;
constexpr std::size_t size = series_count * width;
constexpr std::size_t year = 12;

const table& amounts() {
  static const table all(month{2000, 7}, width, std::vector<int>(series_count),
                         bench::column(bench::numbers(1'000'000'00, 500'000'000'00, 5, size),
                                       dollars::from_minor<std::int64_t>));
  return all;
}

const std::vector<std::int64_t>& cents() {
  static const auto all = bench::numbers(1'000'000'00, 500'000'000'00, 5, size);
  return all;
}

const std::vector<double>& doubles() {
  static const auto all =
      bench::column(cents(), [](std::int64_t n) { return static_cast<double>(n) / 100; });
  return all;
}

/// Times a verb that is given the buffer of its last result; the first is not timed.
template <class Result, class Verb>
void verb(benchmark::State& state, Verb of) {
  std::vector<Result> buffer = of(amounts(), std::vector<Result>()).release();
  for (auto _ : state) {
    auto result = of(amounts(), std::move(buffer));
    benchmark::ClobberMemory();
    buffer = std::move(result).release();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(size));
}

/// Times a loop over rows that writes so many results of each into a buffer.
template <class Number, class Row>
void loop(benchmark::State& state, const std::vector<Number>& all, std::size_t results, Row row) {
  std::vector<Number> out(series_count * results);
  const Number* from = all.data();
  Number* to = out.data();
  // Not the variables: GCC takes them for others after that.
  benchmark::DoNotOptimize(all.data());
  benchmark::DoNotOptimize(out.data());
  for (auto _ : state) {
    for (std::size_t i = 0; i < series_count; ++i) row(from + i * width, to + i * results);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(size));
}

void growth_as_doubles_ours(benchmark::State& state) {
  verb<double>(state, [](const table& all, std::vector<double> buffer) {
    return year_on_year(all, as_doubles.into(std::move(buffer)));
  });
}
void growth_percent_ours(benchmark::State& state) {
  verb<decimal<1>>(state, [](const table& all, std::vector<decimal<1>> buffer) {
    return year_on_year(all, as_percent<1>(rounding::half_even).into(std::move(buffer)));
  });
}
void growth_by_hand(benchmark::State& state) {
  loop(state, doubles(), width - year, [](const double* from, double* to) {
    for (std::size_t i = year; i < width; ++i) to[i - year] = from[i] / from[i - year] - 1;
  });
}

void fiscal_years_ours(benchmark::State& state) {
  verb<dollars>(state, [](const table& all, std::vector<dollars> buffer) {
    return aggregate<fiscal_year<>>(all, sum, std::move(buffer));
  });
}
void fiscal_years_by_hand(benchmark::State& state) {
  loop(state, cents(), width / year, [](const std::int64_t* from, std::int64_t* to) {
    for (std::size_t i = 0; i < width / year; ++i) {
      std::int64_t total = 0;
      for (std::size_t k = 0; k < year; ++k) total += from[i * year + k];
      to[i] = total;
    }
  });
}

void to_date_ours(benchmark::State& state) {
  verb<dollars>(state, [](const table& all, std::vector<dollars> buffer) {
    return year_to_date<july_june>(all, std::move(buffer));
  });
}
void to_date_by_hand(benchmark::State& state) {
  loop(state, cents(), width, [](const std::int64_t* from, std::int64_t* to) {
    for (std::size_t i = 0; i < width; i += year) {
      std::int64_t total = 0;
      for (std::size_t k = i; k < i + year; ++k) to[k] = total += from[k];
    }
  });
}

void moving_sum_ours(benchmark::State& state) {
  verb<dollars>(state, [](const table& all, std::vector<dollars> buffer) {
    return rolling(all, year, sum, window::with_current, std::move(buffer));
  });
}
void moving_sum_by_hand(benchmark::State& state) {
  loop(state, cents(), width - year + 1, [](const std::int64_t* from, std::int64_t* to) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < year - 1; ++i) total += from[i];
    for (std::size_t i = year - 1; i < width; ++i) {
      total += from[i];
      to[i + 1 - year] = total;
      total -= from[i + 1 - year];
    }
  });
}

// Exact contributions are these changes over these totals.
void contributions_ours(benchmark::State& state) {
  verb<dollars>(state, [](const table& all, std::vector<dollars> buffer) {
    benchmark::DoNotOptimize(aggregate_rows(all, sum));
    return year_on_year_difference(all, exact.into(std::move(buffer)));
  });
}
void contribution_points_ours(benchmark::State& state) {
  verb<decimal<1>>(state, [](const table& all, std::vector<decimal<1>> buffer) {
    return compare(all, contributions, on_year_before,
                   as_points<1>(rounding::half_even).into(std::move(buffer)));
  });
}
void contributions_as_doubles_ours(benchmark::State& state) {
  verb<double>(state, [](const table& all, std::vector<double> buffer) {
    return compare(all, contributions, on_year_before, as_doubles.into(std::move(buffer)));
  });
}
// With the first row the totals of all periods are added up.
void contributions_by_hand(benchmark::State& state) {
  std::vector<double> totals(width);
  std::size_t row = 0;
  const auto add_up = [total = totals.data()](const double* all) {
    for (std::size_t i = 0; i < width; ++i) total[i] = 0;
    for (std::size_t i = 0; i < size; i += width)
      for (std::size_t k = 0; k < width; ++k) total[k] += all[i + k];
  };
  const auto divide = [total = totals.data()](const double* from, double* to) {
    for (std::size_t i = year; i < width; ++i)
      to[i - year] = (from[i] - from[i - year]) / total[i - year];
  };
  loop(state, doubles(), width - year, [&](const double* from, double* to) {
    if (row++ % series_count == 0) add_up(from);
    divide(from, to);
  });
}

BENCHMARK(growth_as_doubles_ours)->Name("panel: growth on the year as doubles|fiscus");
BENCHMARK(growth_by_hand)->Name("panel: growth on the year as doubles|loop over doubles");
BENCHMARK(growth_percent_ours)->Name("panel: growth on the year in per cent, rounded|fiscus");
BENCHMARK(growth_by_hand)->Name("panel: growth on the year in per cent, rounded|loop over doubles");
BENCHMARK(fiscal_years_ours)->Name("panel: sums of fiscal years|fiscus");
BENCHMARK(fiscal_years_by_hand)->Name("panel: sums of fiscal years|int64_t, unchecked");
BENCHMARK(to_date_ours)->Name("panel: years to date|fiscus");
BENCHMARK(to_date_by_hand)->Name("panel: years to date|int64_t, unchecked");
BENCHMARK(moving_sum_ours)->Name("panel: sums of twelve months|fiscus");
BENCHMARK(moving_sum_by_hand)->Name("panel: sums of twelve months|int64_t, unchecked");
BENCHMARK(contributions_ours)->Name("panel: changes and totals, exact|fiscus");
BENCHMARK(contributions_by_hand)->Name("panel: changes and totals, exact|loop over doubles");
BENCHMARK(contribution_points_ours)->Name("panel: contributions in points, rounded|fiscus");
BENCHMARK(contributions_by_hand)->Name("panel: contributions in points, rounded|loop over doubles");
BENCHMARK(contributions_as_doubles_ours)->Name("panel: contributions as doubles|fiscus");
BENCHMARK(contributions_by_hand)->Name("panel: contributions as doubles|loop over doubles");

}  // namespace
