// SPDX-License-Identifier: BSL-1.0
// Amounts as they are published, to the cent: none of the verbs of growth/ finds them too large,
// and what adds up adds up exactly. Amounts with odd cents have no common factors, so that every
// sum of two quotients has the denominators of both.
#include "../thinning.hpp"

#include <fiscus/fiscus.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(odd_cents_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using fy = fiscal_year<>;

constexpr month opening{2022, 7};
constexpr auto even = rounding::half_even;

class amounts {
 public:
  explicit amounts(unsigned seed) : engine_(seed) {}

  /// An odd number of cents.
  dollars between(std::int64_t low, std::int64_t high) {
    return dollars::from_minor(std::uniform_int_distribution(low, high)(engine_) | 1);
  }
  series<month, dollars> months(std::int64_t low, std::int64_t high) {
    series<month, dollars> result(opening);
    for (int i = 0; i < 48; ++i) result.push_back(between(low, high));
    return result;
  }
  /// As IT exports are: 290 to 410 million a month.
  series<month, dollars> exports() { return months(29'000'000'000, 41'000'000'000); }
  /// The largest for which this is promised.
  series<month, dollars> huge() {
    return months(std::int64_t{1} << 61, (std::int64_t{1} << 62) - 2);
  }
  /// Rupees for a dollar.
  series<month, decimal<6>> exchange_rates() {
    series<month, decimal<6>> result(opening);
    for (int i = 0; i < 48; ++i)
      result.push_back(decimal<6>::from_units(between(2e8, 3e8).minor()));
    return result;
  }

 private:
  std::mt19937_64 engine_;
};

big_ratio in_cents(dollars amount) { return ratio(amount.minor()); }

big_ratio summed(std::span<const big_ratio> all) {
  big_ratio result;
  for (const big_ratio& each : all) result = result + each;
  return result;
}

// It is printed, and near enough to what it stands for.
void printed(const percentage_points& p) {
  const auto in_full = points<4>(p, even).units();
  const auto cut = points<2>(p, rounding::floor).units() * 100;
  BOOST_REQUIRE((cut <= in_full && in_full <= cut + 100));
}
template <class Rate>
void printed(const Rate& r) {
  const auto in_full = percent<4>(r, even).units();
  const auto cut = percent<2>(r, rounding::floor).units() * 100;
  BOOST_REQUIRE((cut <= in_full && in_full <= cut + 100));
}

template <readable_series S>
void all_printed(const S& rates) {
  BOOST_REQUIRE(rates.count() > 0);
  for (const auto& each : rates) printed(each.value);
}

void base_effects_add_up(const series<month, dollars>& levels) {
  const auto effects = base_effect(levels);
  const auto yearly = year_on_year(levels);
  BOOST_REQUIRE(effects.count() == levels.length() - 13);
  all_printed(yearly);
  for (const auto& [m, effect] : effects) {
    BOOST_REQUIRE(effect.total().value() == big_ratio(yearly[m].value()) - yearly[m - 1].value());
    BOOST_REQUIRE(effect.from_base == *coming_base_effect(levels.until(m - 1), m));
    BOOST_REQUIRE(effect.from_new_period.value() ==
                  (in_cents(levels[m]) - in_cents(levels[m - 1])) / in_cents(levels[m - 12]));
    printed(effect.total().value());
    printed(effect.from_base.value());
    printed(effect.from_new_period.value());
  }
}

void share_changes_add_up(const series<month, dollars>& goods,
                          const series<month, dollars>& services) {
  const auto whole = goods + services;
  const auto both = panel<month, dollars, int>::from_series({{1, goods}, {2, services}});
  const auto of_goods = shares_in(whole)(goods);
  const auto of_services = shares_in(whole)(services);
  for (month m = opening + 12; m <= whole.last(); ++m) {
    const auto to_goods = year_on_year_difference(of_goods, m);
    const auto to_services = compare(of_services, m, differences, on_period(m - 12));
    BOOST_REQUIRE(*to_goods + *to_services == ratio());
    BOOST_REQUIRE(big_ratio(*shares(both, m - 12)[0]) + *to_goods == *shares_in(whole)(goods, m));
    printed(*to_goods);
  }
}

void currencies_add_up(const series<month, dollars>& levels,
                       const series<month, decimal<6>>& exchange) {
  for (month m = opening + 12; m <= levels.last(); ++m) {
    const growth_rate foreign = *growth(levels[m - 12], levels[m]);
    const growth_rate change = *growth(exchange[m - 12], exchange[m]);
    const auto split = split_by_currency(foreign, change);
    const big_growth_rate own = growth_in_own_currency(foreign, change);
    const auto in_rupees = [&](month at) {
      return in_cents(levels[at]) * ratio(exchange[at].units(), 1'000'000);
    };
    BOOST_REQUIRE(split.total() == own && own == *growth(in_rupees(m - 12), in_rupees(m)));
    BOOST_REQUIRE(split.effect().value() == own.value() - foreign.value());
    BOOST_REQUIRE(*implied_exchange_rate_change(own, foreign) == change);
    printed(split.total());
    printed(split.joint);
    printed(split.effect());
  }
}

