// SPDX-License-Identifier: BSL-1.0
// A number that is known within an interval, and its arithmetic.
#ifndef FISCUS_FIGURES_ESTIMATE_HPP
#define FISCUS_FIGURES_ESTIMATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The unit of numbers without one: rates, shares and counts.
struct pure_number {
  [[nodiscard]] friend constexpr bool operator==(pure_number, pure_number) = default;
};
inline constexpr pure_number no_unit{};

/// Whether that is a currency, and not the unit of a pure number.
template <auto Unit>
concept currency_unit = std::same_as<std::remove_cv_t<decltype(Unit)>, currency>;

namespace detail {

/// Throws `invalid_value` if one of two numbers that are compared is a rate and the other a
/// difference of rates.
constexpr void require_both_rates_or_points(figure_form a, figure_form b) {
  if (is_share(a) && is_points(b))
    throw invalid_value("expected a figure in per cent, found one in percentage points");
  if (is_points(a) && is_share(b))
    throw invalid_value("expected a figure in percentage points, found one in per cent");
}

}  // namespace detail

/// A number that is known within an interval: its most plausible value, and all numbers that it may
/// be. Amounts are in whole units of their currency, rates are ratios: 23/100 for 23 %. Arithmetic
/// returns the interval of all results. Its operands are taken to be independent of each other; a
/// number that occurs twice in a formula has a function of its own (`growth`, `share_of_sum`). A
/// printed `figure` is an estimate, too.
///
///     growth(figure<USD>{"356 million"}, figure<USD>{"437 million"})   // 22.44 to 23.07 %
template <auto Unit = no_unit>
class estimate {
 public:
  /// Constructs zero, exactly.
  constexpr estimate() : estimate(ratio(), interval(ratio())) {}

  /// Constructs an amount that is known to its minor unit.
  template <currency Currency>
    requires std::same_as<estimate<Currency>, estimate>
  constexpr estimate(money<Currency> amount)
      : estimate(
            exactly(ratio(amount.minor(), power_of_ten<std::int64_t>(Currency.minor_digits)))) {}

  /// Returns a number known exactly.
  [[nodiscard]] static constexpr estimate exactly(ratio number) {
    return {number, interval(number)};
  }

  /// Returns a number that lies in `range`. Throws `invalid_value` if it does not.
  [[nodiscard]] static constexpr estimate within(ratio number, const interval& range) {
    if (!range.contains(number)) throw invalid_value("an estimate within its own interval");
    return {number, range};
  }

  /// Returns a number computed from others, with the interval of what it can be and its form. The
  /// face value of a hedged figure lies outside of its interval ("over 437" is not 437), and so
  /// may this.
  [[nodiscard]] static constexpr estimate computed(ratio number, const interval& range,
                                                   figure_form form = figure_form::number) {
    return estimate(number, range).said_in(form);
  }

  /// Returns the same number in another unit, or in none.
  template <auto Other>
  [[nodiscard]] static constexpr estimate retold(const estimate<Other>& number) {
    return computed(number.value_, number.range_, number.form_);
  }

  /// Returns the same number in another form: 2.3 % for 2.3 percentage points.
  [[nodiscard]] constexpr estimate said_in(figure_form form) const {
    estimate result = *this;
    result.form_ = form;
    return result;
  }

  /// The most plausible value: the face value of a figure, what face values give.
  [[nodiscard]] constexpr ratio value() const noexcept { return value_; }
  /// The numbers that it may be.
  [[nodiscard]] constexpr const interval& range() const& noexcept { return range_; }
  [[nodiscard]] constexpr interval range() const&& noexcept { return range_; }
  /// Whether it is a rate, a difference of rates, an amount, or may be any of these.
  [[nodiscard]] constexpr figure_form form() const noexcept { return form_; }

  [[nodiscard]] constexpr estimate operator-() const {
    estimate result = *this;
    result.value_ = -value_;
    result.range_ = -range_;
    return result;
  }
  /// a + b. A rate and percentage points are a rate.
  [[nodiscard]] friend constexpr estimate operator+(const estimate& a, const estimate& b) {
    return computed(a.value_ + b.value_, a.range_ + b.range_,
                    detail::form_of_sum(a.form_, b.form_));
  }
  /// a − b. The difference of two rates is in percentage points.
  [[nodiscard]] friend constexpr estimate operator-(const estimate& a, const estimate& b) {
    return computed(a.value_ - b.value_, a.range_ - b.range_,
                    detail::form_of_difference(a.form_, b.form_));
  }
  /// a × b for a number b. A share of points is in points.
  [[nodiscard]] friend constexpr estimate operator*(const estimate& a, const estimate<no_unit>& b) {
    const bool is_of_b =
        b.form() == figure_form::scaled || (is_points(b.form()) && a.form_ != figure_form::scaled);
    return computed(a.value_ * b.value(), a.range_ * b.range(), is_of_b ? b.form() : a.form_);
  }
  /// a / b for a number b. Throws `division_by_zero` if b can be zero.
  [[nodiscard]] friend constexpr estimate operator/(
      const estimate& a,
      const estimate<no_unit>& b) requires(!std::same_as<decltype(Unit), const pure_number>) {
    return computed(a.value_ / b.value(), a.range_ / b.range(), a.form_);
  }
  /// a / b. Throws `division_by_zero` if b can be zero.
  [[nodiscard]] friend constexpr estimate<no_unit> operator/(const estimate& a, const estimate& b) {
    return estimate<no_unit>::computed(a.value_ / b.value_, a.range_ / b.range_);
  }

