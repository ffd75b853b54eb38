// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>

BOOST_AUTO_TEST_SUITE(index_test)

using namespace fiscus;

namespace {

constexpr month january{2024, 1};

constexpr ratio index_at(quarter q) {
  return (*index_numbers(euro_area_gdp(), quarter{1998, 1}, quarter{1998, 4}))[q];
}

}  // namespace

static_assert(index_at(quarter{1999, 4}) == ratio(146600 * 4, 5652));
static_assert(round<1>(index_at(quarter{1999, 4}), rounding::half_even) == decimal<1>{"103.8"});
static_assert((*index_numbers(euro_area_gdp(), quarter{1998, 1},
                              quarter{1998, 1}))[quarter{1998, 1}] == ratio(100));

BOOST_AUTO_TEST_CASE(only_the_index_has_to_fit) {
  series<month, int> levels(january);
  for (int i = 0; i < 12; ++i) levels.push_back(437'000'000);
  const auto found = index_numbers(levels, january, january + 11);
  BOOST_CHECK((*found)[january] == ratio(100));
  constexpr std::int64_t most = largest<std::int64_t>;
  const series<month, std::int64_t> in_any_order(january, {most, 1, -1, most});
  BOOST_CHECK((*index_numbers(in_any_order, january, january + 2))[january + 3] == ratio(300));
}

// Index numbers of several series have several denominators.
BOOST_AUTO_TEST_CASE(ratios_of_any_size_are_rebased) {
  constexpr std::int64_t large = std::int64_t{1} << 61;
  const series<month, big_ratio> levels(january, {ratio(1, large - 1), ratio(1, large + 1)});
  const auto found = *rebase(levels, january, january + 1);
  BOOST_CHECK(found[january] + found[january + 1] == ratio(200));
  BOOST_CHECK(round<2>(found, rounding::half_even)[january] == decimal<2>{"100.00"});
}

BOOST_AUTO_TEST_CASE(the_base_range_has_a_hundred_on_average_and_growth_stays) {
  random_series random(13);
  int compared = 0;
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(january, 24, 1, 90, 30);
    const month from = january + random.between(0, 11);
    const month to = from + random.between(0, 11);
    const auto found = index_numbers(months, from, to);
    if (!found) {
      BOOST_CHECK(found.why() == absence::base_missing);
      continue;
    }
    ratio together;
    for (const month m : through(from, to)) together = together + (*found)[m];
    BOOST_CHECK(together == ratio(100) * ratio(to - from + 1));
    const auto again = rebase(*found, january, january);
    for (const month m : months.periods()) {
      BOOST_TEST(found->contains(m) == months.contains(m));
      if (m == january || !months.contains(m) || !months.contains(january)) continue;
      const ratio grown = quotient(months[m], months[january]);
      BOOST_CHECK((*found)[m] / (*found)[january] == grown);
      BOOST_CHECK((*again)[m] == ratio(100) * grown);
    }
    if (again) BOOST_CHECK(*rebase(*again, from, to) == *found);
    ++compared;
  }
  BOOST_TEST(compared > 50);
}

BOOST_AUTO_TEST_CASE(printed_index_numbers_can_be_rebased) {
  const series<month, decimal<1>> printed(
      january, {decimal<1>{"120.0"}, decimal<1>{"126.0"}, decimal<1>{"130.0"}});
  const auto rounded_index = round<1>(*rebase(printed, january, january), rounding::half_even);
  BOOST_TEST(rounded_index[january + 1] == decimal<1>{"105.0"});
  BOOST_TEST(rounded_index[january + 2] == decimal<1>{"108.3"});
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_says_why) {
  series<month, int> levels(january, {0, -4, 4});
  levels.push_back(std::nullopt);
  BOOST_CHECK(index_numbers(levels, january, january).why() == absence::base_zero);
  BOOST_CHECK(index_numbers(levels, january + 1, january + 2).why() == absence::base_zero);
  BOOST_CHECK(index_numbers(levels, january, january + 1).why() == absence::base_negative);
  BOOST_CHECK(index_numbers(levels, january + 2, january + 3).why() == absence::base_missing);
  BOOST_CHECK_THROW(static_cast<void>(index_numbers(levels, january + 2, january)), invalid_value);
  const auto found = *index_numbers(levels, january + 2, january + 2);
  BOOST_TEST(!round<0>(found, rounding::half_even).contains(january + 3));
  BOOST_CHECK(found[january + 1] == ratio(-100));
}

BOOST_AUTO_TEST_SUITE_END()
