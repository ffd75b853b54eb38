// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

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
  BOOST_CHECK_EXCEPTION(static_cast<void>(ints::from_observations({{latest, 1}, {earliest, 2}})),
                        span_too_long, names_all);
  BOOST_TEST((ints::from_observations({{latest, 1}, {earliest, 2}}, {.periods = months}).length() ==
              months));
  BOOST_CHECK_THROW(static_cast<void>(ints::from_observations({{latest, 1}, {earliest, 2}},
                                                              {.periods = months - 1})),
                    span_too_long);

  using table = panel<month, int, int>;
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(table::from_observations({{1, latest, 1}, {2, earliest, 2}})),
      span_too_long, names_all);
  BOOST_TEST(
      (table::from_observations({{1, latest, 1}, {2, earliest, 2}}, {.periods = months}).width() ==
       months));
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(table::from_series({{1, ints(latest, {1})}, {2, ints(earliest, {2})}})),
      span_too_long, names_all);
}

// A gap for every label and every day of a century would take a gigabyte.
BOOST_AUTO_TEST_CASE(few_values_do_not_make_a_vast_panel) {
  using table = panel<day, int, int>;
  using row = series<day, int>;
  const day from{1920, 1, 1}, to = from + 38'999;
  std::vector<table::entry> all;
  std::vector<std::pair<int, row>> rows;
  for (int i = 0; i < 2000; ++i) {
    const day p = i % 2 == 0 ? from : to;
    all.push_back({i, p, 1});
    rows.emplace_back(i, row(p, {1}));
  }
  const auto names = [](const span_too_long& e) {
    return e.labels() == 2000 && e.periods() == 39'000 && e.limit() == 4'000'000 &&
           std::string_view(e.what()) ==
               "2000 labels times 39000 periods from 1920-01-01 to 2026-10-10 for 2000 values; the "
               "limit is 4000000 cells";
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(table::from_observations(all)), span_too_long, names);
  BOOST_CHECK_EXCEPTION(static_cast<void>(table::from_series(rows)), span_too_long, names);

  all.resize(110);  // 4.3 million cells
  BOOST_CHECK_THROW(static_cast<void>(table::from_observations(all)), span_too_long);
  BOOST_TEST((table::from_observations(all, {.cells = 110 * 39'000}).width() == 39'000U));
  BOOST_CHECK_THROW(static_cast<void>(table::from_observations(all, {.cells = 110 * 39'000 - 1})),
                    span_too_long);
  // At least a hundredth is given: 78 000 values.
  for (int i = 1; i <= 390; ++i)
    for (int label = 0; label < 200; ++label) all.push_back({label, from + i, 2});
  BOOST_TEST((table::from_observations(all).size() == 200U));
}

BOOST_AUTO_TEST_CASE(a_century_of_days_is_within_the_limit) {
  const day from{1926, 1, 1}, to{2025, 12, 31};
  BOOST_TEST((series<day, int>::from_observations({{to, 1}, {from, 2}}).length() == 36'525U));
}

BOOST_AUTO_TEST_SUITE_END()
