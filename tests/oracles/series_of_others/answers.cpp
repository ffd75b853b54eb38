// SPDX-License-Identifier: BSL-1.0
// Prints what the verbs of series/ and growth/ make of the monthly figures of a file, for
// compare.py and compare.R:
//
//     answers FILE
//
// The file has the columns month and usd_million, or month, flow, partner and a fourth with the
// value. A line of the output is the verb, the series, the period and the value, with tabs between
// them. A gap has no line. Exact quotients are printed as n/d, all else with all digits.
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

using amount = decimal<2>;
using levels = series<month, amount>;
using trade = panel<month, amount, std::string>;

// Reading. A label is the flow and the partner: "exports/France".

trade read_one(const std::string& path) {
  const auto all = read_csv<month, amount>(path, {.period = "month", .value = "usd_million"});
  std::vector<trade::entry> entries;
  for (const auto [period, value] : all) entries.push_back({"exports/all", period, value});
  return trade::from_observations(std::move(entries));
}

trade read_many(std::istream& in) {
  std::vector<trade::entry> entries;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::array<std::string, 4> cell;
    for (std::string& each : cell) std::getline(cells, each, ',');
    entries.push_back({cell[1] + '/' + cell[2], parse<month>(cell[0]), parse<amount>(cell[3])});
  }
  return trade::from_observations(std::move(entries));
}

trade read_file(const std::string& path) {
  std::ifstream in(path);
  std::string header;
  std::getline(in, header);
  return header.find("partner") == std::string::npos ? read_one(path) : read_many(in);
}

// Printing.

/// The yearly rate in per cent, with as many digits as fit. A tenfold month is twelve digits a
/// year.
template <int Digits, class Rate>
std::string percent_text(const Rate& r) {
  try {
    return to_text(percent<Digits>(r, rounding::half_even));
  } catch (const overflow&) {
    if constexpr (Digits > 0)
      return percent_text<Digits - 1>(r);
    else
      return "overflow";
  }
}

template <class Value>
std::string text_of(const Value& value) {
  return to_text(value);
}
std::string text_of(growth_rate value) { return to_text(value.value()); }
std::string text_of(const percentage_points& value) { return to_text(ratio(value.value())); }
std::string text_of(const big_ratio& value) { return to_text(ratio(value)); }
std::string text_of(const compound_rate& value) { return percent_text<13>(value); }
std::string text_of(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.17g", value);
  return text.data();
}

template <class Period, class Value>
void print_value(std::string_view verb, std::string_view label, Period p, const Value& value) {
  std::cout << verb << '\t' << label << '\t' << to_text(p) << '\t' << text_of(value) << '\n';
}

template <readable_series S>
void print(std::string_view verb, std::string_view label, const S& all) {
  for (const auto each : all.view()) print_value(verb, label, each.period, each.value);
}

template <readable_panel P>
void print_panel(std::string_view verb, const P& all) {
  for (std::size_t i = 0; i < all.size(); ++i) print(verb, all.label(i), all[i]);
}

template <calendar_period Period, class T>
void print_answer(std::string_view verb, std::string_view label, Period p, const answer<T>& found) {
  if (found) print_value(verb, label, p, *found);
}

// Verbs for one series.

const auto wider = [](amount each) { return each.rescale<12>(); };

void print_growth(const std::string& label, const levels& s) {
  print("level", label, s);
  print("growth.month", label, period_on_period(s));
  print("growth.year", label, year_on_year(s));
  print("growth.two_years", label, two_year_growth(s));
  print("annualised", label, annualised(s));
  print("annualised_linearly", label, annualised_linearly(s));
  for (const int length : {3, 6})
    print("momentum." + std::to_string(length), label, momentum(s, length));
  for (const int length : {3, 12})
    print("rolling_sum_growth." + std::to_string(length), label, rolling_sum_growth(s, length));
  print("lag.1", label, lag(s, 1));
  print("lag.12", label, lag(s, 12));
  print("lead.3", label, lead(s, 3));
}

void print_windows(const std::string& label, const levels& s) {
  for (const window end : {window::with_current, window::before_current})
    for (const int length : {3, 12}) {
      const std::string which =
          '.' + std::to_string(length) + (end == window::with_current ? ".with" : ".before");
      print("rolling.sum" + which, label, rolling(s, length, sum, end));
      print("rolling.mean" + which, label,
            rolling(map(s, wider), length, mean(rounding::half_even), end));
      print("rolling.mean_rounded" + which, label,
            rolling(s, length, mean(rounding::half_even), end));
      print("rolling.lowest" + which, label, rolling(s, length, lowest, end));
      print("rolling.highest" + which, label, rolling(s, length, highest, end));
    }
}

template <partitioning_period Coarse>
void print_coarse(const std::string& which, const std::string& label, const levels& s) {
  print("sum." + which, label, aggregate<Coarse>(s, sum));
  print("mean." + which, label, aggregate<Coarse>(map(s, wider), mean(rounding::half_even)));
  print("mean_rounded." + which, label, aggregate<Coarse>(s, mean(rounding::half_even)));
  print("first." + which, label, aggregate<Coarse>(s, first));
  print("last." + which, label, aggregate<Coarse>(s, last));
  print("lowest." + which, label, aggregate<Coarse>(s, lowest));
  print("highest." + which, label, aggregate<Coarse>(s, highest));
  const auto parts_known = aggregate<Coarse>(s, sum, partial);
  print("partial_sum." + which, label, map(parts_known, [](const auto& p) { return p.value; }));
  print("parts." + which, label, map(parts_known, [](const auto& p) { return ratio(p.present); }));
  print("sum_growth." + which, label, period_on_period(aggregate<Coarse>(s, sum)));
}

