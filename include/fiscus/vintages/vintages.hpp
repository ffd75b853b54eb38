// SPDX-License-Identifier: BSL-1.0
// A series with its history: each value that was ever released for a period, and the day on which
// it was. What a reader knew on some day, the first releases and the latest ones are series of it.
#ifndef FISCUS_VINTAGES_VINTAGES_HPP
#define FISCUS_VINTAGES_VINTAGES_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// The value that was released for a period on a day.
template <calendar_period Period, std::regular Value>
struct release {
  Period period;
  std::optional<Value> value;  ///< nothing if it was not available, or withdrawn
  day released;
  observation_status status = observation_status::unmarked;

  [[nodiscard]] friend constexpr bool operator==(const release&, const release&) = default;
};

/// All releases of a series, by period and by day. The same value released again is one more
/// release and no revision.
///
///     const auto exports = vintages<month, money<USD>>::from_releases({
///         {november, money<USD>{"324 million"}, day{2024, 12, 18}},
///         {november, money<USD>{"310 million"}, day{2025, 1, 17}, observation_status::revised}});
///     exports.as_of(day{2024, 12, 31})[november];   // USD 324 million
template <calendar_period Period, std::regular Value>
  requires(!std::same_as<Value, bool>)
class vintages {
 public:
  using period_type = Period;
  using value_type = Value;
  using release_type = release<Period, Value>;

  /// Without any release.
  constexpr vintages() = default;

