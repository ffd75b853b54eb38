// SPDX-License-Identifier: BSL-1.0
// What the repairs of all contradictions of a fact sheet have in common.
#ifndef FISCUS_RECONCILE_DETAIL_REPAIR_CONTEXT_HPP
#define FISCUS_RECONCILE_DETAIL_REPAIR_CONTEXT_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/detail/currencies.hpp>
#include <fiscus/reconcile/detail/edits.hpp>
#include <fiscus/reconcile/detail/excerpt.hpp>
#include <fiscus/reconcile/detail/neighbourhood.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/statement.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A number of per cent that was printed.
struct printed_rate {
  ratio value;
  ratio precision;
  quantity about;

  [[nodiscard]] friend constexpr auto operator<=>(const printed_rate&,
                                                  const printed_rate&) = default;
};

/// What the repairs of all contradictions of a fact sheet have in common.
class repair_context {
 public:
  template <class Label>
  constexpr explicit repair_context(const fact_sheet<Label>& sheet)
      : of_(network_of(sheet.equations())),
        statements_(sheet.statements()),
        units_(sheet.units()),
        mistakable_(sheet.mistakable()),
        misdated_(sheet.misdated()),
        near_(of_) {
    mistakable_of_ = lists<quantity, std::size_t>::of(sheet.size(), [&](auto add) {
      for (std::size_t i = 0; i < mistakable_.size(); ++i)
        for (const quantity each : mistakable_[i]) add(each, i);
    });
    misdated_of_ = lists<quantity, std::size_t>::of(sheet.size(), [&](auto add) {
      for (std::size_t i = 0; i < misdated_.size(); ++i)
        for_each_quantity_of(misdated_[i], [&](quantity each) { add(each, i); });
    });
    for (const statement& each : statements_) {
      if (each.form == figure_form::scaled) scales_.add(each.text.view());
      if (each.form != figure_form::percent || each.text == "") continue;
      const auto rate = figure<>::from_text(each.text.view());
      rates_.push_back({rate.value(), rate.precision(), each.about});
    }
    std::sort(rates_.begin(), rates_.end());
  }
  repair_context(const repair_context&) = delete;
  repair_context& operator=(const repair_context&) = delete;

  [[nodiscard]] constexpr const statement& operator[](statement_id of) const {
    return statements_[of.index];
  }
  /// The scale words of all figures.
  [[nodiscard]] constexpr scales_used scales() const noexcept { return scales_; }
  /// Whether what was printed of one quantity may be meant of the other.
  [[nodiscard]] constexpr bool may_be_one(quantity a, quantity b) const {
    return units_.may_be_one(a, b);
  }
  /// Whether the same rate is printed of another quantity.
  [[nodiscard]] constexpr bool is_printed_elsewhere(quantity about, const figure<>& rate) const {
    if (rate.form() != figure_form::percent) return false;
    const auto from = [&](quantity first) {
      return std::lower_bound(rates_.begin(), rates_.end(),
                              printed_rate{rate.value(), rate.precision(), first});
    };
    const auto same = from(quantity(0));
    const auto end = from(none<quantity>);
    return same != end && (same->about != about || std::prev(end)->about != about);
  }

  /// Calls f with the other quantities that may have been meant, of those that are mistakable.
  template <class F>
  constexpr void for_each_mistakable(quantity of, F f) const {
    for (const std::size_t i : mistakable_of_[of])
      for (const quantity each : mistakable_[i])
        if (each != of && may_be_one(of, each)) f(each);
  }
  /// Calls f with each misdating that the statement is part of.
  template <class F>
  constexpr void for_each_misdating(statement_id of, F f) const {
    for (const std::size_t i : misdated_of_[(*this)[of].about]) {
      const auto& printed = misdated_[i].printed;
      if (std::find(printed.begin(), printed.end(), of) != printed.end()) f(misdated_[i]);
    }
  }

  /// All that is connected with the statements, also by quantities that may have been mistaken.
  [[nodiscard]] constexpr excerpt around(const std::vector<statement_id>& conflict) {
    std::vector<quantity> more;
    auto statements = near_.of(conflict, of_.all.statements.size(), [&](quantity of, auto enter) {
      const auto add = [&](quantity other) {
        more.push_back(other);
        enter(other);
      };
      for_each_mistakable(of, add);
      for (const std::size_t i : misdated_of_[of]) for_each_quantity_of(misdated_[i], add);
    });
    return excerpt_of(of_.all, std::move(statements), std::move(more));
  }

 private:
  template <class F>
  constexpr void for_each_quantity_of(const misdating& all, F f) const {
    for (const statement_id each : all.printed) f((*this)[each].about);
    for (const quantity each : all.instead) f(each);
  }

  network of_;
  std::span<const statement> statements_;
  const currencies& units_;
  std::span<const std::vector<quantity>> mistakable_;
  std::span<const misdating> misdated_;
  lists<quantity, std::size_t> mistakable_of_;
  lists<quantity, std::size_t> misdated_of_;
  neighbourhood near_;
  std::vector<printed_rate> rates_;  // sorted
  scales_used scales_;
};

}  // namespace fiscus::inline v0::detail

#endif
