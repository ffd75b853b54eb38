// SPDX-License-Identifier: BSL-1.0
// The grammar of amounts: a number with the code, a symbol or the name of its currency. The reader
// of figures adds hedges, ranges and rates to it.
#ifndef FISCUS_MONEY_AMOUNT_READER_HPP
#define FISCUS_MONEY_AMOUNT_READER_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/number_reader.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/currency_mark.hpp>
#include <fiscus/money/symbol.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fiscus::inline v0 {

/// How amounts are written in a text, where it leaves that open.
struct amount_options {
  /// The marks and words of the numbers.
  number_options numbers{};
  /// The only currency that is accepted. A bare number is an amount in it.
  std::optional<currency> expected{};
  /// The currencies that "$" and "dollars", "Rs" and "rupees" mean.
  std::optional<currency> dollar{}, rupee{};
};

namespace detail {

/// Reads amounts of one currency, of any, or plain numbers, without throwing.
class amount_reader : protected number_reader {
 public:
  /// Reads amounts in the currency that the options expect, or else in any that is named; plain
  /// numbers if no currency may be named.
  constexpr amount_reader(std::string_view text, const amount_options& options,
                          bool may_name_currency = true) noexcept
      : number_reader(text, options.numbers),
        unit_(options.expected),
        dollar_(options.dollar),
        rupee_(options.rupee),
        may_name_currency_(may_name_currency) {}

  /// Reads the whole text as one amount.
  constexpr parsed<numeral> read() {
    numeral n;
    if (!read_amount(n) || !close()) {
      const bool names_none = !unit_ && failure_.expected() == "a number";
      return names_none ? parse_failure("the code or symbol of a currency", 0) : failure_;
    }
    const bool may_go_on = n.scale_exponent == 0 && options_.unit == one && options_.words;
    if (!finish(may_go_on ? "a scale word such as million, or the end of the text"
                          : "the end of the text"))
      return failure_;
    if (!unit_) return parse_failure("the code or symbol of a currency", 0);
    if (n.is_fraction && !has_mark_)
      return parse_failure("an amount, not a percentage, multiple or share", n.start);
    return n;
  }

  /// Returns the currency that was expected or named.
  [[nodiscard]] constexpr const std::optional<currency>& unit() const noexcept { return unit_; }

 protected:
  /// Reads [sign] [mark] [sign] number [mark] with at most one mark and one sign.
  constexpr bool read_amount(numeral& n) {
    std::size_t start = at_.position();
    int sign = accept_sign();
    is_in_hundredths_ = false;
    bool marked = false;
    if (!at_.at_digit() && !accept_mark(marked)) return false;
    if (marked) {
      accept_space(at_);
      start = at_.position();
      if (sign == 0) sign = accept_sign();
    }
    sign = sign < 0 ? -1 : 1;
    if (!read_number(n, sign, start)) return false;
    accept_close();
    return marked || at_.at_end() || accept_mark_after(n, sign);
  }

  bool has_mark_ = false;          // whether a currency is named
  bool is_in_hundredths_ = false;  // the last amount

 private:
  constexpr bool accept_mark_after(numeral& n, int sign) {
    const cursor before = at_;
    accept_gap(at_);
    const std::size_t place = at_.position();
    if (const auto name = accept_longest(at_, hundredth_names); !name.empty()) {
      if (n.scale_exponent != 0 || n.denominator != 1)
        return refuse("a number without a scale word and without a fraction", n.start);
      n.exponent -= 2;
      is_in_hundredths_ = true;
      return take(name, hundredth_names, place);
    }
    cursor code = at_;  // "30 mUSD"
    const bool is_in_millions = accept_any_case(code, "m") && find_code(code.letters(), unit_);
    if (is_in_millions && can_be_scaled(n)) {
      at_.accept(at_.rest().substr(0, 1));
      scale_by(n, million.exponent);
    }
    bool marked = false;
    if (!accept_mark(marked)) return false;
    if (!marked) return at_ = before, true;
    if (can_be_scaled(n))  // "75 USD million"
      if (const auto exponent = accept_scale(at_)) scale_by(n, *exponent);
    return accept_hundredths(n, sign);
  }

