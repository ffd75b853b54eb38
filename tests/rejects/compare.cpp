// SPDX-License-Identifier: BSL-1.0
// Comparisons that make no sense, each of which is refused in a sentence.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/year.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/vintages/real_time.hpp>

using namespace fiscus;

series<month, money<USD>> exports;
panel<month, money<USD>, int> by_partner;
series<fiscal_week<nrf_years>, money<USD>> sales;
series<fiscal_month<nrf_years>, money<USD>> sales_by_month;
series<fiscal_quarter<nrf_years>, money<USD>> sales_by_quarter;
constexpr auto even = rounding::half_even;

//! case: the difference of dollars from rupees
//! gcc: conflicting types for parameter 'const V' \('[^']*"PKR"[^']*' and '[^']*"USD"
//! clang: conflicting types for parameter 'V' \('money<.*, 586, 2\}>' vs\. 'money<.*, 840, 2\}>'\)
auto rejected = difference(money<PKR>{"1"}, money<USD>{"1"});
//! control
auto accepted = difference(money<USD>{"1"}, money<USD>{"1"});

//! case: the difference of a series from a series
//! message: differences of what can be subtracted
auto rejected = difference(exports, exports);
//! control
auto accepted = year_on_year_difference(exports);

//! case: growth of weeks on the year without a match
//! message: years have 52 or 53 weeks: say which week of the year before is meant
auto rejected = year_on_year(sales);
//! control
auto accepted = year_on_year(sales, week_match::same_date);

//! case: growth of months on the year with a match of weeks
//! message: on_matched_week is for the weeks of a week calendar
auto rejected = year_on_year(exports, week_match::same_date);
//! control
auto accepted = year_on_year(exports);

//! case: growth of months of 4 and of 5 weeks on the month before
//! message: these periods have unequal numbers of weeks: compare them as_reported
auto rejected = period_on_period(sales_by_month);
//! control
auto accepted = period_on_period(sales_by_month, as_reported);

//! case: growth of quarters of 13 and of 14 weeks on the year before
//! message: these periods have unequal numbers of weeks: compare them as_reported
auto rejected = year_on_year(sales_by_quarter);
//! control
auto accepted = year_on_year(sales_by_quarter, as_reported);

//! case: differences of years of 52 and of 53 weeks
//! message: these periods have unequal numbers of weeks: compare them as_reported
auto rejected = compare(sales_by_quarter, differences, on_years_before(2), as_doubles);
//! control
auto accepted = compare(sales_by_quarter, differences, as_reported(on_years_before(2)), as_doubles);

//! case: differences of amounts in per cent
//! message: as_percent is for growth, factors and shares: differences of amounts are exact
auto rejected = year_on_year_difference(exports, as_percent<1>(even));
//! control
auto accepted = year_on_year(exports, as_percent<1>(even));

//! case: differences of a panel in per cent
//! message: as_percent is for growth, factors and shares: differences of amounts are exact
auto rejected = year_on_year_difference(by_partner, as_percent<1>(even));
//! control
auto accepted = year_on_year_difference(by_partner, as_doubles);

//! case: the difference of two amounts in per cent
//! message: as_percent is for growth, factors and shares: differences of amounts are exact
auto rejected = difference(money<USD>{"1"}, money<USD>{"1"}, as_percent<1>(even));
//! control
auto accepted = growth(money<USD>{"1"}, money<USD>{"1"}, as_percent<1>(even));

//! case: growth in percentage points
//! message: as_points is for contributions and for differences of rates or shares
auto rejected = year_on_year(exports, as_points<1>(even));
//! control
auto accepted = compare(year_on_year(exports), differences, on_period_before, as_points<1>(even));

//! case: differences of amounts in percentage points
//! message: as_points is for contributions and for differences of rates or shares
auto rejected = year_on_year_difference(exports, as_points<1>(even));
//! control
auto accepted = year_on_year_difference(year_on_year(exports), as_points<1>(even));

//! case: growth as decimals
//! message: as_decimals is for factors and index numbers: growth is as_percent
auto rejected = year_on_year(exports, as_decimals<1>(even));
//! control
auto accepted = compare(exports, factors, on_year_before, as_decimals<1>(even));

//! case: index numbers in per cent
//! message: as_percent is for growth, factors and shares.*index numbers as_decimals
auto rejected = compare(exports, indices, on_year_before, as_percent<1>(even));
//! control
auto accepted = compare(exports, indices, on_year_before, as_decimals<1>(even));

//! case: contributions in per cent
//! message: contributions and differences of rates as_points
auto rejected = compare(by_partner, contributions, on_year_before, as_percent<1>(even));
//! control
auto accepted = compare(by_partner, contributions, on_year_before, as_points<1>(even));

//! case: movements of balances as doubles
//! message: as_doubles is for quotients and differences
auto rejected = year_on_year_balance_change(exports, as_doubles);
//! control
auto accepted = year_on_year_difference(exports, as_doubles);

