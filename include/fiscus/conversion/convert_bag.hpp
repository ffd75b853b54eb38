// SPDX-License-Identifier: BSL-1.0
// Amounts whose currency only the data knows, and bags of several currencies, in one currency: at
// exchange rates, or at the rates of tables. Bags are rounded once, not amount by amount.
#ifndef FISCUS_CONVERSION_CONVERT_BAG_HPP
#define FISCUS_CONVERSION_CONVERT_BAG_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/money_bag.hpp>
#include <fiscus/money/rate_table.hpp>

#include <concepts>
#include <cstdint>
#include <optional>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

// The currencies that a rate or a table of rates is between.
template <class Rate>
struct legs_of {};
template <currency From, currency To, int Digits>
struct legs_of<exchange_rate<From, To, Digits>> {
  using rate_type = exchange_rate<From, To, Digits>;
  static constexpr currency from = From, to = To;
};
template <currency From, currency To, class Key, int Digits>
struct legs_of<rate_table<From, To, Key, Digits>> : legs_of<exchange_rate<From, To, Digits>> {
  using key_type = Key;
};

template <class Rate, currency To>
concept leads_to = legs_of<Rate>::from != legs_of<Rate>::to &&
                   (legs_of<Rate>::from == To || legs_of<Rate>::to == To);

/// An exchange rate between To and another currency.
template <class Rate, currency To>
concept rate_between = leads_to<Rate, To> && std::same_as<Rate, typename legs_of<Rate>::rate_type>;

/// A table of such rates with keys that Key converts to.
template <class Table, currency To, class Key>
concept table_between =
    leads_to<Table, To> && std::convertible_to<Key, typename legs_of<Table>::key_type>;

/// Returns what one of `of` is worth in To at the first rate between both, exactly. Throws
/// `missing_value` if there is no such rate.
template <currency To, class ValueOf, class... Rates>
constexpr ratio worth_in(const currency& of, ValueOf value_of, const Rates&... rates) {
  if (of == To) return ratio(1);
  std::optional<ratio> result;
  [[maybe_unused]] const auto try_rate = [&]<class Rate>(const Rate& rate) {
    using legs = legs_of<Rate>;
    if (result || of != (legs::to == To ? legs::from : legs::to)) return;
    const auto value = value_of(rate);
    const std::int64_t one_unit = power_of_ten<std::int64_t>(value.digits);
    result = legs::to == To ? ratio(value.units(), one_unit) : ratio(one_unit, value.units());
  };
  (try_rate(rates), ...);
  if (!result) throw missing_value(message().add("no exchange rate for ").add(of.name()));
  return *result;
}

template <currency To, class ValueOf, class... Rates>
constexpr big_ratio exact_value(const any_money& amount, ValueOf value_of, const Rates&... rates) {
  const ratio units(amount.minor(), power_of_ten<std::int64_t>(amount.unit().minor_digits));
  return big_ratio(units) * worth_in<To>(amount.unit(), value_of, rates...);
}

template <currency To>
constexpr money<To> rounded_to_minor(const big_ratio& value, rounding mode) {
  return money<To>::from_minor(round<To.minor_digits>(value, mode).units());
}

}  // namespace detail

/// Returns an amount in To, rounded once under `mode`, at the rate between its currency and To:
/// times the rate, or divided by it where it is quoted from To. An amount in To needs none. Throws
/// `missing_value` if no rate is between these currencies, and `overflow` if the result does not
/// fit.
///
///     convert<PKR>(any_money::from_text("EUR 5"), mode, usd_in_rupees, eur_in_rupees)
template <currency To, detail::rate_between<To>... Rates>
[[nodiscard]] constexpr money<To> convert(const any_money& amount, rounding mode,
                                          const Rates&... rates) {
  const auto value = [](const auto& rate) { return rate.value(); };
  return detail::rounded_to_minor<To>(detail::exact_value<To>(amount, value, rates...), mode);
}

/// Returns all that is in a bag in To, the exact sum rounded once under `mode`. Throws as above.
template <currency To, detail::rate_between<To>... Rates>
[[nodiscard]] constexpr money<To> convert(const money_bag& bag, rounding mode,
                                          const Rates&... rates) {
  const auto value = [](const auto& rate) { return rate.value(); };
  big_ratio worth;
  for (const any_money& each : bag) worth = worth + detail::exact_value<To>(each, value, rates...);
  return detail::rounded_to_minor<To>(worth, mode);
}

/// Returns an amount in To at the rate that a table has for exactly that key and kind, as above.
/// Throws `missing_value` also if the table has no such rate.
///
///     convert<PKR>(amount, month{2025, 12}, rate_kind::average, mode, usd_table, eur_table)
template <currency To, class Key, detail::table_between<To, Key>... Tables>
  requires(sizeof...(Tables) > 0)
[[nodiscard]] constexpr money<To> convert(const any_money& amount, const Key& key, rate_kind kind,
                                          rounding mode, const Tables&... tables) {
  const auto value = [&](const auto& table) { return table.at(key, kind).value(); };
  return detail::rounded_to_minor<To>(detail::exact_value<To>(amount, value, tables...), mode);
}

/// Returns all that is in a bag in To at the rates that tables have for exactly that key and kind,
/// the exact sum rounded once under `mode`. Tables of currencies that are not in the bag need no
/// rate.
template <currency To, class Key, detail::table_between<To, Key>... Tables>
  requires(sizeof...(Tables) > 0)
[[nodiscard]] constexpr money<To> convert(const money_bag& bag, const Key& key, rate_kind kind,
                                          rounding mode, const Tables&... tables) {
  const auto value = [&](const auto& table) { return table.at(key, kind).value(); };
  big_ratio worth;
  for (const any_money& each : bag) worth = worth + detail::exact_value<To>(each, value, tables...);
  return detail::rounded_to_minor<To>(worth, mode);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
