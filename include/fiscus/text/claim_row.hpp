// SPDX-License-Identifier: BSL-1.0
// A claim as the cells of a table that tables/csv_claims.hpp reads.
#ifndef FISCUS_TEXT_CLAIM_ROW_HPP
#define FISCUS_TEXT_CLAIM_ROW_HPP

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/text/detail/printed_words.hpp>

#include <string>
#include <string_view>
#include <variant>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The cells that make a claim: its kind, its figures separated by semicolons, what is stated.
struct claim_row {
  std::string kind;
  std::string figures;
  std::string stated;

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

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
