// SPDX-License-Identifier: BSL-1.0
// A printed number and the numbers that it stands for.
#ifndef FISCUS_FIGURES_FIGURE_HPP
#define FISCUS_FIGURES_FIGURE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/detail/figure_text.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The unit of rates, shares and counts: there is none.
struct pure_number {
  [[nodiscard]] friend constexpr bool operator==(pure_number, pure_number) = default;
};
inline constexpr pure_number no_unit{};

/// Whether that is a currency, and not the unit of a pure number.
template <auto Unit>
concept currency_unit = std::same_as<std::remove_cv_t<decltype(Unit)>, currency>;

namespace detail {

/// Throws `invalid_value` if one of two figures that are compared is a rate and the other a
/// difference of rates.
constexpr void require_both_rates_or_points(figure_form a, figure_form b) {
  if (is_share(a) && is_points(b))
    throw invalid_value("expected a figure in per cent, found one in percentage points");
  if (is_points(a) && is_share(b))
    throw invalid_value("expected a figure in percentage points, found one in per cent");
}

}  // namespace detail

/// A number that is known as far as it was printed: its face value, and the interval of the numbers
/// that it stands for. Amounts are in whole units of their currency, rates are ratios: "23%" is
/// 23/100. Arithmetic gives the interval of all results; its operands are taken to be independent
/// of each other, so a figure that occurs twice has a function of its own here (`growth`,
/// `share_of_sum`).
///
///     figure<USD>{"437 million"}     // [436.5, 437.5] million
///     figure<>{"more than 22%"}      // above 0.22
///     growth(figure<USD>{"356 million"}, figure<USD>{"437 million"})   // 22.44 to 23.07 %
template <auto Unit = no_unit>
class figure {
 public:
  /// Zero, exactly.
  constexpr figure() : figure(exactly(ratio())) {}

  /// Reads a literal, printed to the nearest; see `from_text`.
  constexpr figure(literal<figure> text) : figure(text.value) {}

  /// An amount that is known to its minor unit.
  template <currency Currency>
    requires std::same_as<figure<Currency>, figure>
  constexpr figure(money<Currency> amount)
      : figure(exactly(ratio(amount.minor(), power_of_ten<std::int64_t>(Currency.minor_digits)))) {}

  /// A number known exactly.
  [[nodiscard]] static constexpr figure exactly(ratio number) {
    return figure(number, ratio(), interval(number));
  }

  /// A number printed in steps of `step`, which is above zero, under one of `modes`.
  [[nodiscard]] static constexpr figure printed(ratio number, ratio step, rounding_set modes) {
    figure result(number, step, printed_from(number, step, modes));
    result.modes_ = modes;
    return result;
  }

  /// A number of which the face value and the interval around it are known. Throws `invalid_value`
  /// if the one does not lie in the other.
  [[nodiscard]] static constexpr figure within(ratio number, const interval& range) {
    if (!range.contains(number)) throw invalid_value("a figure within its own interval");
    return figure(number, ratio(), range);
  }

  /// A number computed from others, with the interval of what it can be, and whether it is a rate.
  /// The face value of a hedged one lies outside of its interval ("over 437" is not 437), and so
  /// may this.
  [[nodiscard]] static constexpr figure computed(ratio number, const interval& range,
                                                 figure_form form = figure_form::number) {
    figure result(number, ratio(), range);
    result.form_ = form;
    return result;
  }

  /// Reads a number with a scale word, a currency, a percent sign, in lakh and crore,
  /// in words, hedged, or a range: "USD 437 million", "34 crore 20 lakh", "-4 per cent", "nearly
  /// half", "six-fold", "over 600,000", "3.5–3.8 billion". A number stands for all numbers
  /// that are printed so under one of `modes`. Throws `parse_error` for anything else and for
  /// another currency.
  [[nodiscard]] static constexpr figure from_text(std::string_view text,
                                                  rounding_set modes = to_nearest) {
    std::optional<currency> unit;
    if constexpr (currency_unit<Unit>) unit = Unit;
    return figure(detail::figure_reader(text, unit, false).read(), modes);
  }

  /// The same number in another unit, or in none.
  template <auto Other>
  [[nodiscard]] static constexpr figure retold(const figure<Other>& number) {
    figure result(number.value_, number.precision_, number.range_);
    result.modes_ = number.modes_;
    result.form_ = number.form_;
    result.hedging_ = number.hedging_;
    result.spread_ = number.spread_;
    return result;
  }

  /// The same number, said in another form: 2.3% for 2.3 percentage points.
  [[nodiscard]] constexpr figure said_in(figure_form form) const {
    figure result = *this;
    result.form_ = form;
    return result;
  }

