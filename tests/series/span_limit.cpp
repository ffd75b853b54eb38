// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string_view>

BOOST_AUTO_TEST_SUITE(span_limit_test)

using namespace fiscus;

constexpr month earliest{1, 1}, latest{9999, 12};
constexpr std::size_t months = 9999 * 12;

// Whether an error names both ends, the span and the limit.
bool names_all(const span_too_long& e) {
  return e.from() == day{1, 1, 1} && e.to() == day{9999, 12, 1} && e.periods() == months &&
         e.limit() == 40'000 &&
         std::string_view(e.what()) ==
             "observations from 0001-01-01 to 9999-12-01 span 119988 periods; the limit is 40000";
}

BOOST_AUTO_TEST_CASE(far_dates_are_refused_unless_they_are_asked_for) {
  using ints = series<month, int>;
  BOOST_CHECK_EXCEPTION(static_cast<void>(ints::from({{latest, 1}, {earliest, 2}})), span_too_long,
                        names_all);
  BOOST_TEST((ints::from({{latest, 1}, {earliest, 2}}, {.periods = months}).size() == months));
  BOOST_CHECK_THROW(
      static_cast<void>(ints::from({{latest, 1}, {earliest, 2}}, {.periods = months - 1})),
      span_too_long);

  using table = panel<month, int, int>;
  BOOST_CHECK_EXCEPTION(static_cast<void>(table::from({{1, latest, 1}, {2, earliest, 2}})),
                        span_too_long, names_all);
  BOOST_TEST(
      (table::from({{1, latest, 1}, {2, earliest, 2}}, {.periods = months}).width() == months));
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(table::from_series({{1, ints(latest, {1})}, {2, ints(earliest, {2})}})),
      span_too_long, names_all);
}

BOOST_AUTO_TEST_CASE(a_century_of_days_is_within_the_limit) {
  const day from{1926, 1, 1}, to{2025, 12, 31};
  BOOST_TEST((series<day, int>::from({{to, 1}, {from, 2}}).size() == 36'525U));
}

BOOST_AUTO_TEST_SUITE_END()
