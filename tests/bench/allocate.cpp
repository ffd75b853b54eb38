// SPDX-License-Identifier: BSL-1.0
// 1000 amounts, each in twelve parts. The double parts do not add up to the amount.
#include "bench.hpp"

#include <fiscus/money/allocate.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using fiscus::leftover;
using fiscus::money;
using fiscus::USD;

const std::vector<std::int64_t> cents = bench::numbers(1'000'000'000, 100'000'000'000, 11);
const std::vector<std::int64_t> weights = bench::numbers(1, 500, 12, 12);

void with_money(benchmark::State& state, leftover policy) {
  const auto amounts = bench::column(cents, money<USD>::from_minor<std::int64_t>);
  bench::each_row(state, [&](std::size_t i) {
    const auto parts = allocate(amounts[i], weights, policy);
    benchmark::DoNotOptimize(parts);
  });
}
BENCHMARK_CAPTURE(with_money, first, leftover::first_come)->Name("allocate|fiscus, first_come");
BENCHMARK_CAPTURE(with_money, largest, leftover::largest_remainder)
    ->Name("allocate|fiscus, largest_remainder");

void with_double(benchmark::State& state) {
  const auto make = [](std::int64_t n) { return static_cast<double>(n); };
  const auto amounts = bench::column(cents, make);
  const auto shares = bench::column(weights, make);
  bench::each_row(state, [&](std::size_t i) {
    double all = 0;
    for (const double each : shares) all += each;
    std::vector<double> parts;
    parts.reserve(shares.size());
    for (const double each : shares) parts.push_back(std::nearbyint(amounts[i] * each / all));
    benchmark::DoNotOptimize(parts);
  });
}
BENCHMARK(with_double)->Name("allocate|double, nearbyint");

}  // namespace
