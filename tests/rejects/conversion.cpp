// SPDX-License-Identifier: BSL-1.0
// Conversions at rates of other currencies, and at a table without the kind or the day.
#include <fiscus/calendar/month.hpp>
#include <fiscus/conversion/convert_bag.hpp>
#include <fiscus/conversion/convert_series.hpp>
#include <fiscus/money/iso4217.hpp>

using namespace fiscus;

const series<month, money<USD>> exports;
const exchange_rate<USD, PKR> dollar{"280"};
const exchange_rate<EUR, PKR> euro{"330"};
const rate_table<USD, PKR, month> by_month;
const rate_table<USD, PKR, day> by_day;
constexpr auto mode = rounding::half_even;

//! case: dollars at a rate of euros
//! gcc: no matching function for call to 'convert\(const fiscus::series<.*"EUR"
//! clang: no matching function for call to 'convert'
auto rejected = convert(exports, euro, mode);
//! control
auto accepted = convert(exports, dollar, mode);

//! case: a series without a rounding mode
//! gcc: no matching function for call to 'convert\(
//! clang: no matching function for call to 'convert'
auto rejected = convert(exports, dollar);
//! control
auto accepted = convert(exports, dollar, mode);

//! case: rates of days for months
//! gcc: no matching function for call to 'convert\(
//! clang: no matching function for call to 'convert'
auto rejected = convert(exports, series<day, exchange_rate<USD, PKR>>(), mode);
//! control
auto accepted = convert(exports, series<month, exchange_rate<USD, PKR>>(), mode);

//! case: a table without the kind of rate
//! gcc: no matching function for call to 'convert\(
//! clang: no matching function for call to 'convert'
auto rejected = convert(exports, by_month, mode);
//! control
auto accepted = convert(exports, by_month, rate_kind::average, mode);

//! case: a table by day for a series of months, without the day
//! gcc: no matching function for call to 'convert\(
//! clang: no matching function for call to 'convert'
auto rejected = convert(exports, by_day, rate_kind::closing, mode);
//! control
auto accepted = convert(exports, by_day, rate_kind::closing, rate_day::last_quoted, mode);

//! case: a bag in rupees at a rate between euros and dollars
//! gcc: no matching function for call to 'convert<.*PKR>\(
//! clang: no matching function for call to 'convert'
auto rejected = convert<PKR>(money_bag(), mode, exchange_rate<EUR, USD>{"1.1"});
//! control
auto accepted = convert<PKR>(money_bag(), mode, euro, dollar);

//! case: a bag without a rounding mode
//! gcc: no matching function for call to 'convert<.*PKR>\(
//! clang: no matching function for call to 'convert'
auto rejected = convert<PKR>(money_bag(), euro, dollar);
//! control
auto accepted = convert<PKR>(money_bag(), mode, euro, dollar);

//! case: a bag at a table by month, for a day
//! gcc: no matching function for call to 'convert<.*PKR>\(
//! clang: no matching function for call to 'convert'
auto rejected = convert<PKR>(money_bag(), day{2025, 12, 31}, rate_kind::closing, mode, by_month);
//! control
auto accepted = convert<PKR>(money_bag(), month{2025, 12}, rate_kind::closing, mode, by_month);
