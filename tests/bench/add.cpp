// SPDX-License-Identifier: BSL-1.0
// 1000 sums of two amounts each.
#include "bench.hpp"

#include <fiscus/money/money.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace {

using fiscus::money;
using fiscus::USD;

const std::vector<std::int64_t> left = bench::numbers(-100'000'000'000, 100'000'000'000, 1);
const std::vector<std::int64_t> right = bench::numbers(-100'000'000'000, 100'000'000'000, 2);

/// Times a[row] + b[row], computed by `add` on what `make` makes of the numbers.
template <class Make, class Add>
void add_columns(benchmark::State& state, Make make, Add add) {
  const auto a = bench::column(left, make);
  const auto b = bench::column(right, make);
  bench::per_row(state,
                 [a = a.data(), b = b.data(), add](std::size_t i) { return add(a[i], b[i]); });
}

void with_money(benchmark::State& state) {
  add_columns(state, money<USD>::from_minor<std::int64_t>,
              [](money<USD> a, money<USD> b) { return a + b; });
}
BENCHMARK(with_money)->Name("add|fiscus");

void with_builtin(benchmark::State& state) {
  const auto add = [](std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) throw std::overflow_error("sum");
    return sum;
  };
  add_columns(
      state, [](std::int64_t cents) { return cents; }, add);
}
BENCHMARK(with_builtin)->Name("add|__builtin_add_overflow");

void with_int64(benchmark::State& state) {
  add_columns(
      state, [](std::int64_t cents) { return cents; },
      [](std::int64_t a, std::int64_t b) { return a + b; });
}
BENCHMARK(with_int64)->Name("add|int64_t, unchecked");

void with_double(benchmark::State& state) {
  add_columns(
      state, [](std::int64_t cents) { return static_cast<double>(cents) / 100; },
      [](double a, double b) { return a + b; });
}
BENCHMARK(with_double)->Name("add|double");

}  // namespace
