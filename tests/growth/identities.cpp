// SPDX-License-Identifier: BSL-1.0
// What adds up, and what is linked: identities between the verbs of series/ and growth/ that hold
// for every series, with gaps and below zero, each exactly. Where a verb rounds, it is less than a
// unit off, and half a unit at most to the nearest.
#include "../thinning.hpp"
#include "dice.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/series/disaggregate.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(identities_test)

using namespace fiscus;
using namespace identities;

using fy = fiscal_year<>;

// Each identity holds for plain numbers and for money.
using kinds = std::tuple<int, money<USD>>;

namespace {

constexpr month opening{2021, 7};

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(parts_add_up_to_their_total, V, kinds) {
  dice<V> random(1);
  int compared = 0;
  for (int turn = 0; turn < 150 / thinning; ++turn) {
    std::vector<std::pair<int, series<month, V>>> parts;
    for (int i = random.between(1, 4); i > 0; --i)
      parts.emplace_back(i, random.levels(opening, 26, -300, 2000, 20));
    const auto all = panel<month, V, int>::from_series(parts);
    auto whole = parts[0].second;
    for (std::size_t i = 1; i < parts.size(); ++i) whole = whole + parts[i].second;
    const auto on_month = period_on_period(whole);
    const auto on_year = year_on_year(whole);
    const auto to_month = compare(all, contributions, on_period_before);
    const auto to_year = compare(all, contributions, on_year_before);
    for (const month m : through(opening + 12, whole.last())) {
      for (const bool yearly : {false, true}) {
        const month from = yearly ? m - 12 : m - 1;
        const auto each = compare(all, m, contributions, on_period(from));
        const auto grown = yearly ? year_on_year(whole, m) : period_on_period(whole, m);
        big_ratio added;
        for (std::size_t i = 0; i < parts.size(); ++i) {
          BOOST_REQUIRE(each[i].has_value() == grown.has_value());
          BOOST_REQUIRE(each[i].optional() == (yearly ? to_year : to_month)[i].find(m));
          if (!each[i]) continue;
          const auto alone =
              yearly ? compare(parts[i].second, contributions_to(whole), on_year_before)
                     : compare(parts[i].second, contributions_to(whole), on_period_before);
          BOOST_REQUIRE(alone[m] == *each[i]);
          added = added + each[i]->value();
        }
        if (!grown) continue;
        BOOST_REQUIRE(added == grown->value());
        BOOST_REQUIRE((yearly ? on_year : on_month)[m] == *grown);
        ++compared;
      }
      const auto now = shares(all, m);
      const auto before = shares(all, m - 12);
      big_ratio changes, together;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        BOOST_REQUIRE(now[i].has_value() == (whole.contains(m) && whole[m] > V{}));
        if (!now[i]) continue;
        together = together + *now[i];
        const auto alone = shares_in(whole)(parts[i].second);
        BOOST_REQUIRE(alone[m] == *now[i]);
        const auto change = compare(alone, m, differences, on_period(m - 12));
        BOOST_REQUIRE(change.has_value() == before[i].has_value());
        if (change) changes = changes + *change;
      }
      if (now[0]) BOOST_REQUIRE(together == ratio(1));
      BOOST_REQUIRE(changes == ratio());
    }
  }
  BOOST_TEST(compared > 1000 / thinning);
}

