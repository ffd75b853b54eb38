// SPDX-License-Identifier: BSL-1.0
// Some statements alone, numbered anew.
#ifndef FISCUS_RECONCILE_DETAIL_EXCERPT_HPP
#define FISCUS_RECONCILE_DETAIL_EXCERPT_HPP

#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Whether a statement comes before another by its contents, printed ranges before identities. If
/// these are the same, the numbers decide.
[[nodiscard]] constexpr bool says_before(const equations& from, statement_id a, statement_id b) {
  const auto before = [a, b](const auto& x, const auto& y) { return x < y || (!(y < x) && a < b); };
  const rule_id x = from.statements[a];
  const rule_id y = from.statements[b];
  if (x.is_print() != y.is_print()) return x.is_print();
  return x.is_print() ? before(from.prints[x.print], from.prints[y.print])
                      : before(from.identities[x.identity], from.identities[y.identity]);
}

/// Some statements alone, and their quantities. Statements are sorted by their contents, so nothing
/// depends on the order in which they were made; quantities keep their order. Both are numbered
/// from zero.
struct excerpt {
  indexed<statement_id, statement_id> statements;  ///< for each number here the original one
  indexed<quantity, quantity> quantities;          ///< for each number here the original one
  equations all;

  /// The number here of one of its statements.
  [[nodiscard]] constexpr statement_id here(statement_id original) const {
    return statement_id(static_cast<std::size_t>(
        std::find(statements.begin(), statements.end(), original) - statements.begin()));
  }
  /// The number here of one of its quantities.
  [[nodiscard]] constexpr quantity here(quantity original) const {
    return quantity(static_cast<std::size_t>(
        std::lower_bound(quantities.begin(), quantities.end(), original) - quantities.begin()));
  }
  /// The original numbers of statements, sorted.
  [[nodiscard]] constexpr std::vector<statement_id> original(
      std::vector<statement_id> numbers) const {
    for (statement_id& each : numbers) each = statements[each];
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }
  /// The original numbers of all its statements, sorted.
  [[nodiscard]] constexpr std::vector<statement_id> original() const {
    return sorted_once(std::vector<statement_id>(statements.begin(), statements.end()));
  }
};

/// Calls f(quantity) for each quantity of a statement.
template <class F>
constexpr void for_each_quantity(const equations& all, statement_id of, F f) {
  const rule_id rule = all.statements[of];
  if (rule.is_print())
    f(all.prints[rule.print].of);
  else
    for (const term& each : all.identities[rule.identity].terms) f(each.of);
}

/// Takes statements from equations, and quantities, which are sorted.
[[nodiscard]] constexpr excerpt excerpt_with(const equations& from,
                                             std::vector<statement_id> statements,
                                             const std::vector<quantity>& quantities) {
  std::sort(statements.begin(), statements.end(),
            [&](statement_id a, statement_id b) { return says_before(from, a, b); });
  excerpt result{
      {statements.begin(), statements.end()}, {quantities.begin(), quantities.end()}, {}};
  const bool has_all = quantities.size() == from.assumed.size();
  const auto here = [&](quantity of) { return has_all ? of : result.here(of); };
  equations& all = result.all;
  all.assumed.reserve(quantities.size());
  for (const quantity each : quantities) all.assumed.push_back(from.assumed[each]);
  for (const statement_id each : statements) {
    const rule_id rule = from.statements[each];
    const statement_id number = all.statements.next();
    if (rule.is_print()) {
      printed_range single = from.prints[rule.print];
      single.of = here(single.of);
      single.statement = number;
      all.statements.push_back({.print = all.prints.next()});
      all.prints.push_back(single);
    } else {
      identity single = from.identities[rule.identity];
      for (term& of : single.terms) of.of = here(of.of);
      single.statement = number;
      all.statements.push_back({.identity = all.identities.next()});
      all.identities.push_back(std::move(single));
    }
  }
  return result;
}

/// Takes statements with their quantities, and the quantities `more`.
[[nodiscard]] constexpr excerpt excerpt_of(const equations& from,
                                           std::vector<statement_id> statements,
                                           std::vector<quantity> more = {}) {
  for (const statement_id each : statements)
    for_each_quantity(from, each, [&](quantity of) { more.push_back(of); });
  return excerpt_with(from, std::move(statements), sorted_once(std::move(more)));
}

/// Takes all statements and all quantities.
[[nodiscard]] constexpr excerpt excerpt_of_all(const equations& from) {
  return excerpt_with(from, from.statements.indices().all(), from.assumed.indices().all());
}

}  // namespace fiscus::inline v0::detail

#endif
