// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <type_traits>
#include <unordered_set>
#include <utility>

using namespace fiscus;

inline constexpr fiscal_calendar japan{.first_month = 4, .named_by = start_year};

static_assert(std::is_trivially_copyable_v<fiscal_year<>> && sizeof(fiscal_year<>) == 4);

// FY26 of Pakistan, the first half of which is July to December 2025.
static_assert(fiscal_year<>{2026}.first_day() == day{2025, 7, 1});
static_assert(fiscal_year<>{2026}.last_day() == day{2026, 6, 30});
static_assert(fiscal_half<>{2026, 1}.first_month() == month{2025, 7});
static_assert(fiscal_half<>{2026, 1}.last_month() == month{2025, 12});
static_assert(fiscal_quarter<>{2026, 1}.last_day() == day{2025, 9, 30});
static_assert(fiscal_quarter<>{2026, 4} + 1 == fiscal_quarter<>{2027, 1});
static_assert(fiscal_half<>{2026, 2} - fiscal_half<>{2024, 1} == 5);
static_assert(fiscal_quarter<>::containing(month{2025, 12}) == fiscal_quarter<>{2026, 2});

// The calendar says when a year begins and how it is named.
static_assert(fiscal_year<april_march>{2026}.first_month() == month{2025, 4});
static_assert(fiscal_year<japan>{2026}.first_month() == month{2026, 4});
static_assert(fiscal_year<october_september>{2026}.last_month() == month{2026, 9});
static_assert(fiscal_year<january_december>{2026}.first_month() == month{2026, 1});
static_assert(!std::is_same_v<fiscal_year<april_march>, fiscal_year<japan>>);

static_assert(fiscal_year<>{}.first_month() == month{1970, 7});
static_assert(fiscal_year<>{2}.first_day() == day{1, 7, 1});

namespace {

// Walks through the months of two centuries, counting parts as a clerk would.
template <int FirstMonth, year_naming Naming, int Months>
void agrees_with_counting() {
  constexpr fiscal_calendar calendar{.first_month = FirstMonth, .named_by = Naming};
  using period = fiscal_period<calendar, Months>;
  int name = FirstMonth == 1 ? 1900 : (Naming == end_year ? 1900 : 1899);
  int month_of_year = FirstMonth == 1 ? 0 : 13 - FirstMonth;  // January's place, from 0
  for (int year = 1900; year <= 2100; ++year)
    for (int number = 1; number <= 12; ++number) {
      if (month_of_year == 12) {
        month_of_year = 0;
        ++name;
      }
      const month m{year, number};
      const period p = period::containing(m);
      BOOST_REQUIRE_EQUAL(p.year(), name);
      BOOST_REQUIRE_EQUAL(p.number(), month_of_year / Months + 1);
      BOOST_REQUIRE_EQUAL(m - p.first_month(), month_of_year % Months);
      BOOST_REQUIRE_EQUAL(p.last_month() - p.first_month(), Months - 1);
      BOOST_REQUIRE(p.last_day() + 1 == (p + 1).first_day());
      if constexpr (Months == 12)
        BOOST_REQUIRE(period(name) == p);
      else
        BOOST_REQUIRE(period(name, p.number()) == p);
      ++month_of_year;
    }
}

template <int... FirstMonth>
void all_calendars(std::integer_sequence<int, FirstMonth...>) {
  (agrees_with_counting<FirstMonth + 1, end_year, 12>(), ...);
  (agrees_with_counting<FirstMonth + 1, start_year, 12>(), ...);
  (agrees_with_counting<FirstMonth + 1, end_year, 6>(), ...);
  (agrees_with_counting<FirstMonth + 1, end_year, 3>(), ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_opening_months_agree_with_counting) {
  all_calendars(std::make_integer_sequence<int, 12>());
}

BOOST_AUTO_TEST_CASE(periods_that_do_not_exist_are_refused) {
  for (const int number : {-1, 0, 5})
    BOOST_CHECK_THROW(fiscal_quarter<>(2026, number), invalid_date);
  BOOST_CHECK_THROW(fiscal_half<>(2026, 3), invalid_date);
  for (const int year : {-2'147'483'647, 0, 1, 10000, 2'147'483'647})
    BOOST_CHECK_THROW(fiscal_year<>{year}, invalid_date);
  BOOST_CHECK_NO_THROW(fiscal_year<>{2});
  BOOST_CHECK_NO_THROW(fiscal_year<>{9999});
  BOOST_TEST(fiscal_year<january_december>{9999}.last_day() == (day{9999, 12, 31}));
  BOOST_CHECK_THROW(fiscal_year<january_december>{10000}, invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(fiscal_year<>::containing(month{1, 6})), invalid_date);
}

BOOST_AUTO_TEST_CASE(periods_can_be_hashed) {
  const std::unordered_set<fiscal_quarter<>> set{fiscal_quarter<>{2026, 1},
                                                 fiscal_quarter<>{2025, 4} + 1};
  BOOST_TEST(set.size() == 1U);
}
