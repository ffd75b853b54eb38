// SPDX-License-Identifier: BSL-1.0
// Series of what is no period or no value, and figures taken for those of other periods.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/discrepancies.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

using namespace fiscus;

inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};

series<month, money<USD>> exports;
series<fiscal_year<july_june>, money<USD>> july_years;
series<fiscal_half<july_june>, money<USD>> july_halves;
panel<month, money<USD>, int> by_partner;
panel<month, std::string_view, int> countries;
std::vector<int> three{1, 2, 3};
std::vector<std::uint8_t> three_bits{7};
constexpr validity_bits_view no_gaps(3);

//! case: calendar years from July years
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*\{7, [^']*\{1, .*false
auto rejected = aggregate<fiscal_year<january_december>>(july_years, sum);
//! control
auto accepted = aggregate<fiscal_year<january_december>>(july_halves, sum);

//! case: calendar years from July years, incomplete ones too
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*\{7, [^']*\{1, .*false
auto rejected = aggregate<fiscal_year<january_december>>(july_years, sum, partial);
//! control
auto accepted = aggregate<fiscal_year<january_december>>(july_halves, sum, partial);

//! case: months from years
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*, 12>[^']*::month.*false
auto rejected = aggregate<month>(july_years, sum);
//! control
auto accepted = aggregate<fiscal_year<>>(exports, sum);

//! case: years without a rule
//! gcc: rule_for<Rule, typename S::value_type>.*candidate expects 2 arguments, 1 provided
//! clang: requires 2 arguments, but 1 was provided.*aggregate\(const S& fine, Rule rule\)
auto rejected = aggregate<fiscal_year<>>(exports);
//! control
auto accepted = aggregate<fiscal_year<>>(exports, sum);

//! case: a mean without a rounding mode
//! gcc: of 'rule_for<Rule, [^']*' \[with Rule = fiscus::mean_rule \(\*\)\(fiscus::rounding\)
//! clang: 'rule_for<fiscus::mean_rule \(\*\)\(fiscus::rounding\)[^']*' evaluated to false
auto rejected = aggregate<fiscal_year<>>(exports, mean);
//! control
auto accepted = aggregate<fiscal_year<>>(exports, mean(rounding::half_even));

//! case: a mean called without a rounding mode
//! gcc: too few arguments to function '[^']*mean\(rounding\)'
//! clang: requires single argument 'mode', but no arguments were provided
auto rejected = aggregate<fiscal_year<>>(exports, mean());
//! control
auto accepted = aggregate<fiscal_year<>>(exports, mean(rounding::half_even));

//! case: a rule that gives no value
//! gcc: satisfaction of 'rule_for<Rule, [^']*'.*does not satisfy return-type-requirement
//! clang: 'rule_for<.*' evaluated to false.*type constraint 'std::same_as<unsigned long,
auto rejected = aggregate<fiscal_year<>>(exports, [](auto values) { return values.size(); });
//! control
auto accepted = aggregate<fiscal_year<>>(exports, [](auto values) { return values.front(); });

//! case: cumulative figures added up
//! gcc: satisfaction of 'partitioning_period<Fine>' \[with Fine = fiscus::fiscal_to_date<
//! clang: 'fiscus::fiscal_to_date<[^']*' does not satisfy 'partitioning_period'
auto rejected = aggregate<fiscal_year<>>(year_to_date<july_june>(exports), sum);
//! control
auto accepted = aggregate<fiscal_year<>>(exports, sum);

//! case: cumulative figures in a moving window
//! gcc: of 'partitioning_period<[^']*' \[with S = fiscus::series<fiscus::fiscal_to_date<
//! clang: \(aka 'fiscus::fiscal_to_date<[^']*'\) does not satisfy 'partitioning_period'
auto rejected = rolling(year_to_date<july_june>(exports), 12, sum, window::with_current);
//! control
auto accepted = rolling(exports, 12, sum, window::with_current);

//! case: cumulative figures taken for a month's
//! gcc: from 'series<fiscus::fiscal_to_date<[^']*' to non-scalar type 'series<fiscus::month,
//! clang: no viable conversion from 'series<fiscal_to_date<[^']*' to 'series<fiscus::month,
series<month, money<USD>> rejected = year_to_date<july_june>(exports);
//! control
series<month, money<USD>> accepted = exports;

//! case: cumulative figures compared with a month's
//! gcc: 'operator==' \(operand types are '[^']*fiscal_to_date<[^']*' and '[^']*series<fiscus::month
//! clang: binary expression \('series<fiscal_to_date<.*'\) and 'series<fiscus::month, money<USD>>'
bool rejected = year_to_date<july_june>(exports) == exports;
//! control
bool accepted = year_to_date<july_june>(exports) == year_to_date<july_june>(exports);

//! case: a month's figure added to a cumulative one, by period
//! gcc: no known conversion for argument 1 from 'fiscus::month' to 'fiscus::fiscal_to_date<
//! clang: no known conversion from 'fiscus::month' to 'fiscus::fiscal_to_date<
auto rejected(month m) { return year_to_date<july_june>(exports)[m] + exports[m]; }
//! control
auto accepted(month m) { return year_to_date<july_june>(exports)[{2026, 6}] + exports[m]; }

//! case: a year to date of nobody's calendar
//! gcc: couldn't deduce template parameter 'Calendar'
//! clang: couldn't infer template argument 'Calendar'
auto rejected = year_to_date(exports);
//! control
auto accepted = year_to_date<april_march>(exports);

//! case: a July year to date of April halves
//! gcc: 'part_of_fiscal_year<[^']*' \[with S = [^']*series<[^']*fiscal_period<[^']*\{4, [^']*, 6>
//! clang: not satisfied for class template 'fiscal_to_date' .*Fine = [^,]*\{4, 1, 0\}, 6>
auto rejected = year_to_date<july_june>(series<fiscal_half<april_march>, money<USD>>());
//! control
auto accepted = year_to_date<july_june>(series<fiscal_quarter<april_march>, money<USD>>());

//! case: a year to date of a year to date
//! gcc: 'part_of_fiscal_year<[^']*' \[with S = fiscus::series<fiscus::fiscal_to_date<
//! clang: not satisfied for class template 'fiscal_to_date' .*Fine = fiscus::fiscal_to_date<
auto rejected = year_to_date<july_june>(year_to_date<july_june>(exports));
//! control
auto accepted = year_to_date<july_june>(exports);

//! case: a year to date of months that are not those of the calendar
//! gcc: 'part_of_fiscal_year<[^']*' \[with S = fiscus::series<fiscus::month, .*\{4, 6,
//! clang: not satisfied for class template 'fiscal_to_date' \[with [^]]*4, 6, .*Fine = .*month
auto rejected = year_to_date<uk_tax>(exports);
//! control
auto accepted = year_to_date<uk_tax>(series<fiscal_month<uk_tax>, money<USD>>());

//! case: a sum of unsigned integers
//! gcc: satisfaction of 'rule_for<Rule, [^']*' .*\[with Rule = fiscus::sum_rule; [^]]*unsigned int>
//! clang: 'rule_for<fiscus::sum_rule, [^']*unsigned int> > >' evaluated to false
auto rejected = aggregate<fiscal_year<>>(series<month, unsigned>(), sum);
//! control
auto accepted = aggregate<fiscal_year<>>(series<month, unsigned>(), highest);

//! case: a difference of unsigned integers
//! gcc: satisfaction of 'subtractable<[^']*' \[with A = fiscus::series<fiscus::month, unsigned int>
//! clang: 'subtractable'.*'!unsigned_integer<unsigned int>' evaluated to false
auto rejected = series<month, unsigned>() - series<month, unsigned>();
//! control
auto accepted = series<month, int>() - series<month, int>();

//! case: truth values made of amounts
//! gcc: of 'value_function<.*!\(same_as<Value, bool>\) \[with Value = bool\]
//! clang: \(aka 'bool'\) does not satisfy 'storable'
auto rejected = map(exports, [](money<USD> amount) { return amount > money<USD>{}; });
//! control
auto accepted = map(exports, [](money<USD> amount) { return amount > money<USD>{} ? 1 : 0; });

//! case: truth values made of pairs of amounts
//! gcc: of 'value_function<.*!\(same_as<Value, bool>\) \[with Value = bool\]
//! clang: \(aka 'bool'\) does not satisfy 'storable'
auto rejected = combine(exports, exports, [](auto x, auto y) { return x < y; });
//! control
auto accepted = combine(exports, exports, [](auto x, auto y) { return x < y ? 1 : 0; });

//! case: groups whose labels are truth values
//! gcc: satisfaction of 'label_function<.*storable
//! clang: \(aka 'bool'\) does not satisfy 'storable'
auto rejected = group_by(
    by_partner, [](int label) { return label > 0; }, sum);
//! control
auto accepted = group_by(
    by_partner, [](int label) { return label > 0 ? 1 : 0; }, sum);

//! case: a view of a temporary series
//! gcc: use of deleted function '[^']*::view\(\) const &&
//! clang: call to deleted member function 'view'
void rejected() {
  for (const auto& each : (exports + exports).view()) static_cast<void>(each);
}
//! control
void accepted() {
  for (const auto& each : exports + exports) static_cast<void>(each);
}

//! case: an iterator into a temporary series
//! gcc: use of deleted function '[^']*::begin\(\) const &&
//! clang: call to deleted member function 'begin'
auto rejected = (exports + exports).begin();
//! control
auto accepted = exports.begin();

//! case: a view of a series that was moved
//! gcc: use of deleted function '[^']*::values\(\) const &&
//! clang: call to deleted member function 'values'
auto rejected = static_cast<const series<month, money<USD>>&&>(exports).values();
//! control
auto accepted = exports.values();

//! case: periods of a temporary panel
//! gcc: use of deleted function '[^']*::since\(Period\) const &&
//! clang: call to deleted member function 'since'
auto rejected = panel<month, int, int>().since(month{2025, 1});
//! control
const panel<month, int, int> table;
auto accepted = table.since(month{2025, 1});

//! case: a series of a temporary panel, found by its label
//! gcc: use of deleted function '[^']*::find\(const Label&\) const &&
//! clang: call to deleted member function 'find'
auto rejected = aggregate<fiscal_year<>>(by_partner, sum).find(1);
//! control
const auto years = aggregate<fiscal_year<>>(by_partner, sum);
auto accepted = years.find(1);

//! case: a row of a temporary panel, kept as a view
//! gcc: use of deleted function '[^']*::view\(\) const &&
//! clang: call to deleted member function 'view'
auto rejected = aggregate<fiscal_year<>>(by_partner, sum)[0].view();
//! control
auto accepted = aggregate<fiscal_year<>>(by_partner, sum)[0];

//! case: the labels of a temporary panel
//! gcc: use of deleted function '[^']*::labels\(\) const &&
//! clang: call to deleted member function 'labels'
auto rejected = panel<month, int, int>().labels();
//! control
const panel<month, int, int> labelled;
auto accepted = labelled.labels();

//! case: the labels of a temporary hierarchy
//! gcc: use of deleted function '[^']*::labels\(\) const &&
//! clang: call to deleted member function 'labels'
auto rejected = hierarchy<int>().labels();
//! control
const hierarchy<int> parts_of_world;
auto accepted = parts_of_world.labels();

//! case: bits of a temporary bitmap
//! gcc: use of deleted function '[^']*::view\(\) const &&
//! clang: call to deleted member function 'view'
auto rejected = validity_bits(3).view();
//! control
const validity_bits three(3);
auto accepted = three.view();

//! case: fractions for whole numbers
//! gcc: range_of_values<Range, Value>.*\[with Range = [^]]*double
//! clang: range_of_values<[^']*double[^']*' evaluated to false
series<month, int> rejected(month{2025, 1}, std::array<double, 2>{1.5, 2});
//! control
series<month, int> accepted(month{2025, 1}, std::array<int, 2>{1, 2});

//! case: a fiscal year looked up among months
//! gcc: no match for 'operator\[\]' .*series<fiscus::month, .*' and 'fiscus::fiscal_year<
//! clang: no viable overloaded operator\[\] for type 'series<fiscus::month, .*'fiscal_year<>'
auto rejected = exports[fiscal_year<>{2026}];
//! control
auto accepted = exports[month{2025, 12}];

//! case: a position looked up instead of a month
//! gcc: no match for 'operator\[\]' .*series<fiscus::month, .*' and 'int'\)
//! clang: no viable overloaded operator\[\] .*no known conversion from 'int' to 'fiscus::month'
auto rejected = exports[0];
//! control
auto accepted = exports[exports.first()];

//! case: a value that is missing
//! message: throw missing_value\(detail::about\("no value", p\)\)
constexpr int rejected = series<month, int>(month{2025, 12}, {1})[month{2026, 1}];
//! control
constexpr int accepted = series<month, int>(month{2025, 12}, {1})[month{2025, 12}];

//! case: a value taken without a check
//! gcc: conversion from 'std::optional<[^']*"USD"[^']*' to non-scalar type '[^']*"USD"
//! clang: no viable conversion from 'std::optional<money<[^']*' to 'money<USD>'
money<USD> rejected = exports.find(month{2025, 12});
//! control
money<USD> accepted = exports.find(month{2025, 12}).value();

//! case: incomplete years taken for complete ones
//! gcc: conversion from '[^']*partial_value<[^']*' to non-scalar type 'series<
//! clang: no viable conversion from '[^']*partial_value<[^']*' to 'series<\[\.\.\.\], money<USD>>'
series<fiscal_year<>, money<USD>> rejected = aggregate<fiscal_year<>>(exports, sum, partial);
//! control
series<fiscal_year<>, money<USD>> accepted = aggregate<fiscal_year<>>(exports, sum);

//! case: two values of one month
//! message: throw invalid_value\(detail::about\("two values", each\.period\)\)
constexpr auto rejected =
    series<month, int>::from_observations({{month{2025, 12}, 1}, {month{2025, 12}, 2}}).length();
//! control
constexpr auto accepted =
    series<month, int>::from_observations({{month{2025, 12}, 1}, {month{2026, 1}, 2}}).length();

//! case: rupees among dollars
//! gcc: cannot convert '[^']*"PKR"[^']*' to 'std::optional<[^']*"USD"
//! clang: no viable conversion from 'money<PKR>' to 'std::optional<money<\{.*\}, 840, 2\}
void rejected(series<month, money<USD>>& all) { all.push_back(money<PKR>{"1"}); }
//! control
void accepted(series<month, money<USD>>& all) { all.push_back(money<USD>{"1"}); }

//! case: a window that does not say where it ends
//! gcc: rolling\(.*candidate expects 4 arguments, 3 provided
//! clang: requires 4 arguments, but 3 were provided.*rolling\(
auto rejected = rolling(exports, 12, sum);
//! control
auto accepted = rolling(exports, 12, sum, window::before_current);

//! case: a series of truth values
//! gcc: the expression '!\(same_as<Value, bool>\) \[with Value = bool\]' evaluated to 'false'
//! clang: constraints not satisfied for class template 'series' .*'!std::same_as<_Bool, _Bool>'
series<month, bool> rejected;
//! control
series<month, int> accepted;

//! case: a series over numbers
//! gcc: satisfaction of 'calendar_period<Period>' \[with Period = int\]
//! clang: 'int' does not satisfy 'calendar_period'
series<int, money<USD>> rejected;
//! control
series<month, money<USD>> accepted;

//! case: a series that swaps period and value
//! gcc: satisfaction of 'calendar_period<Period>' \[with Period = fiscus::money<
//! clang: 'fiscus::money<[^']*' does not satisfy 'calendar_period'
series<money<USD>, month> rejected;
//! control
series<month, money<USD>> accepted;

//! case: July years from calendar years
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*\{1, [^']*\{7, .*false
auto rejected(const series<fiscal_year<january_december>, int>& calendar_years) {
  return aggregate<fiscal_year<july_june>>(calendar_years, sum);
}
//! control
auto accepted(const series<fiscal_half<january_december>, int>& calendar_halves) {
  return aggregate<fiscal_year<july_june>>(calendar_halves, sum);
}

//! case: months added to cumulative figures
//! gcc: no match for 'operator\+' \(operand types are '[^']*fiscal_to_date<[^']*' and '[^']*month,
//! clang: binary expression \('series<fiscal_to_date<.*'\) and 'series<fiscus::month, money<USD>>'
auto rejected = year_to_date<july_june>(exports) + exports;
//! control
auto accepted = year_to_date<july_june>(exports) + year_to_date<july_june>(exports);

//! case: groups that have no order
//! gcc: satisfaction of 'label_function<GroupOf, [^']*' \[with GroupOf = place_of
//! clang: 'label_function<place_of, .*\(aka 'place'\) does not satisfy 'totally_ordered'
struct place {
  friend bool operator==(place, place) = default;
};
struct place_of {
  place operator()(int) const { return {}; }
};
auto rejected = group_by(by_partner, place_of(), sum);
//! control
struct parity_of {
  int operator()(int label) const { return label % 2; }
};
auto accepted = group_by(by_partner, parity_of(), sum);

//! case: groups without a rule
//! gcc: no matching function for call to 'group_by\(.*candidate expects 3 arguments, 2 provided
//! clang: no matching function for call to 'group_by'.*requires 3 arguments, but 2 were provided
auto rejected = group_by(by_partner, [](int label) { return label % 2; });
//! control
auto accepted = group_by(
    by_partner, [](int label) { return label % 2; }, sum);

//! case: the total of a panel of labels that are no numbers
//! gcc: aggregate_rows\(.*required expression 'rule\(values\)' is invalid
//! clang: 'aggregate_rows'.*because 'rule_for<fiscus::sum_rule, .*' evaluated to false
auto rejected = aggregate_rows(countries, sum);
//! control
auto accepted = aggregate_rows(countries, first);

//! case: a hierarchy of other labels than the panel's
//! gcc: from 'fiscus::hierarchy<std::[^']*string_view<[^']*' to 'const fiscus::hierarchy<int>&'
//! clang: from 'hierarchy<std::string_view>' to 'const hierarchy<.*, int>::label_type
auto rejected = discrepancies(by_partner, hierarchy<std::string_view>());
//! control
auto accepted = discrepancies(by_partner, hierarchy<int>());

//! case: rupees let pass among dollars
//! gcc: argument 3 from '[^']*\"PKR\"[^']*' to '[^']*value_of<[^']*\"USD\"
//! clang: from 'money<PKR>' to 'const value_of<fiscus::panel<.*, fiscus::money<\{.*, 840, 2\}
auto rejected = discrepancies(by_partner, hierarchy<int>(), money<PKR>{"1"});
//! control
auto accepted = discrepancies(by_partner, hierarchy<int>(), money<USD>{"1"});

//! case: a series times a ratio without a rounding mode
//! gcc: no match for 'operator\*' \(operand types are '[^']*"USD"[^']*' and 'fiscus::ratio'
//! clang: binary expression \('series<fiscus::month, money<USD>>' and 'fiscus::ratio'\)
auto rejected = exports * ratio(1, 3);
//! control
auto accepted = multiply(exports, ratio(1, 3), rounding::half_even);

//! case: a view of a temporary vector
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected = series_view<month, int>(month{2025, 1}, std::vector{1, 2, 3});
//! control
auto accepted = series_view<month, int>(month{2025, 1}, three);

//! case: a view with temporary bits
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected = series_view<month, int>(month{2025, 1}, three, std::vector<std::uint8_t>{7});
//! control
auto accepted = series_view<month, int>(month{2025, 1}, std::span(three), three_bits);

//! case: a view of a temporary array, with a view of bits
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected = series_view<month, int>(month{2025, 1}, std::array{1, 2, 3}, no_gaps);
//! control
auto accepted = series_view<month, int>(month{2025, 1}, three, no_gaps);

//! case: a view of a panel with temporary labels
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected =
    panel_view<month, int, int>(month{2025, 1}, 1, std::vector{1, 2, 3}, three, no_gaps);
//! control
auto accepted = panel_view<month, int, int>(month{2025, 1}, 1, three, three, no_gaps);

//! case: a view of a panel with temporary values
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected =
    panel_view<month, int, int>(month{2025, 1}, 1, three, std::vector{1, 2, 3}, no_gaps);
//! control
auto accepted = panel_view<month, int, int>(month{2025, 1}, 1, three, three, no_gaps);

//! case: a view of temporary bits
//! gcc: use of deleted function '[^']*::lasting_span\(TemporaryOwner&&\)
//! clang: invokes a deleted function.*'lasting_span<[^']*' has been explicitly marked deleted
//! message: the_view_would_outlive_its_buffer\) = delete
auto rejected = validity_bits_view(std::vector<std::uint8_t>{7}, 0, 3);
//! control
auto accepted = validity_bits_view(three_bits, 0, 3);
