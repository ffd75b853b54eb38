// SPDX-License-Identifier: BSL-1.0
// What the benchmarks share. Each works on a column, so that nothing is known when it is compiled,
// and has a name of the form "work|who does it", where ours begin with "fiscus": table.py compares
// ours with all others of the same work.
#ifndef FISCUS_TESTS_BENCH_BENCH_HPP
#define FISCUS_TESTS_BENCH_BENCH_HPP

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace bench {

inline constexpr std::size_t rows = 1000;

/// Numbers from `low` to `high`, the same in every run.
inline std::vector<std::int64_t> numbers(std::int64_t low, std::int64_t high, unsigned seed,
                                         std::size_t count = rows) {
  std::mt19937_64 random(seed);
  std::uniform_int_distribution<std::int64_t> number(low, high);
  std::vector<std::int64_t> result(count);
  for (std::int64_t& each : result) each = number(random);
  return result;
}

/// What `make` makes of each number.
template <class Make>
auto column(std::span<const std::int64_t> from, Make make) {
  std::vector<decltype(make(from[0]))> result;
  result.reserve(from.size());
  for (const std::int64_t each : from) result.push_back(make(each));
  return result;
}

/// Times `work(row)` for all rows, and returns what it gave. All of it is stored, and the memory
/// may have changed before the next round, so no round can be left out or shared with another.
template <class Work>
auto per_row(benchmark::State& state, Work work) {
  std::vector<decltype(work(std::size_t{}))> results(rows);
  benchmark::DoNotOptimize(results.data());
  for (auto _ : state) {
    for (std::size_t row = 0; row < rows; ++row) results[row] = work(row);
    benchmark::ClobberMemory();
  }
  return results;
}

/// Times `use(row)` for all rows; it has to keep what it computes from being left out.
template <class Use>
void each_row(benchmark::State& state, Use use) {
  for (auto _ : state) {
    for (std::size_t row = 0; row < rows; ++row) use(row);
    benchmark::ClobberMemory();
  }
}

/// Fails the benchmark unless the other way gave the same.
template <class Results>
void must_be_the_same(benchmark::State& state, const Results& found, const Results& expected) {
  if (found != expected) state.SkipWithError("two ways, two results");
}

}  // namespace bench

#endif
