// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/panel_growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include "extremes.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_growth_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;

constexpr std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                               rounding::up,        rounding::down,    rounding::ceiling,
                               rounding::floor};

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// A panel of one series, and what the definition says of it.
template <int Digits>
void agrees_with_the_definition(const std::vector<dollars>& levels, int distance) {
  const exports all(month{2000, 1}, levels.size(), {7}, levels);
  const series_view<month, dollars> alone(month{2000, 1}, levels);
  for (const rounding mode : all_modes) {
    const auto found = growth_percent<Digits>(all, distance, mode);
    BOOST_REQUIRE(found.label(0) == 7);
    BOOST_REQUIRE(found.width() + static_cast<std::size_t>(distance) == levels.size());
    for (const month m : found.periods()) {
      const auto expected = detail::growth_over(alone, m, distance);
      BOOST_REQUIRE(found[0].contains(m) == expected.has_value());
      if (expected) BOOST_REQUIRE(found[0][m] == percent<Digits>(*expected, mode));
    }
  }
}

// Two series of levels in some type, with a gap, and what is said of each of them alone.
template <class Value, class Make>
void agrees_with_the_series(Make make) {
  using table = panel<month, Value, int>;
  std::vector<typename table::entry> entries;
  const std::array levels{7, 11, 0, 5, -2, 9, 12, 9, 9, 14, 3, 8, 5, 22, 4, 1};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    entries.push_back({1, month{2024, 4} + static_cast<int>(i), make(levels[i])});
    if (i != 6) entries.push_back({2, month{2024, 4} + static_cast<int>(i), make(levels[15 - i])});
  }
  // One without gaps, zeros and deficits, of which all are computed at once.
  for (int i = 0; i < 16; ++i) entries.push_back({3, month{2024, 4} + i, make(3 + i * i % 7)});
  const table all = table::from_observations(entries);
  const auto same = [](const auto& found, const auto& expected) {
    for (const month m : found.periods()) BOOST_CHECK(found.find(m) == expected.find(m));
  };
  for (std::size_t row = 0; row < all.size(); ++row) {
    for (const rounding mode : all_modes) {
      same(year_on_year_percent<1>(all, mode)[row], year_on_year_percent<1>(all[row], mode));
      same(period_on_period_percent<1>(all, mode)[row],
           period_on_period_percent<1>(all[row], mode));
    }
    same(year_on_year_as_doubles(all)[row], year_on_year_as_doubles(all[row]));
    same(period_on_period_as_doubles(all)[row], period_on_period_as_doubles(all[row]));
  }
  BOOST_TEST(period_on_period_percent<1>(all, rounding::floor).width() == 15U);
  BOOST_TEST(period_on_period_as_doubles(all)[2].count() == 15U);
}

}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_every_type_grow_as_those_of_a_series) {
  agrees_with_the_series<int>([](int n) { return n; });
  agrees_with_the_series<std::int8_t>([](int n) { return std::int8_t(n); });
  agrees_with_the_series<std::int64_t>([](int n) { return n; });
  agrees_with_the_series<long long>([](int n) { return n; });
  agrees_with_the_series<int128>([](int n) { return n; });
  agrees_with_the_series<dollars>([](int n) { return cents(n); });
  agrees_with_the_series<decimal<1>>([](int n) { return decimal<1>::from_units(n); });
  agrees_with_the_series<ratio>([](int n) { return ratio(n, 7); });
}

BOOST_AUTO_TEST_CASE(levels_at_the_end_of_their_integer_grow) {
  using numbers = panel<month, int, int>;
  const numbers all(month{2000, 1}, 2, {1}, {largest<int>, smallest<int>});
  const auto found = period_on_period_percent<0>(all, rounding::half_even);
  BOOST_TEST((found[0][month{2000, 2}] == decimal<0>{"-200"}));
  const panel<month, ratio, int> index(month{2000, 1}, 2, {1}, {ratio(1, 3), ratio(2, 3)});
  BOOST_TEST((growth_as_doubles(index, 1)[0][month{2000, 2}] == 1.0));
}

