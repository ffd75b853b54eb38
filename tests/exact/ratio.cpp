// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/ratio.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(ratio_test)

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<ratio> && sizeof(ratio) == 16);
static_assert(ratio(6, -8).numerator() == -3 && ratio(6, -8).denominator() == 4);
static_assert(ratio(0, -5) == ratio() && ratio(0, 7).denominator() == 1);
static_assert(ratio(1, 3) + ratio(1, 6) == ratio(1, 2));
static_assert(ratio(1, 3) - ratio(1, 2) == ratio(-1, 6));
static_assert(ratio(2, 3) * ratio(9, 4) == ratio(3, 2));
static_assert(ratio(2, 3) / ratio(-4, 9) == ratio(-3, 2));
static_assert(ratio(2, 3) * 9 == ratio(6) && std::int8_t{-3} * ratio(2, 3) == ratio(-2));
static_assert(quotient(ratio(2, 3), ratio(-4, 9)) == ratio(-3, 2));
static_assert(-ratio(2, 3) == ratio(-2, 3));
static_assert(quotient(437, 348) - ratio(1) == ratio(89, 348));
static_assert(quotient(std::int8_t{-128}, std::int8_t{-1}) == ratio(128));

static_assert(!std::is_invocable_v<std::multiplies<>, ratio, double>);
static_assert(!std::is_constructible_v<ratio, double>);
static_assert(!std::is_constructible_v<ratio, int, double>);

// Two quotients that doubles cannot tell apart.
static_assert(ratio(9'007'199'254'740'993, 9'007'199'254'740'992) >
              ratio(9'007'199'254'740'994, 9'007'199'254'740'993));

BOOST_AUTO_TEST_CASE(all_small_quotients_are_ordered_as_their_products_are) {
  for (int a = -12; a <= 12; ++a)
    for (int b = 1; b <= 12; ++b)
      for (int c = -12; c <= 12; ++c)
        for (int d = 1; d <= 12; ++d) {
          BOOST_REQUIRE((ratio(a, b) < ratio(c, d)) == (a * d < c * b));
          BOOST_REQUIRE((ratio(a, b) == ratio(c, d)) == (a * d == c * b));
          BOOST_REQUIRE(ratio(a, b) + ratio(c, d) == ratio(a * d + c * b, b * d));
        }
}

BOOST_AUTO_TEST_CASE(the_extremes_are_exact_or_throw) {
  const int128 low = smallest<std::int64_t>;
  BOOST_TEST(ratio(low, low) == ratio(1));
  BOOST_TEST(ratio(low, 2).numerator() == smallest<std::int64_t> / 2);
  BOOST_CHECK(ratio(low) < ratio(low + 1));
  BOOST_CHECK_THROW(static_cast<void>(-ratio(low)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(1, low)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(low) - ratio(1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(1, -low - 1) + ratio(1, -low - 2)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(1, smallest<int128>)), overflow);
  BOOST_TEST(ratio(0, smallest<int128>) == ratio());
  BOOST_TEST(ratio(smallest<int128>, smallest<int128>) == ratio(1));
  BOOST_TEST(ratio(int128{1} << 69, smallest<int128>) == ratio(-1, std::int64_t{1} << 58));
}

BOOST_AUTO_TEST_CASE(nothing_is_divided_by_zero) {
  BOOST_CHECK_THROW(static_cast<void>(ratio(1, 0)), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(ratio(1) / ratio()), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(quotient(1, 0)), division_by_zero);
}

BOOST_AUTO_TEST_CASE(equal_ratios_have_equal_hashes) {
  const std::unordered_set<ratio> set{ratio(1, 2), ratio(2, 4), ratio(2, 1)};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
