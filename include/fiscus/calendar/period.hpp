// SPDX-License-Identifier: BSL-1.0
// The concepts of periods, and which periods consist of which, known at compile time.
#ifndef FISCUS_CALENDAR_PERIOD_HPP
#define FISCUS_CALENDAR_PERIOD_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0 {

/// A stretch of days with a place in the sequence of its kind: day, month, fiscal_quarter, …
template <class P>
concept calendar_period = std::regular<P> && std::totally_ordered<P> && requires(const P p, int n) {
  { p.ordinal() } -> std::same_as<std::int32_t>;
  { P::from_ordinal(n) } -> std::same_as<P>;
  { p + n } -> std::same_as<P>;
  { p - n } -> std::same_as<P>;
  { p - p } -> std::same_as<int>;
  { p.first_day() } -> std::same_as<day>;
  { p.last_day() } -> std::same_as<day>;
};

/// A period that recurs in each year, so that the same one of the year before is known.
template <class P>
concept yearly_period = calendar_period<P> && requires {
  { P::per_year } -> std::convertible_to<int>;  // weeks: say a week_match
};

/// Periods that cover the time line side by side, so that each day lies in one of them. Days,
/// weeks, months and fiscal years do; a year to date does not, because it overlaps with the next.
template <class P>
concept partitioning_period = calendar_period<P> && requires(const day d) {
  { P::containing(d) } -> std::same_as<P>;  // years to date and windows overlap
};

namespace detail {

// A part of a year that a calendar divides into months.
template <class P>
concept part_of_year = requires {
  P::calendar;
  { P::months_long } -> std::convertible_to<int>;
};

// One whose months begin on the same day of every Gregorian month.
template <class P>
concept gregorian_part_of_year =
    part_of_year<P> && std::same_as<decltype(P::calendar), const fiscal_calendar>;

// A week that ends on the same day of the week as every other of its kind.
template <class P>
concept kind_of_week = requires {
  P::ends_on;
};

template <class Fine, class Coarse>
consteval bool is_made_of_whole() {
  if constexpr (std::same_as<Fine, day> || std::same_as<Fine, Coarse>) {
    return true;
  } else if constexpr (kind_of_week<Fine>) {
    if constexpr (requires { Coarse::calendar.ends_on; })
      return Coarse::calendar.ends_on == Fine::ends_on;
    else
      return false;
  } else if constexpr (gregorian_part_of_year<Fine> && gregorian_part_of_year<Coarse>) {
    return Coarse::months_long % Fine::months_long == 0 &&
           (Coarse::calendar.first_month - Fine::calendar.first_month) % Fine::months_long == 0 &&
           Coarse::calendar.first_day == Fine::calendar.first_day;
  } else if constexpr (part_of_year<Fine> && part_of_year<Coarse>) {
    if constexpr (std::same_as<decltype(Fine::calendar), decltype(Coarse::calendar)>)
      return Coarse::months_long % Fine::months_long == 0 && Coarse::calendar == Fine::calendar;
    else
      return false;
  } else {
    return false;
  }
}

template <class Fine, class Coarse>
inline constexpr bool each_coarse_period_is_made_of_whole_fine_ones =
    is_made_of_whole<Fine, Coarse>();

}  // namespace detail

/// Whether each Coarse is made of whole Fine ones. Parts of fiscal years are if their starts differ
/// by a multiple of Fine's length and fall on the same day of the month: calendar quarters nest in
/// July–June years, calendar years do not. Weeks nest in the years of week calendars with the same
/// last day of the week; days in everything.
template <class Fine, class Coarse>
concept nests_in = partitioning_period<Fine> && partitioning_period<Coarse> &&
    detail::each_coarse_period_is_made_of_whole_fine_ones<Fine, Coarse>;

namespace detail {

/// The first and the last period of a kind that the calendar has.
template <class P>
concept bounded_period = calendar_period<P> && requires {
  P::first_ordinal;
  P::last_ordinal;
};
template <bounded_period P>
inline constexpr P first_of_calendar = P::from_ordinal(P::first_ordinal);
template <bounded_period P>
inline constexpr P last_of_calendar = P::from_ordinal(P::last_ordinal);

/// The first and the last Coarse of which the calendar has all Fine parts.
template <bounded_period Coarse, bounded_period Fine>
consteval Coarse find_first_whole() {
  Coarse result = first_of_calendar<Coarse>;
  while (result.first_day() < first_of_calendar<Fine>.first_day()) ++result;
  return result;
}
template <bounded_period Coarse, bounded_period Fine>
consteval Coarse find_last_whole() {
  Coarse result = last_of_calendar<Coarse>;
  while (last_of_calendar<Fine>.last_day() < result.last_day()) --result;
  return result;
}
template <bounded_period Coarse, bounded_period Fine>
inline constexpr Coarse first_whole = find_first_whole<Coarse, Fine>();
template <bounded_period Coarse, bounded_period Fine>
inline constexpr Coarse last_whole = find_last_whole<Coarse, Fine>();

}  // namespace detail

