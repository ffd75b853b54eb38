// SPDX-License-Identifier: BSL-1.0
// 1000 amounts that are read from text: plain numbers, and one with its currency and scale word.
#include "bench.hpp"
#include "by_hand.hpp"

#include <fiscus/money/money.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using fiscus::money;
using fiscus::USD;

// "344.93"
const std::vector<std::string> plain = bench::column(
    bench::numbers(100, 999, 8),
    [](std::int64_t n) { return std::to_string(n) + '.' + std::to_string(10 + n * 7 % 90); });

// "-1234567.8"
const std::vector<std::string> longer = bench::column(
    bench::numbers(1'000'000, 9'999'999, 10),
    [](std::int64_t n) { return '-' + std::to_string(n) + '.' + std::to_string(n % 10); });

// "USD 437 million"
const std::vector<std::string> spoken =
    bench::column(bench::numbers(100, 999, 9),
                  [](std::int64_t n) { return "USD " + std::to_string(n) + " million"; });

double with_from_chars(const std::string& text, std::string_view before, std::string_view after) {
  double value = 0;
  const char* const end = text.data() + text.size();
  if (!text.starts_with(before)) throw std::invalid_argument(text);
  const auto read = std::from_chars(text.data() + before.size(), end, value);
  if (read.ec != std::errc() || std::string_view(read.ptr, end) != after)
    throw std::invalid_argument(text);
  return value;
}

double with_strtod(const std::string& text, std::string_view before, std::string_view after) {
  char* stop = nullptr;
  if (!text.starts_with(before)) throw std::invalid_argument(text);
  const double value = std::strtod(text.c_str() + before.size(), &stop);
  if (std::string_view(stop) != after) throw std::invalid_argument(text);
  return value;
}

bench::big with_big(std::string_view text, std::string_view before, std::string_view after) {
  if (!text.starts_with(before) || !text.ends_with(after))
    throw std::invalid_argument(std::string(text));
  text.remove_prefix(before.size());
  text.remove_suffix(after.size());
  return bench::big(std::string(text));
}

void plain_money(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return money<USD>::from_text(plain[i]); });
}
BENCHMARK(plain_money)->Name("parse 344.93|fiscus");

void plain_from_chars(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return with_from_chars(plain[i], "", ""); });
}
BENCHMARK(plain_from_chars)->Name("parse 344.93|from_chars, double");

void plain_strtod(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return with_strtod(plain[i], "", ""); });
}
BENCHMARK(plain_strtod)->Name("parse 344.93|strtod");

void plain_cpp_dec_float(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return with_big(plain[i], "", ""); });
}
BENCHMARK(plain_cpp_dec_float)->Name("parse 344.93|cpp_dec_float_50");

void longer_money(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return money<USD>::from_text(longer[i]); });
}
BENCHMARK(longer_money)->Name("parse -1234567.8|fiscus");

void longer_from_chars(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return with_from_chars(longer[i], "", ""); });
}
BENCHMARK(longer_from_chars)->Name("parse -1234567.8|from_chars, double");

void spoken_money(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) { return money<USD>::from_text(spoken[i]); });
}
BENCHMARK(spoken_money)->Name("parse USD 437 million|fiscus");

void spoken_from_chars(benchmark::State& state) {
  bench::per_row(
      state, [](std::size_t i) { return 1e6 * with_from_chars(spoken[i], "USD ", " million"); });
}
BENCHMARK(spoken_from_chars)->Name("parse USD 437 million|from_chars, double");

void spoken_strtod(benchmark::State& state) {
  bench::per_row(state,
                 [](std::size_t i) { return 1e6 * with_strtod(spoken[i], "USD ", " million"); });
}
BENCHMARK(spoken_strtod)->Name("parse USD 437 million|strtod");

void spoken_cpp_dec_float(benchmark::State& state) {
  bench::per_row(state, [](std::size_t i) -> bench::big {
    return 1'000'000 * with_big(spoken[i], "USD ", " million");
  });
}
BENCHMARK(spoken_cpp_dec_float)->Name("parse USD 437 million|cpp_dec_float_50");

}  // namespace
