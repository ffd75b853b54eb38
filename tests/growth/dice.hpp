// SPDX-License-Identifier: BSL-1.0
// Random series of any kind of value, the same in each run, and exact sums of what is said of them.
#ifndef FISCUS_TESTS_GROWTH_DICE_HPP
#define FISCUS_TESTS_GROWTH_DICE_HPP

#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <cstdint>
#include <optional>
#include <random>

namespace identities {

using namespace fiscus;

template <class V>
ratio in_units(const V& v) {
  return ratio(std::int64_t{units_of(v)});
}

template <class V>
class dice {
 public:
  explicit dice(unsigned seed) : engine_(seed) {}

  int between(int low, int high) {
    return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
  }
  V value(int low, int high) { return from_units<V>(between(low, high)); }

  // `size` values from low to high, of which about every `gap_in`-th is missing.
  template <class Period>
  series<Period, V> levels(Period from, int size, int low, int high, int gap_in) {
    series<Period, V> result(from);
    for (int i = 0; i < size; ++i)
      result.push_back(between(1, gap_in) == 1 ? std::nullopt : std::optional(value(low, high)));
    return result;
  }
  template <class Period>
  series<Period, V> without_gaps(Period from, int size, int low, int high) {
    series<Period, V> result(from);
    for (int i = 0; i < size; ++i) result.push_back(value(low, high));
    return result;
  }

 private:
  std::mt19937 engine_;
};

// The sum of what `f` says of each of them.
template <class All, class F>
auto summed(const All& all, F f) {
  decltype(f(*all.begin())) result;
  for (const auto& each : all) result = result + f(each);
  return result;
}
inline constexpr auto itself = [](const ratio& r) { return r; };

inline bool half_a_unit_at_most(const big_ratio& error) {
  return ratio(-1, 2) <= error && error <= ratio(1, 2);
}

}  // namespace identities

#endif
