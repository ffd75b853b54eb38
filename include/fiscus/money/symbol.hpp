// SPDX-License-Identifier: BSL-1.0
// The signs, short forms and names by which currencies are known. Most belong to several
// currencies, so that alone they do not say which one is meant.
#ifndef FISCUS_MONEY_SYMBOL_HPP
#define FISCUS_MONEY_SYMBOL_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>

#include <optional>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A currency and a symbol or name of it, in UTF-8.
struct currency_symbol {
  currency of;
  std::string_view text;
};

/// The symbols that are read and written. Of a currency with several the first is the one that is
/// written; of two that begin alike the longer one stands first.
inline constexpr currency_symbol currency_symbols[] = {
    {AED, "Dh"}, {AUD, "A$"},  {AUD, "AU$"}, {AUD, "$"},    {BDT, "৳"},   {BDT, "Tk"},
    {BRL, "R$"}, {CAD, "C$"},  {CAD, "CA$"}, {CAD, "$"},    {CNY, "¥"},   {CRC, "₡"},
    {EUR, "€"},  {GBP, "£"},   {GEL, "₾"}, {HKD, "HK$"},  {HKD, "$"},   {IDR, "Rp"},
    {ILS, "₪"},  {INR, "₹"},   {INR, "Rs."}, {INR, "Rs"},   {INR, "₨"},   {JPY, "¥"},
    {KRW, "₩"},  {LAK, "₭"},   {LKR, "Rs."}, {LKR, "Rs"},   {LKR, "₨"},   {LKR, "ரூ"},
    {MUR, "Rs"}, {MUR, "₨"},   {MXN, "MX$"}, {MXN, "Mex$"}, {MXN, "$"},   {MYR, "RM"},
    {NGN, "₦"},  {NPR, "Rs."}, {NPR, "Rs"},  {NPR, "₨"},    {NZD, "NZ$"}, {NZD, "$"},
    {PHP, "₱"},  {PKR, "Rs."}, {PKR, "Rs"},  {PKR, "₨"},    {SGD, "S$"},  {SGD, "$"},
    {THB, "฿"},  {TRY, "₺"},   {UAH, "₴"},   {USD, "$"},    {USD, "US$"}, {VND, "₫"},
    {ZAR, "R"},
};

/// The names that are read, in small letters, separated by strokes. They take an s.
inline constexpr currency_symbol currency_names[] = {
    {USD, "us dollar|dollar"},
    {AUD, "australian dollar|dollar"},
    {CAD, "canadian dollar|dollar"},
    {HKD, "hong kong dollar|dollar"},
    {NZD, "new zealand dollar|dollar"},
    {SGD, "singapore dollar|dollar"},
    {INR, "indian rupee|rupee"},
    {PKR, "pakistani rupee|pakistan rupee|rupee"},
    {LKR, "sri lankan rupee|rupee"},
    {NPR, "nepalese rupee|rupee"},
    {MUR, "mauritian rupee|rupee"},
    {EUR, "euro"},
    {GBP, "british pound|pound sterling|pounds sterling|pound"},
    {JPY, "japanese yen|yen"},
    {CNY, "chinese yuan|yuan|renminbi|rmb"},
    {CHF, "swiss franc|franc"},
    {XAF, "franc"},
    {XOF, "franc"},
    {XPF, "franc"},
    {TRY, "turkish lira|lira"},
    {BDT, "taka"},
    {AED, "uae dirham|dirham"},
    {MAD, "dirham"},
    {SAR, "saudi riyal|riyal"},
    {QAR, "riyal"}};

/// The names of hundredths that are read.
inline constexpr currency_symbol hundredth_names[] = {
    {USD, "cent"}, {EUR, "cent"},        {AUD, "cent"},        {CAD, "cent"},
    {HKD, "cent"}, {NZD, "cent"},        {SGD, "cent"},        {ZAR, "cent"},
    {LKR, "cent"}, {GBP, "penny|pence"}, {INR, "paisa|paise"}, {PKR, "paisa|paise"}};

namespace detail {

/// Whether a symbol or name is one of these, which are separated by strokes.
constexpr bool is_spelling(std::string_view name, std::string_view all) {
  return any_spelling(all, [&](std::string_view each) { return each == name; });
}

}  // namespace detail

/// The symbol by which a currency is written; empty if none is known.
[[nodiscard]] constexpr std::string_view symbol_of(const currency& of) noexcept {
  for (const currency_symbol& each : currency_symbols)
    if (each.of == of) return each.text;
  return {};
}

/// Returns the only currency with this symbol or name; empty if no currency has it, or several, as
/// with "$" and "Rs".
[[nodiscard]] constexpr std::optional<currency> find_symbol(std::string_view text) noexcept {
  std::optional<currency> found;
  const auto look_in = [&](const auto& table) {
    for (const currency_symbol& each : table) {
      if (!detail::is_spelling(text, each.text)) continue;
      if (found) return false;
      found = each.of;
    }
    return true;
  };
  return look_in(currency_symbols) && look_in(currency_names) && look_in(hundredth_names)
             ? found
             : std::nullopt;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
