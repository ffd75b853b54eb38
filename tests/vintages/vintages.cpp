// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"
#include "printed.hpp"

#include <fiscus/growth/extremes.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(vintages_test)

using namespace fiscus;

namespace {

using history = vintages<month, int>;
using release = history::release_type;
using status = observation_status;

constexpr month january{2025, 1};
constexpr day day_1{2025, 3, 1};
constexpr day day_2{2025, 4, 1};
constexpr day day_3{2025, 5, 1};
constexpr std::optional<int> gap;

// January is revised, released again and withdrawn; February is never released; March is released
// at first as not available.
constexpr history some() {
  return history::from_releases({{january + 2, gap, day_1},
                                 {january, 7, day_2, status::revised},
                                 {january, 5, day_1, status::provisional},
                                 {january + 2, 9, day_2, status::estimated},
                                 {january, 7, day_3},
                                 {january, gap, day_3 + 1},
                                 {january + 2, 9, day_3}});
}

constexpr month march{2021, 3};
constexpr month june{2021, 6};

}  // namespace

static_assert(some().size() == 7);
static_assert(some().periods().size() == 3);
static_assert(some().release_dates().size() == 4 && some().release_dates().front() == day_1);
static_assert(some().first_release(january) == release{january, 5, day_1, status::provisional});
static_assert(some().nth_release(january, 2) == release{january, 7, day_2, status::revised});
static_assert(some().nth_release(january, 3)->released == day_3, "the same value once more");
static_assert(some().nth_release(january, 4) == std::nullopt, "no value, no release of one");
static_assert(some().latest(january) == release{january, gap, day_3 + 1}, "withdrawn");
static_assert(some().first_release(january + 2)->released == day_2);
static_assert(some().first_release(january + 1) == std::nullopt);
static_assert(some().latest(january + 9) == std::nullopt);

static_assert(some().as_of(day_1 - 1).empty());
static_assert(some().as_of(day_1).length() == 3, "March was released, if only as not available");
static_assert(some().as_of(day_1).count() == 1 && some().as_of(day_1)[january] == 5);
static_assert(some().as_of(day_2 - 1) == some().as_of(day_1), "what comes tomorrow is not known");
static_assert(some().as_of(day_2)[january] == 7 && some().as_of(day_2).length() == 3);
static_assert(!some().as_of(day_2).contains(january + 1));
static_assert(!some().as_of(day_3 + 1).contains(january));
static_assert(some().latest() == some().as_of(day_3 + 1));
static_assert(some().first_releases()[january] == 5 && some().first_releases()[january + 2] == 9);
static_assert(some().nth_releases(3).count() == 1);

static_assert(some().status(january, day_1 - 1) == std::nullopt);
static_assert(some().status(january, day_2 - 1) == status::provisional);
static_assert(some().status(january, day_2) == status::revised);
static_assert(some().status(january, day_3) == status::unmarked);
static_assert(some().release_as_of(january + 2, day_2) ==
              release{january + 2, 9, day_2, status::estimated});

static_assert(history().empty() && history().latest().empty() && history().release_dates().empty());
static_assert(history().periods().size() == 0 && history().first_releases().empty());

// The value of November 2024 when the first half of FY25 was not yet complete, and after.
static_assert(it_exports_as_printed().as_of(day{2024, 12, 31})[month{2024, 11}] == millions(324));
static_assert(it_exports_as_printed().latest()[month{2024, 11}] == millions(310));

BOOST_AUTO_TEST_CASE(the_releases_of_a_period_stand_in_the_order_of_their_release) {
  const history all = some();
  BOOST_TEST(all.releases().size() == 7U);
  const auto of_january = all.releases(january);
  BOOST_TEST(of_january.size() == 4U);
  BOOST_CHECK(of_january.front().value == 5);
  BOOST_CHECK(of_january.back().value == gap);
  BOOST_TEST(all.releases(january + 1).empty());
  BOOST_TEST(all.releases(january - 1).empty());
  BOOST_TEST(all.releases(january + 3).empty());
}

BOOST_AUTO_TEST_CASE(two_different_releases_of_one_day_contradict_each_other) {
  const release said{january, 5, day_1};
  BOOST_TEST(history::from_releases({said, {january, 7, day_2}, said}).size() ==
             2U);  // one is given twice
  for (const release& other : {release{january, 6, day_1}, release{january, gap, day_1},
                               release{january, 5, day_1, status::revised}})
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(history::from_releases({said, {january, 7, day_2}, other})),
        invalid_value, [](const invalid_value& e) {
          return std::string_view(e.what()) ==
                 "two different releases of one day for the period from "
                 "2025-01-01";
        });
}

