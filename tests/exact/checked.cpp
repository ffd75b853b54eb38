// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include "narrow_and_wide.hpp"

#include <fiscus/exact/checked.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(checked_test)

using namespace fiscus;

static_assert(checked_add(100, 27) == 127);
static_assert(checked_subtract(std::int64_t{-5}, std::int64_t{7}) == -12);
static_assert(checked_multiply(int128{1} << 100, int128{8}) == int128{1} << 103);
static_assert(checked_negate(std::int8_t{127}) == -127);
static_assert(narrow<std::int8_t>(int128{-128}) == -128);
static_assert(power_of_ten<std::int64_t>(18) == 1'000'000'000'000'000'000);
static_assert(power_of_ten<int>(0) == 1);

BOOST_AUTO_TEST_CASE(all_pairs_of_8_bits_agree_with_wide_integers) {
  for (int i = -128; i <= 127; i += thinning_of_bytes)
    for (int j = -128; j <= 127; ++j) {
      const auto a = static_cast<std::int8_t>(i);
      const auto b = static_cast<std::int8_t>(j);
      agrees(i + j, [&] { return checked_add(a, b); });
      agrees(i - j, [&] { return checked_subtract(a, b); });
      agrees(i * j, [&] { return checked_multiply(a, b); });
      agrees(-i, [&] { return checked_negate(a); });
      agrees(i * j, [&] { return narrow<std::int8_t>(i * j); });
    }
}

BOOST_AUTO_TEST_CASE(the_edges_of_128_bits_are_checked) {
  BOOST_CHECK_THROW(static_cast<void>(checked_add(largest<int128>, int128{1})), overflow);
  BOOST_CHECK_THROW(static_cast<void>(checked_subtract(smallest<int128>, int128{1})), overflow);
  BOOST_CHECK_THROW(static_cast<void>(checked_multiply(smallest<int128>, int128{-1})), overflow);
  BOOST_CHECK_THROW(static_cast<void>(checked_negate(smallest<int128>)), overflow);
  BOOST_CHECK(checked_add(largest<int128>, smallest<int128>) == -1);
}

BOOST_AUTO_TEST_CASE(powers_of_ten_end_where_the_integer_does) {
  BOOST_CHECK_THROW(static_cast<void>(power_of_ten<std::int64_t>(19)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(power_of_ten<int128>(39)), overflow);
  BOOST_CHECK(power_of_ten<int128>(38) / power_of_ten<int128>(19) == power_of_ten<int128>(19));
}

BOOST_AUTO_TEST_SUITE_END()
