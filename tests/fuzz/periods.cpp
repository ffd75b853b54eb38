// SPDX-License-Identifier: BSL-1.0
// The names of periods in all spellings, and patterns that are fuzzed themselves: what stands
// before the first "|" is the pattern then.
#include "fuzz.hpp"

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/countries.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/text/period_text.hpp>

using namespace fiscus;

namespace {

template <class P>
void there_and_back(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const P p = parse<P>(given);
    require(parse<P>(to_text(p)) == p, given);
  });
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos) return;
  const std::string_view pattern = text.substr(0, bar);
  may_refuse(text, [&](std::string_view) {
    static_cast<void>(to_text(P::containing(month{2025, 12}.first_day()), pattern));
  });
  may_refuse(text.substr(bar + 1),
             [&](std::string_view given) { static_cast<void>(parse<P>(given, pattern)); });
}

}  // namespace

void read(std::string_view text) {
  there_and_back<month>(text);
  there_and_back<day>(text);
  there_and_back<fiscal_year<>>(text);
  there_and_back<fiscal_half<>>(text);
  there_and_back<fiscal_quarter<>>(text);
  there_and_back<fiscal_quarter<january_december>>(text);
  there_and_back<fiscal_month<>>(text);
  there_and_back<iso_week>(text);
  may_refuse(text, [](std::string_view given) {
    const auto p = parse<fiscal_to_date<>>(given);
    require(parse<fiscal_to_date<>>(to_text(p)) == p, given);
  });
  may_refuse(text, [](std::string_view given) {
    const auto p = parse<rolling_months<12>>(given);
    require(parse<rolling_months<12>>(to_text(p)) == p, given);
  });
  for (const fiscal_calendar& calendar : {july_june, january_december})
    may_refuse(text, [&](std::string_view given) {
      const any_period p = parse_period(given, calendar);
      require(parse_period(to_text(p), calendar) == p, given);
    });
}
