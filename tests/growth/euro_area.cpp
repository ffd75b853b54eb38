// SPDX-License-Identifier: BSL-1.0
// The European Central Bank's box in full: its levels are rounded to a billion, its rates are those
// of levels that are not. So a printed rate is right if one within the rounding of the levels is
// printed so, and what the levels themselves give lies within that range as well.
#include "euro_area.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/year.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(euro_area_test)

using namespace fiscus;

using half = fiscal_half<january_december>;

namespace {

// A line of the box: a level, and three rates in tenths of a per cent.
struct printed {
  int level, on_period, annualised, on_year;
};

constexpr std::array<printed, 10> quarters{{{1406, 9, 35, 36},
                                            {1409, 3, 10, 27},
                                            {1417, 5, 21, 25},
                                            {1420, 2, 10, 19},
                                            {1431, 7, 30, 18},
                                            {1438, 5, 21, 21},
                                            {1453, 10, 41, 25},
                                            {1466, 9, 37, 32},
                                            {1479, 9, 38, 34},
                                            {1493, 9, 38, 38}}};
constexpr std::array<printed, 5> halves{{{2815, 14, 28, 32},
                                         {2837, 8, 16, 22},
                                         {2869, 11, 23, 19},
                                         {2918, 17, 35, 29},
                                         {2973, 19, 38, 36}}};
constexpr std::array<int, 2> years_printed{5651, 5787};
constexpr int growth_of_1999 = 24;

template <class Period>
series<Period, int> levels_of(Period from, std::span<const printed> lines) {
  std::vector<int> levels;
  for (const printed& line : lines) levels.push_back(line.level);
  return {from, levels};
}

constexpr decimal<1> as_printed(growth_rate r) { return percent<1>(r, rounding::half_even); }

// The least and the most growth between two levels that are printed so.
constexpr growth_rate least(int from, int to) { return *growth(2 * from + 1, 2 * to - 1); }
constexpr growth_rate most(int from, int to) { return *growth(2 * from - 1, 2 * to + 1); }
constexpr compound_rate least(int from, int to, int per_year) {
  return *annual_growth(2 * from + 1, 2 * to - 1, 1, per_year);
}
constexpr compound_rate most(int from, int to, int per_year) {
  return *annual_growth(2 * from - 1, 2 * to + 1, 1, per_year);
}

// The least and the most that is printed as so many tenths of a per cent.
constexpr growth_rate lower_end(int tenths) { return growth_rate(ratio(2 * tenths - 1, 2000)); }
constexpr growth_rate upper_end(int tenths) { return growth_rate(ratio(2 * tenths + 1, 2000)); }
constexpr auto yearly_lower_end(int tenths) {
  return *annual_growth(2000, 2000 + 2 * tenths - 1, 1, 1);
}
constexpr auto yearly_upper_end(int tenths) {
  return *annual_growth(2000, 2000 + 2 * tenths + 1, 1, 1);
}

// That the rate of the levels is one of those between two levels that are printed so, and that some
// of these are printed as the box has it.
void follows(growth_rate found, int from, int to, int tenths) {
  BOOST_TEST((least(from, to) < found && found < most(from, to)));
  BOOST_TEST((least(from, to) < upper_end(tenths) && lower_end(tenths) < most(from, to)));
}
void follows(compound_rate found, int from, int to, int per_year, int tenths) {
  BOOST_TEST((least(from, to, per_year) < found && found < most(from, to, per_year)));
  BOOST_TEST((least(from, to, per_year) < yearly_upper_end(tenths) &&
              yearly_lower_end(tenths) < most(from, to, per_year)));
}

// All rates of the box that its levels have; how many these are.
template <class Period>
int all_follow(Period from, std::span<const printed> lines) {
  const auto levels = levels_of(from, lines);
  const auto on_period = period_on_period(levels);
  const auto compounded = annualised(levels);
  const auto on_year = year_on_year(levels);
  constexpr int per_year = Period::per_year;
  int compared = 0;
  for (const Period p : levels.periods()) {
    const printed& line = lines[static_cast<std::size_t>(p - from)];
    if (p == from) {
      BOOST_TEST((period_on_period(levels, p).why() == absence::base_missing));
      BOOST_TEST((annualised(levels, p).why() == absence::base_missing));
    } else {
      follows(on_period[p], levels[p - 1], levels[p], line.on_period);
      follows(compounded[p], levels[p - 1], levels[p], per_year, line.annualised);
      compared += 2;
    }
    if (p - from < per_year) {
      BOOST_TEST((year_on_year(levels, p).why() == absence::base_missing));
    } else {
      follows(on_year[p], levels[p - per_year], levels[p], line.on_year);
      ++compared;
    }
  }
  return compared;
}

}  // namespace

