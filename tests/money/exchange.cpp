// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/exchange.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(exchange_test)

using namespace fiscus;

constexpr exchange_rate<USD, PKR> rate{"278.1234"};

static_assert(exchange_rate<USD, PKR>().value() == decimal<6>{"1"}, "what a series keeps at a gap");
static_assert(exchange_rate<USD, PKR, 0>() == exchange_rate<USD, PKR, 0>{"1"});
static_assert(sizeof(rate) == 8 && std::is_trivially_copyable_v<exchange_rate<USD, PKR>>);

// No digit of the rate is lost on the way: cut to two digits it gives 12.9 million rupees less.
static_assert(convert(money<USD>{"3.8 billion"}, rate, rounding::unnecessary) ==
              money<PKR>{"1056868920000"});
static_assert(convert(money<USD>{"3.8 billion"}, exchange_rate<USD, PKR, 2>{"278.12"},
                      rounding::unnecessary) == money<PKR>{"1056856000000"});
static_assert(convert(money<USD>{"0.01"}, rate, rounding::half_even) == money<PKR>{"2.78"});
static_assert(convert(money<USD>{"0.01"}, rate, rounding::up) == money<PKR>{"2.79"});
static_assert(convert(money<USD>{"-0.01"}, rate, rounding::floor) == money<PKR>{"-2.79"});
static_assert(convert(money<USD>{"1.00"}, exchange_rate<USD, JPY>{"156.5"}, rounding::half_even) ==
              money<JPY>{"156"});

static_assert(rate.inverse<8>(rounding::half_even) == exchange_rate<PKR, USD, 8>{"0.00359553"});
static_assert(cross(rate, exchange_rate<PKR, AED>{"0.0132"}).exact() ==
              exchange_rate<USD, AED, 12>{"3.67122888"});
static_assert(cross(rate, exchange_rate<PKR, AED>{"0.0132"}).rounded<4>(rounding::half_even) ==
              exchange_rate<USD, AED, 4>{"3.6712"});
static_assert(cross(rate, exchange_rate<PKR, AED>{"0.0132"}).first == rate);

namespace {

template <class Amount, class Rate>
concept converts = requires(Amount amount, Rate r) {
  convert(amount, r, rounding::half_even);
};

}  // namespace

// A rate converts amounts of its two currencies, and of no other.
static_assert(converts<money<USD>, exchange_rate<USD, PKR>>);
static_assert(converts<money<PKR>, exchange_rate<USD, PKR>>);
static_assert(converts<money<USD>, exchange_rate<PKR, USD>>);
static_assert(!converts<money<EUR>, exchange_rate<USD, PKR>>);
static_assert(!converts<money<USD>, exchange_rate<USD, USD>>, "in which direction?");
static_assert(converts<money<AED>, cross_rate<USD, PKR, AED, 6, 6>>);
static_assert(!converts<money<PKR>, cross_rate<USD, PKR, AED, 6, 6>>, "there are two for rupees");

// Against the direction in which the rate is quoted the amount is divided by it, and rounded once.
constexpr auto even = rounding::half_even;
static_assert(convert(money<PKR>{"1056868920000"}, rate, rounding::unnecessary) ==
              money<USD>{"3.8 billion"});
static_assert(convert(money<COP>{"1 billion"}, exchange_rate<USD, COP>{"2906.70"}, even) ==
              money<USD>{"344032.75"});
static_assert(convert(money<PKR>{"-278.13"}, rate, rounding::ceiling) == money<USD>{"-1.00"});
static_assert(convert(money<PKR>{"-278.13"}, rate, rounding::floor) == money<USD>{"-1.01"});
static_assert(convert<4>(money<PKR>{"-278.13"}, rate, even) == money<USD, 4>{"-1.0000"});
static_assert(convert<8>(money<PKR>{"1"}, rate, even) == money<USD, 8>{"0.00359553"});
static_assert(convert(money<JPY>{"157"}, exchange_rate<USD, JPY, 1>{"156.5"}, even) ==
              money<USD>{"1.00"});
