// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/panel_order.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_order_test)

using namespace fiscus;

using table = panel<month, int, std::string>;

namespace {

constexpr month january{2025, 1}, february{2025, 2};

// Spain has no value in February.
table exports() {
  return table::from_observations({{"France", january, 3},
                                   {"France", february, 1},
                                   {"Italy", january, 2},
                                   {"Italy", february, 4},
                                   {"Malta", january, 1},
                                   {"Malta", february, 4},
                                   {"Spain", january, 2}});
}

template <class P>
std::vector<std::string> labels_of(const P& all) {
  return {all.labels().begin(), all.labels().end()};
}

using labels = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_largest_come_first) {
  const table all = exports();
  BOOST_CHECK((labels_of(top_rows(all, january, 2)) == labels{"France", "Italy"}));
  BOOST_CHECK((labels_of(top_rows(all, february, 2)) == labels{"Italy", "Malta"}));
  // Only those that have a value.
  BOOST_CHECK((labels_of(top_rows(all, february, 9)) == labels{"Italy", "Malta", "France"}));
  const table top = top_rows(all, january, 4);
  for (const auto& [label, row] : top) BOOST_CHECK(row == *all.find(label));
  const table none = top_rows(all, january - 1, 3);
  BOOST_TEST((none.size() == 0U && none.width() == 2U));
  BOOST_TEST(top_rows(all, january, 0).size() == 0U);
  BOOST_TEST(top_rows(table(), january, 3).size() == 0U);
  BOOST_CHECK((labels_of(top_rows(all.rows(2, 2), january, 1)) == labels{"Spain"}));
}

BOOST_AUTO_TEST_CASE(rows_are_sorted_by_any_key) {
  const table all = exports();
  const table by_january =
      sorted_by(all, [](const auto& row) { return row.series[month(2025, 1)]; });
  BOOST_CHECK((labels_of(by_january) == labels{"Malta", "Italy", "Spain", "France"}));
  for (const auto& [label, row] : by_january) BOOST_CHECK(row == *all.find(label));
  // No value comes before any other.
  const auto by_february =
      sorted_by(all.view(), [](const auto& row) { return row.series.find(february); });
  BOOST_CHECK((labels_of(by_february) == labels{"Spain", "France", "Italy", "Malta"}));
  const auto backwards = sorted_by(by_january, [](const auto& row) { return -row.label[0]; });
  BOOST_CHECK((labels_of(backwards) == labels{"Spain", "Malta", "Italy", "France"}));
  BOOST_TEST(sorted_by(table(), [](const auto& row) { return row.label; }).size() == 0U);
}

// By sorting whole pairs of value and place.
BOOST_AUTO_TEST_CASE(random_panels_are_sorted_as_pairs_are) {
  std::mt19937 random(11);
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<panel_entry<month, int, int>> entries;
    for (int label = 0; label < 8; ++label)
      if (random() % 4 != 0)
        entries.push_back(
            {label, january + static_cast<int>(random() % 2), static_cast<int>(random() % 5)});
    const auto all = panel<month, int, int>::from_observations(entries);
    std::vector<std::pair<int, int>> expected;  // the value, negated, and the label
    for (const auto& [label, row] : all)
      if (row.contains(february)) expected.emplace_back(-row[february], label);
    std::sort(expected.begin(), expected.end());
    const std::size_t n = random() % 9;
    expected.resize((std::min)(n, expected.size()));
    const auto found = top_rows(all, february, n);
    BOOST_REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      BOOST_REQUIRE(found.label(i) == expected[i].second);
      BOOST_REQUIRE(found[i] == *all.find(expected[i].second));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
