// SPDX-License-Identifier: BSL-1.0
// A press note on a monthly series in US dollars: what it was, how that compares, and whether it
// has ever been higher. Every figure is exact until it is printed.
#include "../input.hpp"
#include "contents.hpp"
#include "write_report.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

using namespace fiscus;

namespace {

constexpr std::string_view usage =
    R"(Usage: bulletin [--month YYYY-MM] [--title TEXT] [--source TEXT]
                [--html | --markdown | --json]
                [--format NAME [--label TEXT] [--unit WORD]] [FILE]

Prints a bulletin on a monthly series in US dollars: the level of a month, its
change on the month before and on the year, the fiscal year to date (July to
June), records, marks passed for the first time, streaks, the fiscal years, and
the growth that targets of USD 10 and 15 billion a year require.

  FILE             a CSV file with the columns "month" (2025-12) and
                   "usd_million" (437 or 344.93); other columns are ignored, and
                   months without a row, or with the value .., are gaps.
                   Without FILE: Pakistan's exports of IT services.
  --month YYYY-MM  the month to report on; later months are left out as if they
                   were not known yet. Without it: the last month.
  --title TEXT     the heading.
  --source TEXT    who published the figures. Without it: the name of FILE.
  --html           a page with charts in one file, which needs no other.
  --markdown       the same without the charts as Markdown.
  --json           the same for machines; numbers are strings, so that no digit
                   is lost.
  --format NAME    the office that has published FILE, as statcan or fred: see
                   docs/formats.md. Its values are then in dollars.
  --label TEXT     the label of the series, if the file has more than one.
  --unit WORD      the unit of the values, as million.
  --help           this text.
)";

using writer = std::string (*)(const report&);

struct options {
  std::optional<std::string> file;
  std::optional<std::string> title;
  std::optional<std::string> source;
  std::optional<month> month_asked;
  writer write = to_text;
  input read_as;
};

/// The text of an option. Throws for what no page could show in a line.
std::string line_of_text(std::string_view option, std::string_view text) {
  constexpr std::size_t most = 500;
  const auto refuse = [&](const std::string& why) {
    throw invalid_value(std::string(option) + ": " + why);
  };
  const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; };
  if (text.empty()) refuse("expected a text");
  if (text.size() > most) refuse("expected at most 500 bytes, not " + std::to_string(text.size()));
  if (std::any_of(text.begin(), text.end(), is_control))
    refuse("expected one line without control characters");
  static_cast<void>(fiscus::to_json(text));  // which is in UTF-8
  return std::string(text);
}

report report_on(const options& asked) {
  const std::string file = asked.file.value_or(FISCUS_EXAMPLE_DATA);
  const history all = read_csv<month, dollars>(
      file, asked.read_as.options({.period = "month", .value = "usd_million", .unit = million}),
      asked.read_as.label);
  if (all.empty()) throw table_error(file, 2, 1, "expected a line with a month and its value");

  const month now = asked.month_asked.value_or(all.last());
  if (!all.contains(now))
    throw table_error(file + ": no value for " + in_words(now) + "; the file has " +
                      std::to_string(all.count()) + " months from " + in_words(all.first()) +
                      " to " + in_words(all.last()));

  const std::string title =
      asked.file ? "Series in US dollars" : "Pakistan's exports of IT services";
  const std::string source =
      asked.file
          ? std::filesystem::path(file).filename().string()
          : "State Bank of Pakistan and Pakistan Bureau of Statistics, as printed by the press";
  try {
    return bulletin(all, now, asked.title.value_or(title), asked.source.value_or(source))
        .contents();
  } catch (const error& e) {
    throw table_error(file + ": " + e.what());
  }
}

month read_month(std::string_view text) {
  try {
    return parse<month>(text);
  } catch (const parse_error& e) {
    throw invalid_value(std::string("--month: ") + e.what());
  }
}

/// What the arguments ask for; nothing if they ask for help. Throws for any that are not
/// understood.
std::optional<options> read_arguments(int count, char** arguments) {
  options result;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    const auto value = [&] {
      if (++i == count) throw invalid_value(std::string(argument) + " needs a value");
      return std::string_view(arguments[i]);
    };
    if (argument == "--help") return std::nullopt;
    if (argument == "--month")
      result.month_asked = read_month(value());
    else if (argument == "--title")
      result.title = line_of_text(argument, value());
    else if (argument == "--source")
      result.source = line_of_text(argument, value());
    else if (argument == "--html")
      result.write = to_html;
    else if (argument == "--markdown")
      result.write = to_markdown;
    else if (argument == "--json")
      result.write = to_json;
    else if (result.read_as.take(argument, value))
      continue;
    else if (argument.starts_with("-"))
      throw invalid_value("unknown option " + std::string(argument) + "; --help explains all");
    else if (result.file)
      throw invalid_value("more than one file: " + *result.file + " and " + std::string(argument));
    else
      result.file = argument;
  }
  return result;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const auto asked = read_arguments(count, arguments);
    std::cout << (asked ? asked->write(report_on(*asked)) : std::string(usage)) << std::flush;
    if (!std::cout) throw error("the output cannot be written");
    return 0;
  } catch (const error& e) {
    std::cerr << "bulletin: " << e.what() << '\n';
    return 1;
  }
}
