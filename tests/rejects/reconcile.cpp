// SPDX-License-Identifier: BSL-1.0
// Ledgers and repairs that no longer exist when they are looked at.
#include <fiscus/reconcile/ledger.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <string>

using namespace fiscus;

//! case: the place of a repair in temporary ones
//! gcc: use of deleted function .*begin\(
//! clang: call to deleted member function 'begin'
const ledger<> book;
auto rejected = repairs(book).begin();
//! control
const ledger<> book;
const auto found = repairs(book);
auto accepted = found.begin();

//! case: a temporary string as a label that is not copied
//! message: static.assert.*a temporary string does not: use ledger<std::string>, which keeps a copy
void rejected(ledger<>& book, std::string year) { book.unknown("July " + year); }
//! control
void accepted(ledger<std::string>& book, std::string year) { book.unknown("July " + year); }
