// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/panel_share.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_share_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;

constexpr month january{2000, 1};
constexpr std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                               rounding::up,        rounding::down,    rounding::ceiling,
                               rounding::floor};

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

exports random_panel(std::mt19937_64& random, int bits, bool negative, unsigned gap_in) {
  std::vector<exports::entry> entries;
  for (int row = 0; row < 5; ++row)
    for (int i = 0; i < 20; ++i) {
      const auto size = static_cast<std::int64_t>(random() >> (64 - bits));
      if (i != 0 && i != 19 && gap_in != 0 && random() % gap_in == 0) continue;
      entries.push_back({row, january + i, cents(negative && random() % 2 == 0 ? -size : size)});
    }
  return exports::from_observations(entries);
}

template <class Found, class Expected>
void rows_agree(const Found& found, const exports& all, Expected expected) {
  BOOST_REQUIRE((found.size() == all.size() && found.width() == all.width()));
  for (std::size_t row = 0; row < found.size(); ++row)
    for (const month p : found.periods()) BOOST_REQUIRE((found[row].find(p) == expected(row, p)));
}

// All columns of shares, of what the single series `total` says.
template <class... Given>
void agrees_with_single_series(const exports& all, const series<month, dollars>& total,
                               const Given&... given) {
  const auto exact = [&](std::size_t row, month p) { return share(all[row], total, p).optional(); };
  rows_agree(share(all, given...), all, exact);
  for (const rounding mode : all_modes)
    rows_agree(share_percent<1>(all, given..., mode), all, [&](std::size_t row, month p) {
      const auto each = exact(row, p);
      return each ? std::optional(percent<1>(*each, mode)) : std::nullopt;
    });
  rows_agree(
      share_as_doubles(all, given...), all, [&](std::size_t row, month p) -> std::optional<double> {
        if (!exact(row, p)) return std::nullopt;
        return static_cast<double>(all[row][p].minor()) / static_cast<double>(total[p].minor());
      });
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_panels_give_what_their_series_give) {
  std::mt19937_64 random(20251231);
  for (int bits = 2; bits <= 54; bits += thinning)
    for (const unsigned gap_in : {0U, 25U}) {
      const exports all = random_panel(random, bits, bits % 2 == 0, gap_in);
      agrees_with_single_series(all, aggregate_rows(all, sum));
      const series<month, dollars> total(random_panel(random, bits, bits % 2 == 0, gap_in)[3]);
      agrees_with_single_series(all, total, total);
      agrees_with_single_series(all, series(total.view().until(january + 5)),
                                total.view().until(january + 5));
    }
}

BOOST_AUTO_TEST_CASE(shares_add_up_to_one) {
  std::mt19937_64 random(5);
  const exports all = random_panel(random, 10, false, 60);
  std::size_t tested = 0;
  for (const month p : all.periods()) {
    const auto parts = shares(all, p);
    BOOST_REQUIRE(parts.has_value() == aggregate_rows(all, sum).contains(p));
    if (!parts) continue;
    ratio together(0);
    for (const ratio each : *parts) together = together + each;
    BOOST_TEST((together == ratio(1)));
    ++tested;
  }
  BOOST_TEST((tested > 5U && tested < all.width()));
}

BOOST_AUTO_TEST_CASE(of_nothing_there_is_no_share) {
  BOOST_TEST(share(exports()).size() == 0U);
  const exports none(january, 1, {1, 2}, {cents(5), cents(-5)});
  BOOST_TEST((share_percent<0>(none, rounding::up)[0].count() == 0U));
  BOOST_TEST((shares(none, january).why() == absence::base_zero));
  BOOST_TEST((shares(none, january + 1).why() == absence::missing));
}

BOOST_AUTO_TEST_SUITE_END()
