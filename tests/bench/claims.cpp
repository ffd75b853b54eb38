// SPDX-License-Identifier: BSL-1.0
// A table of 1000 claims, each on two figures, beside the reading of the figures alone.
#include "bench.hpp"

#include <fiscus/figures/any_figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/tables/csv_claims.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using fiscus::any_figure;
using fiscus::USD;

// "437 million", "356 million", "23%"
const std::vector<std::array<std::string, 3>> figures =
    bench::column(bench::numbers(100, 999, 12), [](std::int64_t n) {
      return std::array{std::to_string(n) + " million",
                        std::to_string(n * 7 % 900 + 100) + " million",
                        std::to_string(n % 90 + 1) + '%'};
    });

const std::string table = [] {
  std::string text = "id,kind,period,figures,stated,printed,source\n";
  for (const auto& [now, before, stated] : figures)
    text += "C1,growth,2024-07," + now + "; " + before + ',' + stated + ",2024-08-31,a paper\n";
  return text;
}();

void of_table(benchmark::State& state) {
  for (auto _ : state) {
    std::istringstream in(table);
    const auto claims = fiscus::read_claims<fiscus::july_june>(
        in, "claims.csv", USD, [](const auto& wrong) { throw std::runtime_error(wrong.what()); });
    if (claims.size() != bench::rows) state.SkipWithError("a row was left out");
  }
}
BENCHMARK(of_table)->Name("a row of claims|fiscus");

void of_figures(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) {
    return std::array{any_figure::from_text(figures[i][0]), any_figure::from_text(figures[i][1]),
                      any_figure::from_text(figures[i][2])};
  });
}
BENCHMARK(of_figures)->Name("a row of claims|its figures alone");

}  // namespace
