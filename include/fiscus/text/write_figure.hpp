// SPDX-License-Identifier: BSL-1.0
// Figures as text. One that was printed is written so that `parse` reads it back as an equal
// figure; one that was computed with those of its digits that are certain: "24%", or as a range if
// none are: "22.44 to 23.07%".
#ifndef FISCUS_TEXT_WRITE_FIGURE_HPP
#define FISCUS_TEXT_WRITE_FIGURE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/figure.hpp>
#include <fiscus/published/hedge.hpp>
#include <fiscus/published/interval.hpp>
#include <fiscus/published/rounding_set.hpp>
#include <fiscus/text/detail/figure_digits.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus {

/// How a number without a unit is written.
enum class number_form : unsigned char {
  automatic,  ///< in per cent if it looks like a rate: below 10, and not whole
  number,     ///< 0.23
  percent,    ///< 23%
};

namespace detail {

/// Whether the numbers of a figure look like rates: they are printed to hundredths, or computed and
/// no whole numbers.
inline bool looks_like_rate(const figure<>& f) {
  const auto is_small = [](ratio number) { return size_of(number) < ratio(10); };
  const auto is_whole = [](ratio number) { return number.denominator() == 1; };
  if (!is_small(f.value())) return false;
  if (f.step() > ratio()) return f.step() <= ratio(1, 100);
  const auto& low = f.range().low();
  const auto& high = f.range().high();
  if ((low && !is_small(low->value)) || (high && !is_small(high->value))) return false;
  return !is_whole(f.value()) || (low && !is_whole(low->value)) || (high && !is_whole(high->value));
}

inline bool in_percent(const figure<>& f, number_form form) {
  return form == number_form::percent || (form == number_form::automatic && looks_like_rate(f));
}

/// What a figure is counted in whose last digit counts 10^`step`.
inline std::optional<counted_as> counting(const figure<>& f, number_form form, int step) {
  if (step <= -2 && in_percent(f, form)) return counted_as{one, true};
  if (const auto unit = unit_for(size_of(f.value()), step)) return counted_as{*unit, false};
  return std::nullopt;
}

/// Writes figures after the mark of their currency, if they have one.
class figure_writer {
 public:
  figure_writer(const figure<>& f, std::string_view mark, number_form form)
      : f_(f), mark_(mark), form_(form) {}

  [[nodiscard]] std::string text() const {
    if (f_.is_plain()) {
      if (const auto plain = plain_text()) return mark_ + *plain;
    } else if (f_.step() > ratio()) {
      for (const hedge each : {hedge::around, hedge::nearly, hedge::over, hedge::at_least,
                               hedge::under, hedge::at_most})
        if (const auto hedged = hedged_text(std::string(in_words(each)))) return *hedged;
      if (const auto range = range_text()) return *range;
    }
    return interval_text(f_.range(), counting_of_range(), mark_);
  }

 private:
  [[nodiscard]] std::optional<std::string> plain_text() const {
    const auto step = exponent_of(f_.step());
    if (!step) return std::nullopt;
    if ((f_.value() / f_.step()).denominator() != 1) return fraction_text(f_.value());
    const auto as = counting(f_, form_, *step);
    if (!as) return std::nullopt;
    return digits_in(f_.value(), *as, as->exponent() - *step, rounding::unnecessary) + as->ending();
  }

  [[nodiscard]] static std::optional<std::string> fraction_text(ratio value) {
    constexpr struct {
      int n, d;
      const char* word;
    } words[] = {{1, 2, "half"},      {1, 3, "a third"},        {2, 3, "two thirds"},
                 {1, 4, "a quarter"}, {3, 4, "three quarters"}, {1, 5, "a fifth"},
                 {1, 10, "a tenth"}};
    for (const auto& each : words)
      if (size_of(value) == ratio(each.n, each.d))
        return std::string(value < ratio() ? "minus " : "") + each.word;
    return std::nullopt;
  }

  /// The text with a hedge, if that is what the figure stands for.
  [[nodiscard]] std::optional<std::string> hedged_text(const std::string& word) const {
    const auto alone = figure<>::printed(f_.value(), f_.step(), to_nearest);
    const auto number = figure_writer(alone, {}, form_).plain_text();
    if (!number || !reads_as_it(word + ' ' + *number)) return std::nullopt;
    return word + ' ' + mark_ + *number;
  }

