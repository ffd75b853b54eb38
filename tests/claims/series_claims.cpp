// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(series_claims_test)

using namespace fiscus;

namespace {

// July 2024 to December 2025 as printed, of any kind of value.
template <class Value>
constexpr series<month, Value> exports() {
  return {month{2024, 7},
          {Value{"286 million"}, Value{"298 million"}, Value{"292 million"}, Value{"330 million"},
           Value{"310 million"}, Value{"348 million"}, Value{"313 million"}, Value{"305 million"},
           Value{"342 million"}, Value{"317 million"}, Value{"329 million"}, Value{"338 million"},
           Value{"354 million"}, Value{"337 million"}, Value{"366 million"}, Value{"386 million"},
           Value{"356 million"}, Value{"437 million"}}};
}

constexpr auto printed = [] { return exports<figure<USD>>(); };
constexpr auto exact = [] { return exports<money<USD>>(); };
constexpr month december{2025, 12};
constexpr fiscal_to_date<> half{2026, 6};

constexpr series<month, money<USD>> with_a_gap() {
  series<month, money<USD>> result(month{2024, 7});
  for (const auto& each : exact())
    result.push_back(each.period == month{2024, 9} ? std::nullopt : std::optional(each.value));
  return result;
}

constexpr series<month, money<USD>> around_a_gap() {
  series<month, money<USD>> result(month{2025, 9});
  result.push_back(money<USD>{"350 million"});
  result.push_back(std::nullopt);
  result.push_back(money<USD>{"310 million"});
  return result;
}

// Interest rates: what is said of a change of them is in percentage points.
constexpr series<month, figure<>> policy_rates() {
  return {month{2025, 10}, {figure<>{"11.00%"}, figure<>{"11.50%"}, figure<>{"10.50%"}}};
}
constexpr series<month, growth_rate> growth_rates() {
  return {month{2025, 11}, {growth_rate(ratio(5, 100)), growth_rate(ratio(73, 1000))}};
}

}  // namespace

static_assert(check(change_claim{.stated = "-1 percentage point"}, policy_rates(), december) ==
              verdict::follows);
static_assert(check(change_claim{.stated = "-100 bps"}, policy_rates(), december) ==
              verdict::follows);
static_assert(check(change_claim{.stated = "-1%"}, policy_rates(), december).slip() ==
              unit_slip::percent_for_points);
static_assert(check(change_claim{.stated = "2.3%"}, growth_rates(), december).slip() ==
              unit_slip::percent_for_points);
static_assert(check(change_claim{.stated = "2.3pp"}, growth_rates(), december) == verdict::follows);
static_assert(check(level_claim{.stated = "10.5 points"}, policy_rates(), december).slip() ==
              unit_slip::points_for_percent);
static_assert(check(level_claim{.stated = "10.5%"}, policy_rates(), december) == verdict::follows);
static_assert(check(period_on_period_claim{.stated = "46%"}, growth_rates(), december) ==
              verdict::follows);
static_assert(check(period_on_period_claim{.stated = "23 points"}, printed(), december).slip() ==
              unit_slip::points_for_percent);
static_assert(check(year_on_year_claim{.stated = "26 points"}, printed(), december) ==
              verdict::impossible);
static_assert(check(year_on_year_claim{.stated = "20 points"}, printed(), half) ==
              verdict::impossible);
static_assert(
    check(trailing_average_claim{.length = 3, .end = window::with_current, .stated = "11 points"},
          policy_rates(), december)
        .slip() == unit_slip::points_for_percent);

static_assert(!std::default_initializable<level_claim>);
static_assert(!std::default_initializable<year_change_claim>);
static_assert(!std::default_initializable<previous_record_claim>);
static_assert(!std::default_initializable<value_claim>);
static_assert(!std::default_initializable<trailing_average_claim>);
static_assert(!std::default_initializable<per_working_day_claim>);

static_assert(check(level_claim{.stated = "437 million"}, printed(), december) == verdict::follows);
static_assert(check(level_claim{.stated = "more than 400 million"}, printed(), december) ==
              verdict::follows);
static_assert(check(level_claim{.stated = "438 million"}, printed(), december) ==
              verdict::possible);  // 437.5
static_assert(check(level_claim{.stated = "438 million"}, exact(), december) ==
              verdict::impossible);
