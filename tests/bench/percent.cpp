// SPDX-License-Identifier: BSL-1.0
// 1000 growths of published figures, in percent with a digit after the point, exactly rounded.
#include "bench.hpp"
#include "by_hand.hpp"

#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/money.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using fiscus::decimal;
using fiscus::money;
using fiscus::USD;

// Millions with two digits after the point, in cents.
std::vector<std::int64_t> published(unsigned seed) {
  auto figures = bench::numbers(10'000, 50'000, seed);
  for (std::int64_t& each : figures) each *= 1'000'000;
  return figures;
}

const std::vector<std::int64_t> before = published(13);
const std::vector<std::int64_t> now = published(14);

decimal<1> by_hand(std::int64_t from, std::int64_t to) {
  return decimal<1>::from_units(bench::divide_half_even(bench::wide{to - from} * 1000, from));
}

const std::vector<decimal<1>> expected = [] {
  std::vector<decimal<1>> result;
  for (std::size_t i = 0; i < bench::rows; ++i) result.push_back(by_hand(before[i], now[i]));
  return result;
}();

void with_percent(benchmark::State& state) {
  const auto from = bench::column(before, money<USD>::from_minor<std::int64_t>);
  const auto to = bench::column(now, money<USD>::from_minor<std::int64_t>);
  const auto found = bench::per_row(state, [&](std::size_t i) {
    return fiscus::percent<1>(fiscus::growth(from[i], to[i]).value(), fiscus::rounding::half_even);
  });
  bench::must_be_the_same(state, found, expected);
}
BENCHMARK(with_percent)->Name("percent|fiscus");

void with_double(benchmark::State& state) {
  const auto make = [](std::int64_t n) { return static_cast<double>(n) / 100; };
  const auto from = bench::column(before, make);
  const auto to = bench::column(now, make);
  bench::per_row(state,
                 [&](std::size_t i) { return std::nearbyint((to[i] / from[i] - 1) * 1000) / 10; });
}
BENCHMARK(with_double)->Name("percent|double, nearbyint");

void with_int128(benchmark::State& state) {
  const auto found =
      bench::per_row(state, [](std::size_t i) { return by_hand(before[i], now[i]); });
  bench::must_be_the_same(state, found, expected);
}
BENCHMARK(with_int128)->Name("percent|__int128 by hand");

void with_cpp_dec_float(benchmark::State& state) {
  const auto make = [](std::int64_t n) { return bench::big(n); };
  const auto from = bench::column(before, make);
  const auto to = bench::column(now, make);
  bench::per_row(state, [&](std::size_t i) {
    return decimal<1>::from_units(bench::rounded((to[i] / from[i] - 1) * 1000));
  });
}
BENCHMARK(with_cpp_dec_float)->Name("percent|cpp_dec_float_50");

}  // namespace
