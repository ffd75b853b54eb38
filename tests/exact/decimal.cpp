// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <type_traits>
#include <unordered_set>

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<decimal<2>> && sizeof(decimal<2>) == 8);
static_assert(decimal<2>{}.units() == 0);
static_assert(decimal<2>{"-12.5"}.units() == -1250);
static_assert(decimal<0>{"7"} == decimal<0>::from_units(7));

static_assert(decimal<2>{"0.10"} + decimal<2>{"0.20"} == decimal<2>{"0.30"});
static_assert(decimal<2>{"0.10"} - decimal<2>{"0.20"} == -decimal<2>{"0.10"});
static_assert(decimal<2>{"12.50"} * decimal<1>{"0.1"} == decimal<3>{"1.250"});
static_assert(decimal<2>{"12.50"} * 3 == decimal<2>{"37.5"} &&
              3 * decimal<2>{"1"} == decimal<2>{"3"});
static_assert(decimal<2>{"-1.01"} < decimal<2>{"-1"} && decimal<2>{"2"} > decimal<2>{"1.99"});

static_assert(decimal<2>{"1.25"}.rescale<4>() == decimal<4>{"1.25"});
static_assert(decimal<2>{"1.25"}.rescale<1>(rounding::half_even) == decimal<1>{"1.2"});
static_assert(decimal<2>{"1.25"}.rescale<1>(rounding::half_up) == decimal<1>{"1.3"});
static_assert(divide(decimal<2>{"10"}, 3, rounding::up) == decimal<2>{"3.34"});
static_assert(quotient(decimal<2>{"1.50"}, decimal<2>{"0.45"}) == ratio(10, 3));
static_assert(round<3>(ratio(2, 3), rounding::half_even) == decimal<3>{"0.667"});
static_assert(round<0>(ratio(-5, 2), rounding::half_down) == decimal<0>{"-2"});

template <class Number>
concept units = requires(Number n) {
  decimal<2>::from_units(n);
};
static_assert(units<int> && units<std::int64_t> && !units<double> && !units<int128>);

BOOST_AUTO_TEST_CASE(compound_assignment_adds_up) {
  decimal<1> total{"0.5"};
  total += decimal<1>{"1.5"};
  total -= decimal<1>{"0.1"};
  BOOST_TEST(total == decimal<1>{"1.9"});
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = decimal<2>::from_units(largest<std::int64_t>);
  BOOST_CHECK_THROW(static_cast<void>(most + decimal<2>{"0.01"}), overflow);
  BOOST_CHECK_THROW(static_cast<void>(-most - decimal<2>{"0.02"}), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most * 2), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most * decimal<1>{"1.1"}), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most.rescale<3>()), overflow);
  BOOST_CHECK_THROW(static_cast<void>(round<18>(ratio(10), rounding::half_even)), overflow);
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_where_rounding_is_excluded) {
  BOOST_TEST(decimal<2>{"1.20"}.rescale<1>(rounding::unnecessary) == decimal<1>{"1.2"});
  BOOST_CHECK_THROW(static_cast<void>(decimal<2>{"1.25"}.rescale<1>(rounding::unnecessary)),
                    inexact);
  BOOST_CHECK_THROW(static_cast<void>(divide(decimal<2>{"1"}, 0, rounding::up)), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(quotient(decimal<2>{"1"}, decimal<2>{})), division_by_zero);
}

BOOST_AUTO_TEST_CASE(text_is_read_strictly) {
  BOOST_TEST(decimal<2>::from_text("12.50") == decimal<2>{"12.5"});
  BOOST_CHECK_THROW(static_cast<void>(decimal<2>::from_text("12.505")), parse_error);
  BOOST_CHECK_THROW(static_cast<void>(decimal<2>::from_text("12.50 ")), parse_error);
}

BOOST_AUTO_TEST_CASE(decimals_can_be_hashed) {
  const std::unordered_set<decimal<2>> set{decimal<2>{"1"}, decimal<2>{"1.00"}, decimal<2>{"2"}};
  BOOST_TEST(set.size() == 2U);
  const std::unordered_set<decimal<2, int128>> wide{decimal<2, int128>{"1"}};
  BOOST_TEST(wide.size() == 1U);
}
