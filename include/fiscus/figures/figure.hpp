// SPDX-License-Identifier: BSL-1.0
// A printed number: how it was said, and the numbers that it stands for.
#ifndef FISCUS_FIGURES_FIGURE_HPP
#define FISCUS_FIGURES_FIGURE_HPP

#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/detail/figure_text.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <algorithm>
#include <concepts>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A number as it was printed: its own words, digits, hedge and form, and, as an `estimate`, the
/// numbers that it stands for. Arithmetic on figures returns estimates, which were not printed.
///
///     figure<USD>{"437 million"}     // [436.5, 437.5] million
///     figure<>{"more than 22%"}      // above 0.22
///     figure<USD>{"437 million"} - figure<USD>{"356 million"}   // 80 to 82 million
template <auto Unit = no_unit>
class figure : public estimate<Unit> {
 public:
  /// Constructs zero, exactly.
  constexpr figure() = default;

  /// Reads a literal, printed to the nearest; see `from_text`.
  constexpr figure(literal<figure> text) : figure(text.value) {}

  /// Constructs an amount that is known to its minor unit.
  template <currency Currency>
    requires std::same_as<figure<Currency>, figure>
  constexpr figure(money<Currency> amount) : estimate<Unit>(amount) {}

  /// Constructs a figure that was computed and not printed: it has no digits and no words.
  constexpr explicit figure(const estimate<Unit>& number) : estimate<Unit>(number) {}

  /// Returns a number known exactly, such as a target, a plan or a count.
  [[nodiscard]] static constexpr figure exactly(ratio number) {
    return figure(estimate<Unit>::exactly(number));
  }

  /// Returns a number printed in steps of `step`, which is above zero, under one of `modes`.
  [[nodiscard]] static constexpr figure printed(ratio number, ratio step, rounding_set modes) {
    figure result(estimate<Unit>::computed(number, printed_from(number, step, modes)));
    result.precision_ = step;
    result.modes_ = modes;
    return result;
  }

  /// Reads a number with a scale word, a currency, a percent sign, in lakh and crore,
  /// in words, hedged, or a range: "USD 437 million", "34 crore 20 lakh", "-4 per cent", "nearly
  /// half", "six-fold", "over 600,000", "3.5–3.8 billion", "exactly 3 billion". A number stands for
  /// all numbers that are printed so under one of `modes`. Throws `parse_error` for anything else
  /// and for another currency.
  [[nodiscard]] static constexpr figure from_text(std::string_view text,
                                                  rounding_set modes = to_nearest,
                                                  const number_options& options = {}) {
    return try_from_text(text, modes, options).value_in(text);
  }

  /// The same without throwing.
  [[nodiscard]] static constexpr parsed<figure> try_from_text(std::string_view text,
                                                              rounding_set modes = to_nearest,
                                                              const number_options& options = {}) {
    amount_options amounts{.numbers = options};
    if constexpr (currency_unit<Unit>) amounts.expected = Unit;
    const auto read = detail::figure_reader(text, amounts, false).read();
    if (!read) return read.failure();
    try {
      return figure(*read, modes, text);
    } catch (const overflow&) {
      return parse_failure("numbers that fit their integers", 0);
    }
  }

  /// Constructs a figure from what was read of its words.
  constexpr figure(const detail::figure_text& text, rounding_set modes, std::string_view words)
      : estimate<Unit>(estimate<Unit>::computed((text.low.value + text.high.value) / ratio(2),
                                                stands_for(text, step_of(text), modes), text.form)),
        precision_(step_of(text)),
        spread_((text.high.value - text.low.value) / ratio(2)),
        modes_(modes),
        hedging_(text.said),
        is_in_words_(text.form == figure_form::fraction || text.low.is_in_words),
        words_(words.size() <= short_text::most_characters ? words : std::string_view()) {}

  /// Returns the same figure in another unit, or in none.
  template <auto Other>
  [[nodiscard]] static constexpr figure retold(const figure<Other>& number) {
    figure result(estimate<Unit>::retold(number));
    result.precision_ = number.precision_;
    result.spread_ = number.spread_;
    result.modes_ = number.modes_;
    result.hedging_ = number.hedging_;
    result.is_in_words_ = number.is_in_words_;
    result.words_ = number.words_;
    return result;
  }