static_assert(check(level_claim{.stated = "1 million"}, exact(), month{2026, 1}).why() ==
              absence::missing);

// A level that was taken from elsewhere is checked as itself.
static_assert(check(value_claim{.value = "437 million", .stated = "437 million"}) ==
              verdict::follows);
static_assert(check(value_claim{"437.3 million", "438 million"}) == verdict::impossible);
static_assert(check(value_claim{"437 million", "437.3 million"}) == verdict::possible);
static_assert(check(value_claim{"5%", "5 points"}).slip() == unit_slip::points_for_percent);

static_assert(check(change_claim{.stated = "81 million"}, printed(), december) == verdict::follows);
static_assert(check(change_claim{.stated = "-30 million"}, exact(), december - 1) ==
              verdict::follows);
static_assert(check(change_claim{.stated = "1 million"}, exact(), month{2024, 7}).why() ==
              absence::base_missing);
static_assert(check(change_claim{.stated = "1 million"}, exact(), month{2024, 6}).why() ==
              absence::missing);

static_assert(check(period_on_period_claim{.stated = "23%"}, printed(), december) ==
              verdict::follows);
static_assert(check(period_on_period_claim{.stated = "22.6%"}, printed(), december) ==
              verdict::possible);
static_assert(check(period_on_period_claim{.stated = "22.6%"}, exact(), december) ==
              verdict::impossible);
static_assert(check(year_on_year_claim{.stated = "26%"}, printed(), december) == verdict::follows);
static_assert(check(year_on_year_claim{.stated = "26%"}, exact(), month{2025, 6}).why() ==
              absence::base_missing);
static_assert(check(year_on_year_claim{.stated = "26%"}, exact(), month{2026, 1}).why() ==
              absence::missing);
static_assert(check(year_on_year_claim{.stated = "26%"}, with_a_gap(), month{2025, 9}).why() ==
              absence::base_missing);
// Years to date are a series as well.
static_assert(check(year_on_year_claim{.stated = "20%"}, year_to_date<july_june>(exact()), half) ==
              verdict::follows);

static_assert(check(level_claim{.stated = "2.236 billion"}, printed(), half) == verdict::follows);
static_assert(check(level_claim{.stated = "2.24 billion"}, exact(), fiscal_half<>{2026, 1}) ==
              verdict::follows);
static_assert(check(level_claim{.stated = "3.81 billion"}, exact(), fiscal_year<>{2025}) ==
              verdict::follows);
static_assert(check(level_claim{.stated = "437 million"}, exact(), december) == verdict::follows);
static_assert(check(level_claim{.stated = "3.8 billion"}, exact(), fiscal_year<>{2026}).why() ==
              absence::incomplete);
static_assert(check(level_claim{.stated = "3.8 billion"}, exact(), fiscal_year<>{2027}).why() ==
              absence::missing);
static_assert(check(level_claim{.stated = "3.8 billion"}, with_a_gap(), fiscal_year<>{2025})
                  .why() == absence::incomplete);
// Each month is known to half a million.
static_assert(check(level_claim{.stated = "1"}, printed(), half).computed()->range() ==
              interval::closed(ratio(2'233'000'000), ratio(2'239'000'000)));

static_assert(check(year_on_year_claim{.stated = "19%"}, printed(), half) ==
              verdict::follows_truncated);
static_assert(check(year_on_year_claim{.stated = "20%"}, exact(), fiscal_half<>{2026, 1}) ==
              verdict::follows);
static_assert(check(year_on_year_claim{.stated = "20%"}, exact(), fiscal_half<>{2025, 1}).why() ==
              absence::base_missing);
static_assert(check(year_on_year_claim{.stated = "20%"}, with_a_gap(), half).why() ==
              absence::base_missing);
static_assert(check(year_on_year_claim{.stated = "20%"}, exact(), fiscal_half<>{2026, 2}).why() ==
              absence::missing);

// A period is compared with the one before it, and with that of the year before, whether the series
// has it or its months make it up.
static_assert(check(period_on_period_claim{.stated = "12%"}, printed(),
                    fiscal_quarter<>{2026, 2}) == verdict::follows);
static_assert(check(period_on_period_claim{.stated = "15%"}, exact(), fiscal_half<>{2026, 1}) ==
              verdict::follows);
