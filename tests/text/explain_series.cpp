// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/explain_series.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(explain_series_test)

using namespace fiscus;

namespace {

using dollars = figure<USD>;

const month july{2025, 7};

/// July to December 2024 and 2025; August 2025 is missing.
series<month, dollars> exports() {
  std::vector<observation<month, dollars>> all;
  const auto add = [&all](month m, const char* printed) {
    all.push_back({m, dollars::from_text(printed)});
  };
  for (const char* each :
       {"286 million", "298 million", "292 million", "330 million", "310 million", "348 million"})
    add(month{2024, 7} + static_cast<int>(all.size()), each);
  add(july, "354 million");
  add(july + 2, "366 million");
  add(july + 3, "386 million");
  add(july + 4, "356 million");
  add(july + 5, "437 million");
  return series<month, dollars>::from_observations(std::move(all));
}

}  // namespace

BOOST_AUTO_TEST_CASE(claims_on_a_series_are_explained) {
  const auto all = exports();
  const month december = july + 5;
  BOOST_TEST(explain(level_claim{.stated = "437 million"}, all, december) ==
             "the level is 437.00 million (436.50 to 437.50), which is printed as 437 million.");
  BOOST_TEST(explain(change_claim{.stated = "81 million"}, all, december) ==
             "the change is 81.00 million (80.00 to 82.00), which is printed as 81 million.");
  BOOST_TEST(explain(period_on_period_claim{.stated = "23%"}, all, december) ==
             "the growth on the period before is 22.75% (22.44 to 23.07), which is printed as "
             "23%.");
  BOOST_TEST(
      explain(year_on_year_claim{.stated = "25%"}, all, december) ==
      "the growth on the year is 25.57% (25.25 to 25.90); 25% is possible within the rounding "
      "of the figures, and looks cut off rather than rounded.");
  BOOST_TEST(explain(year_on_year_claim{.stated = "25%"}, all, july + 1) ==
             "the growth on the year cannot be decided: no value for the period.");
  BOOST_TEST(explain(total_claim{.stated = "1.864 billion"}, all, fiscal_to_date<>{2025, 6}) ==
             "the total is 1.86400 billion (1.86100 to 1.86700), which is printed as 1.864 "
             "billion.");
  BOOST_TEST(explain(total_growth_claim{.stated = "20%"}, all, fiscal_to_date<>{2026, 6}) ==
             "the growth of the total on the year cannot be decided: some values of the period "
             "are missing.");
  BOOST_TEST(explain(
                 trailing_average_claim{
                     .length = 3, .end = window::before_current, .stated = "369 million"},
                 all, december) ==
             "the average of 3 periods before this one is 369.33 million (368.83 to 369.83), "
             "which is printed as 369 million.");
  BOOST_TEST(explain(
                 trailing_average_claim{
                     .length = 1, .end = window::before_current, .stated = "356 million"},
                 all, december) ==
             "the average of 1 period before this one is 356.00 million (355.50 to 356.50), which "
             "is printed as 356 million.");
  BOOST_TEST(
      explain(per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"}, all, july) ==
      "the level on each working day is 15.391 million (15.370 to 15.413), which is "
      "printed as 15.4 million.");
}

BOOST_AUTO_TEST_CASE(claims_on_history_are_explained) {
  const auto all = exports();
  const month december = july + 5;
  BOOST_TEST(explain(record_claim{}, all, month{2024, 12}) ==
             "it is a record, at place 1 from the top.");
  BOOST_TEST(explain(record_claim{}, all, december) ==
             "it may be a record, at place 1 to 8 from the top.");
  BOOST_TEST(explain(record_claim{}, all, july + 4) ==
             "it is not a record, at place 3 to 10 from the top.");
  BOOST_TEST(explain(low_record_claim{}, all, july + 1) ==
             "it cannot be decided: no value for the period.");
  BOOST_TEST(explain(nth_highest_claim{.n = 2}, all, month{2024, 11}) ==
             "it is the 2nd highest, at place 2 from the top.");
  BOOST_TEST(explain(nth_lowest_claim{.n = 1}, all, month{2024, 7}) ==
             "it is the lowest, at place 1 from the bottom.");
  BOOST_TEST(explain(first_above_claim{.mark = "USD 340 million"}, all, month{2024, 12}) ==
             "it is the first above USD 340 million, with 1 above so far.");
  BOOST_TEST(explain(first_below_claim{.mark = "USD 340 million"}, all, month{2024, 12}) ==
             "it is not the first below USD 340 million, with 0 below so far.");
  BOOST_TEST(explain(streak_claim{.way = direction::rising, .length = 1}, all, month{2024, 12}) ==
             "it is the 1st period in a row that is higher than the one before, in a streak of 1.");
  BOOST_TEST(explain(year_streak_claim{.way = direction::rising, .length = 4}, all, december) ==
             "it may be the 4th period in a row that is higher than a year before, in a streak of "
             "4 or more.");
  BOOST_TEST(explain(highest_since_claim{.length = 2}, all, month{2024, 12}) ==
             "the last as high was not 2 periods ago but 6 or more.");
  BOOST_TEST(explain(lowest_since_claim{.length = 1}, all, july + 4) ==
             "the last as low was not 1 period ago but 3 to 4.");
  for (const auto& [n, text] : {std::pair{1, "the"},
                                {3, "the 3rd"},
                                {11, "the 11th"},
                                {12, "the 12th"},
                                {21, "the 21st"},
                                {112, "the 112th"},
                                {-1, "the -1th"}})
    BOOST_TEST(explain(nth_highest_claim{.n = n}, all, month{2024, 11})
                   .starts_with("it is not " + std::string(text) + " highest"));
  BOOST_TEST(explain(nth_highest_claim{.n = 4}, all, july + 4) ==
             "it may be the 4th highest, at place 3 to 10 from the top.");
  BOOST_TEST(explain(lowest_since_claim{.length = 2}, all, month{2024, 11}) ==
             "the last as low was 2 periods ago.");
}

BOOST_AUTO_TEST_SUITE_END()
