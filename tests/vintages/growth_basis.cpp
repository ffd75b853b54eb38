// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"
#include "printed.hpp"

#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/vintages/growth_basis.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <random>

BOOST_AUTO_TEST_SUITE(growth_basis_test)

using namespace fiscus;

namespace {

using enum growth_basis;

constexpr month december{2024, 12};

constexpr growth_rate on(int from, int to) { return *growth(from, to); }

}  // namespace

// December 2024 was reported as 12% above November, of which 310 and no longer 324 was printed that
// day.
static_assert(*period_on_period(it_exports_as_printed(), december, as_printed) == on(310, 348));
static_assert(*period_on_period(it_exports_as_printed(), december, first_prints) == on(324, 348));
static_assert(*period_on_period(it_exports_as_printed(), december, latest) == on(310, 348));

// March 2023 was compared with what was printed of March 2022 by then, and is now known as 225.
static_assert(*year_on_year(it_exports_as_printed(), month{2023, 3}, as_printed) == on(260, 223));
static_assert(*year_on_year(it_exports_as_printed(), month{2023, 3}, first_prints) == on(259, 223));
static_assert(*year_on_year(it_exports_as_printed(), month{2023, 3}, latest) == on(260, 225));

static_assert(year_on_year(it_exports_as_printed(), december, as_printed).why() ==
              absence::base_missing);
static_assert(year_on_year(it_exports_as_printed(), month{2021, 2}, latest).why() ==
              absence::base_missing);
static_assert(year_on_year(it_exports_as_printed(), december + 1, latest).why() ==
              absence::missing);
static_assert(year_on_year(it_exports_as_printed(), as_printed)[month{2024, 3}] == on(225, 306));
static_assert(year_on_year(vintages<month, int>(), latest).empty());

BOOST_AUTO_TEST_CASE(a_base_that_was_printed_too_late_was_none) {
  const auto late = vintages<month, int>::from_releases({{month{2024, 1}, 5, day{2025, 2, 2}},
                                                         {month{2025, 1}, 6, day{2025, 2, 1}},
                                                         {month{2025, 1}, 7, day{2025, 2, 3}}});
  BOOST_CHECK(year_on_year(late, month{2025, 1}, as_printed).why() == absence::base_missing);
  BOOST_CHECK(*year_on_year(late, month{2025, 1}, first_prints) == on(5, 6));
  BOOST_CHECK(*year_on_year(late, month{2025, 1}, latest) == on(5, 7));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_value_has_no_growth_of_latest_releases) {
  const auto withdrawn =
      vintages<month, int>::from_releases({{month{2024, 1}, 5, day{2024, 2, 1}},
                                           {month{2025, 1}, 6, day{2025, 2, 1}},
                                           {month{2025, 1}, std::nullopt, day{2025, 2, 3}}});
  BOOST_CHECK(year_on_year(withdrawn, month{2025, 1}, latest).why() == absence::missing);
  BOOST_CHECK(*year_on_year(withdrawn, month{2025, 1}, as_printed) == on(5, 6));
}

// Each is the growth that series/ and growth/ find on the data of its day.
BOOST_AUTO_TEST_CASE(random_growth_is_that_of_the_series_of_its_day) {
  std::mt19937 engine(19951201);
  std::size_t answers = 0;
  const auto compare = [&answers](const answer<growth_rate>& found,
                                  const answer<growth_rate>& expected) {
    BOOST_REQUIRE(found.optional() == expected.optional());
    if (!found) BOOST_REQUIRE(found.why() == expected.why());
    if (found) ++answers;
  };
  for (int round = 0; round < 1000 / thinning; ++round) {
    const auto all = vintages<month, int>::from_releases(random_releases(engine));
    const auto printed = all.first_releases();
    const auto known = all.latest();
    const auto months = year_on_year(all, as_printed);
    for (month p{2019, 11}; p < month(2021, 6); p = p + 1) {
      compare(year_on_year(all, p, first_prints), year_on_year(printed, p));
      compare(year_on_year(all, p, latest), year_on_year(known, p));
      compare(period_on_period(all, p, latest), period_on_period(known, p));
      const auto first = all.first_release(p);
      const auto then = first ? all.as_of(first->released) : series<month, int>();
      compare(year_on_year(all, p, as_printed), year_on_year(then, p));
      compare(period_on_period(all, p, as_printed), period_on_period(then, p));
      BOOST_REQUIRE(months.find(p) == year_on_year(then, p).optional());
      BOOST_REQUIRE(period_on_period(all, first_prints).find(p) ==
                    period_on_period(printed, p).optional());
    }
  }
  BOOST_TEST(answers > 5000U / thinning);
}

// The ranges of printed figures are kept: 348 million on 324 million, and on the revised 310.
BOOST_AUTO_TEST_CASE(growth_of_figures_is_a_figure) {
  using amount = figure<USD>;
  const auto exports = vintages<month, amount>::from_releases(
      {{december - 1, amount{"324 million"}, day{2024, 12, 18}},
       {december - 1, amount{"310 million"}, day{2025, 1, 17}},
       {december, amount{"348 million"}, day{2025, 1, 17}}});
  const figure<> reported = *period_on_period(exports, december, as_printed);
  BOOST_CHECK(reported == *growth(amount{"310 million"}, amount{"348 million"}));
  BOOST_CHECK(*period_on_period(exports, december, first_prints) ==
              *growth(amount{"324 million"}, amount{"348 million"}));
  const series<month, figure<>> all = period_on_period(exports, latest);
  BOOST_CHECK(all[december] == reported);
  BOOST_CHECK(year_on_year(exports, december, as_printed).why() == absence::base_missing);
  BOOST_CHECK(!year_on_year(exports, latest).find(december));
}

BOOST_AUTO_TEST_SUITE_END()
