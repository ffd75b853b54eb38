// SPDX-License-Identifier: BSL-1.0
// Fact sheets and repairs that no longer exist when they are looked at.
#include <fiscus/reconcile/fact_sheet.hpp>
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
