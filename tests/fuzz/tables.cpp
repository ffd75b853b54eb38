// SPDX-License-Identifier: BSL-1.0
// Tables in CSV: series, and series with their history.
#include "fuzz.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/csv.hpp>
#include <fiscus/text/csv_vintages.hpp>

#include <sstream>
#include <string>

using namespace fiscus;

void read(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    std::istringstream in{std::string(given)};
    static_cast<void>(read_csv<month, money<USD>>(
        in, "f", {.period = "month", .value = "value", .unit = million}));
  });
  may_refuse(text, [](std::string_view given) {
    std::istringstream in{std::string(given)};
    static_cast<void>(
        read_csv<fiscal_quarter<>, decimal<1>>(in, "f", {.period = "month", .value = "value"}));
  });
  may_refuse(text, [](std::string_view given) {
    const csv_vintage_columns columns{
        .period = "month", .value = "value", .released = "released", .status = "status"};
    std::istringstream in{std::string(given)};
    const auto history = read_vintages<month, money<USD>>(in, "f", columns);
    std::ostringstream out;
    write_vintages(out, history, columns);
    std::istringstream again{out.str()};
    require(read_vintages<month, money<USD>>(again, "f", columns) == history, given);
  });
}
