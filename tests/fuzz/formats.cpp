// SPDX-License-Identifier: BSL-1.0
// Files in formats by their names, as panels, amounts row by row, and series with their history; a
// panel that was read is written as SDMX-CSV and read again.
#include "fuzz.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/for_each_value.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/sdmx_csv.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

using namespace fiscus;

using number = decimal<2>;
using numbers = panel<month, number, std::string>;

/// Whether two panels have the same labels and values. Sums with gaps may leave gaps at the ends of
/// the first one.
bool are_equal(const numbers& a, const numbers& b) {
  if (!std::equal(a.labels().begin(), a.labels().end(), b.labels().begin(), b.labels().end()))
    return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].count() != b[i].count()) return false;
    for (const month p : a[i].periods())
      if (a[i].find(p) != b[i].find(p)) return false;
  }
  return true;
}

void write_and_read(const numbers& all, std::string_view text) {
  std::ostringstream out;
  write_sdmx_csv(out, all, {.structure_id = "A", .dimensions = {"LABEL"}});
  const std::string written = out.str();
  const auto again =
      read_long_csv<month, number>(table_source::text(written, "f"), formats::sdmx_csv_2);
  require(are_equal(all, again), text);
}

/// The first letter chooses the format, and the second one what is added to it.
void read(std::string_view text) {
  if (text.size() < 2) return;
  const auto choice = [&](std::size_t i) {
    return std::size_t{static_cast<unsigned char>(text[i])};
  };
  table_options options = *formats::all[choice(0) % formats::all.size()].options;
  table_errors errors(100);
  if (choice(1) % 2 == 1) options.errors = &errors;
  if (choice(1) / 2 % 2 == 1) options.format.description_mark = ": ";
  if (choice(1) / 4 % 2 == 1) options.apply_actions = true;
  if (choice(1) / 8 % 2 == 1) options.duplicates = duplicate_rows::added;
  options.round = rounding::half_even;
  options.unit = one;
  const auto file = [](std::string_view given) { return table_source::text(given.substr(2), "f"); };

  may_refuse(text, [&](std::string_view given) {
    write_and_read(read_long_csv<month, number>(file(given), options), given);
  });
  may_refuse(text, [&](std::string_view given) {
    write_and_read(read_wide_csv<month, number>(file(given), options), given);
  });
  may_refuse(text, [&](std::string_view given) {
    static_cast<void>(read_csv<day, money<USD>>(file(given), options, ""));
  });
  may_refuse(text, [&](std::string_view given) {
    static_cast<void>(read_vintages<month, number>(file(given), options));
  });
  may_refuse(text, [&](std::string_view given) {
    table_options rows = options;
    rows.format.header = table_header::none;
    rows.bare_fractions = rows.times_of_day = true;
    if (rows.period.number() == 0) rows.period = 1;
    if (rows.value.number() == 0) rows.value = 3;
    rows.status = {};
    for_each_value<day, money<USD>>(file(given), rows,
                                    [](day, std::optional<money<USD>>, const table_row&) {});
  });
}
