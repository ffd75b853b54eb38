// SPDX-License-Identifier: BSL-1.0
// A label of a panel as the texts of several columns.
#ifndef FISCUS_TABLES_DETAIL_LABEL_PARTS_HPP
#define FISCUS_TABLES_DETAIL_LABEL_PARTS_HPP

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// Returns the `count` texts of a label that have `between` between them; nothing if the label has
/// not as many, or if readers would not read it back.
inline std::optional<std::vector<std::string_view>> label_parts(std::string_view label,
                                                                std::size_t count,
                                                                std::string_view between) {
  std::vector<std::string_view> result;
  std::string_view rest = label;
  for (std::size_t i = 1; i < count; ++i) {
    const std::size_t end = between.empty() ? std::string_view::npos : rest.find(between);
    if (end == std::string_view::npos) return std::nullopt;
    result.push_back(rest.substr(0, end));
    rest.remove_prefix(end + between.size());
  }
  // Readers put the sign that ASCII has for it between the parts while they read.
  if ((count == 0 && !rest.empty()) ||
      (count > 1 && (rest.find(between) != std::string_view::npos ||
                     label.find('\x1f') != std::string_view::npos)))
    return std::nullopt;
  if (count != 0) result.push_back(rest);
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