  /// As it was read.
  constexpr figure(const detail::figure_text& text, rounding_set modes)
      : value_((text.low.value + text.high.value) / ratio(2)),
        precision_((std::min)(text.low.step, text.high.step)),
        spread_((text.high.value - text.low.value) / ratio(2)),
        range_(stands_for(text, precision_, modes)),
        modes_(modes),
        form_(text.form),
        hedging_(text.said) {}

  /// The face value; of a range, its middle.
  [[nodiscard]] constexpr ratio value() const noexcept { return value_; }
  /// The numbers that it stands for.
  [[nodiscard]] constexpr const interval& range() const& noexcept { return range_; }
  [[nodiscard]] constexpr interval range() const&& noexcept { return range_; }
  /// The ends as they were printed, of a range; of a single number, that number. What is known of
  /// it is `range()`.
  [[nodiscard]] constexpr interval ends() const {
    return interval::closed(value_ - spread_, value_ + spread_);
  }
  /// The unit of its last digit, 1000000 for "437 million"; zero if it was not printed. Of a range,
  /// that of the finer end, as a range is said with one precision: "3.5-4 billion" is said to 0.1
  /// billion at both ends.
  [[nodiscard]] constexpr ratio precision() const noexcept { return precision_; }
  /// The rounding that it was read under; none if it was not printed.
  [[nodiscard]] constexpr rounding_set modes() const noexcept { return modes_; }
  /// How it was said.
  [[nodiscard]] constexpr figure_form form() const noexcept { return form_; }
  /// The hedge before it; before a range, `around` or none.
  [[nodiscard]] constexpr hedge hedging() const noexcept { return hedging_; }
  /// Whether two ends were printed.
  [[nodiscard]] constexpr bool is_range() const noexcept { return spread_ > ratio(); }
  /// Whether it is a single printed number in digits, without a hedge.
  [[nodiscard]] constexpr bool is_plain() const noexcept {
    return precision_ > ratio() && hedging_ == hedge::none && !is_range() &&
           form_ != figure_form::fraction;
  }

  [[nodiscard]] constexpr figure operator-() const {
    figure result = *this;
    result.value_ = -value_;
    result.range_ = -range_;
    result.modes_ = mirrored(modes_);
    return result;
  }
  /// a + b. A rate and percentage points are a rate.
  [[nodiscard]] friend constexpr figure operator+(const figure& a, const figure& b) {
    return computed(a.value_ + b.value_, a.range_ + b.range_,
                    detail::form_of_sum(a.form_, b.form_));
  }
  /// a − b. The difference of two rates is in percentage points.
  [[nodiscard]] friend constexpr figure operator-(const figure& a, const figure& b) {
    return computed(a.value_ - b.value_, a.range_ - b.range_,
                    detail::form_of_difference(a.form_, b.form_));
  }
  /// a × b for a number b. A share of points is in points.
  [[nodiscard]] friend constexpr figure operator*(const figure& a, const figure<no_unit>& b) {
    const bool is_of_b =
        b.form() == figure_form::scaled || (is_points(b.form()) && a.form_ != figure_form::scaled);
    return computed(a.value_ * b.value(), a.range_ * b.range(), is_of_b ? b.form() : a.form_);
  }
  /// a / b for a number b. Throws `division_by_zero` if b can be zero.
  [[nodiscard]] friend constexpr figure operator/(
      const figure& a,
      const figure<no_unit>& b) requires(!std::same_as<decltype(Unit), const pure_number>) {
    return computed(a.value_ / b.value(), a.range_ / b.range(), a.form_);
  }
  /// a / b. Throws `division_by_zero` if b can be zero.
  [[nodiscard]] friend constexpr figure<no_unit> operator/(const figure& a, const figure& b) {
    return figure<no_unit>::computed(a.value_ / b.value_, a.range_ / b.range_);
  }

  /// Whether they stand for the same numbers, are as precise and both in points or neither: 23% is
  /// 0.23 and 25 basis points are 0.25 percentage points, but 5% is not 5 percentage points.
  [[nodiscard]] friend constexpr bool operator==(const figure& a, const figure& b) noexcept {
    return a.value_ == b.value_ && a.precision_ == b.precision_ && a.range_ == b.range_ &&
           a.modes_ == b.modes_ && a.is_plain() == b.is_plain() &&
           is_points(a.form_) == is_points(b.form_);
  }

 private:
  template <auto>
  friend class figure;

  constexpr figure(ratio value, ratio step, const interval& range)
      : value_(value), precision_(step), range_(range) {}

