// SPDX-License-Identifier: BSL-1.0
// 1000 amounts in dollars, in rupees, each at a rate of its own and rounded to the minor unit.
#include "bench.hpp"
#include "by_hand.hpp"

#include <fiscus/money/exchange.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using fiscus::exchange_rate;
using fiscus::money;
using fiscus::PKR;
using fiscus::USD;
using dollars_to_rupees = exchange_rate<USD, PKR>;

const std::vector<std::int64_t> cents = bench::numbers(1'000'000'000, 400'000'000'000, 4);
const std::vector<std::int64_t> millionths = bench::numbers(270'000'000, 290'000'000, 5);

money<PKR> by_hand(std::int64_t amount, std::int64_t rate) {
  return money<PKR>::from_minor(bench::divide_half_even(bench::wide{amount} * rate, 1'000'000));
}

const std::vector<money<PKR>> expected = [] {
  std::vector<money<PKR>> result;
  for (std::size_t i = 0; i < bench::rows; ++i) result.push_back(by_hand(cents[i], millionths[i]));
  return result;
}();

void with_convert(benchmark::State& state) {
  const auto amounts = bench::column(cents, money<USD>::from_minor<std::int64_t>);
  const auto rates = bench::column(millionths, [](std::int64_t n) {
    return dollars_to_rupees(dollars_to_rupees::value_type::from_units(n));
  });
  const auto found = bench::per_row(state, [&](std::size_t i) {
    return convert(amounts[i], rates[i], fiscus::rounding::half_even);
  });
  bench::must_be_the_same(state, found, expected);
}
BENCHMARK(with_convert)->Name("convert|fiscus");

void with_double(benchmark::State& state) {
  const auto amounts =
      bench::column(cents, [](std::int64_t n) { return static_cast<double>(n) / 100; });
  const auto rates =
      bench::column(millionths, [](std::int64_t n) { return static_cast<double>(n) / 1e6; });
  bench::per_row(state,
                 [&](std::size_t i) { return std::nearbyint(amounts[i] * rates[i] * 100) / 100; });
}
BENCHMARK(with_double)->Name("convert|double, nearbyint");

void with_int128(benchmark::State& state) {
  const auto found =
      bench::per_row(state, [&](std::size_t i) { return by_hand(cents[i], millionths[i]); });
  bench::must_be_the_same(state, found, expected);
}
BENCHMARK(with_int128)->Name("convert|__int128 by hand");

void with_cpp_dec_float(benchmark::State& state) {
  const auto amounts = bench::column(cents, [](std::int64_t n) { return bench::big(n); });
  const auto rates =
      bench::column(millionths, [](std::int64_t n) { return bench::big(n) / 1'000'000; });
  // The amounts are in cents already, so that rounding is all that is left to do.
  const auto found = bench::per_row(state, [&](std::size_t i) {
    return money<PKR>::from_minor(bench::rounded(amounts[i] * rates[i]));
  });
  bench::must_be_the_same(state, found, expected);
}
BENCHMARK(with_cpp_dec_float)->Name("convert|cpp_dec_float_50");

}  // namespace
