// SPDX-License-Identifier: BSL-1.0
// The finding on a printed figure: whether it follows from those beside it.
#ifndef FISCUS_CLAIMS_FINDING_HPP
#define FISCUS_CLAIMS_FINDING_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/growth/answer.hpp>

#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// How well a printed figure goes with those that it is said to come from.
enum class verdict : unsigned char {
  follows,             ///< their face values give it, rounded as it was read
  follows_truncated,   ///< no rounding gives it, but their face values do, cut off
  possible,            ///< only some of the numbers that they stand for give it
  possible_truncated,  ///< no rounding gives it, but some of these numbers do, cut off
  impossible,          ///< none of the numbers that they stand for give it
  not_decidable,       ///< nothing can be computed from them
};

/// The verdict in words, without a full stop.
[[nodiscard]] constexpr std::string_view in_words(verdict of) noexcept {
  switch (of) {
    case verdict::follows: return "follows";
    case verdict::follows_truncated: return "follows, cut off instead of rounded";
    case verdict::possible: return "possible, by what is known of the figures";
    case verdict::possible_truncated: return "possible if cut off, by what is known of the figures";
    case verdict::impossible: return "does not follow";
    case verdict::not_decidable: return "cannot be decided";
  }
  return {};
}

/// A rate that is stated in the wrong unit. A growth, a share, a mean of rates is in per cent; a
/// difference of two of these is in percentage points.
enum class unit_slip : unsigned char {
  none,
  points_for_percent,  ///< "up 23 percentage points" for "up 23%"
  percent_for_points,  ///< "from 5% to 7.3%, by 2.3%" for "by 2.3 percentage points"
};

/// The slip in words, without a full stop.
[[nodiscard]] constexpr std::string_view in_words(unit_slip of) noexcept {
  switch (of) {
    case unit_slip::none: return "the right unit";
    case unit_slip::points_for_percent: return "percentage points instead of per cent";
    case unit_slip::percent_for_points: return "per cent instead of percentage points";
  }
  return {};
}

/// A printed figure, the one that is computed in its place, and the verdict.
class finding {
 public:
  /// Constructs the finding that nothing can be computed, with the reason.
  constexpr finding(const figure<>& stated, absence why) noexcept : stated_(stated), why_(why) {}

  /// Compares the computed figure with the stated one.
  constexpr finding(const figure<>& stated, const estimate<>& computed)
      : stated_(stated), computed_(computed), verdict_(judged()) {}

  /// Compares them, or gives the reason why nothing can be computed.
  constexpr finding(const figure<>& stated, const answer<estimate<>>& computed)
      : finding(computed ? finding(stated, *computed) : finding(stated, computed.why())) {}

  /// Compares them where figures are missing that could change the result: what would follow is
  /// only possible then.
  [[nodiscard]] constexpr finding at_most_possible() const {
    finding result = *this;
    if (can_be_right())
      result.verdict_ = verdict::possible;
    else if (verdict_ == verdict::follows_truncated)
      result.verdict_ = verdict::possible_truncated;
    return result;
  }

  [[nodiscard]] constexpr verdict outcome() const noexcept { return verdict_; }
  /// The figure as it was printed.
  [[nodiscard]] constexpr const figure<>& stated() const& noexcept { return stated_; }
  [[nodiscard]] constexpr figure<> stated() const&& noexcept { return stated_; }
  /// The figure that the others give, if they give any; its range has the exact ends.
  [[nodiscard]] constexpr const std::optional<estimate<>>& computed() const& noexcept {
    return computed_;
  }
  [[nodiscard]] constexpr std::optional<estimate<>> computed() const&& noexcept {
    return computed_;
  }

  /// Whether the printed figure and the others can all be right, the figure rounded as it was read:
  /// the two intervals have a number in common, in the same unit.
  [[nodiscard]] constexpr bool can_be_right() const noexcept {
    return computed_ && slip() == unit_slip::none && overlaps(computed_->range(), stated_.range());
  }

  /// Whether a rate is stated in points that should be in per cent, or the reverse; the verdict is
  /// `impossible` then, whatever the number. None if nothing can be computed.
  [[nodiscard]] constexpr unit_slip slip() const noexcept {
    if (!computed_) return unit_slip::none;
    if (is_points(stated_.form()) && detail::is_share(computed_->form()))
      return unit_slip::points_for_percent;
    return stated_.form() == figure_form::percent && is_points(computed_->form())
               ? unit_slip::percent_for_points
               : unit_slip::none;
  }

  /// The finding on the number alone, as if it were stated in the right unit.
  [[nodiscard]] constexpr finding in_right_unit() const {
    switch (slip()) {
      case unit_slip::points_for_percent:
        return {stated_.said_in(figure_form::percent), *computed_};
      case unit_slip::percent_for_points: return {stated_.said_in(figure_form::points), *computed_};
      case unit_slip::none: break;
    }
    return *this;
  }

  /// The modes that make the printed figure of the computed face value, among those that it was
  /// read under; if it was read to the nearest, it may also have been cut off. None
  /// for a hedged figure, a range or a fraction in words.
  [[nodiscard]] constexpr rounding_set modes() const {
    if (!computed_ || !stated_.is_plain()) return {};
    return modes_giving(stated_.value(), computed_->value(), stated_.precision(),
                        may_be_cut_off() ? rounded_or_truncated : stated_.modes());
  }

  /// Whether the computed face value gives the printed figure cut off and not rounded: 23% of 23.78
  /// %. That is no proof, as figures are computed from numbers with more digits; where `outcome()`
  /// is `possible`, it may have been rounded. Always false for a figure that was read under a
  /// rounding of its own, a hedged one, a range or a fraction in words.
  [[nodiscard]] constexpr bool looks_cut_off() const {
    return may_be_cut_off() && modes() == truncated;
  }

  /// How far the printed figure's interval lies above what is possible; negative if it lies below,
  /// zero if they meet. Of the numbers, without regard to a `slip()`.
  [[nodiscard]] constexpr ratio distance() const {
    return computed_ ? gap_between(computed_->range(), stated_.range()) : ratio();
  }

  /// Why nothing can be computed; without meaning if something is.
  [[nodiscard]] constexpr absence why() const noexcept { return why_; }

  [[nodiscard]] friend constexpr bool operator==(const finding& f, verdict v) noexcept {
    return f.verdict_ == v;
  }
  [[nodiscard]] friend constexpr bool operator==(const finding&, const finding&) = default;

 private:
  [[nodiscard]] constexpr bool may_be_cut_off() const {
    return stated_.is_plain() && stated_.modes() == to_nearest;
  }
  [[nodiscard]] constexpr bool can_be_right_truncated() const {
    return may_be_cut_off() &&
           overlaps(computed_->range(),
                    printed_from(stated_.value(), stated_.precision(), truncated));
  }

  [[nodiscard]] constexpr verdict judged() const {
    if (slip() != unit_slip::none) return verdict::impossible;
    const bool face_value_gives_it =
        stated_.is_plain() ? !(modes() & stated_.modes()).empty()
                           : stated_.range().contains(computed_->value()) ||
                                 hull(stated_.range(), computed_->range()) == stated_.range();
    if (can_be_right()) return face_value_gives_it ? verdict::follows : verdict::possible;
    if (!can_be_right_truncated()) return verdict::impossible;
    return modes().contains(rounding::down) ? verdict::follows_truncated
                                            : verdict::possible_truncated;
  }

  figure<> stated_;
  std::optional<estimate<>> computed_;
  verdict verdict_ = verdict::not_decidable;
  absence why_ = absence::missing;
};

}  // namespace fiscus::inline v0

#endif
