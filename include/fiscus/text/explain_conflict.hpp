// SPDX-License-Identifier: BSL-1.0
// A sentence about statements of a fact sheet that contradict each other.
#ifndef FISCUS_TEXT_EXPLAIN_CONFLICT_HPP
#define FISCUS_TEXT_EXPLAIN_CONFLICT_HPP

#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/statement.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Returns the texts as a list in words, of which the first eight are named: "a, b and 3 more".
inline std::string listed(std::vector<std::string> all) {
  constexpr std::size_t most = 8;
  if (all.size() > most + 1) {
    const std::string rest = std::to_string(all.size() - most) + " more";
    all.resize(most);
    all.push_back(rest);
  }
  std::string result;
  for (std::size_t i = 0; i < all.size(); ++i)
    result += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + all[i];
  return result;
}

/// Writes the statements of a conflict.
template <class Label>
class conflict_sentence {
 public:
  explicit conflict_sentence(const fact_sheet<Label>& sheet) : sheet_(sheet) {}

  [[nodiscard]] std::string text(const std::vector<statement_id>& conflict) const {
    std::vector<std::string> printed;
    std::vector<std::string> rules;
    for (const statement_id each : conflict)
      (sheet_[each].kind == statement_kind::printed ? printed : rules).push_back(said(each));
    const std::string all = listed(printed);
    const std::string what = printed.empty()       ? "The statements cannot be true"
                             : printed.size() == 1 ? all + " cannot be right"
                             : printed.size() == 2 ? all + " cannot both be right"
                                                   : all + " cannot all be right";
    return what + (rules.empty() ? "" : " if " + listed(rules)) + '.';
  }

 private:
  [[nodiscard]] std::string said(statement_id of) const {
    const statement& each = sheet_[of];
    std::string about = name(each.about);
    std::vector<std::string> others;
    for (const quantity other : sheet_.others(of)) others.push_back(name(other));
    if (each.kind != statement_kind::printed && others.empty()) return about + " is zero";
    switch (each.kind) {
      case statement_kind::printed: return printed(each);
      case statement_kind::total: return about + " is the sum of " + listed(others);
      case statement_kind::mean: return about + " is the mean of " + listed(others);
      case statement_kind::net: return about + " is the difference of " + listed(others);
      case statement_kind::grown:
        return others.at(1) + " is the growth from " + others.at(0) + " to " + about;
      case statement_kind::product: return about + " is " + others.at(0) + " times " + others.at(1);
    }
    return about;
  }

  /// The text of a printed figure, and its label.
  [[nodiscard]] std::string printed(const statement& each) const {
    const std::string label{std::string_view(sheet_.label(each.about))};
    if (each.text.view().empty()) return "the range of " + name(each.about);
    const std::string text = '\'' + std::string(each.text.view()) + '\'';
    return label.empty() ? text : text + " (" + label + ')';
  }

  /// The label of a quantity, or the first text that was printed of it.
  [[nodiscard]] std::string name(quantity of) const {
    const std::string_view label = sheet_.label(of);
    if (!label.empty()) return std::string(label);
    for (const statement& each : sheet_.statements())
      if (each.about == of && !each.text.view().empty())
        return '\'' + std::string(each.text.view()) + '\'';
    return "a figure without a name";
  }

  const fact_sheet<Label>& sheet_;
};

}  // namespace detail

/// Returns a sentence about one of the `conflicts()` or `unit_slips()` of a reconciliation, with
/// the labels of the quantities: "'30.950' (July 2020), '24.760' (July 2019) and '61.35%' (growth)
/// cannot all be right if growth is the growth from July 2019 to July 2020." Of more than nine
/// figures or identities all behind the eighth are counted.
template <std::convertible_to<std::string_view> Label>
[[nodiscard]] std::string explain(const std::vector<statement_id>& conflict,
                                  const fact_sheet<Label>& sheet) {
  return detail::conflict_sentence<Label>(sheet).text(conflict);
}

}  // namespace fiscus::inline v0

#endif
