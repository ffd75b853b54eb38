// SPDX-License-Identifier: BSL-1.0
// Printed figures as a fact sheet keeps them, and their texts with the places of the digits.
#ifndef FISCUS_RECONCILE_DETAIL_PRINTED_TEXT_HPP
#define FISCUS_RECONCILE_DETAIL_PRINTED_TEXT_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/numbers_in_text.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/reconcile/detail/box.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// Reads a text as an amount of `unit` or as a pure number. Throws `parse_error`.
[[nodiscard]] constexpr figure<> read_printed(std::string_view text,
                                              const std::optional<currency>& unit,
                                              rounding_set modes) {
  return (unit ? any_figure::from_text(text, *unit, modes) : any_figure::from_text(text, modes))
      .number();
}
[[nodiscard]] constexpr figure<> read_printed(std::string_view text, rounding_set modes) {
  return read_printed(text, possible_currency_in(text), modes);
}

/// Returns the currency that a text names by its code or by a symbol that no other has.
[[nodiscard]] constexpr std::optional<currency> only_currency_in(std::string_view text) {
  const std::optional<currency> possible = possible_currency_in(text);
  if (!possible || text.find(possible->name()) != text.npos) return possible;
  for (const currency_symbol& each : currency_symbols)
    if (each.of == *possible && find_symbol(each.text) && text.find(each.text) != text.npos)
      return possible;
  return std::nullopt;
}

/// A printed figure as a fact sheet keeps it, checked before anything is kept of it.
struct printed {
  constexpr printed(const interval& said_range, std::string_view said)
      : range(box_of(said_range)), text(said) {}
  constexpr printed(const figure<>& said, const std::optional<currency>& known,
                    std::string_view words)
      : range(box_of(said.range())),
        text(words),
        modes(said.modes()),
        form(said.form()),
        unit(known) {}
  constexpr explicit printed(const any_figure& said)
      : printed(said.number(), said.unit(), said.number().words().view()) {}
  constexpr printed(std::string_view said, rounding_set rounded_by)
      : printed(read_printed(said, rounded_by), only_currency_in(said), said) {}

  box range;
  short_text text;
  rounding_set modes = to_nearest;
  figure_form form = figure_form::number;
  std::optional<currency> unit;
};

/// Reads a text, or returns nothing if it is no figure.
[[nodiscard]] constexpr std::optional<figure<>> read_if_printed(std::string_view text) try {
  return read_printed(text, to_nearest);
} catch (const error&) {
  return std::nullopt;
}

/// A printed text and its number.
class printed_text {
 public:
  /// Throws `parse_error` if the text is no figure.
  constexpr printed_text(std::string_view text, rounding_set modes)
      : text_(text), unit_(possible_currency_in(text)), modes_(modes), number_(read(text)) {
    digits_ = numbers_in(text);
  }

  [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
  [[nodiscard]] constexpr const figure<>& number() const noexcept { return number_; }
  [[nodiscard]] constexpr const std::vector<number_place>& digits() const noexcept {
    return digits_;
  }
  /// Whether the text is a single number in digits: no range, and not "34 crore 20 lakh".
  [[nodiscard]] constexpr bool is_single() const noexcept {
    return digits_.size() == 1 && !number_.is_range();
  }
  /// Its digits as a whole number, if it is a single one.
  [[nodiscard]] constexpr int128 coefficient() const {
    return (number_.value() / number_.precision()).numerator();
  }

  /// Reads another text in its place, in the same unit and rounding.
  [[nodiscard]] constexpr figure<> read(std::string_view other) const {
    return read_printed(other, unit_, modes_);
  }

 private:
  std::string_view text_;
  std::optional<currency> unit_;
  rounding_set modes_;
  figure<> number_;
  std::vector<number_place> digits_;
};

/// Returns the text that was printed for a range. Returns nothing if the text is not read as this
/// range, neither under `modes` nor under one of the usual roundings: the range of another text
/// would be unknown.
[[nodiscard]] constexpr std::optional<printed_text> printed_for(const box& range,
                                                                std::string_view text,
                                                                rounding_set modes) {
  for (const rounding_set each : {modes, to_nearest, truncated, rounded_or_truncated}) {
    if (each.empty()) continue;
    try {
      printed_text result(text, each);
      if (box_of(result.number().range()) == range) return result;
    } catch (const error&) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace fiscus::inline v0::detail

#endif
