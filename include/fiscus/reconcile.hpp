// SPDX-License-Identifier: BSL-1.0
// All of reconcile/: figures that belong together, contradictions and repairs. fiscus/fiscus.hpp
// leaves this header out.
#ifndef FISCUS_RECONCILE_HPP
#define FISCUS_RECONCILE_HPP

#include <fiscus/reconcile/add_claim.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>
#include <fiscus/reconcile/statement.hpp>
#include <fiscus/reconcile/unit_slips.hpp>

#endif
