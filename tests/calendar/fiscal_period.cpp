// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>

BOOST_AUTO_TEST_SUITE(fiscal_period_test)

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
static_assert(containing<fiscal_quarter<>>(month{2025, 12}) == fiscal_quarter<>{2026, 2});

// The calendar says when a year begins and how it is named.
static_assert(fiscal_year<april_march>{2026}.first_month() == month{2025, 4});
static_assert(fiscal_year<japan>{2026}.first_month() == month{2026, 4});
static_assert(fiscal_year<october_september>{2026}.last_month() == month{2026, 9});
static_assert(fiscal_year<january_december>{2026}.first_month() == month{2026, 1});
static_assert(!std::is_same_v<fiscal_year<april_march>, fiscal_year<japan>>);

static_assert(fiscal_year<>{} == fiscal_year<>{1970});
static_assert(fiscal_year<>{2}.first_day() == day{1, 7, 1});

// Months of the year, numbered in it.
static_assert(fiscal_month<>{2026, 6}.first_month() == month{2025, 12});
static_assert(fiscal_month<>{2026, 12} + 1 == fiscal_month<>{2027, 1});

// Years that begin in the middle of a month, and so do their parts.
inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
static_assert(fiscal_year<uk_tax>{2026}.first_day() == day{2025, 4, 6});
static_assert(fiscal_year<uk_tax>{2026}.last_day() == day{2026, 4, 5});
static_assert(fiscal_quarter<uk_tax>{2026, 4}.first_day() == day{2026, 1, 6});
static_assert(fiscal_month<uk_tax>::containing(day{2026, 3, 5}) == fiscal_month<uk_tax>{2026, 11});
static_assert(fiscal_month<uk_tax>::containing(day{2026, 3, 6}) == fiscal_month<uk_tax>{2026, 12});
static_assert(fiscal_year<fiscal_calendar{.first_month = 1, .first_day = 2}>{2026}.last_day() ==
              day{2026, 1, 1});

template <class P>
concept knows_its_first_month = requires(const P p) {
  p.first_month();
};
static_assert(knows_its_first_month<fiscal_year<>> && !knows_its_first_month<fiscal_year<uk_tax>>);

namespace {

/// Goes through the days of 1900 to 2100 as a clerk would, counting days, months and years.
class clerk {
 public:
  explicit clerk(const fiscal_calendar& calendar) : calendar_(calendar) {
    while (opens_a_month() == false || month_ != calendar.first_month) next_date();
    begin_year();
  }

  void next() {
    next_date();
    if (!opens_a_month()) return;
    if (month_ == calendar_.first_month)
      begin_year();
    else
      ++fiscal_month_;
  }

  [[nodiscard]] bool finished() const { return year_ > 2100; }
  [[nodiscard]] day today() const { return day(year_, month_, day_); }
  [[nodiscard]] int name() const { return name_; }
  [[nodiscard]] int fiscal_month_number() const { return fiscal_month_; }

 private:
  void next_date() {
    const bool leap = year_ % 4 == 0 && (year_ % 100 != 0 || year_ % 400 == 0);
    const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (++day_ <= lengths[month_ - 1]) return;
    day_ = 1;
    if (++month_ <= 12) return;
    month_ = 1;
    ++year_;
  }

  [[nodiscard]] bool opens_a_month() const { return day_ == calendar_.first_day; }

  void begin_year() {
    const bool is_calendar_year = month_ == 1 && day_ == 1;
    name_ = calendar_.named_by == end_year && !is_calendar_year ? year_ + 1 : year_;
    fiscal_month_ = 1;
  }

  fiscal_calendar calendar_;
  int year_ = 1900;
  int month_ = 1;
  int day_ = 1;
  int name_ = 0;
  int fiscal_month_ = 0;
};

template <fiscal_calendar Calendar, int Months>
bool agrees(const clerk& expected) {
  using period = fiscal_period<Calendar, Months>;
  const period p = period::containing(expected.today());
  const int number = (expected.fiscal_month_number() - 1) / Months + 1;
  const bool begins = p.first_day() == expected.today();
  const bool is_first_day = period::containing(expected.today() - 1) != p;
  bool constructed = false;
  if constexpr (Months == 12)
    constructed = period(expected.name()) == p;
  else
    constructed = period(expected.name(), number) == p;
  return p.year() == expected.name() && p.number() == number && constructed &&
         begins == is_first_day && contains(p, expected.today()) &&
         p.last_day() + 1 == (p + 1).first_day();
}

template <fiscal_calendar Calendar>
void agrees_with_the_clerk() {
  int days = 0;
  for (clerk it(Calendar); !it.finished(); it.next(), ++days)
    if (days % thinning == 0)
      BOOST_REQUIRE((agrees<Calendar, 12>(it) && agrees<Calendar, 6>(it) &&
                     agrees<Calendar, 3>(it) && agrees<Calendar, 1>(it)));
}

template <int Day, year_naming Naming, int... Month>
void all_opening_months(std::integer_sequence<int, Month...>) {
  (agrees_with_the_clerk<fiscal_calendar{
       .first_month = Month + 1, .first_day = Day, .named_by = Naming}>(),
   ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_of_two_centuries_agrees_with_counting) {
  constexpr std::make_integer_sequence<int, 12> months;
  all_opening_months<1, end_year>(months);
  all_opening_months<1, start_year>(months);
  all_opening_months<6, end_year>(months);
  all_opening_months<28, start_year>(months);
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
  BOOST_CHECK_THROW(static_cast<void>(containing<fiscal_year<>>(month{1, 6})), invalid_date);
}

BOOST_AUTO_TEST_CASE(periods_can_be_hashed) {
  const std::unordered_set<fiscal_quarter<>> set{fiscal_quarter<>{2026, 1},
                                                 fiscal_quarter<>{2025, 4} + 1};
  BOOST_TEST(set.size() == 1U);
}

// The same calendars are values that a program can read from its data.
BOOST_AUTO_TEST_CASE(calendars_that_make_no_sense_are_refused) {
  for (const int number : {-1, 0, 13}) {
    BOOST_CHECK_EXCEPTION(
        fiscal_calendar{.first_month = number}.check(), invalid_value, [](const invalid_value& e) {
          return e.what() == std::string_view("a fiscal year begins in one of the months 1 to 12");
        });
  }
  for (const int number : {-1, 0, 29, 30, 31})
    BOOST_CHECK_THROW((fiscal_calendar{.first_month = 4, .first_day = number}.check()),
                      invalid_value);
  BOOST_CHECK_NO_THROW((fiscal_calendar{.first_month = 12, .first_day = 28}.check()));
}

BOOST_AUTO_TEST_SUITE_END()
