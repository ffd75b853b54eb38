// SPDX-License-Identifier: BSL-1.0
// Prints the levels of a small panel, and then what every measure says of them against every base,
// in every form and of every container, for compare.py:
//
//     measure base form container label period answer
//
// with tabs between them. A gap is a dash, or its reason in the form that has it.
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_money.hpp>

#include <array>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

constexpr auto even = rounding::half_even;
using week = fiscal_week<nrf_years>;

std::string text_of(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.17g", value);
  return text.data();
}
std::string text_of(ratio value) { return to_text(value); }
std::string text_of(growth_rate value) { return to_text(value.value()); }
std::string text_of(const percentage_points& value) { return to_text(ratio(value.value())); }
std::string text_of(compound_rate value) {
  return to_text(value.total()) + '^' + to_text(ratio(value.power(), value.degree()));
}
std::string text_of(std::int64_t value) { return std::to_string(value); }
template <auto Currency>
std::string text_of(money<Currency> value) {
  return to_text(value.amount());
}
std::string text_of(direction value) { return std::to_string(static_cast<int>(value)); }
template <class V>
std::string text_of(const balance_change<V>& value) {
  return std::string(in_words(value.movement)) + ' ' + text_of(value.difference);
}
template <int Digits>
std::string text_of(decimal<Digits> value) {
  return to_text(value);
}
template <class T>
std::string text_of(const answer<T>& value) {
  return value ? text_of(*value) : std::string(in_words(value.why()));
}
template <class T>
std::string text_of(const std::optional<T>& value) {
  return value ? text_of(*value) : "-";
}

template <calendar_period P>
std::string name_of(P p) {
  return to_text(p.first_day());
}

struct row {
  std::string measure, base, form;

  template <class P>
  void print(const char* container, const std::string& label, P p, const std::string& said) const {
    std::cout << measure << '\t' << base << '\t' << form << '\t' << container << '\t' << label
              << '\t' << name_of(p) << '\t' << said << '\n';
  }
};

/// Every container: a panel, a period of it, and each of its series and their periods.
template <class Panel, class Measure, class Base, class Form>
void print_all(const row& of, const Panel& all, const Measure& measure, const Base& base,
               const Form& form) {
  const auto results = compare(all, measure, base, form);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const auto p : all.periods()) {
      of.print("panel", all.label(i), p, text_of(results[i].find(p)));
      of.print("panel and period", all.label(i), p,
               text_of(compare(all, p, measure, base, form)[i]));
    }
  if constexpr (!detail::measure_of_sum<Measure>)
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto one = compare(all[i], measure, base, form);
      for (const auto p : all.periods()) {
        of.print("series", all.label(i), p, text_of(one.find(p)));
        of.print("series and period", all.label(i), p,
                 text_of(compare(all[i], p, measure, base, form)));
      }
    }
}

/// A pair: each level against the one before it, by a measure of two levels.
template <class Panel, class Measure, class Form>
void print_pairs(row of, const Panel& all, const Measure& measure, const Form& form) {
  of.base = "on_period_before";
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const auto p : all.periods()) {
      if (p == all.first() || !all[i].contains(p) || !all[i].contains(p - 1)) continue;
      of.print("pair", all.label(i), p, text_of(answer(measure(all[i][p - 1], all[i][p], form))));
    }
}

template <class Panel, class Measure, class Form>
void print_forms_of(const char* measure_name, const char* form_name, const Panel& all,
                    const Measure& measure, const Form& form) {
  using P = period_of<Panel>;
  const P start = all.first();
  const auto with = [&](const char* base_name, const auto& base) {
    print_all({measure_name, base_name, form_name}, all, measure, base, form);
  };
  with("on_period_before", on_period_before);
  with("on_periods_before(5)", on_periods_before(5));
  with("on_period(7)", on_period(start + 7));
  with("on_same_period", on_same_period);
  if constexpr (yearly_period<P>) {
    with("on_year_before", on_year_before);
    with("on_years_before(2)", on_years_before(2));
  } else {
    with("from_start", on_matched_week(week_match::from_start));
    with("from_end", on_matched_week(week_match::from_end));
    with("same_date", on_matched_week(week_match::same_date));
  }
  if constexpr (detail::quotient_measure<Measure> && !detail::measure_of_part<Measure> &&
                !detail::measure_of_sum<Measure>) {
    with("on_mean_of(3, 6)", on_mean_of(start + 3, start + 6));
    with("on_mean_of(20, 22)", on_mean_of(start + 20, start + 22));
  }
  if constexpr (std::derived_from<Measure, detail::measure_of_two<Measure>>)
    print_pairs({measure_name, "", form_name}, all, measure, form);
}

