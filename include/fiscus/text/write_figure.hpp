// SPDX-License-Identifier: BSL-1.0
// Figures as text. One that was printed is written so that `parse` reads it back as an equal
// figure; one that was computed with those of its digits that are certain: "24%", or as a range if
// none are: "22.44 to 23.07%".
#ifndef FISCUS_TEXT_WRITE_FIGURE_HPP
#define FISCUS_TEXT_WRITE_FIGURE_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/text/detail/figure_digits.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

/// How a number without a unit is written.
enum class number_form : unsigned char {
  automatic,  ///< as it was said: 23%, 2.3 percentage points, six-fold; what was computed, in per
              ///< cent if it is a rate and in percentage points if it is a difference of rates
  number,     ///< 0.23
  percent,    ///< 23%; but percentage points stay what they are
};

namespace detail {

/// The form in which a figure is written.
inline figure_form written_form(const estimate<>& f, number_form form) {
  if (form == number_form::number) return figure_form::number;
  return form == number_form::automatic || is_points(f.form()) ? f.form() : figure_form::percent;
}

/// Returns the unit for a number whose last digit counts 10^`step`, if there is one.
inline std::optional<counted_as> counting(ratio number, figure_form form, int step) {
  const bool has_unit = is_rate(form) && form != figure_form::fraction;
  if (has_unit && step <= exponent_of_unit(form)) return counted_as{one, form};
  if (const auto unit = unit_for(size_of(number), step)) return counted_as{*unit};
  return std::nullopt;
}

/// Returns the unit for a computed number of that size.
inline counted_as counting(ratio size, figure_form form) {
  switch (form) {
    case figure_form::number:
    case figure_form::scaled: return {unit_for(size)};
    case figure_form::fraction: return {one, figure_form::percent};
    default: return {one, form};
  }
}

/// "minus " before a negative number.
inline std::string words_of_sign(ratio number) { return number < ratio() ? "minus " : ""; }

/// A fraction in words, "two thirds"; nothing if it has none.
inline std::optional<std::string> fraction_in_words(ratio number) {
  const auto numerator = static_cast<int>(size_of(number).numerator());
  const auto denominator = static_cast<int>(number.denominator());
  const std::string_view part = written_word(fraction_words, denominator);
  if (part.empty() || numerator >= denominator) return std::nullopt;
  const std::string_view article = part == "eighth" ? "an" : "a";
  const std::string_view count = numerator == 1 ? article : written_word(count_words, numerator);
  const std::string all = std::string(count) + ' ' + std::string(part);
  if (denominator == 2) return words_of_sign(number) + std::string(part);
  return words_of_sign(number) + all + (numerator == 1 ? "" : "s");
}

/// A multiple in a word, "double" or "twenty-five-fold"; nothing if it has none.
inline std::optional<std::string> multiple_in_words(ratio number) {
  constexpr int most = 99;
  const ratio size = size_of(number);
  if (size.denominator() != 1 || size.numerator() < 1 || size.numerator() > most)
    return std::nullopt;
  const auto whole = static_cast<int>(size.numerator());
  for (const multiple_word& each : multiple_words)
    if (each.numerator == whole && each.denominator == 1 && whole < 4)
      return words_of_sign(number) + std::string(each.text);
  const std::string_view word = written_word(count_words, whole);
  const std::string count = !word.empty()
                                ? std::string(word)
                                : std::string(written_word(count_words, whole - whole % 10)) + '-' +
                                      std::string(written_word(count_words, whole % 10));
  return words_of_sign(number) + count + "-fold";
}

/// Returns the unit of 10^`exponent` in a form, without an s: "million", "percentage point", "%";
/// empty if no word stands for it.
inline std::optional<std::string_view> unit_in_words(int exponent, figure_form form) {
  if (is_rate(form) && form != figure_form::multiple && exponent == exponent_of_unit(form))
    return in_words(form);
  if (exponent == 0) return "";
  const std::string_view word = written_word(scale_words, exponent);
  return word.empty() ? std::nullopt : std::optional(word);
}

/// A fraction of a unit, or a whole number with a fraction: "half a million", "7 1/3%"; "0 3/4
/// billion" if it is said in digits.
inline std::optional<std::string> mixed_in_words(ratio number, int exponent, figure_form form,
                                                 bool is_in_digits) {
  const auto unit = unit_in_words(exponent, form);
  if (!unit) return std::nullopt;
  const ratio count = size_of(number) * power_of_ten_ratio(-exponent);
  const auto whole = count.numerator() / count.denominator();
  const ratio part = count - ratio(whole);
  const std::string in_digits =
      std::to_string(part.numerator()) + '/' + std::to_string(part.denominator());
  const auto in_words = fraction_in_words(part);
  const bool has_whole = whole != 0 || is_in_digits;
  const bool has_article = !has_whole && in_words && !unit->empty() && *unit != "%";
  std::string result = words_of_sign(number);
  if (has_article)
    return result + *in_words + (part == ratio(1, 2) ? " a " : " of a ") + std::string(*unit);
  if (has_whole) result += std::to_string(whole) + ' ';
  result += in_digits;
  if (form == figure_form::multiple) return result + " times";
  if (*unit == "%") return result + '%';
  return unit->empty() ? result : result + ' ' + std::string(*unit) + (is_points(form) ? "s" : "");
}

/// Writes what is known of a number, after the mark of its currency, if it has one.
inline std::string estimate_text(const estimate<>& f, figure_form form, std::string_view mark) {
  ratio size = size_of(f.value());
  for (const auto& end : {f.range().low(), f.range().high()})
    if (end) size = (std::max)(size, size_of(end->value));
  return interval_text(f.range(), counting(size, form), mark);
}

/// Writes figures after the mark of their currency, if they have one.
class figure_writer {
 public:
  figure_writer(const figure<>& f, std::string_view mark, number_form form)
      : f_(f), mark_(mark), form_(written_form(f, form)) {}