template <fiscal_calendar Calendar>
void print_years(const std::string& name, const std::string& label, const levels& s) {
  using year_type = fiscal_year<Calendar>;
  print_coarse<year_type>("year." + name, label, s);
  print_coarse<fiscal_quarter<Calendar>>("quarter." + name, label, s);
  const auto to_date = year_to_date<Calendar>(s);
  print("to_date." + name, label, to_date);
  print("to_date_growth." + name, label, year_on_year(to_date));

  const auto totals = aggregate<year_type>(s, sum);
  for (const year_type y : totals.periods()) {
    for (const int over : {1, 3, 5})
      if (totals.contains(y - over) && totals.contains(y))
        print_answer("cagr." + std::to_string(over) + '.' + name, label, y,
                     compound_annual_growth(totals[y - over], totals[y], years{over}));
    print_answer("annual_average_growth." + name, label, y, annual_average_growth(s, y));
    print_answer("year_end_growth." + name, label, y, year_end_growth(s, y));
  }
}

/// Three base ranges, counted from the last month of the file: a year, 23 months, one month.
void print_index(const std::string& label, const levels& s, month closing) {
  struct base_range {
    const char* name;
    int from, to;
  };
  for (const base_range each : {base_range{"a", 11, 0}, {"b", 40, 18}, {"c", 30, 30}}) {
    const auto indexed = index_numbers(s, closing - each.from, closing - each.to);
    print(std::string("index.") + each.name, label, indexed);
    const auto printed = round<2>(indexed, rounding::half_even);
    print(std::string("index_rounded.") + each.name, label, printed);
    print(std::string("rebase.") + each.name, label,
          index_numbers(printed, closing - 25, closing - 20));
  }
}

void print_series(const std::string& label, const levels& s, month closing) {
  print_growth(label, s);
  print_windows(label, s);
  print_years<july_june>("july", label, s);
  print_years<january_december>("january", label, s);
  print_index(label, s, closing);
}

// Verbs for parts and their total.

using flow_parts = std::span<const levels>;

levels total_of(flow_parts parts) {
  levels result = parts.front();
  for (const levels& each : parts.subspan(1)) result = result + each;
  return result;
}

void print_parts(const std::vector<std::string>& labels, const std::vector<levels>& parts,
                 const levels& total) {
  std::vector<std::pair<std::string, levels>> rows;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part_shares = shares_in(total)(parts[i]);
    print("share", labels[i], part_shares);
    print("share_change", labels[i], compare(part_shares, differences, on_year_before));
    print("contribution.month", labels[i],
          compare(parts[i], contributions_to(total), on_period_before));
    print("contribution.year", labels[i],
          compare(parts[i], contributions_to(total), on_year_before));
    rows.emplace_back(labels[i], parts[i]);
  }
  const trade all = trade::from_series(rows);
  print_panel("shares", shares(all));
  print_panel("contributions", compare(all, contributions, on_year_before));
}

// Verbs for panels.

void print_panel_verbs(const trade& all) {
  print_panel("panel.growth_percent.month",
              period_on_period(all, as_percent<1>(rounding::half_even)));
  print_panel("panel.growth_percent.year", year_on_year(all, as_percent<1>(rounding::half_even)));
  print_panel("panel.growth_as_doubles.year", year_on_year(all, as_doubles));
  print_panel("panel.rolling_sum.3", rolling(all, 3, sum, window::with_current));
  print_panel("panel.rolling_sum.12", rolling(all, 12, sum, window::with_current));
  print_panel("panel.sum.year.july", aggregate<fiscal_year<july_june>>(all, sum));
  print_panel("panel.sum.quarter.january", aggregate<fiscal_quarter<january_december>>(all, sum));
  print_panel("panel.to_date.july", year_to_date<july_june>(all));
}

void answer_all(const trade& all) {
  const month closing = all.first() + static_cast<int>(all.width() - 1);
  std::map<std::string, std::pair<std::vector<std::string>, std::vector<levels>>> flows;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& [labels, parts] = flows[all.label(i).substr(0, all.label(i).find('/'))];
    labels.push_back(all.label(i));
    parts.emplace_back(all[i]);
  }
  for (const auto& [flow, members] : flows) {
    const auto& [labels, parts] = members;
    const levels total = total_of(parts);
    for (std::size_t i = 0; i < parts.size(); ++i) print_series(labels[i], parts[i], closing);
    print_series(flow + "/total", total, closing);
    print_parts(labels, parts, total);
  }
  print_panel_verbs(all);
}

}  // namespace

int main(int count, char** arguments) try {
  std::ios::sync_with_stdio(false);
  if (count != 2) {
    std::cerr << "answers FILE\n";
    return 2;
  }
  answer_all(read_file(arguments[1]));
  return std::cout.flush() ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
