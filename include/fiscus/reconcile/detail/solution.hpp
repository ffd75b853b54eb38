// SPDX-License-Identifier: BSL-1.0
// Corrections that solve a contradiction, ranked.
#ifndef FISCUS_RECONCILE_DETAIL_SOLUTION_HPP
#define FISCUS_RECONCILE_DETAIL_SOLUTION_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/reconcile/correction.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

using corrections = std::vector<correction>;

/// Returns how many characters of two texts differ, between what they have in common at both ends.
[[nodiscard]] constexpr std::size_t characters_between(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return (std::max)(a.size(), b.size());
}

/// Returns the kind with which a correction is ranked. A digit too many after the point stands with
/// wrong digits: the figure without it is coarser, and fits more easily.
[[nodiscard]] constexpr repair_kind ranked_as(const correction& by) {
  const auto places = [](std::string_view text) {
    const std::size_t point = text.find('.');
    std::size_t end = point;
    while (end != std::string_view::npos && end + 1 < text.size() && is_digit(text[end + 1])) ++end;
    return end - point;
  };
  const bool is_coarser = places(by.after.view()) < places(by.before.view());
  return by.kind == repair_kind::extra_digit && is_coarser ? repair_kind::digit : by.kind;
}

/// Corrections that solve a contradiction, and what ranks them.
struct solution {
  corrections by;
  std::vector<repair_kind> kinds;  ///< the least plausible first
  bool is_inexact = false;         ///< the identities do not hold of the face values
  std::size_t characters = 0;      ///< that differ

  /// Orders solutions by how plausible they are: by the number of corrections, by their kinds, by
  /// whether one who computes with the printed numbers gets the printed results, by the size of the
  /// edits, and then by their places.
  [[nodiscard]] friend constexpr bool operator<(const solution& a, const solution& b) {
    if (a.by.size() != b.by.size()) return a.by.size() < b.by.size();
    if (a.kinds != b.kinds) return a.kinds < b.kinds;
    if (a.is_inexact != b.is_inexact) return b.is_inexact;
    if (a.characters != b.characters) return a.characters < b.characters;
    return std::lexicographical_compare(a.by.begin(), a.by.end(), b.by.begin(), b.by.end(),
                                        [](const correction& x, const correction& y) {
                                          if (x.statement != y.statement)
                                            return x.statement < y.statement;
                                          if (x.about != y.about) return x.about < y.about;
                                          return x.after.view() < y.after.view();
                                        });
  }
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
