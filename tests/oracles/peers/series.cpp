// SPDX-License-Identifier: BSL-1.0
// Series: coarser and finer periods, growth and differences. A series is given as the kind of its
// periods, the first one and the values.
#include "arguments.hpp"
#include "frequencies.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/disaggregate.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace peers::on_series {
namespace {

using namespace fiscus;
using amount = decimal<6>;

/// The period of a text such as "2010-2".
template <class P>
P read_period(const std::string& text) {
  const words parts = cut(text, '-');
  if (parts.size() != 2) throw unreadable("a period", text);
  const int year = whole<int>(parts[0]);
  const int number = whole<int>(parts[1]);
  if constexpr (P::per_year == 1) {
    if (number != 1) throw unreadable("the year of a name", text);
    return P(year);
  } else {
    return P(year, number);
  }
}

template <class P, class Value, class Read>
series<P, Value> read_series(const arguments& a, Read read) {
  series<P, Value> result(read_period<P>(a.word(1)));
  for (const std::string& each : a.list(2)) result.push_back(read(each));
  return result;
}
template <class P>
series<P, amount> read_amounts(const arguments& a) {
  return read_series<P, amount>(a, [](const std::string& text) { return amount::from_text(text); });
}
template <class P>
series<P, std::int64_t> read_levels(const arguments& a) {
  return read_series<P, std::int64_t>(a, whole<std::int64_t>);
}

std::string text_of_value(amount value) { return shortest_number(text_of(value)); }
template <class Value>
std::string text_of_value(const Value& value) {
  return text_of(value);
}

/// "first period|values|last period" of the values that are there.
template <class P, class Value>
std::string text_of_series(const series<P, Value>& all) {
  std::string first, last;
  words values;
  for (const auto& [period, value] : all) {
    last = text_of(period.year()) + '-' + text_of(period.number());
    if (first.empty()) first = last;
    values.push_back(text_of_value(value));
  }
  return first + '|' + joined(values, ',') + '|' + last;
}

// Coarser periods: the series, the kind of the coarser periods and the rule.

using rule = std::function<amount(std::span<const amount>)>;

rule read_rule(std::string_view name) {
  static const std::map<std::string_view, rule> rules{
      {"first", first}, {"last", last}, {"mean", mean(rounding::half_even)}, {"sum", sum}};
  return named(rules, name);
}

template <class Fine, class Coarse>
std::string aggregated(const arguments& a, bool with_partial) {
  const auto fine = read_amounts<Fine>(a);
  const rule by = read_rule(a.word(4));
  if (!with_partial) return text_of_series(aggregate<Coarse>(fine, by));
  const auto partials = aggregate<Coarse>(fine, by, partial);
  return text_of_series(map(partials, [](const auto& each) { return each.value; }));
}

std::string aggregated_of_kinds(const arguments& a, bool with_partial) {
  static const std::map<std::string_view, std::string (*)(const arguments&, bool)> kinds{
      {"H6 Y12", aggregated<H6, Y12>}, {"M Q2", aggregated<M, Q2>},
      {"M Q3", aggregated<M, Q3>},     {"M Y12", aggregated<M, Y12>},
      {"M Y9", aggregated<M, Y9>},     {"Q3 Y12", aggregated<Q3, Y12>}};
  return named(kinds, a.word(0) + ' ' + a.word(3))(a, with_partial);
}
std::string aggregate_complete(const arguments& a) { return aggregated_of_kinds(a, false); }
std::string aggregate_partial(const arguments& a) { return aggregated_of_kinds(a, true); }

std::string disaggregate_evenly(const arguments& a) {
  if (a.word(0) != "H6" || a.word(3) != "M") throw unreadable("halves and months", a.word(0));
  return text_of_series(disaggregate<M>(read_amounts<H6>(a), evenly));
}

// Growth. In whole per cent nothing may be lost.

/// What `compute` makes of a series of levels.
template <class Compute>
std::string with_levels(const arguments& a, Compute compute) {
  if (a.word(0) == "M") return text_of_series(compute(read_levels<M>(a)));
  if (a.word(0) == "Q3") return text_of_series(compute(read_levels<Q3>(a)));
  if (a.word(0) == "Y12") return text_of_series(compute(read_levels<Y12>(a)));
  throw unreadable("a kind of periods", a.word(0));
}
std::string growth_over_periods(const arguments& a) {
  return with_levels(a, [&](const auto& levels) {
    return compare(levels, growth_rates, on_periods_before(a.number(3)),
                   as_percent<0>(rounding::unnecessary));
  });
}
std::string annualised_growth(const arguments& a) {
  return with_levels(a, [](const auto& levels) {
    return annualised(levels, as_percent<0>(rounding::unnecessary));
  });
}
std::string differences(const arguments& a) {
  return with_levels(a, [](const auto& levels) { return period_on_period_difference(levels); });
}

}  // namespace

operations table() {
  return {{"agg", {aggregate_complete, same_where_told}},
          {"aggpart", {aggregate_partial, same_where_told}},
          {"annual", {annualised_growth, same_beginning}},
          {"diff", {differences, same_beginning}},
          {"disagg", {disaggregate_evenly, same_where_told}},
          {"growth", {growth_over_periods, same_beginning}}};
}

}  // namespace peers::on_series
