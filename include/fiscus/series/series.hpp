// SPDX-License-Identifier: BSL-1.0
// Values of consecutive periods, of which some may be missing.
#ifndef FISCUS_SERIES_SERIES_HPP
#define FISCUS_SERIES_SERIES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// A range of exactly Value or `std::optional<Value>`: nothing is converted.
template <class Range, class Value>
concept range_of_values = requires(Range& all) {
  std::end(all);
  requires std::same_as<std::remove_cvref_t<decltype(*std::begin(all))>, Value> ||
      std::same_as<std::remove_cvref_t<decltype(*std::begin(all))>, std::optional<Value>>;
};

}  // namespace detail

/// A value or a gap for each of some consecutive periods. A gap is neither zero nor any other
/// value: iteration passes over it, and `operator[]` throws.
///
///     const series<month, money<USD>> exports(
///         month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});
///     exports[month{2025, 12}];               // USD 437 million
///     for (auto [month, amount] : exports) …
template <calendar_period Period, storable Value>
class series : public detail::owning_series<series<Period, Value>, Period, Value> {
 public:
  /// No periods and no start: it can be assigned to, but cannot grow.
  constexpr series() = default;

  /// No periods yet; the first that is added is `from`.
  constexpr explicit series(Period from) noexcept : series(std::optional<Period>(from)) {}
  /// The same with a start that may be unknown, such as the `start()` of another series.
  constexpr explicit series(std::optional<Period> start) noexcept
      : data_(parts{start, {}, validity_bits()}) {}

  /// A value for each period from `from` on. Throws `invalid_date` if they go on after the last
  /// period of the calendar.
  constexpr series(Period from, std::vector<Value> values) : series(from) {
    detail::check_end(from, values.size());
    data_->validity = validity_bits(values.size());
    data_->values = std::move(values);
  }

  /// The same from any range of values, or of optional values, of which the empty ones are gaps.
  template <detail::range_of_values<Value> Range>
  constexpr series(Period from, Range&& values) : series(from) {
    for (const auto& each : values) push_back(each);
  }

  /// A value for each period from `from` on where a bit says that it is there. Throws
  /// `invalid_value` unless there is a bit for each value, and `invalid_date` as above.
  constexpr series(Period from, std::vector<Value> values, validity_bits validity)
      : data_(parts{from, std::move(values), std::move(validity)}) {
    detail::check_bits(data_->validity.view(), data_->values.size());
    detail::check_end(from, data_->values.size());
  }

  /// A copy of the values that a view shows.
  constexpr explicit series(const series_view<Period, Value>& shown) : series(shown.start()) {
    reserve(shown.length());
    for (const Period p : shown.periods()) push_back(shown.find(p));
  }

  /// Returns the series of observations in any order; periods between them are gaps. Throws
  /// `invalid_value` if two have the same period, and `span_too_long` if they lie further apart
  /// than `limit` allows.
  [[nodiscard]] static constexpr series from_observations(
      std::vector<observation<Period, Value>> all, span_limit limit = {}) {
    if (all.empty()) return {};
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.period < b.period; });
    const Period from = all.front().period;
    series result(from);
    result.reserve(detail::limited_span(from, all.back().period, limit));
    for (const auto& each : all) {
      const auto place = static_cast<std::size_t>(each.period - from);
      if (place < result.length()) throw invalid_value(detail::about("two values", each.period));
      while (result.length() < place) result.push_back(std::nullopt);
      result.push_back(each.value);
    }
    return result;
  }

  /// Returns the number of values, without the gaps.
  [[nodiscard]] constexpr std::size_t count() const noexcept { return data_->validity.count(); }

  /// Appends a value, or a gap: `push_back(std::nullopt)`. Throws `missing_value` if the series has
  /// no start, and `invalid_date` after the last period of the calendar. If it throws, the series
  /// is unchanged.
  constexpr void push_back(std::optional<Value> value) {
    detail::check_growth(data_->start, data_->values.size());
    const bool is_present = value.has_value();
    data_->validity.make_room(is_present);
    data_->values.push_back(std::move(value).value_or(Value{}));
    data_->validity.push_back(is_present);  // there is room, so this cannot fail
  }
  /// Reserves memory for that many periods.
  constexpr void reserve(std::size_t periods) { data_->values.reserve(periods); }

  /// Returns a view; does not compile on a temporary.
  [[nodiscard]] constexpr series_view<Period, Value> view() const& noexcept {
    return {detail::unchecked, data_->start, data_->values, data_->validity.view()};
  }
  void view() const&& = delete;

 private:
  struct parts {
    std::optional<Period> start;
    std::vector<Value> values;
    validity_bits validity;
  };

  detail::owned<parts> data_;
};

template <calendar_period Period, storable Value>
series(series_view<Period, Value>) -> series<Period, Value>;

}  // namespace fiscus::inline v0

#endif
