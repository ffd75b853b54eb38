// SPDX-License-Identifier: BSL-1.0
// Tables without names, periods or exact values, and tables to be written of what has no cell.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/tables/to_table.hpp>

#include <string>

using namespace fiscus;

//! case: a table whose columns are not named
//! gcc: no matching function for call to 'read_csv<.*>\(const char \[12\]\)'
//! clang: no matching function for call to 'read_csv'
auto rejected = read_csv<month, money<USD>>("exports.csv");
//! control
auto accepted = read_csv<month, money<USD>>("exports.csv", {.period = "m", .value = "usd"});

//! case: a table without periods
//! gcc: satisfaction of 'calendar_period<Period>' \[with Period = int\]
//! clang: constraints not satisfied for class template 'series' \[with Period = int,
auto rejected = read_csv<int, money<USD>>("exports.csv", {.period = "m", .value = "usd"});
//! control
auto accepted = read_csv<month, money<USD>>("exports.csv", {.period = "m", .value = "usd"});

//! case: a table of doubles
//! gcc: satisfaction of 'table_value<Value>' \[with Value = double\]
//! clang: 'double' does not satisfy 'table_value'
auto rejected = read_csv<month, double>("exports.csv", {.period = "m", .value = "usd"});
//! control
auto accepted = read_csv<month, decimal<2>>("exports.csv", {.period = "m", .value = "usd"});

//! case: a text that is gone before it is read
//! gcc: use of deleted function .*table_source::text\(String&&
//! clang: call to deleted function 'text'
auto rejected = table_source::text(std::string("a,b\n"), "t");
//! control
auto accepted = table_source::text("a,b\n", "t");

//! case: a column of number zero
//! message: invalid_value
constexpr column rejected(0);
//! control
constexpr column accepted(1);

//! case: claims whose lines may be wrong, and nobody hears of it
//! gcc: no matching function for call to 'read_claims<fiscus::july_june>\(const char \[11\]
//! clang: no matching function for call to 'read_claims'
auto rejected = read_claims<july_june>("claims.csv", USD);
//! control
auto accepted = read_claims<july_june>("claims.csv", USD, [](const table_error&) {});

//! case: the years of two digits in a column as a bare number
//! gcc: could not convert .* to 'std::optional<fiscus::two_digit_years>'
//! clang: no viable conversion from 'int' to 'std::optional<fiscus::two_digit_years>'
table_options rejected{.period = "m", .value = "usd", .two_digit_years = 1950};
//! control
table_options accepted{
    .period = "m", .value = "usd", .two_digit_years = two_digit_years{.from = 1950}};

//! case: amounts in per cent
//! message: the values have no cell in this style: money takes a money_style
void rejected(const series<month, money<USD>>& all) {
  (void)table_column("a", all, percent_style{});
}
//! control
void accepted(const series<month, money<USD>>& all) { (void)table_column("a", all, money_style{}); }

//! case: columns of months beside columns of years
//! gcc: no matching function for call to 'to_table\(const char \[2\]
//! clang: no matching function for call to 'to_table'
auto rejected = to_table("a", {table_column("a", series<month, int>()),
                               table_column("b", series<fiscal_year<>, int>())});
//! control
auto accepted = to_table(
    "a", {table_column("a", series<month, int>()), table_column("b", series<month, int>())});

//! case: a row of a temporary table
//! gcc: use of deleted function .*table::row
//! clang: call to deleted member function 'row'
auto rejected = table({"a"}).row(0);
//! control
const table all({"a"});
auto accepted = all.row(0);
