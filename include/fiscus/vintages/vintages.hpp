// SPDX-License-Identifier: BSL-1.0
// A series with its history: each value that was ever printed of a period, and the day on which it
// was. What a reader knew on some day, the first prints and the latest ones are series of it.
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

namespace fiscus {

/// What was printed of a period on a day.
template <calendar_period Period, std::regular Value>
struct printed_value {
  Period period;
  std::optional<Value> value;  ///< nothing if it was not available, or withdrawn
  day released;
  observation_status status = observation_status::unmarked;

  [[nodiscard]] friend constexpr bool operator==(const printed_value&,
                                                 const printed_value&) = default;
};

/// All that was printed of a series, by period and by the day of release. The same value printed
/// again is one more print and no revision.
///
///     const auto exports = vintages<month, money<USD>>::from({
///         {november, money<USD>{"324 million"}, day{2024, 12, 18}},
///         {november, money<USD>{"310 million"}, day{2025, 1, 17}, observation_status::revised}});
///     exports.as_of(day{2024, 12, 31})[november];   // USD 324 million
template <calendar_period Period, std::regular Value>
  requires(!std::same_as<Value, bool>)
class vintages {
 public:
  using period_type = Period;
  using value_type = Value;
  using print_type = printed_value<Period, Value>;

  /// Nothing was printed.
  constexpr vintages() = default;

