// SPDX-License-Identifier: BSL-1.0
// The quantities and the statements of a fact sheet, each known by its number.
#ifndef FISCUS_RECONCILE_QUANTITY_HPP
#define FISCUS_RECONCILE_QUANTITY_HPP

#include <fiscus/reconcile/detail/numbered.hpp>

namespace fiscus::inline v0 {

/// A quantity of a fact sheet, printed or not: the first that was added has the index 0.
struct quantity : detail::numbered<quantity> {
  using numbered::numbered;
};

/// A statement of a fact sheet: its index is its place in `fact_sheet::statements()`.
struct statement_id : detail::numbered<statement_id> {
  using numbered::numbered;
};

}  // namespace fiscus::inline v0

#endif
