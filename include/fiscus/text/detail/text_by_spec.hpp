// SPDX-License-Identifier: BSL-1.0
// Values as a format specification says, and which types know which of its parts.
#ifndef FISCUS_TEXT_DETAIL_TEXT_BY_SPEC_HPP
#define FISCUS_TEXT_DETAIL_TEXT_BY_SPEC_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/detail/format_spec.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/text/write_series.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// Only fill, alignment and width.
template <class T>
inline constexpr spec_parts parts_known_of{};

template <has_label P>
inline constexpr spec_parts parts_known_of<P>{.pattern = true};
template <int Digits, class Rep>
inline constexpr spec_parts parts_known_of<decimal<Digits, Rep>>{
    .sign = true, .groups = true, .places = true};
inline constexpr spec_parts parts_of_rates{
    .sign = true, .places = true, .percent = true, .ending = true, .most_places = 9};
template <>
inline constexpr spec_parts parts_known_of<ratio> = parts_of_rates;
template <class Quotient>
inline constexpr spec_parts parts_known_of<basic_growth_rate<Quotient>> = parts_of_rates;
template <>
inline constexpr spec_parts parts_known_of<compound_rate> = parts_of_rates;
template <>
inline constexpr spec_parts parts_known_of<percentage_points>{
    .sign = true, .places = true, .ending = true, .most_places = 9};
inline constexpr spec_parts parts_of_amounts{
    .sign = true, .groups = true, .places = true, .money = true};
template <currency Currency, int Digits, class Rep>
inline constexpr spec_parts parts_known_of<money<Currency, Digits, Rep>> = parts_of_amounts;
template <>
inline constexpr spec_parts parts_known_of<any_money> = parts_of_amounts;
template <currency From, currency To, int Digits>
inline constexpr spec_parts parts_known_of<exchange_rate<From, To, Digits>>{.groups = true,
                                                                            .places = true};
template <>
inline constexpr spec_parts parts_known_of<figure<>>{.percent = true};
template <>
inline constexpr spec_parts parts_known_of<estimate<>>{.percent = true};
template <>
inline constexpr spec_parts parts_known_of<any_figure>{.percent = true};
template <>
inline constexpr spec_parts parts_known_of<interval>{.percent = true};

template <class T>
inline constexpr spec_parts parts_known_of<answer<T>> = parts_known_of<T>;
template <readable_series S>
inline constexpr spec_parts parts_known_of<S> = parts_known_of<value_of<S>>;
template <readable_panel P>
inline constexpr spec_parts parts_known_of<P> = parts_known_of<typename P::value_type>;

template <class T>
std::string text_by_spec(const T& value, const format_spec& /*spec*/) {
  return to_text(value);
}

template <has_label P>
std::string text_by_spec(const P& p, const format_spec& spec) {
  if (spec.pattern.empty()) return to_text(p);
  std::string pattern(spec.pattern);
  for (char& each : pattern) each = with_brace(each);
  return to_text(p, pattern);
}

inline money_style style_of_amount(const format_spec& spec) {
  return {.mark = spec.mark,
          .groups = spec.groups,
          .unit = spec.unit,
          .places = spec.places,
          .mode = spec.mode,
          .plus = spec.plus_or(plus_sign::never)};
}
template <int Digits, class Rep>
std::string text_by_spec(decimal<Digits, Rep> value, const format_spec& spec) {
  return number_in_style(value.units(), Digits, style_of_amount(spec));
}
template <currency Currency, int Digits, class Rep>
std::string text_by_spec(money<Currency, Digits, Rep> amount, const format_spec& spec) {
  return to_text(amount, style_of_amount(spec));
}
inline std::string text_by_spec(const any_money& amount, const format_spec& spec) {
  return to_text(amount, style_of_amount(spec));
}
template <currency From, currency To, int Digits>
std::string text_by_spec(exchange_rate<From, To, Digits> rate, const format_spec& spec) {
  return quotation(From, number_in_style(rate.value().units(), Digits, style_of_amount(spec)), To);
}

