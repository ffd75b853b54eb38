// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include "narrow_and_wide.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <span>
#include <type_traits>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(decimal_test)

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
static_assert(multiply<2>(decimal<2>{"12.50"}, decimal<4>{"0.0333"}, rounding::up) ==
              decimal<2>{"0.42"});
static_assert(multiply<5>(decimal<2>{"1.5"}, decimal<1>{"0.5"}, rounding::unnecessary) ==
              decimal<5>{"0.75"});
static_assert(divide<4>(decimal<2>{"1"}, decimal<3>{"3"}, rounding::down) == decimal<4>{"0.3333"});
static_assert(divide<0>(decimal<4>{"10"}, decimal<1>{"4"}, rounding::half_even) == decimal<0>{"2"});
static_assert(divide_integer(decimal<2>{"-7.50"}, decimal<2>{"2"}) == -3);
static_assert(remainder(decimal<2>{"-7.50"}, decimal<2>{"2"}) == decimal<2>{"-1.50"});
static_assert(abs(decimal<2>{"-7.50"}) == decimal<2>{"7.5"} && sign(decimal<2>{"-7.50"}) == -1);
static_assert(abs(decimal<2>{"7.50"}) == decimal<2>{"7.5"} && +decimal<2>{"-1"} < decimal<2>{});
static_assert(sign(decimal<2>{}) == 0 && sign(decimal<2>{"0.01"}) == 1);
static_assert(quantize(decimal<3>{"12.345"}, 1, rounding::half_up) == decimal<3>{"12.3"});
static_assert(quantize(decimal<3>{"1250"}, -2, rounding::half_even) == decimal<3>{"1200"});
static_assert(quantize(decimal<3>{"1.5"}, 7, rounding::unnecessary) == decimal<3>{"1.5"});
static_assert(decimal<2>{"1.25"}.split<1>(rounding::half_up).kept == decimal<1>{"1.3"});
static_assert(decimal<2>{"1.25"}.split<1>(rounding::half_up).dropped == decimal<2>{"-0.05"});
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

// Every operation and mode over all pairs of 8-bit units, beside the same one of integers that
// cannot overflow.
BOOST_AUTO_TEST_CASE(all_pairs_of_8_bits_agree_with_wide_decimals) {
  using tiny = decimal<2, std::int8_t>;
  using wide = decimal<2, std::int64_t>;
  for (int i = -128; i <= 127; i += thinning_of_bytes)
    for (int j = -128; j <= 127; ++j) {
      const auto a = tiny::from_units(static_cast<std::int8_t>(i));
      const auto b = tiny::from_units(static_cast<std::int8_t>(j));
      const auto x = wide::from_units(i);
      const auto y = wide::from_units(j);
      agrees((x + y).units(), [&] { return (a + b).units(); });
      agrees((x - y).units(), [&] { return (a - b).units(); });
      agrees((x * y.units()).units(), [&] { return (a * b.units()).units(); });
      BOOST_REQUIRE((a <=> b) == (i <=> j));
      if (j != 0) {
        agrees(remainder(x, y).units(), [&] { return remainder(a, b).units(); });
        agrees(divide_integer(x, y), [&] { return divide_integer(a, b); });
      }
      for (const rounding mode :
           {rounding::half_even, rounding::half_up, rounding::half_down, rounding::up,
            rounding::down, rounding::ceiling, rounding::floor}) {
        agrees(multiply<2>(x, y, mode).units(), [&] { return multiply<2>(a, b, mode).units(); });
        if (j == 0) continue;
        agrees(divide<2>(x, y, mode).units(), [&] { return divide<2>(a, b, mode).units(); });
        agrees(divide(x, y.units(), mode).units(),
               [&] { return divide(a, b.units(), mode).units(); });
      }
      if (j == 0)
        for (int places = 0; places <= 2; ++places)
          agrees(quantize(x, places, rounding::half_even).units(),
                 [&] { return quantize(a, places, rounding::half_even).units(); });
    }
}

BOOST_AUTO_TEST_CASE(kept_and_dropped_make_the_number_again) {
  for (int i = -1000; i <= 1000; ++i)
    for (const rounding mode : {rounding::half_even, rounding::half_up, rounding::half_down,
                                rounding::up, rounding::down, rounding::ceiling, rounding::floor}) {
      const auto value = decimal<2>::from_units(i);
      const auto [kept, dropped] = value.split<1>(mode);
      BOOST_REQUIRE(kept.rescale<2>() + dropped == value);
      BOOST_REQUIRE(abs(dropped) < decimal<2>{"0.10"});
    }
}

BOOST_AUTO_TEST_CASE(far_places_are_zero_or_too_large) {
  const auto one_unit = decimal<6>::from_units(1);
  BOOST_TEST(quantize(one_unit, -33, rounding::half_even) == decimal<6>());
  // 10^38 is the largest power of ten that fits 128 bits.
  using widest = decimal<0, int128>;
  const auto most = widest::from_units(largest<int128>);
  BOOST_CHECK(quantize(most, -38, rounding::down) == widest::from_units(power_of_ten<int128>(38)));
  BOOST_CHECK(quantize(most, -39, rounding::down) == widest());
  BOOST_CHECK_THROW(static_cast<void>(quantize(most, -39, rounding::up)), overflow);
  BOOST_TEST(quantize(decimal<6>(), -92, rounding::unnecessary) == decimal<6>());
  BOOST_CHECK_THROW(static_cast<void>(quantize(one_unit, -33, rounding::unnecessary)), inexact);
  BOOST_CHECK_THROW(static_cast<void>(quantize(one_unit, -33, rounding::up)), overflow);
  BOOST_TEST(quantize(-one_unit, -33, rounding::ceiling) == decimal<6>());
  BOOST_TEST(quantize(one_unit, -2'147'483'647 - 1, rounding::down) == decimal<6>());
}

BOOST_AUTO_TEST_CASE(a_number_at_the_end_of_its_integer_can_be_split) {
  const auto [kept, dropped] = std::numeric_limits<decimal<2>>::max().split<0>(rounding::up);
  BOOST_TEST(kept == decimal<0>{"92233720368547759"});
  BOOST_TEST(dropped == decimal<2>{"-0.93"});
}

BOOST_AUTO_TEST_CASE(a_total_is_exact_whatever_the_order) {
  const auto most = decimal<2>::from_units(largest<std::int64_t>);
  const std::array all{most, most, -most, -most, decimal<2>{"1"}};
  BOOST_TEST(total(std::span<const decimal<2>>(all)) == decimal<2>{"1"});
  BOOST_CHECK_THROW(static_cast<void>(total(std::span<const decimal<2>>(all).first(2))), overflow);

  using wide = decimal<2, int128>;
  const std::array up_and_down{std::numeric_limits<wide>::max(), wide{"0.01"}, wide{"-0.01"}};
  BOOST_CHECK(total(std::span<const wide>(up_and_down)) == std::numeric_limits<wide>::max());
  BOOST_CHECK_THROW(static_cast<void>(total(std::span<const wide>(up_and_down).first(2))),
                    overflow);
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

BOOST_AUTO_TEST_CASE(a_sum_that_does_not_fit_leaves_the_value_as_it_was) {
  const auto most = decimal<2>::from_units(largest<std::int64_t>);
  auto value = most;
  BOOST_CHECK_THROW(value += most, overflow);
  BOOST_CHECK(value == most);
  value = -most;
  BOOST_CHECK_THROW(value -= most, overflow);
  BOOST_CHECK(value == -most);
}

BOOST_AUTO_TEST_SUITE_END()
