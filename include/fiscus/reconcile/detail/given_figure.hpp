// SPDX-License-Identifier: BSL-1.0
// Printed figures that are given to a fact sheet.
#ifndef FISCUS_RECONCILE_DETAIL_GIVEN_FIGURE_HPP
#define FISCUS_RECONCILE_DETAIL_GIVEN_FIGURE_HPP

#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/numbers_in_text.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/reconcile/detail/box.hpp>

#include <concepts>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

/// A printed figure that a caller gives, checked before anything is kept of it: a text, a `figure`
/// or an `any_figure`, or the range that the figure stands for.
struct given_figure {
  constexpr given_figure(const interval& known) : range(box_of(known)) {}
  constexpr given_figure(std::string_view said, rounding_set rounded_by)
      : given_figure(read(said, rounded_by)) {}
  template <std::convertible_to<std::string_view> Text>
  constexpr given_figure(const Text& said) : given_figure(said, to_nearest) {}
  template <std::convertible_to<any_figure> Figure>
    requires(!std::convertible_to<const Figure&, std::string_view>)
  constexpr given_figure(const Figure& figure) : given_figure(any_figure(figure)) {}
  constexpr given_figure(const any_figure& said)
      : given_figure(said.number(), said.unit(), said.number().words().view()) {}

  box range;
  short_text text;
  rounding_set modes = to_nearest;
  figure_form form = figure_form::number;
  std::optional<currency> unit;

 private:
  /// In a currency of several that a text may name, "$" or "Rs", the number is the same.
  static constexpr given_figure read(std::string_view said, rounding_set rounded_by) {
    if (const auto known = any_figure::try_from_text(said, {}, rounded_by))
      return {known->number(), known->unit(), said};
    const auto possible =
        any_figure::try_from_text(said, {.expected = possible_currency_in(said)}, rounded_by);
    return {possible.value_in(said).number(), std::nullopt, said};
  }

  constexpr given_figure(const figure<>& said, const std::optional<currency>& known,
                         std::string_view words)
      : range(box_of(said.range())),
        text(words),
        modes(said.modes()),
        form(said.form()),
        unit(known) {}
};

}  // namespace fiscus::inline v0::detail

#endif
