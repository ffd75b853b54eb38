// SPDX-License-Identifier: BSL-1.0
// The parts of the sentence about a finding.
#ifndef FISCUS_TEXT_DETAIL_FINDING_WORDS_HPP
#define FISCUS_TEXT_DETAIL_FINDING_WORDS_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/text/detail/figure_digits.hpp>
#include <fiscus/text/write_figure.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Says what was computed, in the unit that the figure that is stated should have, per cent for a
/// fraction, and with two digits more than it has, and what that means for it.
class finding_words {
 public:
  explicit finding_words(const finding& found)
      : found_(found.in_right_unit()),
        slip_(found.slip()),
        printed_(to_text(found.stated())),
        stated_(to_text(found_.stated())),
        as_(counting_of_stated()) {
    const auto step = exponent_of(found.stated().precision());
    places_ = std::clamp(as_.exponent() - step.value_or(as_.exponent()) + 2, 0, most_places);
  }

  /// "22.75% (22.44 to 23.07)": the face value and the ends of the range.
  [[nodiscard]] std::string computed() const {
    return written(found_.computed()->value(), found_.computed()->range());
  }
  /// The same without its sign.
  [[nodiscard]] std::string computed_size() const {
    const auto& all = *found_.computed();
    return all.value() < ratio() ? written(-all.value(), -all.range()) : computed();
  }

  /// ", which is printed as 23%": what that means, from the punctuation on. A slip is explained of
  /// what was computed: "growth".
  [[nodiscard]] std::string judgement(std::string_view computed = "a rate") const {
    if (slip_ != unit_slip::none) return "; " + printed_ + slip_of(computed);
    switch (found_.outcome()) {
      case verdict::follows:
        return (found_.stated().is_plain() ? ", which is printed as " : ", which goes with ") +
               stated_ + '.';
      case verdict::follows_truncated: return ", printed as " + stated_ + ": cut off, not rounded.";
      case verdict::possible:
        return possible() +
               (found_.looks_cut_off() ? ", and looks cut off rather than rounded." : ".");
      case verdict::possible_truncated: return possible() + " only if it was cut off.";
      case verdict::impossible: return "; " + stated_ + wrong_by();
      case verdict::not_decidable: break;
    }
    return {};
  }

 private:
  [[nodiscard]] std::string possible() const {
    return "; " + stated_ + " is possible within the rounding of the figures";
  }

  /// That the unit is wrong, and the number, if it is.
  [[nodiscard]] std::string slip_of(std::string_view computed) const {
    const bool is_for_percent = slip_ == unit_slip::points_for_percent;
    const std::string rule = is_for_percent
                                 ? std::string(computed) + " is stated in per cent"
                                 : "the difference of two rates is stated in percentage points";
    if (found_ == verdict::impossible)
      return " is wrong: " + rule + ", and " + stated_ + wrong_by();
    return " should read " + stated_ + ": " + rule +
           (is_for_percent ? ", not in percentage points." : ", not in per cent.");
  }

  [[nodiscard]] counted_as counting_of_stated() const {
    const figure<>& f = found_.stated();
    if (is_rate(f.form())) return counting(size_of(f.value()), f.form());
    const int step = exponent_of(f.precision()).value_or(0);
    return {unit_for(size_of(f.value()), step).value_or(one)};
  }

  [[nodiscard]] std::string digits(ratio number) const {
    return digits_in(number, as_, places_, rounding::half_even);
  }

  [[nodiscard]] std::string written(ratio value, const interval& range) const {
    std::string number = digits(value) + as_.ending();
    const auto& low = range.low();
    const auto& high = range.high();
    if (range.is_point() || (!low && !high)) return number;
    const std::string from = low ? digits(low->value) : "";
    const std::string to = high ? digits(high->value) : "";
    if (!low) return number + " (" + to + " at most)";
    if (!high) return number + " (" + from + " at least)";
    return from == to ? number : number + " (" + from + " to " + to + ')';
  }

  /// By how much it misses the nearest number that is possible.
  [[nodiscard]] std::string wrong_by() const {
    const ratio distance = found_.distance();
    if (distance == ratio()) return " just does not follow.";
    const std::string size = digits_in(size_of(distance), as_, places_, rounding::floor);
    const std::string unit = as_.form == figure_form::percent || as_.form == figure_form::points
                                 ? " points"
                             : as_.form == figure_form::multiple ? ""
                                                                 : as_.ending();
    const std::string way = distance > ratio() ? " too high." : " too low.";
    return " is " + (is_zero(size) ? "a little" : "at least " + size + unit) + way;
  }

  static bool is_zero(const std::string& number) {
    return number.find_first_not_of("0.") == std::string::npos;
  }

  finding found_;
  unit_slip slip_;
  std::string printed_;  // as it was printed
  std::string stated_;   // in the unit that it should have
  counted_as as_;
  int places_ = 0;
};

inline std::string undecided(const finding& found) {
  return "cannot be decided: " + std::string(in_words(found.why())) + '.';
}

/// A sentence of a subject, and of what was computed of it.
inline std::string sentence(const std::string& subject, const finding& found,
                            const std::string& what = {}, std::string_view computed = "a rate") {
  if (found == verdict::not_decidable) return subject + ' ' + undecided(found);
  const finding_words words(found);
  return subject + " is " + words.computed() + what + words.judgement(computed);
}

}  // namespace fiscus::inline v0::detail

#endif
