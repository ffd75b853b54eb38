// SPDX-License-Identifier: BSL-1.0
// Growth and differences of whole series, without what must be said of them.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/difference.hpp>
#include <fiscus/growth/series_growth.hpp>
#include <fiscus/growth/week_growth.hpp>
#include <fiscus/growth/year_growth.hpp>
#include <fiscus/money/money.hpp>

using namespace fiscus;

series<month, money<USD>> exports;
series<fiscal_week<nrf_years>, money<USD>> sales;

//! case: the difference of dollars from rupees
//! gcc: conflicting types for parameter 'const V' \('[^']*"PKR"[^']*' and '[^']*"USD"
//! clang: conflicting types for parameter 'V' \('money<.*, 586, 2\}>' vs\. 'money<.*, 840, 2\}>'\)
auto rejected = difference(money<PKR>{"1"}, money<USD>{"1"});
//! control
auto accepted = difference(money<USD>{"1"}, money<USD>{"1"});

//! case: the difference of a series from a series
//! gcc: satisfaction of 'growable<V>' \[with V = fiscus::series<fiscus::month,
//! clang: 'fiscus::series<fiscus::month, [^']*' does not satisfy 'level'
auto rejected = difference(exports, exports);
//! control
auto accepted = year_on_year_difference(exports);

//! case: growth of weeks on the year without a match
//! gcc: satisfaction of 'yearly_period<.*year_on_year\(const S&, week_match\)
//! clang: 'fiscus::fiscal_week<[^']*'\) does not satisfy 'yearly_period'.*requires 2 arguments
auto rejected = year_on_year(sales);
//! control
auto accepted = year_on_year(sales, week_match::same_date);

//! case: growth of months on the year with a match of weeks
//! gcc: satisfaction of 'matched_week<.*\[with P = fiscus::month\]
//! clang: 'fiscus::month'\) does not satisfy 'matched_week'
auto rejected = year_on_year(exports, week_match::same_date);
//! control
auto accepted = year_on_year(exports);

//! case: a series of rates in per cent without a rounding mode
//! gcc: series<fiscus::month, [^']*growth_rate[^']*>\)'.*expects 2 arguments, 1 provided
//! clang: function for call to 'percent'.*requires 2 arguments, but 1 was provided
auto rejected = percent<1>(year_on_year(exports));
//! control
auto accepted = percent<1>(year_on_year(exports), rounding::half_even);

//! case: a series of levels in per cent
//! gcc: required expression 'percent<Digits>\(value, mode\)' is invalid
//! clang: 'percent<Digits>\(value, mode\)' would be invalid
auto rejected = percent<1>(exports, rounding::half_even);
//! control
auto accepted = year_on_year_percent<1>(exports, rounding::half_even);

//! case: the average growth of years of weeks, of months
//! gcc: each_coarse_period_is_made_of_whole_fine_ones<
//! clang: each_coarse_period_is_made_of_whole_fine_ones<fiscus::month, [^']*' evaluated to false
auto rejected = annual_average_growth<fiscal_year<nrf_years>>(exports);
//! control
auto accepted = annual_average_growth<fiscal_year<july_june>>(exports);
