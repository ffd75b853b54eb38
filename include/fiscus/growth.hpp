// SPDX-License-Identifier: BSL-1.0
// All of growth/: comparisons of every kind, parts of a total, records, streaks and outlooks.
#ifndef FISCUS_GROWTH_HPP
#define FISCUS_GROWTH_HPP

#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/balance.hpp>
#include <fiscus/growth/base_effect.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/hierarchy_parts.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/link.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/growth/outlook.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/growth/year.hpp>

#endif
