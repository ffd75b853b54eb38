// SPDX-License-Identifier: BSL-1.0
// The results of the library's verbs as short texts, for a look at them: an observation, a rank, a
// streak, parts of a change, revisions. Values in them are written as `to_text` writes them.
#ifndef FISCUS_TEXT_WRITE_RESULTS_HPP
#define FISCUS_TEXT_WRITE_RESULTS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/conversion/currency_effect.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/growth/balance.hpp>
#include <fiscus/growth/base_effect.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/hierarchy_parts.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/growth/outlook.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/allocate.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money_bag.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/detail/digits.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/text/write_series.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/revision.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// "1 period", "3 periods".
inline std::string counted_text(std::size_t count, std::string_view what) {
  return std::to_string(count).append(1, ' ').append(what).append(count == 1 ? "" : "s");
}
inline std::string counted_text(int count, std::string_view what) {
  return counted_text(static_cast<std::size_t>(count), what);
}

/// Texts with something between them.
template <class Range>
std::string joined_text(const Range& values, std::string_view between) {
  std::string text;
  for (const auto& each : values)
    text += (text.empty() ? "" : std::string(between)) + to_text(each);
  return text;
}

}  // namespace detail

// From headers that few programs include.
class hijri_date;
struct repair;
struct withdrawn_currency;
template <calendar_period Period, class Value, class Label>
struct discrepancy;
template <calendar_period Period, class Label>
struct unchecked_total;

/// Returns the code: "USD".
[[nodiscard]] inline std::string to_text(const currency& of) { return std::string(of.name()); }
/// Returns the word, "million"; of the unit one "one".
[[nodiscard]] inline std::string to_text(const scale& unit) {
  return std::string(unit == one ? std::string_view("one") : unit.word);
}
/// "5 years".
[[nodiscard]] inline std::string to_text(years over) {
  return detail::counted_text(over.count, "year");
}
/// "quantity 2", by its index.
[[nodiscard]] inline std::string to_text(quantity of) {
  return "quantity " + std::to_string(of.index);
}
/// "statement 2", by its index.
[[nodiscard]] inline std::string to_text(statement_id of) {
  return "statement " + std::to_string(of.index);
}

/// "DEM, withdrawn 2002-03"; only the year where the list has no month.
template <std::same_as<withdrawn_currency> Currency>
[[nodiscard]] std::string to_text(const Currency& of) {
  const std::string year = ", withdrawn " + std::to_string(of.year);
  return to_text(of.former) + year + (of.month == 0 ? "" : '-' + detail::padded(of.month, 2));
}

/// "USD 1.50, PKR 20.00"; of an empty bag "nothing".
[[nodiscard]] inline std::string to_text(const money_bag& bag) {
  return bag.empty() ? "nothing" : detail::joined_text(bag, ", ");
}
/// "USD 0.34, USD 0.33, USD 0.33", and "; rest USD 0.01" if there is a rest.
template <detail::written_in Money>
[[nodiscard]] std::string to_text(const allocation<Money>& all) {
  const std::string parts = detail::joined_text(all.parts, ", ");
  return all.rest == Money{} ? parts : parts + "; rest " + to_text(all.rest);
}
/// Both legs: "1 EUR = 1.1700 USD, 1 USD = 278.12 PKR".
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
[[nodiscard]] std::string to_text(
    const cross_rate<From, Through, To, FirstDigits, SecondDigits>& rate) {
  return to_text(rate.first) + ", " + to_text(rate.second);
}

/// "1447-09-01 AH".
template <std::same_as<hijri_date> Date>
[[nodiscard]] std::string to_text(const Date& date) {
  return detail::padded(date.year(), 4) + '-' + detail::padded(date.month_number(), 2) + '-' +
         detail::padded(date.day_of_month(), 2) + " AH";
}
/// "2025-07 to 2025-12"; of no periods "no periods".
template <has_label P>
[[nodiscard]] std::string to_text(const period_range<P>& all) {
  if (all.size() == 0) return "no periods";
  const P from = *all.begin();
  return to_text(from) + " to " + to_text(from + (static_cast<int>(all.size()) - 1));
}
/// "2025-12: USD 437000000.00".
template <has_label P, detail::written_cell Value>
[[nodiscard]] std::string to_text(const observation<P, Value>& of) {
  return to_text(of.period) + ": " + detail::cell_text(of.value);
}

/// "goods, 2025-12: USD 5.00 less the sum of the parts, USD 4.00, is USD 1.00".
template <has_label P, detail::written_cell Value, detail::written_cell Label>
[[nodiscard]] std::string to_text(const discrepancy<P, Value, Label>& of) {
  return detail::cell_text(of.label) + ", " + to_text(of.period) + ": " +
         detail::cell_text(of.stated) + " less the sum of the parts, " +
         detail::cell_text(of.sum_of_parts) + ", is " + detail::cell_text(of.difference);
}
/// "goods, 2025-12: 2 parts missing"; "the whole is missing" where it has no value.
template <has_label P, detail::written_cell Label>
[[nodiscard]] std::string to_text(const unchecked_total<P, Label>& of) {
  const std::string missing = of.is_stated
                                  ? detail::counted_text(of.parts_missing, "part") + " missing"
                                  : std::string("the whole is missing");
  return detail::cell_text(of.label) + ", " + to_text(of.period) + ": " + missing;
}