/// A measure exactly, with the reasons of gaps, and in the other forms that it has.
template <class Panel, class Measure, class... Forms>
void print_measure(const char* name, const Panel& all, const Measure& measure,
                   const std::pair<const char*, Forms>&... forms) {
  print_forms_of(name, "exact", all, measure, exact);
  print_forms_of(name, "with_reasons", all, measure, with_reasons);
  (print_forms_of(name, forms.first, all, measure, forms.second), ...);
}

template <class Panel>
void print_levels(const Panel& all) {
  std::cout << "panel\n";
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const auto p : all.periods())
      std::cout << all.label(i) << '\t' << name_of(p) << '\t' << text_of(all[i].find(p)) << '\n';
}

template <class Panel>
void print_panel(const Panel& all) {
  print_levels(all);
  const std::pair percent{"as_percent<1>", as_percent<1>(even)};
  const std::pair reasoned{"as_percent<1> with_reasons", with_reasons(as_percent<1>(even))};
  const std::pair points{"as_points<1>", as_points<1>(even)};
  const std::pair decimals{"as_decimals<3>", as_decimals<3>(even)};
  const std::pair doubles{"as_doubles", as_doubles};
  print_measure("growth_rates", all, growth_rates, percent, reasoned, doubles);
  print_measure("differences", all, differences, doubles);
  print_measure("factors", all, factors, percent, decimals, doubles);
  print_measure("indices", all, indices, decimals, doubles);
  print_measure("balance_movements", all, balance_movements);
  print_measure("ways", all, ways);
  print_measure("contributions", all, contributions, points, doubles);
  const auto total = all[0];
  print_measure("contributions_to", all, contributions_to(total), points, doubles);
  print_measure("shares", all, shares.measure, percent, doubles);
  print_measure("shares_in", all, shares_in(total).measure, percent, doubles);
  if constexpr (yearly_period<period_of<Panel>>) {
    print_measure("annual_growth_rates", all, annual_growth_rates, percent);
    print_measure("linear_annual_growth_rates", all, linear_annual_growth_rates, percent, doubles);
  }
}

/// A panel of three rows: one that is always above zero, one that also falls to zero and below, one
/// with gaps.
template <class V, class P, class Make>
panel<P, V, std::string> made_up(P from, std::size_t width, Make make) {
  std::uint32_t state = 20251226;
  const auto below = [&state](std::uint32_t limit) {
    state = state * 1664525 + 1013904223;
    return static_cast<std::int64_t>((state >> 8U) % limit);
  };
  std::vector<std::pair<std::string, series<P, V>>> rows;
  for (const char* const name : {"total", "balance", "gaps"}) {
    series<P, V> values(from);
    for (std::size_t i = 0; i < width; ++i) {
      const bool is_total = rows.empty();
      const std::int64_t number = below(900) + (is_total ? 100 : rows.size() == 1 ? -300 : 50);
      const bool is_gap = rows.size() == 2 && below(6) == 0;
      values.push_back(is_gap ? std::nullopt
                              : std::optional<V>(make(below(9) == 0 && !is_total ? 0 : number)));
    }
    rows.emplace_back(name, values);
  }
  return panel<P, V, std::string>::from_series(rows);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  const auto amounts = made_up<money<USD>>(
      month{2023, 4}, 31, [](std::int64_t cents) { return money<USD>::from_minor(cents * 7); });
  print_panel(amounts);
  const auto rates = period_on_period(amounts);
  print_levels(rates);
  print_measure("differences", rates, differences, std::pair{"as_points<1>", as_points<1>(even)});
  print_measure("ways", rates, ways);
  print_panel(made_up<std::int64_t>(week{2022, 50}, 62, [](std::int64_t n) { return n; }));
}
