// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <span>

BOOST_AUTO_TEST_SUITE(aggregate_test)

using namespace fiscus;

namespace {

// 1, 2, 3, … from the first month on; the months in `gaps` (counted from 1) are missing.
constexpr series<month, int> counting(month from, int count, std::initializer_list<int> gaps = {}) {
  series<month, int> result(from);
  for (int i = 1; i <= count; ++i) {
    bool gap = false;
    for (const int each : gaps) gap = gap || each == i;
    result.push_back(gap ? std::nullopt : std::optional(i));
  }
  return result;
}

constexpr month july{2024, 7};

}  // namespace

static_assert(aggregate<fiscal_year<>>(counting(july, 12), sum)[fiscal_year<>{2025}] == 78);
static_assert(aggregate<fiscal_quarter<>>(counting(july, 12), sum)[fiscal_quarter<>{2025, 2}] ==
              15);
static_assert(aggregate<fiscal_half<>>(counting(july, 12), last)[fiscal_half<>{2025, 2}] == 12);
static_assert(aggregate<fiscal_year<>>(counting(july, 12), highest)[fiscal_year<>{2025}] == 12);
static_assert(aggregate<fiscal_year<>>(counting(july, 12),
                                       mean(rounding::down))[fiscal_year<>{2025}] == 6);
static_assert(aggregate<month>(counting(july, 3, {2}), sum) == counting(july, 3, {2}));

// Halves of July years make calendar years.
static_assert(aggregate<fiscal_year<january_december>>(aggregate<fiscal_half<>>(counting(july, 24),
                                                                                sum),
                                                       sum)[fiscal_year<january_december>{2025}] ==
              12 * 7 + 66);

BOOST_AUTO_TEST_CASE(an_incomplete_period_is_a_gap) {
  const auto years = aggregate<fiscal_year<>>(counting(july, 30, {5}), sum);
  BOOST_TEST(years.length() == 2U);                  // the third is not over
  BOOST_TEST(!years.contains(fiscal_year<>{2025}));  // a month is missing
  BOOST_TEST(years[fiscal_year<>{2026}] == 12 * 12 + 78);
}

// The years that lie inside the span of the months, and no others; with `partial` all that it
// touches. An empty result begins with the first year that could still be complete.
BOOST_AUTO_TEST_CASE(a_result_spans_the_periods_that_are_inside) {
  using year = fiscal_year<>;
  for (int from = 0; from < 12; ++from)
    for (int count = 0; count < 40; ++count) {
      const auto months = counting(july + from, count);
      const auto years = aggregate<year>(months, sum);
      const int missing = (12 - from) % 12;
      BOOST_REQUIRE(years.start() == (year{from == 0 ? 2025 : 2026}));
      BOOST_REQUIRE(static_cast<int>(years.length()) == (std::max)(0, count - missing) / 12);
      BOOST_REQUIRE(years.count() == years.length());
      const auto touched = aggregate<year>(months, sum, partial);
      BOOST_REQUIRE(touched.start() == (year{2025}));
      BOOST_REQUIRE(static_cast<int>(touched.length()) ==
                    (count == 0 ? 0 : (from + count + 11) / 12));
    }
  BOOST_CHECK(aggregate<year>(counting(month{9998, 8}, 5), sum) == (series<year, int>()));
  BOOST_CHECK(aggregate<year>(counting(month{9997, 8}, 5), sum) == (series<year, int>(year{9999})));
  BOOST_CHECK(aggregate<year>(counting(month{1, 2}, 4), sum) == (series<year, int>(year{2})));
  BOOST_CHECK(aggregate<year>(counting(month{1, 2}, 4), sum, partial) ==
              (series<year, partial_value<int>>(year{2})));
}

