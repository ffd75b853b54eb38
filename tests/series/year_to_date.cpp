// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstddef>
#include <optional>
#include <random>
#include <vector>

BOOST_AUTO_TEST_SUITE(year_to_date_test)

using namespace fiscus;

namespace {

constexpr month july{2024, 7};

constexpr series<month, int> two_years_of_ones() {
  series<month, int> result(july);
  for (int i = 0; i < 24; ++i) result.push_back(1);
  return result;
}

}  // namespace

static_assert(year_to_date<july_june>(two_years_of_ones())[fiscal_to_date<>{2025, 12}] == 12);
static_assert(year_to_date<july_june>(two_years_of_ones())[fiscal_to_date<>{2026, 1}] == 1);
static_assert(year_to_date<january_december>(
                  two_years_of_ones())[fiscal_to_date<january_december>{2025, 12}] == 12);
static_assert(year_to_date<january_december>(two_years_of_ones()).first() ==
                  fiscal_to_date<january_december>{2025, 1},
              "January to June 2024 are missing");

static_assert(from_year_to_date(year_to_date<july_june>(two_years_of_ones())) ==
              two_years_of_ones());

template <class S>
concept has_months = requires(const S& s) {
  from_year_to_date(s);
};
static_assert(has_months<series<fiscal_to_date<>, money<USD>>>);
static_assert(has_months<series_view<fiscal_to_date<january_december>, int>>);
static_assert(!has_months<series<month, int>>, "a month's figure is no cumulative one");
static_assert(!has_months<series<fiscal_year<>, int>>);

BOOST_AUTO_TEST_CASE(a_gap_ends_the_year_but_not_the_next) {
  series<month, int> months(july);
  for (int i = 1; i <= 14; ++i) months.push_back(i == 3 ? std::nullopt : std::optional(i));
  const auto complete = year_to_date<july_june>(months);
  BOOST_TEST(complete[(fiscal_to_date<>{2025, 2})] == 3);
  for (int k = 3; k <= 12; ++k) BOOST_TEST(!complete.contains(fiscal_to_date<>{2025, k}));
  BOOST_TEST(complete[(fiscal_to_date<>{2026, 2})] == 13 + 14);

  const auto partly = year_to_date<july_june>(months, partial);
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 3}] == partial_value<int>{3, 2, 3}));
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 12}] == partial_value<int>{75, 11, 12}));
  BOOST_CHECK((partly[fiscal_to_date<>{2026, 2}] == partial_value<int>{27, 2, 2}));
}

BOOST_AUTO_TEST_CASE(nothing_known_of_a_year_is_a_gap) {
  series<month, int> months(july);
  months.push_back(std::nullopt);
  months.push_back(5);
  const auto partly = year_to_date<july_june>(months, partial);
  BOOST_TEST(!partly.contains(fiscal_to_date<>{2025, 1}));
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 2}] == partial_value<int>{5, 1, 2}));
  BOOST_TEST(year_to_date<july_june>(series<month, int>()).empty());
}

// A year to date spans the years that begin inside its source; a partial one all that it touches.
constexpr auto from_september_on = [] {
  series<month, int> result(month{2024, 9});
  for (int i = 0; i < 12; ++i) result.push_back(1);
  return result;
};
static_assert(year_to_date<july_june>(from_september_on()) ==
              series<fiscal_to_date<>, int>(fiscal_to_date<>{2026, 1}, {1, 2}));
static_assert(year_to_date<july_june>(from_september_on(), partial).first() ==
              fiscal_to_date<>{2025, 3});
static_assert(year_to_date<july_june>(from_september_on(), partial).length() == 12);
// No year begins there yet.
static_assert(year_to_date<january_december>(series<month, int>(july, {1, 2})) ==
              series<fiscal_to_date<january_december>, int>(fiscal_to_date<january_december>{2025,
                                                                                             1}));

using week = fiscal_week<nrf_years>;
static_assert(yearly_period<fiscal_to_date<july_june, fiscal_quarter<>>> &&
              yearly_period<fiscal_to_date<july_june, fiscal_half<>>>);
static_assert(!yearly_period<fiscal_to_date<nrf_years, week>> &&
                  !yearly_period<fiscal_to_date<july_june, day>>,
              "weeks and days have years of different lengths");
static_assert(
    std::same_as<decltype(year_to_date<april_march>(series<fiscal_half<april_march>, int>())),
                 series<fiscal_to_date<april_march, fiscal_half<april_march>>, int>>);

