// SPDX-License-Identifier: BSL-1.0
// A figure whose unit is known only when the program runs, as that of a claim in a table.
#ifndef FISCUS_FIGURES_ANY_FIGURE_HPP
#define FISCUS_FIGURES_ANY_FIGURE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/figures/detail/figure_text.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// A figure with the currency that its text names beside it, or none: "437 million" is a number of
/// whatever the claim speaks of, "23%" is a number.
///
///     const any_figure paid = "USD 437 million";
///     paid.as<USD>();   // figure<USD>
///     paid.as<PKR>();   // throws: expected PKR, found USD
class any_figure {
 public:
  /// Zero, exactly.
  constexpr any_figure() = default;

  /// Reads a literal, printed to the nearest. Throws `parse_error`; in a constant expression a text
  /// that is no figure does not compile.
  template <std::size_t Size>
  constexpr any_figure(const char (&text)[Size])
      : any_figure(from_text(std::string_view(text, Size - 1))) {}

  /// Converts a figure whose unit is in its type.
  template <auto Unit>
  constexpr any_figure(const figure<Unit>& known) : number_(figure<>::retold(known)) {
    if constexpr (currency_unit<Unit>) unit_ = Unit;
  }

  /// A number in a currency that only data names, or in none.
  constexpr any_figure(const figure<>& number, const std::optional<currency>& unit)
      : number_(number), unit_(unit) {}

  /// Converts a number that was computed and not printed.
  template <auto Unit>
  constexpr any_figure(const estimate<Unit>& known) : any_figure(figure<Unit>(known)) {}

  /// Reads `text` as `figure::from_text` does, with the code of any currency or a symbol or name
  /// that only one currency has. Throws `parse_error`, also for "$" and "Rs", which belong to
  /// several.
  [[nodiscard]] static constexpr any_figure from_text(std::string_view text,
                                                      rounding_set modes = to_nearest) {
    return from_text(text, amount_options{}, modes);
  }

  /// Reads `text`, in which an amount is in `expected`: "$3.223 billion". Throws `parse_error`,
  /// also for another currency.
  [[nodiscard]] static constexpr any_figure from_text(std::string_view text,
                                                      const currency& expected,
                                                      rounding_set modes = to_nearest) {
    return from_text(text, amount_options{.expected = expected}, modes);
  }

  /// Reads `text`, of which the options say what it leaves open.
  ///
  ///     any_figure::from_text("Rs 34 crore", {.rupee = PKR})
  [[nodiscard]] static constexpr any_figure from_text(std::string_view text,
                                                      const amount_options& options,
                                                      rounding_set modes = to_nearest) {
    return try_from_text(text, options, modes).value_in(text);
  }

  /// The same without throwing.
  [[nodiscard]] static constexpr parsed<any_figure> try_from_text(
      std::string_view text, const amount_options& options = {}, rounding_set modes = to_nearest) {
    const auto read = detail::figure_reader(text, options, true).read();
    if (!read) return read.failure();
    try {
      return any_figure(*read, modes, text);
    } catch (const overflow&) {
      return parse_failure("numbers that fit their integers", 0);
    }
  }

  /// Returns the same figure in a currency that its words leave out. Throws `currency_mismatch` if
  /// they name another.
  [[nodiscard]] constexpr any_figure in(const currency& unit) const {
    if (unit_ && *unit_ != unit) throw currency_mismatch(unit, *unit_);
    any_figure result = *this;
    result.unit_ = unit;
    return result;
  }

  /// The figure as a pure number.
  [[nodiscard]] constexpr const figure<>& number() const& noexcept { return number_; }
  [[nodiscard]] constexpr figure<> number() const&& noexcept { return number_; }
  /// Its own words, as it was printed; empty if it was not, or in more than a `short_text` holds.
  [[nodiscard]] constexpr const short_text& words() const& noexcept { return number_.words(); }
  [[nodiscard]] constexpr short_text words() const&& noexcept { return number_.words(); }
  /// Whether it is said as a rate, a share or a multiple; a bare number may be one all the same.
  [[nodiscard]] constexpr bool is_rate() const noexcept { return fiscus::is_rate(number_.form()); }
  /// Whether it is said as an amount: in a currency, or in millions.
  [[nodiscard]] constexpr bool is_amount() const noexcept {
    return unit_ || number_.form() == figure_form::scaled;
  }
  /// The currency that it names, if it names one.
  [[nodiscard]] constexpr const std::optional<currency>& unit() const& noexcept { return unit_; }
  [[nodiscard]] constexpr std::optional<currency> unit() const&& noexcept { return unit_; }

  /// The figure in a currency. Throws `currency_mismatch` if it names another.
  template <currency Currency>
  [[nodiscard]] constexpr figure<Currency> as() const {
    if (unit_ && *unit_ != Currency) throw currency_mismatch(Currency, *unit_);
    return figure<Currency>::retold(number_);
  }

  [[nodiscard]] friend constexpr bool operator==(const any_figure&, const any_figure&) = default;

 private:
  constexpr any_figure(const detail::figure_text& text, rounding_set modes, std::string_view words)
      : number_(text, modes, words), unit_(text.unit) {}

  figure<> number_;
  std::optional<currency> unit_;
};

namespace detail {

inline message& add_kind(message& text, const any_figure& f) {
  if (!f.is_amount()) return text.add("a rate");
  return f.unit() ? text.add("an amount in ").add(f.unit()->name()) : text.add("an amount");
}

/// That a rate was found where an amount was expected, or an amount in the place of a rate.
[[noreturn]] inline void refuse_kind(const any_figure& expected, const any_figure& found) {
  message text;
  add_kind(text.add("expected "), expected);
  add_kind(text.add(", found "), found);
  throw invalid_value(text);
}

/// A figure with the unit of all rates, for `require_one_unit`.
inline constexpr any_figure unit_of_rates("0%");

}  // namespace detail

/// Throws `currency_mismatch` if a figure names another currency than the one that it goes with,
/// `invalid_value` if one is an amount and the other a rate.
constexpr void require_one_unit(const any_figure& expected, const any_figure& found) {
  if (expected.unit() && found.unit() && *expected.unit() != *found.unit())
    throw currency_mismatch(*expected.unit(), *found.unit());
  if ((expected.is_rate() && found.is_amount()) || (expected.is_amount() && found.is_rate()))
    detail::refuse_kind(expected, found);
}

/// The one of two figures that says more of the unit that they share. Throws as `require_one_unit`.
[[nodiscard]] constexpr any_figure shared_unit(const any_figure& a, const any_figure& b) {
  require_one_unit(a, b);
  const auto says = [](const any_figure& f) {
    return f.unit() ? 2 : f.is_rate() || f.is_amount() ? 1 : 0;
  };
  return says(b) > says(a) ? b : a;
}

}  // namespace fiscus::inline v0

#endif
