// SPDX-License-Identifier: BSL-1.0
// Two series aligned by their periods, never by positions.
#ifndef FISCUS_SERIES_ALIGN_HPP
#define FISCUS_SERIES_ALIGN_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/series/series.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>

namespace fiscus::inline v0 {

/// Two series with the same type of period.
template <class A, class B>
concept alignable =
    readable_series<A> && readable_series<B> && std::same_as<period_of<A>, period_of<B>>;

/// Returns the periods that both series span, gaps included; none if one ends before the other
/// begins.
template <readable_series A, alignable<A> B>
[[nodiscard]] constexpr period_range<period_of<A>> common_span(const A& a, const B& b) {
  if (a.empty() || b.empty()) return {period_of<A>{}, 0};
  return through((std::max)(a.first(), b.first()), (std::min)(a.last(), b.last()));
}

/// Returns the periods from the first that either series spans to the last, and those between them
/// if one ends before the other begins.
template <readable_series A, alignable<A> B>
[[nodiscard]] constexpr period_range<period_of<A>> union_span(const A& a, const B& b) {
  if (a.empty()) return b.periods();
  if (b.empty()) return a.periods();
  return through((std::min)(a.first(), b.first()), (std::max)(a.last(), b.last()));
}

namespace detail {

// The type of value that a function gives: its result, or that in its optional result.
template <class Result>
struct value_given {
  using type = Result;
};
template <class Value>
struct value_given<std::optional<Value>> {
  using type = Value;
};
template <class F, class... Values>
using given_by =
    typename value_given<std::remove_cvref_t<std::invoke_result_t<F&, const Values&...>>>::type;

}  // namespace detail

/// A function of Values whose result, or that in its optional result, a series can hold.
template <class F, class... Values>
concept value_function = storable<detail::given_by<F, Values...>>;

/// Returns the series of `f(value)`; gaps stay gaps. An empty optional is a gap, too.
template <readable_series S, value_function<value_of<S>> F>
[[nodiscard]] constexpr auto map(const S& s, F f) {
  using value_type = detail::given_by<F, value_of<S>>;
  series<period_of<S>, value_type> result(s.start());
  result.reserve(s.length());
  for (const auto p : s.periods()) {
    const auto x = s.find(p);
    if (x)
      result.push_back(f(*x));
    else
      result.push_back(std::nullopt);
  }
  return result;
}

/// Returns the series of `f(x, y)` for the values x of `a` and y of `b` in the same period, over
/// the periods that both span. A period in which either is missing, or `f` returns an empty
/// optional, is a gap.
///
///     combine(exports, rates, [](auto dollars, auto rate) { … })
template <readable_series A, alignable<A> B, value_function<value_of<A>, value_of<B>> F>
[[nodiscard]] constexpr auto combine(const A& a, const B& b, F f) {
  using value_type = detail::given_by<F, value_of<A>, value_of<B>>;
  const auto span = common_span(a, b);
  if (span.size() == 0) return series<period_of<A>, value_type>();
  series<period_of<A>, value_type> result(*span.begin());
  result.reserve(span.size());
  for (const auto p : span) {
    const auto x = a.find(p);
    const auto y = b.find(p);
    if (x && y)
      result.push_back(f(*x, *y));
    else
      result.push_back(std::nullopt);
  }
  return result;
}

/// Returns the series that has in each period the value of `s` from `n` periods before; gaps move
/// along. A negative `n` makes it a lead. Throws `invalid_date` if its periods leave the calendar.
///
///     exports - lag(exports, 12)   // the change over the year
template <readable_series S>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> lag(const S& s, int n) {
  if (s.empty()) return {};
  static_cast<void>(s.last() + n);
  series<period_of<S>, value_of<S>> result(s.first() + n);
  result.reserve(s.length());
  for (const auto p : s.periods()) result.push_back(s.find(p));
  return result;
}

/// Returns the series that has in each period the value of `s` from `n` periods after: the inverse
/// of a `lag`.
template <readable_series S>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> lead(const S& s, int n) {
  return lag(s, checked_negate(n));
}

}  // namespace fiscus::inline v0

#endif
