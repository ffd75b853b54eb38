// SPDX-License-Identifier: BSL-1.0
// What the audit is asked for.
#ifndef FISCUS_EXAMPLES_AUDIT_OPTIONS_HPP
#define FISCUS_EXAMPLES_AUDIT_OPTIONS_HPP

#include "../input.hpp"

#include <fiscus/fiscus.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

inline constexpr std::string_view usage =
    R"(Usage: audit [--output text|csv|json] [--currency CODE] [--most-errors N]
             [--format NAME [--label TEXT] [--unit WORD]] [--spreadsheet-safe]
             [CLAIMS [VINTAGES]]

Says of each claim in a table whether it can be right, why, and what should be
printed instead; and where the names in a row contradict its figures.

  CLAIMS         a CSV file with the columns id, kind, period, figures, stated,
                 printed and source. Figures are separated by semicolons: "growth"
                 has now; before, as in 437 million; 356 million. Kinds that rest
                 on the series have none, or a number: "on_year", "record",
                 "nth_highest". docs/tables.md lists all kinds.
  VINTAGES       a CSV file with the columns month (2025-12), value ("437 million"),
                 released (2026-01-19) and status (P, R, E or nothing): a line for
                 each release of a month. Others, as source, are not read. Without
                 the files: the press on Pakistan's exports of IT services. Without
                 VINTAGES, claims on a series are judged by these exports.
  --format       the office that has published VINTAGES, as alfred or statcan: see
                 docs/formats.md. Where its file has no releases, all claims are
                 judged by its only series, or by that of the label, as it is.
  --label        the label of the series, if the file has more than one.
  --unit         the unit of the values, as million.
  --output       text for people (the default), csv or json for machines. Numbers
                 in JSON are strings, so that no digit is lost.
  --currency     of amounts that name none: USD unless you say another. Figures
                 that name their currency are in that.
  --most-errors  how many lines that cannot be read are named: 20 unless you say
                 another number, 0 for none. All others are audited all the same.
  --spreadsheet-safe
                 in csv, an apostrophe stands before a text that a spreadsheet
                 would take for a formula, as =1+1.
  --help         this text.

Exit codes: 0 if all lines were read, whatever was found; 1 if a file or a line
cannot be read; 2 for arguments that make no sense.
)";

enum class output_format { text, csv, json };

struct options {
  output_format output = output_format::text;
  input read_as;
  fiscus::currency unit = fiscus::USD;
  std::size_t most_errors = 20;
  bool wants_help = false;
  bool is_spreadsheet_safe = false;
  bool has_claims = false;
  bool has_vintages = false;
  std::string claims = FISCUS_EXAMPLE_DATA "/published_claims.csv";
  std::string vintages = FISCUS_EXAMPLE_DATA "/pakistan_it_exports_vintages.csv";
};

/// Arguments that make no sense.
class usage_error : public fiscus::invalid_value {
 public:
  using fiscus::invalid_value::invalid_value;
};

inline output_format read_output(const std::string& text) {
  if (text == "text") return output_format::text;
  if (text == "csv") return output_format::csv;
  if (text == "json") return output_format::json;
  throw usage_error("expected text, csv or json as an output, found " + text);
}

inline std::size_t read_most_errors(const std::string& number) {
  if (number.empty() || number.size() > 6 ||
      number.find_first_not_of("0123456789") != std::string::npos)
    throw usage_error("expected a number after --most-errors, found " + number);
  return std::stoul(number);
}

/// Throws `usage_error` for options of a file whose format is not given.
inline void check_input(const input& read_as) {
  const bool describes_file = !read_as.label.empty() || read_as.unit;
  if (describes_file && read_as.format == nullptr)
    throw usage_error("--label and --unit are of a file in a format: expected --format as well");
}

/// Returns whether an argument is one of the options of the file, and takes its value.
template <class Value>
bool takes_input(input& read_as, const std::string& argument, Value value) try {
  return read_as.take(argument, value);
} catch (const usage_error&) {
  throw;
} catch (const fiscus::invalid_value& e) {
  throw usage_error(e.what());
}

inline options read_options(const std::vector<std::string>& arguments) {
  options result;
  std::size_t files = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& each = arguments[i];
    const auto value = [&] {
      if (i + 1 == arguments.size()) throw usage_error("expected a value after " + each);
      return arguments[++i];
    };
    if (each == "--help") {
      result.wants_help = true;
    } else if (each == "--output") {
      result.output = read_output(value());
    } else if (takes_input(result.read_as, each, value)) {
      continue;
    } else if (each == "--currency") {
      const std::string code = value();
      const auto unit = fiscus::find_currency(code);
      if (!unit) throw usage_error("no currency has the code " + code);
      result.unit = *unit;
    } else if (each == "--most-errors") {
      result.most_errors = read_most_errors(value());
    } else if (each == "--spreadsheet-safe") {
      result.is_spreadsheet_safe = true;
    } else if (each.starts_with("-")) {
      throw usage_error("unknown option " + each);
    } else {
      if (files == 2) throw usage_error("two files at most");
      (files++ == 0 ? result.claims : result.vintages) = each;
    }
  }
  check_input(result.read_as);
  const options usual;
  result.has_claims = files > 0 && result.claims != usual.claims;
  result.has_vintages = files > 1;
  return result;
}

#endif
