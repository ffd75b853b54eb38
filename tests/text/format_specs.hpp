// SPDX-License-Identifier: BSL-1.0
// Format specifications and what they write, the same for {fmt} and std::format.
#ifndef FORMAT_SPECS_HPP
#define FORMAT_SPECS_HPP

#include <fiscus/fiscus.hpp>
#include <fiscus/text/has_text.hpp>

#include <string_view>

namespace format_specs {

/// Calls `f(spec, value, text)`.
template <class F>
void for_each(F f) {
  using namespace fiscus;
  const growth_rate rate{ratio(81, 356)};  // 22.75 %
  f("%.1 half_even", rate, "+22.8%");
  f(".1half_even", rate, "+22.8%");
  f(".1 down", rate, "+22.7%");
  f("-.1 half_even ' per cent'", rate, "22.8 per cent");
  f(">9.2 half_even '\u00a0%'", growth_rate(ratio(-1, 3)), " -33.33\u00a0%");
  f("", rate, "+81/356");
  f("%", growth_rate(ratio(1, 4)), "+25%");
  f(".1 half_even", big_growth_rate(rate), "+22.8%");
  f(".1 half_even", compound_rate(ratio(2), years{3}), "+26.0%");
  f(".1 half_even", rate - growth_rate(ratio(1, 4)), "-2.2 percentage points");
  f(".1 half_even ' pp'", growth_rate(ratio(1, 4)) - rate, "+2.2 pp");

  f(".2 half_even", ratio(1, 3), "0.33");
  f("%.1 half_even", ratio(1, 3), "33.3%");
  f("+%.1 half_even", ratio(1, 3), "+33.3%");
  f("+", ratio(1, 3), "+1/3");
  f("+.1 half_even' times'", ratio(1, 3), "+0.3 times");

  f("+", decimal<1>{"25.6"}, "+25.6");
  f("+.0 half_even", decimal<1>{"0.4"}, "0");
  f(",", decimal<1>{"-1234567.5"}, "-1,234,567.5");
  f(",lakhs .2", decimal<1>{"1234567.5"}, "12,34,567.50");

  const money<USD> amount{"-1234567.50"};
  f(",", amount, "USD -1,234,567.50");
  f(",lakhs symbol_before", amount, "-$12,34,567.50");
  f("million", amount, "USD -1.2345675 million");
  f("million .2 half_even", amount, "USD -1.23 million");
  f("+.0 half_even number", money<USD>{"81.40"}, "+81");
  f("+symbol_before", money<USD>{"81.40"}, "+$81.40");
  f("code_after", money<USD>{"81.40"}, "81.40 USD");
  f("*<12symbol_after", any_money(EUR, 150), "1.50 \u20ac******");
  f(".1 half_even", exchange_rate<USD, PKR, 2>{"278.15"}, "1 USD = 278.2 PKR");

  const month december{2025, 12};
  f("[month] [year]", december, "December 2025");
  f(">8[mon]-[yy]", december, "  Dec-25");
  f("[start]-[end_yy]", fiscal_year<>{2026}, "2025-26");

  f("%", figure<>{"0.23"}, "23%");
  f("%", interval::closed(ratio(1, 4), ratio(1, 2)), "25 to 50%");

  const series<month, money<USD>> exports(month{2025, 11},
                                          {money<USD>{"356 million"}, money<USD>{"437 million"}});
  f(",million", exports, "2025-11  USD 356 million\n2025-12  USD 437 million\n");
  f(".1 half_even", period_on_period(exports), "2025-12  +22.8%\n");
  f(".1 half_even", period_on_period(exports, december), "+22.8%");
  f(".1 half_even", year_on_year(exports, december), "no value for the period of comparison");
}

/// Calls `f(spec, value, why)` with specifications that are refused, and the reason.
template <class F>
void for_each_refused(F f) {
  using namespace fiscus;
  const month december{2025, 12};
  const growth_rate rate{ratio(1, 4)};
  const money<USD> dollar{"1"};
  f(".2", december, "a precision would cut the text: round the value first");
  f("+", december, "a sign is not written of such a value");
  f(",", rate, "the digits of such a value are not grouped");
  f("%", dollar, "such a value is not written in per cent");
  f("'x'", dollar, "such a value has no text behind its number");
  f("million", rate, "only an amount is written in a unit");
  f("symbol_before", rate, "only an amount is written with a currency");
  f("half_even", december, "such a value is not rounded");
  f("[year]", dollar, "a pattern is for periods");
  f("'x", rate, "expected a quotation mark behind the text");
  f(".", rate, "expected how many digits stand after the point");
  f("05", dollar, "zeros do not fill a text");
  f("1000001", dollar, "a number above a million in a format specification");
  f(".1 half_up half_down", rate, "a format specification says one thing twice");
  f(".1 .2", rate, "a format specification says one thing twice");
  f("%%", rate, "a format specification says one thing twice");
  f("'a''b'", rate, "a format specification says one thing twice");
  f("million thousand", dollar, "a format specification says one thing twice");
  f(",,lakhs", dollar, "a format specification says one thing twice");
  f("symbol_before code_after", dollar, "a format specification says one thing twice");
  f(".10", rate, "more digits after the point than such a value is written with");
  f(".61", dollar, "more digits after the point than such a value is written with");
  f("[quarter]", december, "a pattern with an unknown field, or without the end of one");
  f("[", december, "a pattern with an unknown field, or without the end of one");
  f("[]", december, "a pattern with an unknown field, or without the end of one");
  f("hundred", dollar, "an unknown word or sign in a format specification");
  f("!", dollar, "an unknown word or sign in a format specification");
  f("{x}", dollar, "expected the number of an argument in the braces of a width");
}

}  // namespace format_specs

#endif
