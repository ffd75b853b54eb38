// SPDX-License-Identifier: BSL-1.0
// How firm a published figure is, or why it is missing, as its office marks it.
#ifndef FISCUS_VINTAGES_OBSERVATION_STATUS_HPP
#define FISCUS_VINTAGES_OBSERVATION_STATUS_HPP

#include <cstddef>
#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// How firm a published figure is, or why it is missing: the codes for observations of SDMX
/// (CL_OBS_STATUS), with two that offices have beside them, R and C.
enum class observation_status : unsigned char {
  unmarked,            ///< nothing is said, or that the figure is a normal one
  provisional,         ///< P
  revised,             ///< R: it was published before with another value
  estimated,           ///< E
  forecast,            ///< F
  imputed,             ///< I: estimated by whoever received the data
  after_break,         ///< B: not comparable with the periods before
  other_definition,    ///< D
  unreliable,          ///< U
  unvalidated,         ///< V
  not_significant,     ///< N
  special_event,       ///< S: a strike or the like
  derogation,          ///< J: measured otherwise than the rules ask
  experimental,        ///< G
  includes_others,     ///< W: with data of another category
  included_elsewhere,  ///< K: the data are in another category
  missing,             ///< O: without a reason
  not_collected,       ///< L
  not_applicable,      ///< M: there can be no such figure
  closed_day,          ///< H: a holiday or a weekend
  suppressed,          ///< Q
  confidential,        ///< C
};

namespace detail {

/// The letters of the statuses, in the order of the enumeration.
inline constexpr std::string_view status_letters = " PREFIBDUVNSJGWKOLMHQC";

}  // namespace detail

/// The letter that stands beside the figure, as "P", "R" or "E", and nothing for an unmarked one.
[[nodiscard]] constexpr std::string_view mark_of(observation_status status) noexcept {
  if (status == observation_status::unmarked) return {};
  return detail::status_letters.substr(static_cast<std::size_t>(status), 1);
}

/// The status in words, without a full stop.
[[nodiscard]] constexpr std::string_view in_words(observation_status of) noexcept {
  switch (of) {
    case observation_status::unmarked: return "normal";
    case observation_status::provisional: return "provisional";
    case observation_status::revised: return "revised";
    case observation_status::estimated: return "estimated";
    case observation_status::forecast: return "forecast";
    case observation_status::imputed: return "imputed";
    case observation_status::after_break: return "break in the series";
    case observation_status::other_definition: return "another definition";
    case observation_status::unreliable: return "unreliable";
    case observation_status::unvalidated: return "not validated";
    case observation_status::not_significant: return "not significant";
    case observation_status::special_event: return "special event";
    case observation_status::derogation: return "derogation";
    case observation_status::experimental: return "experimental";
    case observation_status::includes_others: return "includes data of another category";
    case observation_status::included_elsewhere: return "included in another category";
    case observation_status::missing: return "missing";
    case observation_status::not_collected: return "not collected";
    case observation_status::not_applicable: return "not applicable";
    case observation_status::closed_day: return "closed";
    case observation_status::suppressed: return "suppressed";
    case observation_status::confidential: return "confidential";
  }
  return {};
}

/// Returns the status of a letter, or nothing for any other letter.
[[nodiscard]] constexpr std::optional<observation_status> status_marked(
    std::string_view mark) noexcept {
  if (mark.empty()) return observation_status::unmarked;
  const std::size_t place = detail::status_letters.find(mark, 1);
  if (mark.size() != 1 || place == std::string_view::npos) return std::nullopt;
  return static_cast<observation_status>(place);
}

}  // namespace fiscus::inline v0

#endif