/// The Coarse in which a day lies. Throws `invalid_date` at the ends of the years 1 to 9999.
template <partitioning_period Coarse>
[[nodiscard]] constexpr Coarse containing(day d) {
  return Coarse::containing(d);
}

/// The Coarse in which `fine` lies: `containing<fiscal_year<>>(month{2025, 12})` is FY26. Throws
/// `invalid_date` at the ends of the years 1 to 9999.
template <partitioning_period Coarse, partitioning_period Fine>
  requires nests_in<Fine, Coarse>
[[nodiscard]] constexpr Coarse containing(Fine fine) {
  if constexpr (detail::gregorian_part_of_year<Fine> && detail::gregorian_part_of_year<Coarse>) {
    constexpr int shift = Fine::calendar.offset() - Coarse::calendar.offset();
    const auto ordinal =
        detail::floor_divide(fine.ordinal() * Fine::months_long + shift, Coarse::months_long);
    if (ordinal < Coarse::first_ordinal || ordinal > Coarse::last_ordinal)
      return Coarse::containing(fine.first_day());  // throws, and names the day
    return Coarse::from_ordinal(ordinal);
  } else {
    return Coarse::containing(fine.first_day());
  }
}

/// The same period of the year before.
template <yearly_period P>
[[nodiscard]] constexpr P year_before(P p) {
  return p - P::per_year;
}

/// The day after the last: a period is [first_day, end_day). Throws `invalid_date` after
/// 9999-12-31.
template <calendar_period P>
[[nodiscard]] constexpr day end_day(P p) {
  return p.last_day() + 1;
}

/// How many days a period has.
template <calendar_period P>
[[nodiscard]] constexpr int days_in(P p) {
  return p.last_day() - p.first_day() + 1;
}

/// Whether `inner` lies wholly in `outer`: a day, or a period of any kind.
template <calendar_period Outer, calendar_period Inner>
[[nodiscard]] constexpr bool contains(Outer outer, Inner inner) {
  return outer.first_day() <= inner.first_day() && inner.last_day() <= outer.last_day();
}

/// The number of a day in the P that holds it, from 1: `day_number<fiscal_year<>>(d)`.
template <partitioning_period P>
[[nodiscard]] constexpr int day_number(day d) {
  return d - P::containing(d).first_day() + 1;
}

/// Consecutive periods, for a range-for.
template <calendar_period P>
class period_range {
 public:
  class iterator {
   public:
    using value_type = P;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr explicit iterator(std::int64_t ordinal) noexcept : ordinal_(ordinal) {}

    [[nodiscard]] constexpr P operator*() const { return P::from_ordinal(ordinal_); }
    constexpr iterator& operator++() noexcept { return ++ordinal_, *this; }
    constexpr iterator operator++(int) noexcept { return iterator(ordinal_++); }
    [[nodiscard]] friend constexpr bool operator==(iterator, iterator) = default;

   private:
    std::int64_t ordinal_ = 0;
  };

  /// `count` periods from `from` on.
  constexpr period_range(P from, std::size_t count) noexcept
      : begin_(from.ordinal()), end_(begin_ + static_cast<std::int64_t>(count)) {}

  [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(begin_); }
  [[nodiscard]] constexpr iterator end() const noexcept { return iterator(end_); }
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    return static_cast<std::size_t>(end_ - begin_);
  }

 private:
  std::int64_t begin_;
  std::int64_t end_;
};

/// All periods from `from` to `to`, both included; none if `to` is before `from`.
template <calendar_period P>
[[nodiscard]] constexpr period_range<P> through(P from, P to) noexcept {
  return {from, to < from ? 0 : static_cast<std::size_t>(to - from) + 1};
}

/// The Fine periods of which `coarse` is made: `parts<month>(fiscal_half<>{2026, 1})`,
/// `parts<day>(fiscal_year<>{2026})`.
template <partitioning_period Fine, partitioning_period Coarse>
  requires nests_in<Fine, Coarse>
[[nodiscard]] constexpr period_range<Fine> parts(Coarse coarse) {
  return through(Fine::containing(coarse.first_day()), Fine::containing(coarse.last_day()));
}

}  // namespace fiscus::inline v0

#endif
