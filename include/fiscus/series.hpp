// SPDX-License-Identifier: BSL-1.0
// All of series/ that most programs use: series, panels, alignment, totals, rolling windows. Left
// out, and included by name, are finer periods from coarser ones (disaggregate.hpp), totals that
// differ from the sum of their parts (discrepancies.hpp), and hierarchies that labels tell
// (hierarchy_by_name.hpp).
#ifndef FISCUS_SERIES_HPP
#define FISCUS_SERIES_HPP

#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/fill.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/panel_order.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/series/panel_view.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/series/year_to_date.hpp>

#endif
