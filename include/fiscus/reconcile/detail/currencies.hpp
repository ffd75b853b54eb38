// SPDX-License-Identifier: BSL-1.0
// The currencies of quantities that are added up.
#ifndef FISCUS_RECONCILE_DETAIL_CURRENCIES_HPP
#define FISCUS_RECONCILE_DETAIL_CURRENCIES_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// The currency of each quantity, if it is known. Quantities that are added up have the same one,
/// whichever of them it is known of, in whichever order that is said (disjoint sets, joined by
/// size).
class currencies {
 public:
  constexpr void make_room() { detail::make_room(sets_); }
  /// Adds a quantity. There has to be room for it.
  constexpr void push_back() noexcept { sets_.push_back({sets_.next(), 1, std::nullopt}); }

  [[nodiscard]] constexpr const std::optional<currency>& operator[](quantity of) const {
    return sets_[set_of(of)].known;
  }
  /// Whether they are not known to have two currencies.
  [[nodiscard]] constexpr bool may_be_one(quantity a, quantity b) const {
    const auto& known = (*this)[a];
    return !known || !(*this)[b] || *known == *(*this)[b];
  }
  /// Throws `currency_mismatch` if these have two currencies.
  constexpr void require_one(std::span<const term> all) const {
    std::optional<currency> known;
    for (const term& each : all) {
      require_same(known, (*this)[each.of]);
      if (!known) known = (*this)[each.of];
    }
  }
  constexpr void require_one(quantity of, const std::optional<currency>& printed) const {
    require_same((*this)[of], printed);
  }
  constexpr void join(std::span<const term> all) noexcept {
    for (const term& each : all) join(all.front().of, each.of);
  }
  constexpr void set(quantity of, const std::optional<currency>& printed) noexcept {
    if (printed) sets_[set_of(of)].known = printed;
  }

 private:
  static constexpr void require_same(const std::optional<currency>& expected,
                                     const std::optional<currency>& found) {
    if (expected && found && *expected != *found) throw currency_mismatch(*expected, *found);
  }

  [[nodiscard]] constexpr quantity set_of(quantity of) const noexcept {
    while (sets_[of].above != of) of = sets_[of].above;
    return of;
  }
  constexpr void join(quantity a, quantity b) noexcept {
    quantity above = set_of(a);
    quantity below = set_of(b);
    if (above == below) return;
    if (sets_[above].size < sets_[below].size) std::swap(above, below);
    sets_[below].above = above;
    sets_[above].size += sets_[below].size;
    if (!sets_[above].known) sets_[above].known = sets_[below].known;
  }

  struct set_or_member {
    quantity above;  ///< itself, if it stands for a set
    std::size_t size;
    std::optional<currency> known;
  };

  indexed<quantity, set_or_member> sets_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
