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
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus {

/// A value or a gap for each of some consecutive periods. A gap is neither zero nor any other
/// value: it is passed over when the series is iterated, and asking for it throws.
///
///     const series<month, money<USD>> exports(
///         month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});
///     exports[month{2025, 12}];               // USD 437 million
///     for (auto [month, amount] : exports) …
template <calendar_period Period, std::regular Value>
  requires(!std::same_as<Value, bool>)
class series : public detail::owning_series<series<Period, Value>, Period, Value> {
 public:
  /// No periods.
  constexpr series() = default;

  /// No periods yet; the first to be added is `from`.
  constexpr explicit series(Period from) noexcept : first_(from) {}

  /// A value for each period from `from` on.
  constexpr series(Period from, std::vector<Value> values)
      : first_(from), values_(std::move(values)), validity_(values_.size()) {}

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
    values_.push_back(value ? std::move(*value) : Value{});
  }
  /// Makes room for so many periods.
  constexpr void reserve(std::size_t periods) { values_.reserve(periods); }

  /// A bit for each value in the buffer, the least significant first, 1 where it is present; no
  /// bits at all if nothing is missing. This is Arrow's validity bitmap.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }

  /// What can be read of it.
  [[nodiscard]] constexpr series_view<Period, Value> view() const noexcept {
    return {first_, values_, validity_.bits()};
  }

 private:
  Period first_{};
  std::vector<Value> values_;
  validity_bits validity_;
};

template <calendar_period Period, std::regular Value>
series(series_view<Period, Value>) -> series<Period, Value>;

}  // namespace fiscus

#endif