  [[nodiscard]] constexpr bool can_be_scaled(const numeral& n) const {
    return n.scale_exponent == 0 && options_.unit == one && options_.words;
  }
  static constexpr void scale_by(numeral& n, int exponent) {
    n.exponent += exponent;
    n.scale_exponent = exponent;
  }

  /// Reads the cents of "3 dollars 50 cents" and "3 dollars and fifty cents".
  constexpr bool accept_hundredths(numeral& n, int sign) {
    const cursor before = at_;
    if (n.exponent != 0 || n.denominator != 1) return true;
    if (!accept_any_case(at_, " and ") && !accept_space(at_)) return true;
    numeral part;
    const std::size_t start = at_.position();
    const bool is_read = read_number(part, 1, start);
    accept_gap(at_);
    const std::size_t place = at_.position();
    const auto name = accept_longest(at_, hundredth_names);
    if (!is_read || name.empty()) return at_ = before, true;
    if (part.exponent != 0 || part.denominator != 1 || part.coefficient >= 100)
      return refuse("a whole number of less than a hundred", start);
    if (!n.append(100, sign * part.coefficient))
      return refuse("a number that fits its integer", n.start);
    n.exponent = -2;
    n.places = 2;
    return take(name, hundredth_names, place);
  }

  /// Reads a code, a symbol or a name, if one is there. Returns false if it is of a currency that
  /// is not accepted, or of several.
  constexpr bool accept_mark(bool& found) {
    const std::size_t place = at_.position();
    cursor ahead = at_;
    found = true;
    if (const auto code = find_code(ahead.letters(), unit_)) {
      at_ = ahead;
      if (!take(*code, place)) return false;
      if (has("$", currency_symbols, unit_)) at_.accept("$");  // "USD$ 15"
      return true;
    }
    if (const auto symbol = accept_longest(at_, currency_symbols, unit_); !symbol.empty())
      return take(symbol, currency_symbols, place);
    if (const auto name = accept_longest(at_, currency_names); !name.empty())
      return take(name, currency_names, place);
    return found = false, true;
  }

  /// Takes a currency that is named at `place`.
  constexpr bool take(const currency& named, std::size_t place) {
    if (!may_name_currency_) return refuse("a number without a currency", place);
    if (unit_ && *unit_ != named) return refuse("an amount in", place, unit_->name());
    unit_ = named;
    return has_mark_ = true;
  }

  /// Takes the currency that has a symbol or name.
  constexpr bool take(std::string_view name, std::span<const currency_symbol> table,
                      std::size_t place) {
    for (const auto& each : {unit_, dollar_, rupee_})
      if (has(name, table, each)) return take(*each, place);
    const auto only = find_symbol(name);
    if (only || unit_ || !may_name_currency_) return take(only.value_or(currency{}), place);
    return refuse("the code of a currency, or options that say whose sign this is,", place);
  }

  std::optional<currency> unit_, dollar_, rupee_;
  bool may_name_currency_;
};

/// Reads an amount of a known currency in units of 10^−`digits`.
template <signed_integer Rep>
constexpr parsed<Rep> try_read_amount(std::string_view text, const currency& of, int digits,
                                      const number_options& options) {
  if constexpr (sizeof(Rep) >= sizeof(std::int64_t))
    if (!text.empty()) {
      // The straight road of "344.93", "USD 344.93" and "USD 437 million".
      std::string_view number = text;
      int room = digits + options.unit.exponent;
      if (number.size() > 4 && number[3] == ' ' && number.starts_with(of.name()))
        number.remove_prefix(4);
      if (number.back() == 'n' && options.words && options.unit == one) {
        const bool is_million = number.ends_with(" million");
        if (is_million || number.ends_with(" billion")) {
          room += is_million ? million.exponent : billion.exponent;
          number.remove_suffix(8);
        }
      }
      if (const auto units = plain_units(number, room, options.decimal_mark)) return Rep{*units};
    }
  const auto number = amount_reader(text, {.numbers = options, .expected = of}).read();
  if (!number) return number.failure();
  return number->template units<Rep>(digits);
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
