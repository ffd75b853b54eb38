// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/partial.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(partial_test)

using namespace fiscus;

static_assert(partial_value<int>{1, 12, 12}.complete() &&
              !partial_value<int>{1, 11, 12}.complete());

BOOST_AUTO_TEST_CASE(only_the_complete_ones_are_kept) {
  series<month, partial_value<int>> all(month{2025, 1});
  all.push_back(partial_value<int>{10, 2, 2});
  all.push_back(partial_value<int>{20, 1, 2});
  all.push_back(std::nullopt);
  const auto kept = complete_only(all);
  BOOST_TEST(kept.length() == 3U);
  BOOST_TEST(kept.count() == 1U);
  BOOST_TEST(kept[(month{2025, 1})] == 10);
}

BOOST_AUTO_TEST_SUITE_END()