void links_keep_growth(const series<month, dollars>& older, const series<month, dollars>& newer,
                       ratio factor, month at) {
  const auto joined = linked_exactly(older, newer, factor, at, dollars{"1 million"});
  BOOST_REQUIRE(joined.count() == joined.length());
  BOOST_REQUIRE(round<4>(joined, even).count() == joined.length());
  const auto grown = period_on_period(joined);
  all_printed(year_on_year(joined));
  for (const auto& [m, r] : grown)
    if (m != at) BOOST_REQUIRE(r == *period_on_period(m < at ? older : newer, m));
  BOOST_REQUIRE(chain(grown, joined[opening])[newer.last()] == joined[newer.last()]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_made_of_several_quotients) {
  amounts random(1);
  for (int turn = 0; turn < 20 / thinning + 2; ++turn) {
    for (const bool huge : {false, true}) {
      const auto levels = huge ? random.huge() : random.exports();
      const auto others = huge ? random.huge() : random.exports();
      base_effects_add_up(levels);
      if (!huge) share_changes_add_up(levels, others);
      currencies_add_up(levels, random.exchange_rates());
      links_keep_growth(levels, others, *one_period_overlap(levels, others, opening + 24),
                        opening + 24);
    }
    // Parts of a total that fits.
    share_changes_add_up(random.months(1, std::int64_t{1} << 61),
                         random.months(1, std::int64_t{1} << 61));
    const auto levels = random.exports();
    const auto others = random.exports();
    links_keep_growth(levels, others, *annual_overlap(levels, others, fy{2024}), opening + 24);
  }
}

BOOST_AUTO_TEST_CASE(rates_over_a_stretch) {
  amounts random(2);
  for (int turn = 0; turn < 20 / thinning + 2; ++turn) {
    const auto levels = random.exports();
    all_printed(period_on_period(levels));
    all_printed(annualised(levels));
    all_printed(annualised_linearly(levels));
    all_printed(two_year_growth(levels));
    all_printed(momentum(levels, 3));
    all_printed(rolling_sum_growth(levels, 12));
    BOOST_REQUIRE((levels * month::per_year).count() == levels.length());
    for (const month m : through(opening + 24, levels.last())) {
      printed(*two_year_compound_growth(levels, m));
      printed(*compound_annual_growth(levels[opening], levels[m], years{2}));
      printed(*compound_annual_growth(levels[opening], levels[m], years{5}));
      printed(*compound_annual_growth(levels, opening, m));
      BOOST_REQUIRE(*growth(levels[m - 1], levels[m], as_percent<4>(even)) ==
                    percent<4>(*growth(levels[m - 1], levels[m]), even));
      BOOST_REQUIRE(compare(levels, m, balance_movements, on_period(m - 1)).has_value());
    }
    const auto usual = usual_growth(levels, levels.last());
    printed(usual->mean());
    printed(usual->median());
    BOOST_REQUIRE(other_years(levels, levels.last()).value().mean(even) > dollars());
    for (const fy year : {fy{2024}, fy{2025}, fy{2026}}) {
      const auto grown = *annual_average_growth(levels, year);
      printed(grown);
      printed(*year_end_growth(levels, year));
      printed(*carry_over(levels, year));
      for (const month latest : parts<month>(year)) printed(*carry_over(levels, year, latest));
      BOOST_REQUIRE(*carry_over(levels, year, year.last_month()) == grown);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_sum_need_not_fit_the_levels) {
  series<month, int> levels(opening);
  for (int i = 0; i < 36; ++i) levels.push_back(437'000'000);
  const month closing = levels.last();
  BOOST_CHECK(*annual_average_growth(levels, fy{2025}) == growth_rate());
  BOOST_CHECK(*carry_over(levels, fy{2025}) == growth_rate());
  BOOST_CHECK(*rolling_sum_growth(levels, closing, 12) == growth_rate());
  BOOST_CHECK(momentum(levels, closing, 6).value().total() == ratio(1));
  BOOST_CHECK(*annual_overlap(levels, levels, fy{2025}) == ratio(1));
  BOOST_CHECK(year_to_date_contributions(levels, fiscal_to_date<>{2025, 12}).value().count() == 12);
}

BOOST_AUTO_TEST_CASE(parts_of_a_total) {
  amounts random(3);
  for (int turn = 0; turn < 20 / thinning + 2; ++turn) {
    std::vector<dollars> cells;
    for (int i = 0; i < 5; ++i) {
      const auto part = random.exports();
      cells.insert(cells.end(), part.values().begin(), part.values().end());
    }
    const panel<month, dollars, int> all(opening, 48, {1, 2, 3, 4, 5}, cells);
    const auto total = aggregate_rows(all, sum);
    const auto exact = compare(all, contributions, on_year_before);
    const auto shared = shares(all);
    for (month m = opening + 12; m <= total.last(); ++m) {
      std::vector<big_ratio> added, split;
      const auto each = compare(all, m, contributions, on_period(m - 12));
      const auto weights = shares(all, m);
      for (std::size_t i = 0; i < all.size(); ++i) {
        BOOST_REQUIRE(compare(all[i], m, contributions_to(total), on_year_before) == each[i]);
        BOOST_REQUIRE(exact[i][m] == *each[i]);
        BOOST_REQUIRE(shared[i][m] == *weights[i]);
        printed(*each[i]);
        added.push_back(each[i]->value());
        split.push_back(*weights[i]);
      }
      BOOST_REQUIRE(summed(added) == year_on_year(total)[m].value());
      BOOST_REQUIRE(summed(split) == ratio(1));
      decimal<1> hundred;
      for (const auto each_share : *shares_by_largest_remainder<1>(all, m))
        hundred = hundred + each_share;
      BOOST_REQUIRE(hundred == decimal<1>{"100.0"});
    }
    for (const auto& each : compare(all, opening + 1, contributions, on_period(opening)))
      BOOST_REQUIRE(each.has_value());
    for (const auto& each : shares(all, opening)) BOOST_REQUIRE(each.has_value());
    all_printed(compare(all[0], contributions_to(total), on_period_before));
    all_printed(compare(all[0], contributions_to(total), on_year_before));
    all_printed(shares_in(total)(all[0]));
    const fiscal_to_date<> half_year{2026, 6};
    std::vector<big_ratio> months_added;
    for (const auto& [m, points] : *year_to_date_contributions(total, half_year))
      months_added.push_back(points.value());
    BOOST_REQUIRE(summed(months_added) ==
                  year_on_year(year_to_date<july_june>(total))[half_year].value());
  }
}

BOOST_AUTO_TEST_CASE(indices_and_chains) {
  amounts random(4);
  for (int turn = 0; turn < 20 / thinning + 2; ++turn) {
    const auto levels = random.exports();
    const auto index = index_numbers(levels, opening, opening + 11);
    const auto again = index_numbers(index, opening + 12, opening + 23);
    BOOST_REQUIRE(round<4>(index, even).count() == index.length());
    BOOST_REQUIRE(round<4>(again, even).count() == index.length());
    std::vector<big_ratio> of_base;
    for (const month m : through(opening, opening + 11)) of_base.push_back(index[m]);
    BOOST_REQUIRE(summed(of_base) == ratio(1200));
    const auto rates = period_on_period(levels);
    BOOST_REQUIRE(period_on_period(index) == rates && period_on_period(again) == rates);
    BOOST_REQUIRE(
        compare(levels, factors, on_mean_of(opening, opening + 11), as_decimals<4>(even)).count() ==
        levels.length());
    BOOST_REQUIRE(deflate(levels, index, on_period(opening), even).count() == levels.length());

    // Rates of one series lead back to it, and those of several go on as well.
    const auto same = chain(rates, ratio(levels[opening].minor()));
    for (const auto& [m, level] : levels) BOOST_REQUIRE(same[m] == in_cents(level));
    series<month, growth_rate> mixed(opening + 1);
    for (const month m : through(opening + 1, levels.last()))
      mixed.push_back(*period_on_period(m - opening < 20 ? levels : random.exports(), m));
    BOOST_REQUIRE(round<4>(chain(mixed, ratio(100)), even).count() == levels.length());
    BOOST_REQUIRE(chain(mixed, decimal<4>{"100.0000"}, even).count() == levels.length());
    BOOST_REQUIRE(linked(levels, random.exports(), *one_period_overlap(levels, levels, opening),
                         opening + 9, even)
                      .count() == levels.length());
  }
}

BOOST_AUTO_TEST_CASE(the_rest_of_the_year) {
  amounts random(5);
  for (int turn = 0; turn < 20 / thinning + 2; ++turn) {
    const auto levels = random.exports();
    const auto plan = random.exports();
    for (const month as_of : parts<month>(fy{2025})) {
      const auto known = levels.until(as_of);
      const auto need = remaining_to_target<fy>(known, as_of, dollars{"5 billion"});
      BOOST_REQUIRE(need->on_last_year.has_value() == (as_of != fy{2025}.last_month()));
      if (need->on_last_year) printed(*need->on_last_year);
      BOOST_REQUIRE(project_at_run_rate<fy>(known, as_of, even).has_value());
      BOOST_REQUIRE(project_by_last_years_pattern<fy>(known, as_of, even).has_value());
      BOOST_REQUIRE(
          project_at_growth<fy>(known, as_of, *year_on_year(known, as_of), even).has_value());
      BOOST_REQUIRE(project_at_same_growth<fy>(known, as_of, even).has_value());
      BOOST_REQUIRE(project_by_plan<fy>(known, plan, as_of, even).has_value());
      printed(*plan_attainment<fy>(known, plan, as_of));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
