// SPDX-License-Identifier: BSL-1.0
// All of vintages/: series with the history of their releases, and revisions.
#ifndef FISCUS_VINTAGES_HPP
#define FISCUS_VINTAGES_HPP

#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/real_time.hpp>
#include <fiscus/vintages/revision.hpp>
#include <fiscus/vintages/vintages.hpp>

#endif
