// SPDX-License-Identifier: BSL-1.0
// The slips that a fact sheet says may have happened in it.
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
#include <fiscus/reconcile/detail/printed_text.hpp>
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

/// The quantities and statements of a fact sheet that may have been taken for one another.
class confusions {
 public:
  template <class Label>
  constexpr explicit confusions(const fact_sheet<Label>& sheet)
      : mistakable_(sheet.mistakable()),
        misdated_(sheet.misdated()),
        mistakable_of_(lists<quantity, group_id>::of(
            sheet.size(),
            [&](auto add) {
              for (const group_id i : indices<group_id>(mistakable_.size()))
                for (const quantity each : mistakable_[i.index]) add(each, i);
            })),
        misdated_of_(lists<statement_id, misdating_id>::of(
            sheet.statements().size(),
            [&](auto add) {
              for (const misdating_id i : indices<misdating_id>(misdated_.size()))
                for (const statement_id each : misdated_[i.index].printed) add(each, i);
            })),
        instead_of_(lists<quantity, quantity>::of(sheet.size(), [&](auto add) {
          for (const misdating& each : misdated_)
            for (std::size_t i = 0; i < each.printed.size(); ++i) {
              const quantity about = sheet[each.printed[i]].about;
              add(about, each.instead[i]);
              add(each.instead[i], about);
            }
        })) {}

  /// Calls f with the other quantities that may have been meant, of those that are mistakable.
  template <class F>
  constexpr void for_each_mistakable(quantity of, F f) const {
    for (const group_id group : mistakable_of_[of])
      for (const quantity each : mistakable_[group.index])
        if (each != of) f(each);
  }
  /// Calls f with each misdating that the statement is part of.
  template <class F>
  constexpr void for_each_misdating(statement_id of, F f) const {
    for (const misdating_id i : misdated_of_[of]) f(misdated_[i.index]);
  }
  /// Calls f with all quantities that this one may have been taken for, or that for it.
  template <class F>
  constexpr void for_each_other(quantity of, F f) const {
    for_each_mistakable(of, f);
    for (const quantity each : instead_of_[of]) f(each);
  }

 private:
  struct group_id : numbered<group_id> {
    using numbered<group_id>::numbered;
  };
  struct misdating_id : numbered<misdating_id> {
    using numbered<misdating_id>::numbered;
  };

  std::span<const std::vector<quantity>> mistakable_;
  std::span<const misdating> misdated_;
  lists<quantity, group_id> mistakable_of_;
  lists<statement_id, misdating_id> misdated_of_;
  lists<quantity, quantity> instead_of_;
};

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
        near_(of_),
        confused_(sheet) {
    for (const statement& each : statements_) {
      if (each.form == figure_form::scaled) scales_.add(each.text.view());
      if (each.form != figure_form::percent) continue;
      if (const auto number = read_if_printed(each.text.view()))
        rates_.push_back({number->value(), number->precision(), each.about});
    }
    std::sort(rates_.begin(), rates_.end());
  }
  repair_context(const repair_context&) = delete;
  repair_context& operator=(const repair_context&) = delete;

  [[nodiscard]] constexpr std::span<const statement> statements() const noexcept {
    return statements_;
  }
  [[nodiscard]] constexpr const statement& operator[](statement_id of) const {
    return statements_[of.index];
  }
  /// Whether what was printed of one quantity may be meant of the other.
  [[nodiscard]] constexpr bool may_be_one(quantity a, quantity b) const {
    return units_.may_be_one(a, b);
  }
  /// The scale words of all figures.
  [[nodiscard]] constexpr scales_used scales() const noexcept { return scales_; }
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
  [[nodiscard]] constexpr const confusions& confused() const noexcept { return confused_; }

  /// All that is connected with the statements.
  [[nodiscard]] constexpr excerpt around(const std::vector<statement_id>& conflict) {
    std::vector<quantity> more;
    auto statements = near_.of(conflict, of_.all.statements.size(), [&](quantity of, auto enter) {
      confused_.for_each_other(of, [&](quantity other) {
        more.push_back(other);
        enter(other);
      });
    });
    return excerpt_of(of_.all, std::move(statements), std::move(more));
  }

 private:
  network of_;
  std::span<const statement> statements_;
  const currencies& units_;
  neighbourhood near_;
  confusions confused_;
  std::vector<printed_rate> rates_;  // sorted
  scales_used scales_;
};

}  // namespace fiscus::inline v0::detail

#endif
