// SPDX-License-Identifier: BSL-1.0
// How firm a published figure is, as its office marks it.
#ifndef FISCUS_VINTAGES_OBSERVATION_STATUS_HPP
#define FISCUS_VINTAGES_OBSERVATION_STATUS_HPP

#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// How firm a published figure is. The marks are those of statistical tables, where `..` says in
/// addition that there is no figure, and `-` that it is nil.
enum class observation_status : unsigned char {
  unmarked,     ///< nothing is said
  provisional,  ///< P
  revised,      ///< R
  estimated,    ///< E
};

/// The letter that stands beside the figure: "P", "R" or "E", and nothing for an unmarked one.
[[nodiscard]] constexpr std::string_view mark_of(observation_status status) noexcept {
  switch (status) {
    case observation_status::unmarked: return "";
    case observation_status::provisional: return "P";
    case observation_status::revised: return "R";
    case observation_status::estimated: return "E";
  }
  return {};
}

/// Returns the status of a letter, or nothing for any other letter.
[[nodiscard]] constexpr std::optional<observation_status> status_marked(
    std::string_view mark) noexcept {
  for (const auto each : {observation_status::unmarked, observation_status::provisional,
                          observation_status::revised, observation_status::estimated})
    if (mark == mark_of(each)) return each;
  return std::nullopt;
}

}  // namespace fiscus::inline v0

#endif
