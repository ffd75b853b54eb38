// SPDX-License-Identifier: BSL-1.0
// The sums of add.cpp with QuantLib's Money, whose currency is known only when the program runs.
#include "bench.hpp"

#include <ql/currencies/america.hpp>
#include <ql/money.hpp>

#include <cstddef>
#include <cstdint>

namespace {

void with_quantlib(benchmark::State& state) {
  const auto make = [dollar = QuantLib::USDCurrency()](std::int64_t cents) {
    return QuantLib::Money(static_cast<double>(cents) / 100, dollar);
  };
  const auto a = bench::column(bench::numbers(-100'000'000'000, 100'000'000'000, 1), make);
  const auto b = bench::column(bench::numbers(-100'000'000'000, 100'000'000'000, 2), make);
  bench::per_row(state, [&](std::size_t i) { return a[i] + b[i]; });
}
BENCHMARK(with_quantlib)->Name("add|QuantLib::Money");

}  // namespace
