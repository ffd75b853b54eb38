// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/conversion/convert_bag.hpp>
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(convert_bag_test)

using namespace fiscus;

namespace {

constexpr auto mode = rounding::half_even;
constexpr exchange_rate<USD, PKR> dollar{"278.1234"};
constexpr exchange_rate<EUR, PKR> euro{"325.5"};
constexpr exchange_rate<PKR, JPY> rupee{"0.55"};

}  // namespace

static_assert(convert<PKR>(money<USD>{"3.33"}, mode, dollar, euro) == money<PKR>{"926.15"});
static_assert(convert<PKR>(money<EUR>{"2.00"}, mode, dollar, euro) == money<PKR>{"651.00"});
static_assert(convert<PKR>(money<PKR>{"2.00"}, mode) == money<PKR>{"2.00"}, "needs no rate");
// Against the quoted direction: 100 / 0.55 is 181.8181...
static_assert(convert<PKR>(money<JPY>{"100"}, mode, dollar, rupee) == money<PKR>{"181.82"});
static_assert(convert<PKR>(money<JPY>{"100"}, rounding::down, rupee) == money<PKR>{"181.81"});
static_assert(convert<USD>(money<PKR>{"1056868920000"}, mode, dollar) == money<USD>{"3800000000"});
static_assert(convert<JPY>(money<PKR>{"100"}, mode, rupee) == money<JPY>{"55"});

// EUR 1.01 × 0.5 and GBP 1.01 × 0.5 are 0.505 each and 1.01 together, not 1.00 or 1.02.
constexpr auto halves = [](rounding how) {
  money_bag bag;
  bag += money<EUR>{"1.01"};
  bag += money<GBP>{"1.01"};
  return convert<USD>(bag, how, exchange_rate<EUR, USD>{"0.5"}, exchange_rate<GBP, USD>{"0.5"});
};
static_assert(halves(rounding::half_even) == money<USD>{"1.01"});
static_assert(halves(rounding::up) == money<USD>{"1.01"});
static_assert(halves(rounding::unnecessary) == money<USD>{"1.01"});

constexpr auto mixed = [] {
  money_bag bag;
  bag += money<USD>{"3.33"};   // 926.150922
  bag += money<EUR>{"-1.00"};  // -325.5
  bag += money<JPY>{"100"};    // 181.8181...
  bag += money<PKR>{"1000.00"};
  return convert<PKR>(bag, mode, dollar, euro, rupee);
};
static_assert(mixed() == money<PKR>{"1782.47"});  // 1782.469...
static_assert(convert<PKR>(money_bag(), mode) == money<PKR>());

constexpr auto by_tables = [](month of, rate_kind kind) {
  rate_table<USD, PKR, month> dollars;
  dollars.insert(month{2025, 12}, rate_kind::average, exchange_rate<USD, PKR>{"280"});
  dollars.insert(month{2025, 12}, rate_kind::closing, exchange_rate<USD, PKR>{"281"});
  dollars.insert(month{2026, 1}, rate_kind::average, exchange_rate<USD, PKR>{"282"});
  rate_table<EUR, PKR, month, 2> euros;
  euros.insert(month{2025, 12}, rate_kind::average, exchange_rate<EUR, PKR, 2>{"330"});
  money_bag bag;
  bag += money<USD>{"2.00"};
  if (kind == rate_kind::average) bag += money<EUR>{"1.00"};
  return convert<PKR>(bag, of, kind, mode, dollars, euros);
};
static_assert(by_tables(month{2025, 12}, rate_kind::average) == money<PKR>{"890.00"});
// There is no closing rate of the euro, and no euro.
static_assert(by_tables(month{2025, 12}, rate_kind::closing) == money<PKR>{"562.00"});

BOOST_AUTO_TEST_CASE(a_rate_that_is_missing_is_named) {
  const auto names = [](const char* text) {
    return [text](const missing_value& e) { return std::string_view(e.what()) == text; };
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(convert<PKR>(money<GBP>{"1"}, mode, dollar, euro)),
                        missing_value, names("no exchange rate for GBP"));
  money_bag bag;
  bag += money<USD>{"1.00"};
  bag += money<GBP>{"1.00"};
  BOOST_CHECK_THROW(static_cast<void>(convert<PKR>(bag, mode, dollar)), missing_value);
  BOOST_CHECK_THROW(static_cast<void>(by_tables(month{2026, 1}, rate_kind::average)),
                    missing_value);
  BOOST_CHECK_THROW(static_cast<void>(by_tables(month{2026, 1}, rate_kind::closing)),
                    missing_value);
}

BOOST_AUTO_TEST_CASE(an_amount_of_a_currency_that_only_the_data_knows) {
  const any_money amount = any_money::from_text("EUR 5");
  BOOST_CHECK(convert<PKR>(amount, mode, dollar, euro) == money<PKR>{"1627.50"});
  rate_table<EUR, PKR, month> table;
  table.insert(month{2025, 12}, rate_kind::closing, exchange_rate<EUR, PKR>{"330"});
  BOOST_CHECK(convert<PKR>(amount, month{2025, 12}, rate_kind::closing, mode, table) ==
              money<PKR>{"1650.00"});
  BOOST_CHECK_THROW(static_cast<void>(convert<PKR>(money<EUR>{"90000 trillion"}, mode, euro)),
                    overflow);
}

BOOST_AUTO_TEST_SUITE_END()