BOOST_AUTO_TEST_CASE(all_pairs_of_little_numbers_are_rounded_as_the_definition_says) {
  std::vector<dollars> levels;
  for (int base = -3; base <= 60; ++base)
    for (int to = -60; to <= 60; ++to) {
      levels.push_back(cents(base));
      levels.push_back(cents(to));
    }
  agrees_with_the_definition<0>(levels, 1);
  agrees_with_the_definition<2>(levels, 1);
}

BOOST_AUTO_TEST_CASE(random_levels_of_every_size_are_rounded_as_the_definition_says) {
  std::mt19937_64 random(20251231);
  for (int bits = 4; bits <= 57; ++bits) {
    std::vector<dollars> levels;
    for (int i = 0; i < 60; ++i)
      levels.push_back(cents(1 + static_cast<int64_t>(random() >> (64 - bits))));
    agrees_with_the_definition<1>(levels, 1);
    agrees_with_the_definition<1>(levels, 12);
  }
}

// Quotients so near to a whole number or a half that a double cannot tell.
BOOST_AUTO_TEST_CASE(what_is_next_to_a_tie_is_not_taken_for_one) {
  for (const std::int64_t base :
       {std::int64_t{2'000'000'000'001}, std::int64_t{2'251'799'813'685'247},
        std::int64_t{2'251'799'813'685'248}, std::int64_t{1'999'999'999'999}})
    for (const std::int64_t part : {1, 3, 5, 1000, 2001}) {
      std::vector<dollars> levels;
      for (int beside = -3; beside <= 3; ++beside) {
        levels.push_back(cents(base));
        levels.push_back(cents(base + base / 2000 * part + beside));
        levels.push_back(cents(base));
        levels.push_back(cents(base - base / 2000 * part + beside));
      }
      agrees_with_the_definition<1>(levels, 1);
    }
}

BOOST_AUTO_TEST_CASE(where_there_is_no_growth_is_a_gap) {
  const auto all = exports::from_observations({{1, month{2000, 1}, cents(100)},
                                               {1, month{2000, 2}, cents(150)},
                                               {1, month{2000, 4}, cents(90)},
                                               {2, month{2000, 1}, cents(0)},
                                               {2, month{2000, 2}, cents(-5)},
                                               {2, month{2000, 3}, cents(5)},
                                               {2, month{2000, 4}, cents(10)}});
  const auto found = growth_percent<0>(all, 1, rounding::half_even);
  BOOST_TEST((found[0][month{2000, 2}] == decimal<0>{"50"}));
  BOOST_TEST((!found[0].contains(month{2000, 3}) && !found[0].contains(month{2000, 4})));
  BOOST_TEST((!found[1].contains(month{2000, 2}) && !found[1].contains(month{2000, 3})));
  BOOST_TEST((found[1][month{2000, 4}] == decimal<0>{"100"}));
  const auto doubles = growth_as_doubles(all, 1);
  BOOST_TEST((doubles[0][month{2000, 2}] == 0.5));
  BOOST_TEST((doubles[1].count() == 1U && doubles[1][month{2000, 4}] == 1.0));
  BOOST_TEST(growth_as_doubles(all, 4).width() == 0U);
  BOOST_TEST(growth_as_doubles(exports(), 12).size() == 0U);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const exports all(month{2000, 1}, 2, {1}, {cents(1), cents(most)});
  BOOST_CHECK_THROW(static_cast<void>(growth_percent<1>(all, 1, rounding::half_even)), overflow);
  const exports odd(month{2000, 1}, 2, {1}, {cents(3), cents(4)});
  BOOST_CHECK_THROW(static_cast<void>(growth_percent<1>(odd, 1, rounding::unnecessary)), inexact);
  const exports even(month{2000, 1}, 2, {1}, {cents(4), cents(5)});
  BOOST_TEST(
      (growth_percent<1>(even, 1, rounding::unnecessary)[0][month{2000, 2}] == decimal<1>{"25.0"}));
}

BOOST_AUTO_TEST_CASE(growth_is_over_at_least_one_period) {
  const exports all(month{2000, 1}, 2, {1}, {cents(1), cents(2)});
  const panel<month, ratio, int> ratios(month{2000, 1}, 2, {1}, {ratio(1), ratio(2)});
  for (const int distance : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(growth_as_doubles(ratios, distance)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(growth_as_doubles(all, distance)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(growth_percent<1>(all, distance, rounding::down)),
                      invalid_value);
  }
}

BOOST_AUTO_TEST_CASE(a_buffer_is_used_again) {
  const exports all(month{2000, 1}, 24, {1}, std::vector<dollars>(24, cents(100)));
  auto first_result = year_on_year_as_doubles(all);
  const double* const place = first_result.values().data();
  const auto second_result = year_on_year_as_doubles(all, std::move(first_result).release());
  BOOST_TEST(second_result.values().data() == place);
}

namespace {

// A kernel is right where it says so, to the last digit, whatever the levels are.
template <rounding Mode, int Digits>
void kernels_are_right_where_they_say_so(std::int64_t from, std::int64_t to) {
  constexpr auto scale = power_of_ten<std::int64_t>(Digits + 2);
  using result = decimal<Digits>;
  const auto expected = [&] { return extremes::divided((int128{to} - from) * scale, from, Mode); };
  result found;
  if (detail::write_growth<Mode>(&from, &to, 1, std::uint64_t{scale}, &found)) {
    BOOST_REQUIRE(from > 0);
    BOOST_REQUIRE(expected().value == found.units());
    if (Mode == rounding::unnecessary) BOOST_REQUIRE(expected().exact);
  }
  if constexpr (Mode == rounding::half_even || Mode == rounding::half_up ||
                Mode == rounding::half_down)
    if (detail::write_nearest_growth(&from, &to, 1, std::uint64_t{scale}, &found)) {
      BOOST_REQUIRE(from > 0);
      BOOST_REQUIRE(expected().value == found.units());
    }
}

template <int Digits>
void verbs_are_right(std::int64_t from, std::int64_t to) {
  constexpr auto scale = power_of_ten<std::int64_t>(Digits + 2);
  const panel<month, std::int64_t, int> all(month{2025, 1}, 2, {7}, {from, to});
  for (const rounding mode : all_modes) {
    const auto expected = from > 0 ? extremes::divided((int128{to} - from) * scale, from, mode)
                                   : extremes::whole_quotient{};
    if (expected.value < smallest<std::int64_t> || expected.value > largest<std::int64_t>) {
      BOOST_REQUIRE_THROW(static_cast<void>(growth_percent<Digits>(all, 1, mode)), overflow);
      continue;
    }
    const auto found = growth_percent<Digits>(all, 1, mode);
    const auto row = found[0];
    BOOST_REQUIRE(row.contains(month{2025, 2}) == (from > 0));
    if (from > 0) BOOST_REQUIRE((int128{row[month{2025, 2}].units()} == expected.value));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kernel_is_right_at_the_ends_of_64_bits) {
  for (const std::int64_t from : extremes::levels())
    for (const std::int64_t to : extremes::levels()) {
      for (const rounding mode : extremes::all_modes)
        detail::with_mode(mode, [&]<rounding Mode>() {
          kernels_are_right_where_they_say_so<Mode, 0>(from, to);
          kernels_are_right_where_they_say_so<Mode, 3>(from, to);
        });
      verbs_are_right<0>(from, to);
      verbs_are_right<3>(from, to);
      double found = 0;
      BOOST_REQUIRE(detail::write_growth(&from, &to, 1, &found) == (from > 0));
      if (from <= 0) continue;
      const auto exact =
          static_cast<long double>(int128{to} - from) / static_cast<long double>(from);
      BOOST_REQUIRE(std::abs(static_cast<long double>(found) - exact) <=
                    1e-15L * (2 + std::abs(exact)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
