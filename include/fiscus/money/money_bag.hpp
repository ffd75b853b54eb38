// SPDX-License-Identifier: BSL-1.0
// Amounts of several currencies, added without converting any.
#ifndef FISCUS_MONEY_MONEY_BAG_HPP
#define FISCUS_MONEY_MONEY_BAG_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// An amount of each of some currencies. A currency of which nothing is left is not in the bag. A
/// bag that was moved from is empty.
///
///     money_bag bag;
///     bag += money<USD>{"12.50"};
///     bag += money<PKR>{"3 crore"};
///     bag.of<USD>();   // USD 12.50
class money_bag {
 public:
  /// Nothing.
  constexpr money_bag() = default;

  /// Adds an amount to that of its currency. Throws `overflow` if the sum does not fit; the bag is
  /// then as it was.
  constexpr money_bag& operator+=(const any_money& amount) {
    const auto place = find(amount.unit());
    if (place == amounts_->end() || place->unit() != amount.unit()) {
      if (amount.minor() != 0) amounts_->insert(place, amount);
    } else if (const any_money both = *place + amount; both.minor() != 0) {
      *place = both;
    } else {
      amounts_->erase(place);
    }
    return *this;
  }
  constexpr money_bag& operator-=(const any_money& amount) { return *this += -amount; }

  /// Adds all that is in another bag. Throws `overflow` if a sum does not fit; the bag is then as
  /// it was.
  constexpr money_bag& operator+=(const money_bag& other) {
    money_bag both = *this;
    for (const any_money& amount : *other.amounts_) both += amount;
    amounts_ = std::move(both.amounts_);
    return *this;
  }

  /// How much of a currency there is.
  template <currency Currency>
  [[nodiscard]] constexpr money<Currency> of() const {
    for (const any_money& amount : *amounts_)
      if (amount.unit() == Currency) return amount.as<Currency>();
    return {};
  }

  /// Of how many currencies there is something.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return amounts_->size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return amounts_->empty(); }

  /// The amounts, by the codes of their currencies.
  [[nodiscard]] constexpr auto begin() const& noexcept { return amounts_->begin(); }
  [[nodiscard]] constexpr auto end() const& noexcept { return amounts_->end(); }
  void begin() const&& = delete;
  void end() const&& = delete;

  [[nodiscard]] friend constexpr bool operator==(const money_bag&, const money_bag&) = default;

 private:
  /// The first amount whose currency does not come before `of`.
  [[nodiscard]] constexpr std::vector<any_money>::iterator find(const currency& of) {
    return std::lower_bound(amounts_->begin(), amounts_->end(), of,
                            [](const any_money& amount, const currency& wanted) {
                              return is_before(amount.unit(), wanted);
                            });
  }

  /// By their codes; those of one code, which only currencies of your own can be, by the rest.
  [[nodiscard]] static constexpr bool is_before(const currency& a, const currency& b) noexcept {
    if (a.name() != b.name()) return a.name() < b.name();
    if (a.numeric != b.numeric) return a.numeric < b.numeric;
    return a.minor_digits < b.minor_digits;
  }

  detail::owned<std::vector<any_money>> amounts_;
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
