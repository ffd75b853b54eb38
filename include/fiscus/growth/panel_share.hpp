// SPDX-License-Identifier: BSL-1.0
// The share of each series of a panel in their total.
#ifndef FISCUS_GROWTH_PANEL_SHARE_HPP
#define FISCUS_GROWTH_PANEL_SHARE_HPP

#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/part_columns.hpp>
#include <fiscus/growth/panel_contribution.hpp>
#include <fiscus/growth/share.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series_view.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus {

/// The share of each series of a panel in their sum in the period `p`, in their order. They add up
/// to 1 exactly; if one is missing there are none.
template <panel_of_levels P>
[[nodiscard]] answer<std::vector<ratio>> shares(const P& all, period_of<P> p) {
  const auto view = all.view();
  std::vector<series_view<period_of<P>, value_of<P>>> parts;
  for (std::size_t row = 0; row < view.size(); ++row) parts.push_back(view[row]);
  return shares(parts, p);
}

/// The share of each series of a panel in their sum, in each period. In a period in which a series
/// is missing, or the sum is not above zero, none has a share. Throws `overflow` if a sum or a
/// ratio does not fit.
template <panel_of_levels P>
[[nodiscard]] auto share(const P& all) {
  return detail::exact_parts<ratio, detail::part_itself>(all, 0, detail::bases_of_sum(all, 0));
}

/// The same in a total that is given, as it may have been published. A gap only where that series
/// or the total is missing, or the total is not above zero.
template <panel_of_levels P, total_for<P> T>
[[nodiscard]] auto share(const P& all, const T& total) {
  return detail::exact_parts<ratio, detail::part_itself>(all, 0, detail::bases_in(all, total, 0));
}

/// `share` in per cent with Digits digits after the point, exactly rounded under `mode`: the same
/// as `percent<Digits>` of each. A buffer that is given is used again. Throws as `share`, but only
/// where what is rounded does not fit.
template <int Digits, panel_of_levels P>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto share_percent(const P& all, rounding mode,
                                 std::vector<decimal<Digits>> buffer = {}) {
  return detail::rounded_parts<Digits, detail::part_itself>(all, 0, detail::bases_of_sum(all, 0),
                                                            mode, std::move(buffer));
}
template <int Digits, panel_of_levels P, total_for<P> T>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto share_percent(const P& all, const T& total, rounding mode,
                                 std::vector<decimal<Digits>> buffer = {}) {
  return detail::rounded_parts<Digits, detail::part_itself>(all, 0, detail::bases_in(all, total, 0),
                                                            mode, std::move(buffer));
}

/// `share` as doubles, of 1 and not of 100. Gaps as there.
template <panel_of_levels P>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto share_as_doubles(const P& all, std::vector<double> buffer = {}) {
  return detail::parts_as_doubles<detail::part_itself>(all, 0, detail::bases_of_sum(all, 0),
                                                       std::move(buffer));
}
template <panel_of_levels P, total_for<P> T>
  requires counted_in_64_bits<value_of<P>>
[[nodiscard]] auto share_as_doubles(const P& all, const T& total, std::vector<double> buffer = {}) {
  return detail::parts_as_doubles<detail::part_itself>(all, 0, detail::bases_in(all, total, 0),
                                                       std::move(buffer));
}

}  // namespace fiscus

#endif
