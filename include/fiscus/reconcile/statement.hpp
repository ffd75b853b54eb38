// SPDX-License-Identifier: BSL-1.0
// The statements of a fact sheet.
#ifndef FISCUS_RECONCILE_STATEMENT_HPP
#define FISCUS_RECONCILE_STATEMENT_HPP

#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <vector>

namespace fiscus::inline v0 {

/// The kinds of statements of a fact sheet.
enum class statement_kind : unsigned char {
  printed,  ///< the quantity is what was printed
  total,    ///< the quantity is the sum of parts
  net,      ///< the quantity is one less another
  mean,     ///< the quantity is the mean of parts
  grown,    ///< the quantity grew from another at a rate
  product,  ///< the quantity is one times another
};

/// A statement of a fact sheet.
struct statement {
  statement_kind kind;
  quantity about;   ///< the printed one, the total, the difference, the mean, the later level
  short_text text;  ///< as it was printed, if a text was given
  figure_form form = figure_form::number;  ///< in which unit, if a text or a figure was given

  [[nodiscard]] friend constexpr bool operator==(const statement&, const statement&) = default;
};

/// Printed figures that may belong to other quantities, all of them or none.
struct misdating {
  std::vector<statement_id> printed;
  std::vector<quantity> instead;  ///< for each of these the other quantity
};

}  // namespace fiscus::inline v0

#endif
