// SPDX-License-Identifier: BSL-1.0
// The statements around some others in a network.
#ifndef FISCUS_RECONCILE_DETAIL_NEIGHBOURHOOD_HPP
#define FISCUS_RECONCILE_DETAIL_NEIGHBOURHOOD_HPP

#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/excerpt.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Breadth-first walks from statement to statement by common quantities. Its marks are empty before
/// and after a walk, so that many walks do not each take the time of the whole network.
class neighbourhood {
 public:
  constexpr explicit neighbourhood(const network& of)
      : of_(of),
        prints_of_(prints_by_quantity(of.all)),
        has_statement_(of.all.statements.size(), 0),
        has_quantity_(of.quantities(), 0) {}

  /// Returns the statements nearest to some, `most` of them at most and these included, sorted.
  /// `beside(quantity, enter)` calls enter(other) for further quantities to go on with.
  template <class Beside>
  [[nodiscard]] constexpr std::vector<statement_id> of(const std::vector<statement_id>& around,
                                                       std::size_t most, Beside beside) {
    std::vector<statement_id> walk = around;
    std::vector<quantity> entered;
    for (const statement_id each : around) has_statement_[each] = 1;
    const auto add = [&](statement_id each) {
      if (each == none<statement_id> || has_statement_[each] != 0 || walk.size() >= most) return;
      has_statement_[each] = 1;
      walk.push_back(each);
    };
    std::vector<quantity> open;
    const auto enter = [&](quantity each) {
      if (std::exchange(has_quantity_[each], 1) != 0) return;
      entered.push_back(each);
      open.push_back(each);
    };
    std::size_t at = 0;
    while (at < walk.size()) {  // which grows on the way
      for_each_quantity(of_.all, walk[at++], enter);
      while (!open.empty()) {
        const quantity each = open.back();
        open.pop_back();
        for (const print_id i : prints_of_[each]) add(of_.all.prints[i].statement);
        for (const identity_id i : of_.identities_of[each]) {
          add(of_.all.identities[i].statement);
          add(of_.all.identities[i].also);
        }
        beside(each, enter);
      }
    }
    for (const statement_id each : walk) has_statement_[each] = 0;
    for (const quantity each : entered) has_quantity_[each] = 0;
    return sorted_once(std::move(walk));
  }
  [[nodiscard]] constexpr std::vector<statement_id> of(const std::vector<statement_id>& around,
                                                       std::size_t most) {
    return of(around, most, [](quantity, auto) {});
  }

 private:
  const network& of_;
  lists<quantity, print_id> prints_of_;
  indexed<statement_id, char> has_statement_;
  indexed<quantity, char> has_quantity_;
};

}  // namespace fiscus::inline v0::detail

#endif
