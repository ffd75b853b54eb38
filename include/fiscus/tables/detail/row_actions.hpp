// SPDX-License-Identifier: BSL-1.0
// What rows do to those above them: the actions of SDMX-CSV, which append, replace and delete.
#ifndef FISCUS_TABLES_DETAIL_ROW_ACTIONS_HPP
#define FISCUS_TABLES_DETAIL_ROW_ACTIONS_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

enum class row_action : unsigned char { append, merge, replace, remove };

/// Returns the action of a code; `I`, which informs of values, appends, and so does no code.
constexpr std::optional<row_action> action_of(std::string_view code) noexcept {
  if (code.empty() || code == "I" || code == "A") return row_action::append;
  if (code == "M") return row_action::merge;
  if (code == "R") return row_action::replace;
  if (code == "D") return row_action::remove;
  return std::nullopt;
}

/// The last row that deletes or replaces an observation, for each of those that are named. A key
/// has the texts of the dimensions and of the period, of which an empty one stands for all.
class row_actions {
 public:
  using key = std::vector<std::string>;

  /// Notes that a row undoes the rows above it that have the key.
  void undo_above(const key& of, std::size_t row) {
    std::vector<bool> is_given;
    for (const std::string& each : of) is_given.push_back(!each.empty());
    std::size_t& last = last_[is_given][joined(of, is_given)];
    last = (std::max)(last, row);
  }

  [[nodiscard]] bool empty() const noexcept { return last_.empty(); }

  /// Returns whether a row below this one undoes it.
  [[nodiscard]] bool is_undone(const key& of, std::size_t row) const {
    return std::any_of(last_.begin(), last_.end(), [&](const auto& each) {
      const auto found = each.second.find(joined(of, each.first));
      return found != each.second.end() && found->second > row;
    });
  }

 private:
  static std::string joined(const key& of, const std::vector<bool>& is_given) {
    std::string result;
    for (std::size_t i = 0; i < of.size(); ++i)
      if (is_given[i]) (result += of[i]) += '\x1f';  // the sign that ASCII has between units
    return result;
  }

  // For each choice of dimensions that is given somewhere, their texts.
  std::map<std::vector<bool>, std::map<std::string, std::size_t>> last_;
};

}  // namespace fiscus::inline v0::detail

#endif
