// SPDX-License-Identifier: BSL-1.0
#include "printed.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/vintages/revision.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(revision_test)

using namespace fiscus;

namespace {

constexpr auto half_even = rounding::half_even;
constexpr month november{2024, 11};

constexpr auto summary_of_levels() { return *summary_of(revisions(it_exports_as_printed())); }

constexpr auto revised_growth() {
  const auto exports = it_exports_as_printed();
  return revisions(year_on_year(exports.first_releases()), year_on_year(exports.latest()));
}

constexpr ratio sevenths(int n) { return ratio(n, 7); }

}  // namespace

static_assert(*revision(it_exports_as_printed(), november) == millions(-14));
static_assert(*revision(it_exports_as_printed(), month{2023, 3}) == millions(2));
static_assert(revision(it_exports_as_printed(), month{2024, 12}).why() == absence::missing,
              "released once");
static_assert(revision(it_exports_as_printed(), month{2020, 1}).why() == absence::missing);

// −4, −3, +1, +1, +2, −12, −14: March and April 2021, March and June 2022, March and June 2023,
// November 2024.
static_assert(summary_of_levels().count() == 7);
static_assert(summary_of_levels().up() == 3 && summary_of_levels().down() == 4);
static_assert(summary_of_levels().unchanged() == 0);
static_assert(summary_of_levels().median(half_even) == millions(-3));
static_assert(summary_of_levels().mean(half_even) == dollars{"-4142857.14"}, "-29 / 7");
static_assert(summary_of_levels().mean_absolute(half_even) == dollars{"5285714.29"}, "37 / 7");
static_assert(summary_of_levels().mean(rounding::floor) == dollars{"-4142857.15"});

// Growth in percentage points: March 2022 from 259/213 to 260/209 and March 2023 from 223/259 to
// 225/260, and so on.
static_assert(revised_growth()[month{2022, 3}].value() == ratio(260, 209) - ratio(259, 213));
static_assert(points<2>(revised_growth()[month{2022, 3}], half_even) == decimal<2>{"2.81"});
static_assert(points<2>(revised_growth()[month{2023, 3}], half_even) == decimal<2>{"0.44"});

BOOST_AUTO_TEST_CASE(revisions_of_growth_are_summed_up_in_percentage_points) {
  // 2022: March +2.809, April +1.986 (196 to 193), June 235/210 to 236/210 +0.476; 2023: March
  // +0.438, April 0, June 236/235 to 224/236 −5.510; 2024: March 306/223 to 306/225 −1.220
  const auto summary = summary_of(revised_growth());
  BOOST_REQUIRE(summary.has_value());
  BOOST_TEST(summary->count() == 7U);
  BOOST_TEST(summary->up() == 4U);
  BOOST_TEST(summary->down() == 2U);
  BOOST_TEST(summary->unchanged() == 1U);
  BOOST_CHECK(points<2>(summary->median(), half_even) == decimal<2>{"0.44"});
  double total = 0;
  double magnitudes = 0;
  for (const auto& [from, to] : std::vector<std::pair<double, double>>{{259. / 213, 260. / 209},
                                                                       {249. / 196, 249. / 193},
                                                                       {235. / 210, 236. / 210},
                                                                       {223. / 259, 225. / 260},
                                                                       {191. / 249, 191. / 249},
                                                                       {236. / 235, 224. / 236},
                                                                       {306. / 223, 306. / 225}}) {
    total += to - from;
    magnitudes += to > from ? to - from : from - to;
  }
  const auto is_near = [](decimal<6> percents, double x) {
    const double off = static_cast<double>(percents.units()) / 1e8 - x;
    return off < 1e-8 && off > -1e-8;
  };
  BOOST_TEST(is_near(points<6>(summary->mean(), half_even), total / 7));
  BOOST_TEST(is_near(points<6>(summary->mean_absolute(), half_even), magnitudes / 7));
}

BOOST_AUTO_TEST_CASE(the_same_value_printed_again_is_a_revision_by_nothing) {
  const auto again = vintages<month, int>::from_releases(
      {{november, 5, day{2024, 12, 1}}, {november, 5, day{2025, 1, 1}}});
  BOOST_TEST(*revision(again, november) == 0);
  BOOST_TEST(revision_steps(again).empty());
  BOOST_TEST(summary_of(revisions(again)).value().unchanged() == 1U);
}

BOOST_AUTO_TEST_CASE(a_withdrawn_value_is_not_revised) {
  const auto withdrawn = vintages<month, int>::from_releases(
      {{november, 5, day{2024, 12, 1}}, {november, std::nullopt, day{2025, 1, 1}}});
  BOOST_CHECK(revision(withdrawn, november).why() == absence::missing);
  BOOST_CHECK(!summary_of(revisions(withdrawn)).has_value());
  BOOST_CHECK(!summary_of(revisions(vintages<month, int>())).has_value());
  BOOST_CHECK_THROW(revision_summary<int>({}), invalid_value);
}

BOOST_AUTO_TEST_CASE(every_step_is_listed_and_releases_without_a_value_are_passed_over) {
  using step = revision_step<month, int>;
  const auto history =
      vintages<month, int>::from_releases({{november, 5, day{2024, 12, 1}},
                                           {november, std::nullopt, day{2024, 12, 2}},
                                           {november, 7, day{2024, 12, 3}},
                                           {november, 7, day{2024, 12, 4}},
                                           {november, 6, day{2024, 12, 5}},
                                           {november + 1, 8, day{2025, 1, 1}},
                                           {november + 1, 9, day{2025, 2, 1}}});
  const std::vector<step> expected{{november, day{2024, 12, 3}, 5, 7},
                                   {november, day{2024, 12, 5}, 7, 6},
                                   {november + 1, day{2025, 2, 1}, 8, 9}};
  BOOST_CHECK(revision_steps(history) == expected);
}