//! case: compound rates as doubles
//! message: as_doubles is for quotients and differences: a compound rate is as_percent
auto rejected = annualised(exports, as_doubles);
//! control
auto accepted = annualised(exports, as_percent<1>(even));

//! case: differences from a mean
//! message: against a mean there are growth, factors and indices: a difference from it is seldom
auto rejected = compare(exports, differences, on_mean_of(month{2019, 1}, month{2019, 12}));
//! control
auto accepted = compare(exports, factors, on_mean_of(month{2019, 1}, month{2019, 12}));

//! case: compound growth on a mean
//! message: against a mean there are growth, factors and indices
auto rejected = compare(exports, annual_growth_rates, on_mean_of(month{2019, 1}, month{2019, 12}));
//! control
auto accepted = compare(exports, annual_growth_rates, on_period(month{2019, 1}));

//! case: growth of months on a quarter
//! message: the base is another kind of period than the series has
auto rejected = compare(exports, growth_rates, on_period(fiscal_quarter<>{2019, 1}));
//! control
auto accepted = compare(exports, growth_rates, on_period(month{2019, 1}));

//! case: growth of years to date on their mean
//! message: stretches that overlap have no mean
auto rejected = compare(year_to_date<july_june>(exports), growth_rates,
                        on_mean_of(fiscal_to_date<>{2019, 1}, fiscal_to_date<>{2019, 2}));
//! control
auto accepted =
    compare(year_to_date<july_june>(exports), growth_rates, on_period(fiscal_to_date<>{2019, 1}));

//! case: growth of a series on the release before
//! message: on_release_before compares the releases of vintages
auto rejected = compare(exports, growth_rates, on_release_before);
//! control
auto accepted = compare(vintages<month, money<USD>>(), growth_rates, on_release_before);

//! case: growth of weeks compounded to a year
//! message: growth of a year is of periods that recur in each year
auto rejected = annualised(sales);
//! control
auto accepted = period_on_period(sales);

//! case: a buffer of other values than the results
//! message: the buffer is a std::vector of the results of this comparison
auto rejected = year_on_year(exports, as_doubles.into(std::vector<int>()));
//! control
auto accepted = year_on_year(exports, as_doubles.into(std::vector<double>()));

//! case: a verb of a number
//! message: a comparison is of a series, a period of a series, or a panel
auto rejected = year_on_year(42);
//! control
auto accepted = year_on_year(exports);

//! case: a form without its rounding
//! message: a form such as as_percent<1>\(mode\), which names its rounding
auto rejected = year_on_year(exports, as_percent<1>);
//! control
auto accepted = year_on_year(exports, as_percent<1>(even));

//! case: a quarter of a series of months
//! message: a period of the kind that the data have
auto rejected = year_on_year(exports, fiscal_quarter<>{2025, 1});
//! control
auto accepted = year_on_year(exports, month{2025, 12});

//! case: a period in the place of a base
//! message: a base such as on_year_before, on_years_before\(2\) or on_period\(p\)
auto rejected = compare(exports, growth_rates, month{2019, 1});
//! control
auto accepted = compare(exports, growth_rates, on_period(month{2019, 1}));

//! case: a base that does not say how many years
//! message: a base such as on_year_before, on_years_before\(2\) or on_period\(p\)
auto rejected = compare(exports, growth_rates, on_years_before);
//! control
auto accepted = compare(exports, growth_rates, on_years_before(2));

//! case: a comparison without a base
//! message: a base such as on_year_before, on_years_before\(2\) or on_period\(p\)
auto rejected = compare(exports, growth_rates);
//! control
auto accepted = compare(exports, growth_rates, on_year_before);

//! case: growth of figures in per cent
//! message: figures are compared as intervals
series<month, figure<USD>> printed;
auto rejected = period_on_period(printed, as_percent<1>(even));
//! control
series<month, figure<USD>> printed;
auto accepted = period_on_period(printed);

//! case: a series of rates in per cent without a rounding mode
//! gcc: series<fiscus::month, [^']*growth_rate[^']*>\)'.*expects 2 arguments, 1 provided
//! clang: function for call to 'percent'.*requires 2 arguments, but 1 was provided
auto rejected = percent<1>(year_on_year(exports));
//! control
auto accepted = percent<1>(year_on_year(exports), rounding::half_even);

//! case: a series of levels in per cent
//! message: no matching function for call to .percent
auto rejected = percent<1>(exports, rounding::half_even);
//! control
auto accepted = percent<1>(year_on_year(exports), rounding::half_even);

//! case: the average growth of years of weeks, of months
//! gcc: each_coarse_period_is_made_of_whole_fine_ones<
//! clang: each_coarse_period_is_made_of_whole_fine_ones<fiscus::month, [^']*' evaluated to false
auto rejected = each_year<fiscal_year<nrf_years>>(exports, annual_average_growth);
//! control
auto accepted = each_year<fiscal_year<july_june>>(exports, annual_average_growth);