inline percent_style style_of_rate(const format_spec& spec, plus_sign usual) {
  return {.places = spec.places.value_or(0),
          .mode = spec.mode,
          .plus = spec.plus_or(usual),
          .unit = spec.ending.value_or("%")};
}
inline std::string text_by_spec(ratio value, const format_spec& spec) {
  if (spec.percent) return to_text(value, style_of_rate(spec, plus_sign::never));
  const plus_sign plus = spec.plus_or(plus_sign::never);
  const std::string ending(spec.ending.value_or(""));
  if (!spec.places) return with_sign(to_text(value), plus) + ending;
  const auto rounded = [&]<int Places>() { return round<Places>(value, spec.mode); };
  return text_with_places(*spec.places, plus, rounded) + ending;
}
template <class Rate>
std::string rate_by_spec(const Rate& rate, const format_spec& spec) {
  return spec.is_of_number() ? to_text(rate, style_of_rate(spec, plus_sign::always))
                             : to_text(rate);
}
template <class Quotient>
std::string text_by_spec(const basic_growth_rate<Quotient>& rate, const format_spec& spec) {
  return rate_by_spec(rate, spec);
}
inline std::string text_by_spec(compound_rate rate, const format_spec& spec) {
  return rate_by_spec(rate, spec);
}
inline std::string text_by_spec(const percentage_points& of, const format_spec& spec) {
  if (!spec.is_of_number()) return to_text(of);
  return to_text(of, {.places = spec.places.value_or(0),
                      .mode = spec.mode,
                      .plus = spec.plus_or(plus_sign::always),
                      .unit = spec.ending.value_or(points_style{}.unit)});
}

template <class T>
  requires(parts_known_of<T>.percent&& requires(const T& f) { to_text(f, number_form::percent); })
std::string text_by_spec(const T& f, const format_spec& spec) {
  return spec.percent ? to_text(f, number_form::percent) : to_text(f);
}

template <class T>
std::string text_by_spec(const answer<T>& of, const format_spec& spec) {
  return of ? text_by_spec(*of, spec) : to_text(of);
}
template <class Table>
  requires readable_series<Table> || readable_panel<Table> std::string text_by_spec(
      const Table& all, const format_spec& spec) {
    return series_text(all, series_style{}, [&](const auto& value) {
      if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(value)>>)
        return cell_text(value);
      else
        return text_by_spec(value, spec);
    });
  }

/// What the formatters of std::format and {fmt} have in common.
template <class T, class Error>
class spec_formatter {
 public:
  /// Throws `Error` for what values of this type do not know; in a literal it does not compile.
  template <class Context>
  constexpr auto parse(Context& context) {
    const auto size = static_cast<std::size_t>(context.end() - context.begin());
    const std::string_view text =
        size == 0 ? std::string_view() : std::string_view(std::to_address(context.begin()), size);
    const auto argument = [&](std::optional<int> number) {
      if (!number) return static_cast<int>(context.next_arg_id());
      context.check_arg_id(static_cast<decltype(context.next_arg_id())>(*number));
      return *number;
    };
    using reader = spec_reader<Error, decltype(argument)>;
    spec_ = reader(text, parts_known_of<T>, argument).read();
    return context.begin() + static_cast<std::ptrdiff_t>(reader::length_of(text));
  }

 protected:
  /// The part of the specification that strings have. `visit(f, number)` calls `f` with an
  /// argument.
  template <class Visit>
  [[nodiscard]] std::string spec_of_string(Visit visit) const {
    const auto from_argument = []<class Width>(const Width& width) -> int {
      if constexpr (std::same_as<Width, int>)
        if (width >= 0) return width;
      throw Error("a width that is no int from zero on");
    };
    return spec_.of_string(spec_.width_from ? visit(from_argument, *spec_.width_from)
                                            : spec_.width);
  }
  [[nodiscard]] std::string text_of(const T& value) const { return text_by_spec(value, spec_); }

 private:
  format_spec spec_{};
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