static_assert(convert<6>(money<USD>{"4210.50"}, exchange_rate<XAU, USD, 2>{"4210.50"}, even) ==
              money<XAU, 6>{"1"});

// Amounts of 128 bits are converted in both directions, beyond 64 bits.
static_assert(convert(money<USD, 2, int128>{"1000000000000000000000"}, rate,
                      rounding::unnecessary) == money<PKR, 2, int128>{"278123400000000000000000"});
static_assert(convert(money<PKR, 2, int128>{"278123400000000000000000"}, rate,
                      rounding::unnecessary) == money<USD, 2, int128>{"1000000000000000000000"});
static_assert(convert(money<USD, 2, std::int32_t>{"1.01"}, exchange_rate<USD, PKR>{"278.1234"},
                      even) == money<PKR, 2, std::int32_t>{"280.90"});

// Through two rates, both legs exact: rounding the dirhams of a rupee first would lose a fils.
constexpr auto to_dirhams = cross(rate, exchange_rate<PKR, AED>{"0.0132"});
static_assert(convert(money<USD>{"1000000"}, to_dirhams, rounding::unnecessary) ==
              money<AED>{"3671228.88"});
static_assert(convert(money<AED>{"3671228.88"}, to_dirhams, rounding::unnecessary) ==
              money<USD>{"1000000"});
static_assert(convert<3>(money<USD>{"0.01"}, to_dirhams, rounding::up) == money<AED, 3>{"0.037"});

