// SPDX-License-Identifier: BSL-1.0
// What each series of a panel adds to the growth of their total, in percentage points: exactly,
// rounded exactly, or as doubles for those who ask for them.
#ifndef FISCUS_GROWTH_PANEL_CONTRIBUTION_HPP
#define FISCUS_GROWTH_PANEL_CONTRIBUTION_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/contribution.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/part_columns.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus {

/// A panel of parts that add up.
template <class P>
concept panel_of_levels = readable_panel<P> && detail::additive_level<value_of<P>>;

/// A series of totals that a panel's values can be parts of.
template <class T, class P>
concept total_for = readable_series<T> && std::same_as<period_of<T>, period_of<P>> &&
    std::same_as<value_of<T>, value_of<P>>;

/// What each series of a panel adds to the growth of their sum from the period `from` to the period
/// `to`, in their order. They add up to that growth exactly; if one is missing there are none.
template <panel_of_levels P>
[[nodiscard]] answer<std::vector<growth_rate>> contributions(const P& all, period_of<P> from,
                                                             period_of<P> to) {
  const auto view = all.view();
  std::vector<series_view<period_of<P>, value_of<P>>> parts;
  for (std::size_t row = 0; row < view.size(); ++row) parts.push_back(view[row]);
  return contributions(parts, from, to);
}

/// What each series of a panel adds to the growth of their sum over `distance` periods:
/// (x_t − x_{t−d}) / X_{t−d}, see `contribution`, as exact changes over one series of bases. The
/// result spans the periods that have a base. In each of them all series have a contribution, and
/// these add up to the growth exactly, or none has one: where any series is missing, now or then,
/// and where the sum was not above zero. A buffer that is given is used again. Throws
/// `invalid_value` unless the distance is positive, and `overflow` if a sum or a change does not
/// fit.
template <panel_of_levels P>
[[nodiscard]] auto contribution(const P& all, int distance, std::vector<value_of<P>> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::exact_contributions(all, lag, detail::bases_of_sum(all, lag), std::move(buffer));
}

/// The same of a total that is given, as it may have been published, or of a part of it. A gap
/// only where that series is missing, or the base of the total is missing, or not above zero.
///
///     contribution(exports_of_goods, exports, 12)
template <panel_of_levels P, total_for<P> T>
[[nodiscard]] auto contribution(const P& all, const T& total, int distance,
                                std::vector<value_of<P>> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::exact_contributions(all, lag, detail::bases_in(all, total, lag),
                                     std::move(buffer));
}

/// `contribution` over one period: to the growth of the sum, or of a total that is given, on the
/// period before.
template <panel_of_levels P>
  requires partitioning_period<period_of<P>>
[[nodiscard]] auto period_on_period_contribution(const P& all,
                                                 std::vector<value_of<P>> buffer = {}) {
  return contribution(all, 1, std::move(buffer));
}
template <panel_of_levels P, total_for<P> T>
  requires partitioning_period<period_of<P>>
[[nodiscard]] auto period_on_period_contribution(const P& all, const T& total,
                                                 std::vector<value_of<P>> buffer = {}) {
  return contribution(all, total, 1, std::move(buffer));
}

/// `contribution` over a year: to the growth of the sum, or of a total that is given, on the same
/// period of the year before.
template <panel_of_levels P>
  requires yearly_period<period_of<P>>
[[nodiscard]] auto year_on_year_contribution(const P& all, std::vector<value_of<P>> buffer = {}) {
  return contribution(all, period_of<P>::per_year, std::move(buffer));
}
template <panel_of_levels P, total_for<P> T>
  requires yearly_period<period_of<P>>
[[nodiscard]] auto year_on_year_contribution(const P& all, const T& total,
                                             std::vector<value_of<P>> buffer = {}) {
  return contribution(all, total, period_of<P>::per_year, std::move(buffer));
}

/// `contribution` over `distance` periods in percentage points with Digits digits after the point,
/// exactly rounded under `mode`: the same as `percent<Digits>` of each. Rounded numbers need not
/// add up. A buffer that is given is used again. Throws as `contribution`, but only where what is
/// rounded does not fit.
template <int Digits, panel_of_levels P>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto contribution_points(const P& all, int distance, rounding mode,
                                       std::vector<decimal<Digits>> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::rounded_parts<Digits, detail::change_of_part>(
      all, lag, detail::bases_of_sum(all, lag), mode, std::move(buffer));
}
template <int Digits, panel_of_levels P, total_for<P> T>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto contribution_points(const P& all, const T& total, int distance, rounding mode,
                                       std::vector<decimal<Digits>> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::rounded_parts<Digits, detail::change_of_part>(
      all, lag, detail::bases_in(all, total, lag), mode, std::move(buffer));
}

/// `contribution` over `distance` periods as doubles, of 1 and not of 100. Spans and gaps as there.
template <panel_of_levels P>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto contribution_as_doubles(const P& all, int distance,
                                           std::vector<double> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::parts_as_doubles<detail::change_of_part>(all, lag, detail::bases_of_sum(all, lag),
                                                          std::move(buffer));
}
template <panel_of_levels P, total_for<P> T>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto contribution_as_doubles(const P& all, const T& total, int distance,
                                           std::vector<double> buffer = {}) {
  const std::size_t lag = detail::checked_lag(distance);
  return detail::parts_as_doubles<detail::change_of_part>(
      all, lag, detail::bases_in(all, total, lag), std::move(buffer));
}

/// The same over a year.
///
///     year_on_year_contribution_points<1>(exports_by_partner, rounding::half_even)
template <int Digits, panel_of_levels P>
  requires yearly_period<period_of<P>> && counted_in_64_bits<value_of<P>>
[[nodiscard]] auto year_on_year_contribution_points(const P& all, rounding mode,
                                                    std::vector<decimal<Digits>> buffer = {}) {
  return contribution_points<Digits>(all, period_of<P>::per_year, mode, std::move(buffer));
}
template <int Digits, panel_of_levels P, total_for<P> T>
  requires yearly_period<period_of<P>> && counted_in_64_bits<value_of<P>>
[[nodiscard]] auto year_on_year_contribution_points(const P& all, const T& total, rounding mode,
                                                    std::vector<decimal<Digits>> buffer = {}) {
  return contribution_points<Digits>(all, total, period_of<P>::per_year, mode, std::move(buffer));
}
template <panel_of_levels P>
  requires yearly_period<period_of<P>> && counted_in_64_bits<value_of<P>>
[[nodiscard]] auto year_on_year_contribution_as_doubles(const P& all,
                                                        std::vector<double> buffer = {}) {
  return contribution_as_doubles(all, period_of<P>::per_year, std::move(buffer));
}
template <panel_of_levels P, total_for<P> T>
  requires yearly_period<period_of<P>> && counted_in_64_bits<value_of<P>>
[[nodiscard]] auto year_on_year_contribution_as_doubles(const P& all, const T& total,
                                                        std::vector<double> buffer = {}) {
  return contribution_as_doubles(all, total, period_of<P>::per_year, std::move(buffer));
}

}  // namespace fiscus

#endif
