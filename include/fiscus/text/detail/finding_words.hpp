// SPDX-License-Identifier: BSL-1.0
// The words of the sentence about a finding: what was computed, and what that means for the figure
// that was printed.
#ifndef FISCUS_TEXT_DETAIL_FINDING_WORDS_HPP
#define FISCUS_TEXT_DETAIL_FINDING_WORDS_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/text/detail/change_words.hpp>
#include <fiscus/text/detail/figure_digits.hpp>
#include <fiscus/text/detail/printed_words.hpp>
#include <fiscus/text/detail/scale_words.hpp>
#include <fiscus/text/write_figure.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// How the number that was computed relates to the stated one, as far as a sentence says it.
struct relation {
  bool is_stated;  ///< whether it is printed as stated
  int sign;        ///< of the difference

  [[nodiscard]] friend bool operator==(relation, relation) = default;
};

/// Says what was computed, with as many digits as decide whether the printed figure is right, and
/// what that means for it.
class finding_words {
 public:
  /// `mark` stands before amounts: "USD " or nothing.
  finding_words(const finding& found, std::string_view mark, change_names names = {},
                bool has_gaps = false)
      : printed_(found.stated()),
        found_(in_its_unit(found)),
        slip_(found.slip()),
        lacks_percent_(found_.stated().form() != found.stated().form() && slip_ == unit_slip::none),
        names_(names),
        has_gaps_(has_gaps),
        mark_(mark),
        as_(counting_of(value() == ratio() ? largest_end() : value())) {
    constexpr int fewest_digits = 2;
    constexpr int most_digits = 4;  // of a number that lies far off
    const int most = as_.most_places();
    places_ = (std::max)(places_of_stated(as_) + 1, places_of_digits(fewest_digits));
    if (found_ == verdict::impossible) {
      places_ = std::clamp((std::min)(places_, places_of_digits(most_digits)), 0, most);
      while (places_ < most && shown() && !shows_distance()) ++places_;
    } else {
      places_ = std::clamp(places_, 0, most);
      while (places_ < most && shown() && relation_of(*shown()) != relation_of(value())) ++places_;
    }
    const bool is_nearly_whole_fall =
        is_change() && as_.form == figure_form::percent && value() != ratio(-1);
    while (is_nearly_whole_fall && places_ < most && shown() == ratio(-1)) ++places_;
    if (const auto all = exact_places(value())) places_ = (std::min)(places_, *all);
  }

  /// "22.8%": the face value.
  [[nodiscard]] std::string computed() const { return number(value()); }
  /// The same without its sign.
  [[nodiscard]] std::string size() const { return number(size_of(value())); }
  /// "9.1": the digits alone.
  [[nodiscard]] std::string digits() const {
    return with_grouped_digits(digits_in(value(), as_, places_, rounding::half_even));
  }
  [[nodiscard]] bool is_negative() const { return value() < ratio(); }
  [[nodiscard]] bool is_zero() const { return value() == ratio(); }
  [[nodiscard]] bool is_multiple() const { return as_.form == figure_form::multiple; }
  /// "up 22.8%", "down 4.03%", "unchanged".
  [[nodiscard]] std::string change() const {
    if (value() == ratio()) return "unchanged";
    return (value() < ratio() ? "down " : "up ") + size();
  }
  /// "81 million more", "12 million less".
  [[nodiscard]] std::string either(std::string_view above, std::string_view level,
                                   std::string_view below) const {
    const interval& all = found_.computed()->range();
    if (value() == ratio() && !all.contains(ratio()))
      return std::string(all.low() && all.low()->value >= ratio() ? above : below);
    if (value() == ratio()) return std::string(level);
    return size() + ' ' + std::string(value() < ratio() ? below : above);
  }
  /// "22.44 to 23.07%", "falls of 3.69 to 4.37%", "a fall of 2% to a rise of 3%": all that the
  /// figures allow; nothing if it is one number.
  [[nodiscard]] std::optional<std::string> range() const {
    const interval& all = found_.computed()->range();
    if (all.is_point()) return std::nullopt;
    if (!all.is_bounded()) return with_grouped_digits(interval_text(all, as_, mark_));
    const ratio low = all.low()->value;
    const ratio high = all.high()->value;
    const bool has_both_signs = low < ratio() && ratio() < high;
    const counted_as usual = has_both_signs ? counting_of(largest_end()) : as_;
    return with_grouped_digits(allowed_between(low, high, usual, names_, mark_));
  }

