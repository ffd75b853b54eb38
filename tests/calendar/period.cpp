// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(period_test)

using namespace fiscus;

namespace {

// A month, but for those members that are not right.
template <bool Ordinal, bool FromOrdinal, bool FirstDay, bool LastDay>
struct month_but_for : month {
  using month::month;
  [[nodiscard]] std::conditional_t<Ordinal, std::int32_t, std::int64_t> ordinal() const;
  [[nodiscard]] static std::conditional_t<FromOrdinal, month_but_for, month> from_ordinal(int);
  [[nodiscard]] month_but_for operator+(int) const;
  [[nodiscard]] month_but_for operator-(int) const;
  [[nodiscard]] int operator-(month_but_for) const;
  [[nodiscard]] std::conditional_t<FirstDay, day, int> first_day() const;
  [[nodiscard]] std::conditional_t<LastDay, day, int> last_day() const;
};

}  // namespace

static_assert(calendar_period<month_but_for<true, true, true, true>> &&
              detail::bounded_period<month_but_for<true, true, true, true>>);
static_assert(!calendar_period<month_but_for<false, true, true, true>> &&
              !calendar_period<month_but_for<true, false, true, true>> &&
              !calendar_period<month_but_for<true, true, false, true>> &&
              !calendar_period<month_but_for<true, true, true, false>> &&
              !detail::bounded_period<month_but_for<true, true, true, false>>);
static_assert(calendar_period<day> && calendar_period<month> && calendar_period<fiscal_to_date<>>);
static_assert(!calendar_period<int>);
static_assert(yearly_period<month> && yearly_period<fiscal_to_date<>>);
static_assert(!yearly_period<day> && !yearly_period<iso_week>);  // years differ in length
static_assert(partitioning_period<month> && partitioning_period<fiscal_half<>>);
static_assert(partitioning_period<day> && partitioning_period<iso_week>);
static_assert(!partitioning_period<fiscal_to_date<>> && !partitioning_period<rolling_months<3>>);

inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
inline constexpr week_calendar other_mondays{.last_month = 6, .ends_on = sunday};

// What is made of what.
using calendar_year = fiscal_year<january_december>;
static_assert(nests_in<month, fiscal_year<>> && nests_in<month, month>);
static_assert(nests_in<fiscal_half<>, calendar_year> && nests_in<fiscal_quarter<>, calendar_year>);
static_assert(nests_in<fiscal_quarter<january_december>, fiscal_year<>>);
static_assert(nests_in<fiscal_quarter<april_march>, fiscal_half<october_september>>);
static_assert(!nests_in<fiscal_year<>, calendar_year> && !nests_in<calendar_year, fiscal_year<>>);
static_assert(!nests_in<fiscal_half<>, fiscal_year<april_march>>);
static_assert(!nests_in<fiscal_year<>, fiscal_half<>> && !nests_in<fiscal_year<>, month>);
static_assert(!nests_in<fiscal_to_date<>, fiscal_year<>>);
static_assert(nests_in<fiscal_month<>, month> && nests_in<month, fiscal_month<>>);
static_assert(nests_in<fiscal_month<uk_tax>, fiscal_quarter<uk_tax>>);
static_assert(!nests_in<month, fiscal_year<uk_tax>> && !nests_in<fiscal_month<uk_tax>, month>);
static_assert(!nests_in<fiscal_quarter<april_march>, fiscal_year<uk_tax>>);
static_assert(nests_in<fiscal_week<nrf_years>, fiscal_month<nrf_years>>);
static_assert(nests_in<fiscal_month<nrf_years>, fiscal_half<nrf_years>>);
static_assert(nests_in<fiscal_week<iso_years>, fiscal_week<other_mondays>>);
static_assert(nests_in<fiscal_week<iso_years>, fiscal_quarter<other_mondays>>);
static_assert(!nests_in<fiscal_month<iso_years>, fiscal_year<other_mondays>>);
static_assert(!nests_in<iso_week, fiscal_year<nrf_years>> && !nests_in<iso_week, month>);
static_assert(!nests_in<month, iso_week> && !nests_in<month, fiscal_year<iso_years>>);
static_assert(nests_in<day, iso_week> && nests_in<day, fiscal_year<uk_tax>> &&
              !nests_in<iso_week, day>);

