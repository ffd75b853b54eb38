// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"
#include "printed.hpp"

#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/vintages/real_time.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <random>
#include <vector>

BOOST_AUTO_TEST_SUITE(real_time_test)

using namespace fiscus;

namespace {

constexpr month december{2024, 12};

constexpr growth_rate on(int from, int to) { return *growth(from, to); }

// Growth as it was reported, of what was first printed of each, and on the latest data.
template <class Verb>
constexpr auto as_printed(Verb verb, month p) {
  const auto exports = it_exports_as_printed();
  return verb(real_time(exports), p);
}
template <class Verb>
constexpr auto of_first_prints(Verb verb, month p) {
  return verb(it_exports_as_printed().first_releases(), p);
}
template <class Verb>
constexpr auto on_latest(Verb verb, month p) {
  return verb(it_exports_as_printed().latest(), p);
}

}  // namespace

// December 2024 was reported as 12% above November, of which 310 and no longer 324 was printed that
// day.
static_assert(*as_printed(period_on_period, december) == on(310, 348));
static_assert(*of_first_prints(period_on_period, december) == on(324, 348));
static_assert(*on_latest(period_on_period, december) == on(310, 348));

// March 2023 was compared with what was printed of March 2022 by then, and is now known as 225.
static_assert(*as_printed(year_on_year, month{2023, 3}) == on(260, 223));
static_assert(*of_first_prints(year_on_year, month{2023, 3}) == on(259, 223));
static_assert(*on_latest(year_on_year, month{2023, 3}) == on(260, 225));

static_assert(as_printed(year_on_year, december).why() == absence::base_missing);
static_assert(on_latest(year_on_year, month{2021, 2}).why() == absence::base_missing);
static_assert(on_latest(year_on_year, december + 1).why() == absence::missing);
static_assert(as_printed(year_on_year, december + 1).why() == absence::missing);
static_assert([] {
  const auto exports = it_exports_as_printed();
  return year_on_year(real_time(exports))[month{2024, 3}] == on(225, 306) &&
         year_on_year(real_time(exports)).first() == month{2022, 2} &&
         year_on_year(real_time(exports)).last() == december;
}());
static_assert(year_on_year(vintages<month, int>().latest()).empty());
static_assert([] {
  const vintages<month, int> nothing;
  return year_on_year(real_time(nothing)).empty() &&
         year_on_year(real_time(nothing), december).why() == absence::missing;
}());

BOOST_AUTO_TEST_CASE(a_base_that_was_printed_too_late_was_none) {
  const auto late = vintages<month, int>::from_releases({{month{2024, 1}, 5, day{2025, 2, 2}},
                                                         {month{2025, 1}, 6, day{2025, 2, 1}},
                                                         {month{2025, 1}, 7, day{2025, 2, 3}}});
  BOOST_CHECK(year_on_year(real_time(late), month{2025, 1}).why() == absence::base_missing);
  BOOST_CHECK(*year_on_year(late.first_releases(), month{2025, 1}) == on(5, 6));
  BOOST_CHECK(*year_on_year(late.latest(), month{2025, 1}) == on(5, 7));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_value_has_no_growth_of_latest_prints) {
  const auto withdrawn =
      vintages<month, int>::from_releases({{month{2024, 1}, 5, day{2024, 2, 1}},
                                           {month{2025, 1}, 6, day{2025, 2, 1}},
                                           {month{2025, 1}, std::nullopt, day{2025, 2, 3}}});
  BOOST_CHECK(year_on_year(withdrawn.latest(), month{2025, 1}).why() == absence::missing);
  BOOST_CHECK(*year_on_year(real_time(withdrawn), month{2025, 1}) == on(5, 6));
}

BOOST_AUTO_TEST_CASE(comparisons_in_real_time_have_all_measures_and_forms) {
  const auto exports = it_exports_as_printed();
  const auto reported = real_time(exports);
  constexpr auto mode = rounding::half_even;
  BOOST_CHECK(*period_on_period(reported, december, as_percent<0>(mode)) == decimal<0>{"12"});
  BOOST_CHECK(period_on_period(reported, as_percent<0>(mode))[december] == decimal<0>{"12"});
  BOOST_CHECK(*period_on_period_difference(reported, december) == millions(38));
  BOOST_CHECK(*compare(reported, december, differences, on_periods_before(1)) == millions(38));
  BOOST_CHECK(compare(reported, growth_rates, on_period_before)[december] == on(310, 348));
  BOOST_CHECK(*compare(reported, december, factors, on_period(month{2023, 3})) == ratio(348, 225));
  BOOST_CHECK(compare(reported, factors, on_period(month{2023, 3})).length() ==
              exports.periods().size());
}

