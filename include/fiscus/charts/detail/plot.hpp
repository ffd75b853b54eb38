// SPDX-License-Identifier: BSL-1.0
// The area in which the marks of a panel stand.
#ifndef FISCUS_CHARTS_DETAIL_PLOT_HPP
#define FISCUS_CHARTS_DETAIL_PLOT_HPP

#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/slot_axis.hpp>
#include <fiscus/charts/detail/value_scale.hpp>
#include <fiscus/exact/big_ratio.hpp>

namespace fiscus::inline v0::detail {

struct plot {
  hundredths left;
  hundredths right;
  hundredths base;  // the lower end
  hundredths height;
  slot_axis axis;
  value_scale scale;

  [[nodiscard]] hundredths y_of(const big_ratio& number) const {
    return base - scale.place_of(number, height);
  }
};

}  // namespace fiscus::inline v0::detail

#endif
