// SPDX-License-Identifier: BSL-1.0
// The reporting periods of SDMX, and the start day of its years.
#include "fuzz.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/text/sdmx.hpp>

using namespace fiscus;

namespace {

template <class P>
void there_and_back(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const P p = parse_sdmx<P>(given);
    require(parse_sdmx<P>(to_sdmx(p)) == p, given);
    const period_range<day> days = parse_sdmx_days(given, july_june);
    static_cast<void>(days);
  });
}

}  // namespace

void read(std::string_view text) {
  there_and_back<day>(text);
  there_and_back<month>(text);
  there_and_back<fiscal_year<>>(text);
  there_and_back<fiscal_half<>>(text);
  there_and_back<fiscal_quarter<>>(text);
  there_and_back<fiscal_month<>>(text);
  there_and_back<iso_week>(text);
  may_refuse(text, [](std::string_view given) {
    require(parse_sdmx_days(given, july_june).size() > 0, given);
  });
  may_refuse(text, [](std::string_view given) {
    const fiscal_calendar calendar = parse_sdmx_start_day(given);
    require(to_sdmx_start_day(calendar) == given, given);
  });
}
