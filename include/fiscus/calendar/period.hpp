// SPDX-License-Identifier: BSL-1.0
// What a period is, and which periods are made of which: known when the program is compiled.
#ifndef FISCUS_CALENDAR_PERIOD_HPP
#define FISCUS_CALENDAR_PERIOD_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace fiscus {

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
  { P::per_year } -> std::convertible_to<int>;
};

/// A period of whole months that cover the time line side by side. A month or a fiscal year is one;
/// a year to date is not, because it overlaps with the next.
template <class P>
concept tiling_period = yearly_period<P> && requires(const P p) {
  { P::months_long } -> std::convertible_to<int>;
  { P::opening_month } -> std::convertible_to<int>;
  { p.first_month() } -> std::same_as<month>;
  { p.last_month() } -> std::same_as<month>;
  { P::containing(p.first_month()) } -> std::same_as<P>;
};

namespace detail {

template <class Fine, class Coarse>
inline constexpr bool each_coarse_period_is_made_of_whole_fine_ones =
    Coarse::months_long % Fine::months_long == 0 &&
    (Coarse::opening_month - Fine::opening_month) % Fine::months_long == 0;

}  // namespace detail

/// Whether each Coarse is made of whole Fine ones: their starts differ by a multiple of Fine's
/// length. Calendar quarters nest in July–June years, calendar years do not.
template <class Fine, class Coarse>
concept nests_in = tiling_period<Fine> && tiling_period<Coarse> &&
    detail::each_coarse_period_is_made_of_whole_fine_ones<Fine, Coarse>;

/// The Coarse in which `fine` lies: `containing<fiscal_year<>>(month{2025, 12})` is FY26.
template <tiling_period Coarse, tiling_period Fine>
  requires nests_in<Fine, Coarse>
[[nodiscard]] constexpr Coarse containing(Fine fine) {
  return Coarse::containing(fine.first_month());
}

/// The Coarse in which a day lies. Throws `invalid_date` at the ends of the years 1 to 9999.
template <tiling_period Coarse>
[[nodiscard]] constexpr Coarse containing(day d) {
  return Coarse::containing(month(d.year(), d.month_number()));
}

/// The same period of the year before.
template <yearly_period P>
[[nodiscard]] constexpr P year_before(P p) {
  return p - P::per_year;
}

/// How many days a period has.
template <calendar_period P>
[[nodiscard]] constexpr int days_in(P p) {
  return p.last_day() - p.first_day() + 1;
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

  /// `count` periods from `first` on.
  constexpr period_range(P first, std::size_t count) noexcept
      : begin_(first.ordinal()), end_(begin_ + static_cast<std::int64_t>(count)) {}

  [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(begin_); }
  [[nodiscard]] constexpr iterator end() const noexcept { return iterator(end_); }
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    return static_cast<std::size_t>(end_ - begin_);
  }

 private:
  std::int64_t begin_;
  std::int64_t end_;
};

/// The Fine periods of which `coarse` is made: `parts<month>(fiscal_half<>{2026, 1})`.
template <tiling_period Fine, tiling_period Coarse>
  requires nests_in<Fine, Coarse>
[[nodiscard]] constexpr period_range<Fine> parts(Coarse coarse) {
  return {Fine::containing(coarse.first_month()), Coarse::months_long / Fine::months_long};
}

}  // namespace fiscus

#endif
