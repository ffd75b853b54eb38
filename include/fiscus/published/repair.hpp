// SPDX-License-Identifier: BSL-1.0
// What may have been meant where printed figures contradict each other.
#ifndef FISCUS_PUBLISHED_REPAIR_HPP
#define FISCUS_PUBLISHED_REPAIR_HPP

#include <fiscus/published/correction.hpp>
#include <fiscus/published/detail/repair_context.hpp>
#include <fiscus/published/detail/repair_search.hpp>
#include <fiscus/published/ledger.hpp>
#include <fiscus/published/reconcile.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus {

/// Corrections that together make the figures around a contradiction agree.
struct repair {
  std::size_t conflict;  ///< the place of the contradiction in `reconciliation::conflicts()`
  std::vector<correction> corrections;  ///< by the numbers of their statements

  [[nodiscard]] friend constexpr bool operator==(const repair&, const repair&) = default;
};

/// The repairs of a ledger: none if it is consistent. Each corrects printed texts so that all that
/// is connected with them agrees when it is read again; nothing is changed that is not in the
/// contradiction. Of each contradiction the repairs with the fewest slips are given, `most` of them
/// at most, where several figures that are misdated together are one. They stand in the order of
/// the contradictions, then in that of `repair_kind`, then in that of the statements and of the
/// texts. Several repairs may be possible, so they are proposals: what makes figures agree need not
/// be true. What differs by several digits, or was said in words, or by a range that its text does
/// not say, is not found.
///
///     repairs(book).front().corrections.front().after.view()   // "39.950"
///
/// Every candidate, about 12 for each digit, is tried on the contradiction first, and on all that
/// is connected with it only if it solves that; two slips at once cost some hundred times
/// more than one.
template <class Label>
[[nodiscard]] constexpr std::vector<repair> repairs(const ledger<Label>& book, int most = 2) {
  std::vector<repair> result;
  const reconciliation found = reconcile(book);
  if (found.is_consistent()) return result;
  const detail::repair_context context(book);
  for (std::size_t i = 0; i < found.conflicts().size(); ++i)
    for (auto& corrections : detail::repair_search(context, found.conflicts()[i]).run(most))
      result.push_back({i, std::move(corrections)});
  return result;
}

}  // namespace fiscus

#endif
