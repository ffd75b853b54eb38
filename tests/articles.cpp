// SPDX-License-Identifier: BSL-1.0
// What the two press reports say with which this library began, checked when it is compiled: one of
// August 2024 on July's exports and the fiscal year 2024, one of January 2026 on December's exports
// and the first half of fiscal year 2026.
#include <fiscus/fiscus.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(articles_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;

constexpr decimal<0> percent_growth(dollars from, dollars to) {
  return percent<0>(*growth(from, to), rounding::half_even);
}

constexpr decimal<1> percent_needed(dollars base, dollars target, years within) {
  return percent<1>(*compound_annual_growth(base, target, within), rounding::half_even);
}

// July 2024 to December 2025 as last published.
constexpr series<month, dollars> exports() {
  return {month{2024, 7},
          {dollars{"286 million"}, dollars{"298 million"}, dollars{"292 million"},
           dollars{"330 million"}, dollars{"310 million"}, dollars{"348 million"},
           dollars{"313 million"}, dollars{"305 million"}, dollars{"344.93 million"},
           dollars{"317 million"}, dollars{"329.29 million"}, dollars{"339 million"},
           dollars{"354 million"}, dollars{"337 million"}, dollars{"366 million"},
           dollars{"386 million"}, dollars{"356 million"}, dollars{"437 million"}}};
}

constexpr month december{2025, 12};

}  // namespace

// August 2024: "286 million in July, down from 298 in June and up 34 % from 214 a year before".
static_assert(percent_growth(dollars{"298 million"}, dollars{"286 million"}) == decimal<0>{"-4"});
static_assert(percent_growth(dollars{"214 million"}, dollars{"286 million"}) == decimal<0>{"34"});
// "3.223 billion in fiscal year 2024, 24 % more than 2.596 billion".
static_assert(percent_growth(dollars{"2.596 billion"}, dollars{"3.223 billion"}) ==
              decimal<0>{"24"});
// "15 billion in five years": from the fiscal year's 3.223 billion, and from the report's own "2.6
// billion a year".
static_assert(percent_needed(dollars{"3.223 billion"}, dollars{"15 billion"}, years{5}) ==
              decimal<1>{"36.0"});
static_assert(percent_needed(dollars{"2.6 billion"}, dollars{"15 billion"}, years{5}) ==
              decimal<1>{"42.0"});

// January 2026: "437 million in December, up 23 % on November's 356 and 26 % on the year's 348".
static_assert(exports()[december] == dollars{"437 million"});
static_assert(percent<0>(period_on_period(exports())[december], rounding::half_even) ==
              decimal<0>{"23"});
static_assert(percent<0>(year_on_year(exports())[december], rounding::half_even) ==
              decimal<0>{"26"});
// "A record, and above 400 million for the first time."
static_assert(records(exports()).back() ==
              observation<month, dollars>{december, dollars{"437 million"}});
static_assert(first_above(exports(), dollars{"400 million"}) == december);
// "2.24 billion in the first half of fiscal year 2026, up 20 %": from the printed totals, the
// second of which another outlet gave, and from the months.
static_assert(percent_growth(dollars{"1.866 billion"}, dollars{"2.24 billion"}) ==
              decimal<0>{"20"});
static_assert(aggregate<fiscal_half<>>(exports(), sum)[fiscal_half<>{2026, 1}] ==
              dollars{"2.236 billion"});
static_assert(
    percent<0>(year_on_year(year_to_date<july_june>(exports()))[fiscal_to_date<>{2026, 6}],
               rounding::half_even) == decimal<0>{"20"});
static_assert(fiscal_half<>{2026, 1}.first_day() == day{2025, 7, 1});
static_assert(fiscal_half<>{2026, 1}.last_day() == december.last_day());

