// SPDX-License-Identifier: BSL-1.0
// A press note on a monthly series in US dollars: what it was, how that compares, and whether it
// has ever been higher. Every figure is exact until it is printed.
#include "../input.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/table_text.hpp>
#include <fiscus/tables/to_table.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <iostream>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>

using namespace fiscus;

using dollars = money<USD>;
using history = series<month, dollars>;

namespace {

constexpr std::string_view usage =
    R"(Usage: bulletin [--month YYYY-MM] [--title TEXT] [--format NAME [--label TEXT]
                [--unit WORD]] [FILE]

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
  --format NAME    the office that has published FILE, as statcan or fred: see
                   docs/formats.md. Its values are then in dollars.
  --label TEXT     the label of the series, if the file has more than one.
  --unit WORD      the unit of the values, as million.
  --help           this text.
)";

struct options {
  std::optional<std::string> file;
  std::optional<std::string> title;
  std::optional<month> month_asked;
  input read_as;
};

constexpr percent_style one_place{.places = 1, .mode = rounding::half_even, .unit = " %"};
constexpr money_style in_millions{.mark = currency_mark::none, .unit = million};

std::string text_of(const table& all) { return to_text(all, {.between = "   "}); }

/// "+22.8 % on USD 356 million in November 2025", or why there is no such rate.
std::string compared(const answer<growth_rate>& growth, const std::optional<dollars>& base,
                     const std::string& when) {
  if (!growth) return "none against " + when + ": " + std::string(in_words(growth.why()));
  return to_text(growth, one_place) + " on " + to_text(*base, million) + " in " + when;
}

void write_level(std::ostream& out, const history& known, month now) {
  const auto average =
      rolling(known, 12, mean(rounding::half_even), window::before_current).find(now);
  out << "Level                " << to_text(known[now], million) << '\n'
      << "Month on month       "
      << compared(period_on_period(known, now), known.find(now - 1), in_words(now - 1)) << '\n'
      << "Year on year         "
      << compared(year_on_year(known, now), known.find(now - 12), in_words(now - 12)) << '\n'
      << "Twelve months before ";
  if (average)
    out << to_text(*average, million, 1, rounding::half_even) << " on average; this month is "
        << to_text(growth(*average, known[now]), one_place) << " on that\n";
  else
    out << "no average: a month is missing\n";
}

void write_year_to_date(std::ostream& out, const history& known, month now) {
  const auto period = fiscal_to_date<>::ending(now);
  const auto so_far = year_to_date<july_june>(known, partial)[period];
  out << "Fiscal year to date  " << to_text(so_far.value, million) << " in " << period << ", "
      << so_far.present << " of " << so_far.of << " months\n"
      << "  on the year        ";
  const auto complete = year_to_date<july_june>(known);
  if (so_far.complete())
    out << compared(year_on_year(complete, period), complete.find(year_before(period)),
                    to_text(year_before(period)));
  else
    out << "none: months are missing";
  out << '\n';
}

void write_records(std::ostream& out, const history& known, month now) {
  const auto record = standing_record(known).value();
  const auto before = previous_record(known);
  out << "Record               ";
  if (record.period != now)
    out << "no: that is " << to_text(record.value, million) << " in " << in_words(record.period);
  else if (!before)
    out << "no month before it is known";
  else
    out << "yes: the highest of the " << known.count() << " months known since "
        << in_words(known.first()) << "\n  before it          " << to_text(before->value, million)
        << " in " << in_words(before->period);
  out << '\n';

  const dollars step{"100 million"};
  for (dollars mark = step; mark < known[now]; mark += step)
    if (first_above(known, mark) == now)
      out << "First time above     " << to_text(mark, million) << '\n';

  out << "Streak               ";
  const auto changes = year_on_year(known);
  const auto streak_now = streak(changes.until(now));
  if (!streak_now)
    out << "unknown: there is no figure for the year before\n";
  else
    out << (streak_now->way == direction::rising    ? "above"
            : streak_now->way == direction::falling ? "below"
                                                    : "level with")
        << " the year before for " << (streak_now->open_ended ? "at least " : "")
        << streak_now->length << (streak_now->length == 1 ? " month" : " months") << ", since "
        << in_words(streak_now->first) << '\n';
}

void write_months(std::ostream& out, const history& known, month now) {
  out << text_of(to_table("Month", through(now - 12, now),
                          {table_column("USD million", known, in_millions),
                           table_column("on month", period_on_period(known), one_place),
                           table_column("on year", year_on_year(known), one_place)}));
}

void write_years(std::ostream& out, const history& known) {
  const auto years_known = aggregate<fiscal_year<>>(known, sum, partial);
  const auto complete = complete_only(years_known);
  table rows({"Fiscal year", "USD million", "months", "on year"});
  for (const auto [year, total] : years_known) {
    const std::string months = std::to_string(total.present);
    rows.add_row({to_text(year), to_cell(total.value, in_millions),
                  table_cell::number(months, months + " of " + std::to_string(total.of)),
                  to_cell(year_on_year(complete, year), one_place)});
  }
  out << text_of(rows);
}

void write_targets(std::ostream& out, const history& known) {
  const auto totals = aggregate<fiscal_year<>>(known, sum);
  std::optional<observation<fiscal_year<>, dollars>> base;
  for (const auto each : totals) base = each;
  if (!base) {
    out << "Targets: no fiscal year is complete, so there is no level to start from\n";
    return;
  }
  out << "Growth a year that targets require, from " << to_text(base->value, million) << " in "
      << base->period << '\n';
  table rows({"Target", "in 3 years", "in 4 years", "in 5 years"});
  const auto growth_in = [&](dollars target, int count) {
    return to_cell(compound_annual_growth(base->value, target, years{count}), one_place);
  };
  for (const dollars target : {dollars{"10 billion"}, dollars{"15 billion"}})
    rows.add_row({to_text(target, billion), growth_in(target, 3), growth_in(target, 4),
                  growth_in(target, 5)});
  out << text_of(rows);
}

std::string bulletin(const options& asked) {
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

  const history known(all.until(now));
  const std::string title = asked.title.value_or(asked.file ? "Series in US dollars"
                                                            : "Pakistan's exports of IT services");
  const std::string heading = title + ", " + in_words(now);
  std::ostringstream out;
  out << heading << '\n' << std::string(heading.size(), '=') << "\n\n";
  write_level(out, known, now);
  out << '\n';
  write_year_to_date(out, known, now);
  out << '\n';
  write_records(out, known, now);
  out << '\n';
  write_months(out, known, now);
  out << '\n';
  write_years(out, known);
  out << '\n';
  write_targets(out, known);
  out << "\nRates are computed from the exact levels and rounded once, half to even. Fiscal years\n"
         "run from July to June and are named by their end; .. means not available.\n";
  return out.str();
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
      result.title = value();
    else if (result.read_as.take(argument, value))
      continue;
    else if (argument.starts_with("-"))
      throw invalid_value("unknown option " + std::string(argument) + "; --help explains all");
    else
      result.file = argument;
  }
  return result;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const auto asked = read_arguments(count, arguments);
    std::cout << (asked ? bulletin(*asked) : std::string(usage));
    return 0;
  } catch (const error& e) {
    std::cerr << "bulletin: " << e.what() << '\n';
    return 1;
  }
}
