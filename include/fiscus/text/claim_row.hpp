// SPDX-License-Identifier: BSL-1.0
// A claim as the cells of a table that tables/csv_claims.hpp reads.
#ifndef FISCUS_TEXT_CLAIM_ROW_HPP
#define FISCUS_TEXT_CLAIM_ROW_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/history_kinds.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/text/detail/printed_words.hpp>
#include <fiscus/text/period_text.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <variant>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The cells that make a claim: its kind, its figures separated by semicolons, what is stated, and
/// the period if it is about one of a series.
struct claim_row {
  std::string kind;
  std::string figures;
  std::string stated;
  std::string period{};

  [[nodiscard]] friend bool operator==(const claim_row&, const claim_row&) = default;
};

namespace detail {

inline void add_cell(std::string& all, const std::string& text) {
  all += (all.empty() ? "" : "; ") + text;
}
inline void add_cells(std::string& all, const said_figure& f) { add_cell(all, quoted(f.get())); }
inline void add_cells(std::string& all, const said_figures& figures) {
  for (const any_figure& each : figures.get()) add_cell(all, quoted(each));
}
inline void add_cells(std::string& all, const said<int>& count) {
  add_cell(all, std::to_string(count.get()));
}
inline void add_cells(std::string& all, const said<years>& over) {
  add_cell(all, std::to_string(over.get().count));
}

/// The figures of a claim on a series that tables name by its type alone: there are none.
template <class C>
std::string figures_of(const C& /*claim*/) {
  return {};
}
inline std::string figures_of(const trailing_average_claim& claim) {
  return std::to_string(claim.length.get());
}
inline std::string figures_of(const per_working_day_claim& claim) {
  std::string all;
  for (const weekday each : all_weekdays)
    if (claim.off.get().contains(each)) add_cell(all, std::string(in_words(each)));
  for (const day each : claim.days_off) add_cell(all, to_text(each));
  return all.empty() ? "none" : all;
}

template <class C>
constexpr std::string_view kind_of(const C& /*claim*/) {
  return C::kind;
}
constexpr std::string_view kind_of(const trailing_average_claim& claim) {
  return trailing_average_claim::kind_of(claim.end);
}

/// Returns the figures of a claim about history.
template <class P>
std::string figures_of(const history_claim& claim, history_cell cell, P about) {
  switch (cell) {
    case history_cell::nothing: break;
    case history_cell::number: return std::to_string(claim.number);
    case history_cell::summed: return std::to_string(claim.summed);
    case history_cell::period: return to_text(about - claim.number);
    case history_cell::mark: return quoted(claim.mark);
  }
  return {};
}

}  // namespace detail

/// Returns the cells of a claim. A figure that was printed is quoted in its own words, so that the
/// row is read back as the same claim.
///
///     to_row(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})
///     // {"growth", "437 million; 356 million", "23%"}
template <figure_claim C>
[[nodiscard]] claim_row to_row(const C& claim) {
  claim_row row{std::string(C::kind), {}, {}};
  for_each_part(claim, [&](const auto& part) { detail::add_cells(row.figures, part); });
  if constexpr (detail::states_a_figure<C>) detail::add_cells(row.stated, claim.stated);
  return row;
}
[[nodiscard]] inline claim_row to_row(const any_claim& claim) {
  return std::visit([](const auto& each) { return to_row(each); }, claim);
}

/// Returns the cells of a claim about a period of a series.
///
///     to_row(highest_since_claim(8), month{2025, 12})   // {"highest_since", "2025-04", "",
///     "2025-12"}
template <series_claim C, has_label P>
[[nodiscard]] claim_row to_row(const C& claim, P about) {
  std::string stated;
  detail::add_cells(stated, claim.stated);
  return {std::string(detail::kind_of(claim)), detail::figures_of(claim), stated, to_text(about)};
}
/// Throws `invalid_value` for a claim about history that has no name in tables, such as a low
/// record of sums, and `invalid_date` for one since a period before the year 1.
template <std::same_as<history_claim> C, has_label P>
[[nodiscard]] claim_row to_row(const C& claim, P about) {
  for (const history_kind& each : history_kinds)
    if (each.names(claim))
      return {
          std::string(each.kind), detail::figures_of(claim, each.cell, about), {}, to_text(about)};
  throw invalid_value("a claim about history that has a name in tables");
}
template <std::same_as<any_series_claim> C, has_label P>
[[nodiscard]] claim_row to_row(const C& claim, P about) {
  return std::visit([&](const auto& each) { return to_row(each, about); }, claim);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