namespace {

template <fiscal_calendar Calendar, class V>
int years_to_date_hold(const series<month, V>& months) {
  int compared = 0;
  const auto to_date = year_to_date<Calendar>(months);
  const auto counted_to_date = year_to_date<Calendar>(months, partial);
  const auto in_years = aggregate<fiscal_year<Calendar>>(months, sum, partial);
  const auto back = from_year_to_date(to_date);
  const auto complete = complete_only(counted_to_date);
  BOOST_REQUIRE((complete.since(to_date.first()) == to_date.view()));
  BOOST_REQUIRE(complete.count() == to_date.count());
  for (const auto stretch : to_date.periods()) {
    const month m = stretch.last_month();
    const auto year = containing<fiscal_year<Calendar>>(m);
    if (to_date.contains(stretch)) BOOST_REQUIRE(back[m] == months[m]);
    BOOST_REQUIRE(back.contains(m) == to_date.contains(stretch));
    if (m == year.last_month()) BOOST_REQUIRE(counted_to_date.find(stretch) == in_years.find(year));

    const auto each = year_to_date_contributions(months, stretch);
    const auto grown = year_on_year(to_date, stretch);
    BOOST_REQUIRE(each.has_value() == grown.has_value());
    if (!each) continue;
    BOOST_REQUIRE(summed(each->values(), [](const percentage_points& p) { return p.value(); }) ==
                  grown->value());
    ++compared;
  }
  return compared;
}

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(years_to_date_and_their_months, V, kinds) {
  dice<V> random(2);
  int compared = 0;
  for (int turn = 0; turn < 200 / thinning; ++turn) {
    const auto months = random.levels(opening + random.between(0, 11), 40, -200, 900, 30);
    compared += years_to_date_hold<july_june>(months) + years_to_date_hold<april_march>(months) +
                years_to_date_hold<january_december>(months);
    // And the other way, from whatever cumulative figures there are.
    const auto so_far = random.without_gaps(fiscal_to_date<>{2022, 1}, 30, -500, 500);
    BOOST_REQUIRE((year_to_date<july_june>(from_year_to_date(so_far)) == so_far));
    const auto with_gaps = random.levels(so_far.first(), 30, -500, 500, 4);
    const auto differences = from_year_to_date(with_gaps);
    for (const auto stretch : with_gaps.periods()) {
      const auto found = differences.find(stretch.last_month());
      const bool opens = stretch.months() == 1;
      const bool known = with_gaps.contains(stretch);
      BOOST_REQUIRE(found.has_value() == (known && (opens || with_gaps.contains(stretch - 1))));
      if (found && !opens)
        BOOST_REQUIRE(in_units(with_gaps[stretch - 1]) + in_units(*found) ==
                      in_units(with_gaps[stretch]));
    }
    const auto dense = random.without_gaps(opening, 30, -500, 500);
    BOOST_REQUIRE((from_year_to_date(year_to_date<july_june>(dense)) == dense));
  }
  BOOST_TEST(compared > 1000 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(years_are_the_sums_of_their_halves_quarters_and_months, V, kinds) {
  using half = fiscal_half<>;
  using quarter = fiscal_quarter<>;
  dice<V> random(3);
  int compared = 0;
  for (int turn = 0; turn < 300 / thinning; ++turn) {
    const auto months = random.levels(opening + random.between(0, 11), 50, -200, 900, 25);
    const auto years = aggregate<fy>(months, sum);
    const auto halves = aggregate<half>(months, sum);
    const auto quarters = aggregate<quarter>(months, sum);
    BOOST_REQUIRE((aggregate<fy>(quarters, sum) == years));
    BOOST_REQUIRE((aggregate<fy>(halves, sum) == years));
    BOOST_REQUIRE((aggregate<fy>(aggregate<half>(quarters, sum), sum) == years));
    const auto partly = aggregate<fy>(months, sum, partial);
    const auto partly_quarters = aggregate<quarter>(months, sum, partial);
    for (const fy y : partly.periods()) {
      ratio total;
      int present = 0;
      int of = 0;
      for (const month m : parts<month>(y)) {
        ++of;
        if (const auto value = months.find(m)) {
          total = total + in_units(*value);
          ++present;
        }
      }
      const auto found = partly.find(y);
      BOOST_REQUIRE(found.has_value() == (present > 0));
      if (!found) continue;
      BOOST_REQUIRE(in_units(found->value) == total);
      BOOST_REQUIRE((found->present == present && found->of == of));
      BOOST_REQUIRE(years.contains(y) == found->complete());
      for (const quarter q : parts<quarter>(y))
        if (const auto part = partly_quarters.find(q)) {
          total = total - in_units(part->value);
          present -= part->present;
        }
      BOOST_REQUIRE((total == ratio() && present == 0));
      const auto on_average = annual_average_growth(months, y);
      BOOST_REQUIRE(on_average.optional() == year_on_year(years, y).optional());
      BOOST_REQUIRE(on_average.optional() == annual_average_growth(quarters, y).optional());
      BOOST_REQUIRE(on_average.optional() == annual_average_growth(halves, y).optional());
      BOOST_REQUIRE(year_end_growth(months, y).optional() ==
                    year_on_year(months, y.last_month()).optional());
      ++compared;
    }
  }
  BOOST_TEST(compared > 1000 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(allocations_keep_the_totals, V, kinds) {
  dice<V> random(4);
  int compared = 0;
  for (int turn = 0; turn < 200 / thinning + 1; ++turn) {
    const auto years = random.levels(fy{2023}, 4, -5000, 90'000, 6);
    const auto pattern = random.levels(month{2021, 7}, 60, 1, 500, 60);
    const auto keeps = [&](const auto& finer) {
      const auto again = aggregate<fy>(finer, sum);
      for (const auto& [y, total] : again) {
        BOOST_REQUIRE(years.find(y) == total);
        ++compared;
      }
      for (const fy y : years.periods())
        for (const month m : parts<month>(y)) BOOST_REQUIRE(finer.contains(m) == again.contains(y));
    };
    const auto even = disaggregate<month>(years, evenly);
    const auto like_last_year = disaggregate<month>(years, by_pattern(pattern));
    keeps(even);
    keeps(like_last_year);
    keeps(disaggregate<month>(years, proportional_denton(pattern)));
    BOOST_REQUIRE(aggregate<fy>(even, sum) == years);
    // No part is a whole unit off.
    for (const fy y : years.periods())
      for (const month m : parts<month>(y)) {
        if (even.contains(m)) {
          const ratio off = in_units(even[m]) - in_units(years[y]) / ratio(12);
          BOOST_REQUIRE((ratio(-1) < off && off < ratio(1)));
        }
        if (like_last_year.contains(m)) {
          const ratio weights =
              summed(parts<month>(y), [&](month each) { return in_units(pattern[each - 12]); });
          const ratio off = in_units(like_last_year[m]) -
                            in_units(years[y]) * in_units(pattern[m - 12]) / weights;
          BOOST_REQUIRE((ratio(-1) < off && off < ratio(1)));
        }
      }
  }
  BOOST_TEST(compared > 1000 / thinning);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(chains_and_links_agree, V, kinds) {
  dice<V> random(5);
  for (int turn = 0; turn < 200 / thinning; ++turn) {
    const auto older = random.without_gaps(opening, 24, 1, 3000);
    const auto newer = random.without_gaps(opening + 12, 24, 1, 3000);
    const month at = opening + random.between(12, 23);
    const auto chained = chain(period_on_period(older), in_units(older[opening]));
    for (const month m : older.periods()) {
      BOOST_REQUIRE(chained[m] == in_units(older[m]));
      const auto direct = growth(older[opening], older[m]);
      BOOST_REQUIRE(chained[m] / chained[opening] - ratio(1) == direct->value());
    }
    // The rates of each side are kept, also those across the link.
    const ratio factor = *one_period_overlap(older, newer, at);
    const V unit = from_units<V>(1);
    const auto joined = linked_exactly(older, newer, factor, at, unit);
    series<month, growth_rate> rates(opening + 1);
    for (const month m : through(opening + 1, newer.last())) {
      rates.push_back(*period_on_period(m <= at ? older : newer, m));
      BOOST_REQUIRE(joined[m] / joined[m - 1] - ratio(1) == rates[m].value());
    }
    BOOST_REQUIRE((chain(rates, joined[opening]) == joined));
    // Rounded, each level and each step is half a unit off at most.
    const auto in_whole_units = linked(older, newer, factor, at, rounding::half_even);
    const auto step_by_step = chain(rates, from_units<V>(100'000), rounding::half_even);
    for (const month m : rates.periods()) {
      BOOST_REQUIRE(half_a_unit_at_most(in_units(in_whole_units[m]) - joined[m]));
      BOOST_REQUIRE(
          half_a_unit_at_most(in_units(step_by_step[m]) -
                              in_units(step_by_step[m - 1]) * (ratio(1) + rates[m].value())));
    }
    // By a year, its sum is kept.
    const fy year{2023};
    const auto by_year = linked_exactly(older, newer, *annual_overlap(older, newer, year),
                                        year.last_month() + 1, unit);
    const auto scaled = [&](month m) { return by_year[m]; };
    BOOST_REQUIRE(summed(parts<month>(year), scaled) == in_units(aggregate<fy>(newer, sum)[year]));
  }
}

BOOST_AUTO_TEST_SUITE_END()