  /// "the printed 23%", "the printed fall of 4%".
  [[nodiscard]] std::string the_printed() const { return detail::the_printed(printed_, names_); }

  /// " is right": the verdict on the printed figure, and what it should read instead.
  [[nodiscard]] std::string judgement() const {
    if (slip_ != unit_slip::none) return slip();
    if (lacks_percent_ && found_.can_be_right())
      return is_points(found_.stated().form()) ? " lacks its unit, percentage points"
                                               : " lacks its per cent sign";
    switch (found_.outcome()) {
      case verdict::follows: return " is right" + leeway();
      case verdict::follows_truncated: return " was cut off, not rounded";
      case verdict::possible:
        if (has_gaps_) return " may be right, as earlier levels are not all known";
        return " may be right, as the figures are rounded" +
               std::string(found_.looks_cut_off() ? ", but looks cut off" : leeway());
      case verdict::possible_truncated: return " can be right only if it was cut off";
      case verdict::impossible: return wrong();
      case verdict::not_decidable: break;
    }
    return " cannot be checked";
  }

  /// What should be printed: "24.2%", "19% to 20%", "a fall of 4%"; nothing if the printed figure
  /// is no plain number or the result has no limits.
  [[nodiscard]] std::optional<std::string> correction() const {
    const figure<>& stated = found_.stated();
    const interval& all = found_.computed()->range();
    if (is_difference_of_rates()) return std::nullopt;
    if ((slip_ != unit_slip::none || lacks_percent_) && found_.can_be_right()) return said(stated);
    if (has_wrong_sign()) return said(-stated);
    if (const auto scaled = with_scale_word()) return said(*scaled);
    if (stated.hedging() == hedge::exactly && all.is_point())
      if (const auto places = exact_places(value())) {
        const auto text = [&](ratio n) { return "exactly " + mark_ + digits_and_unit(n, *places); };
        return directed(value(), names_, is_fall_printed(), text);
      }
    const bool is_doubled = stated.form() == figure_form::multiple &&
                            stated.hedging() == hedge::none && !stated.is_range();
    if ((!stated.is_plain() && !is_doubled) || !all.is_bounded()) return std::nullopt;
    const auto text = correction_between(all.low()->value, all.high()->value,
                                         digits_of_correction(), names_, mark_, is_fall_printed());
    return text ? std::optional(with_grouped_digits(*text)) : std::nullopt;
  }

 private:
  /// The unit and the places of the printed figure, or those that show the result.
  [[nodiscard]] correction_digits digits_of_correction() const {
    const interval& all = found_.computed()->range();
    counted_as as = counting_of(found_.stated().value());
    const counted_as usual = counting_of(largest_end());
    if (as.exponent() < usual.exponent()) as = usual;
    const int fewest = as.form == figure_form::multiple ? 1 : 0;  // "1.3 times" for "doubled"
    int places = std::clamp(places_of_stated(as), fewest, as.most_places());
    if (is_lost(as, places) && as.exponent() > usual.exponent()) {
      as = usual;
      places = 0;
    }
    while (places < as.most_places() && is_lost(as, places)) ++places;
    while (places > 0 && has_many_numbers(all, places - as.exponent())) --places;
    const bool is_tie = all.is_point() && correction_digits{as, places}.is_tie(value());
    return {as, places + (is_tie && places < as.most_places() ? 1 : 0)};
  }
  /// Whether so many places show the result as zero, or as a fall of 100%, which it is not; or,
  /// where it is no per cent, an end of what the figures allow as zero.
  [[nodiscard]] bool is_lost(const counted_as& as, int places) const {
    const auto is_shown_as = [&](ratio shown, ratio number) {
      const int exponent = places - as.exponent();
      return number != shown && shifted(number, exponent, rounding::half_even) ==
                                    shifted(shown, exponent, rounding::half_even);
    };
    if (is_shown_as(ratio(), value())) return true;
    if (as.form == figure_form::percent) return is_change() && is_shown_as(ratio(-1), value());
    const interval& all = found_.computed()->range();
    return is_shown_as(ratio(), all.low()->value) || is_shown_as(ratio(), all.high()->value);
  }
  [[nodiscard]] bool is_difference_of_rates() const {
    return names_.of_rates && slip_ == unit_slip::points_for_percent;
  }
  [[nodiscard]] bool is_change() const { return names_.is_change(); }
  [[nodiscard]] ratio value() const { return found_.computed()->value(); }

