// SPDX-License-Identifier: BSL-1.0
// How many periods observations in any order may span. Without a limit a mistyped year would cost
// the memory of a thousand years of gaps.
#ifndef FISCUS_SERIES_SPAN_LIMIT_HPP
#define FISCUS_SERIES_SPAN_LIMIT_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0 {

/// The largest number of periods from the first observation to the last. The default allows a
/// century of days and three thousand years of months; ask for more with `{.periods = 200'000}`.
///
/// A panel has a cell for each label and period. It may have more than `cells` only if at least a
/// hundredth of them have a value: a few far dates do not cost gigabytes of gaps.
struct span_limit {
  std::size_t periods = 40'000;
  std::size_t cells = 4'000'000;
};

/// Thrown if observations lie further apart than a `span_limit` allows, or are too few for the size
/// of their panel.
class span_too_long : public invalid_value {
 public:
  span_too_long(day from, day to, std::size_t periods, span_limit limit) noexcept
      : invalid_value(detail::message()
                          .add("observations from ")
                          .add_date(from.year(), from.month_number(), from.day_of_month())
                          .add(" to ")
                          .add_date(to.year(), to.month_number(), to.day_of_month())
                          .add(" span ")
                          .add_number(periods)
                          .add(" periods; the limit is ")
                          .add_number(limit.periods)),
        from_(from),
        to_(to),
        periods_(periods),
        limit_(limit.periods) {}
  span_too_long(day from, day to, std::size_t periods, std::size_t labels, std::size_t given,
                span_limit limit) noexcept
      : invalid_value(detail::message()
                          .add_number(labels)
                          .add(" labels times ")
                          .add_number(periods)
                          .add(" periods from ")
                          .add_date(from.year(), from.month_number(), from.day_of_month())
                          .add(" to ")
                          .add_date(to.year(), to.month_number(), to.day_of_month())
                          .add(" for ")
                          .add_number(given)
                          .add(" values; the limit is ")
                          .add_number(limit.cells)
                          .add(" cells")),
        from_(from),
        to_(to),
        periods_(periods),
        labels_(labels),
        limit_(limit.cells) {}

  /// Return the first days of the first and of the last period.
  [[nodiscard]] day from() const noexcept { return from_; }
  [[nodiscard]] day to() const noexcept { return to_; }
  /// Returns how many periods these span.
  [[nodiscard]] std::size_t periods() const noexcept { return periods_; }
  /// Returns the number of labels if a panel would have too many cells, or 0.
  [[nodiscard]] std::size_t labels() const noexcept { return labels_; }
  /// Returns the largest number of periods or, for a panel with too many cells, of cells.
  [[nodiscard]] std::size_t limit() const noexcept { return limit_; }

 private:
  day from_;
  day to_;
  std::size_t periods_;
  std::size_t labels_ = 0;
  std::size_t limit_;
};

namespace detail {

/// Returns the number of periods from `from` to `to`, both included and in this order. Throws
/// `span_too_long` if it is above the limit.
template <calendar_period Period>
constexpr std::size_t limited_span(Period from, Period to, span_limit limit) {
  const std::size_t periods = static_cast<std::size_t>(to - from) + 1;
  if (periods > limit.periods)
    throw span_too_long(from.first_day(), to.first_day(), periods, limit);
  return periods;
}

/// Throws `span_too_long` if a panel of `labels` rows from `from` on has more cells than the limit,
/// and more than a hundred for each of the `given` values.
template <calendar_period Period>
constexpr void check_cells(Period from, std::size_t periods, std::size_t labels, std::size_t given,
                           span_limit limit) {
  constexpr std::size_t most_per_value = 100;
  if (periods == 0 || labels <= limit.cells / periods) return;
  if (std::uint64_t{labels} * periods > std::uint64_t{given} * most_per_value)
    throw span_too_long(from.first_day(), (from + static_cast<int>(periods - 1)).first_day(),
                        periods, labels, given, limit);
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
