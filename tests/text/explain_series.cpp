// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/explain_series.hpp>
#include <fiscus/text/read_history.hpp>

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

BOOST_AUTO_TEST_CASE(claims_on_a_series_are_explained_with_their_periods) {
  const auto all = exports();
  const month december = july + 5;
  BOOST_TEST(explain(level_claim{.stated = "437 million"}, all, december) ==
             "The level in December 2025 is 437 million; the printed 437 million is right.");
  BOOST_TEST(explain(level_claim{"447 million"}, all, december) ==
             "The level in December 2025 is 437 million; the printed 447 million is too high: it "
             "should read 437 million.");
  BOOST_TEST(explain(level_claim{"437 million"}, all, july + 1) ==
             "The claim of 437 million in August 2025 cannot be checked: no value for the period.");
  BOOST_TEST(explain(level_claim{"1.179 billion"}, all, (fiscal_quarter<>{2026, 2})) ==
             "The total in Q2 FY2026 is USD 1.179 billion; the printed 1.179 billion is right.");
  BOOST_TEST(explain(level_claim{"1.179 billion"}, all, fiscal_year<>{2026}) ==
             "The claim of 1.179 billion in FY2026 cannot be checked: some values of the period "
             "are missing.");
  BOOST_TEST(explain(change_claim{"81 million"}, all, december) ==
             "437 million in December 2025 is 81 million more than 356 million in November 2025; "
             "the printed 81 million is right.");
  BOOST_TEST(explain(change_claim{"-30 million"}, all, december - 1) ==
             "356 million in November 2025 is 30 million less than 386 million in October 2025; "
             "the printed decrease of 30 million is right.");
  BOOST_TEST(explain(change_claim{"12 million"}, all, july + 2) ==
             "The claim of 12 million in September 2025 cannot be checked: no value for the period "
             "of comparison.");
  BOOST_TEST(explain(year_change_claim{"89 million"}, all, december) ==
             "437 million in December 2025 is 89 million more than 348 million in December 2024; "
             "the printed 89 million is right.");
  BOOST_TEST(explain(period_on_period_claim{"23%"}, all, december) ==
             "437 million in December 2025 is up 22.8% on 356 million in November 2025; the "
             "printed 23% is right.");
  BOOST_TEST(explain(year_on_year_claim{"26%"}, all, december) ==
             "437 million in December 2025 is up 25.6% on 348 million in December 2024; the "
             "printed 26% is right.");
  BOOST_TEST(explain(year_on_year_claim{"25%"}, all, december) ==
             "437 million in December 2025 is up 25.6% on 348 million in December 2024; the "
             "printed 25% may be right, as the figures are rounded, but looks cut off.");
  BOOST_TEST(
      explain(year_on_year_claim{"-25%"}, all, july + 1) ==
      "The claim of a fall of 25% in August 2025 cannot be checked: no value for the period.");
  BOOST_TEST(explain(change_claim{"-USD 12 million"}, all, july + 1) ==
             "The claim of a decrease of USD 12 million in August 2025 cannot be checked: no value "
             "for the period.");
  BOOST_TEST(explain(year_on_year_claim{"25%"}, all, july + 1) ==
             "The claim of 25% in August 2025 cannot be checked: no value for the period.");
  BOOST_TEST(explain(year_on_year_claim{"19%"}, all, (fiscal_quarter<>{2026, 2})) ==
             "USD 1.179 billion in Q2 FY2026 is up 19.3% on USD 988 million in Q2 FY2025; the "
             "printed 19% is right.");
  BOOST_TEST(
      explain(year_on_year_claim{"20%"}, all, (fiscal_to_date<>{2026, 6})) ==
      "The claim of 20% from July to December 2025 cannot be checked: some values of the period "
      "are missing.");
  BOOST_TEST(explain((trailing_average_claim{
                         .length = 3, .end = window::before_current, .stated = "369 million"}),
                     all, december) ==
             "The average from September to November 2025 is USD 369.3 million; the printed 369 "
             "million is right.");
  BOOST_TEST(explain((trailing_average_claim{
                         .length = 3, .end = window::before_current, .stated = "369 million"}),
                     all, july + 2) ==
             "The claim of 369 million in September 2025 cannot be checked: some values of the "
             "period are missing.");
  BOOST_TEST(explain((per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"}), all,
                     july) ==
             "354 million in July 2025 divided by 23 working days is 15.39 million; the printed "
             "15.4 million is right.");
  BOOST_TEST(
      explain(previous_record_claim{"330 million"}, all, (month{2024, 12})) ==
      "The previous record in October 2024 was 330 million; the printed 330 million is right.");
  BOOST_TEST(explain(previous_record_claim{"386 million"}, all, december) ==
             "The previous record in October 2025 was USD 386 million; the printed 386 million may "
             "be right, as earlier levels are not all known.");
  BOOST_TEST(explain(previous_record_claim{"386.3 million"}, all, december)
                 .ends_with("may be right, as the figures are rounded, but the figures allow at "
                            "least USD 385.5 million."));
  BOOST_TEST(explain(previous_record_claim{"390 million"}, all, december)
                 .ends_with("may be right, as earlier levels are not all known."));
  BOOST_CHECK_THROW(static_cast<void>(explain(level_claim{"PKR 437 million"}, all, december)),
                    currency_mismatch);
  BOOST_CHECK_THROW(static_cast<void>(explain(year_on_year_claim{"PKR 437"}, all, july + 1)),
                    invalid_value);
  BOOST_TEST(explain_in_full(year_on_year_claim{"26%"}, all, december)
                 .ends_with(" is right. The rounding of the figures allows 25.25 to 25.90%."));
}

BOOST_AUTO_TEST_CASE(claims_on_other_values_are_explained) {
  const month december = july + 5;
  const series<month, figure<>> rates(december - 1, {figure<>{"11.50%"}, figure<>{"10.50%"}});
  BOOST_TEST(explain(change_claim{"-100 bps"}, rates, december) ==
             "10.50% in December 2025 is 100 basis points less than 11.50% in November 2025; the "
             "printed decrease of 100 bps is right.");
  const series<month, money<USD>> amounts(
      december - 1, {money<USD>{"356 million"}, money<USD>{"437.25 million"}});
  BOOST_TEST(explain(period_on_period_claim{"23%"}, amounts, december) ==
             "USD 437.25 million in December 2025 is up 22.8% on USD 356 million in November 2025; "
             "the printed 23% is right.");
  BOOST_TEST(explain(record_claim(), amounts, december) ==
             "USD 437.25 million in December 2025 is the highest since the series begins in "
             "November 2025; the claim of a record is right.");
  const series<day, int> visitors(day{2025, 12, 30}, {10, 12});
  BOOST_TEST(explain(change_claim{"2"}, visitors, day{2025, 12, 31}) ==
             "12 on 2025-12-31 is 2 more than 10 on 2025-12-30; the printed 2 is right.");
  const series<fiscal_year<>, figure<USD>> years_of_exports(
      fiscal_year<>{2023}, {figure<USD>{"2.596 billion"}, figure<USD>{"3.223 billion"}});
  BOOST_TEST(explain(record_claim(), years_of_exports, fiscal_year<>{2024}) ==
             "3.223 billion in FY2024 is the highest since the series begins in FY2023; the claim "
             "of a record is right.");
}

BOOST_AUTO_TEST_CASE(claims_on_history_are_explained) {
  const auto all = exports();
  const month december = july + 5;
  BOOST_TEST(explain(record_claim(), all, (month{2024, 12})) ==
             "348 million in December 2024 is the highest since the series begins in July 2024; "
             "the claim of a record is right.");
  BOOST_TEST(explain(record_claim(), all, december) ==
             "437 million in December 2025 is the highest since the series begins in July 2024; "
             "the claim of a record may be right, as earlier levels are not all known.");
  BOOST_TEST(explain(record_claim(), all, july + 4) ==
             "356 million in November 2025 was reached or passed twice before; the claim of a "
             "record is wrong.");
  BOOST_TEST(
      explain(low_record_claim(), all, july + 1) ==
      "The claim of a record low in August 2025 cannot be checked: no value for the period.");
  BOOST_TEST(explain(low_record_claim(), all, (month{2024, 9})) ==
             "292 million in September 2024 was reached or undercut once before; the claim of a "
             "record low is wrong.");
  BOOST_TEST(explain(nth_highest_claim(2), all, (month{2024, 11})) ==
             "310 million in November 2024 is the 2nd highest since the series begins in July "
             "2024; the claim of the 2nd highest is right.");
  BOOST_TEST(
      explain(nth_highest_claim(4), all, july + 4) ==
      "356 million in November 2025 is the 3rd highest since the series begins in July 2024; the "
      "claim of the 4th highest may be right, as earlier levels are not all known.");
  BOOST_TEST(explain(nth_lowest_claim(1), all, (month{2024, 7})) ==
             "The claim of the lowest in July 2024 cannot be checked: no value for the period of "
             "comparison.");
  BOOST_TEST(explain(first_above_claim("USD 340 million"), all, (month{2024, 12})) ==
             "348 million in December 2024 is the first above USD 340 million; the claim of the "
             "first above USD 340 million is right.");
  BOOST_TEST(explain(first_above_claim("290 million"), all, (month{2024, 10})) ==
             "330 million in October 2024 is the 3rd above 290 million; the claim of the first "
             "above 290 million is wrong.");
  BOOST_TEST(explain(first_below_claim("USD 340 million"), all, (month{2024, 12})) ==
             "348 million in December 2024 is not below USD 340 million; the claim of the first "
             "below USD 340 million is wrong.");
  BOOST_TEST(explain(streak_claim(direction::rising, 1), all, (month{2024, 12})) ==
             "348 million in December 2024 is the first rise in a row; the claim of the first rise "
             "in a row is right.");
  BOOST_TEST(
      explain(streak_claim(direction::falling, 1), all, (month{2024, 12})) ==
      "348 million in December 2024 is no fall; the claim of the first fall in a row is wrong.");
  BOOST_TEST(explain(streak_claim(direction::rising, 4).on_year(), all, december) ==
             "437 million in December 2025 is the 4th rise on the year in a row; the claim of the "
             "4th rise on the year in a row may be right, as earlier levels are not all known.");
  BOOST_TEST(explain(broken_streak_claim(direction::rising, 1), all, (month{2024, 11})) ==
             "310 million in November 2024 comes after one rise; the claim of the first fall after "
             "1 rise is right.");
  BOOST_TEST(explain(broken_streak_claim(direction::rising, 2), all, december) ==
             "437 million in December 2025 does not end a streak; the claim of the first fall "
             "after 2 rises is wrong.");
  BOOST_TEST(explain(lowest_since_claim(2), all, (month{2024, 11})) ==
             "310 million in November 2024 is the lowest since September 2024; the claim of the "
             "lowest since September 2024 is right.");
  BOOST_TEST(explain(lowest_since_claim(1), all, july + 4) ==
             "356 million in November 2025 is the lowest since July 2025; the claim of the lowest "
             "since October 2025 is wrong.");
  BOOST_TEST(explain(highest_since_claim(2), all, (month{2024, 12})) ==
             "348 million in December 2024 is the highest since the series begins in July 2024; "
             "the claim of the highest since October 2024 is wrong.");
  BOOST_TEST(explain(record_claim().of_sums(4), all, (month{2024, 12})) ==
             "USD 1.28 billion in the 4 months to December 2024 is the highest since the series "
             "begins in July 2024; the claim of a record is right.");
  for (const auto& [n, text] : {std::pair{1, "the"},
                                {3, "the 3rd"},
                                {11, "the 11th"},
                                {12, "the 12th"},
                                {21, "the 21st"},
                                {112, "the 112th"}})
    BOOST_TEST(explain(nth_highest_claim(n), all, month{2024, 11})
                   .ends_with("the claim of " + std::string(text) + " highest is wrong."));
  // Growth is not a level: its claims name it.
  BOOST_TEST(explain(record_claim().of_growth_on_year(), all, december)
                 .find("record growth on the year") != std::string::npos);
  BOOST_TEST(explain(record_claim().of_growth_on_year(), all, december)
                 .starts_with("Growth of 25.6% to 437 million in December 2025 "));
  std::vector<dollars> levels(14, dollars{"300 million"});
  levels.back() = dollars{"200 million"};
  const series<month, dollars> falling(month{2024, 1}, levels);
  const std::string of_fall =
      explain(low_record_claim().of_growth_on_year(), falling, month{2025, 2});
  BOOST_TEST(
      of_fall ==
      "A fall of 33.3% to 200 million in February 2025 is the lowest rate of growth since growth "
      "on the year begins in January 2025; the claim of record low growth on the year is right.");
  const bool is_read = read_history<month>(of_fall) ==
                       history_sentence<month>{low_record_claim().of_growth_on_year(), {2025, 2}};
  BOOST_TEST(is_read);
}

// Growth may be a fall, and begins a year after its series.
BOOST_AUTO_TEST_CASE(claims_on_the_history_of_growth_are_explained) {
  series<month, dollars> all(month{2024, 1}, std::vector<dollars>(12, dollars{"100 million"}));
  for (const char* each : {"96.1 million", "103.2 million", "92.6 million", "94.5 million",
                           "124.6 million", "85.8 million"})
    all.push_back(dollars::from_text(each));
  const auto record = record_claim().of_growth_on_year();
  BOOST_TEST(explain(record, all, month{2025, 6}) ==
             "A fall of 14.2% to 85.8 million in June 2025 is no record: growth was as high or "
             "higher 5 times before; the claim of record growth on the year is wrong.");
  BOOST_TEST(explain(record, all, month{2025, 5}) ==
             "Growth of 24.6% to 124.6 million in May 2025 is the highest rate of growth since "
             "growth on the year begins in January 2025; the claim of record growth on the year is "
             "right.");
  BOOST_TEST(
      explain(nth_highest_claim(3).of_growth_on_year(), all, month{2025, 4}) ==
      "A fall of 5.5% to 94.5 million in April 2025 is the 3rd highest rate of growth since "
      "growth on the year begins in January 2025; the claim of the 3rd highest growth on the "
      "year is right.");
  BOOST_TEST(explain(low_record_claim().of_growth_on_year(), all, month{2025, 2}) ==
             "Growth of 3.2% to 103.2 million in February 2025 is no record low: growth was as low "
             "or lower once before; the claim of record low growth on the year is wrong.");
  history_claim since = highest_since_claim(3).of_growth_on_year();
  BOOST_TEST(explain(since, all, month{2025, 5}) ==
             "Growth of 24.6% to 124.6 million in May 2025 is the highest rate of growth since "
             "growth on the year begins in January 2025; the claim of the highest growth on the "
             "year since February 2025 is wrong.");
  for (const history_claim& each : {record, low_record_claim().of_growth_on_year(), since})
    for (const month m : {month{2025, 2}, month{2025, 5}, month{2025, 6}}) {
      const bool is_read =
          read_history<month>(explain(each, all, m)) == history_sentence<month>{each, m};
      BOOST_TEST(is_read, explain(each, all, m));
    }
}

BOOST_AUTO_TEST_CASE(averages_of_rates_are_no_sums) {
  const series<month, figure<>> rates(month{2025, 1}, std::vector<figure<>>(12, figure<>{"3.52%"}));
  BOOST_TEST(
      explain((trailing_average_claim{.length = 12, .end = window::with_current, .stated = "3.5%"}),
              rates, (month{2025, 12})) ==
      "The average from January to December 2025 is 3.52%; the printed 3.5% is right.");
}

BOOST_AUTO_TEST_CASE(years_to_date_are_explained_with_their_months) {
  const auto all = exports();
  BOOST_TEST(explain(level_claim{"1.864 billion"}, all, (fiscal_to_date<>{2025, 6})) ==
             "The total from July to December 2024 is USD 1.864 billion; the printed 1.864 billion "
             "is right.");
  BOOST_TEST(explain(level_claim{"286 million"}, all, (fiscal_to_date<>{2025, 1})) ==
             "The total in July 2024 is 286 million; the printed 286 million is right.");
  const series<month, dollars> of_a_year(july, std::vector<dollars>(9, dollars{"5"}));
  BOOST_TEST(explain(level_claim{"45"}, of_a_year, (fiscal_to_date<>{2026, 9}))
                 .starts_with("The total from July 2025 to March 2026 is USD 45; "));
}

// Why it may be right: levels whose digits do not tell them apart, or that are missing.
BOOST_AUTO_TEST_CASE(a_tie_of_rounded_levels_is_explained_by_their_rounding) {
  const series<month, dollars> all(july, {dollars{"386 million"}, dollars{"386 million"}});
  BOOST_TEST(explain(record_claim(), all, july + 1) ==
             "386 million in August 2025 was reached or passed once before; the claim of a record "
             "may be right, as the levels are rounded.");
  // A gap can only hurt a claim of a record, which its known levels leave open.
  series<month, dollars> with_gap(july, {dollars{"386 million"}});
  with_gap.push_back(std::nullopt);
  with_gap.push_back(dollars{"386 million"});
  BOOST_TEST(explain(record_claim(), with_gap, july + 2).ends_with("as the levels are rounded."));
  BOOST_TEST(explain(nth_highest_claim(2), with_gap, july + 2)
                 .ends_with("may be right, as the levels are rounded."));
  BOOST_TEST(explain(nth_highest_claim(3), with_gap, july + 2)
                 .ends_with("may be right, as earlier levels are not all known."));
  // A streak that ends with a rise behind a gap.
  series<month, dollars> streak(july, {dollars{"5 million"}, dollars{"4 million"}});
  streak.push_back(std::nullopt);
  for (const char* each : {"6 million", "7 million", "8 million"})
    streak.push_back(dollars::from_text(each));
  BOOST_TEST(explain(streak_claim(direction::rising, 3), streak, july + 5)
                 .ends_with("may be right, as earlier levels are not all known."));
}

BOOST_AUTO_TEST_SUITE_END()
