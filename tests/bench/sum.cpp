// SPDX-License-Identifier: BSL-1.0
// The sum of a column of amounts: a short one, one that fits the cache, and one that does not.
#include "bench.hpp"

#include <fiscus/money/money.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace {

using fiscus::money;
using fiscus::USD;

constexpr std::size_t most = 10'000'000;

std::vector<std::int64_t> cents() { return bench::numbers(-1'000'000'000, 1'000'000'000, 3, most); }

std::span<const money<USD>> amounts(std::size_t count) {
  static const auto all = bench::column(cents(), money<USD>::from_minor<std::int64_t>);
  return std::span(all).first(count);
}

std::span<const double> doubles(std::size_t count) {
  static const auto all =
      bench::column(cents(), [](std::int64_t n) { return static_cast<double>(n) / 100; });
  return std::span(all).first(count);
}

template <class Sum>
void time(benchmark::State& state, Sum sum) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(sum());
    benchmark::ClobberMemory();
  }
}

void with_total(benchmark::State& state, std::size_t count) {
  time(state, [all = amounts(count)] { return total(all); });
}

void with_operator(benchmark::State& state, std::size_t count) {
  time(state, [all = amounts(count)] {
    money<USD> sum;
    for (const money<USD>& each : all) sum += each;
    return sum;
  });
}

void with_int64(benchmark::State& state, std::size_t count) {
  time(state, [all = amounts(count)] {
    std::int64_t sum = 0;
    for (const money<USD>& each : all) sum += each.minor();
    return sum;
  });
}

void with_double(benchmark::State& state, std::size_t count) {
  time(state, [all = doubles(count)] {
    double sum = 0;
    for (const double each : all) sum += each;
    return sum;
  });
}

const bool registered = [] {
  for (const std::size_t count : {std::size_t{120}, std::size_t{100'000}, most}) {
    const std::string work = "sum of " + std::to_string(count) + '|';
    benchmark::RegisterBenchmark((work + "fiscus").c_str(), with_total, count);
    benchmark::RegisterBenchmark((work + "int64_t, unchecked").c_str(), with_int64, count);
    benchmark::RegisterBenchmark((work + "double").c_str(), with_double, count);
    benchmark::RegisterBenchmark((work + "operator+=").c_str(), with_operator, count);
  }
  return true;
}();

}  // namespace
