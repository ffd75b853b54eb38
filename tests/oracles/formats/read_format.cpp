// SPDX-License-Identifier: BSL-1.0
// Reads a file in a format by its name and prints what it holds, for compare.py:
//
//     read_format FORMAT SHAPE PERIOD FILE [OPTION=VALUE …]
//     read_format names
//
// SHAPE is rows, one, long, wide, vintages or statement; PERIOD is day, month, quarter, year,
// april_year or july_year. An option changes that of the format. Each line of the output has a kind
// and its fields, with tabs between them:
//
//     series LABEL
//     value SERIES PERIOD VALUE       a value, of the series with that number
//     status SERIES PERIOD MARK       a letter as P, R or E
//     release PERIOD DAY VALUE        or none
//     amount LINE DAY VALUE           of a statement, in which many rows have one day
//     refused LINE COLUMN SENTENCE
//
// Rows are printed as cells with the separator of units between them, and that of records behind
// each; the header is the first.
#include <fiscus/fiscus.hpp>
#include <fiscus/tables.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_money.hpp>

#include <array>
#include <cctype>
#include <cstddef>
#include <deque>
#include <exception>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

using namespace fiscus;

namespace {

using number = decimal<18, int128>;

table_options format_named(std::string_view name) {
  return name == "own" ? table_options{} : formats::named(name);
}

/// The texts of options, which outlive them.
std::deque<std::string> texts;

std::string_view kept(std::string_view text) { return texts.emplace_back(text); }

column column_of(std::string_view text) {
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  if (text.empty()) return {};
  return is_number && text.size() < 3 ? column(std::stoi(std::string(text))) : column(kept(text));
}

template <class F>
void for_each_part(std::string_view all, F f) {
  for (;;) {
    const std::size_t bar = all.find('|');
    f(all.substr(0, bar));
    if (bar == all.npos) return;
    all.remove_prefix(bar + 1);
  }
}

column_list columns_of(std::string_view all) {
  column_list result;
  if (!all.empty())
    for_each_part(all, [&](std::string_view each) { result.push_back(column_of(each)); });
  return result;
}

void set(table_options& options, std::string_view name, std::string_view value) {
  const auto sign = [&] { return value.empty() ? '\0' : value == "tab" ? '\t' : value.front(); };
  const auto count = [&] { return static_cast<std::size_t>(std::stoul(std::string(value))); };
  const auto condition = [&] {
    const std::size_t at = value.find(':');
    return column_is{column_of(value.substr(0, at)), kept(value.substr(at + 1))};
  };
  table_format& format = options.format;
  if (name == "period")
    options.period = column_of(value);
  else if (name == "labels")
    options.labels = columns_of(value);
  else if (name == "labels_before_period")
    options.labels_before_period = value == "yes";
  else if (name == "value")
    options.value = column_of(value);
  else if (name == "values")
    options.values = columns_of(value);
  else if (name == "ignored")
    options.ignored = columns_of(value);
  else if (name == "status")
    options.status = value.empty() ? short_list<column, 4>() : column_of(value);
  else if (name == "names_end_with")
    options.names_end_with = kept(value);
  else if (name == "pattern")
    options.pattern = kept(value);
  else if (name == "dates")
    options.dates = value == "none"        ? period_date::none
                    : value == "first_day" ? period_date::first_day
                                           : period_date::any_day;
  else if (name == "unit")
    options.unit = one;
  else if (name == "between_labels")
    options.between_labels = kept(value);
  else if (name == "where")
    options.where.push_back(condition());
  else if (name == "where_not")
    options.where_not.push_back(condition());
  else if (name == "gap")
    options.gaps.push_back(kept(value));
  else if (name == "notes_below_header")
    options.notes_below_header = value == "yes";
  else if (name == "mixed_periods")
    options.mixed_periods = value == "yes";
  else if (name == "empty_periods")
    options.empty_periods = value == "yes";
  else if (name == "currency")
    options.currency = column_of(value);
  else if (name == "header")
    format.header = value == "none" ? table_header::none : table_header::names;
  else if (name == "bare_fractions")
    options.bare_fractions = value == "yes";
  else if (name == "times_of_day")
    options.times_of_day = value == "yes";
  else if (name == "apply_actions")
    options.apply_actions = value == "yes";
  else if (name == "description_mark")
    format.description_mark = kept(value);
  else if (name == "separator")
    format.separator = sign();
  else if (name == "quote")
    format.quote = sign();
  else if (name == "decimal_mark")
    format.decimal_mark = sign();
  else if (name == "group_mark")
    format.group_mark = sign();
  else if (name == "preamble_lines")
    format.preamble_lines = count();
  else if (name == "header_begins_with")
    format.header_begins_with = kept(value);
  else if (name == "lines_below_header")
    format.lines_below_header = count();
  else if (name == "footer")
    format.footer = kept(value);
  else if (name == "trailing_separators")
    format.trailing_separators = value == "yes";
  else if (name == "short_rows")
    format.short_rows = value == "yes";
  else if (name == "skip_blank_rows")
    format.skip_blank_rows = value == "yes";
  else if (name == "ends_at_empty_line")
    format.ends_at_empty_line = value == "yes";
  else
    throw std::runtime_error("no option " + std::string(name));
}

void print_rows(const std::string& file, table_format format) {
  format.header = table_header::none;
  for_each_row(file, format, [](const table_row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) std::cout << (i == 0 ? "" : "\x1f") << row[i];
    std::cout << '\x1e';
  });
}

