// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/text/ostream.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_sums_test)

using namespace fiscus;

using dollars = money<USD>;
using table = panel<month, dollars, int>;

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Three series of random amounts, one of them with gaps, another with amounts that are large.
table random_table(month from, std::size_t width) {
  std::mt19937_64 random(20251231);
  std::vector<table::entry> all{{1, from, cents(0)},
                                {1, from + static_cast<int>(width) - 1, cents(7)}};
  for (int i = 1; i + 1 < static_cast<int>(width); ++i)
    if (random() % 7 != 0) all.push_back({1, from + i, cents(static_cast<int>(random() % 1000))});
  for (int i = 0; i < static_cast<int>(width); ++i) {
    all.push_back({2, from + i, cents(static_cast<std::int64_t>(random() >> 8U))});
    all.push_back({3, from + i, cents(static_cast<std::int64_t>(random() >> 8U) - (1LL << 55))});
  }
  return table::from_observations(all);
}

// The series of both, in each row the same.
template <class Found, class All, class Verb>
void agrees(const Found& found, const All& all, Verb verb) {
  BOOST_REQUIRE(found.size() == all.size());
  for (std::size_t row = 0; row < all.size(); ++row) {
    const auto expected = verb(all[row]);
    BOOST_REQUIRE(found.label(row) == all.label(row));
    BOOST_REQUIRE(found[row].empty() ? expected.empty() : found[row] == expected.view());
  }
}

