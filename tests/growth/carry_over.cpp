// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/carry_over.hpp>
#include <fiscus/growth/year_growth.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

using namespace fiscus;

namespace {

constexpr auto gdp() { return euro_area_gdp(); }

constexpr bool prints(answer<rate> r, decimal<1> expected) {
  return percent<1>(*r, rounding::half_even) == expected;
}

}  // namespace

// The ECB's box: quarter on quarter, on the year, and the carry-over into 2000.
static_assert(prints(period_on_period(gdp(), quarter{1999, 1}), decimal<1>{"0.8"}),
              "printed as 0.7, from levels that are not rounded");
static_assert(prints(period_on_period(gdp(), quarter{1999, 2}), decimal<1>{"0.5"}));
static_assert(prints(period_on_period(gdp(), quarter{1999, 3}), decimal<1>{"1.0"}));
static_assert(prints(period_on_period(gdp(), quarter{1999, 4}), decimal<1>{"0.9"}));
static_assert(prints(period_on_period(gdp(), quarter{2000, 1}), decimal<1>{"0.9"}));
static_assert(prints(period_on_period(gdp(), quarter{2000, 2}), decimal<1>{"0.9"}));
static_assert(percent<3>(*carry_over(gdp(), year{2000}), rounding::half_even) ==
              decimal<3>{"1.313"});

// What is settled as of each quarter of 1999, and at its end the growth itself.
static_assert(carry_over(gdp(), year{1999}) == rate(ratio(4 * 1420, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 2}) ==
              rate(ratio(1431 + 3 * 1438, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 4}) ==
              annual_average_growth(gdp(), year{1999}));

static_assert(carry_over(gdp(), year{1998}).why() == absence::missing);
static_assert(carry_over(gdp(), year{2001}).why() == absence::missing);
static_assert(carry_over(gdp(), year{1998}, quarter{1998, 2}).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(the_printed_rates_lie_within_the_rounding_of_the_levels) {
  // In tenths of a per cent, from the second quarter of 1998 on.
  const int printed[] = {3, 5, 2, 7, 5, 10, 9, 9, 9};
  quarter q{1998, 2};
  for (const int tenths : printed) {
    const int from = 2 * gdp()[q - 1];
    const int to = 2 * gdp()[q];
    BOOST_CHECK(growth(from + 1, to - 1)->value() < ratio(2 * tenths + 1, 2000));
    BOOST_CHECK(growth(from - 1, to + 1)->value() > ratio(2 * tenths - 1, 2000));
    ++q;
  }
}

BOOST_AUTO_TEST_CASE(it_is_the_growth_when_the_level_stays) {
  random_series random(4);
  for (int turn = 0; turn < 200; ++turn) {
    const auto known = random.levels(month{2023, 7}, random.between(10, 24), -20, 60, 60);
    const auto latest = known.last();
    auto extended = known;
    while (extended.size() < 24) extended.push_back(known.find(latest));
    const fiscal_year<> coming{2025};
    if (latest < coming.first_month() - 1) {
      BOOST_CHECK_THROW(static_cast<void>(carry_over(known, coming, latest)), invalid_value);
      continue;
    }
    const auto found = carry_over(known, coming, latest);
    const auto expected = annual_average_growth(extended, coming);
    BOOST_CHECK(found.optional() == expected.optional());
  }
}

BOOST_AUTO_TEST_CASE(the_year_before_must_be_a_base) {
  const series<fiscal_half<>, int> halves(fiscal_half<>{2024, 1}, {5, -5, 1, -2});
  BOOST_CHECK(carry_over(halves, fiscal_year<>{2025}).why() == absence::base_zero);
  BOOST_CHECK(carry_over(halves, fiscal_year<>{2026}).why() == absence::base_negative);
  BOOST_CHECK_THROW(
      static_cast<void>(carry_over(halves, fiscal_year<>{2026}, fiscal_half<>{2025, 1})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(carry_over(halves, fiscal_year<>{2025}, fiscal_half<>{2026, 1})),
      invalid_value);
}
