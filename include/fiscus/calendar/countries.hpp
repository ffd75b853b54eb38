// SPDX-License-Identifier: BSL-1.0
// The fiscal years of some countries' governments, by name. A calendar of your own is as short:
//
//     inline constexpr fiscus::fiscal_calendar ours{.first_month = 2};
#ifndef FISCUS_CALENDAR_COUNTRIES_HPP
#define FISCUS_CALENDAR_COUNTRIES_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>

/// The budget years of central governments, whatever years their statistics are for.
/// Where two countries have the same calendar their periods are of the same type.
namespace fiscus::inline v0::countries {

inline constexpr fiscal_calendar australia = july_june;
inline constexpr fiscal_calendar bangladesh = july_june;
inline constexpr fiscal_calendar canada = april_march;
inline constexpr fiscal_calendar egypt = july_june;
inline constexpr fiscal_calendar india = april_march;
/// Named by the year in which it begins.
inline constexpr fiscal_calendar japan{.first_month = 4, .named_by = start_year};
inline constexpr fiscal_calendar kenya = july_june;
inline constexpr fiscal_calendar new_zealand = july_june;
inline constexpr fiscal_calendar pakistan = july_june;
/// Named by the year in which it begins.
inline constexpr fiscal_calendar singapore{.first_month = 4, .named_by = start_year};
inline constexpr fiscal_calendar south_africa = april_march;
inline constexpr fiscal_calendar tanzania = july_june;
inline constexpr fiscal_calendar thailand = october_september;
inline constexpr fiscal_calendar trinidad_and_tobago = october_september;
inline constexpr fiscal_calendar united_kingdom = april_march;
/// The tax year of persons in the United Kingdom: 6 April to 5 April.
inline constexpr fiscal_calendar united_kingdom_tax{.first_month = 4, .first_day = 6};
/// The federal government.
inline constexpr fiscal_calendar united_states = october_september;

}  // namespace fiscus::inline v0::countries

#endif