// The carry-over into 2000 of the levels, and the growth of 1999 of which the rest was new.
static_assert(carry_over(euro_area_gdp(), year{2000}) ==
              growth_rate(ratio(4 * 1466, 5788) - ratio(1)));
static_assert(percent<3>(*carry_over(euro_area_gdp(), year{2000}), rounding::half_even) ==
              decimal<3>{"1.313"});
static_assert(as_printed(*annual_average_growth(euro_area_gdp(), year{1999})) == decimal<1>{"2.4"});

BOOST_AUTO_TEST_CASE(the_levels_are_those_of_the_other_tests) {
  BOOST_TEST((levels_of(quarter{1998, 1}, quarters) == euro_area_gdp()));
}

BOOST_AUTO_TEST_CASE(the_rates_of_the_quarters_follow_within_the_rounding_of_the_levels) {
  BOOST_TEST(all_follow(quarter{1998, 1}, quarters) == 9 + 9 + 6);
}

BOOST_AUTO_TEST_CASE(the_rates_of_the_halves_follow_within_the_rounding_of_the_levels) {
  BOOST_TEST(all_follow(half{1998, 1}, halves) == 4 + 4 + 3);
}

BOOST_AUTO_TEST_CASE(the_growth_of_the_year_follows_within_the_rounding_of_the_levels) {
  const series<year, int> all(year{1998}, {years_printed[0], years_printed[1]});
  follows(year_on_year(all)[year{1999}], all[year{1998}], all[year{1999}], growth_of_1999);
  BOOST_TEST(as_printed(year_on_year(all)[year{1999}]) == decimal<1>{"2.4"});
}

// What is printed for a half or a year is the sum of what is not printed, to half a billion; the
// quarters are that far off each.
BOOST_AUTO_TEST_CASE(quarters_add_up_to_halves_and_years_within_their_rounding) {
  const auto in_halves = aggregate<half>(euro_area_gdp(), sum);
  BOOST_TEST(in_halves.count() == halves.size());
  for (const auto& [p, level] : in_halves) {
    const auto place = static_cast<std::size_t>(p - half{1998, 1});
    BOOST_TEST(2 * abs(decimal<0>::from_units(level - halves[place].level)).units() <= 2 + 1);
  }
  const auto in_years = aggregate<year>(euro_area_gdp(), sum);
  BOOST_TEST(in_years.count() == years_printed.size());
  for (const auto& [p, level] : in_years) {
    const auto place = static_cast<std::size_t>(p - year{1998});
    BOOST_TEST(2 * abs(decimal<0>::from_units(level - years_printed[place])).units() <= 4 + 1);
  }
}

// What the levels give to the digit: for a quarter it is not always what is printed, for a year it
// is.
BOOST_AUTO_TEST_CASE(the_rates_of_the_levels_themselves) {
  const auto gdp = euro_area_gdp();
  const std::array<int, 9> on_period{2, 6, 2, 8, 5, 10, 9, 9, 9};
  const std::array<int, 9> compounded{9, 23, 8, 31, 20, 42, 36, 36, 38};
  const std::array<int, 6> on_year{18, 21, 25, 32, 34, 38};
  for (const quarter q : through(quarter{1998, 2}, gdp.last())) {
    const auto place = static_cast<std::size_t>(q - quarter{1998, 2});
    BOOST_TEST(as_printed(*period_on_period(gdp, q)) == decimal<1>::from_units(on_period[place]));
    BOOST_TEST(percent<1>(*annualised(gdp, q), rounding::half_even) ==
               decimal<1>::from_units(compounded[place]));
  }
  for (const quarter q : through(quarter{1999, 1}, gdp.last())) {
    const auto place = static_cast<std::size_t>(q - quarter{1999, 1});
    BOOST_TEST(as_printed(*year_on_year(gdp, q)) == decimal<1>::from_units(on_year[place]));
    BOOST_TEST(on_year[place] == quarters[place + 4].on_year);
  }
}

// The range of a level is not so wide that anything would follow.
BOOST_AUTO_TEST_CASE(a_rate_that_is_two_tenths_off_does_not_follow) {
  for (std::size_t i = 4; i < quarters.size(); ++i) {
    const int from = quarters[i - 4].level;
    const int to = quarters[i].level;
    BOOST_TEST((most(from, to) < lower_end(quarters[i].on_year + 2)));
    BOOST_TEST((upper_end(quarters[i].on_year - 2) < least(from, to)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