BOOST_AUTO_TEST_CASE(partial_results_say_how_much_was_there) {
  const auto years = aggregate<fiscal_year<>>(counting(july, 26, {5}), sum, partial);
  BOOST_CHECK((years[fiscal_year<>{2025}] == partial_value<int>{73, 11, 12}));
  BOOST_CHECK((years[fiscal_year<>{2026}] == partial_value<int>{222, 12, 12}));
  BOOST_CHECK((years[fiscal_year<>{2027}] == partial_value<int>{51, 2, 12}));
  const auto quarters = aggregate<fiscal_quarter<>>(counting(july, 9, {4, 5, 6}), sum, partial);
  BOOST_TEST(!quarters.contains(fiscal_quarter<>{2025, 2}));  // nothing was there
  BOOST_TEST(quarters.contains(fiscal_quarter<>{2025, 3}));
}

BOOST_AUTO_TEST_CASE(an_empty_series_makes_no_periods) {
  BOOST_TEST(aggregate<fiscal_year<>>(series<month, int>(), sum).empty());
  BOOST_TEST(aggregate<fiscal_year<>>(series<month, int>(), sum, partial).empty());
  BOOST_TEST(!aggregate<fiscal_year<>>(series<month, int>(), sum).start());
}

BOOST_AUTO_TEST_CASE(a_rule_of_your_own_is_taken) {
  const auto range = [](std::span<const int> all) { return highest(all) - lowest(all); };
  BOOST_TEST(aggregate<fiscal_year<>>(counting(july, 12), range)[fiscal_year<>{2025}] == 11);
}

// What is not wanted is not computed: a rule sees whole periods alone, and nothing is thrown for a
// year that has no result.
BOOST_AUTO_TEST_CASE(a_rule_is_asked_for_complete_periods_only) {
  std::size_t fewest = 99;
  int calls = 0;
  const auto spy = [&](std::span<const int> all) {
    fewest = (std::min)(fewest, all.size());
    ++calls;
    return all.front();
  };
  static_cast<void>(aggregate<fiscal_year<>>(counting(july - 3, 40, {20}), spy));
  BOOST_TEST(fewest == 12U);
  BOOST_TEST(calls == 2);
  static_cast<void>(aggregate<fiscal_year<>>(counting(july - 3, 40, {20}), spy, partial));
  BOOST_TEST(fewest == 1U);

  const auto uneven = aggregate<fiscal_year<>>(counting(july, 12 + 2), last);
  BOOST_TEST(uneven.count() == 1U);
  series<month, int> months(july);
  for (int i = 0; i < 14; ++i) months.push_back(i == 13 ? 1 : 2);
  BOOST_TEST(aggregate<fiscal_year<>>(months, mean(rounding::unnecessary)).count() == 1U);
  BOOST_CHECK_THROW(
      static_cast<void>(aggregate<fiscal_year<>>(months, mean(rounding::unnecessary), partial)),
      inexact);
}

// Fiscal years that reach out of the calendar are none; their months are in no year.
BOOST_AUTO_TEST_CASE(the_ends_of_the_calendar_are_in_no_fiscal_year) {
  const auto at_the_end = aggregate<fiscal_year<>>(counting(month{9998, 7}, 18), sum);
  BOOST_TEST((at_the_end.length() == 1U && at_the_end[fiscal_year<>{9999}] == 78));
  const auto at_the_beginning = aggregate<fiscal_year<>>(counting(month{1, 1}, 18), sum);
  BOOST_TEST((at_the_beginning.length() == 1U));
  BOOST_TEST((at_the_beginning[fiscal_year<>{2}] == 12 * 6 + 78));
  BOOST_TEST(aggregate<fiscal_year<>>(counting(month{9999, 12}, 1), sum).empty());
  BOOST_TEST(aggregate<fiscal_year<>>(counting(month{9999, 12}, 1), sum, partial).empty());
  BOOST_TEST((aggregate<fiscal_year<january_december>>(
                  counting(month{1, 1}, 12), sum)[fiscal_year<january_december>{1}] == 78));
  // Halves of July years begin half a year after the first calendar year.
  const series<fiscal_half<>, int> halves(fiscal_half<>{2, 1}, {1, 2, 3});
  const auto years = aggregate<fiscal_year<january_december>>(halves, sum);
  BOOST_TEST((years.length() == 1U && years[fiscal_year<january_december>{2}] == 5));
}

BOOST_AUTO_TEST_SUITE_END()
