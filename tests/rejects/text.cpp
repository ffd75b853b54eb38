// SPDX-License-Identifier: BSL-1.0
// Text that says something else, and output that was not asked for.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/csv.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>

#include <ostream>

using namespace fiscus;

//! case: a thirteenth month
//! message: fail\("a month from 01 to 12"\)
//! message: "2025-13"
constexpr auto rejected = parse<month>("2025-13");
//! control
constexpr auto accepted = parse<month>("2025-12");

//! case: a month with a slash
//! message: fail\("a hyphen between year and month"\)
constexpr auto rejected = parse<month>("2025/12");
//! control
constexpr auto accepted = parse<month>("2025-12");

//! case: a month and more
//! message: fail\("the end of the text"\)
constexpr auto rejected = parse<month>("2025-12-31");
//! control
constexpr auto accepted = parse<day>("2025-12-31");

//! case: the thirtieth of February
//! message: fail\("a day of that month"\)
constexpr auto rejected = parse<day>("2025-02-30");
//! control
constexpr auto accepted = parse<day>("2025-02-28");

//! case: a quarter of no fiscal year
//! message: fail\("FY"\)
constexpr auto rejected = parse<fiscal_quarter<>>("Q1 2026");
//! control
constexpr auto accepted = parse<fiscal_quarter<>>("Q1 FY2026");

//! case: a third half
//! message: fail\("a part that the year has"\)
constexpr auto rejected = parse<fiscal_half<>>("H3 FY2026");
//! control
constexpr auto accepted = parse<fiscal_half<>>("H2 FY2026");

//! case: an amount of another currency
//! message: non-'?constexpr'? function '[^']*another_currency
//! message: "PKR 437"
constexpr auto rejected = parse<money<USD>>("PKR 437");
//! control
constexpr auto accepted = parse<money<USD>>("USD 437");

//! case: a ratio to zero
//! message: fail\("a denominator above zero"\)
constexpr auto rejected = parse<ratio>("1/0");
//! control
constexpr auto accepted = parse<ratio>("1/2");

//! case: a rate as a percentage
//! message: fail\("the end of the text"\)
constexpr auto rejected = parse<rate>("25%");
//! control
constexpr auto accepted = parse<rate>("+1/4");

//! case: a number read as a double
//! gcc: satisfaction of 'can_be_parsed<\w+>' \[with \w+ = double\]
//! clang: 'double' does not satisfy 'can_be_parsed'
auto rejected = parse<double>("1.25");
//! control
auto accepted = parse<decimal<2>>("1.25");

//! case: a text read as whatever it may be
//! message: couldn't (deduce template parameter|infer template argument) 'T'
auto rejected = parse("2025-12");
//! control
auto accepted = parse<month>("2025-12");

//! case: an amount in a stream, without the header for it
//! gcc: no match for 'operator<<' \(operand types are 'std::ostream' .* and '[^']*money<[^']*"USD"
//! clang: binary expression \('std::ostream' .* and 'money<USD>'\)
void rejected(std::ostream& out) { out << money<USD>{"1"}; }
//! control
#include <fiscus/text/ostream.hpp>
void accepted(std::ostream& out) { out << money<USD>{"1"}; }

//! case: an answer in a stream
//! gcc: no match for 'operator<<' \(operand types are 'std::ostream' .* and '[^']*answer<
//! clang: binary expression \('std::ostream' .* and 'answer<
#include <fiscus/growth/growth.hpp>
#include <fiscus/text/ostream.hpp>
void rejected(std::ostream& out) { out << growth(1, 2); }
//! control
#include <fiscus/growth/growth.hpp>
#include <fiscus/text/ostream.hpp>
void accepted(std::ostream& out) { out << *growth(1, 2); }

//! case: a series in a stream
//! gcc: no match for 'operator<<' .*'std::ostream' .* and 'const fiscus::series<fiscus::month
//! clang: binary expression \('std::ostream' .* and 'const series<fiscus::month, int>'\)
#include <fiscus/text/ostream.hpp>
void rejected(std::ostream& out, const series<month, int>& all) { out << all; }
//! control
#include <fiscus/text/ostream.hpp>
void accepted(std::ostream& out, const series<month, int>& all) { out << all.first(); }

//! case: places after the point without a rounding mode
//! gcc: to_text\(money<[^']*>, scale, int, rounding\)' .*candidate expects 4 arguments, 3 provided
//! clang: requires 4 arguments, but 3 were provided .*amount, scale unit, int places,
auto rejected = to_text(money<USD>{"2.245 billion"}, billion, 2);
//! control
auto accepted = to_text(money<USD>{"2.245 billion"}, billion, 2, rounding::half_even);

//! case: a number of units without a rounding mode
//! gcc: number_of\(money<[^']*>, scale, int, rounding\)' .*expects 4 arguments, 3 provided
//! clang: requires 4 arguments, but 3 were provided .*amount, scale unit, int places,
auto rejected = number_of(money<USD>{"2.245 billion"}, billion, 2);
//! control
auto accepted = number_of(money<USD>{"2.245 billion"}, billion, 2, rounding::half_even);

//! case: a double as text
//! gcc: no matching function for call to 'to_text\(double\)'
//! clang: no matching function for call to 'to_text'.*no known conversion from 'double'
auto rejected = to_text(1.25);
//! control
auto accepted = to_text(decimal<2>{"1.25"});

//! case: a table whose columns are not named
//! gcc: read_csv\(const std::string&, const csv_columns&\)' .*expects 2 arguments, 1 provided
//! clang: requires 2 arguments, but 1 was provided .*const csv_columns& columns\)
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
//! gcc: satisfaction of 'can_be_parsed<\w+>' \[with \w+ = double\]
//! clang: 'double' does not satisfy 'can_be_parsed'
auto rejected = read_csv<month, double>("exports.csv", {.period = "m", .value = "usd"});
//! control
auto accepted = read_csv<month, decimal<2>>("exports.csv", {.period = "m", .value = "usd"});
