// SPDX-License-Identifier: BSL-1.0
// Answers as text: the value, or why it does not exist.
#ifndef FISCUS_TEXT_WRITE_ANSWER_HPP
#define FISCUS_TEXT_WRITE_ANSWER_HPP

#include <fiscus/growth/answer.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>

#include <concepts>
#include <string>

namespace fiscus::inline v0 {

namespace detail {

/// Values that have a text, in a style if one is given.
template <class T, class... Style>
concept written_in = requires(const T& value, const Style&... style) {
  { to_text(value, style...) } -> std::same_as<std::string>;
};

}  // namespace detail

/// Returns the text of an answer's value, or why it does not exist, in words: "+22/356", "the base
/// is zero".
template <detail::written_in T>
[[nodiscard]] std::string to_text(const answer<T>& of) {
  return of ? to_text(*of) : std::string(in_words(of.why()));
}
/// The same with the value in a style: a rate in per cent, points, an amount.
///
///     to_text(year_on_year(exports, december), {.places = 1, .mode = rounding::half_even})
template <detail::written_in<percent_style> T>
[[nodiscard]] std::string to_text(const answer<T>& of, const percent_style& style) {
  return of ? to_text(*of, style) : std::string(in_words(of.why()));
}
template <detail::written_in<points_style> T>
[[nodiscard]] std::string to_text(const answer<T>& of, const points_style& style) {
  return of ? to_text(*of, style) : std::string(in_words(of.why()));
}
template <detail::written_in<money_style> T>
[[nodiscard]] std::string to_text(const answer<T>& of, const money_style& style) {
  return of ? to_text(*of, style) : std::string(in_words(of.why()));
}

}  // namespace fiscus::inline v0

#endif
