// SPDX-License-Identifier: BSL-1.0
// What a fact sheet says of slips that can have happened in it.
#ifndef FISCUS_RECONCILE_DETAIL_REPAIR_CONTEXT_HPP
#define FISCUS_RECONCILE_DETAIL_REPAIR_CONTEXT_HPP

#include <fiscus/reconcile/detail/conflict.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// What repairs of all contradictions of a fact sheet need to know.
class repair_context {
 public:
  template <class Label>
  constexpr explicit repair_context(const fact_sheet<Label>& sheet)
      : of_(sheet.equations()),
        statements_(sheet.statements()),
        mistakable_(sheet.mistakable()),
        misdated_(sheet.misdated()),
        prints_of_(prints_by_quantity(sheet.equations())),
        seen_(sheet.equations()),
        mistakable_of_(sheet.size(),
                       [&](auto add) {
                         for (std::size_t i = 0; i < mistakable_.size(); ++i)
                           for (const quantity each : mistakable_[i]) add(each.index, i);
                       }),
        misdated_of_(statements_.size(),
                     [&](auto add) {
                       for (std::size_t i = 0; i < misdated_.size(); ++i)
                         for (const std::size_t each : misdated_[i].printed) add(each, i);
                     }),
        beside_(sheet.size(), [&](auto add) {
          for (const misdating& each : misdated_)
            for (std::size_t i = 0; i < each.printed.size(); ++i) {
              add(statements_[each.printed[i]].about.index, each.instead[i].index);
              add(each.instead[i].index, statements_[each.printed[i]].about.index);
            }
        }) {}

  [[nodiscard]] constexpr std::span<const statement> statements() const noexcept {
    return statements_;
  }
  /// Calls f with the other quantities that may have been meant.
  template <class F>
  constexpr void for_each_mistakable(std::size_t of, F f) const {
    mistakable_of_.for_each(of, [&](std::size_t group) {
      for (const quantity each : mistakable_[group])
        if (each.index != of) f(each.index);
    });
  }

  /// Calls f with all that the statement is misdated with.
  template <class F>
  constexpr void for_each_misdating(std::size_t of, F f) const {
    misdated_of_.for_each(of, [&](std::size_t i) { f(misdated_[i]); });
  }

  /// All that is connected with the statements.
  [[nodiscard]] constexpr excerpt around(const std::vector<std::size_t>& conflict) {
    std::vector<std::size_t> more;
    auto statements =
        neighbourhood(of_, prints_of_, seen_, conflict, nowhere, [&](std::size_t of, auto enter) {
          const auto add = [&](std::size_t other) {
            more.push_back(other);
            enter(other);
          };
          for_each_mistakable(of, add);
          beside_.for_each(of, add);
        });
    return excerpt_of(of_.all(), std::move(statements), std::move(more));
  }

 private:
  network of_;
  std::span<const statement> statements_;
  std::span<const std::vector<quantity>> mistakable_;
  std::span<const misdating> misdated_;
  lists prints_of_;
  visited seen_;
  lists mistakable_of_;
  lists misdated_of_;
  lists beside_;
};

}  // namespace fiscus::detail

#endif
