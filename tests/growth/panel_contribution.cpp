// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/panel_contribution.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/text/ostream.hpp>

#include "../thinning.hpp"
#include "extremes.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_contribution_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;

constexpr month january{2000, 1}, february{2000, 2}, march{2000, 3};
constexpr std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                               rounding::up,        rounding::down,    rounding::ceiling,
                               rounding::floor};

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Row by row: `found` of a panel is what `expected(row, p)` says, an optional rate.
template <class Found, class Expected>
void rows_agree(const Found& found, const exports& all, int distance, Expected expected) {
  BOOST_REQUIRE(found.size() == all.size());
  const std::size_t lag = static_cast<std::size_t>(distance);
  BOOST_REQUIRE(found.width() == (all.width() > lag ? all.width() - lag : 0U));
  for (std::size_t row = 0; row < found.size(); ++row) {
    BOOST_REQUIRE(found.label(row) == all.label(row));
    for (const month p : found.periods()) BOOST_REQUIRE((found[row].find(p) == expected(row, p)));
  }
}

// All columns of contributions, of what `exact(row, p)` says of one.
template <class Exact, class... Total>
void columns_agree(const exports& all, int distance, Exact exact, const Total&... total) {
  rows_agree(contribution(all, total..., distance), all, distance, exact);
  rows_agree(rates(contribution(all, total..., distance)), all, distance, exact);
  const auto rounded = [&]<int Digits>() {
    for (const rounding mode : all_modes)
      rows_agree(contribution_points<Digits>(all, total..., distance, mode), all, distance,
                 [&](std::size_t row, month p) {
                   const std::optional<growth_rate> each = exact(row, p);
                   return each ? std::optional(percent<Digits>(*each, mode)) : std::nullopt;
                 });
  };
  rounded.template operator()<0>();
  rounded.template operator()<2>();
  const auto base = [&](month p) {
    if constexpr (sizeof...(total) == 0)
      return aggregate_rows(all, sum)[p - distance];
    else
      return (total[p - distance], ...);
  };
  rows_agree(contribution_as_doubles(all, total..., distance), all, distance,
             [&](std::size_t row, month p) -> std::optional<double> {
               if (!exact(row, p)) return std::nullopt;
               const auto number = [](dollars d) { return static_cast<double>(d.minor()); };
               return (number(all[row][p]) - number(all[row][p - distance])) / number(base(p));
             });
}

// To the growth of the sum of all, as of single series: all of a period, or none.
void agrees_with_single_series(const exports& all, int distance) {
  columns_agree(all, distance, [&](std::size_t row, month p) -> std::optional<growth_rate> {
    dollars base;
    for (std::size_t each = 0; each < all.size(); ++each) {
      if (!all[each].contains(p) || !all[each].contains(p - distance)) return std::nullopt;
      base = base + all[each][p - distance];
    }
    return contribution(all[row][p - distance], all[row][p], base).optional();
  });
}

// To the growth of a series that is given.
void agrees_with_single_series(const exports& all, const series<month, dollars>& total,
                               int distance) {
  columns_agree(
      all, distance,
      [&](std::size_t row, month p) {
        return contribution(all[row], total, p - distance, p).optional();
      },
      total);
}

exports random_panel(std::mt19937_64& random, int rows, int bits, bool negative, unsigned gap_in) {
  std::vector<exports::entry> entries;
  for (int row = 0; row < rows; ++row)
    for (int i = 0; i < 30; ++i) {
      const auto size = static_cast<std::int64_t>(random() >> (64 - bits));
      if (i != 0 && i != 29 && gap_in != 0 && random() % gap_in == 0) continue;
      entries.push_back({row, january + i, cents(negative && random() % 3 == 0 ? -size : size)});
    }
  return exports::from_observations(entries);
}

}  // namespace

BOOST_AUTO_TEST_CASE(little_numbers_are_rounded_as_the_definition_says) {
  // Each pair of a part with a rest that makes the base: ties, whole numbers, signs.
  for (int base = -1; base <= 40; base += thinning)
    for (int from = -9; from <= 9; from += 3) {
      std::vector<dollars> part;
      std::vector<dollars> rest;
      for (int to = -60; to <= 60; ++to) {
        part.insert(part.end(), {cents(from), cents(to)});
        rest.insert(rest.end(), {cents(base - from), cents(5)});
      }
      const std::size_t width = part.size();
      part.insert(part.end(), rest.begin(), rest.end());
      agrees_with_single_series(exports(january, width, {1, 2}, part), 1);
    }
}

