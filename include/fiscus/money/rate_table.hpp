// SPDX-License-Identifier: BSL-1.0
// Exchange rates by date or period and by kind. A look-up never guesses a date.
#ifndef FISCUS_MONEY_RATE_TABLE_HPP
#define FISCUS_MONEY_RATE_TABLE_HPP

#include <fiscus/error.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>

#include <algorithm>
#include <compare>
#include <concepts>
#include <initializer_list>
#include <optional>
#include <vector>

namespace fiscus {

/// What a rate stands for: a flow over a period is converted at the average, a stock at its end at
/// the closing rate.
enum class rate_kind : unsigned char { average, closing };

/// Rates of one pair of currencies, one for each key and kind. A key is a date or a period, or
/// anything else that has an order.
///
///     rate_table<USD, PKR, month> table;
///     table.insert(month{2025, 12}, rate_kind::average, exchange_rate<USD, PKR>{"280.25"});
///     table.at(month{2025, 12}, rate_kind::average)
template <currency From, currency To, std::totally_ordered Key, int Digits = 6>
class rate_table {
 public:
  using rate_type = exchange_rate<From, To, Digits>;

  /// A rate, and of when and of which kind it is.
  struct entry {
    Key key;
    rate_kind kind;
    rate_type rate;

    [[nodiscard]] friend constexpr bool operator==(const entry&, const entry&) = default;
  };

  /// Adds a rate. Throws `invalid_value` if there is one of that key and kind already.
  constexpr void insert(const Key& key, rate_kind kind, rate_type rate) {
    const auto place = lower_bound(key, kind);
    if (place != entries_.end() && place->key == key && place->kind == kind)
      throw invalid_value("there is a rate of that date and kind already");
    entries_.insert(place, entry{key, kind, rate});
  }

  /// The rate of exactly that key and kind, or nothing.
  [[nodiscard]] constexpr std::optional<rate_type> find(const Key& key, rate_kind kind) const {
    const auto place = lower_bound(key, kind);
    if (place == entries_.end() || place->key != key || place->kind != kind) return std::nullopt;
    return place->rate;
  }

  /// The rate of exactly that key and kind. Throws `missing_value` if there is none.
  [[nodiscard]] constexpr rate_type at(const Key& key, rate_kind kind) const {
    const auto found = find(key, kind);
    if (!found) throw missing_value("no exchange rate of that date and kind");
    return *found;
  }

  /// The first that there is of the keys which the caller accepts, in the caller's order, with the
  /// key that it is of. Throws `missing_value` if there is none of them.
  ///
  ///     table.at_first_of({friday, friday - 1, friday - 2}, rate_kind::closing)
  [[nodiscard]] constexpr entry at_first_of(std::initializer_list<Key> acceptable,
                                            rate_kind kind) const {
    for (const Key& key : acceptable)
      if (const auto found = find(key, kind)) return {key, kind, *found};
    throw missing_value("no exchange rate of any of those dates and of that kind");
  }

  /// All rates, by key and kind.
  [[nodiscard]] constexpr auto begin() const noexcept { return entries_.begin(); }
  [[nodiscard]] constexpr auto end() const noexcept { return entries_.end(); }

 private:
  [[nodiscard]] constexpr auto lower_bound(const Key& key, rate_kind kind) const {
    return std::partition_point(entries_.begin(), entries_.end(), [&](const entry& each) {
      return each.key < key || (each.key == key && each.kind < kind);
    });
  }

  std::vector<entry> entries_;
};

}  // namespace fiscus

#endif