// The calendar has all months of its first fiscal year, and not of its first and last calendar
// years all fiscal halves.
static_assert(detail::first_whole<fiscal_year<>, month> == fiscal_year<>{2});
static_assert(detail::last_whole<fiscal_year<>, month> == fiscal_year<>{9999});
static_assert(detail::first_whole<calendar_year, fiscal_half<>> == calendar_year{2});
static_assert(detail::last_whole<calendar_year, fiscal_half<>> == calendar_year{9998});
static_assert(detail::last_whole<month, fiscal_month<>> == month{9999, 6});

static_assert(containing<fiscal_year<>>(month{2025, 12}) == fiscal_year<>{2026});
static_assert(containing<calendar_year>(fiscal_half<>{2026, 1}) == calendar_year{2025});
static_assert(containing<fiscal_quarter<>>(day{2025, 12, 31}) == fiscal_quarter<>{2026, 2});
static_assert(year_before(fiscal_quarter<>{2026, 2}) == fiscal_quarter<>{2025, 2});
static_assert(year_before(month{2025, 12}) == month{2024, 12});
static_assert(days_in(fiscal_year<>{2024}) == 366 && days_in(month{2025, 2}) == 28);
static_assert(parts<month>(fiscal_half<>{2026, 1}).size() == 6);
static_assert(*parts<fiscal_quarter<>>(fiscal_year<>{2026}).begin() == fiscal_quarter<>{2026, 1});
static_assert(parts<day>(fiscal_year<>{2024}).size() == 366);
static_assert(parts<fiscal_week<nrf_years>>(fiscal_year<nrf_years>{2023}).size() == 53);
static_assert(containing<fiscal_month<>>(month{2025, 12}) == fiscal_month<>{2026, 6});
static_assert(containing<fiscal_quarter<uk_tax>>(fiscal_month<uk_tax>{2026, 4}) ==
              fiscal_quarter<uk_tax>{2026, 2});
static_assert(containing<fiscal_half<nrf_years>>(fiscal_quarter<nrf_years>{2023, 3}) ==
              fiscal_half<nrf_years>{2023, 2});
static_assert(containing<fiscal_month<nrf_years>>(fiscal_week<nrf_years>{2023, 53}) ==
              fiscal_month<nrf_years>{2023, 12});
static_assert(containing<iso_week>(day{2026, 12, 31}) == iso_week{2026, 53});

// Half-open, and what lies in what.
static_assert(end_day(fiscal_half<>{2026, 1}) == day{2026, 1, 1});
static_assert(contains(fiscal_year<>{2026}, day{2026, 6, 30}));
static_assert(!contains(fiscal_year<>{2026}, day{2026, 7, 1}));
static_assert(contains(fiscal_year<>{2026}, fiscal_to_date<>{2026, 7}));
static_assert(!contains(fiscal_year<>{2026}, rolling_months<2>::ending(month{2025, 7})));
static_assert(day_number<fiscal_year<>>(day{2025, 7, 1}) == 1);
static_assert(day_number<fiscal_year<>>(day{2026, 6, 30}) == 365);
static_assert(through(month{2025, 7}, month{2025, 12}).size() == 6);
static_assert(through(month{2025, 7}, month{2025, 6}).size() == 0);

BOOST_AUTO_TEST_CASE(the_parts_of_a_period_come_in_order) {
  std::vector<std::string> names;
  for (const month m : parts<month>(fiscal_half<>{2026, 1})) names.push_back(to_text(m));
  BOOST_TEST(names == (std::vector<std::string>{"2025-07", "2025-08", "2025-09", "2025-10",
                                                "2025-11", "2025-12"}));
}