template <class All>
void all_verbs_agree(const All& all) {
  agrees(aggregate<fiscal_year<>>(all, sum), all,
         [](const auto& s) { return aggregate<fiscal_year<>>(s, sum); });
  agrees(aggregate<fiscal_quarter<april_march>>(all, sum), all,
         [](const auto& s) { return aggregate<fiscal_quarter<april_march>>(s, sum); });
  agrees(year_to_date<july_june>(all), all,
         [](const auto& s) { return year_to_date<july_june>(s); });
  agrees(year_to_date<january_december>(all), all,
         [](const auto& s) { return year_to_date<january_december>(s); });
  for (const window end : {window::with_current, window::before_current})
    for (const int length : {1, 3, 12}) {
      agrees(rolling(all, length, sum, end), all,
             [&](const auto& s) { return rolling(s, length, sum, end); });
      agrees(rolling(all, length, highest, end), all,
             [&](const auto& s) { return rolling(s, length, highest, end); });
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(panels_give_what_their_series_give) {
  for (int month_number = 1; month_number <= 12; ++month_number)
    for (const std::size_t width : {2U, 5U, 11U, 12U, 13U, 30U, 48U}) {
      const table all = random_table(month{2000, month_number}, width);
      all_verbs_agree(all);
      const std::vector<dollars> values(all[1].values().begin(), all[1].values().end());
      all_verbs_agree(table(month{2000, month_number}, width, {2}, values));  // without any gap
    }
  BOOST_TEST(aggregate<fiscal_year<>>(table(), sum).size() == 0U);
  BOOST_TEST(year_to_date<july_june>(table()).size() == 0U);
  BOOST_TEST(rolling(table(), 12, sum, window::with_current).size() == 0U);
}

BOOST_AUTO_TEST_CASE(sums_that_do_not_fit_throw_and_others_do_not) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  std::vector<dollars> values(12, cents(0));
  values[3] = cents(most);
  values[5] = cents(-1);
  const table fits(month{2000, 7}, 12, {1}, values);
  BOOST_TEST((aggregate<fiscal_year<>>(fits, sum)[0][fiscal_year<>{2001}] == cents(most - 1)));
  BOOST_TEST((rolling(fits, 3, sum, window::with_current)[0][month{2000, 12}] == cents(most - 1)));
  values[4] = cents(1);
  const table does_not(month{2000, 7}, 12, {1}, values);
  BOOST_CHECK_THROW(static_cast<void>(year_to_date<july_june>(does_not)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(rolling(does_not, 2, sum, window::with_current)), overflow);
  BOOST_TEST((aggregate<fiscal_year<>>(does_not, sum)[0][fiscal_year<>{2001}] == cents(most)));
  BOOST_CHECK_THROW(static_cast<void>(rolling(fits, 0, sum, window::with_current)), invalid_value);
}

// Rows without gaps are summed many at once where all of them are whole years; one of them with
// numbers too large for that, or with sums that do not fit, is seen wherever it stands.
BOOST_AUTO_TEST_CASE(many_rows_without_gaps_give_what_each_gives) {
  std::mt19937_64 random(20260630);
  const std::vector<std::size_t> widths =
      is_optimised ? std::vector<std::size_t>{12, 24, 36, 41} : std::vector<std::size_t>{41};
  for (const std::size_t rows : {1U, 63U, 64U, 65U, 129U, 200U})
    for (const std::size_t width : widths) {
      std::vector<int> labels(rows);
      std::vector<dollars> values(rows * width);
      for (dollars& each : values) each = cents(static_cast<std::int64_t>(random() >> 20U) - 9);
      const month july{2000, 7};
      all_verbs_agree(table(july, width, labels, values));
      const std::size_t row = static_cast<std::size_t>(random() % rows);
      const auto large = std::numeric_limits<std::int64_t>::max() / 2;
      dollars* const chosen = values.data() + row * width;
      std::fill(chosen, chosen + width, cents(0));
      chosen[3] = cents(large);
      chosen[4] = cents(large);
      all_verbs_agree(table(july, width, labels, values));
      chosen[5] = cents(2);
      const table does_not(july, width, labels, values);
      BOOST_CHECK_THROW(static_cast<void>(aggregate<fiscal_year<>>(does_not, sum)), overflow);
      BOOST_CHECK_THROW(static_cast<void>(year_to_date<july_june>(does_not)), overflow);
    }
}

// Sums that wrap although no number is near the ends of the integers, of either sign.
BOOST_AUTO_TEST_CASE(sums_of_numbers_of_any_size_are_checked) {
  for (int bits = 57; bits <= 62; ++bits)
    for (const int sign : {1, -1}) {
      const std::int64_t each = sign * (std::int64_t{1} << bits);
      const table all(month{2000, 7}, 12, {1}, std::vector<dollars>(12, cents(each)));
      const bool twelve_fit =
          int128{each} * 12 ==
          int128{static_cast<std::int64_t>(static_cast<std::uint64_t>(each) * 12)};
      if (twelve_fit) {
        BOOST_TEST(
            (aggregate<fiscal_year<>>(all, sum)[0][fiscal_year<>{2001}] == cents(each * 12)));
        BOOST_TEST(
            (rolling(all, 12, sum, window::with_current)[0][month{2001, 6}] == cents(each * 12)));
      } else {
        BOOST_CHECK_THROW(static_cast<void>(aggregate<fiscal_year<>>(all, sum)), overflow);
        BOOST_CHECK_THROW(static_cast<void>(year_to_date<july_june>(all)), overflow);
        BOOST_CHECK_THROW(static_cast<void>(rolling(all, 12, sum, window::with_current)), overflow);
      }
    }
}

// Labels stay, though there is no period left to show.
BOOST_AUTO_TEST_CASE(series_without_periods_keep_their_labels) {
  const table two(month{2025, 1}, 2, {5, 6}, {cents(1), cents(2), cents(3), cents(4)});
  const auto windows = rolling(two, 3, sum, window::with_current);
  BOOST_TEST((windows.size() == 2U && windows.width() == 0U && windows.label(1) == 6));
  BOOST_TEST((windows.find(6) && windows.find(6)->empty()));
  const table at_the_end(month{9999, 12}, 1, {5}, {cents(1)});
  BOOST_TEST(rolling(at_the_end, 3, sum, window::with_current).width() == 0U);
  const table empty(month{2025, 1}, 0, {5, 6}, {});
  all_verbs_agree(empty);
  BOOST_TEST(year_to_date<july_june>(empty).size() == 2U);
  BOOST_TEST(aggregate<fiscal_year<>>(empty, sum).size() == 2U);
  BOOST_TEST(aggregate<fiscal_year<>>(empty, highest).size() == 2U);
}

// A buffer that is used again leaves no trace of what it held, even where there are gaps.
BOOST_AUTO_TEST_CASE(results_in_a_used_buffer_are_the_same_bit_for_bit) {
  const table all(month{2025, 4}, 16, {1, 2}, std::vector<dollars>(32, cents(3)));
  const auto same = [](const auto& fresh, const auto& reused) {
    BOOST_TEST(fresh.values().size() == reused.values().size());
    BOOST_TEST(std::equal(fresh.values().begin(), fresh.values().end(), reused.values().begin()));
  };
  const std::vector<dollars> used(40, cents(99));
  same(year_to_date<july_june>(all), year_to_date<july_june>(all, used));
  same(aggregate<fiscal_year<>>(all, sum), aggregate<fiscal_year<>>(all, sum, used));
  same(rolling(all, 3, sum, window::with_current),
       rolling(all, 3, sum, window::with_current, used));
}

// Values that are not counted in 64 bits have the same verbs, and so have all rules.
BOOST_AUTO_TEST_CASE(other_values_and_rules) {
  std::vector<int> values(80);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<int>(i * i % 37) - 9;
  const auto check = [&](auto make) {
    using value_type = decltype(make(1));
    std::vector<value_type> made;
    for (const int each : values) made.push_back(make(each));
    using made_table = panel<month, value_type, int>;
    all_verbs_agree(made_table(month{2024, 7}, 40, {1, 2}, made));
    std::vector<typename made_table::entry> entries;
    for (int i = 0; i < 80; ++i)
      if (i % 7 != 3)
        entries.push_back({i / 40, month(2024, 9) + i % 40, made[static_cast<std::size_t>(i)]});
    all_verbs_agree(made_table::from_observations(entries));
  };
  check([](int n) { return n; });
  check([](int n) { return decimal<2, int128>::from_units(n); });
  check([](int n) { return ratio(n, 3); });
  const panel<month, int, int> large(month{2024, 7}, 12, {1}, std::vector<int>(12, 437'000'000));
  BOOST_CHECK_THROW(static_cast<void>(year_to_date<july_june>(large)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(rolling(large, 5, sum, window::with_current)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(aggregate<fiscal_year<>>(large, sum)), overflow);

  const table all = random_table(month{2024, 9}, 30);
  agrees(aggregate<fiscal_year<>>(all, mean(rounding::half_even)), all,
         [](const auto& s) { return aggregate<fiscal_year<>>(s, mean(rounding::half_even)); });
  agrees(aggregate<fiscal_quarter<>>(all, highest), all,
         [](const auto& s) { return aggregate<fiscal_quarter<>>(s, highest); });
  const auto spread = [](std::span<const dollars> each) { return highest(each) - lowest(each); };
  agrees(aggregate<fiscal_quarter<>>(all, spread), all,
         [&](const auto& s) { return aggregate<fiscal_quarter<>>(s, spread); });
}

// The months of a calendar that are not those of the Gregorian calendar.
BOOST_AUTO_TEST_CASE(years_to_date_of_other_months) {
  using tax_month = fiscal_month<fiscal_calendar{.first_month = 4, .first_day = 6}>;
  std::vector<dollars> values(60);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = cents(static_cast<int>(i * 7));
  for (int from = 1; from <= 12; ++from) {
    const panel<tax_month, dollars, int> all(tax_month{2025, from}, 30, {1, 2}, values);
    agrees(year_to_date<tax_month::calendar>(all), all,
           [](const auto& s) { return year_to_date<tax_month::calendar>(s); });
  }
}

// Quarters, of whole years and of others.
BOOST_AUTO_TEST_CASE(years_to_date_of_quarters) {
  using quarter = fiscal_quarter<january_december>;
  for (int from = 1; from <= 4; ++from)
    for (const std::size_t width : {3U, 8U, 10U}) {
      const panel<quarter, dollars, int> all(quarter{2025, from}, width, {1, 2},
                                             std::vector<dollars>(2 * width, cents(7)));
      agrees(year_to_date<july_june>(all), all,
             [](const auto& s) { return year_to_date<july_june>(s); });
    }
}

// A part of each row is a view, whose rows do not lie side by side.
BOOST_AUTO_TEST_CASE(parts_of_rows_are_summed_like_whole_ones) {
  const table gappy = random_table(month{2020, 7}, 60);
  const table dense(month{2020, 7}, 60, std::vector<int>(70),
                    std::vector<dollars>(70 * 60, cents(5)));
  for (const table* all : {&gappy, &dense})
    for (const int width : {12, 13, 24}) {
      all_verbs_agree(all->between(month{2021, 7}, month(2021, 7) + (width - 1)));
      all_verbs_agree(all->since(month{2022, 3}).rows(1, 2));
      all_verbs_agree(all->until(month(2020, 7) + (width - 1)));
    }
}

// Periods that are no parts of a Gregorian year go the general way.
BOOST_AUTO_TEST_CASE(weeks_make_years) {
  using week = fiscal_week<nrf_years>;
  using year = fiscal_year<nrf_years>;
  const panel<week, dollars, int> all(week{2023, 5}, 160, {1, 2},
                                      std::vector<dollars>(320, cents(2)));
  const auto years = aggregate<year>(all, sum);
  agrees(years, all, [](const auto& s) { return aggregate<year>(s, sum); });
  agrees(year_to_date<nrf_years>(all), all,
         [](const auto& s) { return year_to_date<nrf_years>(s); });
  BOOST_TEST((years[1][year{2024}] == cents(2 * 52) && years.first() == year{2024}));
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_calendar_are_those_of_each_series) {
  for (const month from : {month{1, 1}, month{1, 6}, month{1, 7}, month{9997, 7}, month{9998, 1}})
    for (const std::size_t width : {1U, 6U, 12U, 18U, 24U})
      all_verbs_agree(table(from, width, {1, 2}, std::vector<dollars>(2 * width, cents(3))));
  const table last_month(month{9999, 12}, 1, {5}, {cents(1)});
  BOOST_TEST((aggregate<fiscal_year<>>(last_month, sum).width() == 0U));
  BOOST_TEST((year_to_date<july_june>(last_month).width() == 0U &&
              year_to_date<july_june>(last_month).label(0) == 5));
}

BOOST_AUTO_TEST_SUITE_END()
