// SPDX-License-Identifier: BSL-1.0
// Text that says something else, and output that was not asked for.
#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_figure.hpp>

#include <ostream>

using namespace fiscus;

//! case: a thirteenth month
//! message: (error: '|expected_but_found).*"[^"]*a month from 01 to 12
//! message: parse[<(][^"]*"2025-13"
constexpr auto rejected = parse<month>("2025-13");
//! control
constexpr auto accepted = parse<month>("2025-12");

//! case: a month with a slash
//! message: (error: '|expected_but_found).*"[^"]*a hyphen
//! message: parse[<(][^"]*"2025/12"
constexpr auto rejected = parse<month>("2025/12");
//! control
constexpr auto accepted = parse<month>("2025-12");

//! case: a month and more
//! message: (error: '|expected_but_found).*"[^"]*the end of the text
//! message: parse[<(][^"]*"2025-12-31"
constexpr auto rejected = parse<month>("2025-12-31");
//! control
constexpr auto accepted = parse<day>("2025-12-31");

//! case: the thirtieth of February
//! message: (error: '|expected_but_found).*"[^"]*a day of that month
//! message: parse[<(][^"]*"2025-02-30"
constexpr auto rejected = parse<day>("2025-02-30");
//! control
constexpr auto accepted = parse<day>("2025-02-28");

//! case: a quarter of no fiscal year
//! message: (error: '|expected_but_found).*"[^"]*FY before the year, as a bare number
//! message: parse[<(][^"]*"Q1 2026"
constexpr auto rejected = parse<fiscal_quarter<>>("Q1 2026");
//! control
constexpr auto accepted = parse<fiscal_quarter<>>("Q1 FY2026");

//! case: a third half
//! message: (error: '|expected_but_found).*"[^"]*a part that the year has
//! message: parse[<(][^"]*"H3 FY2026"
constexpr auto rejected = parse<fiscal_half<>>("H3 FY2026");
//! control
constexpr auto accepted = parse<fiscal_half<>>("H2 FY2026");

//! case: a fiscal year without FY
//! message: (error: '|expected_but_found).*"[^"]*FY before the year, as a bare number
//! message: parse[<(][^"]*"2026"
constexpr auto rejected = parse<fiscal_year<>>("2026");
//! control
constexpr auto accepted = parse<fiscal_year<>>("FY2026");

//! case: two years with one between them
//! message: (error: '|expected_but_found).*"[^"]*the year that goes with the rest
//! message: parse[<(][^"]*"2025-27"
constexpr auto rejected = parse<fiscal_year<>>("2025-27");
//! control
constexpr auto accepted = parse<fiscal_year<>>("2025-26");

//! case: a day and a month in either order
//! message: (error: '|expected_but_found).*"[^"]*the year first, as in 2025-12-31
//! message: parse[<(][^"]*"03/04/2025"
constexpr auto rejected = parse<day>("03/04/2025");
//! control
constexpr auto accepted = parse<day>("03/04/2025", "{dd}/{mm}/{year}");

//! case: a 53rd week in a year of 52
//! message: (error: '|expected_but_found).*"[^"]*a week that the year has
//! message: parse[<(][^"]*"2025-W53"
constexpr auto rejected = parse<iso_week>("2025-W53");
//! control
constexpr auto accepted = parse<iso_week>("2026-W53");

//! case: a month or a fiscal year, where only data says which
//! message: "FY before a year, or the name of a month, as this may be either"
constexpr auto rejected = parse_period("2011-12", july_june);
//! control
constexpr auto accepted = parse_period("FY2011-12", july_june);

//! case: a period from data without its calendar
//! gcc: satisfaction of 'regular<P>' \[with P = fiscus::any_period\]
//! clang: 'fiscus::any_period' does not satisfy 'regular'
constexpr auto rejected = parse<any_period>("FY2026");
//! control
constexpr auto accepted = parse_period("FY2026", july_june);

//! case: a field that patterns do not have
//! message: message\(\).add\("no field of periods: "\)
constexpr auto rejected = parse<month>("12/2025", "{q}/{year}");
//! control
constexpr auto accepted = parse<month>("12/2025", "{mm}/{year}");

