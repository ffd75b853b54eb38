// SPDX-License-Identifier: BSL-1.0
// Fact sheets and repairs that no longer exist when they are looked at; indices of another kind.
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <string>

using namespace fiscus;

//! case: the place of a repair in temporary ones
//! gcc: use of deleted function .*begin\(
//! clang: call to deleted member function 'begin'
const fact_sheet<> sheet;
auto rejected = repairs(sheet).begin();
//! control
const fact_sheet<> sheet;
const auto found = repairs(sheet);
auto accepted = found.begin();

//! case: a temporary string as a label that is not copied
//! message: static.assert.*a temporary string does not: use fact_sheet<std::string>, which keeps
void rejected(fact_sheet<>& sheet, std::string year) { sheet.unknown("July " + year); }
//! control
void accepted(fact_sheet<std::string>& sheet, std::string year) { sheet.unknown("July " + year); }

//! case: the place of a statement as a quantity
//! gcc: no known conversion for argument 1 from .*statement_id.* to .*quantity
//! clang: no (viable|known) conversion from .*statement_id.* to .*quantity
void rejected(fact_sheet<>& sheet, statement_id total) { static_cast<void>(sheet.label(total)); }
//! control
void accepted(fact_sheet<>& sheet, quantity total) { static_cast<void>(sheet.label(total)); }

//! case: a plain number as a quantity
//! gcc: no known conversion for argument 1 from .*int.* to .*quantity
//! clang: no (viable|known) conversion from .*int.* to .*quantity
void rejected(fact_sheet<>& sheet) { sheet.total(0, {quantity{1}, quantity{2}}); }
//! control
void accepted(fact_sheet<>& sheet) { sheet.total(quantity{0}, {quantity{1}, quantity{2}}); }

//! case: a quantity where a conflict names statements
//! gcc: no match for .operator==.*statement_id.*quantity
//! clang: invalid operands to binary expression .*statement_id.*quantity
bool rejected(statement_id one, quantity other) { return one == other; }
//! control
bool accepted(statement_id one, statement_id other) { return one == other; }

//! case: the rank of an identity as the identity
//! gcc: no match for .operator\[\].*rank
//! clang: no viable overloaded operator\[\] for type .*
const detail::identity& rejected(const detail::equations& all, detail::rank first) {
  return all.identities[first];
}
//! control
const detail::identity& accepted(const detail::equations& all, detail::identity_id first) {
  return all.identities[first];
}
