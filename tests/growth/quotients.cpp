// SPDX-License-Identifier: BSL-1.0
// The kernels of rows of quotients: right where they say so, to the last digit, whatever their
// numbers are.
#include "../thinning.hpp"
#include "bit_limits.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/detail/quotients.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <optional>

BOOST_AUTO_TEST_SUITE(quotients_test)

using namespace fiscus;

namespace {

template <class F>
void under_all_modes(F f) {
  using enum rounding;
  f.template operator()<half_even>();
  f.template operator()<half_up>();
  f.template operator()<half_down>();
  f.template operator()<up>();
  f.template operator()<down>();
  f.template operator()<ceiling>();
  f.template operator()<floor>();
  f.template operator()<unnecessary>();
}

template <rounding Mode, std::uint64_t Scale, class Dividend, class Bases>
void kernels_are_right_where_they_say_so(std::int64_t from, std::int64_t to, std::int64_t base,
                                         const Bases& by) {
  const auto expected = [&] {
    return bit_limits::divided(
        Dividend::of(int128{from}, int128{to}) * static_cast<std::int64_t>(Scale), base, Mode);
  };
  decimal<0> found;
  const auto is_right = [&] {
    BOOST_REQUIRE(base > 0);
    BOOST_REQUIRE((expected().value == found.units()));
    if (Mode == rounding::unnecessary) BOOST_REQUIRE(expected().exact);
  };
  if (detail::write_rounded<Dividend, Scale, Mode, false>(&from, &to, by, 1, &found)) is_right();
  if (detail::write_rounded<Dividend, Scale, Mode>(&from, &to, by, 1, &found)) is_right();
  if (detail::write_rounded<Dividend, Scale>(&from, &to, by, 1, Mode, &found)) is_right();
  if constexpr (detail::is_to_nearest(Mode))
    if (detail::write_rounded<Dividend, Scale, Mode, true>(&from, &to, by, 1, &found)) is_right();
}

template <class Dividend, class Bases>
void doubles_are_right(std::int64_t from, std::int64_t to, std::int64_t base, const Bases& by) {
  double found = 0;
  BOOST_REQUIRE(detail::write_doubles<Dividend>(&from, &to, by, 1, &found) == (base > 0));
  if (base <= 0) return;
  const auto exact = static_cast<long double>(Dividend::of(int128{from}, int128{to})) /
                     static_cast<long double>(base);
  // Both numbers and what they make are rounded: relative to the terms of a change, not to it.
  const auto size = 2 + std::abs(static_cast<long double>(from) / static_cast<long double>(base)) +
                    std::abs(static_cast<long double>(to) / static_cast<long double>(base));
  BOOST_REQUIRE(std::abs(static_cast<long double>(found) - exact) <= 1e-15L * size);
}

template <class Dividend, class Bases>
void quotients_are_right(std::int64_t from, std::int64_t to, std::int64_t base, const Bases& by) {
  under_all_modes([&]<rounding Mode>() {
    kernels_are_right_where_they_say_so<Mode, 100, Dividend>(from, to, base, by);
    kernels_are_right_where_they_say_so<Mode, 1000, Dividend>(from, to, base, by);
    kernels_are_right_where_they_say_so<Mode, 100'000, Dividend>(from, to, base, by);
  });
  doubles_are_right<Dividend>(from, to, base, by);
}

}  // namespace

BOOST_AUTO_TEST_CASE(quotients_by_own_bases_are_right_at_the_ends_of_64_bits) {
  for (const std::int64_t from : bit_limits::levels())
    for (const std::int64_t to : bit_limits::levels()) {
      const detail::own_bases by;
      quotients_are_right<detail::change_of_level>(from, to, from, by);
      quotients_are_right<detail::level_itself>(from, to, from, by);
      // Growth as a double is right to the last digits of itself.
      double found = 0;
      if (!detail::write_doubles<detail::change_of_level>(&from, &to, by, 1, &found)) continue;
      const auto exact =
          static_cast<long double>(int128{to} - from) / static_cast<long double>(from);
      BOOST_REQUIRE(std::abs(static_cast<long double>(found) - exact) <=
                    1e-15L * (2 + std::abs(exact)));
    }
}

BOOST_AUTO_TEST_CASE(quotients_by_shared_bases_are_right_at_the_ends_of_64_bits) {
  int turn = 0;
  for (const std::int64_t base : bit_limits::levels()) {
    detail::shared_bases single;
    single.push_back(base);
    BOOST_REQUIRE(single.usable == (base > 0 && base <= std::int64_t{1} << 62));
    if (!single.usable) continue;
    for (const std::int64_t from : bit_limits::levels())
      for (const std::int64_t to : bit_limits::levels()) {
        if (++turn % thinning != 0) continue;
        quotients_are_right<detail::change_of_level>(from, to, base, single);
        quotients_are_right<detail::level_itself>(from, to, base, single);
      }
  }
  detail::shared_bases missing;
  missing.push_back(0);
  BOOST_TEST(!missing.usable);
}

BOOST_AUTO_TEST_CASE(changes_are_right_at_the_ends_of_64_bits) {
  for (const std::int64_t from : bit_limits::levels())
    for (const std::int64_t to : bit_limits::levels()) {
      std::int64_t change = 0;
      const int128 exact = int128{to} - from;
      const bool fits = exact >= smallest<std::int64_t> && exact <= largest<std::int64_t>;
      BOOST_REQUIRE(detail::write_changes(&from, &to, 1, &change) == fits);
      if (fits) BOOST_REQUIRE((exact == change));
    }
}

BOOST_AUTO_TEST_SUITE_END()