//! case: a brace without its end in a pattern
//! message: fail\("a brace without its end"
constexpr auto rejected = parse<month>("12/2025", "{mm}/{year");
//! control
constexpr auto accepted = parse<month>("12/2025", "{mm}/{year}");

//! case: the years of two digits as a bare number
//! gcc: no known conversion for argument 2 from 'int' to 'fiscus::two_digit_years'
//! clang: no known conversion from 'int' to 'fiscus::two_digit_years' for 2nd argument
constexpr auto rejected = parse<fiscal_year<>>("FY26", 2000);
//! control
constexpr auto accepted = parse<fiscal_year<>>("FY26", {.from = 2000});

//! case: a number by the pattern of a period
//! gcc: satisfaction of 'has_label<P>' \[with P = int\]
//! clang: 'int' does not satisfy 'has_label'
auto rejected = to_text(2026, "{year}");
//! control
auto accepted = to_text(fiscal_year<>{2026}, "{year}");

//! case: an amount of another currency
//! message: "an amount in"
//! message: "PKR 437"
constexpr auto rejected = parse<money<USD>>("PKR 437");
//! control
constexpr auto accepted = parse<money<USD>>("USD 437");

//! case: a ratio to zero
//! message: "a denominator above zero"
constexpr auto rejected = parse<ratio>("1/0");
//! control
constexpr auto accepted = parse<ratio>("1/2");

//! case: a rate as a percentage
//! message: "the end of the text"
constexpr auto rejected = parse<growth_rate>("25%");
//! control
constexpr auto accepted = parse<growth_rate>("+1/4");

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

//! case: an answer in a stream that has no text
//! gcc: no match for 'operator<<' \(operand types are 'std::ostream' .* and '[^']*answer<
//! clang: binary expression \('std::ostream' .* and 'const answer<
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/text/ostream.hpp>
void rejected(std::ostream& out, const answer<weekend>& all) { out << all; }
//! control
#include <fiscus/growth/growth.hpp>
#include <fiscus/text/ostream.hpp>
void accepted(std::ostream& out, const answer<growth_rate>& all) { out << all; }

//! case: a series in a stream of values that have no text
//! gcc: no match for 'operator<<' .*'std::ostream' .* and 'const fiscus::series<fiscus::month
//! clang: binary expression \('std::ostream' .* and 'const series<fiscus::month, .*weekend>'\)
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/text/ostream.hpp>
void rejected(std::ostream& out, const series<month, weekend>& all) { out << all; }
//! control
#include <fiscus/text/ostream.hpp>
void accepted(std::ostream& out, const series<month, ratio>& all) { out << all; }

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

//! case: an amount that is a percentage
//! message: an amount, not a percentage, multiple or share
constexpr auto rejected = parse<figure<USD>>("23%");
//! control
constexpr auto accepted = parse<figure<>>("23%");

//! case: a figure of dollars that nobody named
//! message: the code of a currency, or options that say whose sign this is,
constexpr auto rejected = parse<any_figure>("$437 million");
//! control
constexpr auto accepted = parse<any_figure>("USD 437 million");

//! case: a range that runs down
//! message: a range that ends above its beginning
constexpr auto rejected = parse<figure<>>("4-3%");
//! control
constexpr auto accepted = parse<figure<>>("3-4%");

//! case: a figure in another currency
//! message: "an amount in"
constexpr auto rejected = parse<figure<USD>>("PKR 437 million");
//! control
constexpr auto accepted = parse<figure<PKR>>("PKR 437 million");

//! case: a claim on a series, explained without one
//! gcc: no matching function for call to 'explain\(fiscus::.*history_claim\)'
//! clang: no matching function for call to 'explain'
auto rejected = explain(record_claim());
//! control
auto accepted = explain(record_claim(), series<month, figure<USD>>(), month{2025, 12});

//! case: a text written as if it were a figure
//! gcc: no matching function for call to 'to_text\(const char \[4\]\)'
//! clang: no matching function for call to 'to_text'
auto rejected = to_text("23%");
//! control
auto accepted = to_text(any_figure("23%"));
