// SPDX-License-Identifier: BSL-1.0
// Random series with gaps, the same in each run.
#ifndef FISCUS_TESTS_GROWTH_RANDOM_SERIES_HPP
#define FISCUS_TESTS_GROWTH_RANDOM_SERIES_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/series/series.hpp>

#include <optional>
#include <random>

class random_series {
 public:
  explicit random_series(unsigned seed) : engine_(seed) {}

  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine_); }

  // `size` values from low to high, of which about every `gap_in`-th is missing.
  template <fiscus::calendar_period Period>
  fiscus::series<Period, int> levels(Period from, int size, int low, int high, int gap_in) {
    fiscus::series<Period, int> result(from);
    for (int i = 0; i < size; ++i)
      result.push_back(between(1, gap_in) == 1 ? std::nullopt : std::optional(between(low, high)));
    return result;
  }

  // Up to 40 small numbers, so that many are equal, a quarter of them missing.
  fiscus::series<fiscus::month, int> history() {
    const fiscus::month from = fiscus::month{2020, 1} + between(0, 11);
    return levels(from, between(0, 40), -4, 4, 4);
  }

 private:
  std::mt19937 engine_;
};

#endif