  static constexpr interval stands_for(const detail::figure_text& text, ratio step,
                                       rounding_set modes) {
    const ratio low = text.low.value;
    const ratio high = text.high.value;
    const interval as_printed =
        hull(printed_from(low, step, modes), printed_from(high, step, modes));
    if (text.said == hedge::none) return as_printed;
    // The zero at an end of a range is said as finely as the other end.
    const bool begins_or_ends_at_zero = low != high && (low == ratio() || high == ratio());
    const ratio significant =
        begins_or_ends_at_zero ? step
                               : (std::min)(text.low.significant_step, text.high.significant_step);
    const interval meant =
        hull(hedged(text.said, low, step, significant), hedged(text.said, high, step, significant));
    return low == high ? meant : hull(as_printed, meant);
  }

  ratio value_;
  ratio precision_;
  ratio spread_;  // half the distance of the ends of a range
  interval range_;
  rounding_set modes_;
  figure_form form_ = figure_form::number;
  hedge hedging_ = hedge::none;
};

/// The sum of several figures, each of which counts once.
template <auto Unit>
[[nodiscard]] constexpr figure<Unit> total(std::span<const figure<Unit>> parts) {
  figure<Unit> result;
  for (const figure<Unit>& each : parts) result = result + each;
  return result;
}

/// The mean of several figures, of which there is one at least: their sum divided by their number.
/// Throws `invalid_value` if some are in per cent and some in percentage points.
template <auto Unit>
[[nodiscard]] constexpr figure<Unit> mean_of(std::span<const figure<Unit>> all) {
  for (const figure<Unit>& each : all)
    detail::require_both_rates_or_points(all.front().form(), each.form());
  const auto count = static_cast<std::int64_t>(all.size());
  return total(all) * figure<>::exactly(ratio(1, count));
}

namespace detail {

/// Why nothing can be divided by a figure; nothing if it can.
template <auto Unit>
constexpr std::optional<absence> refused_figure(const figure<Unit>& base) {
  if (base.value() == ratio()) return absence::base_zero;
  if (base.value() < ratio()) return absence::base_negative;
  return std::nullopt;
}

/// A printed base without what would make the quotient meaningless: zero, and what is below.
template <auto Unit>
constexpr interval base_range(const figure<Unit>& base) {
  return *intersection(base.range(), interval::above(ratio()));
}

}  // namespace detail

/// The growth from one figure to another, to / from − 1. No answer on a base whose face value is
/// zero or negative. The base counts as above zero where its interval reaches farther. Growth is
/// in per cent, that of a rate as well: from 5% to 7.3% by 46%. Throws `invalid_value` if one is in
/// per cent and the other in percentage points.
template <auto Unit>
[[nodiscard]] constexpr answer<figure<>> compared_by(growth_measure, const figure<Unit>& from,
                                                     const figure<Unit>& to) {
  detail::require_both_rates_or_points(from.form(), to.form());
  if (const auto why = detail::refused_figure(from)) return *why;
  return figure<>::computed(to.value() / from.value() - ratio(1),
                            to.range() / detail::base_range(from) - interval(ratio(1)),
                            figure_form::percent);
}

/// How many times one figure the other is, to / from. No answer as for growth.
template <auto Unit>
[[nodiscard]] constexpr answer<figure<>> compared_by(factor_measure, const figure<Unit>& from,
                                                     const figure<Unit>& to) {
  if (const auto why = detail::refused_figure(from)) return *why;
  return figure<>::computed(to.value() / from.value(), to.range() / detail::base_range(from),
                            figure_form::multiple);
}

/// The share of a part in a whole, part / whole. No answer in a whole whose face value is zero or
/// negative.
template <auto Unit>
[[nodiscard]] constexpr answer<figure<>> compared_by(share_measure, const figure<Unit>& part,
                                                     const figure<Unit>& whole) {
  if (const auto why = detail::refused_figure(whole)) return *why;
  return figure<>::computed(part.value() / whole.value(), part.range() / detail::base_range(whole),
                            figure_form::percent);
}

/// The share of a part in its sum with the rest. The part counts once, so the interval is narrower
/// than that of its share in a whole. Throws `invalid_value` if one is in per cent and the other in
/// percentage points.
template <auto Unit>
[[nodiscard]] constexpr answer<figure<>> share_of_sum(const figure<Unit>& part,
                                                      const figure<Unit>& rest) {
  detail::require_both_rates_or_points(part.form(), rest.form());
  if (const auto why = detail::refused_figure(part + rest)) return *why;
  const figure<> all = figure<>::exactly(ratio(1));
  if (part.value() <= ratio()) return all - *share_of_sum(rest, part);
  const interval rest_over_part = rest.range() / detail::base_range(part);
  const interval whole_over_part =
      *intersection(rest_over_part + all.range(), interval::above(ratio()));
  return figure<>::computed(part.value() / (part.value() + rest.value()),
                            all.range() / whole_over_part, figure_form::percent);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