namespace {

/// Random values of a Fine that begins anywhere in a year, with gaps.
template <auto Calendar, class Fine>
series<Fine, int> random_parts(std::mt19937& random) {
  const auto year = parts<Fine>(fiscal_year<Calendar>{2023});
  series<Fine, int> result(*year.begin() + static_cast<int>(random() % year.size()));
  for (std::size_t i = random() % (3 * year.size()); i > 0; --i)
    result.push_back(random() % (year.size() + 3) == 0
                         ? std::nullopt
                         : std::optional(static_cast<int>(random() % 2001) - 1000));
  return result;
}

/// Each stretch is the plain sum of its parts, or a gap if one of them is missing; and there and
/// back again.
template <auto Calendar, class Fine>
void every_stretch_is_the_sum_of_its_parts(int rounds) {
  using to_date = fiscal_to_date<Calendar, Fine>;
  using year = fiscal_year<Calendar>;
  std::mt19937 random(7);
  for (int round = 0; round < rounds; ++round) {
    const auto fine = random_parts<Calendar, Fine>(random);
    const auto stretches = year_to_date<Calendar>(fine);
    const auto partly = year_to_date<Calendar>(fine, partial);
    static_assert(std::same_as<period_of<decltype(stretches)>, to_date>);
    BOOST_REQUIRE(partly.length() == fine.length());
    year first = containing<year>(fine.start()->first_day());
    if (first.first_day() < fine.start()->first_day()) ++first;
    BOOST_REQUIRE((stretches.start() == to_date{first.year(), 1}));
    BOOST_REQUIRE(stretches.empty() == (fine.empty() || fine.last() < *parts<Fine>(first).begin()));
    for (const Fine p : fine.periods()) {
      const auto stretch = to_date::ending(p);
      int sum = 0, present = 0, of = 0;
      for (const Fine part : through(Fine::containing(stretch.first_day()), p)) {
        ++of;
        if (const auto value = fine.find(part)) sum += *value, ++present;
      }
      BOOST_REQUIRE((stretch.number() == of && stretch.last_part() == p));
      BOOST_REQUIRE(
          partly.find(stretch) ==
          (present == 0 ? std::nullopt : std::optional(partial_value<int>{sum, present, of})));
      BOOST_REQUIRE(
          stretches.find(stretch) ==
          (present == of && stretch.year() >= first.year() ? std::optional(sum) : std::nullopt));
    }
    const auto back = from_year_to_date(stretches);
    static_assert(std::same_as<period_of<decltype(back)>, Fine>);
    BOOST_REQUIRE(back.length() == stretches.length());
    for (const Fine p : back.periods())
      BOOST_REQUIRE(back.find(p) ==
                    (stretches.contains(to_date::ending(p)) ? fine.find(p) : std::nullopt));
    BOOST_REQUIRE(year_to_date<Calendar>(back) == stretches);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_stretch_of_every_kind_of_period) {
  every_stretch_is_the_sum_of_its_parts<july_june, month>(50);
  every_stretch_is_the_sum_of_its_parts<january_december, month>(50);
  every_stretch_is_the_sum_of_its_parts<july_june, fiscal_month<>>(20);
  every_stretch_is_the_sum_of_its_parts<july_june, fiscal_quarter<january_december>>(50);
  every_stretch_is_the_sum_of_its_parts<april_march, fiscal_half<april_march>>(50);
  every_stretch_is_the_sum_of_its_parts<nrf_years, fiscal_quarter<nrf_years>>(20);
  every_stretch_is_the_sum_of_its_parts<nrf_years, week>(20);
  every_stretch_is_the_sum_of_its_parts<iso_years, iso_week>(20);
  every_stretch_is_the_sum_of_its_parts<july_june, day>(2);
}

BOOST_AUTO_TEST_CASE(a_month_needs_the_stretch_before_it) {
  // 3MFY26 is missing, and the source began with 11MFY25.
  const auto stretches = series<fiscal_to_date<>, int>::from_observations({{{2025, 11}, 110},
                                                                           {{2025, 12}, 130},
                                                                           {{2026, 1}, 7},
                                                                           {{2026, 2}, 5},
                                                                           {{2026, 4}, 50},
                                                                           {{2026, 5}, 60}});
  const auto months = from_year_to_date(stretches);
  BOOST_TEST(months.length() == stretches.length());
  BOOST_CHECK((months.first() == month{2025, 5}));
  BOOST_TEST(!months.contains(month{2025, 5}));
  BOOST_TEST(months[(month{2025, 6})] == 20);
  BOOST_TEST(months[(month{2025, 7})] == 7, "the first month is the stretch itself");
  BOOST_TEST(months[(month{2025, 8})] == -2);
  BOOST_TEST(!months.contains(month{2025, 9}));
  BOOST_TEST(!months.contains(month{2025, 10}), "never a difference over two months");
  BOOST_TEST(months[(month{2025, 11})] == 10);
  BOOST_TEST(from_year_to_date(series<fiscal_to_date<>, int>()).empty());
}

BOOST_AUTO_TEST_CASE(a_month_that_does_not_fit) {
  const series<fiscal_to_date<>, int> stretches(fiscal_to_date<>{2026, 1}, {-2, largest<int>});
  BOOST_CHECK_THROW(static_cast<void>(from_year_to_date(stretches)), overflow);
}

BOOST_AUTO_TEST_CASE(nothing_is_added_after_a_gap) {
  series<month, int> months(july, {1});
  months.push_back(std::nullopt);
  for (int i = 0; i < 10; ++i) months.push_back(largest<int>);
  months.push_back(5);
  const auto stretches = year_to_date<july_june>(months);
  BOOST_TEST(stretches.count() == 2U);
  BOOST_TEST(stretches[(fiscal_to_date<>{2026, 1})] == 5);
  BOOST_CHECK_THROW(static_cast<void>(year_to_date<july_june>(months, partial)), overflow);
  // Nor in a year that begins before the series.
  BOOST_TEST(year_to_date<july_june>(series<month, int>(july + 1, {largest<int>, 1})).count() ==
             0U);
}

// In a calendar whose months begin on the 6th there are no others than its own.
inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
using tax_month = fiscal_month<uk_tax>;

template <class S, auto Calendar>
concept has_years_to_date = requires(const S& s) {
  year_to_date<Calendar>(s);
  year_to_date<Calendar>(s, partial);
};
static_assert(has_years_to_date<series<tax_month, int>, uk_tax>);
static_assert(has_years_to_date<series<fiscal_month<>, int>, july_june>);
static_assert(has_years_to_date<series<month, int>, april_march>);
static_assert(!has_years_to_date<series<month, int>, uk_tax>);
static_assert(!has_years_to_date<series<tax_month, int>, july_june>);
static_assert(has_years_to_date<series<fiscal_month<april_march>, int>, july_june>);
static_assert(!has_years_to_date<series<fiscal_half<april_march>, int>, july_june>);
static_assert(!has_years_to_date<series<week, int>, july_june>);
static_assert(!has_years_to_date<series<month, unsigned>, july_june>);

BOOST_AUTO_TEST_CASE(months_of_a_year_of_its_own) {
  series<tax_month, int> months(tax_month{2025, 11});
  for (int i = 1; i <= 16; ++i) months.push_back(i == 5 ? std::nullopt : std::optional(i));
  const auto stretches = year_to_date<uk_tax>(months);
  static_assert(std::same_as<period_of<decltype(stretches)>, fiscal_to_date<uk_tax>>);
  BOOST_CHECK((stretches.first() == fiscal_to_date<uk_tax>{2026, 1}));
  BOOST_TEST(stretches[(fiscal_to_date<uk_tax>{2026, 2})] == 3 + 4);
  BOOST_TEST(!stretches.contains(fiscal_to_date<uk_tax>{2026, 3}));
  BOOST_TEST(stretches[(fiscal_to_date<uk_tax>{2027, 2})] == 15 + 16);

  const auto back = from_year_to_date(stretches);
  static_assert(std::same_as<period_of<decltype(back)>, tax_month>);
  BOOST_TEST(back.length() == 14U);
  BOOST_TEST(back[(tax_month{2026, 2})] == 4);
  BOOST_TEST(back.count() == 4U);

  // In retail years each month has four or five weeks.
  const series<fiscal_month<nrf_years>, int> retail(fiscal_month<nrf_years>{2025, 1}, {1, 2, 3});
  BOOST_TEST(year_to_date<nrf_years>(retail)[(fiscal_to_date<nrf_years>{2025, 3})] == 6);
  BOOST_TEST((from_year_to_date(year_to_date<nrf_years>(retail)) == retail));
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_calendar_are_in_no_fiscal_year) {
  const auto at_the_end = year_to_date<july_june>(series<month, int>(month{9999, 6}, {1, 2, 3}));
  BOOST_CHECK(at_the_end == (series<fiscal_to_date<>, int>()));
  const auto partly = year_to_date<july_june>(series<month, int>(month{9999, 6}, {1, 2}), partial);
  BOOST_TEST((partly.length() == 1U && partly.last() == fiscal_to_date<>{9999, 12}));
  const auto last_year =
      year_to_date<july_june>(series<month, int>(month{9998, 7}, std::vector<int>(13, 1)));
  BOOST_TEST((last_year.length() == 12U && last_year[fiscal_to_date<>{9999, 12}] == 12));
  const auto at_the_beginning = year_to_date<july_june>(series<month, int>(month{1, 6}, {1, 2, 3}));
  BOOST_TEST(
      (at_the_beginning.first() == fiscal_to_date<>{2, 1} && at_the_beginning.length() == 2U));
  BOOST_TEST(year_to_date<july_june>(series<month, int>(month{9999, 12}, {1})).empty());
}

BOOST_AUTO_TEST_SUITE_END()