  /// The text of a range, if it is one that was printed. Its ends reach half a last digit farther,
  /// unless the other end has so few digits that it reaches farther still.
  [[nodiscard]] std::optional<std::string> range_text() const {
    if (!f_.range().is_bounded()) return std::nullopt;
    const ratio from = f_.range().low()->value;
    const ratio to = f_.range().high()->value;
    const ratio twice = f_.value() + f_.value();
    const ratio high = to - f_.step() / ratio(2);
    const ratio low = twice - high;
    const ratio middle = (from + to) / ratio(2);
    for (const auto& both :
         {ends_text(low, (low - from) * ratio(2), high), ends_text(low, last_digit(low), high),
          ends_text(middle, to - from, twice - middle)})
      if (both && reads_as_it(*both)) return mark_ + *both;
    return std::nullopt;
  }

  /// The unit of the last digit that a number needs, at most 1.
  static ratio last_digit(ratio number) {
    constexpr int most_digits = 17;  // of a figure that is read
    ratio step(1);
    for (int i = 0; i < most_digits && (number / step).denominator() != 1; ++i)
      step = step / ratio(10);
    return step;
  }

  [[nodiscard]] std::optional<std::string> ends_text(ratio low, ratio low_step, ratio high) const {
    const auto step = exponent_of(f_.step());
    const auto step_of_low = exponent_of(low_step);
    if (!step || !step_of_low) return std::nullopt;
    if ((low / low_step).denominator() != 1 || (high / f_.step()).denominator() != 1) {
      const auto low_word = fraction_text(low);
      const auto high_word = fraction_text(high);
      return low_word && high_word ? std::optional(*low_word + " to " + *high_word) : std::nullopt;
    }
    const auto as = counting(f_, form_, (std::max)(*step, *step_of_low));
    if (!as) return std::nullopt;
    const auto digits = [&](ratio end, int last_digit) {
      return digits_in(end, *as, as->exponent() - last_digit, rounding::unnecessary);
    };
    return digits(low, *step_of_low) + " to " + digits(high, *step) + as->ending();
  }

  [[nodiscard]] bool reads_as_it(std::string_view text) const {
    try {
      return figure<>::from_text(text) == f_;
    } catch (const error&) {
      return false;
    }
  }

  [[nodiscard]] counted_as counting_of_range() const {
    if (in_percent(f_, form_)) return {one, true};
    ratio size = size_of(f_.value());
    for (const auto& end : {f_.range().low(), f_.range().high()})
      if (end) size = (std::max)(size, size_of(end->value));
    return {unit_for(size), false};
  }

  figure<> f_;
  std::string mark_;
  number_form form_;
};

}  // namespace detail

/// A number as it was printed, or with the digits that are certain: "23%", "over 600000", "3.5 to
/// 3.8 billion", "22.44 to 23.07%". `parse` reads a printed figure back as an equal one; but what
/// was not rounded to the nearest is read back with its modes, and of a range or a hedged figure
/// that was cut off only the interval is written. Of a computed figure the text stands for all
/// numbers that it may be: the ends of a range are rounded outwards, to two digits of their
/// distance or more, and at most nine after the point.
[[nodiscard]] inline std::string to_text(const figure<>& f,
                                         number_form form = number_form::automatic) {
  return detail::figure_writer(f, "", form).text();
}

/// An amount in the same way, after the code of its currency: "USD 437 million".
template <currency Currency>
[[nodiscard]] std::string to_text(const figure<Currency>& f) {
  return detail::figure_writer(figure<>::retold(f), std::string(Currency.name()) + ' ',
                               number_form::number)
      .text();
}

/// The same of a figure with the currency that it names, if it names one.
[[nodiscard]] inline std::string to_text(const any_figure& f,
                                         number_form form = number_form::automatic) {
  if (!f.unit()) return to_text(f.number(), form);
  return detail::figure_writer(f.number(), std::string(f.unit()->name()) + ' ', number_form::number)
      .text();
}

/// The numbers of an interval: the digits that they have in common, its ends rounded outwards, or
/// one of them: "22.44 to 23.07%", "above 600000", "any number".
[[nodiscard]] inline std::string to_text(const interval& range,
                                         number_form form = number_form::automatic) {
  const auto end = range.low() ? range.low() : range.high();
  if (!end) return "any number";
  const auto as_figure = range.contains(end->value)
                             ? figure<>::within(end->value, range)
                             : figure<>::within(end->value, hull(range, interval(end->value)));
  const bool percent = detail::in_percent(as_figure, form);
  const ratio size = (std::max)(detail::size_of(end->value),
                                range.high() ? detail::size_of(range.high()->value) : ratio());
  return detail::interval_text(range, {percent ? one : detail::unit_for(size), percent}, "");
}

}  // namespace fiscus

#endif
