// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/root.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(power_root_test)

using namespace fiscus;

namespace {

using cut = cut_number<std::int64_t>;

constexpr ratio most(largest<std::int64_t>);
constexpr ratio great(std::int64_t{1} << 61U);

}  // namespace

static_assert(cut_power_root(ratio(4), 3, 2, 1) == cut{false, 8, remainder_kind::none});
static_assert(cut_power_root(ratio(9, 4), 3, 2, 10) == cut{false, 33, remainder_kind::above_half});
static_assert(cut_power_root(ratio(3, 2), 2, 1, 2) == cut{false, 4, remainder_kind::half});
static_assert(cut_power_root(ratio(1, 4), 1, 2, 1) == cut{false, 0, remainder_kind::half});
static_assert(cut_power_root(ratio(1, 3), 4, 1, 1) == cut{false, 0, remainder_kind::below_half});
static_assert(compare_powers(ratio(2), 10, ratio(32), 2) == std::strong_ordering::equal);
static_assert(compare_powers(ratio(101, 100), 12, ratio(113, 100), 1) < 0);
static_assert(compare_powers(ratio(1, 2), 3, ratio(1, 3), 2) > 0);
static_assert(compare_powers(ratio(7), 0, ratio(9), 0) == std::strong_ordering::equal);

BOOST_AUTO_TEST_CASE(a_power_of_one_is_a_root) {
  for (int n = 1; n <= 60; ++n)
    for (int degree = 1; degree <= 7; ++degree)
      BOOST_CHECK(cut_power_root(ratio(n, 7), 1, degree, 1000) ==
                  cut_root(ratio(n, 7), degree, 1000));
}

BOOST_AUTO_TEST_CASE(a_power_that_does_not_fit_has_its_root_again) {
  BOOST_CHECK(cut_power_root(great, 12, 12, 1) ==
              (cut{false, std::uint64_t{1} << 61U, remainder_kind::none}));
}

BOOST_AUTO_TEST_CASE(all_that_fits_64_bits_is_found) {
  const std::int64_t largest_whole = largest<std::int64_t>;
  BOOST_CHECK(cut_power_root(ratio(largest_whole), 1, 1, 1) ==
              (cut{false, static_cast<std::uint64_t>(largest_whole), remainder_kind::none}));
  BOOST_CHECK(cut_power_root(ratio(largest_whole, 2), 1, 1, 1) ==
              (cut{false, static_cast<std::uint64_t>(largest_whole / 2), remainder_kind::half}));
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(largest_whole), 1, 1, 2)), overflow);
}

BOOST_AUTO_TEST_CASE(powers_agree_with_floating_point) {
  for (int n = 80; n <= 130; ++n)
    for (int power = 1; power <= 12; ++power)
      for (int degree = 1; degree <= 12; ++degree) {
        const double expected = 1e6 * std::pow(n / 100.0, double(power) / degree);
        const auto found = cut_power_root(ratio(n, 100), power, degree, 1'000'000);
        BOOST_TEST(std::abs(static_cast<double>(rounded(found, rounding::half_even)) - expected) <=
                   0.501);
      }
}

BOOST_AUTO_TEST_CASE(what_is_not_positive_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(), 1, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(-1), 2, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 0, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 1, 0, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 1, 1, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(most, 2, 1, 1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(), 1, ratio(1), 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(1), -1, ratio(1), 1)), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