  /// Whether they may be the same numbers and are both in points or neither.
  [[nodiscard]] friend constexpr bool operator==(const estimate& a, const estimate& b) noexcept {
    return a.value_ == b.value_ && a.range_ == b.range_ && is_points(a.form_) == is_points(b.form_);
  }

 protected:
  constexpr estimate(ratio value, const interval& range) : value_(value), range_(range) {}

  ratio value_;
  interval range_;
  figure_form form_ = figure_form::number;

 private:
  template <auto>
  friend class estimate;
};

/// Returns the sum of several figures or estimates, each of which counts once.
template <template <auto> class Number, auto Unit>
  requires std::derived_from<Number<Unit>, estimate<Unit>>
[[nodiscard]] constexpr estimate<Unit> total(std::span<const Number<Unit>> parts) {
  estimate<Unit> result;
  for (const estimate<Unit>& each : parts) result = result + each;
  return result;
}

/// Returns the mean of one or more figures or estimates: their sum divided by their number. Throws
/// `invalid_value` if some are in per cent and some in percentage points.
template <template <auto> class Number, auto Unit>
  requires std::derived_from<Number<Unit>, estimate<Unit>>
[[nodiscard]] constexpr estimate<Unit> mean_of(std::span<const Number<Unit>> all) {
  for (const estimate<Unit>& each : all)
    detail::require_both_rates_or_points(all.front().form(), each.form());
  const auto count = static_cast<std::int64_t>(all.size());
  return total(all) * estimate<>::exactly(ratio(1, count));
}

namespace detail {

/// A printed base without what would make the quotient meaningless: zero, and what is below.
template <auto Unit>
constexpr interval base_range(const estimate<Unit>& base) {
  return *intersection(base.range(), interval::above(ratio()));
}

}  // namespace detail

/// Returns the growth from one figure to another, to / from − 1. No answer on a base whose face
/// value is zero or negative. The base counts as above zero where its interval reaches farther.
/// Growth is in per cent, that of a rate as well: from 5% to 7.3% by 46%. Throws `invalid_value` if
/// one is in per cent and the other in percentage points.
template <auto Unit>
[[nodiscard]] constexpr answer<estimate<>> compared_by(growth_measure, const estimate<Unit>& from,
                                                       const estimate<Unit>& to) {
  detail::require_both_rates_or_points(from.form(), to.form());
  if (const auto why = detail::refused_base(from.value()); why != absence::none) return why;
  return estimate<>::computed(to.value() / from.value() - ratio(1),
                              to.range() / detail::base_range(from) - interval(ratio(1)),
                              figure_form::percent);
}

/// Returns how many times one figure the other is, to / from. No answer as for growth.
template <auto Unit>
[[nodiscard]] constexpr answer<estimate<>> compared_by(factor_measure, const estimate<Unit>& from,
                                                       const estimate<Unit>& to) {
  if (const auto why = detail::refused_base(from.value()); why != absence::none) return why;
  return estimate<>::computed(to.value() / from.value(), to.range() / detail::base_range(from),
                              figure_form::multiple);
}

/// Returns the share of a part in a whole, part / whole. No answer in a whole whose face value is
/// zero or negative.
template <auto Unit>
[[nodiscard]] constexpr answer<estimate<>> compared_by(share_measure, const estimate<Unit>& part,
                                                       const estimate<Unit>& whole) {
  if (const auto why = detail::refused_base(whole.value()); why != absence::none) return why;
  return estimate<>::computed(part.value() / whole.value(),
                              part.range() / detail::base_range(whole), figure_form::percent);
}

/// Returns the share of a part in its sum with the rest. The part counts once, so the interval is
/// narrower than that of its share in a whole. Throws `invalid_value` if one is in per cent and the
/// other in percentage points.
template <auto Unit>
[[nodiscard]] constexpr answer<estimate<>> share_of_sum(const estimate<Unit>& part,
                                                        const estimate<Unit>& rest) {
  detail::require_both_rates_or_points(part.form(), rest.form());
  if (const auto why = detail::refused_base((part + rest).value()); why != absence::none)
    return why;
  const estimate<> all = estimate<>::exactly(ratio(1));
  if (part.value() <= ratio()) return all - *share_of_sum(rest, part);
  const interval rest_over_part = rest.range() / detail::base_range(part);
  const interval whole_over_part =
      *intersection(rest_over_part + all.range(), interval::above(ratio()));
  return estimate<>::computed(part.value() / (part.value() + rest.value()),
                              all.range() / whole_over_part, figure_form::percent);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
