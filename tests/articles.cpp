// SPDX-License-Identifier: BSL-1.0
// What the two press reports say with which this library began, checked when it is compiled: one of
// August 2024 on July's exports and the fiscal year 2024, one of January 2026 on December's exports
// and the first half of fiscal year 2026.
#include <fiscus/fiscus.hpp>

#include <boost/test/unit_test.hpp>

using namespace fiscus;

namespace {

using dollars = money<USD>;

constexpr decimal<0> percent_growth(dollars from, dollars to) {
  return percent<0>(*growth(from, to), rounding::half_even);
}

constexpr decimal<1> percent_needed(dollars base, dollars target, years within) {
  return percent<1>(*required_growth(base, target, within), rounding::half_even);
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
static_assert(percent<0>(year_on_year(year_to_date(exports()))[fiscal_to_date<>{2026, 6}],
                         rounding::half_even) == decimal<0>{"20"});
static_assert(fiscal_half<>{2026, 1}.first_day() == day{2025, 7, 1});
static_assert(fiscal_half<>{2026, 1}.last_day() == december.last_day());

BOOST_AUTO_TEST_CASE(the_articles_hold_at_run_time_too) {
  const auto known = exports();
  BOOST_TEST(known.size() == 18U);
  BOOST_CHECK(records(known).back().period == december);
  BOOST_CHECK(streak(year_on_year(known))->way == direction::rising);
}