template <class Panel, class F>
void for_each_cell(const Panel& all, F f) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto row = all[i];
    for (const auto p : row.periods())
      if (const auto value = row.find(p)) f(i, to_text(p), *value);
  }
}

template <currency Currency>
void print_amounts(const std::string& file, const table_options& options) {
  for_each_value<day, money<Currency>>(
      file, options, [](day d, std::optional<money<Currency>> amount, const table_row& row) {
        std::cout << "amount\t" << row.line() << '\t' << to_text(d) << '\t'
                  << (amount ? number_of(*amount, one) : "none") << '\n';
      });
}

void print_statement(std::string_view code, const std::string& file, const table_options& options) {
  if (code == "USD")
    print_amounts<USD>(file, options);
  else if (code == "EUR")
    print_amounts<EUR>(file, options);
  else if (code == "THB")
    print_amounts<THB>(file, options);
  else if (code == "MXN")
    print_amounts<MXN>(file, options);
  else
    throw std::runtime_error("no currency " + std::string(code));
}

template <class Period>
void print_values(std::string_view shape, const std::string& file, const table_options& options) {
  const bool has_statuses = options.flags || !options.status.empty();
  const auto print_value = [](std::size_t i, const std::string& period, const number& value) {
    std::cout << "value\t" << i << '\t' << period << '\t' << to_text(value) << '\n';
  };
  const auto print_status = [](std::size_t i, const std::string& period, observation_status s) {
    if (s != observation_status::unmarked)
      std::cout << "status\t" << i << '\t' << period << '\t' << mark_of(s) << '\n';
  };
  if (shape == "one") {
    std::cout << "series\t\n";
    const auto all = read_csv<Period, number>(file, options);
    for (const auto [period, value] : all) print_value(0, to_text(period), value);
  } else if (shape == "vintages") {
    const auto all = read_vintages<Period, number>(file, options);
    for (const auto& each : all.releases())
      std::cout << "release\t" << to_text(each.period) << '\t' << to_text(each.released) << '\t'
                << (each.value ? to_text(*each.value) : "none") << '\n';
  } else if (shape == "long" || shape == "wide") {
    const bool is_long = shape == "long";
    const auto values = is_long ? read_long_csv<Period, number>(file, options)
                                : read_wide_csv<Period, number>(file, options);
    for (std::size_t i = 0; i < values.size(); ++i)
      std::cout << "series\t" << values.label(i) << '\n';
    for_each_cell(values, print_value);
    if (!has_statuses) return;
    for_each_cell(is_long ? read_long_csv<Period, observation_status>(file, options)
                          : read_wide_csv<Period, observation_status>(file, options),
                  print_status);
  } else {
    throw std::runtime_error("no shape " + std::string(shape));
  }
}

void print(std::span<char* const> arguments) {
  table_options options = format_named(arguments[0]);
  const std::string_view shape = arguments[1];
  const std::string_view period = arguments[2];
  const std::string file = arguments[3];
  for (const std::string_view each : arguments.subspan(4)) {
    const std::size_t at = each.find('=');
    set(options, each.substr(0, at), each.substr(at + 1));
  }
  if (shape == "statement")
    print_statement(period, file, options);
  else if (shape == "rows")
    print_rows(file, options.format);
  else if (period == "day")
    print_values<day>(shape, file, options);
  else if (period == "month")
    print_values<month>(shape, file, options);
  else if (period == "quarter")
    print_values<fiscal_quarter<january_december>>(shape, file, options);
  else if (period == "year")
    print_values<fiscal_year<january_december>>(shape, file, options);
  else if (period == "april_year")
    print_values<fiscal_year<april_march>>(shape, file, options);
  else if (period == "july_year")
    print_values<fiscal_year<july_june>>(shape, file, options);
  else
    throw std::runtime_error("no period " + std::string(period));
}

}  // namespace

int main(int argc, char** argv) try {
  std::ios::sync_with_stdio(false);
  if (argc == 2 && std::string_view(argv[1]) == "names") {
    for (const auto& each : formats::all) std::cout << each.name << '\n';
    return 0;
  }
  if (argc < 5)
    throw std::runtime_error("usage: read_format FORMAT SHAPE PERIOD FILE [OPTION=VALUE …]");
  print(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
} catch (const table_error& e) {
  std::cout << "refused\t" << e.line() << '\t' << e.column() << '\t' << e.expected() << '\n';
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
