// SPDX-License-Identifier: BSL-1.0
// 1000 amounts, each divided by a number of its own under each of the eight modes.
#include "bench.hpp"
#include "by_hand.hpp"

#include <fiscus/money/money.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using fiscus::money;
using fiscus::rounding;
using fiscus::USD;

const std::vector<std::int64_t> cents = bench::numbers(-100'000'000'000, 100'000'000'000, 6);
const std::vector<std::int64_t> divisors = bench::numbers(2, 400, 7);

void with_divide(benchmark::State& state, rounding mode) {
  benchmark::DoNotOptimize(mode);
  auto amounts = bench::column(cents, money<USD>::from_minor<std::int64_t>);
  if (mode == rounding::unnecessary)
    for (std::size_t i = 0; i < bench::rows; ++i)
      amounts[i] = divide(amounts[i], divisors[i], rounding::down) * divisors[i];
  bench::per_row(state, [&, mode](std::size_t i) { return divide(amounts[i], divisors[i], mode); });
}

const bool registered = [] {
  for (const auto& [name, mode] :
       {std::pair{"half_even", rounding::half_even}, std::pair{"half_up", rounding::half_up},
        std::pair{"half_down", rounding::half_down}, std::pair{"up", rounding::up},
        std::pair{"down", rounding::down}, std::pair{"ceiling", rounding::ceiling},
        std::pair{"floor", rounding::floor}, std::pair{"unnecessary", rounding::unnecessary}})
    benchmark::RegisterBenchmark((std::string("divide|fiscus, ") + name).c_str(), with_divide,
                                 mode);
  return true;
}();

void with_int64(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return cents[i] / divisors[i]; });
}
BENCHMARK(with_int64)->Name("divide|int64_t, truncated");

void with_cpp_dec_float(benchmark::State& state) {
  const auto make = [](std::int64_t n) { return bench::big(n); };
  const auto amounts = bench::column(cents, make);
  const auto by = bench::column(divisors, make);
  // Not always the same as ours: 1/6 has been cut, so that it takes 9/6 for less than a tie.
  bench::per_row(state, [&](std::size_t i) { return bench::rounded(amounts[i] / by[i]); });
}
BENCHMARK(with_cpp_dec_float)->Name("divide|cpp_dec_float_50");

}  // namespace