  /// A rate stated as points or the reverse, or without its per cent sign, as it should have been.
  [[nodiscard]] static finding in_its_unit(const finding& found) try {
    if (found.slip() != unit_slip::none) return found.in_right_unit();
    const figure<>& stated = found.stated();
    const figure_form form = found.computed()->form();
    const bool may_lack_unit = found == verdict::impossible && stated.is_plain() &&
                               stated.form() == figure_form::number &&
                               (form == figure_form::percent || is_points(form));
    if (!may_lack_unit) return found;
    const ratio hundredth(1, 100);
    const auto as_percent = figure<>::printed(stated.value() * hundredth,
                                              stated.precision() * hundredth, stated.modes());
    const bool in_points = is_points(form);
    const finding with_unit(
        as_percent.said_in(in_points ? figure_form::points : figure_form::percent),
        *found.computed());
    return is_nearer(with_unit, found) ? with_unit : found;
  } catch (const overflow&) {  // too near to zero for a rate
    return found;
  }
  /// Whether a stated figure is nearer to the result than another one, in size.
  [[nodiscard]] static bool is_nearer(const finding& a, const finding& b) {
    const ratio size = size_of(a.computed()->value());
    return distance_of(size_of(a.stated().value()), size) <
           distance_of(size_of(b.stated().value()), size);
  }

  [[nodiscard]] counted_as counting_of(ratio number) const {
    const figure_form stated = found_.stated().form();
    const figure_form form = stated == figure_form::fraction ? figure_form::percent : stated;
    if (is_rate(form)) return {one, form};
    const bool is_count = is_rate(found_.computed()->form());
    return {is_count ? one : unit_for(size_of(number))};
  }
  /// The size of the numbers that a zero may stand for.
  [[nodiscard]] ratio largest_end() const {
    ratio largest;
    for (const auto& end : {found_.computed()->range().low(), found_.computed()->range().high()})
      if (end) largest = (std::max)(largest, size_of(end->value));
    return largest;
  }
  [[nodiscard]] int places_of_digits(int digits) const {
    return detail::places_of_digits(value(), as_, digits);
  }
  [[nodiscard]] int places_of_stated(const counted_as& as) const {
    constexpr int places_of_exact = 1;
    const auto step = exponent_of(found_.stated().precision());
    return step ? as.exponent() - *step : places_of_exact;
  }
  /// How many places show a number exactly; nothing if no decimal does.
  [[nodiscard]] std::optional<int> exact_places(ratio number) const {
    for (int places = 0; places <= as_.most_places(); ++places)
      if (shown(number, places) == number) return places;
    return std::nullopt;
  }
  /// The number that so many places show; nothing if it does not fit a ratio.
  [[nodiscard]] std::optional<ratio> shown() const { return shown(value(), places_); }
  [[nodiscard]] std::optional<ratio> shown(ratio number, int places) const try {
    const int exponent = places - as_.exponent();
    return ratio(shifted(number, exponent, rounding::half_even)) * power_of_ten_ratio(-exponent);
  } catch (const overflow&) {
    return std::nullopt;
  }
  /// Whether the digits are cut by less than a tenth of the distance from the printed figure.
  [[nodiscard]] bool shows_distance() const {
    constexpr int tenth = 10;
    return big_ratio(ratio(tenth)) * distance_of(*shown(), value()) <
           distance_of(value(), found_.stated().value());
  }
  static big_ratio distance_of(ratio a, ratio b) {
    return a < b ? big_ratio(b) - big_ratio(a) : big_ratio(a) - big_ratio(b);
  }
  [[nodiscard]] relation relation_of(ratio number) const {
    const figure<>& stated = found_.stated();
    const bool is_stated =
        stated.is_plain()
            ? !modes_giving(stated.value(), number, stated.precision(), stated.modes()).empty()
            : stated.range().contains(number);
    if (is_stated) return {true, 0};
    return {false, number < stated.value() ? -1 : stated.value() < number ? 1 : 0};
  }

  [[nodiscard]] std::string number(ratio n) const { return mark_ + digits_and_unit(n, places_); }
  [[nodiscard]] std::string digits_and_unit(ratio n, int places) const {
    const std::string digits = digits_in(n, as_, places, rounding::half_even);
    return with_grouped_digits(digits + as_.ending(digits));
  }

