// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cfenv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(parts_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;
using numbers = panel<month, int, int>;

constexpr month january{2000, 1}, february{2000, 2}, march{2000, 3};
constexpr std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                               rounding::up,        rounding::down,    rounding::ceiling,
                               rounding::floor};
constexpr auto half_even = rounding::half_even;

namespace {

constexpr dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

percentage_points added_up(const std::vector<percentage_points>& all) {
  percentage_points result;
  for (const percentage_points& each : all) result = result + each;
  return result;
}

// Row by row: `found` of a panel is what `expected(row, p)` says.
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

// All forms of the contributions of a panel, of what `exact(row, p)` says of one: an optional rate.
template <class Measure, class Exact>
void contributions_agree(const exports& all, const Measure& measure,
                         const series<month, dollars>& total, int distance, Exact exactly) {
  const auto base = on_periods_before(distance);
  rows_agree(compare(all, measure, base), all, distance, exactly);
  const auto rounded = [&]<int Digits>() {
    for (const rounding mode : all_modes)
      rows_agree(compare(all, measure, base, as_points<Digits>(mode)), all, distance,
                 [&](std::size_t row, month p) {
                   const std::optional<percentage_points> each = exactly(row, p);
                   return each ? std::optional(points<Digits>(*each, mode)) : std::nullopt;
                 });
  };
  rounded.template operator()<0>();
  rounded.template operator()<2>();
  rows_agree(compare(all, measure, base, as_doubles), all, distance,
             [&](std::size_t row, month p) -> std::optional<double> {
               if (!exactly(row, p)) return std::nullopt;
               const auto number = [](dollars d) { return static_cast<double>(d.minor()); };
               return (number(all[row][p]) - number(all[row][p - distance])) /
                      number(total[p - distance]);
             });
}

// To the growth of the sum of all, as of single series: all of a period, or none.
void agrees_with_single_series(const exports& all, int distance) {
  const auto total = aggregate_rows(all, sum);
  contributions_agree(all, contributions, total, distance,
                      [&](std::size_t row, month p) -> std::optional<percentage_points> {
                        dollars base;
                        for (std::size_t each = 0; each < all.size(); ++each) {
                          if (!all[each].contains(p) || !all[each].contains(p - distance))
                            return std::nullopt;
                          base = base + all[each][p - distance];
                        }
                        return contribution(all[row][p - distance], all[row][p], base).optional();
                      });
}

// To the growth of a series that is given.
void agrees_with_single_series(const exports& all, const series<month, dollars>& total,
                               int distance) {
  const auto exactly = [&](std::size_t row, month p) -> std::optional<percentage_points> {
    const month from = p - distance;
    if (!all[row].contains(p) || !all[row].contains(from) || !total.contains(from))
      return std::nullopt;
    return contribution(all[row][from], all[row][p], total[from]).optional();
  };
  const auto measure = contributions_to(total);
  contributions_agree(all, measure, total, distance, exactly);
  // And of each series alone.
  const auto base = on_periods_before(distance);
  for (std::size_t row = 0; row < all.size(); ++row) {
    const auto alone = compare(all[row], measure, base);
    const auto rounded = compare(all[row], measure, base, as_points<1>(half_even));
    for (const month p : alone.periods()) {
      const auto each = exactly(row, p);
      BOOST_REQUIRE((alone.find(p) == each));
      BOOST_REQUIRE((compare(all[row], p, measure, base).optional() == each));
      BOOST_REQUIRE(
          (rounded.find(p) == (each ? std::optional(points<1>(*each, half_even)) : std::nullopt)));
    }
  }
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

// July 2024 to December 2025 in millions, as last published, with two that had decimals rounded.
constexpr series<month, int> it_exports() {
  return {
      month{2024, 7},
      {286, 298, 292, 330, 310, 348, 313, 305, 345, 317, 329, 339, 354, 337, 366, 386, 356, 437}};
}

constexpr decimal<1> to_first_half(month m) {
  const auto all = year_to_date_contributions(it_exports(), fiscal_to_date<>{2026, 6});
  return points<1>((*all)[m], half_even);
}

}  // namespace

// The 20 % of the first half of fiscal year 2026: December brought 4.8 points, August 2.1.
static_assert(to_first_half(month{2025, 12}) == decimal<1>{"4.8"});
static_assert(to_first_half(month{2025, 8}) == decimal<1>{"2.1"});
static_assert(points<1>(*contribution(348, 437, 1864), half_even) == decimal<1>{"4.8"});

BOOST_AUTO_TEST_CASE(little_numbers_are_rounded_as_the_definition_says) {
  // Each pair of a part with a rest that makes the base: ties, whole numbers, signs.
  for (int base = -1; base <= 40; base += thinning)
    for (int from = -9; from <= 9; from += 3) {
      std::vector<dollars> part;
      std::vector<dollars> rest;
      for (int to = -60; to <= 60; to += thinning) {
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
  std::size_t tested = 0;
  std::size_t periods = 0;
  for (int turn = 0; turn < 20; ++turn) {
    const exports all = random_panel(random, 6, turn % 2 == 0 ? 9 : 3, true, 60);
    const auto total = aggregate_rows(all, sum);
    const auto found = compare(all, contributions, on_periods_before(12));
    const auto reasons = compare(all, contributions, on_year_before, with_reasons);
    for (const month p : found.periods()) {
      const auto grown = year_on_year(total, p);
      big_ratio together;
      for (std::size_t row = 0; row < found.size(); ++row) {
        BOOST_REQUIRE(found[row].contains(p) == grown.has_value());
        if (grown) together = together + found[row][p].value();
      }
      if (grown) BOOST_REQUIRE(together == grown->value());
      tested += grown ? 1U : 0U;
      ++periods;

      const auto alone = compare(all, p, contributions, on_period(p - 12));
      BOOST_REQUIRE(alone == compare(all, p, contributions, on_year_before));
      BOOST_REQUIRE(alone.size() == all.size());
      for (std::size_t row = 0; row < found.size(); ++row) {
        BOOST_REQUIRE(alone[row].optional() == found[row].find(p));
        if (alone[row]) continue;
        // What is missing of it is said first, and then what is missing of the others.
        const absence why = !all[row].contains(p)        ? absence::missing
                            : !all[row].contains(p - 12) ? absence::base_missing
                            : !total.contains(p)         ? absence::incomplete
                                                         : grown.why();
        BOOST_REQUIRE((alone[row].why() == why));
        BOOST_REQUIRE((reasons[row][p].why() == why));
      }
    }
    for (const auto& each : compare(all, january, contributions, on_period(january - 1)))
      BOOST_TEST((!each && each.why() != absence::incomplete));
  }
  BOOST_TEST((tested > 60U && tested < periods));
}

BOOST_AUTO_TEST_CASE(a_year_is_so_many_periods) {
  std::mt19937_64 random(3);
  const exports all = random_panel(random, 3, 30, false, 20);
  const series<month, dollars> total(all[0]);
  const auto same = [](const auto& a, const auto& b) {
    BOOST_REQUIRE((a.size() == b.size() && a.size() == 3U));
    for (std::size_t row = 0; row < a.size(); ++row) BOOST_TEST((a[row] == b[row]));
  };
  same(compare(all, contributions, on_year_before),
       compare(all, contributions, on_periods_before(12)));
  same(compare(all, contributions_to(total), on_year_before),
       compare(all, contributions_to(total), on_periods_before(12)));
  same(compare(all, contributions, on_period_before, as_points<1>(half_even)),
       compare(all, contributions, on_periods_before(1), as_points<1>(half_even)));
  same(compare(all, contributions, on_period_before, as_doubles),
       compare(all, contributions, on_periods_before(1), as_doubles));
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
  const auto found = compare(services::from_observations(figures), contributions, on_year_before,
                             as_points<2>(half_even));
  const std::array<int, 6> expected{406, 425, 144, 1013, -47, 78};
  for (std::size_t row = 0; row < 6; ++row) BOOST_TEST(found[row][now].units() == expected[row]);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const auto in_points = [](const exports& all, rounding mode) {
    return compare(all, contributions, on_period_before, as_points<1>(mode));
  };
  // The change has 65 bits and looks like a little one in 64.
  const exports wide(january, 2, {1, 2},
                     {cents(most), cents(-most), cents(1 - most), cents(1 - most)});
  const series<month, dollars> small(january, {cents(1), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(compare(wide, contributions_to(small), on_period_before)),
                    overflow);
  for (const rounding mode : {rounding::half_even, rounding::floor})
    BOOST_CHECK_THROW(static_cast<void>(compare(wide, contributions_to(small), on_period_before,
                                                as_points<1>(mode))),
                      overflow);
  // It is only the exact change that does not fit.
  const exports long_change(january, 2, {1, 2}, {cents(most), cents(-2), cents(0), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(compare(long_change, contributions, on_period_before)),
                    overflow);
  BOOST_TEST((in_points(long_change, rounding::down)[0][february] == decimal<1>{"-100.0"}));
  BOOST_TEST((in_points(long_change, rounding::up)[0][february] == decimal<1>{"-100.1"}));
  // The total.
  const exports large(january, 2, {1, 2}, {cents(most), cents(1), cents(1), cents(1)});
  BOOST_CHECK_THROW(static_cast<void>(in_points(large, rounding::up)), overflow);

  const exports thirds(january, 2, {1, 2}, {cents(1), cents(2), cents(2), cents(3)});
  BOOST_CHECK_THROW(static_cast<void>(in_points(thirds, rounding::unnecessary)), inexact);
  const exports quarters(january, 2, {1, 2}, {cents(1), cents(2), cents(3), cents(3)});
  BOOST_TEST((in_points(quarters, rounding::unnecessary)[0][february] == decimal<1>{"25.0"}));
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
  const auto found = compare(all, contributions, on_periods_before(2), as_points<0>(half_even));
  BOOST_TEST((found[0][march] == decimal<0>{"10"} && found[1][march] == decimal<0>{"15"}));
  const series<month, dollars> total(january, {cents(200), cents(200), cents(250)});
  const auto monthly =
      compare(all, contributions_to(total), on_period_before, as_points<0>(half_even));
  BOOST_TEST((!monthly[0].contains(february) && !monthly[0].contains(march)));
  BOOST_TEST((monthly[0].values()[0] == decimal<0>() && monthly[1][march] == decimal<0>{"15"}));
}

BOOST_AUTO_TEST_CASE(of_nothing_there_is_nothing) {
  BOOST_TEST(compare(exports(), contributions, on_period_before).size() == 0U);
  BOOST_TEST(compare(exports(), contributions, on_year_before, as_points<1>(rounding::up)).size() ==
             0U);
  BOOST_TEST(compare(exports(), january, contributions, on_year_before).empty());
  const exports single(january, 1, {1}, {cents(5)});
  const auto none = compare(single, contributions, on_period_before);
  BOOST_TEST((compare(single, contributions, on_period_before, as_doubles).width() == 0U));
  BOOST_TEST((none.size() == 1U && none.width() == 0U && none[0].empty()));
}

BOOST_AUTO_TEST_CASE(a_buffer_is_used_again) {
  const exports all(january, 24, {1}, std::vector<dollars>(24, cents(100)));
  auto before = compare(all, contributions, on_year_before, as_points<1>(rounding::up));
  const decimal<1>* const place = before.values().data();
  const auto after = compare(all, contributions, on_year_before,
                             as_points<1>(rounding::up).into(std::move(before).release()));
  BOOST_TEST(after.values().data() == place);
  auto exactly = compare(all, contributions, on_year_before);
  const percentage_points* const rate_place = exactly.values().data();
  const auto again =
      compare(all, contributions, on_year_before, exact.into(std::move(exactly).release()));
  BOOST_TEST((again.values().data() == rate_place && again.width() == 12U));
}

// Whole numbers as large as there are: only the rates have to fit.
BOOST_AUTO_TEST_CASE(large_numbers_stay_exact) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const exports levels(january, 2, {1, 2}, {cents(most - 5), cents(1), cents(4), cents(most - 1)});
  const auto found = compare(levels, contributions, on_period_before);
  BOOST_TEST((found[0][february] == percentage_points(ratio(6 - most, most - 1))));
  BOOST_TEST((found[1][february] == percentage_points(ratio(most - 5, most - 1))));

  const auto least = std::numeric_limits<std::int64_t>::min();
  const exports falling(january, 2, {1, 2}, {cents(most), cents(-1), cents(0), cents(1)});
  const auto fallen = compare(falling, contributions, on_period_before);
  BOOST_TEST((fallen[0][february] == percentage_points(ratio(least, most))));

  constexpr int most_int = std::numeric_limits<int>::max();
  const numbers narrow(january, 2, {1}, {most_int, -2});
  BOOST_TEST((compare(narrow, contributions, on_period_before)[0][february] ==
              percentage_points(ratio(std::int64_t{-2} - most_int, most_int))));
}

// Contributions are rates, which other verbs take.
BOOST_AUTO_TEST_CASE(contributions_have_streaks) {
  const exports all(january, 4, {1}, {cents(50), cents(49), cents(51), cents(56)});
  const series<month, dollars> total(january, std::vector(4, cents(50)));
  const auto found = compare(all, contributions_to(total), on_period_before);
  const auto rising = streak(found[0]);
  BOOST_TEST((rising && rising->length == 2 && rising->first == march));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_parts_plays_no_role) {
  constexpr std::int64_t most = largest<std::int64_t>;
  using whole_numbers = panel<month, std::int64_t, int>;
  const whole_numbers parts(january, 2, {1, 2, 3}, {most, most - 5, 1, 0, -1, 5});
  const auto found = compare(parts, february, contributions, on_period(january));
  BOOST_CHECK(*found[2] == percentage_points(ratio(6, most)));
  BOOST_CHECK(*shares(parts, january)[0] == ratio(1));
  // Their sum must be a value of the panel.
  const numbers large(january, 1, {1, 2}, {2'000'000'000, 2'000'000'000});
  BOOST_CHECK_THROW(static_cast<void>(shares(large, january)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(compare(large, january, contributions, on_period(january))),
                    overflow);
}

BOOST_AUTO_TEST_CASE(the_contributions_of_the_months_are_the_growth_of_the_year_to_date) {
  random_series random(2);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const auto months = random.levels(month{2023, 7}, 24, -10, 60, 40);
    const auto totals = year_to_date<july_june>(months);
    for (const auto to_date : totals.periods()) {
      const auto found = year_to_date_contributions(months, to_date);
      const auto expected = year_on_year(totals, to_date);
      BOOST_TEST(found.has_value() == expected.has_value());
      if (!found) {
        const bool some = months.between(to_date.first_month(), to_date.last_month()).count() > 0;
        BOOST_CHECK(found.why() == (expected.why() == absence::missing && some ? absence::incomplete
                                                                               : expected.why()));
        continue;
      }
      BOOST_TEST(found->length() == static_cast<std::size_t>(to_date.months()));
      const auto values = found->values();
      BOOST_CHECK(added_up({values.begin(), values.end()}).value() == expected->value());
      ++compared;
    }
  }
  BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_CASE(period_on_period_contributions_begin_with_the_second) {
  const numbers parts(january, 3, {1, 2}, {1, 2, 4, 3, 3, 3});
  const series<month, int> total(january, {4, 5, 7});
  const auto first_part = compare(parts[0], contributions_to(total), on_period_before);
  BOOST_TEST((first_part.first() == february && first_part.length() == 2U));
  BOOST_TEST(first_part.count() == 2U);
  BOOST_CHECK(first_part[march] == percentage_points(ratio(2, 5)));
  const auto found = compare(parts, march, contributions, on_period(february));
  BOOST_CHECK(*found[0] == percentage_points(ratio(2, 5)) && *found[1] == percentage_points());
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said) {
  const series<month, int> part(january, {1, 2});
  const series<month, int> total(february, {4, 5});
  const auto of_part = [&](month from, month to) {
    return compare(part, to, contributions_to(total), on_period(from)).why();
  };
  BOOST_CHECK(of_part(february, march) == absence::missing);
  BOOST_CHECK(of_part(january, february) == absence::base_missing);
  BOOST_CHECK(of_part(january - 1, january) == absence::base_missing);
  const auto parts = numbers::from_series({{1, part}, {2, total}});
  const auto of_parts = [&](std::size_t row, month from, month to) {
    return compare(parts, to, contributions, on_period(from))[row].why();
  };
  for (const std::size_t row : {0U, 1U}) {
    BOOST_CHECK(of_parts(row, january, february) == absence::base_missing);
    BOOST_CHECK(of_parts(row, february, january + 5) == absence::missing);
  }
  BOOST_CHECK(of_parts(0, february, march) == absence::missing);
  BOOST_CHECK(of_parts(1, february, march) == absence::incomplete);
  BOOST_CHECK(compare(numbers(), january, contributions, on_period(january)).empty());
  const numbers nothing(january, 2, {1, 2}, {5, 6, -5, 1});
  BOOST_CHECK(compare(nothing, february, contributions, on_period_before)[0].why() ==
              absence::base_zero);
  const auto to_date = fiscal_to_date<january_december>{2000, 2};
  BOOST_CHECK(year_to_date_contributions(part, to_date).why() == absence::base_missing);
  BOOST_CHECK(year_to_date_contributions(part, to_date + 1).why() == absence::incomplete);
}

BOOST_AUTO_TEST_CASE(a_series_at_the_beginning_of_the_calendar_has_no_contributions) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(compare(oldest, contributions_to(oldest), on_period_before).count() == 1U);
  BOOST_TEST(compare(oldest, contributions_to(oldest), on_year_before).count() == 0U);
}

// Shares.
namespace {

exports random_parts(std::mt19937_64& random, int bits, bool negative, unsigned gap_in) {
  std::vector<exports::entry> entries;
  for (int row = 0; row < 5; ++row)
    for (int i = 0; i < 20; ++i) {
      const auto size = static_cast<std::int64_t>(random() >> (64 - bits));
      if (i != 0 && i != 19 && gap_in != 0 && random() % gap_in == 0) continue;
      entries.push_back({row, january + i, cents(negative && random() % 2 == 0 ? -size : size)});
    }
  return exports::from_observations(entries);
}

// All forms of shares, of what pairs say.
template <class Shares>
void shares_agree(const exports& all, const Shares& verb, const series<month, dollars>& total) {
  const auto exactly = [&](std::size_t row, month p) -> std::optional<ratio> {
    if (!all[row].contains(p) || !total.contains(p)) return std::nullopt;
    return share(all[row][p], total[p]).optional();
  };
  rows_agree(verb(all), all, 0, exactly);
  for (const rounding mode : all_modes)
    rows_agree(verb(all, as_percent<1>(mode)), all, 0, [&](std::size_t row, month p) {
      const auto each = exactly(row, p);
      return each ? std::optional(percent<1>(*each, mode)) : std::nullopt;
    });
  rows_agree(verb(all, as_doubles), all, 0, [&](std::size_t row, month p) -> std::optional<double> {
    if (!exactly(row, p)) return std::nullopt;
    return static_cast<double>(all[row][p].minor()) / static_cast<double>(total[p].minor());
  });
}

void shares_in_agree(const exports& all, const series<month, dollars>& total) {
  const auto verb = shares_in(total);
  shares_agree(all, verb, total);
  const auto found = verb(all);
  for (const month p : all.periods()) {
    const auto answers = verb(all, p);
    for (std::size_t row = 0; row < all.size(); ++row) {
      BOOST_REQUIRE((answers[row].optional() == found[row].find(p)));
      BOOST_REQUIRE((answers[row] == verb(all[row], p)));
    }
  }
  for (std::size_t row = 0; row < all.size(); ++row) {
    BOOST_REQUIRE((verb(all[row]) == series(found[row])));
    BOOST_REQUIRE(
        (verb(all[row], as_percent<1>(half_even)) == percent<1>(verb(all[row]), half_even)));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_panels_have_the_shares_of_their_series) {
  std::mt19937_64 random(20251231);
  for (int bits = 2; bits <= 54; bits += thinning)
    for (const unsigned gap_in : {0U, 25U}) {
      const exports all = random_parts(random, bits, bits % 2 == 0, gap_in);
      shares_agree(all, shares, aggregate_rows(all, sum));
      const series<month, dollars> total(random_parts(random, bits, bits % 2 == 0, gap_in)[3]);
      shares_in_agree(all, total);
      shares_in_agree(all, series(total.view().until(january + 5)));
    }
}

BOOST_AUTO_TEST_CASE(shares_add_up_to_one) {
  random_series random(12);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<std::pair<int, series<month, int>>> parts;
    for (int i = 0; i < 5; ++i) parts.emplace_back(i, random.levels(january, 6, -5, 1000, 12));
    const auto all = numbers::from_series(parts);
    for (const month m : through(january, january + 5)) {
      const auto found = shares(all, m);
      bool known = true;
      int whole = 0;
      for (const auto& [name, part] : parts) {
        known = known && part.contains(m);
        if (known) whole += part[m];
      }
      ratio together;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        BOOST_TEST(found[i].has_value() == (known && whole > 0));
        if (!found[i]) {
          const bool is_there = parts[i].second.contains(m);
          if (!known)
            BOOST_CHECK(found[i].why() == (is_there ? absence::incomplete : absence::missing));
          continue;
        }
        together = together + *found[i];
        BOOST_CHECK(share(parts[i].second[m], whole) == *found[i]);
      }
      if (!found[0]) continue;
      BOOST_CHECK(together == ratio(1));
      ++compared;
    }
  }
  BOOST_TEST(compared > 500);
}

BOOST_AUTO_TEST_CASE(a_share_changes_in_points) {
  const series<month, int> part(january, {10, 15, 1});
  const series<month, int> total(january, {100, 100, 0});
  const auto found = shares_in(total)(part);
  const auto changed = [&](month from, month to) {
    return compare(found, to, differences, on_period(from));
  };
  BOOST_CHECK(*changed(january, february) == ratio(1, 20));
  BOOST_CHECK(compare(found, february, differences, on_period_before,
                      as_points<0>(rounding::unnecessary)) == decimal<0>{"5"});
  BOOST_CHECK(period_on_period_difference(found, as_points<1>(half_even))[february] ==
              decimal<1>{"5.0"});
  BOOST_CHECK(changed(january, march).why() == absence::missing);  // the share has no total
  BOOST_CHECK(changed(january, january + 3).why() == absence::missing);
  BOOST_CHECK(changed(january - 1, january).why() == absence::base_missing);
  BOOST_CHECK(changed(march, january).why() == absence::base_missing);
  BOOST_TEST(found.count() == 2U);
  BOOST_CHECK(found[february] == ratio(3, 20));
  BOOST_CHECK(shares_in(total)(part, march).why() == absence::base_zero);
  const series<month, int> known(total.until(january));
  BOOST_CHECK(shares_in(known)(part, february).why() == absence::base_missing);
}

BOOST_AUTO_TEST_CASE(of_nothing_there_is_no_share) {
  BOOST_TEST(shares(exports()).size() == 0U);
  BOOST_TEST(shares(exports(), january).empty());
  const exports none(january, 1, {1, 2}, {cents(5), cents(-5)});
  BOOST_TEST((shares(none, as_percent<0>(rounding::up))[0].count() == 0U));
  BOOST_TEST((shares(none, january)[0].why() == absence::base_zero));
  BOOST_TEST((shares(none, february)[0].why() == absence::missing));
  const auto below = numbers::from_series(
      {{1, series<month, int>(january, {-4})}, {2, series<month, int>(january, {10, 15, 1})}});
  BOOST_CHECK(shares(below, february)[0].why() == absence::missing);
  BOOST_CHECK(shares(below, february)[1].why() == absence::incomplete);
  BOOST_CHECK(shares(below, january + 3)[1].why() == absence::missing);
}

// Percentages that add up to a hundred.
BOOST_AUTO_TEST_CASE(rounded_shares_go_to_the_largest_remainders) {
  const auto of = [](std::vector<int> values) {
    std::vector<int> labels;
    for (std::size_t i = 0; i < values.size(); ++i)
      labels.push_back(static_cast<int>(labels.size()));
    return numbers(january, 1, labels, std::move(values));
  };
  const auto whole = [](std::initializer_list<int> units) {
    std::vector<decimal<0>> result;
    for (const int each : units) result.push_back(decimal<0>::from_units(each));
    return result;
  };
  const auto found = [&](std::vector<int> values) {
    return *shares_by_largest_remainder<0>(of(std::move(values)), january);
  };
  BOOST_TEST((found({1, 1, 1}) == whole({34, 33, 33})));  // of equal ones the first
  BOOST_TEST((found({5, 10, 5}) == whole({25, 50, 25})));
  BOOST_TEST((found({0, 1, 7}) == whole({0, 13, 87})));          // 12.5 and 87.5
  BOOST_TEST((found({505, 495, 9000}) == whole({5, 5, 90})));    // 5.05, 4.95 and 90
  BOOST_TEST((found({2, 2, 2, 1}) == whole({29, 29, 28, 14})));  // 28.57 three times, and 14.29
  BOOST_CHECK((*shares_by_largest_remainder<1>(of({1, 2}), january) ==
               std::vector{decimal<1>{"33.3"}, decimal<1>{"66.7"}}));
  BOOST_CHECK((*shares_by_largest_remainder<0>(of({-1, 4}), january) ==
               std::vector{decimal<0>{"-33"}, decimal<0>{"133"}}));
  BOOST_CHECK(shares_by_largest_remainder<0>(of({-1, 1}), january).why() == absence::base_zero);
  BOOST_CHECK(shares_by_largest_remainder<0>(of({1, 1}), february).why() == absence::missing);
  const auto some = numbers::from_series(
      {{1, series<month, int>(january, {4, 4})}, {2, series<month, int>(january, {4})}});
  BOOST_CHECK(shares_by_largest_remainder<0>(some, february).why() == absence::incomplete);
}

BOOST_AUTO_TEST_CASE(rounded_shares_add_up_and_are_less_than_a_unit_off) {
  std::mt19937_64 random(6);
  for (int turn = 0; turn < 100; ++turn) {
    const exports all = random_parts(random, 5 + turn % 40, false, 0);
    for (const month m : all.periods()) {
      const auto found = shares_by_largest_remainder<2>(all, m);
      const auto exactly = shares(all, m);
      BOOST_REQUIRE(found.has_value() == exactly[0].has_value());
      if (!found) continue;
      decimal<2> together;
      for (std::size_t i = 0; i < all.size(); ++i) {
        together = together + (*found)[i];
        BOOST_REQUIRE((percent<2>(*exactly[i], rounding::floor) <= (*found)[i] &&
                       (*found)[i] <= percent<2>(*exactly[i], rounding::ceiling)));
      }
      BOOST_REQUIRE((together == decimal<2>{"100"}));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_total_without_a_name_is_kept) {
  const series<month, int> part(january, {10, 25}), rest(january, {90, 95});
  const auto of_sum = contributions_to(part + rest);
  BOOST_CHECK(*compare(part, february, of_sum, on_period_before) ==
              percentage_points(ratio(15, 100)));
  BOOST_CHECK(*shares_in(part + rest)(part, january) == ratio(1, 10));
}

BOOST_AUTO_TEST_CASE(shares_of_large_sums_go_to_the_largest_remainders) {
  using rupees = money<PKR>;
  const panel<month, rupees, int> sectors(
      january, 1, {1, 2, 3},
      {rupees{"25123456789012.34"}, rupees{"21987654321098.77"}, rupees{"62888888889888.91"}});
  const auto found = *shares_by_largest_remainder<9>(sectors, january);
  std::int64_t together = 0;
  for (const auto& each : found) together += each.units();
  BOOST_TEST(together == 100'000'000'000);
  BOOST_CHECK(shares_by_largest_remainder<0>(panel<month, int, int>(), january).why() ==
              absence::missing);
}

// Whichever way floating-point numbers are rounded.
BOOST_AUTO_TEST_CASE(shares_are_exact_under_all_modes_of_the_processor) {
  std::mt19937_64 random(30);
  const auto all = random_panel(random, 1, 40, false, 0);
  for (const int mode : {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
    std::fesetround(mode);
    int wrong = 0;
    for (const rounding under :
         {rounding::up, rounding::down, rounding::ceiling, rounding::floor, rounding::half_even})
      for (const auto& each : shares(all, as_percent<1>(under))[0])
        wrong += each.value == decimal<1>{"100.0"} ? 0 : 1;
    std::fesetround(FE_TONEAREST);
    BOOST_TEST(wrong == 0);
  }
}

BOOST_AUTO_TEST_SUITE_END()