BOOST_AUTO_TEST_CASE(random_panels_give_what_their_series_give) {
  std::mt19937_64 random(20251231);
  for (int bits = 3; bits <= 52; bits += thinning)
    for (const unsigned gap_in : {0U, 25U}) {
      const exports all = random_panel(random, 4, bits, bits % 2 == 0, gap_in);
      agrees_with_single_series(all, 1);
      agrees_with_single_series(all, 12);
      agrees_with_single_series(all, 40);
      const series<month, dollars> total(random_panel(random, 1, bits, bits % 2 == 0, gap_in)[0]);
      agrees_with_single_series(all, total, 1);
      agrees_with_single_series(all, total, 12);
    }
}

// Changes many times the total: what they are multiplied by does not fit 64 bits. Each is alone in
// its row, so that nothing else there can be seen to be wrong.
BOOST_AUTO_TEST_CASE(parts_may_be_larger_than_the_total) {
  std::mt19937_64 random(13);
  for (int bits = 30; bits <= 56; ++bits) {
    std::vector<int> labels;
    std::vector<dollars> values;
    for (int row = 0; row < 40; ++row) {
      labels.push_back(row);
      for (int i = 0; i < 2; ++i)
        values.push_back(cents(static_cast<std::int64_t>(random() >> (64 - bits))));
    }
    const series<month, dollars> total(january, {cents((1 << 19) + bits), cents(1)});
    const exports all(january, 2, labels, values);
    agrees_with_single_series(all, total, 1);
    if (bits < 50)
      agrees_with_single_series(all, series<month, dollars>(january, {cents(3), cents(1)}), 1);
  }
}

BOOST_AUTO_TEST_CASE(a_total_may_span_other_periods) {
  std::mt19937_64 random(7);
  const exports all = random_panel(random, 3, 20, false, 9);
  const auto total = aggregate_rows(random_panel(random, 3, 20, false, 30), sum);
  for (const int moved : {-35, -7, 0, 4, 60})
    agrees_with_single_series(all,
                              series<month, dollars>(january + 60 + moved, {total.values().begin(),
                                                                            total.values().end()}),
                              1);
  agrees_with_single_series(all, series(total.view().until(january + 9)), 3);
  agrees_with_single_series(all, series(total.view().since(january + 9)), 3);
  agrees_with_single_series(all, series<month, dollars>(), 3);
}