  /// "23%", "a fall of 14.2%", "an excess of USD 5 million": a figure that was not printed so.
  [[nodiscard]] std::string said(const figure<>& other) const {
    const bool may_rise = other.value() < ratio() && !other.range().high();  // ">-5%"
    std::string text = directed(
        other.value(), may_rise ? change_names{} : names_, is_fall_printed(), [&](ratio number) {
          const number_form form = mark_.empty() ? number_form::automatic : number_form::number;
          const figure<> sized = number == other.value() ? other : -other;
          return with_grouped_digits(figure_writer(sized, mark_, form).text());
        });
    // "A rise of under 5%" says its direction itself.
    constexpr std::string_view said_twice = " of a rise of ";
    const std::size_t at = text.find(said_twice);
    return at == std::string::npos ? text : text.replace(at, said_twice.size(), " of ");
  }
  [[nodiscard]] bool is_fall_printed() const { return printed_.value() < ratio(); }
  /// Whether the figure would be right with the other sign.
  [[nodiscard]] bool has_wrong_sign() const {
    const figure<>& stated = found_.stated();
    const bool has_other = (stated.value() < ratio() && ratio() < value()) ||
                           (value() < ratio() && ratio() < stated.value());
    return has_other && finding(-stated, *found_.computed()).can_be_right();
  }
  /// The figure with the scale word that makes it right: 3.968 billion for "3.968".
  [[nodiscard]] std::optional<figure<>> with_scale_word() const {
    const figure<>& stated = found_.stated();
    if (found_ != verdict::impossible || is_rate(found_.computed()->form())) return std::nullopt;
    return scaled_so_that(stated, [&](const figure<>& scaled) {
      return finding(scaled, *found_.computed()).can_be_right() &&
             any_figure::try_from_text(to_text(scaled));
    });
  }

  [[nodiscard]] std::string slip() const {
    const std::string rule = slip_ == unit_slip::points_for_percent
                                 ? "a rate is stated in per cent"
                                 : "a difference of rates is stated in percentage points";
    if (is_difference_of_rates()) return " is a difference, not a rate of growth, as " + rule;
    if (found_ != verdict::impossible)
      return " should read " + said(found_.stated()) + ", as " + rule;
    return has_wrong_sign() ? " should read " + *correction() + ": the sign is wrong, and " + rule
                            : wrong() + ", as " + rule;
  }
  [[nodiscard]] std::string should_read(std::string_view before) const {
    const auto right = correction();
    return right ? std::string(before) + "should read " + *right : "";
  }
  [[nodiscard]] std::string wrong() const {
    const figure<>& stated = found_.stated();
    if (has_wrong_sign())
      return std::string(" has the wrong sign: it ") + (is_change() ? "is " : "should read ") +
             *correction();
    if (with_scale_word()) return " lacks its scale word" + should_read(": it ");
    const auto& low = stated.range().low();
    const auto& high = found_.computed()->range().high();
    const bool is_too_high = low && high && low->value >= high->value;
    std::string way = is_too_high ? " is too high" : " is too low";
    if (is_change() && stated.value() < ratio())
      way = value() > ratio() ? " is wrong" : is_too_high ? " is too small" : " is too large";
    return way + should_read(": it ");
  }

  /// Whether so many printed numbers lie between the ends that fewer digits say as much.
  static bool has_many_numbers(const interval& all, int exponent) {
    constexpr int many = 11;
    return big_ratio(ratio(many) * power_of_ten_ratio(-exponent)) <=
           distance_of(all.low()->value, all.high()->value);
  }

  /// A warning where the claim could hardly have failed: the figures allow results that lie this
  /// many times as far apart as the numbers that the printed figure stands for.
  [[nodiscard]] std::string leeway() const {
    constexpr int too_wide = 10;
    const interval& allowed = found_.computed()->range();
    const interval& stated = found_.stated().range();
    if (!found_.stated().is_plain()) return {};
    if (!allowed.is_bounded()) return ", but the figures allow " + *range();
    if (distance_of(allowed.low()->value, allowed.high()->value) <
        big_ratio(ratio(too_wide)) * distance_of(stated.low()->value, stated.high()->value))
      return {};
    const bool are_falls = is_change() && allowed.high()->value <= ratio();
    return ", but so would be " + (are_falls ? "" : std::string("anything from ")) + *range();
  }

  figure<> printed_;
  finding found_;  // in the unit that the printed figure should have
  unit_slip slip_;
  bool lacks_percent_;
  change_names names_;
  bool has_gaps_;
  std::string mark_;
  counted_as as_;
  int places_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