  /// The vintages of prints given in any order; one that is given twice counts once. Throws
  /// `invalid_value` if two of one period and day differ in their value or mark, and
  /// `span_too_long` if the periods lie further apart than the limit allows.
  [[nodiscard]] static constexpr vintages from(std::vector<print_type> prints,
                                               span_limit limit = {}) {
    std::sort(prints.begin(), prints.end(), [](const print_type& a, const print_type& b) {
      return a.period == b.period ? a.released < b.released : a.period < b.period;
    });
    if (!prints.empty())
      static_cast<void>(detail::limited_span(prints.front().period, prints.back().period, limit));
    vintages result;
    result.own_->reserve(prints.size());
    for (print_type& each : prints) {
      if (!result.empty() && same_place(result.own_->back(), each)) {
        if (result.own_->back() == each) continue;
        throw invalid_value(detail::about("two different prints of one day", each.period));
      }
      result.own_->push_back(std::move(each));
    }
    return result;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return own_->empty(); }
  /// How many prints there are.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return own_->size(); }
  /// All periods from the first to the last of which something was printed.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept {
    if (empty()) return {Period{}, 0};
    return through(own_->front().period, own_->back().period);
  }
  /// The days on which something was printed, in order.
  [[nodiscard]] constexpr std::vector<day> releases() const {
    std::vector<day> days;
    days.reserve(own_->size());
    for (const print_type& each : *own_) days.push_back(each.released);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  /// All prints, by period and then by day. Not of a temporary.
  [[nodiscard]] constexpr std::span<const print_type> prints() const& noexcept { return *own_; }
  /// The prints of `p`, by day; none if there are none.
  [[nodiscard]] constexpr std::span<const print_type> prints(Period p) const& noexcept {
    const auto begin =
        std::lower_bound(own_->begin(), own_->end(), p,
                         [](const print_type& each, Period of) { return each.period < of; });
    const auto end = std::upper_bound(
        begin, own_->end(), p, [](Period of, const print_type& each) { return of < each.period; });
    return {begin, end};
  }
  void prints() const&& = delete;
  void prints(Period) const&& = delete;

  /// The first print of `p` that has a value, if there is one.
  [[nodiscard]] constexpr std::optional<print_type> first_print(Period p) const {
    return nth_print(p, 1);
  }
  /// The n-th print of `p` that has a value, from 1, if there are as many. Throws `invalid_value`
  /// unless `n` is positive.
  [[nodiscard]] constexpr std::optional<print_type> nth_print(Period p, int n) const {
    return copy_of(nth_with_value(prints(p), n));
  }
  /// The latest print of `p`, if there is one. It has no value if that was withdrawn.
  [[nodiscard]] constexpr std::optional<print_type> latest(Period p) const {
    return copy_of(latest_of(prints(p)));
  }
  /// The print of `p` that stood on the day `d`: the latest that was released by then, if there was
  /// one.
  [[nodiscard]] constexpr std::optional<print_type> print_as_of(Period p, day d) const {
    return copy_of(latest_by(d, prints(p)));
  }
  /// The mark that the value of `p` bore on the day `d`; nothing if none was printed by then.
  [[nodiscard]] constexpr std::optional<observation_status> status(Period p, day d) const {
    const print_type* const known = latest_by(d, prints(p));
    if (known == nullptr) return std::nullopt;
    return known->status;
  }

  /// What a reader of the day `d` knew: of each period the latest print released by then, that day
  /// included. It spans the periods printed by then; a value that was withdrawn is a gap.
  [[nodiscard]] constexpr series<Period, Value> as_of(day d) const {
    return each_period([d](auto of_period) { return latest_by(d, of_period); });
  }
  /// What is known now: of each period the latest print.
  [[nodiscard]] constexpr series<Period, Value> latest() const { return each_period(latest_of); }
  /// Of each period the first print that has a value; what no reader ever saw at once.
  [[nodiscard]] constexpr series<Period, Value> first_prints() const { return nth_prints(1); }
  /// Of each period the n-th print that has a value, from 1. Throws `invalid_value` unless `n` is
  /// positive.
  [[nodiscard]] constexpr series<Period, Value> nth_prints(int n) const {
    require_counted_from_1(n);
    return each_period([n](auto of_period) { return nth_with_value(of_period, n); });
  }

  [[nodiscard]] friend constexpr bool operator==(const vintages&, const vintages&) = default;

 private:
  using prints_of_period = std::span<const print_type>;

  static constexpr bool same_place(const print_type& a, const print_type& b) {
    return a.period == b.period && a.released == b.released;
  }

  static constexpr std::optional<print_type> copy_of(const print_type* print) {
    if (print == nullptr) return std::nullopt;
    return *print;
  }

  static constexpr const print_type* latest_of(prints_of_period all) noexcept {
    return all.empty() ? nullptr : &all.back();
  }

  static constexpr const print_type* latest_by(day d, prints_of_period all) noexcept {
    const auto later =
        std::upper_bound(all.begin(), all.end(), d,
                         [](day of, const print_type& each) { return of < each.released; });
    return latest_of({all.begin(), later});
  }

  static constexpr void require_counted_from_1(int n) {
    if (n < 1)
      throw invalid_value(
          detail::message().add("prints are counted from 1, not from ").add_number(n));
  }

  static constexpr const print_type* nth_with_value(prints_of_period all, int n) {
    require_counted_from_1(n);
    for (const print_type& each : all)
      if (each.value && --n == 0) return &each;
    return nullptr;
  }

  // The series of what is chosen among the prints of each period; where nothing is, is a gap.
  template <class Choose>
  [[nodiscard]] constexpr series<Period, Value> each_period(Choose choose) const {
    series<Period, Value> result;
    for (auto rest = prints(); !rest.empty();) {
      const auto is_other = [&](const print_type& each) {
        return each.period != rest.front().period;
      };
      const auto end = std::find_if(rest.begin(), rest.end(), is_other);
      const print_type* const chosen = choose(prints_of_period(rest.begin(), end));
      rest = {end, rest.end()};
      if (chosen == nullptr) continue;
      if (!result.start()) result = series<Period, Value>(chosen->period);
      const auto place = static_cast<std::size_t>(chosen->period - *result.start());
      while (result.length() < place) result.push_back(std::nullopt);
      result.push_back(chosen->value);
    }
    return result;
  }

  detail::owned<std::vector<print_type>> own_;
};

}  // namespace fiscus

#endif