  /// Returns the vintages of releases in any order; one that is given twice counts once. Throws
  /// `invalid_value` if two of one period and day differ in their value or mark, and
  /// `span_too_long` if the periods lie further apart than the limit allows.
  [[nodiscard]] static constexpr vintages from_releases(std::vector<release_type> given,
                                                        span_limit limit = {}) {
    std::sort(given.begin(), given.end(), [](const release_type& a, const release_type& b) {
      return a.period == b.period ? a.released < b.released : a.period < b.period;
    });
    if (!given.empty())
      static_cast<void>(detail::limited_span(given.front().period, given.back().period, limit));
    vintages result;
    result.own_->reserve(given.size());
    for (release_type& each : given) {
      if (!result.empty() && same_place(result.own_->back(), each)) {
        if (result.own_->back() == each) continue;
        throw invalid_value(detail::about("two different releases of one day", each.period));
      }
      result.own_->push_back(std::move(each));
    }
    return result;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return own_->empty(); }
  /// The number of releases.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return own_->size(); }
  /// All periods from the first to the last that has a release.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept {
    if (empty()) return {Period{}, 0};
    return through(own_->front().period, own_->back().period);
  }
  /// The days on which something was released, in order.
  [[nodiscard]] constexpr std::vector<day> release_dates() const {
    std::vector<decltype(release_type::released)> days;
    days.reserve(own_->size());
    for (const release_type& each : *own_) days.push_back(each.released);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  /// All releases, by period and then by day. Not of a temporary.
  [[nodiscard]] constexpr std::span<const release_type> releases() const& noexcept { return *own_; }
  /// The releases of `p`, by day, of which there may be none.
  [[nodiscard]] constexpr std::span<const release_type> releases(Period p) const& noexcept {
    const auto begin =
        std::lower_bound(own_->begin(), own_->end(), p,
                         [](const release_type& each, Period of) { return each.period < of; });
    const auto end =
        std::upper_bound(begin, own_->end(), p,
                         [](Period of, const release_type& each) { return of < each.period; });
    return {begin, end};
  }
  void releases() const&& = delete;
  void releases(Period) const&& = delete;

  /// The first release of `p` that has a value, if there is one.
  [[nodiscard]] constexpr std::optional<release_type> first_release(Period p) const {
    return nth_release(p, 1);
  }
  /// The n-th release of `p` that has a value, from 1, if there are as many. Throws `invalid_value`
  /// unless `n` is positive.
  [[nodiscard]] constexpr std::optional<release_type> nth_release(Period p, int n) const {
    return copy_of(nth_with_value(releases(p), n));
  }
  /// The latest release of `p`, if there is one. It has no value if that was withdrawn.
  [[nodiscard]] constexpr std::optional<release_type> latest(Period p) const {
    return copy_of(latest_of(releases(p)));
  }
  /// The release of `p` that stood on the day `d`: the latest one by then, if there was one.
  [[nodiscard]] constexpr std::optional<release_type> release_as_of(Period p, day d) const {
    return copy_of(latest_by(d, releases(p)));
  }
  /// The mark that the value of `p` bore on the day `d`; nothing if none was released by then.
  [[nodiscard]] constexpr std::optional<observation_status> status(Period p, day d) const {
    const release_type* const known = latest_by(d, releases(p));
    if (known == nullptr) return std::nullopt;
    return known->status;
  }

  /// The series as a reader knew it on day `d`: of each period the latest release up to that day.
  /// It spans the periods released by then; a value that was withdrawn is a gap.
  [[nodiscard]] constexpr series<Period, Value> as_of(day d) const {
    return each_period([d](auto of_period) { return latest_by(d, of_period); });
  }
  /// The series as it is known now: of each period the latest release.
  [[nodiscard]] constexpr series<Period, Value> latest() const { return each_period(latest_of); }
  /// Of each period the first release that has a value. No reader ever saw
  /// all of these at once.
  [[nodiscard]] constexpr series<Period, Value> first_releases() const { return nth_releases(1); }
  /// Of each period the n-th release that has a value, from 1. Throws `invalid_value` unless `n` is
  /// positive.
  [[nodiscard]] constexpr series<Period, Value> nth_releases(int n) const {
    require_counted_from_1(n);
    return each_period([n](auto of_period) { return nth_with_value(of_period, n); });
  }

  [[nodiscard]] friend constexpr bool operator==(const vintages&, const vintages&) = default;

 private:
  using releases_of_period = std::span<const release_type>;

  static constexpr bool same_place(const release_type& a, const release_type& b) {
    return a.period == b.period && a.released == b.released;
  }

  static constexpr std::optional<release_type> copy_of(const release_type* found) {
    if (found == nullptr) return std::nullopt;
    return *found;
  }

  static constexpr const release_type* latest_of(releases_of_period all) noexcept {
    return all.empty() ? nullptr : &all.back();
  }

  static constexpr const release_type* latest_by(day d, releases_of_period all) noexcept {
    const auto later =
        std::upper_bound(all.begin(), all.end(), d,
                         [](day of, const release_type& each) { return of < each.released; });
    return latest_of({all.begin(), later});
  }

  static constexpr void require_counted_from_1(int n) {
    if (n < 1)
      throw invalid_value(
          detail::message().add("releases are counted from 1, not from ").add_number(n));
  }

  static constexpr const release_type* nth_with_value(releases_of_period all, int n) {
    require_counted_from_1(n);
    for (const release_type& each : all)
      if (each.value && --n == 0) return &each;
    return nullptr;
  }

  // The series of what is chosen among the releases of each period; where nothing is, is a gap.
  template <class Choose>
  [[nodiscard]] constexpr series<Period, Value> each_period(Choose choose) const {
    series<Period, Value> result;
    for (auto rest = releases(); !rest.empty();) {
      const auto is_other = [&](const release_type& each) {
        return each.period != rest.front().period;
      };
      const auto end = std::find_if(rest.begin(), rest.end(), is_other);
      const release_type* const chosen = choose(releases_of_period(rest.begin(), end));
      rest = {end, rest.end()};
      if (chosen == nullptr) continue;
      if (!result.start()) result = series<Period, Value>(chosen->period);
      const auto place = static_cast<std::size_t>(chosen->period - *result.start());
      while (result.length() < place) result.push_back(std::nullopt);
      result.push_back(chosen->value);
    }
    return result;
  }

  detail::owned<std::vector<release_type>> own_;
};

}  // namespace fiscus::inline v0

#endif
