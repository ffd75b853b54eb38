// SPDX-License-Identifier: BSL-1.0
// Revisions: what was released later less what was released earlier, and what they are like taken
// together. Those of growth rates are in percentage points.
#ifndef FISCUS_VINTAGES_REVISION_HPP
#define FISCUS_VINTAGES_REVISION_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Values that have revisions: money, decimals, whole numbers, ratios and rates.
template <class V>
concept revisable = std::regular<V> && std::totally_ordered<V> && has_difference<V>;

namespace detail {

constexpr big_ratio as_quotient(const big_ratio& value) { return value; }
constexpr big_ratio as_quotient(const percentage_points& value) { return value.value(); }

template <revisable V>
constexpr difference_of<V> magnitude_of(const V& revision) {
  return revision < V{} ? difference(revision, V{}) : difference_of<V>(revision);
}

}  // namespace detail

/// Returns the latest release of `p` less its first. Returns nothing if it was released only once,
/// as it may be revised yet, or was withdrawn. Throws `overflow` if the result does not fit.
template <calendar_period Period, revisable Value>
[[nodiscard]] constexpr answer<difference_of<Value>> revision(
    const vintages<Period, Value>& history, Period p) {
  const auto from = history.first_release(p);
  const auto to = history.latest(p);
  if (!from || !to->value || from->released == to->released) return absence::missing;
  return difference(*from->value, *to->value);
}

/// Returns the revision of each period; a period without one is a gap.
template <calendar_period Period, revisable Value>
[[nodiscard]] constexpr series<Period, difference_of<Value>> revisions(
    const vintages<Period, Value>& history) {
  const auto periods = history.periods();
  if (periods.size() == 0) return {};
  series<Period, difference_of<Value>> result(*periods.begin());
  result.reserve(periods.size());
  for (const Period p : periods) result.push_back(revision(history, p).optional());
  return result;
}

/// later − earlier of two states of one series, over the periods that both span: of two days, of
/// the first releases and the second ones, of growth as printed and on the latest data. Where
/// either is missing is a gap.
///
///     revisions(exports.nth_releases(1), exports.nth_releases(2))
///     revisions(year_on_year(real_time(exports)), year_on_year(exports.latest()))   // in points
template <readable_series A, alignable<A> B>
  requires revisable<value_of<A>> && std::same_as<value_of<A>, value_of<B>>
[[nodiscard]] constexpr series<period_of<A>, difference_of<value_of<A>>> revisions(const A& earlier,
                                                                                   const B& later) {
  return combine(earlier, later, difference);
}

/// A release that said something else than the one before it.
template <calendar_period Period, std::regular Value>
struct revision_step {
  Period period;
  day released;
  Value from;
  Value to;

  [[nodiscard]] friend constexpr bool operator==(const revision_step&,
                                                 const revision_step&) = default;
};

/// All such releases, by period and then by day. A release without a value is passed over.
template <calendar_period Period, std::regular Value>
[[nodiscard]] constexpr std::vector<revision_step<Period, Value>> revision_steps(
    const vintages<Period, Value>& history) {
  std::vector<revision_step<Period, Value>> result;
  const release<Period, Value>* before = nullptr;
  for (const auto& each : history.releases()) {
    if (!each.value) continue;
    if (before != nullptr && before->period == each.period && !(*before->value == *each.value))
      result.push_back({each.period, each.released, *before->value, *each.value});
    before = &each;
  }
  return result;
}

/// A summary of one or more revisions. The mean shows a bias, the mean
/// absolute revision how far a first release is off (INSEE; ABS).
template <revisable V>
class revision_summary {
 public:
  /// Throws `invalid_value` if there are none.
  constexpr explicit revision_summary(std::vector<V> revisions) : sorted_(std::move(revisions)) {
    if (sorted_->empty()) throw invalid_value("a summary of no revisions");
    std::sort(sorted_->begin(), sorted_->end());
  }

  /// The revisions, from the lowest to the highest. Not of a temporary.
  [[nodiscard]] constexpr std::span<const V> sorted() const& noexcept { return *sorted_; }
  void sorted() const&& = delete;

  /// How many there are, and how many of them went up, went down, and were none.
  [[nodiscard]] constexpr std::size_t count() const noexcept { return sorted_->size(); }
  [[nodiscard]] constexpr std::size_t up() const {
    return count_if([](const V& each) { return each > V{}; });
  }
  [[nodiscard]] constexpr std::size_t down() const {
    return count_if([](const V& each) { return each < V{}; });
  }
  [[nodiscard]] constexpr std::size_t unchanged() const { return count() - up() - down(); }

  /// The mean revision, in the units of the values, under `mode`. Throws `overflow` if the sum does
  /// not fit.
  [[nodiscard]] constexpr V mean(rounding mode) const requires counted<V> {
    return rounded_mean(*sorted_, mode);
  }
  /// The mean of their magnitudes, as `mean`.
  [[nodiscard]] constexpr V mean_absolute(rounding mode) const requires counted<V> {
    return rounded_mean(magnitudes(), mode);
  }
  /// The revision in the middle; of an even number of them the mean of the middle two, as `mean`.
  [[nodiscard]] constexpr V median(rounding mode) const requires counted<V> {
    return rounded_mean(middle(), mode);
  }

  /// Summarises ratios and percentage points of rates in the same way, exactly:
  /// `points<1>(summary.mean(), rounding::half_even)`.
  [[nodiscard]] constexpr difference_of<V> mean() const requires(!counted<V>) {
    return exact_mean(*sorted_);
  }
  [[nodiscard]] constexpr difference_of<V> mean_absolute() const requires(!counted<V>) {
    return exact_mean(magnitudes());
  }
  [[nodiscard]] constexpr difference_of<V> median() const requires(!counted<V>) {
    return exact_mean(middle());
  }

  [[nodiscard]] friend constexpr bool operator==(const revision_summary&,
                                                 const revision_summary&) = default;

 private:
  template <class Is>
  [[nodiscard]] constexpr std::size_t count_if(Is is) const {
    return static_cast<std::size_t>(std::count_if(sorted_->begin(), sorted_->end(), is));
  }

  [[nodiscard]] constexpr std::vector<difference_of<V>> magnitudes() const {
    std::vector<difference_of<V>> result;
    result.reserve(count());
    for (const V& each : *sorted_) result.push_back(detail::magnitude_of(each));
    return result;
  }

  [[nodiscard]] constexpr std::span<const V> middle() const noexcept {
    return sorted().subspan((count() - 1) / 2, 2 - count() % 2);
  }

  static constexpr V rounded_mean(std::span<const V> values, rounding mode) {
    return mean_rule{mode}(values);
  }

  template <class Values>
  static constexpr difference_of<V> exact_mean(const Values& values) {
    big_ratio total;
    for (const auto& each : values) total = total + detail::as_quotient(each);
    return difference_of<V>(total / ratio(static_cast<std::int64_t>(values.size())));
  }

  detail::kept<std::vector<V>> sorted_;
};

/// Summarises the revisions of a series; no answer without any.
///
///     const auto found = summary_of(revisions(exports));
///     found->mean_absolute(rounding::half_even)
template <readable_series S>
  requires revisable<value_of<S>>
[[nodiscard]] constexpr answer<revision_summary<value_of<S>>> summary_of(const S& revisions) {
  std::vector<value_of<S>> all;
  for (const auto& each : revisions) all.push_back(each.value);
  if (all.empty()) return absence::missing;
  return revision_summary<value_of<S>>(std::move(all));
}

}  // namespace fiscus::inline v0

#endif