  [[nodiscard]] std::string text() const {
    maybe_text printed;
    if (f_.is_range())
      printed = range_text();
    else if (f_.precision() > ratio())
      printed = marked(number_text());
    // Words before a negative number are said of its size; a number above -5% is ">-5%".
    const bool is_above = f_.value() < ratio() && !f_.range().high();
    if (printed && is_above)
      printed->insert(0, f_.hedging() == hedge::under ? ">" : ">=");
    else if (printed && f_.hedging() != hedge::none)
      printed->insert(0,
                      (is_rise() ? "a rise of " : "") + std::string(in_words(f_.hedging())) + ' ');
    if (printed) return *printed;
    if (form_ == f_.form() || !mark_.empty())  // "7¼%" has no digits for its precision
      if (!f_.words().view().empty()) return std::string(f_.words().view());
    return estimate_text(f_, form_, mark_);
  }

 private:
  using maybe_text = std::optional<std::string>;

  [[nodiscard]] maybe_text marked(const maybe_text& number) const {
    return number ? std::optional(mark_ + *number) : std::nullopt;
  }

  [[nodiscard]] maybe_text number_text() const {
    if (f_.form() == figure_form::fraction) return fraction_in_words(f_.value());
    if (auto words = text_in_words()) return words;
    const auto step = exponent_of(f_.precision());
    if (!step) {
      if (!is_fifth()) return std::nullopt;
      return all_digits(f_.value(), counting(size_of(f_.value()), form_));
    }
    const bool is_in_words = !f_.is_plain() && f_.hedging() == hedge::none;
    const bool is_same_form = form_ == f_.form() || (!is_rate(form_) && !is_rate(f_.form()));
    if (is_mixed(f_.value()) || (is_in_words && is_same_form))
      if (auto words = mixed_in_words(f_.value(), *step + 1, form_, f_.is_plain())) return words;
    const auto as = counting(f_.value(), form_, *step);
    if (!as || is_mixed(f_.value())) return std::nullopt;
    const std::string digits =
        digits_in(f_.value(), *as, as->exponent() - *step, rounding::unnecessary);
    return digits + as->ending(digits);
  }

  /// Whether it is said to a fifth of itself, as a number without a digit is.
  [[nodiscard]] bool is_fifth() const {
    return f_.precision() * ratio(5) == size_of(f_.value()) && !f_.is_plain();
  }

  /// "Doubled", "a million", "a percentage point"; nothing if it was said in digits.
  [[nodiscard]] maybe_text text_in_words() const {
    if (form_ == figure_form::multiple && is_of_fall()) return "halved";
    const ratio in_a_word = (std::min)(ratio(1), size_of(f_.value()) / ratio(5));
    if (form_ == figure_form::multiple && !f_.is_plain() && f_.precision() == in_a_word)
      return multiple_in_words(f_.value());
    if (!is_fifth() || f_.form() == figure_form::multiple) return std::nullopt;
    const auto exponent = exponent_of(size_of(f_.value()));
    if (!exponent) return std::nullopt;
    const auto unit = unit_in_words(*exponent, form_);
    if (!unit || unit->empty()) return std::nullopt;
    return words_of_sign(f_.value()) + "a " + std::string(*unit);
  }

  /// Whether it was halved, and the hedge is said of the fall.
  [[nodiscard]] bool is_of_fall() const {
    const ratio half(1, 2);
    if (f_.value() != half || f_.precision() != half / ratio(5) || f_.is_plain()) return false;
    if (f_.hedging() == hedge::none) return !f_.is_range();
    const interval of_fall = hedged(mirrored(f_.hedging()), half, f_.precision(), f_.precision());
    return f_.range() == intersection(of_fall, interval::at_most(ratio(1)));
  }