BOOST_AUTO_TEST_CASE(two_states_of_a_series_differ_where_both_have_values) {
  const auto exports = it_exports_as_printed();
  const auto second = revisions(exports.nth_releases(1), exports.nth_releases(2));
  BOOST_CHECK(second[month(2023, 3)] == millions(1));
  BOOST_CHECK(!second.contains(month{2024, 12}));
  const auto in_2023 =
      revisions(exports.as_of(day{2022, 12, 31}), exports.as_of(day{2023, 12, 31}));
  BOOST_CHECK(in_2023[month(2022, 6)] == millions(1));
  BOOST_CHECK(in_2023[month(2021, 3)] == millions(0));
  BOOST_CHECK(!in_2023.contains(month{2023, 3}));
}

BOOST_AUTO_TEST_CASE(ratios_and_decimals_are_summed_up_too) {
  const series<month, ratio> shares(november,
                                    {sevenths(1), sevenths(-3), sevenths(0), sevenths(4)});
  const auto of_shares = *summary_of(shares);
  BOOST_CHECK(percent<3>(of_shares.mean(), half_even) == decimal<3>{"7.143"});            // 1/14
  BOOST_CHECK(percent<3>(of_shares.mean_absolute(), half_even) == decimal<3>{"28.571"});  // 2/7
  BOOST_CHECK(percent<3>(of_shares.median(), half_even) == decimal<3>{"7.143"});          // 1/14

  const series<month, decimal<1>> indices(november, {decimal<1>{"0.1"}, decimal<1>{"-0.2"}});
  BOOST_CHECK(summary_of(indices).value().median(rounding::floor) == decimal<1>{"-0.1"});  // −0.05
  BOOST_CHECK(summary_of(indices).value().median(rounding::half_even) == decimal<1>{"0.0"});
}

// Rates of amounts to the cent have denominators that have nothing in common.
BOOST_AUTO_TEST_CASE(rates_of_any_amounts_are_revised) {
  std::mt19937_64 engine(8);
  const auto growth_printed = [&engine](int size) {
    series<month, growth_rate> result(november);
    const auto cents = [&] {
      return static_cast<std::int64_t>(29'000'000'000 + engine() % 12'000'000'000) | 1;
    };
    for (int i = 0; i < size; ++i) result.push_back(*growth(cents(), cents()));
    return result;
  };
  const auto earlier = growth_printed(24);
  const auto later = growth_printed(24);
  const auto of_rates = revisions(earlier, later);
  for (const auto& [m, revised] : of_rates)
    BOOST_REQUIRE(revised.value() + earlier[m].value() == later[m].value());
  const auto summary = *summary_of(of_rates);
  big_ratio total;
  for (const auto& each : of_rates) total = total + each.value.value();
  BOOST_CHECK(summary.mean().value() * ratio(24) == total);
  BOOST_CHECK(summary.mean_absolute() >= summary.mean());
  BOOST_CHECK(points<1>(summary.median(), half_even) <= decimal<1>{"50.0"});
}

// Against a clerk with doubles, which are exact here: numbers of −20 to 20, up to eight of them.
BOOST_AUTO_TEST_CASE(random_summaries_are_those_of_a_clerk) {
  std::mt19937 engine(7);
  const auto draw = [&engine](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(engine);
  };
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::int64_t> given;
    for (int left = draw(1, 8); left > 0; --left) given.push_back(draw(-20, 20));
    const revision_summary<std::int64_t> summary(given);

    std::int64_t total = 0;
    std::int64_t magnitudes = 0;
    std::size_t up = 0;
    std::size_t down = 0;
    for (const std::int64_t each : given) {
      total += each;
      magnitudes += each < 0 ? -each : each;
      if (each > 0) ++up;
      if (each < 0) ++down;
    }
    const auto count = static_cast<std::int64_t>(given.size());
    std::vector<std::int64_t> ordered = given;
    std::sort(ordered.begin(), ordered.end());
    const std::size_t half = ordered.size() / 2;
    const std::int64_t twice_median =
        ordered.size() % 2 == 1 ? 2 * ordered[half] : ordered[half - 1] + ordered[half];

    for (const rounding mode : {rounding::floor, rounding::ceiling, rounding::half_even}) {
      BOOST_REQUIRE_EQUAL(summary.mean(mode), divide(total, count, mode));
      BOOST_REQUIRE_EQUAL(summary.mean_absolute(mode), divide(magnitudes, count, mode));
      BOOST_REQUIRE_EQUAL(summary.median(mode), divide(twice_median, 2, mode));
    }
    BOOST_REQUIRE_EQUAL(summary.count(), given.size());
    BOOST_REQUIRE_EQUAL(summary.up(), up);
    BOOST_REQUIRE_EQUAL(summary.down(), down);
    BOOST_REQUIRE_EQUAL(summary.unchanged(), given.size() - up - down);
    BOOST_REQUIRE(std::equal(ordered.begin(), ordered.end(), summary.sorted().begin()));
  }
}

BOOST_AUTO_TEST_SUITE_END()