  /// Returns the same figure said in another form: 2.3% for 2.3 percentage points.
  [[nodiscard]] constexpr figure said_in(figure_form form) const {
    figure result = *this;
    result.form_ = form;
    result.words_ = {};
    return result;
  }

  /// Its own words, as it was printed: "0.340 million"; empty if it was not read from a text, or
  /// from one of more than 63 characters, the most that a `short_text` holds. Sentences quote such
  /// a figure as `to_text` writes it.
  [[nodiscard]] constexpr const short_text& words() const& noexcept { return words_; }
  [[nodiscard]] constexpr short_text words() const&& noexcept { return words_; }
  /// The ends as they were printed, of a range; of a single number, that number. What is known of
  /// it is `range()`.
  [[nodiscard]] constexpr interval ends() const {
    return interval::closed(this->value_ - spread_, this->value_ + spread_);
  }
  /// The unit of its last digit, 1000000 for "437 million"; zero if it was not printed. Of a range,
  /// that of the finer end, as a range is said with one precision: "3.5-4 billion" is said to 0.1
  /// billion at both ends. Of a number without a digit, such as "doubled" and "a million", a fifth
  /// of it, but one unit at most: it stands for the numbers within half of that on either side.
  [[nodiscard]] constexpr ratio precision() const noexcept { return precision_; }
  /// The rounding that it was read under; none if it was not printed.
  [[nodiscard]] constexpr rounding_set modes() const noexcept { return modes_; }
  /// The hedge before it; before a range, `around` or none.
  [[nodiscard]] constexpr hedge hedging() const noexcept { return hedging_; }
  /// Whether two ends were printed.
  [[nodiscard]] constexpr bool is_range() const noexcept { return spread_ > ratio(); }
  /// Whether it is a single printed number in digits, without a hedge: not "half", "doubled" or "a
  /// million", of which nothing was rounded or cut off.
  [[nodiscard]] constexpr bool is_plain() const noexcept {
    return precision_ > ratio() && hedging_ == hedge::none && !is_range() && !is_in_words_;
  }

  /// Returns the figure with the other sign, which was not said in its words.
  [[nodiscard]] constexpr figure operator-() const {
    figure result(-static_cast<const estimate<Unit>&>(*this));
    result.precision_ = precision_;
    result.spread_ = spread_;
    result.modes_ = mirrored(modes_);
    result.hedging_ = hedging_;
    result.is_in_words_ = is_in_words_;
    return result;
  }

  /// Whether they stand for the same numbers, are as precise and both in points or neither, in
  /// whatever words: 23% is 0.23 and 25 basis points are 0.25 percentage points, but 5% is not 5
  /// percentage points.
  [[nodiscard]] friend constexpr bool operator==(const figure& a, const figure& b) noexcept {
    return static_cast<const estimate<Unit>&>(a) == static_cast<const estimate<Unit>&>(b) &&
           a.precision_ == b.precision_ && a.modes_ == b.modes_ && a.is_plain() == b.is_plain();
  }

 private:
  template <auto>
  friend class figure;

  static constexpr ratio step_of(const detail::figure_text& text) {
    return (std::min)(text.low.step, text.high.step);
  }

  static constexpr interval stands_for(const detail::figure_text& text, ratio step,
                                       rounding_set modes) {
    const ratio low = text.low.value;
    const ratio high = text.high.value;
    const interval from_low = printed_from(low, step, modes);
    const interval as_printed =
        low == high ? from_low : hull(from_low, printed_from(high, step, modes));
    if (text.said == hedge::none) return as_printed;
    // The zero at an end of a range is said as finely as the other end.
    const bool begins_or_ends_at_zero = low != high && (low == ratio() || high == ratio());
    const ratio significant =
        begins_or_ends_at_zero ? step
                               : (std::min)(text.low.significant_step, text.high.significant_step);
    const hedge said = text.is_of_fall ? detail::mirrored(text.said) : text.said;
    const interval meant =
        hull(hedged(said, low, step, significant), hedged(said, high, step, significant));
    if (low != high) return hull(as_printed, meant);
    return text.within ? *intersection(meant, *text.within) : meant;
  }

  ratio precision_;
  ratio spread_;  // half the distance of the ends of a range
  rounding_set modes_;
  hedge hedging_ = hedge::none;
  bool is_in_words_ = false;
  short_text words_;
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
