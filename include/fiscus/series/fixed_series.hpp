// SPDX-License-Identifier: BSL-1.0
// A series with a capacity known at compile time and without allocations, so that it can be a
// `constexpr` variable, which a `series` cannot.
#ifndef FISCUS_SERIES_FIXED_SERIES_HPP
#define FISCUS_SERIES_FIXED_SERIES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series_view.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

namespace fiscus::inline v0 {

/// A value or a gap for each of at most Capacity consecutive periods.
///
///     constexpr fixed_series<month, money<USD>, 2> exports(
///         month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});
///     static_assert(exports[month{2025, 12}] == money<USD>{"437 million"});
template <calendar_period Period, std::regular Value, std::size_t Capacity>
class fixed_series
    : public detail::owning_series<fixed_series<Period, Value, Capacity>, Period, Value> {
 public:
  /// No periods.
  constexpr fixed_series() = default;

  /// No periods yet; the first that is added is `from`.
  constexpr explicit fixed_series(Period from) noexcept : start_(from) {}

  /// A value, or `std::nullopt` for a gap, for each period from `from` on. Throws `invalid_value`
  /// if there are more than Capacity.
  constexpr fixed_series(Period from, std::initializer_list<std::optional<Value>> values)
      : start_(from) {
    for (const std::optional<Value>& each : values) push_back(each);
  }

  /// Returns the largest number of periods.
  [[nodiscard]] static constexpr std::size_t capacity() noexcept { return Capacity; }

  /// Appends a value or a gap. Throws `missing_value` if the series has no start, `invalid_value`
  /// if it is full, and `invalid_date` after the last period of the calendar; the series is then
  /// unchanged.
  constexpr void push_back(const std::optional<Value>& value) {
    detail::check_growth(start_, size_);
    if (size_ == Capacity) throw invalid_value("more periods than the series has room for");
    if (value) {
      values_[size_] = *value;
      bits_[size_ / 8] = static_cast<std::uint8_t>(bits_[size_ / 8] | 1U << (size_ % 8));
      ++present_;
    }
    ++size_;
  }

  /// Returns a view; does not compile on a temporary.
  [[nodiscard]] constexpr series_view<Period, Value> view() const& noexcept {
    const std::size_t bytes = present_ == size_ ? 0 : (size_ + 7) / 8;
    return {detail::unchecked, start_, std::span<const Value>(values_.data(), size_),
            validity_bits_view(detail::unchecked,
                               std::span<const std::uint8_t>(bits_.data(), bytes), 0, size_)};
  }
  void view() const&& = delete;

 private:
  std::optional<Period> start_;
  std::size_t size_ = 0;
  std::size_t present_ = 0;
  std::array<Value, Capacity> values_{};
  std::array<std::uint8_t, (Capacity + 7) / 8> bits_{};
};

}  // namespace fiscus::inline v0

#endif
