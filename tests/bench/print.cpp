// SPDX-License-Identifier: BSL-1.0
// 1000 amounts that are written: their digits in a buffer, and a std::string with the currency.
#include "bench.hpp"
#include "by_hand.hpp"

#include <fiscus/exact/digits.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/write.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ios>
#include <string>
#include <vector>

namespace {

using fiscus::money;
using fiscus::USD;

const std::vector<std::int64_t> cents = bench::numbers(-10'000'000, 10'000'000, 10);
const auto amounts = bench::column(cents, money<USD>::from_minor<std::int64_t>);
const auto doubles =
    bench::column(cents, [](std::int64_t n) { return static_cast<double>(n) / 100; });
const auto bigs = bench::column(cents, [](std::int64_t n) { return bench::big(n) / 100; });

void digits_money(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    const auto text = digits_of(amounts[i].amount());
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(digits_money)->Name("print digits|fiscus");

void digits_snprintf(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    char text[64];
    std::snprintf(text, sizeof text, "%.2f", doubles[i]);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(digits_snprintf)->Name("print digits|snprintf, double");

void digits_to_chars(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    char text[64];
    const auto end =
        std::to_chars(text, text + sizeof text, doubles[i], std::chars_format::fixed, 2);
    benchmark::DoNotOptimize(end);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(digits_to_chars)->Name("print digits|to_chars, double");

void digits_cpp_dec_float(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    const std::string text = bigs[i].str(2, std::ios_base::fixed);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(digits_cpp_dec_float)->Name("print digits|cpp_dec_float_50");

void string_money(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    const std::string text = to_text(amounts[i]);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(string_money)->Name("print string|fiscus");

void string_snprintf(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "USD %.2f", doubles[i]);
    const std::string text(buffer);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(string_snprintf)->Name("print string|snprintf, double");

void string_cpp_dec_float(benchmark::State& state) {
  bench::each_row(state, [](std::size_t i) {
    const std::string text = "USD " + bigs[i].str(2, std::ios_base::fixed);
    benchmark::DoNotOptimize(text);
  });
}
BENCHMARK(string_cpp_dec_float)->Name("print string|cpp_dec_float_50");

}  // namespace