// The same sentences as claims, by their numbers in the collection of the press: what follows from
// the figures in them, and from the months as they were printed.
namespace {

using published_dollars = figure<USD>;

constexpr series<month, published_dollars> printed_exports() {
  const ratio ten_thousand(10'000);
  const ratio million(1'000'000);
  series<month, published_dollars> result(month{2024, 7});
  for (const auto& [period, amount] : exports()) {
    const ratio value = published_dollars(amount).value();
    const bool in_millions = (value / million).denominator() == 1;
    result.push_back(
        published_dollars::printed(value, in_millions ? million : ten_thousand, to_nearest));
  }
  return result;
}

constexpr series<fiscal_year<>, published_dollars> printed_years() {
  return {fiscal_year<>{2021},
          {published_dollars{"2.108 billion"}, published_dollars{"2.619 billion"},
           published_dollars{"2.596 billion"}, published_dollars{"3.223 billion"}}};
}

}  // namespace

// C001 to C008, August 2024.
static_assert(check(growth_claim{.now = "286 million", .before = "298 million", .stated = "-4%"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "286 million", .before = "214 million", .stated = "34%"}) ==
              verdict::follows);
static_assert(check(growth_claim{
                  .now = "3.223 billion", .before = "2.596 billion", .stated = "24%"}) ==
              verdict::follows);
static_assert(check(record_claim(), printed_years(), fiscal_year<>{2024}) == verdict::follows);
static_assert(check(period_on_period_claim{.stated = "24%"}, printed_years(),
                    fiscal_year<>{2024}) == verdict::follows);
// "Currently about 2.6 billion a year" is the year before the one in the same report.
static_assert(check(same_quantity_claim{.a = "about USD 2.6 billion", .b = "3.223 billion"}) ==
              verdict::impossible);
static_assert(check(level_claim{.stated = "about USD 2.6 billion"}, printed_years(),
                    fiscal_year<>{2023}) == verdict::follows);
// The growth that its target requires is not printed: 36 % a year, or 42 %.
static_assert(check(compound_claim{.from = "3.223 billion",
                                   .to = "15 billion",
                                   .over = years{5},
                                   .stated = "36%"}) == verdict::follows);
static_assert(check(compound_claim{
                  .from = "2.6 billion", .to = "15 billion", .over = years{5}, .stated = "42%"}) ==
              verdict::follows);
static_assert(check(difference_claim{
                  .now = "286 million", .before = "298 million", .stated = "-12 million"}) ==
              verdict::follows);

// C009 to C017, January 2026.
static_assert(check(first_above_claim("USD 400 million"), printed_exports(), december) ==
              verdict::follows);
static_assert(check(record_claim(), printed_exports(), december) == verdict::follows);
static_assert(check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"}) ==
              verdict::follows);
static_assert(check(period_on_period_claim{.stated = "23%"}, printed_exports(), december) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "437 million", .before = "348 million", .stated = "26%"}) ==
              verdict::follows);
static_assert(check(year_on_year_claim{.stated = "26%"}, printed_exports(), december) ==
              verdict::follows);
static_assert(check(growth_claim{
                  .now = "2.24 billion", .before = "1.866 billion", .stated = "20%"}) ==
              verdict::follows);
static_assert(check(year_on_year_claim{.stated = "20%"}, printed_exports(),
                    fiscal_half<>{2026, 1}) == verdict::follows);
static_assert(check(sum_claim{.parts = {"1.799 billion", "437 million"},
                              .stated = "2.24 billion"}) == verdict::follows);
static_assert(check(sum_claim{.parts = {"354 million", "337 million", "366 million", "386 million",
                                        "356 million", "437 million"},
                              .stated = "2.236 billion"}) == verdict::follows);
static_assert(check(level_claim{.stated = "2.24 billion"}, printed_exports(),
                    fiscal_to_date<>{2026, 6}) == verdict::follows);
static_assert(check(range_claim{.actual = "3.810 billion", .stated = "USD 3.5-3.8 billion"}) ==
              verdict::follows);
static_assert(check(share_claim{
                  .part = "3.81 billion", .whole = "8.39 billion", .stated = "nearly half"}) ==
              verdict::follows);

// C019: ten billion by fiscal year 2029 asks for 27.3 % a year.
static_assert(check(compound_claim{.from = "3.81 billion",
                                   .to = "10 billion",
                                   .over = years{4},
                                   .stated = "27.3%"}) == verdict::follows);

BOOST_AUTO_TEST_CASE(the_articles_hold_at_run_time_too) {
  const auto known = exports();
  BOOST_TEST(known.length() == 18U);
  BOOST_CHECK(records(known).back().period == december);
  BOOST_CHECK(streak(year_on_year(known))->way == direction::rising);
}

BOOST_AUTO_TEST_SUITE_END()
