// SPDX-License-Identifier: BSL-1.0
// Proposes corrections of printed figures that contradict each other.
#ifndef FISCUS_RECONCILE_REPAIR_HPP
#define FISCUS_RECONCILE_REPAIR_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/repair_context.hpp>
#include <fiscus/reconcile/detail/repair_search.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/reconcile.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Corrections that together make the figures around a contradiction agree.
struct repair {
  /// The place of the contradiction in `reconciliation::conflicts()`; of a growth in percentage
  /// points, `conflicts().size()` more than its place in `unit_slips()`.
  std::size_t conflict;
  std::vector<correction> corrections;  ///< by the numbers of their statements

  [[nodiscard]] friend constexpr bool operator==(const repair&, const repair&) = default;
};

/// The repairs that were found, in order. A moved-from list is empty.
class proposed_repairs {
 public:
  /// None.
  constexpr proposed_repairs() = default;
  constexpr proposed_repairs(std::vector<repair> all, bool gave_up)
      : own_(contents{std::move(all), gave_up}) {}

  /// Whether the search was given up as too long, after a number of steps that is the same on every
  /// machine. There may be other repairs then.
  [[nodiscard]] constexpr bool gave_up() const noexcept { return own_->gave_up; }

  [[nodiscard]] constexpr bool empty() const noexcept { return own_->all.empty(); }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return own_->all.size(); }
  /// The i-th. Throws `invalid_index` if there are not as many.
  [[nodiscard]] constexpr const repair& operator[](std::size_t i) const& {
    detail::check_index("repair", i, own_->all.size());
    return own_->all[i];
  }
  [[nodiscard]] constexpr repair operator[](std::size_t i) const&& { return (*this)[i]; }
  /// Returns the first. Throws `invalid_index` if the list is empty.
  [[nodiscard]] constexpr const repair& front() const& { return (*this)[0]; }
  [[nodiscard]] constexpr repair front() const&& { return (*this)[0]; }
  [[nodiscard]] constexpr auto begin() const& noexcept { return own_->all.begin(); }
  [[nodiscard]] constexpr auto end() const& noexcept { return own_->all.end(); }
  void begin() const&& = delete;  // it would dangle
  void end() const&& = delete;

 private:
  struct contents {
    std::vector<repair> all;
    bool gave_up = false;
  };

  detail::owned<contents> own_;
};

namespace detail {

/// Adds the repair of a growth that was printed in percentage points, the slip at `place`, unless
/// its statement is corrected already.
template <class Label>
constexpr void add_in_per_cent(const fact_sheet<Label>& sheet, const reconciliation& found,
                               std::size_t place, std::vector<repair>& all) {
  const std::vector<statement_id>& slip = found.unit_slips()[place];
  for (const statement_id rate : slip) {
    const statement& printed = sheet[rate];
    const bool is_rate_of_growth = std::any_of(slip.begin(), slip.end(), [&](statement_id each) {
      return sheet[each].kind == statement_kind::grown &&
             sheet.others(each).back() == printed.about;
    });
    const bool is_corrected = std::any_of(all.begin(), all.end(), [&](const repair& each) {
      return std::any_of(each.corrections.begin(), each.corrections.end(),
                         [&](const correction& by) { return by.statement == rate; });
    });
    if (!is_rate_of_growth || is_corrected || printed.text.view().empty()) continue;
    if (const auto text = in_per_cent(printed.text.view()))
      all.push_back({found.conflicts().size() + place,
                     {{rate, repair_kind::rate_unit, printed.text, *text, printed.about}}});
  }
}

}  // namespace detail

/// Returns the repairs of a fact sheet; none if it is consistent. Each corrects printed texts of
/// one contradiction so that all figures connected with them agree when they are read again. Of
/// each contradiction the repairs with the fewest slips are returned, `most` slips at most. Figures
/// that are misdated together or exchanged count as one slip, and so does the same slip of scale in
/// both levels of a rate. If nothing else solves it with so many slips, a result, such as a rate or
/// a total, is computed of the other figures. Repairs are sorted by contradiction, then by the
/// number of corrections, by `repair_kind`, by whether the printed results follow from the printed
/// numbers alone, by the number of characters that differ, by statement and by text. A growth in
/// percentage points is corrected to per cent, alone or with another slip. Repairs are proposals:
/// figures that agree need not be true. Figures that differ by several digits or stand in words are
/// not repaired, nor are ranges without a text and other slips in `unit_slips`.
///
///     const proposed_repairs found = repairs(sheet);
///     found[0].corrections.at(0).after.view()   // "39.950"
///
/// Every candidate, about 20 for each digit, is tried on the contradiction first, and on the
/// figures connected with it only if it solves that. Two slips at once cost some hundred times more
/// than one. The search in a contradiction is given up after 50 million terms of identities, some
/// seconds; `gave_up()` says so, also if `reconcile` gave up.
template <class Label>
[[nodiscard]] constexpr proposed_repairs repairs(const fact_sheet<Label>& sheet, int most = 2) {
  const reconciliation found = reconcile(sheet);
  if (found.is_consistent()) return {{}, found.gave_up()};
  std::vector<repair> result;
  bool gave_up = found.gave_up();
  detail::repair_context context(sheet);
  for (std::size_t i = 0; i < found.conflicts().size(); ++i) {
    auto found_here = detail::find_corrections(context, found.conflicts()[i], most);
    for (auto& corrections : found_here.all) result.push_back({i, std::move(corrections)});
    gave_up = gave_up || found_here.gave_up;
  }
  for (std::size_t i = 0; i < found.unit_slips().size(); ++i)
    detail::add_in_per_cent(sheet, found, i, result);
  return {std::move(result), gave_up};
}

}  // namespace fiscus::inline v0

#endif