BOOST_AUTO_TEST_CASE(releases_are_counted_from_one) {
  BOOST_CHECK_THROW(static_cast<void>(some().nth_release(january, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(some().nth_releases(-1)), invalid_value);
  const vintages<month, int> none;
  BOOST_CHECK_THROW(static_cast<void>(none.nth_releases(0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(none.nth_release(january, 0)), invalid_value);
  BOOST_TEST(none.nth_releases(1).empty());
}

// June 2021 with 210 million is a record beside the revised 209 of March, and none beside the 213
// that March was first printed with.
BOOST_AUTO_TEST_CASE(a_record_may_hold_on_revised_data_and_not_on_first_releases) {
  const auto exports = it_exports_as_printed();
  const auto revised = exports.latest();
  const auto printed = exports.first_releases();

  BOOST_CHECK(records(revised.until(june)).back().period == june);
  BOOST_CHECK(records(printed.until(june)).back().period == march);
  BOOST_TEST(highest_since(revised, june).value().is_record());
  BOOST_CHECK(highest_since(printed, june).value().since == march);

  // In April 2021 March was called the highest, and was. A reader of June 2022 knew better.
  BOOST_TEST(highest_since(exports.as_of(day{2021, 4, 30}), march).value().is_record());
  BOOST_CHECK(exports.as_of(day{2022, 4, 23})[march] == millions(213));
  BOOST_CHECK(exports.as_of(day{2022, 4, 24})[march] == millions(209));
}

// Against a clerk who goes through all releases for each question.
BOOST_AUTO_TEST_CASE(random_releases_are_found_as_a_clerk_finds_them) {
  std::mt19937 engine(20241118);
  std::size_t values = 0;
  for (int round = 0; round < 400 / thinning; ++round) {
    const auto given = random_releases(engine);
    const history all = history::from_releases(given);
    BOOST_REQUIRE_EQUAL(all.size(), given.size());

    std::set<day> days;
    for (const release& each : given) days.insert(each.released);
    const auto releases = all.release_dates();
    BOOST_REQUIRE(std::equal(days.begin(), days.end(), releases.begin(), releases.end()));

    for (day d{2020, 12, 31}; d <= day(2021, 1, 14); d = d + 1) {
      std::map<month, release> known;
      for (const release& each : given) {
        const auto found = known.find(each.period);
        if (each.released <= d && (found == known.end() || found->second.released < each.released))
          known.insert_or_assign(each.period, each);
      }
      const auto shown = all.as_of(d);
      BOOST_REQUIRE_EQUAL(shown.empty(), known.empty());
      if (!known.empty()) {
        BOOST_REQUIRE(shown.first() == known.begin()->first);
        BOOST_REQUIRE(shown.last() == known.rbegin()->first);
      }
      for (month p{2019, 11}; p < month(2021, 6); p = p + 1) {
        const auto found = known.find(p);
        const bool is_known = found != known.end();
        BOOST_REQUIRE(shown.find(p) == (is_known ? found->second.value : gap));
        BOOST_REQUIRE(all.release_as_of(p, d) ==
                      (is_known ? std::optional(found->second) : std::nullopt));
        BOOST_REQUIRE(all.status(p, d) ==
                      (is_known ? std::optional(found->second.status) : std::nullopt));
        if (shown.contains(p)) ++values;
      }
    }

    for (month p{2019, 11}; p < month(2021, 6); p = p + 1) {
      std::map<day, release> of_period;
      for (const release& each : given)
        if (each.period == p) of_period.emplace(each.released, each);
      std::vector<release> with_value;
      for (const auto& [released, each] : of_period)
        if (each.value) with_value.push_back(each);
      const auto found = all.releases(p);
      BOOST_REQUIRE(std::equal(found.begin(), found.end(), of_period.begin(), of_period.end(),
                               [](const release& a, const auto& b) { return a == b.second; }));
      BOOST_REQUIRE(all.latest(p) ==
                    (of_period.empty() ? std::nullopt : std::optional(of_period.rbegin()->second)));
      for (std::size_t n = 1; n < 5; ++n) {
        const auto expected =
            n <= with_value.size() ? std::optional(with_value[n - 1]) : std::nullopt;
        BOOST_REQUIRE(all.nth_release(p, static_cast<int>(n)) == expected);
        BOOST_REQUIRE(all.nth_releases(static_cast<int>(n)).find(p) ==
                      (expected ? expected->value : gap));
      }
    }
    BOOST_REQUIRE(all.latest() == all.as_of(day{9999, 12, 31}));
  }
  BOOST_TEST(values > 30000U / thinning);  // or nothing was shown
}

BOOST_AUTO_TEST_CASE(vintages_that_were_moved_are_empty) {
  history from = history::from_releases({{month{2025, 1}, 3, day{2025, 2, 1}}});
  const history to = std::move(from);
  BOOST_TEST((from.empty() && from.latest().empty() && from.periods().size() == 0U));  // NOLINT
  BOOST_TEST((to.size() == 1U && to.latest()[month{2025, 1}] == 3));
  // Far dates are refused unless they are asked for.
  const history::release_type first{month{1, 1}, 1, day{2025, 1, 1}};
  const history::release_type last{month{9999, 12}, 2, day{2025, 1, 1}};
  BOOST_CHECK_THROW(static_cast<void>(history::from_releases({first, last})), span_too_long);
  BOOST_TEST((history::from_releases({first, last}, {.periods = 119'988}).size() == 2U));
}

BOOST_AUTO_TEST_SUITE_END()
