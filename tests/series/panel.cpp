// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace fiscus;

using table = panel<month, int, std::string>;
static_assert(readable_panel<table> && readable_panel<panel_view<month, int, std::string>>);
static_assert(!readable_panel<series<month, int>>);

constexpr month january{2014, 1}, february{2014, 2}, march{2014, 3};

BOOST_AUTO_TEST_CASE(entries_may_come_in_any_order) {
  const auto all = table::from({{"Spain", march, 6},
                                {"France", february, 2},
                                {"Spain", january, 4},
                                {"France", january, 1}});
  BOOST_TEST((all.size() == 2U && all.width() == 3U && all.first() == january));
  BOOST_TEST((all.label(0) == "France" && all.label(1) == "Spain"));
  BOOST_TEST((all[0][february] == 2 && !all[0].contains(march)));
  BOOST_TEST((all.find("Spain")->find(march) == 6 && !all.find("Spain")->contains(february)));
  BOOST_TEST((!all.find("Italy")));
  BOOST_TEST(table::from({}).size() == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_no_panel_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(table::from({{"Spain", march, 6}, {"Spain", march, 7}})),
                    invalid_value);
  BOOST_CHECK_THROW(table(january, 2, {"France"}, {1, 2, 3}), invalid_value);
  BOOST_CHECK_NO_THROW(table(january, 3, {"France"}, {1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(rows_are_views_of_the_same_values) {
  const table all(january, 2, {"France", "Italy", "Spain"}, {1, 2, 3, 4, 5, 6});
  const auto two = all.rows(1, 2);
  BOOST_TEST((two.size() == 2U && two.label(0) == "Italy" && two[1][february] == 6));
  BOOST_TEST(two.values().data() == all.values().data() + 2);
  BOOST_TEST((two.rows(1, 1).label(0) == "Spain" && two.rows(1, 0).size() == 0U));
  BOOST_TEST((all.validity().empty() && all.view().is_dense()));
}

BOOST_AUTO_TEST_CASE(a_verb_is_applied_to_each_series) {
  std::vector<int> values;
  for (int i = 0; i < 48; ++i) values.push_back(i < 24 ? 1 : i);
  const table all(month{2013, 7}, 24, {"France", "Spain"}, values);
  const auto years =
      each_series(all, [](const auto& s) { return aggregate<fiscal_year<>>(s, sum); });
  BOOST_TEST((years.label(1) == "Spain" && years.width() == 2U));
  BOOST_TEST((years[0][fiscal_year<>{2015}] == 12));
  BOOST_TEST((years[1][fiscal_year<>{2014}] == 12 * 24 + 66));
  BOOST_CHECK_THROW(static_cast<void>(each_series(all,
                                                  [](const auto& s) {
                                                    return s.until(month{2013, 6} + s.values()[0]);
                                                  })),
                    invalid_value);
}