// Each is the growth that series/ and growth/ find on the data of its day.
BOOST_AUTO_TEST_CASE(random_growth_is_that_of_the_series_of_its_day) {
  std::mt19937 engine(19951201);
  std::size_t answers = 0;
  const auto compare_answers = [&answers](const answer<growth_rate>& found,
                                          const answer<growth_rate>& expected) {
    BOOST_REQUIRE(found.optional() == expected.optional());
    if (!found) BOOST_REQUIRE(found.why() == expected.why());
    if (found) ++answers;
  };
  for (int round = 0; round < 1000 / thinning; ++round) {
    const auto all = vintages<month, int>::from_releases(random_releases(engine));
    const auto reported = real_time(all);
    const auto yearly = year_on_year(reported);
    const auto monthly = period_on_period(reported);
    const auto reasons = year_on_year(reported, with_reasons);
    BOOST_REQUIRE((reasons.length() == yearly.length() && reasons.count() == reasons.length()));
    for (month p{2019, 11}; p < month(2021, 6); p = p + 1) {
      const auto print = all.first_release(p);
      const auto then = print ? all.as_of(print->released) : series<month, int>();
      compare_answers(year_on_year(reported, p), year_on_year(then, p));
      compare_answers(period_on_period(reported, p), period_on_period(then, p));
      BOOST_REQUIRE(yearly.find(p) == year_on_year(then, p).optional());
      if (const auto reason = reasons.find(p)) BOOST_REQUIRE(*reason == year_on_year(reported, p));
      BOOST_REQUIRE(monthly.find(p) == period_on_period(then, p).optional());
    }
    const std::size_t length = all.periods().size();
    BOOST_REQUIRE(monthly.length() == (length > 0 ? length - 1 : 0));
    BOOST_REQUIRE(yearly.length() == (length > 12 ? length - 12 : 0));
  }
  BOOST_TEST(answers > 2000U / thinning);
}

// The ranges of printed figures are kept: 348 million on 324 million, and on the revised 310.
BOOST_AUTO_TEST_CASE(growth_of_figures_is_a_figure) {
  using amount = figure<USD>;
  const auto exports = vintages<month, amount>::from_releases(
      {{december - 1, amount{"324 million"}, day{2024, 12, 18}},
       {december - 1, amount{"310 million"}, day{2025, 1, 17}},
       {december, amount{"348 million"}, day{2025, 1, 17}}});
  const estimate<> reported = *period_on_period(real_time(exports), december);
  BOOST_CHECK(reported == *growth(amount{"310 million"}, amount{"348 million"}));
  BOOST_CHECK(*period_on_period(exports.first_releases(), december) ==
              *growth(amount{"324 million"}, amount{"348 million"}));
  const series<month, estimate<>> all = period_on_period(exports.latest());
  BOOST_CHECK(all[december] == reported);
  BOOST_CHECK(period_on_period(real_time(exports))[december] == reported);
  BOOST_CHECK(year_on_year(real_time(exports), december).why() == absence::base_missing);
  BOOST_CHECK(!year_on_year(exports.latest()).find(december));
}

// Each release on the one before it: the revisions, as a history of their own.
BOOST_AUTO_TEST_CASE(releases_are_compared_with_those_before_them) {
  const month november{2024, 11};
  const auto history = vintages<month, int>::from_releases(
      {{november, 5, day{2024, 12, 1}},
       {november, std::nullopt, day{2024, 12, 2}},
       {november, 7, day{2024, 12, 3}, observation_status::revised},
       {november, 7, day{2024, 12, 4}},
       {november + 1, 8, day{2025, 1, 1}},
       {november + 2, std::nullopt, day{2025, 2, 1}}});
  const auto found = compare(history, differences, on_release_before);
  using printed = release<month, int>;
  const std::vector<printed> expected{{november, 2, day{2024, 12, 3}, observation_status::revised},
                                      {november, 0, day{2024, 12, 4}}};
  BOOST_CHECK(found == (vintages<month, int>::from_releases(expected)));
  BOOST_CHECK(*compare(history, november, differences, on_release_before) == 0);
  BOOST_CHECK(compare(history, november + 1, differences, on_release_before).why() ==
              absence::base_missing);
  BOOST_CHECK(compare(history, november + 2, differences, on_release_before).why() ==
              absence::missing);
  BOOST_CHECK(compare(history, november + 3, differences, on_release_before).why() ==
              absence::missing);
  const auto grown =
      compare(history, growth_rates, on_release_before, as_percent<0>(rounding::half_even));
  BOOST_CHECK(grown.releases()[0].value == decimal<0>{"40"});
  BOOST_CHECK(compare(vintages<month, int>(), differences, on_release_before).empty());
}

BOOST_AUTO_TEST_CASE(the_releases_of_a_period_add_up_to_its_revision) {
  std::mt19937 engine(5);
  for (int round = 0; round < 300 / thinning; ++round) {
    const auto all = vintages<month, int>::from_releases(random_releases(engine));
    const auto steps = compare(all, differences, on_release_before);
    for (const month p : all.periods()) {
      int together = 0;
      std::optional<int> first_value;
      std::optional<int> last_value;
      for (const auto& each : all.releases(p))
        if (each.value) {
          if (!first_value) first_value = each.value;
          last_value = each.value;
        }
      for (const auto& each : steps.releases(p)) together += *each.value;
      if (first_value) BOOST_REQUIRE(*first_value + together == *last_value);
      const auto latest = compare(all, p, differences, on_release_before);
      BOOST_REQUIRE(latest.has_value() == !steps.releases(p).empty());
      if (latest) BOOST_REQUIRE(*latest == *steps.releases(p).back().value);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
