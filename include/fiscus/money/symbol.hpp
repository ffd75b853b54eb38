// SPDX-License-Identifier: BSL-1.0
// The signs and short forms by which currencies are known. Most belong to several currencies, so a
// sign alone does not say which one is meant.
#ifndef FISCUS_MONEY_SYMBOL_HPP
#define FISCUS_MONEY_SYMBOL_HPP

#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>

#include <optional>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A currency and a symbol of it, in UTF-8.
struct currency_symbol {
  currency of;
  std::string_view text;
};

/// The symbols that are read and written. Of a currency with several the first is the one that is
/// written; of two that begin alike the longer one stands first.
inline constexpr currency_symbol currency_symbols[] = {
    {AED, "Dh"}, {AUD, "A$"}, {AUD, "$"},   {BDT, "৳"},   {BDT, "Tk"},  {BRL, "R$"}, {CAD, "C$"},
    {CAD, "$"},  {CNY, "¥"},  {EUR, "€"},   {GBP, "£"},   {HKD, "HK$"}, {HKD, "$"},  {IDR, "Rp"},
    {ILS, "₪"},  {INR, "₹"},  {INR, "Rs."}, {INR, "Rs"},  {JPY, "¥"},   {KRW, "₩"},  {LKR, "Rs."},
    {LKR, "Rs"}, {MUR, "Rs"}, {MYR, "RM"},  {NGN, "₦"},   {NPR, "Rs."}, {NPR, "Rs"}, {NZD, "NZ$"},
    {NZD, "$"},  {PHP, "₱"},  {PKR, "Rs."}, {PKR, "Rs"},  {SGD, "S$"},  {SGD, "$"},  {THB, "฿"},
    {TRY, "₺"},  {UAH, "₴"},  {USD, "$"},   {USD, "US$"}, {VND, "₫"},   {ZAR, "R"},
};

/// The symbol by which a currency is written; empty if none is known.
[[nodiscard]] constexpr std::string_view symbol_of(const currency& of) noexcept {
  for (const currency_symbol& each : currency_symbols)
    if (each.of == of) return each.text;
  return {};
}

/// The only currency that has this symbol; nothing if there is none or more than one, as with "$"
/// and "Rs".
[[nodiscard]] constexpr std::optional<currency> find_symbol(std::string_view text) noexcept {
  std::optional<currency> found;
  for (const currency_symbol& each : currency_symbols) {
    if (each.text != text) continue;
    if (found) return std::nullopt;
    found = each.of;
  }
  return found;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
