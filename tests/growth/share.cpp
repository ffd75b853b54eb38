// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/share.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

BOOST_AUTO_TEST_SUITE(share_test)

using namespace fiscus;

static_assert(share(1, 4) == ratio(1, 4));
static_assert(share(-1, 4) == ratio(-1, 4));
static_assert(percent<1>(*share(money<USD>{"437 million"}, money<USD>{"798 million"}),
                         rounding::half_even) == decimal<1>{"54.8"});
static_assert(share(1, 0).why() == absence::base_zero);
static_assert(share(1, -4).why() == absence::base_negative);

namespace {

constexpr month january{2025, 1};

}  // namespace

BOOST_AUTO_TEST_CASE(shares_add_up_to_one) {
  random_series random(12);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<series<month, int>> parts;
    for (int i = 0; i < 5; ++i) parts.push_back(random.levels(january, 6, -5, 1000, 12));
    for (const month m : parts[0].periods()) {
      const auto found = shares(parts, m);
      bool known = true;
      int whole = 0;
      for (const auto& part : parts) {
        known = known && part.contains(m);
        if (known) whole += part[m];
      }
      BOOST_TEST(found.has_value() == (known && whole > 0));
      if (!found) continue;
      ratio together;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        together = together + (*found)[i];
        BOOST_CHECK(share(parts[i][m], whole) == (*found)[i]);
      }
      BOOST_CHECK(together == ratio(1));
      ++compared;
    }
  }
  BOOST_TEST(compared > 500);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_parts_plays_no_role) {
  constexpr std::int64_t most = largest<std::int64_t>;
  const std::vector<series<month, std::int64_t>> parts{
      {january, {most}}, {january, {std::int64_t{1}}}, {january, {std::int64_t{-1}}}};
  BOOST_CHECK((*shares(parts, january))[0] == ratio(1));
  // Nor does it whether their sum is an int.
  const std::vector<series<month, int>> large(4, series<month, int>(january, {2'000'000'000}));
  BOOST_CHECK((*shares(large, january))[3] == ratio(1, 4));
}

BOOST_AUTO_TEST_CASE(a_share_changes_in_points) {
  const series<month, int> part(january, {10, 15, 1});
  const series<month, int> total(january, {100, 100, 0});
  BOOST_CHECK(*share_change(part, total, january, january + 1) == ratio(1, 20));
  BOOST_CHECK(percent<0>(*share_change(part, total, january, january + 1), rounding::unnecessary) ==
              decimal<0>{"5"});
  BOOST_CHECK(share_change(part, total, january, january + 2).why() == absence::base_zero);
  BOOST_CHECK(share_change(part, total, january, january + 3).why() == absence::missing);
  BOOST_CHECK(share_change(part, total, january - 1, january).why() == absence::base_missing);
  BOOST_CHECK(share_change(part, total, january + 2, january).why() == absence::base_zero);
  BOOST_TEST(share(part, total).count() == 2U);
  BOOST_CHECK(share(part, total)[january + 1] == ratio(3, 20));
  BOOST_CHECK(share(part, total.until(january), january + 1).why() == absence::base_missing);
  BOOST_CHECK(shares(std::vector<series<month, int>>(), january).why() == absence::base_zero);
  const std::vector<series<month, int>> below{series<month, int>(january, {-4}), part};
  BOOST_CHECK(shares(below, january + 1).why() == absence::incomplete);
  BOOST_CHECK(shares(below, january + 3).why() == absence::missing);
}

BOOST_AUTO_TEST_SUITE_END()
