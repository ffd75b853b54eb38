// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/root.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <random>

BOOST_AUTO_TEST_SUITE(root_test)

using namespace fiscus;

namespace {

constexpr bool is(cut_number<std::int64_t> found, std::int64_t whole, remainder_kind rest) {
  return found == cut_number<std::int64_t>{false, static_cast<std::uint64_t>(whole), rest};
}

}  // namespace

static_assert(is(cut_root(ratio(4), 2, 1), 2, remainder_kind::none));
static_assert(is(cut_root(ratio(2), 2, 1), 1, remainder_kind::below_half));
static_assert(is(cut_root(ratio(3), 2, 1), 1, remainder_kind::above_half));
static_assert(is(cut_root(ratio(27, 8), 3, 1), 1, remainder_kind::half));
static_assert(is(cut_root(ratio(27, 8), 3, 10), 15, remainder_kind::none));
static_assert(is(cut_root(ratio(0), 5, 1000), 0, remainder_kind::none));
static_assert(is(cut_root(ratio(2), 2, 1'000'000'000), 1'414'213'562, remainder_kind::below_half));

BOOST_AUTO_TEST_CASE(random_roots_agree_with_floating_point_where_that_can_tell) {
  std::mt19937_64 random(20251231);
  int told = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto n = static_cast<std::int64_t>(random() % 1'000'000'000'000) + 1;
    const auto d = static_cast<std::int64_t>(random() % 1'000'000'000'000) + 1;
    const int degree = static_cast<int>(random() % 60) + 1;
    const long double root = std::pow(static_cast<long double>(n) / static_cast<long double>(d),
                                      1.0L / static_cast<long double>(degree));
    const long double scaled = 100'000 * root;
    const long double part = scaled - std::floor(scaled);
    if (scaled > 1e12L || part < 1e-4L || part > 1 - 1e-4L || std::abs(part - 0.5L) < 1e-4L)
      continue;
    ++told;
    const auto found = cut_root(ratio(n, d), degree, 100'000);
    BOOST_TEST(found.whole == static_cast<std::uint64_t>(std::floor(scaled)));
    BOOST_CHECK(found.rest ==
                (part < 0.5L ? remainder_kind::below_half : remainder_kind::above_half));
  }
  BOOST_TEST(told > 1800);
}

BOOST_AUTO_TEST_CASE(powers_have_their_roots_exactly) {
  for (std::int64_t base = 2; base <= 9; ++base) {
    std::int64_t power = 1;
    for (int degree = 1; degree <= 18; ++degree) {
      power *= base;
      BOOST_CHECK(is(cut_root(ratio(power), degree, 1), base, remainder_kind::none));
      BOOST_CHECK(is(cut_root(ratio(1, power), degree, base), 1, remainder_kind::none));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_has_no_root_throws) {
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(-1), 3, 10)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(1), 0, 10)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(0), 0, 10)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(0), 2, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(1), 2, 0)), invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(cut_root(ratio(largest<std::int64_t>), 1, std::int64_t{1000})), overflow);
  BOOST_CHECK_THROW(static_cast<void>(cut_root(ratio(1), 2, largest<std::int64_t>)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
