// SPDX-License-Identifier: BSL-1.0
// What rates are made of: identities between the verbs of growth/ and the moving verbs of series/
// that hold for every series, with gaps and below zero, each exactly. Where a verb rounds, it is
// less than a unit off, and half a unit at most to the nearest.
#include "../thinning.hpp"
#include "dice.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <tuple>

BOOST_AUTO_TEST_SUITE(rate_identities_test)

using namespace fiscus;
using namespace identities;

using fy = fiscal_year<>;

// Each identity holds for plain numbers and for money.
using kinds = std::tuple<int, money<USD>>;

namespace {

constexpr month opening{2021, 7};

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(the_carry_over_and_what_is_new_are_the_growth_of_the_year, V, kinds) {
  dice<V> random(11);
  int compared = 0;
  for (int turn = 0; turn < 100 / thinning; ++turn) {
    const auto months = random.levels(opening, 24, -300, 2000, 60);
    const fy year{2023};
    const auto grown = annual_average_growth(months, year);
    if (!grown) continue;
    const auto years = aggregate<fy>(months, sum);
    for (const month latest : through(year.first_month() - 1, year.last_month())) {
      ratio added;
      for (month m = latest + 1; m <= year.last_month(); ++m)
        added = added + (in_units(months[m]) - in_units(months[latest]));
      const auto settled = carry_over(months, year, latest);
      BOOST_REQUIRE(settled->value() + added / in_units(years[year - 1]) == grown->value());
      ++compared;
    }
    BOOST_REQUIRE(carry_over(months, year) == carry_over(months, year, year.first_month() - 1));
    BOOST_REQUIRE(carry_over(months, year, year.last_month()) == *grown);
  }
  BOOST_TEST(compared > 500 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(base_effects_add_up_to_the_changes_of_the_yearly_rate, V, kinds) {
  dice<V> random(12);
  int compared = 0;
  for (int turn = 0; turn < 200 / thinning; ++turn) {
    const auto months = random.levels(opening, 30, -100, 400, 30);
    const auto yearly = year_on_year(months);
    const auto effects = base_effect(months);
    for (const month m : months.periods()) {
      BOOST_REQUIRE(effects.contains(m) == (yearly.contains(m) && yearly.contains(m - 1)));
      if (!effects.contains(m)) continue;
      const auto& [from_new, from_base] = effects[m];
      BOOST_REQUIRE(from_new.value() + from_base.value() ==
                    yearly[m].value() - yearly[m - 1].value());
      BOOST_REQUIRE(effects[m].total().value() == from_new.value() + from_base.value());
      ++compared;
    }
  }
  BOOST_TEST(compared > 1000 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(growth_in_two_currencies, V, kinds) {
  dice<V> random(13);
  int compared = 0;
  for (int turn = 0; turn < 2000 / thinning; ++turn) {
    const V before = random.value(1, 20'000);
    const V now = random.value(-20'000, 20'000);
    const ratio rate_before(random.between(1, 400), 100);
    const ratio rate_now(random.between(1, 400), 100);
    const growth_rate abroad = *growth(before, now);
    const growth_rate change = *growth(rate_before, rate_now);
    const growth_rate own(in_units(now) * rate_now / (in_units(before) * rate_before) - ratio(1));
    const auto split = split_by_currency(abroad, change);
    BOOST_REQUIRE(growth_in_own_currency(abroad, change) == own);
    BOOST_REQUIRE(split.foreign.value() + split.exchange.value() + split.joint.value() ==
                  own.value());
    BOOST_REQUIRE(split.total() == own);
    BOOST_REQUIRE(split.effect().value() == own.value() - abroad.value());
    const auto implied = implied_exchange_rate_change(own, abroad);
    BOOST_REQUIRE(implied.has_value() == (now > V{}));
    if (implied) BOOST_REQUIRE(*implied == change);
    compared += implied ? 1 : 0;
  }
  BOOST_TEST(compared > 500 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_index_grows_as_its_levels_do, V, kinds) {
  dice<V> random(14);
  int compared = 0;
  for (int turn = 0; turn < 200 / thinning; ++turn) {
    const auto levels = random.levels(opening, 20, -50, 300, 15);
    const month from = opening + random.between(0, 12);
    const month to = from + random.between(0, 5);
    const auto index = index_numbers(levels, from, to);
    if (index.count() == 0) continue;
    BOOST_REQUIRE(summed(through(from, to), [&](month m) { return index[m]; }) ==
                  ratio(100 * (to - from + 1)));
    for (const month m : levels.periods()) {
      BOOST_REQUIRE(index.contains(m) == levels.contains(m));
      const auto grown = period_on_period(levels, m);
      if (!grown) continue;
      BOOST_REQUIRE(index[m] / index[m - 1] - ratio(1) == grown->value());
      ++compared;
    }
    for (const month base : levels.periods()) {
      BOOST_REQUIRE(index_numbers(index, base, base) == index_numbers(levels, base, base));
      for (const month m : levels.periods()) {
        const auto again = compare(index, m, indices, on_mean_of(base, base));
        const auto at_once = compare(levels, m, indices, on_mean_of(base, base));
        BOOST_REQUIRE(again == at_once);
      }
    }
    const auto printed = round<1>(index, rounding::half_up);
    BOOST_REQUIRE(printed == index_numbers(levels, from, to, as_decimals<1>(rounding::half_up)));
    for (const auto& [m, value] : printed)
      BOOST_REQUIRE(half_a_unit_at_most(in_units(value) - ratio(10) * index[m]));
  }
  BOOST_TEST(compared > 500 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(moving_sums_change_by_what_enters_and_leaves, V, kinds) {
  dice<V> random(15);
  int compared = 0;
  for (int turn = 0; turn < 150 / thinning; ++turn) {
    const auto months = random.levels(opening, 40, -300, 2000, 40);
    const int length = random.between(1, 12);
    const auto sums = rolling(months, length, sum, window::with_current);
    const auto means = rolling(months, length, mean(rounding::half_even), window::with_current);
    const auto before = rolling(months, length, sum, window::before_current);
    const auto yearly_sums = rolling(months, 12, sum, window::with_current);
    const auto years = aggregate<fy>(months, sum);
    for (const month m : months.periods()) {
      if (m != opening) BOOST_REQUIRE(before.find(m) == sums.find(m - 1));
      if (m != opening && sums.contains(m) && sums.contains(m - 1)) {
        BOOST_REQUIRE(in_units(sums[m]) - in_units(sums[m - 1]) ==
                      in_units(months[m]) - in_units(months[m - length]));
        ++compared;
      }
      BOOST_REQUIRE(means.contains(m) == sums.contains(m));
      if (means.contains(m))
        BOOST_REQUIRE(half_a_unit_at_most(in_units(means[m]) - in_units(sums[m]) / ratio(length)));
      const fy year = containing<fy>(m);
      if (m == year.last_month()) BOOST_REQUIRE(yearly_sums.find(m) == years.find(year));

      BOOST_REQUIRE(rolling_sum_growth(months, length).find(m) == year_on_year(sums).find(m));
      const auto impulse = momentum(months, m, length);
      const bool both = m - opening >= length && sums.contains(m) && sums.contains(m - length);
      if (!both) continue;
      const auto expected = annual_growth(sums[m - length], sums[m], length, 12);
      BOOST_REQUIRE(impulse.has_value() == expected.has_value());
      if (impulse) BOOST_REQUIRE(impulse->total() == expected->total());
    }
  }
  BOOST_TEST(compared > 1000 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(rates_over_long_are_made_of_those_over_short, V, kinds) {
  dice<V> random(16);
  int compared = 0;
  for (int turn = 0; turn < 150 / thinning; ++turn) {
    const auto months = random.levels(opening, 30, -40, 600, 40);
    for (const month m : through(opening + 24, months.last())) {
      const auto stacked = two_year_growth(months, m);
      const auto later = year_on_year(months, m);
      const auto earlier = year_on_year(months, m - 12);
      if (!later || !earlier) continue;
      const ratio factor = (ratio(1) + later->value()) * (ratio(1) + earlier->value());
      BOOST_REQUIRE(stacked->value() == factor - ratio(1));
      if (const auto compound = two_year_compound_growth(months, m))
        BOOST_REQUIRE(compound->total() == factor);
      ++compared;
    }
    for (const month m : through(opening + 12, months.last())) {
      const auto grown = year_on_year(months, m);
      if (const auto linear = annualised_linearly(months, m))
        BOOST_REQUIRE(linear->value() == ratio(12) * period_on_period(months, m).value().value());
      // Over twelve months the annualised rate is the yearly one.
      if (!grown || months[m] <= V{}) continue;
      const auto in_months = annual_growth(months[m - 12], months[m], 12, 12);
      BOOST_REQUIRE((in_months == annual_growth(months[m - 12], months[m], 1, 1)));
      BOOST_REQUIRE(in_months->total() == ratio(1) + grown->value());
    }
    // At annual rates, the levels of a year have twelve times its sum.
    const auto years = aggregate<fy>(months, sum);
    for (const auto& [year, total] : aggregate<fy>(months * month::per_year, sum))
      BOOST_REQUIRE(in_units(total) == ratio(12) * in_units(years[year]));
  }
  BOOST_TEST(compared > 300 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(series_that_are_moved_and_added, V, kinds) {
  dice<V> random(17);
  for (int turn = 0; turn < 300 / thinning; ++turn) {
    const auto a = random.levels(opening, 30, -300, 300, 5);
    const auto b = random.levels(opening + random.between(-8, 8), 25, -300, 300, 5);
    const int n = random.between(-20, 20);
    BOOST_REQUIRE((lead(lag(a, n), n) == a && lag(lead(a, n), n) == a));
    BOOST_REQUIRE(lag(a, n) == lead(a, -n));
    for (const month m : a.periods()) BOOST_REQUIRE(lag(a, n).find(m + n) == a.find(m));
    BOOST_REQUIRE(a + b == b + a);
    for (const month m : common_span(a, b)) {
      const bool both = a.contains(m) && b.contains(m);
      BOOST_REQUIRE(((a + b) - b).contains(m) == both);
      if (both) BOOST_REQUIRE(((a + b) - b)[m] == a[m]);
    }
    // Yearly rates are those on the lag, and yearly changes the sum of twelve monthly ones.
    const auto base = lag(a, 12);
    const auto monthly = a - lag(a, 1);
    const auto yearly = a - base;
    const auto twelve = rolling(monthly, 12, sum, window::with_current);
    for (const auto& [m, change] : twelve) BOOST_REQUIRE(yearly[m] == change);
    for (const auto& [m, grown] : year_on_year(a)) BOOST_REQUIRE(grown == *growth(base[m], a[m]));
    const auto ways = directions(a);
    for (const auto& [m, change] : monthly) {
      BOOST_REQUIRE(period_on_period_balance_change(a, m).value().difference == change);
      BOOST_REQUIRE(compare(a, m, balance_movements, on_period(m - 1)) ==
                    period_on_period_balance_change(a, m));
      BOOST_REQUIRE((ways[m] == direction::rising) == (change > V{}));
      BOOST_REQUIRE((ways[m] == direction::falling) == (change < V{}));
    }
    // Each change belongs to one run.
    std::size_t in_runs = 0;
    for (const auto& each : runs(ways)) in_runs += static_cast<std::size_t>(each.length);
    BOOST_REQUIRE(in_runs == monthly.count());
    // What is filled leaves what is there, and a straight line is half a unit off at most.
    const auto straight = interpolated(a, rounding::half_even);
    const auto earlier = carried_forward(a);
    const auto later = carried_backward(a);
    for (const month m : a.periods())
      if (a.contains(m))
        BOOST_REQUIRE((straight[m] == a[m] && earlier[m] == a[m] && later[m] == a[m]));
    BOOST_REQUIRE((lead(carried_forward(lag(a, 7)), 7) == earlier));
    BOOST_REQUIRE(filled_with(a, V{}).count() == a.length());
  }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_remains_leads_to_the_target, V, kinds) {
  dice<V> random(18);
  int compared = 0;
  for (int turn = 0; turn < 400 / thinning; ++turn) {
    const auto months = random.levels(opening, 24, 1, 900, 200);
    const fy year{2023};
    const month as_of = year.first_month() + random.between(0, 11);
    const V target = random.value(1, 20'000);
    const auto need = remaining_to_target<fy>(months, as_of, target);
    if (!need) continue;
    ratio so_far =
        summed(through(year.first_month(), as_of), [&](month m) { return in_units(months[m]); });
    BOOST_REQUIRE(so_far + in_units(need->amount) == in_units(target));
    if (need->periods > 0)
      BOOST_REQUIRE(half_a_unit_at_most(in_units(need->average(rounding::half_down)) -
                                        in_units(need->amount) / ratio(need->periods)));
    if (!need->on_last_year) continue;
    // Growing so, the year comes to the target to the unit; at the pace so far, to half a unit.
    BOOST_REQUIRE(
        project_at_growth<fy>(months, as_of, *need->on_last_year, rounding::unnecessary) == target);
    const ratio pace = so_far * ratio(12, 12 - need->periods);
    BOOST_REQUIRE(half_a_unit_at_most(
        in_units(*project_at_run_rate<fy>(months, as_of, rounding::half_even)) - pace));
    ++compared;
    if (months.contains(year.last_month())) {
      const auto years = aggregate<fy>(months, sum);
      const month end = year.last_month();
      if (!years.contains(year) || !years.contains(year - 1)) continue;
      BOOST_REQUIRE(project_at_run_rate<fy>(months, end, rounding::unnecessary) == years[year]);
      BOOST_REQUIRE(project_by_last_years_pattern<fy>(months, end, rounding::unnecessary) ==
                    years[year]);
      BOOST_REQUIRE(project_at_same_growth<fy>(months, end, rounding::unnecessary) == years[year]);
    }
  }
  BOOST_TEST(compared > 200 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(percentages_are_off_by_less_than_their_mode_allows, V, kinds) {
  dice<V> random(19);
  for (int turn = 0; turn < 2000 / thinning; ++turn) {
    const V from = random.value(1, 3000);
    const V to = random.value(-3000, 3000);
    const growth_rate exact = *growth(from, to);
    const auto off = [&](rounding mode) {
      const auto found = growth(from, to, as_percent<1>(mode));
      BOOST_REQUIRE((*found == percent<1>(exact, mode)));
      return in_units(*found) - ratio(1000) * exact.value();
    };
    for (const rounding mode : {rounding::half_even, rounding::half_up, rounding::half_down})
      BOOST_REQUIRE(half_a_unit_at_most(off(mode)));
    BOOST_REQUIRE((off(rounding::floor) <= ratio() && off(rounding::floor) > ratio(-1)));
    BOOST_REQUIRE((off(rounding::ceiling) >= ratio() && off(rounding::ceiling) < ratio(1)));
    const ratio size = exact.value() < ratio() ? ratio(-1) : ratio(1);
    BOOST_REQUIRE((size * off(rounding::down) <= ratio() && size * off(rounding::up) >= ratio()));
    BOOST_REQUIRE((size * off(rounding::down) > ratio(-1) && size * off(rounding::up) < ratio(1)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