static_assert(check(change_claim{.stated = "122 million"}, exact(), fiscal_quarter<>{2026, 2}) ==
              verdict::follows);
static_assert(check(period_on_period_claim{.stated = "15%"}, exact(), fiscal_half<>{2025, 1})
                  .why() == absence::base_missing);
static_assert(check(year_change_claim{.stated = "89 million"}, printed(), december) ==
              verdict::follows);
static_assert(check(year_change_claim{.stated = "90 million"}, printed(), december) ==
              verdict::possible);
static_assert(check(year_change_claim{.stated = "90 million"}, exact(), december) ==
              verdict::impossible);
static_assert(check(year_change_claim{.stated = "372 million"}, exact(), half) == verdict::follows);
static_assert(check(year_change_claim{.stated = "372 million"}, exact(), fiscal_half<>{2026, 1}) ==
              verdict::follows);
static_assert(check(year_change_claim{.stated = "1 million"}, exact(), month{2025, 6}).why() ==
              absence::base_missing);
static_assert(check(year_change_claim{.stated = "2.3pp"},
                    series<month, figure<>>(month{2024, 12}, {figure<>{"5%"}}), month{2025, 12})
                  .why() == absence::missing);
static_assert(check(change_claim{.stated = "-0.1 points"},
                    series<month, figure<>>(december - 1,
                                            {figure<>{"1.2 points"}, figure<>{"1.1 points"}}),
                    december) == verdict::follows);

// The highest of all before. What its digits do not tell apart may have been higher, and so may a
// gap.
static_assert(check(previous_record_claim{.stated = "386 million"}, printed(), december) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "386 million"}, exact(), december - 1) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "366 million"}, printed(), month{2025, 10}) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "386 million"}, printed(), month{2025, 10}) ==
              verdict::impossible);
static_assert(check(previous_record_claim{.stated = "348 million"}, printed(), month{2025, 1}) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "330 million"}, printed(), month{2024, 12}) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "386 million"}, printed(), month{2024, 7})
                  .why() == absence::base_missing);
static_assert(check(previous_record_claim{.stated = "437 million"}, printed(), month{2026, 3}) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "350 million"}, around_a_gap(), december) ==
              verdict::possible);
static_assert(check(previous_record_claim{.stated = "386 million"}, around_a_gap(), december) ==
              verdict::possible);
static_assert(check(previous_record_claim{.stated = "349 million"}, around_a_gap(), december) ==
              verdict::impossible);
constexpr series<month, figure<USD>> coarse() {
  return {month{2025, 9},
          {figure<USD>{"0.4 billion"}, figure<USD>{"430 million"}, figure<USD>{"1"}}};
}
static_assert(check(previous_record_claim{.stated = "430 million"}, coarse(), month{2025, 12}) ==
              verdict::follows);
static_assert(check(previous_record_claim{.stated = "445 million"}, coarse(), month{2025, 12}) ==
              verdict::possible);
static_assert(check(previous_record_claim{.stated = "451 million"}, coarse(), month{2025, 12}) ==
              verdict::impossible);
static_assert(check(previous_record_claim{.stated = "429 million"}, coarse(), month{2025, 12}) ==
              verdict::possible);  // 429.5
static_assert(check(previous_record_claim{.stated = "428 million"}, coarse(), month{2025, 12}) ==
              verdict::impossible);

// July 2025: 317 without the month itself, 323 with it.
static_assert(check(trailing_average_claim{.length = 12,
                                           .end = window::before_current,
                                           .stated = "317 million"},
                    printed(), month{2025, 7}) == verdict::follows);
static_assert(check(trailing_average_claim{.length = 12,
                                           .end = window::with_current,
                                           .stated = "317 million"},
                    printed(), month{2025, 7}) == verdict::impossible);
static_assert(check(trailing_average_claim{.length = 12,
                                           .end = window::with_current,
                                           .stated = "323 million"},
                    printed(), month{2025, 7}) == verdict::follows);
static_assert(check(trailing_average_claim{.length = 12,
                                           .end = window::before_current,
                                           .stated = "317 million"},
                    printed(), month{2025, 6})
                  .why() == absence::incomplete);
// The average of the months before does not ask for the month itself.
static_assert(check(trailing_average_claim{.length = 2,
                                           .end = window::before_current,
                                           .stated = "397 million"},
                    printed(), month{2026, 1}) == verdict::follows);