  /// Whether a hedge that reaches below zero was said of a rise: up less than 5%.
  [[nodiscard]] bool is_rise() const {
    const bool is_below = f_.hedging() == hedge::under || f_.hedging() == hedge::at_most ||
                          f_.hedging() == hedge::around;
    const ratio unchanged(f_.form() == figure_form::multiple ? 1 : 0);
    const auto& low = f_.range().low();
    return is_below && !f_.is_range() && f_.value() >= unchanged && low && low->included &&
           low->value == unchanged;
  }

  /// The text of a range. Zeros at the end of one are left out where the other shows the digits
  /// that both were said with.
  [[nodiscard]] maybe_text range_text() const {
    const ratio low = f_.ends().low()->value;
    const ratio high = f_.ends().high()->value;
    if (f_.form() == figure_form::fraction) {
      const auto low_word = fraction_in_words(low);
      const auto high_word = fraction_in_words(high);
      return low_word && high_word ? std::optional(*low_word + " to " + *high_word) : std::nullopt;
    }
    const auto step = exponent_of(f_.precision());
    if (!step) return std::nullopt;
    const auto as = counting(f_.value(), form_, *step);
    if (!as || is_mixed(low) || is_mixed(high)) return std::nullopt;
    const int places = as->exponent() - *step;
    const auto is_fine = [&](ratio end) { return (end / f_.precision()).numerator() % 10 != 0; };
    const auto digits = [&](ratio end, ratio other) {
      const int128 units = shifted(end, places - as->exponent(), rounding::unnecessary);
      const auto all = digits_text::of(units, places);
      // One with as many digits as the other may be too long to be read.
      const bool is_long = magnitude(units) >= magnitude(power_of_ten<int128>(most_figure_digits));
      const bool is_shortened = !is_fine(end) && (is_fine(other) || is_long);
      return std::string((is_shortened ? all.shortest() : all).view());
    };
    return mark_ + digits(low, high) + " to " + digits(high, low) + as->ending();
  }

  /// Whether a number has a fraction finer than the step with which it was said: a quarter.
  [[nodiscard]] bool is_mixed(ratio number) const {
    return (number / f_.precision()).denominator() != 1;
  }

  figure<> f_;
  std::string mark_;
  figure_form form_;
};

}  // namespace detail

/// A number as it was printed, or with the digits that are certain: "23%", "over 600000", "3.5 to
/// 3.8 billion", "six-fold", "nearly half", "22.44 to 23.07%". `parse` reads a printed figure back
/// as an equal one; but what was not rounded to the nearest is read back with its modes, and of a
/// range that was cut off only the interval is written. Of a computed figure the text stands for
/// all numbers that it may be: the ends of a range are rounded outwards, to two digits of their
/// distance or more, and a single end to four.
template <std::same_as<figure<>> Figure>
[[nodiscard]] std::string to_text(const Figure& f, number_form form = number_form::automatic) {
  return detail::figure_writer(f, "", form).text();
}

/// An amount in the same way, after the code of its currency: "USD 437 million".
template <currency Currency>
[[nodiscard]] std::string to_text(const figure<Currency>& f) {
  return detail::figure_writer(figure<>::retold(f), std::string(Currency.name()) + ' ',
                               number_form::number)
      .text();
}

/// Returns a figure with the currency that it names, if it names one, written in the same way.
template <std::same_as<any_figure> Figure>
[[nodiscard]] std::string to_text(const Figure& f, number_form form = number_form::automatic) {
  if (!f.unit()) return to_text(f.number(), form);
  return detail::figure_writer(f.number(), std::string(f.unit()->name()) + ' ', number_form::number)
      .text();
}

/// A number that was computed: the digits that are certain, or the ends of its range.
template <std::same_as<estimate<>> Estimate>
[[nodiscard]] std::string to_text(const Estimate& e, number_form form = number_form::automatic) {
  return detail::estimate_text(e, detail::written_form(e, form), "");
}
template <currency Currency>
[[nodiscard]] std::string to_text(const estimate<Currency>& e) {
  return detail::estimate_text(estimate<>::retold(e), figure_form::number,
                               std::string(Currency.name()) + ' ');
}

/// The words of a figure as it was printed.
template <std::same_as<short_text> Words>
[[nodiscard]] std::string to_text(const Words& words) {
  return std::string(words.view());
}

/// The numbers of an interval: the digits that they have in common, its ends rounded outwards, or
/// one of them: "22.44 to 23.07%", "above 600000", "any number". An interval does not know whether
/// it is one of rates: without a form it is written in numbers.
[[nodiscard]] inline std::string to_text(const interval& range,
                                         number_form form = number_form::number) {
  ratio size;
  for (const auto& end : {range.low(), range.high()})
    if (end) size = (std::max)(size, detail::size_of(end->value));
  const bool percent = form == number_form::percent;
  return detail::interval_text(
      range, detail::counting(size, percent ? figure_form::percent : figure_form::number), "");
}

}  // namespace fiscus::inline v0

#endif
