// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_test)

using namespace fiscus;

using table = panel<month, int, std::string>;
static_assert(readable_panel<table> && readable_panel<panel_view<month, int, std::string>>);
static_assert(!readable_panel<series<month, int>>);

constexpr month january{2014, 1}, february{2014, 2}, march{2014, 3};

BOOST_AUTO_TEST_CASE(entries_may_come_in_any_order) {
  const auto all = table::from_observations({{"Spain", march, 6},
                                             {"France", february, 2},
                                             {"Spain", january, 4},
                                             {"France", january, 1}});
  BOOST_TEST((all.size() == 2U && all.width() == 3U && all.first() == january));
  BOOST_TEST((all.label(0) == "France" && all.label(1) == "Spain"));
  BOOST_TEST((all[0][february] == 2 && !all[0].contains(march)));
  BOOST_TEST((all.find("Spain")->find(march) == 6 && !all.find("Spain")->contains(february)));
  BOOST_TEST((!all.find("Italy")));
  BOOST_TEST(table::from_observations({}).size() == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_no_panel_is_refused) {
  BOOST_CHECK_THROW(
      static_cast<void>(table::from_observations({{"Spain", march, 6}, {"Spain", march, 7}})),
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

// A panel is the range of its rows.
static_assert(std::ranges::input_range<const table> && std::ranges::sized_range<const table>);
static_assert(std::ranges::input_range<panel_view<month, int, int>>);

BOOST_AUTO_TEST_CASE(a_panel_is_gone_through_row_by_row) {
  const table all(january, 2, {"France", "Italy", "Spain"}, {1, 2, 3, 4, 5, 6});
  std::size_t i = 0;
  for (const auto& [label, row] : all) {
    BOOST_TEST((&label == &all.labels()[i] && &label == &all.label(i)));
    BOOST_TEST(row.values().data() == all[i].values().data());
    ++i;
  }
  BOOST_TEST(i == all.size());
  std::string seen;
  for (const auto& row : all.rows(1, 2).since(february))
    seen += row.label + std::to_string(row.series[february]);
  BOOST_TEST(seen == "Italy4Spain6");
  for (const auto& row : table()) BOOST_FAIL(row.label);
  BOOST_TEST(std::ranges::distance(all.view()) == 3);
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

// The result of a verb may be an answer that there is none: its row is all gaps.
BOOST_AUTO_TEST_CASE(a_series_without_an_answer_is_all_gaps) {
  const table all(january, 2, {"France", "Italy", "Spain", "Malta"}, {1, 2, 3, 4, 5, 6, 7, 8});
  const auto of_italy_and_malta = [](const auto& s) {
    using result = std::optional<series<month, int>>;
    return s[january] % 4 == 3 ? result(s + s) : result();
  };
  const auto some = each_series(all, of_italy_and_malta);
  BOOST_TEST((some.size() == 4U && some.width() == 2U && some.first() == january));
  BOOST_TEST((some[0].count() == 0U && some[2].count() == 0U));
  BOOST_TEST((some[1][february] == 8 && some[3][february] == 16));
  const auto three = each_series(all.rows(0, 3), of_italy_and_malta);
  BOOST_TEST((three.values().size() == 6U && three[2].count() == 0U));
  const auto none = each_series(all.rows(0, 1), of_italy_and_malta);
  BOOST_TEST((none.size() == 1U && none.width() == 0U && none.label(0) == "France"));

  const auto shares = each_series(all, [](const auto& s) {
    return s[january] > 1 ? answer<series<month, int>>(map(s, [](int n) { return n * n; }))
                          : answer<series<month, int>>(absence::base_zero);
  });
  BOOST_TEST((shares[0].count() == 0U && shares[1][february] == 16));
}

BOOST_AUTO_TEST_CASE(series_with_labels_make_a_panel) {
  using months = series<month, int>;
  const auto all = table::from_series({{"Spain", months(february, {1, 2, 3})},
                                       {"France", months(january, {4})},
                                       {"Malta", months(march + 9)}});
  BOOST_TEST((all.size() == 3U && all.first() == january && all.width() == 4U));
  BOOST_TEST((all.label(0) == "Spain" && all.label(1) == "France"));
  BOOST_TEST((all[0][march + 1] == 3 && !all[0].contains(january)));
  BOOST_TEST((all[1][january] == 4 && all[1].count() == 1U && all[2].count() == 0U));
  BOOST_TEST(table::from_series({}).size() == 0U);
  BOOST_TEST((table::from_series({{"Malta", months()}}).label(0) == "Malta"));
  BOOST_CHECK_THROW(
      static_cast<void>(table::from_series({{"Malta", months(january, {1})}, {"Malta", months()}})),
      invalid_value);

  const months levels(january, {1, 2});
  const std::map<std::string, series_view<month, int>> views{{"a", levels.until(january)},
                                                             {"b", levels.view()}};
  BOOST_TEST((table::from_series(views)[1][february] == 2));
}

BOOST_AUTO_TEST_CASE(a_panel_shows_some_of_its_periods) {
  auto entries =
      std::vector<table::entry>{{"France", january, 1}, {"France", march, 3}, {"Italy", march, 4}};
  for (int i = 0; i < 9; ++i) entries.push_back({"Spain", january + i, i});
  const table all = table::from_observations(entries);
  for (int from = -2; from < 11; ++from)
    for (int to = -2; to < 11; ++to) {
      const auto part = all.between(january + from, january + to);
      const auto expected = all[2].between(january + from, january + to);
      BOOST_REQUIRE(part.size() == 3 && part.width() == expected.length());
      BOOST_REQUIRE((part.width() == 0 || part.first() == expected.first()));
      for (std::size_t i = 0; i < 3; ++i) {
        BOOST_REQUIRE(part[i] == all[i].between(january + from, january + to));
        BOOST_REQUIRE(part.rows(i, 1)[0] == part[i] && part.rows(i, 3 - i)[2 - i] == part[2]);
      }
      BOOST_REQUIRE(part.until(january + 3)[2] == part[2].until(january + 3));
      BOOST_REQUIRE(part.since(january + 3)[2] == part[2].since(january + 3));
    }
  const auto since_march = all.since(march);
  BOOST_TEST(since_march[2].values().data() == all[2].values().data() + 2, "nothing is copied");
  BOOST_TEST(
      (since_march.stride() == 9U && since_march.width() == 7U && all.view().stride() == 9U));
  BOOST_TEST((since_march.values().data() == all.values().data() + 2));
  BOOST_TEST((since_march.values().size() == 2 * 9 + 7));
  BOOST_TEST((all.since(march).find("Italy")->find(march) == 4));
  const table nothing;
  BOOST_TEST((nothing.since(march).size() == 0U && all.rows(0, 0).until(march).size() == 0U));
  const auto doubled = each_series(since_march, [](const auto& s) { return s + s; });
  BOOST_TEST((doubled.width() == 7U && doubled[2][march] == 4));
}

// What would dangle is not given; a row is, as it is used at once.
template <class P>
concept shows_itself = requires(P&& all) {
  static_cast<P&&>(all).view();
}
|| requires(P&& all) { static_cast<P&&>(all).values(); }
|| requires(P&& all) { static_cast<P&&>(all).validity(); }
|| requires(P&& all) { static_cast<P&&>(all).rows(0, 1); }
|| requires(P&& all) { static_cast<P&&>(all).between(january, march); }
|| requires(P&& all) { static_cast<P&&>(all).until(march); }
|| requires(P&& all) { static_cast<P&&>(all).since(march); };
static_assert(shows_itself<const table&> && !shows_itself<table>);
static_assert(shows_itself<table::view_type>);

BOOST_AUTO_TEST_CASE(a_view_of_a_panel_gives_its_bits) {
  const table all =
      table::from_observations({{"a", january, 1}, {"a", march, 3}, {"b", january, 1}});
  BOOST_TEST(all.view().validity().data() == all.validity().data());
  BOOST_TEST((all.view().validity_offset() == 0U && all.rows(1, 1).validity_offset() == 3U));
  BOOST_TEST(all.since(march).rows(1, 1).validity_offset() == 5U);
  BOOST_TEST(each_series(all, [](const auto& s) { return s + s; })[0][march] == 6);
}

BOOST_AUTO_TEST_CASE(a_panel_that_was_moved_is_empty) {
  table from(january, 2, {"France", "Italy"}, {1, 2, 3, 4});
  const table to = std::move(from);
  BOOST_TEST((from.size() == 0U && from.width() == 0U && from.values().empty()));  // NOLINT
  BOOST_TEST((!from.find("Italy") && from.validity().empty() && from.periods().size() == 0U));
  BOOST_TEST((to.size() == 2U && to[1][february] == 4));
}

BOOST_AUTO_TEST_SUITE_END()