// Rates that are quoted for 100 or 10,000 units lose no digit.
static_assert(exchange_rate<JPY, USD>::from_text("0.6437", 100).value() == decimal<6>{"0.006437"});
static_assert(exchange_rate<IDR, USD, 9>::from_text("0.61350", 10'000).value() ==
              decimal<9>{"0.00006135"});
static_assert(exchange_rate<IDR, USD>::from_text("6100", 1000).value() == decimal<6>{"6.1"});
static_assert(exchange_rate<USD, JPY>::quoted_for(1, decimal<2>{"155.35"}).value() ==
              decimal<6>{"155.35"});
static_assert(exchange_rate<JPY, USD>::quoted_for(100, decimal<4>{"0.6437"}).value() ==
              decimal<6>{"0.006437"});
static_assert(exchange_rate<JPY, PKR, 3>::quoted_for(8, decimal<0>{"15"}).value() ==
              decimal<3>{"1.875"});
static_assert(convert(money<JPY>{"1 million"}, exchange_rate<JPY, USD>::from_text("0.6437", 100),
                      rounding::unnecessary) == money<USD>{"6437"});
static_assert(convert(money<USD>{"6437"}, exchange_rate<JPY, USD>::from_text("0.6437", 100),
                      rounding::unnecessary) == money<JPY>{"1 million"});

// Legs with 36 digits together: 100 / (1.5 × 0.25) is 266.666….
constexpr auto fine_legs =
    cross(exchange_rate<USD, PKR, 18>{"1.5"}, exchange_rate<PKR, JPY, 18>{"0.25"});
static_assert(convert<3>(money<JPY>{"100"}, fine_legs, even) == money<USD, 3>{"266.667"});
static_assert(convert<18>(money<JPY>{"3"}, fine_legs, even) == money<USD, 18>{"8"});
static_assert(convert<18>(money<JPY>{"0"}, fine_legs, even) == money<USD, 18>{"0"});
static_assert(convert<18>(money<USD>{"8"}, fine_legs, even) == money<JPY, 18>{"3"});
static_assert(convert<38>(money<JPY, 0, int128>::from_minor(1), exchange_rate<USD, JPY, 18>{"4"},
                          even) ==
              money<USD, 38, int128>::from_minor(power_of_ten<int128>(38) / 4));

BOOST_AUTO_TEST_CASE(a_rate_is_above_zero) {
  BOOST_CHECK_THROW((exchange_rate<USD, PKR>(decimal<6>{"0"})), invalid_value);
  BOOST_CHECK_THROW((static_cast<void>(exchange_rate<USD, PKR>::from_text("-1"))), invalid_value);
  BOOST_CHECK_THROW((static_cast<void>(exchange_rate<USD, PKR>::from_text("1.2345678"))),
                    parse_error);
  const exchange_rate<USD, PKR, 0> coarse{"278"};
  const auto says = [](std::string_view text) {
    return [=](const invalid_value& e) { return e.what() == text; };
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(coarse.inverse<0>(rounding::half_even)), invalid_value,
                        says("nothing is left of the inverse with 0 digits after the point"));
  const auto crossed = cross(exchange_rate<PKR, USD>{"0.003596"}, exchange_rate<USD, EUR>{"0.85"});
  BOOST_CHECK_EXCEPTION(static_cast<void>(crossed.rounded<2>(rounding::half_even)), invalid_value,
                        says("nothing is left of the cross rate with 2 digits after the point"));
}

BOOST_AUTO_TEST_CASE(a_rate_for_many_units_is_refused_where_it_has_too_many_digits) {
  using yen = exchange_rate<JPY, USD, 4>;
  BOOST_CHECK_EXCEPTION(static_cast<void>(yen::from_text("0.6437", 100)), parse_error,
                        [](const parse_error& e) { return e.position() == 4; });
  BOOST_CHECK_EXCEPTION(static_cast<void>(yen::from_text("64", 1'000'000)), parse_error,
                        [](const parse_error& e) { return e.position() == 0; });
  for (const std::int64_t units : {0, -1, -100, 2, 20, 99, 101})
    BOOST_CHECK_EXCEPTION(static_cast<void>(yen::from_text("0.64", units)), invalid_value,
                          [](const error& e) {
                            return std::string_view(e.what()).starts_with(
                                "expected a rate for 1, 10, 100, ... units, not for ");
                          });
  BOOST_CHECK_THROW(static_cast<void>(yen::quoted_for(100, decimal<4>{"0.6437"})), inexact);
  BOOST_CHECK_THROW(static_cast<void>(yen::quoted_for(3, decimal<0>{"1"})), inexact);
  BOOST_CHECK_THROW(static_cast<void>(yen::quoted_for(0, decimal<0>{"1"})), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(yen::quoted_for(100, decimal<0>{"0"})), invalid_value);
}

namespace {

using boost::multiprecision::cpp_int;

cpp_int wide(int128 n) {
  const auto size = magnitude(n);
  cpp_int result = static_cast<std::uint64_t>(size >> 64U);
  result <<= 64;
  result += static_cast<std::uint64_t>(size);
  return n < 0 ? cpp_int(-result) : result;
}

cpp_int power_of(int exponent) {
  cpp_int result = 1;
  for (; exponent > 0; --exponent) result *= 10;
  return result;
}

/// n / d as the modes are defined, by trying which of two neighbours it is; d is above zero.
cpp_int naively_rounded(const cpp_int& n, const cpp_int& d, rounding mode) {
  cpp_int below = n / d;
  if (below * d > n) --below;
  if (below * d == n) return below;
  const cpp_int above = below + 1;
  const cpp_int nearness = 2 * n - (below + above) * d;  // above zero: nearer to the one above
  const cpp_int& inner = n < 0 ? above : below;
  const cpp_int& outer = n < 0 ? below : above;
  if (mode == rounding::floor) return below;
  if (mode == rounding::ceiling) return above;
  if (mode == rounding::down) return inner;
  if (mode == rounding::up) return outer;
  if (nearness != 0) return nearness > 0 ? above : below;
  if (mode == rounding::half_even) return below % 2 == 0 ? below : above;
  return mode == rounding::half_up ? outer : inner;
}

constexpr rounding every_mode[] = {rounding::half_even, rounding::half_up, rounding::half_down,
                                   rounding::up,        rounding::down,    rounding::ceiling,
                                   rounding::floor};

/// Whether a conversion gives what fractions give, or throws `overflow` where that does not fit.
template <int ToDigits, class Money, class Rate>
void agrees_with_fractions(Money amount, Rate by, bool with_rate, const cpp_int& rate_units,
                           int rate_digits) {
  using rep = decltype(amount.minor());
  cpp_int n = wide(amount.minor()) * power_of(ToDigits);
  cpp_int d = power_of(Money::amount_type::digits);
  n *= with_rate ? rate_units : power_of(rate_digits);
  d *= with_rate ? power_of(rate_digits) : rate_units;
  for (const rounding mode : every_mode) {
    const cpp_int expected = naively_rounded(n, d, mode);
    if (expected > wide(largest<rep>) || expected < wide(smallest<rep>))
      BOOST_CHECK_THROW(static_cast<void>(convert<ToDigits>(amount, by, mode)), overflow);
    else
      BOOST_REQUIRE(wide(convert<ToDigits>(amount, by, mode).minor()) == expected);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(conversions_are_those_of_exact_fractions) {
  std::mt19937_64 random(278);
  const auto any_bits = [&] { return static_cast<std::int64_t>(random()) >> (random() % 64); };
  const auto any_rate = [&] {
    return decimal<6>::from_units(static_cast<std::int64_t>(random() >> (random() % 60 + 1)) + 1);
  };
  for (int turn = 0; turn < 3000; ++turn) {
    const exchange_rate<USD, PKR> first(any_rate());
    const exchange_rate<PKR, JPY> second(any_rate());
    const auto crossed = cross(first, second);
    const cpp_int one = wide(first.value().units());
    const cpp_int both = one * wide(second.value().units());
    const std::int64_t units = any_bits();
    const int128 many =
        (int128{any_bits()} << (random() % 64)) + static_cast<std::int64_t>(random());
    const auto dollars = money<USD>::from_minor(units);
    const auto rupees = money<PKR>::from_minor(units);
    agrees_with_fractions<2>(dollars, first, true, one, 6);
    agrees_with_fractions<2>(rupees, first, false, one, 6);
    agrees_with_fractions<0>(rupees, first, false, one, 6);
    agrees_with_fractions<9>(dollars, first, true, one, 6);
    agrees_with_fractions<9>(rupees, first, false, one, 6);
    agrees_with_fractions<0>(dollars, crossed, true, both, 12);
    agrees_with_fractions<2>(money<JPY>::from_minor(units), crossed, false, both, 12);
    agrees_with_fractions<2>(money<USD, 2, int128>::from_minor(many), first, true, one, 6);
    agrees_with_fractions<2>(money<PKR, 2, int128>::from_minor(many), first, false, one, 6);
    agrees_with_fractions<0>(money<USD, 2, int128>::from_minor(many), crossed, true, both, 12);
    agrees_with_fractions<2>(money<JPY, 0, int128>::from_minor(many), crossed, false, both, 12);
  }
}

// At a rate above one the way there and back loses no cent.
BOOST_AUTO_TEST_CASE(there_and_back_is_the_same_amount) {
  std::mt19937_64 random(2906);
  for (int turn = 0; turn < 20'000; ++turn) {
    const exchange_rate<USD, PKR> by(
        decimal<6>::from_units(1'000'000 + static_cast<std::int64_t>(random() % 1'000'000'000)));
    const auto dollars = money<USD>::from_minor(
        static_cast<std::int64_t>(random() % 10'000'000'000) - 5'000'000'000);
    BOOST_REQUIRE(convert(convert(dollars, by, even), by, even) == dollars);
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = money<USD>::from_minor(largest<std::int64_t>);
  BOOST_CHECK_THROW(static_cast<void>(convert(most, rate, rounding::half_even)), overflow);
  BOOST_CHECK_NO_THROW(
      static_cast<void>(convert(most, exchange_rate<USD, PKR>{"0.999999"}, rounding::half_even)));
}

BOOST_AUTO_TEST_SUITE_END()
