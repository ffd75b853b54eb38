// SPDX-License-Identifier: BSL-1.0
// Arithmetic of whole series, value by value; gaps stay gaps. For everything else there are `map`
// and `combine`.
#ifndef FISCUS_SERIES_ARITHMETIC_HPP
#define FISCUS_SERIES_ARITHMETIC_HPP

#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus::inline v0 {

/// Returns a + b, period by period, over the periods that both span. A period in which either is
/// missing is a gap. Throws `overflow` if a sum does not fit.
template <readable_series A, alignable<A> B>
  requires addable<value_of<A>> && std::same_as<value_of<A>, value_of<B>>
[[nodiscard]] constexpr series<period_of<A>, value_of<A>> operator+(const A& a, const B& b) {
  return combine(a, b, detail::plus<value_of<A>>);
}

/// Returns a − b, period by period, over the periods that both span. A period in which either is
/// missing is a gap. Throws `overflow` if a difference does not fit.
template <readable_series A, alignable<A> B>
  requires subtractable<value_of<A>> && std::same_as<value_of<A>, value_of<B>>
[[nodiscard]] constexpr series<period_of<A>, value_of<A>> operator-(const A& a, const B& b) {
  return combine(a, b, detail::minus<value_of<A>>);
}

/// Returns the opposite of each value. Throws `overflow` if one does not fit.
template <readable_series S>
  requires negatable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> operator-(const S& s) {
  return map(s, detail::negative<value_of<S>>);
}

/// Returns each value times an integer. Throws `overflow` if a product does not fit.
template <readable_series S, signed_integer Count>
  requires multipliable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> operator*(const S& s, Count count) {
  return map(s, [count](const value_of<S>& v) { return detail::times(v, count); });
}
template <readable_series S, signed_integer Count>
  requires multipliable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> operator*(Count count, const S& s) {
  return s * count;
}

/// Returns each value times `factor`, rounded once under `mode`. Throws `overflow` if one does not
/// fit, and `inexact` under `rounding::unnecessary`.
template <readable_series S>
  requires counted<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> multiply(const S& s, ratio factor,
                                                                   rounding mode) {
  return map(s, [&](const value_of<S>& v) { return multiply(v, factor, mode); });
}

/// Returns a / b exactly, period by period, over the periods that both span. A period in which
/// either is missing, or b is zero, is a gap. Throws `overflow` if a quotient in lowest terms does
/// not fit.
///
///     quotient(exports, imports)[month{2025, 12}]   // the cover
template <readable_series A, alignable<A> B>
  requires std::same_as<value_of<A>, value_of<B>> && requires(const value_of<A> v) {
    { quotient(v, v) } -> std::same_as<ratio>;
  }
[[nodiscard]] constexpr series<period_of<A>, ratio> quotient(const A& a, const B& b) {
  using value_type = value_of<A>;
  return combine(a, b, [](const value_type& x, const value_type& y) {
    return y == value_type{} ? std::nullopt : std::optional<ratio>(quotient(x, y));
  });
}

}  // namespace fiscus::inline v0

#endif
