// SPDX-License-Identifier: BSL-1.0
// What no chart draws.
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <vector>

using namespace fiscus;

//! case: a line of doubles
//! gcc: round a double to a decimal first
//! clang: round a double to a decimal first
chart f(const series<month, double>& levels, const series<month, growth_rate>& rates) {
  return level_and_growth_chart(levels, rates, {}, {}, {});
}
//! control
chart f(const series<month, decimal<1>>& levels, const series<month, growth_rate>& rates) {
  return level_and_growth_chart(levels, rates, {}, {}, {});
}

//! case: bars of doubles
//! gcc: round a double to a decimal first
//! clang: round a double to a decimal first
chart f(const series<month, double>& all) { return bar_chart(all, {}, {}); }
//! control
chart f(const series<month, int>& all) { return bar_chart(all, {}, {}); }

//! case: a waterfall of doubles
//! gcc: round a double to a decimal first
//! clang: round a double to a decimal first
chart f(const std::vector<waterfall_part<double>>& all) { return waterfall_chart(all, "", {}, {}); }
//! control
chart f(const std::vector<waterfall_part<int>>& all) { return waterfall_chart(all, "", {}, {}); }

//! case: revisions of doubles
//! gcc: round a double to a decimal first
//! clang: round a double to a decimal first
chart f(const vintages<month, double>& all) { return revision_chart(all, {}, {}); }
//! control
chart f(const vintages<month, int>& all) { return revision_chart(all, {}, {}); }

//! case: growth of other periods than those of the levels
//! gcc: no matching function for call to 'level_and_growth_chart\(
//! clang: no matching function for call to 'level_and_growth_chart'
chart f(const series<month, int>& levels, const series<day, growth_rate>& rates) {
  return level_and_growth_chart(levels, rates, {}, {}, {});
}
//! control
chart f(const series<day, int>& levels, const series<day, growth_rate>& rates) {
  return level_and_growth_chart(levels, rates, {}, {}, {});
}

//! case: the numbers of a chart that is gone
//! gcc: use of deleted function 'void fiscus::chart::data\(\) const
//! clang: attempt to use a deleted function|call to deleted member function 'data'
auto f(const series<month, int>& all) { return bar_chart(all, {}, {}).data(); }
//! control
bool f(const series<month, int>& all) {
  const chart bars = bar_chart(all, {}, {});
  return bars.data().in_rows;
}
