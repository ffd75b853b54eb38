// SPDX-License-Identifier: BSL-1.0
// All of growth/: rates of every kind, contributions, records, streaks and targets.
#ifndef FISCUS_GROWTH_HPP
#define FISCUS_GROWTH_HPP

#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/balance.hpp>
#include <fiscus/growth/base_effect.hpp>
#include <fiscus/growth/big_growth_rate.hpp>
#include <fiscus/growth/carry_over.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/contribution.hpp>
#include <fiscus/growth/contribution_panel.hpp>
#include <fiscus/growth/crossings.hpp>
#include <fiscus/growth/difference.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/hierarchy_contribution.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/growth/link.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/growth/panel_contribution.hpp>
#include <fiscus/growth/panel_growth.hpp>
#include <fiscus/growth/panel_index.hpp>
#include <fiscus/growth/panel_share.hpp>
#include <fiscus/growth/percent.hpp>
#include <fiscus/growth/percentage_points.hpp>
#include <fiscus/growth/projection.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/growth/records.hpp>
#include <fiscus/growth/remaining.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/growth/series_growth.hpp>
#include <fiscus/growth/share.hpp>
#include <fiscus/growth/since.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/growth/target.hpp>
#include <fiscus/growth/week_growth.hpp>
#include <fiscus/growth/year_growth.hpp>

#endif
