// SPDX-License-Identifier: BSL-1.0
// All of charts/: pictures of series, contributions and revisions as SVG. fiscus/fiscus.hpp leaves
// this header out.
#ifndef FISCUS_CHARTS_HPP
#define FISCUS_CHARTS_HPP

#include <fiscus/charts/bar_chart.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/chart_style.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/charts/level_and_growth_chart.hpp>
#include <fiscus/charts/palette.hpp>
#include <fiscus/charts/revision_chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/charts/waterfall_chart.hpp>

#endif