/// What would have been accepted, and where it is missing: "expected a month at character 6".
[[nodiscard]] inline std::string to_text(const parse_failure& why) {
  std::string text("expected ");
  text.append(why.expected());
  if (!why.code().empty()) text.append(1, ' ').append(why.code());
  return text + " at character " + std::to_string(why.position() + 1);
}
/// Writes the value, or why it does not exist.
template <detail::written_in T>
[[nodiscard]] std::string to_text(const parsed<T>& of) {
  return of ? to_text(*of) : to_text(of.failure());
}

/// "place 2 of 12", and how many share it if more than one does.
[[nodiscard]] inline std::string to_text(const ranking& of) {
  const std::string text = "place " + std::to_string(of.place) + " of " + std::to_string(of.of);
  return of.tied == 1 ? text : text + ", shared by " + std::to_string(of.tied);
}
/// "rising for 3 periods, 2025-10 to 2025-12", and that it may be longer, where that is so.
template <has_label P>
[[nodiscard]] std::string to_text(const run<P>& of) {
  std::string text = to_text(of.way) + " for " + detail::counted_text(of.length, "period") + ", " +
                     to_text(of.first) + " to " + to_text(of.last());
  return of.open_ended || of.cut_off ? text + ", or longer" : text;
}
/// "no equal since 2022-05", "no equal before"; with the number of gaps, if there are any.
template <has_label P>
[[nodiscard]] std::string to_text(const unmatched<P>& of) {
  const std::string text = of.since ? "no equal since " + to_text(*of.since) : "no equal before";
  return of.gaps == 0 ? text : text + ", " + detail::counted_text(of.gaps, "gap");
}
/// "3 years, USD 1.00 to USD 5.00".
template <detail::written_in Value>
[[nodiscard]] std::string to_text(const peer_values<Value>& all) {
  return to_text(years{all.years()}) + ", " + to_text(all.lowest()) + " to " +
         to_text(all.highest());
}

/// "the deficit widened: USD -5.00".
template <detail::written_cell V>
[[nodiscard]] std::string to_text(const balance_change<V>& of) {
  return to_text(of.movement) + ": " + detail::cell_text(of.difference);
}
/// "+1 percentage points from the new period, -2 percentage points from the base".
[[nodiscard]] inline std::string to_text(const yearly_rate_change& of) {
  return to_text(of.from_new_period) + " from the new period, " + to_text(of.from_base) +
         " from the base";
}
/// "+1/10 in the foreign currency, +1/20 by the exchange rate, +1/200 by both".
[[nodiscard]] inline std::string to_text(const currency_effect& of) {
  return to_text(of.foreign) + " in the foreign currency, " + to_text(of.exchange) +
         " by the exchange rate, " + to_text(of.joint) + " by both";
}
/// "software: +1 percentage points to its whole, +1/2 percentage points to the top".
template <detail::written_cell Label>
[[nodiscard]] std::string to_text(const level_contribution<Label>& of) {
  return detail::cell_text(of.label) + ": " + to_text(of.to_whole) + " to its whole, " +
         to_text(of.to_top) + " to the top";
}
/// "USD 2760000000.00 in 6 periods".
template <detail::written_cell V>
[[nodiscard]] std::string to_text(const remaining_need<V>& of) {
  return detail::cell_text(of.amount) + " in " + detail::counted_text(of.periods, "period");
}
/// "+1/4 on 5 of 6 parts".
template <detail::written_in Result>
[[nodiscard]] std::string to_text(const common_growth<Result>& of) {
  return to_text(of.growth) + " on " + std::to_string(of.compared) + " of " +
         detail::counted_text(of.of, "part");
}

/// "2024-11: USD 324000000.00, released 2024-12-18, provisional"; "no value" stands for one that
/// was not available.
template <has_label P, detail::written_cell Value>
[[nodiscard]] std::string to_text(const release<P, Value>& of) {
  const std::string value = of.value ? detail::cell_text(*of.value) : std::string("no value");
  const std::string text = to_text(of.period) + ": " + value + ", released " + to_text(of.released);
  return of.status == observation_status::unmarked ? text : text + ", " + to_text(of.status);
}
/// "2024-11: USD 324000000.00 to USD 310000000.00, released 2025-01-17".
template <has_label P, detail::written_cell Value>
[[nodiscard]] std::string to_text(const revision_step<P, Value>& of) {
  return to_text(of.period) + ": " + detail::cell_text(of.from) + " to " +
         detail::cell_text(of.to) + ", released " + to_text(of.released);
}
/// A line for each release.
template <has_label P, detail::written_cell Value>
[[nodiscard]] std::string to_text(const vintages<P, Value>& all) {
  std::string text;
  for (const auto& each : all.releases()) text += to_text(each) + '\n';
  return text;
}
/// "5 revisions, 2 up and 3 down, USD -4.00 to USD 1.00".
template <detail::written_cell V>
[[nodiscard]] std::string to_text(const revision_summary<V>& of) {
  return detail::counted_text(of.count(), "revision") + ", " + std::to_string(of.up()) +
         " up and " + std::to_string(of.down()) + " down, " +
         detail::cell_text(of.sorted().front()) + " to " + detail::cell_text(of.sorted().back());
}

/// "'324 million' should be '342 million': two digits are exchanged".
[[nodiscard]] inline std::string to_text(const correction& of) {
  return "'" + std::string(of.before.view()) + "' should be '" + std::string(of.after.view()) +
         "': " + to_text(of.kind);
}

/// Its corrections, separated by semicolons.
template <std::same_as<repair> Repair>
[[nodiscard]] std::string to_text(const Repair& of) {
  return detail::joined_text(of.corrections, "; ");
}

}  // namespace fiscus::inline v0

#endif