BOOST_AUTO_TEST_CASE(a_range_reaches_to_the_last_period_there_is) {
  int count = 0;
  for (const month m : period_range<month>(month{9999, 11}, 2)) {
    BOOST_TEST(m.year() == 9999);
    ++count;
  }
  BOOST_TEST(count == 2);
}

namespace {

// The definition: the first day of each Coarse is the first day of some Fine. A hundred years show
// every way in which the starts of two kinds of weeks and months can meet.
template <class Fine, class Coarse>
void nesting_is_what_it_says() {
  bool whole = true;
  for (Coarse each = containing<Coarse>(day{1960, 6, 1}); each.first_day() < day{2060, 1, 1};
       ++each)
    whole = whole && containing<Fine>(each.first_day()).first_day() == each.first_day();
  BOOST_TEST((nests_in<Fine, Coarse>) == whole);
}

template <class Fine, class... Coarse>
void against_all() {
  (nesting_is_what_it_says<Fine, Coarse>(), ...);
}

template <class... Period>
void each_against_all() {
  (against_all<Period, Period...>(), ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(periods_nest_if_their_first_days_are_those_of_finer_ones) {
  each_against_all<day, iso_week, fiscal_week<nrf_years>, month, fiscal_month<uk_tax>,
                   fiscal_month<nrf_years>, fiscal_quarter<>, fiscal_quarter<october_september>,
                   fiscal_quarter<uk_tax>, fiscal_quarter<nrf_years>, fiscal_quarter<other_mondays>,
                   fiscal_half<april_march>, fiscal_half<>, fiscal_period<july_june, 4>,
                   fiscal_period<october_september, 2>, fiscal_half<nrf_years>, fiscal_year<>,
                   fiscal_year<april_march>, fiscal_year<january_december>, fiscal_year<uk_tax>,
                   fiscal_year<nrf_years>, fiscal_year<iso_years>, fiscal_year<other_mondays>>();
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_period_are_those_that_lie_in_it) {
  for (const auto year : through(fiscal_year<nrf_years>{2000}, fiscal_year<nrf_years>{2030})) {
    int weeks = 0;
    for (const auto part : parts<fiscal_month<nrf_years>>(year))
      for (const auto week : parts<fiscal_week<nrf_years>>(part)) {
        BOOST_TEST(contains(part, week));
        BOOST_TEST((week == fiscal_week<nrf_years>{year.year(), ++weeks}));
      }
    BOOST_TEST(weeks == nrf_years.weeks_in(year.year()));
  }
}

BOOST_AUTO_TEST_CASE(there_is_no_day_after_the_last) {
  BOOST_CHECK_THROW(static_cast<void>(end_day(month{9999, 12})), invalid_date);
  BOOST_CHECK_NO_THROW(static_cast<void>(end_day(month{9999, 11})));
}

BOOST_AUTO_TEST_CASE(what_is_outside_of_the_calendar_is_named) {
  const auto says = [](std::string_view text) {
    return [text](const invalid_date& e) { return e.what() == text; };
  };
  const month latest{9999, 12};
  BOOST_CHECK_EXCEPTION(static_cast<void>(latest + 1), invalid_date,
                        says("no period that far from the one from 9999-12-01: the calendar has "
                             "the years 1 to 9999"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(month{1, 2} - 2), invalid_date,
                        says("no period that far from the one from 0001-02-01: the calendar has "
                             "the years 1 to 9999"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(containing<fiscal_year<>>(latest)), invalid_date,
                        says("no whole period of that kind for the day 9999-12-01: the calendar "
                             "has the years 1 to 9999"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(containing<fiscal_year<>>(day{1, 6, 30})), invalid_date,
                        says("no whole period of that kind for the day 0001-06-30: the calendar "
                             "has the years 1 to 9999"));
}

BOOST_AUTO_TEST_SUITE_END()
