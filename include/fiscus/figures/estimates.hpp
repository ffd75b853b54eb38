// SPDX-License-Identifier: BSL-1.0
// Series of printed figures as series of estimates, which can be added up.
#ifndef FISCUS_FIGURES_ESTIMATES_HPP
#define FISCUS_FIGURES_ESTIMATES_HPP

#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

namespace fiscus::inline v0 {

/// Returns the numbers that the figures of a series stand for, with the same gaps. Sums and means
/// of printed figures were not printed:
///
///     rolling(estimates(exports), 4, sum, window::with_current)
template <readable_series S>
[[nodiscard]] constexpr auto estimates(const S& figures) {
  using P = period_of<S>;
  using number_type = decltype(value_of<S>() + value_of<S>());
  const auto view = figures.view();
  if (view.empty()) return series<P, number_type>();
  series<P, number_type> result(view.first());
  for (const P p : view.periods()) result.push_back(view.find(p));
  return result;
}

}  // namespace fiscus::inline v0

#endif
