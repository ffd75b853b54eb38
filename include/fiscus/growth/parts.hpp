// SPDX-License-Identifier: BSL-1.0
// Parts of a total: what each adds to its growth, and its share.
#ifndef FISCUS_GROWTH_PARTS_HPP
#define FISCUS_GROWTH_PARTS_HPP

#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/largest_remainder.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

template <class T>
concept owner_of_series =
    readable_series<T> && !std::same_as<T, series_view<period_of<T>, value_of<T>>>;

}  // namespace detail

/// The contribution of each series of a panel to the growth of their sum: exactly as percentage
/// points, `as_points` or `as_doubles`. All series have a contribution or none has one: where any
/// of them is missing, now or then, and where the base is not above zero. Throws `overflow` if a
/// sum or a result does not fit.
///
///     compare(by_partner, contributions, on_year_before, as_points<1>(rounding::half_even))
inline constexpr detail::part_measure<contribution_measure, detail::sum_of_panel> contributions{};

/// The contribution of each part to the growth of a total that is given, as it may have been
/// published. A total that has a name is not copied: it must outlive the comparison, and not
/// change.
///
///     compare(services, month{2025, 12}, contributions_to(exports), on_year_before)
template <readable_series T>
[[nodiscard]] constexpr auto contributions_to(const T& total) noexcept {
  return detail::measured_in<contribution_measure>(total.view());
}
template <calendar_period Period, class Value>
[[nodiscard]] constexpr auto contributions_to(series<Period, Value>&& total) noexcept {
  return detail::measured_in<contribution_measure>(std::move(total));
}
template <detail::owner_of_series T>
void contributions_to(const T&& total) = delete;

/// The share of each series of a panel in their sum: exactly as ratios, `as_percent` or
/// `as_doubles`. They add up to 1 exactly; where one is missing none has a share.
///
///     shares(by_partner, as_percent<1>(rounding::half_even))
inline constexpr comparison shares{detail::part_measure<share_measure, detail::sum_of_panel>{},
                                   on_same_period};

/// The share of each part in a total that is given; see `contributions_to`.
///
///     shares_in(exports)(services, month{2025, 12})
template <readable_series T>
[[nodiscard]] constexpr auto shares_in(const T& total) noexcept {
  return comparison{detail::measured_in<share_measure>(total.view()), on_same_period};
}
template <calendar_period Period, class Value>
[[nodiscard]] constexpr auto shares_in(series<Period, Value>&& total) noexcept {
  return comparison{detail::measured_in<share_measure>(std::move(total)), on_same_period};
}
template <detail::owner_of_series T>
void shares_in(const T&& total) = delete;

/// The share of each series of a panel in their sum in the period `p`, in per cent with Digits
/// digits, so that they add up to 100: each is rounded to the floor, and what is left goes to the
/// largest remainders, of equal ones to the first (Hamilton's method). No answer if a series is
/// missing (`missing`, `incomplete`), or their sum is not above zero.
template <int Digits, readable_panel P>
[[nodiscard]] answer<std::vector<decimal<Digits>>> shares_by_largest_remainder(const P& all,
                                                                               period_of<P> p) {
  static_assert(Digits <= 16, "a hundred per cent with more digits does not fit 64 bits");
  constexpr auto whole = power_of_ten<std::int64_t>(Digits + 2);
  // The type depends on P: who does not call this does not compile a sort.
  std::vector<floored_share<detail::quotient_of<value_of<P>>>> parts;
  for (const answer<ratio>& each : shares(all, p)) {
    if (!each) return each.why();
    const int128 product = int128{each->numerator()} * whole;
    const int128 below = each->denominator();
    const int128 rest = (product % below + below) % below;
    parts.push_back({(product - rest) / below, ratio(rest, below)});
  }
  if (parts.empty()) return absence::missing;
  std::vector<decimal<Digits>> result;
  for (const int128 each : largest_remainder(whole, parts))
    result.push_back(decimal<Digits>::from_units(narrow<std::int64_t>(each)));
  return result;
}

/// Returns the contribution of each month to the growth of the year to date: (x_i − x'_i) / Y',
/// where x' and Y' are those of the year before. They add up exactly to the growth on the same
/// months; if one of these is missing there is no answer.
///
///     year_to_date_contributions(exports, fiscal_to_date<>{2026, 6})
template <readable_series S, auto Calendar>
  requires std::same_as<period_of<S>, month> && has_gregorian_months<Calendar> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<series<period_of<S>, percentage_points>> year_to_date_contributions(
    const S& months, fiscal_to_date<Calendar> to_date) {
  const month to = to_date.last_month();
  const auto now = detail::total_ending(months, to, 0, to_date.months());
  if (!now) return now.why();
  const auto base = detail::total_ending(months, to, month::per_year, to_date.months());
  if (!base) return absence::base_missing;
  if (const auto why = detail::refused_base(*base); why != absence::none) return why;
  series<period_of<S>, percentage_points> result(to_date.first_month());
  for (const month m : through(to_date.first_month(), to))
    result.push_back(*contribution(detail::as_total(months[year_before(m)]),
                                   detail::as_total(months[m]), *base));
  return result;
}

}  // namespace fiscus::inline v0

#endif