static_assert(check(per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"},
                    printed(), month{2025, 7}) == verdict::follows);
static_assert(check(per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"},
                    printed(), month{2026, 7})
                  .why() == absence::missing);

// Other values than money.
static_assert(check(period_on_period_claim{.stated = "23%"},
                    series<month, int>(december - 1, {356, 437}), december) == verdict::follows);
static_assert(check(level_claim{.stated = "12.5"},
                    series<month, decimal<2>>(december, {decimal<2>{"12.50"}}),
                    december) == verdict::follows);
static_assert(check(level_claim{.stated = "23%"},
                    series<month, growth_rate>(december, {growth_rate(ratio(81, 356))}),
                    december) == verdict::follows);
static_assert(check(level_claim{.stated = "one third"},
                    series<month, ratio>(december, {ratio(1, 3)}),
                    december) != verdict::impossible);
static_assert(!claimed_series<series<month, day>>);

BOOST_AUTO_TEST_CASE(holidays_are_no_working_days) {
  const auto christmas = [](day d) { return d.month_number() == 12 && d.day_of_month() == 25; };
  const series<month, int> levels(december, {22});
  const auto stated = [&](any_figure figure) {
    return per_working_day_claim{.off = saturday_sunday, .stated = figure};
  };
  BOOST_CHECK(check(stated("0.957"), levels, december) == verdict::follows);
  BOOST_CHECK(check(stated("1.000"), levels, december, christmas) == verdict::follows);
}

BOOST_AUTO_TEST_CASE(a_claim_in_rupees_about_dollars_is_refused) {
  const auto refused = [](const auto& claim, auto p) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim, exports<money<USD>>(), p)), currency_mismatch);
    BOOST_CHECK_THROW(static_cast<void>(check(claim, exports<figure<USD>>(), p)),
                      currency_mismatch);
  };
  refused(level_claim{.stated = "PKR 437 million"}, december);
  refused(change_claim{.stated = "PKR 437 million"}, december);
  refused(level_claim{.stated = "PKR 437 million"}, half);
  refused(level_claim{.stated = "PKR 437 million"}, month{2020, 1});
  refused(year_change_claim{.stated = "PKR 89 million"}, december);
  refused(year_change_claim{.stated = "PKR 89 million"}, half);
  refused(previous_record_claim{.stated = "PKR 386 million"}, december);
  refused(previous_record_claim{.stated = "PKR 386 million"}, month{2024, 7});
  refused(trailing_average_claim{.length = 2, .end = window::with_current, .stated = "PKR 4"},
          december);
  refused(per_working_day_claim{.off = saturday_sunday, .stated = "PKR 4"}, december);
  BOOST_CHECK(check(level_claim{.stated = "USD 437 million"}, exports<money<USD>>(), december) ==
              verdict::follows);
}

BOOST_AUTO_TEST_CASE(amounts_and_rates_do_not_mix_and_a_window_has_a_length) {
  const auto known = exports<money<USD>>();
  const auto refused = [&](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim, known, december)), invalid_value);
  };
  refused(level_claim{.stated = "23%"});
  refused(change_claim{.stated = "half"});
  refused(year_change_claim{.stated = "26%"});
  refused(previous_record_claim{.stated = "26%"});
  refused(year_on_year_claim{.stated = "5 million"});
  refused(trailing_average_claim{.length = 2, .end = window::with_current, .stated = "23%"});
  BOOST_CHECK_THROW(
      static_cast<void>(check(period_on_period_claim{.stated = "USD 23"}, known, december)),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(check(year_on_year_claim{.stated = "USD 23"}, known, month{2020, 1})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(check(
          trailing_average_claim{.length = 0, .end = window::with_current, .stated = "USD 23"},
          known, december)),
      invalid_value);
}

BOOST_AUTO_TEST_CASE(nothing_is_said_about_an_empty_series) {
  const series<month, money<USD>> none;
  BOOST_CHECK(check(level_claim{.stated = "1"}, none, december) == verdict::not_decidable);
  BOOST_CHECK(check(year_on_year_claim{.stated = "1"}, none, december).why() == absence::missing);
  BOOST_CHECK(check(level_claim{.stated = "1"}, none, half).why() == absence::missing);
}

BOOST_AUTO_TEST_SUITE_END()
