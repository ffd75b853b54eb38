// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/conversion/convert_series.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string_view>

BOOST_AUTO_TEST_SUITE(convert_series_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using rupees = money<PKR>;
using rate = exchange_rate<USD, PKR, 4>;
constexpr month november{2025, 11};
constexpr auto mode = rounding::half_even;

// USD 1.00, a gap, USD 3.33.
constexpr series<month, dollars> amounts() {
  series<month, dollars> result(november, {dollars{"1.00"}});
  result.push_back(std::nullopt);
  result.push_back(dollars{"3.33"});
  return result;
}

}  // namespace

// 3.33 × 278.1234 is 926.150922, and 926.15 / 278.1234 is 3.32999668...
constexpr auto at_one_rate = [] { return convert(amounts(), rate{"278.1234"}, mode); };
static_assert(at_one_rate().first() == november && at_one_rate().length() == 3);
static_assert(at_one_rate()[november] == rupees{"278.12"});
static_assert(!at_one_rate().find(november + 1));
static_assert(at_one_rate()[november + 2] == rupees{"926.15"});
static_assert(convert(at_one_rate(), rate{"278.1234"}, mode)[november + 2] == dollars{"3.33"});
static_assert(convert(amounts(), rate{"278.1234"}, rounding::up)[november + 2] == rupees{"926.16"});
static_assert(convert(series<month, dollars>(), rate{"278.1234"}, mode).empty());

// Through dirhams: 3.33 × 3.6725 × 76.5 is 935.550..., rounded once.
static_assert(convert(amounts(),
                      cross(exchange_rate<USD, AED, 4>{"3.6725"},
                            exchange_rate<AED, PKR, 1>{"76.5"}),
                      mode)[november + 2] == rupees{"935.55"});

// Rates from October on, none for January: the common span ends with December.
constexpr auto at_their_rates = [] {
  const series<month, rate> rates(november + -1, {rate{"280"}, rate{"281.5"}, rate{"282"}});
  return convert(amounts(), rates, mode);
};
static_assert(at_their_rates().first() == november && at_their_rates().length() == 2);
static_assert(at_their_rates()[november] == rupees{"281.50"});
static_assert(!at_their_rates().find(november + 1), "no amount");

constexpr auto with_a_gap_of_rates = [] {
  series<month, rate> rates(november, {rate{"280"}});
  rates.push_back(rate{"281"});
  rates.push_back(std::nullopt);
  rates.push_back(rate{"283"});
  return convert(amounts(), rates, mode);
};
static_assert(with_a_gap_of_rates().length() == 3 && with_a_gap_of_rates().count() == 1);

// A table by month: the average of November, both of December, the closing rate of January.
constexpr auto by_month = [] {
  rate_table<USD, PKR, month, 4> table;
  table.insert(november, rate_kind::average, rate{"280"});
  table.insert(november + 1, rate_kind::average, rate{"281"});
  table.insert(november + 1, rate_kind::closing, rate{"281.9"});
  table.insert(november + 2, rate_kind::closing, rate{"282.9"});
  return table;
};
constexpr auto of_kind = [](rate_kind kind) { return convert(amounts(), by_month(), kind, mode); };
static_assert(of_kind(rate_kind::average).length() == 3);
static_assert(of_kind(rate_kind::average).find(november) == rupees{"280.00"});
static_assert(of_kind(rate_kind::average).count() == 1, "no amount, and no rate");
static_assert(!of_kind(rate_kind::closing).find(november));
// 3.33 × 282.9 is 942.057.
static_assert(of_kind(rate_kind::closing).find(november + 2) == rupees{"942.06"});
static_assert(rates_for(amounts().periods(), by_month(), rate_kind::closing).count() == 2);

