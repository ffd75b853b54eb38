// SPDX-License-Identifier: BSL-1.0
// Exchange rates by date or period and by kind. A look-up never guesses a date.
#ifndef FISCUS_MONEY_RATE_TABLE_HPP
#define FISCUS_MONEY_RATE_TABLE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/detail/ordered_list.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>

#include <concepts>
#include <initializer_list>
#include <optional>
#include <type_traits>

namespace fiscus::inline v0 {

/// The kinds of rates: a flow over a period is converted at the average, a stock at its end at
/// the closing rate.
enum class rate_kind : unsigned char { average, closing };

/// Rates of one pair of currencies, one for each key and kind. A key is a date or a period, or
/// anything else that has an order. They convert amounts of both currencies. A table that was moved
/// from is empty.
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

  /// Adds a rate, in time with the logarithm of their number whatever the order in which they come.
  /// Throws `invalid_value` if there is one of that key and kind already. If anything is thrown,
  /// the table is as it was.
  constexpr void insert(const Key& key, rate_kind kind, rate_type rate) {
    if (!entries_.insert(entry{key, kind, rate}))
      throw invalid_value("there is a rate of that date and kind already");
  }

  /// The rate of exactly that key and kind, or nothing.
  [[nodiscard]] constexpr std::optional<rate_type> find(const Key& key, rate_kind kind) const {
    const entry* const found = entries_.find(wanted{key, kind});
    if (found == nullptr) return std::nullopt;
    return found->rate;
  }

  /// Returns the rate of exactly that key and kind. Throws `missing_value` if the table lacks it.
  [[nodiscard]] constexpr rate_type at(const Key& key, rate_kind kind) const {
    const auto found = find(key, kind);
    if (!found) throw missing_value("no exchange rate of that date and kind");
    return *found;
  }

  /// Returns the first rate that the table has of several keys, in their order, and its key. Throws
  /// `missing_value` if the table has none of them.
  ///
  ///     table.at_first_of({friday, friday - 1, friday - 2}, rate_kind::closing)
  [[nodiscard]] constexpr entry at_first_of(std::initializer_list<Key> acceptable,
                                            rate_kind kind) const {
    for (const Key& key : acceptable)
      if (const auto found = find(key, kind)) return {key, kind, *found};
    throw missing_value("no exchange rate of any of those dates and of that kind");
  }

  /// All rates, by key and kind.
  [[nodiscard]] constexpr auto begin() const& noexcept { return entries_.begin(); }
  [[nodiscard]] constexpr auto end() const& noexcept { return entries_.end(); }
  void begin() const&& = delete;
  void end() const&& = delete;

  /// Whether both have the same rates.
  [[nodiscard]] friend constexpr bool operator==(const rate_table&, const rate_table&) = default;

 private:
  struct wanted {
    const Key& key;
    rate_kind kind;
  };

  struct by_key_and_kind {
    template <class A, class B>
    [[nodiscard]] constexpr bool operator()(const A& a, const B& b) const {
      return a.key < b.key || (a.key == b.key && a.kind < b.kind);
    }
  };

  detail::ordered_list<entry, by_key_and_kind> entries_;
};

/// An amount in the other currency of a table, at the rate of exactly that key and kind, rounded
/// once under `mode` to the minor unit: for an amount of From times, for one of To divided by it.
/// Throws `missing_value` if there is no such rate, and otherwise as `convert` with one rate.
///
///     convert(money<PKR>{"1 crore"}, table, month{2025, 12}, rate_kind::average, mode)
template <currency Of, int Digits, signed_integer Rep, currency From, currency To, class Key,
          int RateDigits>
  requires one_of_the_currencies<Of, From, To>
[[nodiscard]] constexpr auto convert(money<Of, Digits, Rep> amount,
                                     const rate_table<From, To, Key, RateDigits>& rates,
                                     const std::type_identity_t<Key>& key, rate_kind kind,
                                     rounding mode) {
  return convert(amount, rates.at(key, kind), mode);
}

}  // namespace fiscus::inline v0

#endif
