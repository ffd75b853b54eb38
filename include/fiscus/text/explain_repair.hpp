// SPDX-License-Identifier: BSL-1.0
// A sentence about a repair: what should be read, and why.
#ifndef FISCUS_TEXT_EXPLAIN_REPAIR_HPP
#define FISCUS_TEXT_EXPLAIN_REPAIR_HPP

#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

/// Returns a sentence about a correction, with the label of the quantity: "Read 'USD 894 million'
/// for 'USD 894' (exports): the unit was lost.", "'47.43%' (growth in FY2022) should read
/// '24.24%': the result does not follow from the other figures.", "'297.96' is a figure of June
/// 2024, not of July 2024."
template <std::convertible_to<std::string_view> Label>
[[nodiscard]] std::string explain(const correction& by, const fact_sheet<Label>& sheet) {
  const auto quoted = [](std::string_view text) { return "'" + std::string(text) + "'"; };
  const auto name = [&](quantity of) { return std::string(std::string_view(sheet.label(of))); };
  const quantity printed_of = sheet[by.statement].about;
  const std::string before = quoted(by.before.view());
  if (by.about != printed_of)
    return before + " is a figure of " + name(by.about) + ", not of " + name(printed_of) + '.';
  const std::string about = name(by.about).empty() ? "" : " (" + name(by.about) + ')';
  const std::string why = ": " + std::string(in_words(by.kind)) + '.';
  const std::string after = quoted(by.after.view());
  if (by.kind == repair_kind::recomputed || by.kind == repair_kind::stale_rate)
    return before + about + " should read " + after + why;
  return "Read " + after + " for " + before + about + why;
}

/// Returns a sentence about each correction of a repair.
template <std::convertible_to<std::string_view> Label>
[[nodiscard]] std::string explain(const repair& found, const fact_sheet<Label>& sheet) {
  std::string text;
  for (const correction& each : found.corrections)
    text += (text.empty() ? "" : " ") + explain(each, sheet);
  return text;
}

}  // namespace fiscus::inline v0

#endif