// A table by day: 1 and 28 November, a Friday, and 31 January, a Saturday.
constexpr auto by_day = [] {
  rate_table<USD, PKR, day, 4> table;
  table.insert(day{2025, 11, 1}, rate_kind::closing, rate{"280.1"});
  table.insert(day{2025, 11, 28}, rate_kind::closing, rate{"280.6"});
  table.insert(day{2025, 11, 29}, rate_kind::average, rate{"1"});
  table.insert(day{2026, 1, 31}, rate_kind::closing, rate{"282.5"});
  return table;
};
constexpr auto of_day = [](rate_day which) {
  return convert(amounts(), by_day(), rate_kind::closing, which, mode);
};
static_assert(of_day(rate_day::first_day).find(november) == rupees{"280.10"});
static_assert(of_day(rate_day::first_day).count() == 1 &&
              of_day(rate_day::first_day).length() == 3);
static_assert(!of_day(rate_day::last_day).find(november), "30 November has no rate");
static_assert(of_day(rate_day::last_day).find(november + 2) ==
              rupees{"940.72"});  // 940.725, to even
static_assert(of_day(rate_day::last_quoted).find(november) == rupees{"280.60"});
static_assert(rates_for(through(month{1, 1}, month{1, 1}), by_day(), rate_kind::closing,
                        rate_day::last_quoted)
                      .count() == 0,
              "the first month of the calendar has no day before it");
static_assert(of_day(rate_day::last_quoted).find(november + 2) == rupees{"940.72"});

// Nothing before the first day of the period is looked at, and the first day is.
constexpr auto quoted = [](day d) {
  rate_table<USD, PKR, day, 4> table;
  table.insert(d, rate_kind::closing, rate{"280"});
  const period_range<month> only(november, 1);
  return rates_for(only, table, rate_kind::closing, rate_day::last_quoted).find(november);
};
static_assert(quoted(day{2025, 11, 1}) == rate{"280"} && quoted(day{2025, 11, 30}));
static_assert(!quoted(day{2025, 10, 31}) && !quoted(day{2025, 12, 1}));

BOOST_AUTO_TEST_CASE(panels_are_converted_row_by_row) {
  const panel<month, dollars, std::string_view> all(
      november, 2, {"goods", "services"},
      {dollars{"1.00"}, dollars{"2.00"}, dollars{"3.00"}, dollars{"4.00"}});
  const auto at_one = convert(all, rate{"280"}, mode);
  BOOST_TEST(at_one.size() == 2U);
  BOOST_CHECK((*at_one.find("services"))[november + 1] == rupees{"1120.00"});

  const series<month, rate> rates(november + 1, {rate{"281"}, rate{"282"}});
  const auto at_each = convert(all, rates, mode);
  BOOST_CHECK(at_each.find("goods")->first() == november + 1);
  BOOST_TEST(at_each.find("goods")->length() == 1U);
  BOOST_CHECK((*at_each.find("services"))[november + 1] == rupees{"1124.00"});

  const auto average = convert(all, by_month(), rate_kind::average, mode);
  BOOST_CHECK((*average.find("services"))[november] == rupees{"840.00"});
  const auto last = convert(all, by_day(), rate_kind::closing, rate_day::last_quoted, mode);
  BOOST_CHECK((*last.find("goods"))[november] == rupees{"280.60"});
  BOOST_CHECK(!last.find("goods")->find(november + 1));
}

BOOST_AUTO_TEST_CASE(years_take_the_rate_of_their_last_day) {
  rate_table<USD, PKR, day> table;
  table.insert(day{2025, 6, 30}, rate_kind::closing, exchange_rate<USD, PKR>{"283.76"});
  const series<fiscal_year<>, dollars> debt(fiscal_year<>{2025}, {dollars{"1000"}});
  BOOST_CHECK(convert(debt, table, rate_kind::closing, rate_day::last_day,
                      mode)[fiscal_year<>{2025}] == rupees{"283760"});
}

BOOST_AUTO_TEST_CASE(an_amount_that_does_not_fit_is_an_overflow) {
  const series<month, dollars> large(november, {dollars{"90000 trillion"}});
  BOOST_CHECK_THROW(static_cast<void>(convert(large, rate{"280"}, mode)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
