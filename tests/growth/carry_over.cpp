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

}  // namespace

// What is settled as of each quarter of 1999, and at its end the growth itself.
static_assert(carry_over(gdp(), year{1999}) == rate(ratio(4 * 1420, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 2}) ==
              rate(ratio(1431 + 3 * 1438, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 4}) ==
              annual_average_growth(gdp(), year{1999}));

static_assert(carry_over(gdp(), year{1998}).why() == absence::missing);
static_assert(carry_over(gdp(), year{2001}).why() == absence::missing);
static_assert(carry_over(gdp(), year{1998}, quarter{1998, 2}).why() == absence::base_missing);

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
