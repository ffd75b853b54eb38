// SPDX-License-Identifier: BSL-1.0
// The concept of a rule that says which days are holidays. The rules themselves are in
// calendar/holidays.hpp, easter.hpp, observed_holidays.hpp and countries.hpp.
#ifndef FISCUS_CALENDAR_HOLIDAY_RULE_HPP
#define FISCUS_CALENDAR_HOLIDAY_RULE_HPP

#include <fiscus/calendar/day.hpp>

#include <concepts>

namespace fiscus::inline v0 {

/// A callable that returns whether a day is a holiday.
template <class Rule>
concept holiday_rule = std::predicate<const Rule&, day>;

}  // namespace fiscus::inline v0

#endif