// Quotients so near to a whole number or a half that a double cannot tell.
BOOST_AUTO_TEST_CASE(what_is_next_to_a_tie_is_not_taken_for_one) {
  for (const std::int64_t base :
       {std::int64_t{2'000'000'000'001}, std::int64_t{1'999'999'999'999},
        std::int64_t{2'251'799'813'685'247}, std::int64_t{2'251'799'813'685'248},
        std::int64_t{2'251'799'813'685'249}}) {
    std::vector<dollars> part;
    std::vector<dollars> rest;
    for (const std::int64_t times : {0, 1, 3, 5, 20, 999, 1000})
      for (int beside = -3; beside <= 3; ++beside)
        for (const int sign : {1, -1}) {
          part.insert(part.end(),
                      {cents(1000), cents(1000 + sign * (base / 20'000 * times + beside))});
          rest.insert(rest.end(), {cents(base - 1000), cents(0)});
        }
    const std::size_t width = part.size();
    part.insert(part.end(), rest.begin(), rest.end());
    agrees_with_single_series(exports(january, width, {1, 2}, part), 1);
  }
}

BOOST_AUTO_TEST_CASE(contributions_add_up_to_growth) {
  std::mt19937_64 random(11);
  const exports all = random_panel(random, 6, 9, true, 60);
  const auto total = aggregate_rows(all, sum);
  const auto points = contribution(all, 12);
  std::size_t tested = 0;
  for (const month p : points.periods()) {
    const auto grown = year_on_year(total, p);
    ratio together(0);
    for (std::size_t row = 0; row < points.size(); ++row) {
      BOOST_REQUIRE(points[row].contains(p) == grown.has_value());
      if (grown) together = together + points[row][p].value();
    }
    if (grown) BOOST_REQUIRE(together == grown->value());
    tested += grown ? 1U : 0U;

    const auto alone = contributions(all, p - 12, p);
    BOOST_REQUIRE(alone.has_value() == grown.has_value());
    if (!alone)
      BOOST_REQUIRE((alone.why() == (total.contains(p) ? grown.why() : absence::incomplete)));
    for (std::size_t row = 0; alone && row < points.size(); ++row)
      BOOST_REQUIRE((*alone)[row] == points[row][p]);

    // And without a fraction: whole numbers over one base.
    const auto change = aggregate_rows(points.changes(), sum).find(p);
    BOOST_REQUIRE((change.has_value() == alone.has_value()));
    BOOST_REQUIRE((points.bases().contains(p) == alone.has_value()));
    if (alone) BOOST_REQUIRE((change->minor() == total[p].minor() - total[p - 12].minor()));
    if (alone) BOOST_REQUIRE((points.bases()[p] == total[p - 12]));
  }
  BOOST_TEST((tested > 3U && tested < points.width()));
  BOOST_TEST((contributions(all, january - 1, january).why() == absence::base_missing));
}

BOOST_AUTO_TEST_CASE(the_verbs_of_a_year_and_of_a_period_are_these) {
  std::mt19937_64 random(3);
  const exports all = random_panel(random, 3, 30, false, 20);
  const series<month, dollars> total(all[0]);
  const auto same = [](const auto& a, const auto& b) {
    BOOST_REQUIRE((a.size() == b.size() && a.size() == 3U));
    for (std::size_t row = 0; row < a.size(); ++row) BOOST_TEST((a[row] == b[row]));
  };
  const auto mode = rounding::half_even;
  same(period_on_period_contribution(all), contribution(all, 1));
  same(period_on_period_contribution(all, total), contribution(all, total, 1));
  same(year_on_year_contribution(all), contribution(all, 12));
  same(year_on_year_contribution(all, total), contribution(all, total, 12));
  same(year_on_year_contribution_points<1>(all, mode), contribution_points<1>(all, 12, mode));
  same(year_on_year_contribution_points<1>(all, total, mode),
       contribution_points<1>(all, total, 12, mode));
  same(year_on_year_contribution_as_doubles(all), contribution_as_doubles(all, 12));
  same(year_on_year_contribution_as_doubles(all, total), contribution_as_doubles(all, total, 12));
}

// Pakistan's exports of telecommunication, computer and information services, July to May, in
// millions of US dollars (State Bank of Pakistan, EBOPS, June 2026): freelancers brought a half.
BOOST_AUTO_TEST_CASE(the_growth_of_it_exports_has_its_parts) {
  using to_date = fiscal_to_date<july_june>;
  using services = panel<to_date, decimal<2>, std::string_view>;
  const to_date now{2026, 11};
  std::vector<services::entry> figures;
  const auto add = [&](std::string_view name, int this_year, int last_year) {
    figures.push_back({name, now, decimal<2>::from_units(this_year)});
    figures.push_back({name, year_before(now), decimal<2>::from_units(last_year)});
  };
  add("1 telecom", 64018, 49877);
  add("2 consultancy", 115958, 101173);
  add("3 software", 58985, 53965);
  add("4 freelancers", 106079, 70805);
  add("5 information", 425, 2064);
  add("6 other", 72880, 70162);
  const auto points = year_on_year_contribution_points<2>(services::from_observations(figures),
                                                          rounding::half_even);
  const std::array<int, 6> expected{406, 425, 144, 1013, -47, 78};
  for (std::size_t row = 0; row < 6; ++row) BOOST_TEST(points[row][now].units() == expected[row]);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const auto points = [](const exports& all, rounding mode) {
    return contribution_points<1>(all, 1, mode);
  };
  // The change has 65 bits and looks like a little one in 64.
  const exports wide(january, 2, {1, 2},
                     {cents(most), cents(-most), cents(1 - most), cents(1 - most)});
  const series<month, dollars> small(january, {cents(1), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(contribution(wide, small, 1)), overflow);
  for (const rounding mode : {rounding::half_even, rounding::floor})
    BOOST_CHECK_THROW(static_cast<void>(contribution_points<1>(wide, small, 1, mode)), overflow);
  // It is only the exact change that does not fit.
  const exports long_change(january, 2, {1, 2}, {cents(most), cents(-2), cents(0), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(contribution(long_change, 1)), overflow);
  BOOST_TEST((points(long_change, rounding::down)[0][february] == decimal<1>{"-100.0"}));
  BOOST_TEST((points(long_change, rounding::up)[0][february] == decimal<1>{"-100.1"}));
  // The total.
  const exports large(january, 2, {1, 2}, {cents(most), cents(1), cents(1), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(points(large, rounding::up)), overflow);

  const exports thirds(january, 2, {1, 2}, {cents(1), cents(2), cents(2), cents(3)});
  BOOST_CHECK_THROW(static_cast<void>(points(thirds, rounding::unnecessary)), inexact);
  const exports quarters(january, 2, {1, 2}, {cents(1), cents(2), cents(3), cents(3)});
  BOOST_TEST((points(quarters, rounding::unnecessary)[0][february] == decimal<1>{"25.0"}));

  for (const int distance : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(contribution(thirds, distance)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(contribution_as_doubles(thirds, thirds[0], distance)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(contribution_points<1>(thirds, distance, rounding::up)),
                      invalid_value);
  }
}

// What stands in a gap of somebody's buffer has no effect, whatever it is.
BOOST_AUTO_TEST_CASE(what_stands_in_a_gap_does_not_count) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const std::vector<int> labels{1, 2};
  const std::vector<dollars> values{cents(100), cents(most), cents(120),
                                    cents(100), cents(100),  cents(130)};
  const std::vector<std::uint8_t> bits{0b111101};
  const panel_view<month, dollars, int> all(january, 3, labels, values,
                                            validity_bits_view(bits, 0, 6));
  const auto points = contribution_points<0>(all, 2, rounding::half_even);
  BOOST_TEST((points[0][march] == decimal<0>{"10"} && points[1][march] == decimal<0>{"15"}));
  const series<month, dollars> total(january, {cents(200), cents(200), cents(250)});
  const auto monthly = contribution_points<0>(all, total, 1, rounding::half_even);
  BOOST_TEST((!monthly[0].contains(february) && !monthly[0].contains(march)));
  BOOST_TEST((monthly[0].values()[0] == decimal<0>() && monthly[1][march] == decimal<0>{"15"}));
}

BOOST_AUTO_TEST_CASE(of_nothing_there_is_nothing) {
  BOOST_TEST(contribution(exports(), 1).size() == 0U);
  BOOST_TEST(contribution_points<1>(exports(), 12, rounding::up).size() == 0U);
  const exports single(january, 1, {1}, {cents(5)});
  BOOST_TEST(
      (contribution_as_doubles(single, 1).width() == 0U && contribution(single, 1).size() == 1U));
}

BOOST_AUTO_TEST_CASE(a_buffer_is_used_again) {
  const exports all(january, 24, {1}, std::vector<dollars>(24, cents(100)));
  auto before = year_on_year_contribution_points<1>(all, rounding::up);
  const decimal<1>* const place = before.values().data();
  const auto after =
      year_on_year_contribution_points<1>(all, rounding::up, std::move(before).release());
  BOOST_TEST(after.values().data() == place);
}

namespace {

// A kernel is right where it says so, to the last digit, whatever its numbers are.
template <rounding Mode, class Dividend>
void part_kernels_are_right(std::int64_t from, std::int64_t to, std::int64_t base,
                            const detail::inverse_bases& by) {
  constexpr std::uint64_t scale = 1000;
  const auto expected = [&] {
    return extremes::divided(Dividend::of(int128{from}, int128{to}) * 1000, base, Mode);
  };
  decimal<1> found;
  if (detail::write_parts<Mode, Dividend>(&from, &to, by, 1, scale, &found)) {
    BOOST_REQUIRE((expected().value == found.units()));
    if (Mode == rounding::unnecessary) BOOST_REQUIRE(expected().exact);
  }
  if constexpr (Mode == rounding::half_even || Mode == rounding::half_up ||
                Mode == rounding::half_down)
    if (detail::write_nearest_parts<Dividend>(&from, &to, by, 1, scale, &found))
      BOOST_REQUIRE((expected().value == found.units()));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kernel_is_right_at_the_ends_of_64_bits) {
  for (const std::int64_t base : extremes::levels()) {
    detail::bases<std::int64_t> single;
    single.push_back(base > 0, base);
    const detail::inverse_bases by = detail::inverses(single);
    BOOST_REQUIRE(by.base.empty() == (base > std::int64_t{1} << 62));
    for (const std::int64_t from : extremes::levels())
      for (const std::int64_t to : extremes::levels()) {
        std::int64_t change = 0;
        const int128 exact = int128{to} - from;
        BOOST_REQUIRE(detail::write_changes(&from, &to, 1, &change) ==
                      (exact >= smallest<std::int64_t> && exact <= largest<std::int64_t>));
        if (base <= 0 || by.base.empty()) continue;
        for (const rounding mode : extremes::all_modes)
          detail::with_mode(mode, [&]<rounding Mode>() {
            part_kernels_are_right<Mode, detail::change_of_part>(from, to, base, by);
            part_kernels_are_right<Mode, detail::part_itself>(from, to, base, by);
          });
      }
  }
}

BOOST_AUTO_TEST_SUITE_END()
