// SPDX-License-Identifier: BSL-1.0
// Values of consecutive periods, some of which may be missing.
#ifndef FISCUS_SERIES_SERIES_HPP
#define FISCUS_SERIES_SERIES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus {

namespace detail {

/// What gives values, or optional ones: just these, as nothing is converted on the way.
template <class Range, class Value>
concept range_of_values = requires(Range& all) {
  std::end(all);
  requires std::same_as<std::remove_cvref_t<decltype(*std::begin(all))>, Value> ||
      std::same_as<std::remove_cvref_t<decltype(*std::begin(all))>, std::optional<Value>>;
};

}  // namespace detail

/// A value or a gap for each of some consecutive periods. A gap is neither zero nor any other
/// value: it is passed over when the series is iterated, and asking for it throws.
///
///     const series<month, money<USD>> exports(
///         month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});
///     exports[month{2025, 12}];               // USD 437 million
///     for (auto [month, amount] : exports) …
template <calendar_period Period, storable Value>
class series : public detail::owning_series<series<Period, Value>, Period, Value> {
 public:
  /// No periods.
  constexpr series() = default;

  /// No periods yet; the first to be added is `from`.
  constexpr explicit series(Period from) noexcept : first_(from) {}

  /// A value for each period from `from` on.
  constexpr series(Period from, std::vector<Value> values)
      : first_(from), values_(std::move(values)), validity_(values_.size()) {}

  /// The same of any range of values, as an array or a span; or of optional values, of which those
  /// that are empty are gaps.
  template <detail::range_of_values<Value> Range>
  constexpr series(Period from, Range&& values) : first_(from) {
    for (const auto& each : values) push_back(each);
  }

  /// A copy of what a view shows.
  constexpr explicit series(const series_view<Period, Value>& shown) : first_(shown.first()) {
    reserve(shown.size());
    for (const Period p : shown.periods()) push_back(shown.find(p));
  }

  /// The series of observations given in any order; periods between them are gaps. Throws
  /// `invalid_value` if two are of one period.
  [[nodiscard]] static constexpr series from(std::vector<observation<Period, Value>> all) {
    if (all.empty()) return {};
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.period < b.period; });
    series result(all.front().period);
    for (const auto& each : all) {
      const auto place = static_cast<std::size_t>(each.period - result.first_);
      if (place < result.size()) throw invalid_value(detail::about("two values", each.period));
      while (result.size() < place) result.push_back(std::nullopt);
      result.push_back(each.value);
    }
    return result;
  }

  /// How many values there are.
  [[nodiscard]] constexpr std::size_t present() const noexcept { return validity_.present(); }

  /// Adds the value of the period after the last, or a gap: `push_back(std::nullopt)`.
  constexpr void push_back(std::optional<Value> value) {
    validity_.push_back(value.has_value());
    values_.push_back(std::move(value).value_or(Value{}));
  }
  /// Makes room for so many periods.
  constexpr void reserve(std::size_t periods) { values_.reserve(periods); }

  /// What can be read of it. Not of a series that is about to end.
  [[nodiscard]] constexpr series_view<Period, Value> view() const& noexcept {
    return {first_, values_, validity_.bits()};
  }
  void view() && = delete;

 private:
  Period first_{};
  std::vector<Value> values_;
  validity_bits validity_;
};

template <calendar_period Period, storable Value>
series(series_view<Period, Value>) -> series<Period, Value>;

}  // namespace fiscus

#endif
