// SPDX-License-Identifier: BSL-1.0
// The parts of claims, and the unit that they share.
#ifndef FISCUS_CLAIMS_CLAIM_PART_HPP
#define FISCUS_CLAIMS_CLAIM_PART_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A part of a claim without a default: an aggregate that leaves it out does not compile.
template <class T>
class said {
 public:
  template <class From>
    requires std::convertible_to<const From&, T> &&
        (!std::is_array_v<From>)constexpr said(const From& value)
        : value_(value) {}
    /// A literal, which is read when the program is compiled.
    template <std::size_t Size>
      requires std::constructible_from<T, const char (&)[Size]>
    consteval said(const char (&text)[Size]) : value_(text) {}

    /// Not of a temporary, to which a reference would dangle.
    constexpr operator const T&() const& noexcept { return value_; }
    operator const T&() const&& = delete;
    [[nodiscard]] constexpr const T& get() const& noexcept { return value_; }
    [[nodiscard]] constexpr T get() const&& { return value_; }

    [[nodiscard]] friend constexpr bool operator==(const said&, const said&) = default;

   private:
    T value_;
};

using said_figure = said<any_figure>;

/// Several figures, at least one. Throws `invalid_value` if it is given none.
class said_figures {
 public:
  constexpr said_figures(std::initializer_list<any_figure> all)
      : said_figures(std::vector<any_figure>(all)) {}
  constexpr said_figures(std::vector<any_figure> all) : all_(std::move(all)) {
    if (all_.empty()) throw invalid_value("a claim about at least one figure");
  }

  [[nodiscard]] constexpr const std::vector<any_figure>& get() const& noexcept { return all_; }
  [[nodiscard]] constexpr std::vector<any_figure> get() const&& { return all_; }

  [[nodiscard]] friend constexpr bool operator==(const said_figures&,
                                                 const said_figures&) = default;

 private:
  std::vector<any_figure> all_;
};

/// Narrows `unit`, the figure that says most of the unit that a claim's parts share, by a part.
/// Throws `currency_mismatch` or `invalid_value` if the part has another unit.
constexpr void share_unit(any_figure& unit, const said_figure& part) {
  unit = shared_unit(unit, part.get());
}
constexpr void share_unit(any_figure& unit, const said_figures& parts) {
  for (const any_figure& each : parts.get()) unit = shared_unit(unit, each);
}
/// A count has no unit.
template <class T>
constexpr void share_unit(any_figure& /*unit*/, const said<T>& /*count*/) {}

/// Whether a number without a unit is too large for a rate without its per cent sign.
constexpr bool is_bare(const estimate<>& number) {
  return number.form() == figure_form::number &&
         (number.value() >= ratio(1) || number.value() <= ratio(-1));
}
constexpr bool is_rate_in_per_cent(const estimate<>& number) {
  return is_share(number.form()) || is_points(number.form());
}

/// Throws `invalid_value` if one of two figures is in per cent or in percentage points and the
/// other, a number of one or more, has no unit; or if one is in per cent and the other in points.
constexpr void require_one_kind(const estimate<>& a, const estimate<>& b) {
  require_both_rates_or_points(a.form(), b.form());
  if ((is_bare(a) && is_rate_in_per_cent(b)) || (is_bare(b) && is_rate_in_per_cent(a)))
    throw invalid_value("expected both figures in per cent, or neither");
}

/// Throws `invalid_value` if a rate is stated of numbers without a unit.
constexpr void require_no_rate_of_number(const said_figure& part, const any_figure& stated) {
  if (is_bare(part.get().number()) && is_rate_in_per_cent(stated.number()))
    throw invalid_value(
        "expected a number without a per cent sign, as the figures are; a growth is another claim");
}
constexpr void require_no_rate_of_number(const said_figures& parts, const any_figure& stated) {
  for (const any_figure& each : parts.get()) require_no_rate_of_number(said_figure(each), stated);
}
template <class T>
constexpr void require_no_rate_of_number(const said<T>& /*count*/, const any_figure& /*stated*/) {}

/// Returns a part as what is computed is computed from: the number of a figure, or a count.
constexpr const figure<>& operand(const said_figure& part) { return part.get().number(); }
constexpr const std::vector<any_figure>& operand(const said_figures& parts) { return parts.get(); }
template <class T>
constexpr const T& operand(const said<T>& count) {
  return count.get();
}

}  // namespace fiscus::inline v0::detail

#endif
