// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(month_test)

using namespace fiscus;

static_assert(month{} == month{1970, 1});
static_assert(month{2025, 12} + 1 == month{2026, 1} && month{2026, 1} - 1 == month{2025, 12});
static_assert(month{2025, 12} - month{2024, 12} == 12);
static_assert(month{1969, 12}.year() == 1969 && month{1969, 12}.number() == 12);
static_assert(month{2024, 2}.last_day() == day{2024, 2, 29});
static_assert(month{9999, 12}.last_day() == day{9999, 12, 31});
static_assert(month::containing(day{2025, 3, 31}) == month{2025, 3});

template <class Number>
concept distance_in_months = requires(month m, Number n) {
  m + n;
};
static_assert(distance_in_months<int> && !distance_in_months<double>);

BOOST_AUTO_TEST_CASE(no_integer_is_cut_on_the_way_to_a_month) {
  const month december{2025, 12};
  BOOST_TEST(december + 1U == (month{2026, 1}));
  BOOST_TEST(december - 12LL == (month{2024, 12}));
  BOOST_CHECK_THROW(static_cast<void>(december + 4'294'967'295U), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(december + (1LL << 32)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(december + 18'446'744'073'709'551'615ULL), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(december - 9'223'372'036'854'775'807LL), invalid_date);
}

BOOST_AUTO_TEST_CASE(every_month_agrees_with_std_chrono) {
  for (int year = 1; year <= 9999; ++year)
    for (int number = 1; number <= 12; ++number) {
      const month m{year, number};
      const std::chrono::year_month_day last{std::chrono::sys_days{
          std::chrono::year{year} / static_cast<int>(number) / std::chrono::last}};
      const bool same = m.year() == year && m.number() == number &&
                        m.first_day() == day(year, number, 1) &&
                        m.last_day() == day(year, number, static_cast<int>(unsigned{last.day()}));
      if (!same) BOOST_TEST_REQUIRE(same, m);
    }
}

BOOST_AUTO_TEST_CASE(months_that_do_not_exist_are_refused) {
  for (const int number : {-1, 0, 13}) BOOST_CHECK_THROW(month(2025, number), invalid_date);
  for (const int year : {-1, 0, 10000}) BOOST_CHECK_THROW(month(year, 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(month(9999, 12) + 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(month(1, 1) - 1), invalid_date);
}

BOOST_AUTO_TEST_CASE(months_can_be_hashed) {
  const std::unordered_set<month> set{month{2025, 12}, month{2026, 1}, month{2025, 12}};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
