// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/exchange.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(exchange_test)

using namespace fiscus;

constexpr exchange_rate<USD, PKR> rate{"278.1234"};

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
static_assert(compose(rate, exchange_rate<PKR, AED>{"0.0132"}).exact() ==
              exchange_rate<USD, AED, 12>{"3.67122888"});
static_assert(compose(rate, exchange_rate<PKR, AED>{"0.0132"}).rounded<4>(rounding::half_even) ==
              exchange_rate<USD, AED, 4>{"3.6712"});
static_assert(compose(rate, exchange_rate<PKR, AED>{"0.0132"}).first == rate);

namespace {

template <class Amount, class Rate>
concept converts = requires(Amount amount, Rate r) {
  convert(amount, r, rounding::half_even);
};

}  // namespace

// A rate the wrong way round does not convert.
static_assert(converts<money<USD>, exchange_rate<USD, PKR>>);
static_assert(!converts<money<PKR>, exchange_rate<USD, PKR>>);
static_assert(!converts<money<USD>, exchange_rate<PKR, USD>>);

BOOST_AUTO_TEST_CASE(a_rate_is_above_zero) {
  BOOST_CHECK_THROW((exchange_rate<USD, PKR>(decimal<6>{"0"})), invalid_value);
  BOOST_CHECK_THROW((static_cast<void>(exchange_rate<USD, PKR>::from_text("-1"))), invalid_value);
  BOOST_CHECK_THROW((static_cast<void>(exchange_rate<USD, PKR>::from_text("1.2345678"))),
                    parse_error);
  const exchange_rate<USD, PKR, 0> coarse{"278"};
  BOOST_CHECK_THROW(static_cast<void>(coarse.inverse(rounding::half_even)), invalid_value);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = money<USD>::from_minor(largest<std::int64_t>);
  BOOST_CHECK_THROW(static_cast<void>(convert(most, rate, rounding::half_even)), overflow);
  BOOST_CHECK_NO_THROW(
      static_cast<void>(convert(most, exchange_rate<USD, PKR>{"0.999999"}, rounding::half_even)));
}

BOOST_AUTO_TEST_SUITE_END()
