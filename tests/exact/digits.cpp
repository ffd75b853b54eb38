// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/digits.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(digits_test)

using namespace fiscus;

static_assert(digits_of(decimal<2>{"-12.5"}).view() == "-12.50");
static_assert(digits_of(decimal<2>{"0.05"}, true).view() == "+0.05");
static_assert(digits_of(decimal<1>{"437"}).view() == "437.0");
static_assert(digits_of(decimal<0>{"437"}).view() == "437");
static_assert(digits_of(decimal<3>{}, true).view() == "0.000");
static_assert(digits_of(decimal<2>{"-12.5"}).shortest().view() == "-12.5");
static_assert(digits_of(decimal<2>{"100"}).shortest().view() == "100");
static_assert(digits_of(decimal<0>{"100"}).shortest().view() == "100");
static_assert(digits_of(decimal<2>{}).shortest().view() == "0");

// More than 32 bits, where `long` has no more.
static_assert(digits_text::of(322'300'000'000, 2).view() == "3223000000.00");

BOOST_AUTO_TEST_CASE(every_number_of_16_bits_is_read_back) {
  for (int i = -32768; i <= 32767; ++i) {
    const auto value = decimal<3, std::int16_t>::from_units(static_cast<std::int16_t>(i));
    const digits_text all = digits_of(value);
    const digits_text shortest = digits_of(value).shortest();
    BOOST_REQUIRE((decimal<3, std::int16_t>::from_text(all) == value));
    BOOST_REQUIRE((decimal<3, std::int16_t>::from_text(shortest) == value));
  }
}

BOOST_AUTO_TEST_CASE(places_that_are_none_or_do_not_fit_are_refused) {
  const digits_text longest = digits_text::of(smallest<int128>, 60);
  BOOST_TEST(longest.view().size() == 63U);
  BOOST_CHECK_THROW(static_cast<void>(digits_text::of(1, 61)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(digits_text::of(1, -1)), invalid_value);
}

BOOST_AUTO_TEST_CASE(the_longest_numbers_fit) {
  const digits_text whole = digits_text::of(smallest<int128>, 0);
  const digits_text cut = digits_text::of(smallest<int128>, 50);
  BOOST_TEST(whole.view() == "-170141183460469231731687303715884105728");
  BOOST_TEST(cut.view() == "-0.00000000000170141183460469231731687303715884105728");
}

BOOST_AUTO_TEST_CASE(the_view_of_a_temporary_owns_its_digits) {
  const auto kept = digits_of(decimal<2>{"12.50"}).view();
  static_assert(std::is_same_v<decltype(kept), const digits_text>);
  BOOST_CHECK(kept == "12.50");
  BOOST_CHECK(kept != digits_of(decimal<2>{"12.51"}));
}

BOOST_AUTO_TEST_SUITE_END()
