// SPDX-License-Identifier: BSL-1.0
// Vintages of values that form no series, and revisions of values that have none.
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/vintages/real_time.hpp>
#include <fiscus/vintages/revision.hpp>
#include <fiscus/vintages/vintages.hpp>

using namespace fiscus;

using dollars = money<USD>;
using exports_history = vintages<month, dollars>;
const exports_history exports;
constexpr day one_day{2025, 1, 17};

//! case: releases in rupees of a series in dollars
//! gcc: could not convert .* to 'std::optional<fiscus::money<fiscus::currency\{"USD\"
//! clang: no viable conversion from 'money<.*' to 'std::optional<fiscus::money<
exports_history::release_type rejected{month{2025, 1}, money<PKR>{"1"}, one_day};
//! control
exports_history::release_type accepted{month{2025, 1}, money<USD>{"1"}, one_day};

//! case: vintages of truth values
//! gcc: template constraint failure for .* class fiscus::vintages
//! clang: constraints not satisfied for class template 'vintages' \[with .*, Value = bool\]
vintages<month, bool> rejected;
//! control
vintages<month, int> accepted;

//! case: the releases of temporary vintages
//! gcc: use of deleted function .*releases\(
//! clang: call to deleted member function 'releases'
auto rejected = exports_history().releases();
//! control
auto accepted = exports.releases();

//! case: what was known in a month
//! gcc: cannot convert 'fiscus::month' to 'fiscus::day'
//! clang: no viable conversion from 'fiscus::month' to 'fiscus::day'
auto rejected = exports.as_of(month{2025, 1});
//! control
auto accepted = exports.as_of(month{2025, 1}.last_day());

//! case: growth that does not say which releases it compares
//! message: a comparison is of a series, a period of a series, or a panel
auto rejected = year_on_year(exports);
//! control
auto accepted = year_on_year(real_time(exports));

//! case: growth of the months to date on the period before
//! message: stretches that overlap, such as years to date, have no period before
const vintages<fiscal_to_date<>, int> to_date;
auto rejected = period_on_period(real_time(to_date));
//! control
const vintages<fiscal_to_date<>, int> to_date;
auto accepted = year_on_year(real_time(to_date));

//! case: comparisons in real time of temporary vintages
//! gcc: use of deleted function
//! clang: call to deleted function 'real_time'
auto rejected = real_time(exports_history());
//! control
auto accepted = real_time(exports);

//! case: revisions of dates
//! gcc: satisfaction of 'revisable<Value>' \[with Value = fiscus::day\]
//! clang: 'fiscus::day' does not satisfy 'revisable'
auto rejected = revisions(vintages<month, day>());
//! control
auto accepted = revision_steps(vintages<month, day>());

//! case: revisions of an amount to one of another currency
//! gcc: is_same_v<_Tp, _Up> \[with _Tp = fiscus::money<\{"USD", .* _Up = fiscus::money<\{"PKR",
//! clang: __same_as<fiscus::money<.*, 840, 2\}, 2>, fiscus::money<.*, 586, 2\}, 2> >'
auto rejected = revisions(series<month, money<USD>>(), series<month, money<PKR>>());
//! control
auto accepted = revisions(series<month, money<USD>>(), series<month, money<USD>>());

//! case: the mean revision of amounts without a rounding mode
//! gcc: no matching function for call to .*::mean\(\)
//! clang: no matching member function for call to 'mean'
auto rejected = revision_summary<dollars>({dollars{"1"}}).mean();
//! control
auto accepted = revision_summary<dollars>({dollars{"1"}}).mean(rounding::half_even);

//! case: releases of one day that contradict each other
//! message: throw invalid_value\(detail::about\("two different releases of one day"
constexpr auto rejected = vintages<month, int>::from_releases(
                              {{month{2025, 1}, 5, one_day}, {month{2025, 1}, 6, one_day}})
                              .size();
//! control
constexpr auto accepted = vintages<month, int>::from_releases(
                              {{month{2025, 1}, 5, one_day}, {month{2025, 1}, 6, one_day + 1}})
                              .size();
