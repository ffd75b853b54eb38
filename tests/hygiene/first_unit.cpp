// SPDX-License-Identifier: BSL-1.0
// The library after the macros of others.
#include "foreign.hpp"
#include "macros.hpp"

#include "everything.hpp"

#include "macros_used.hpp"
#include "two_units.hpp"

#if !defined(check) || !defined(minor) || !defined(TRY) || !defined(min)
#error "a macro of others is lost"
#endif

inline_things seen_by_first_unit() { return {&fiscus::USD, fiscus::to_text, fiscus::operator<< }; }

void throw_from_first_unit() { (void)fiscus::parse<fiscus::month>("no month"); }

bool works_after_macros() { return works_among_macros(); }
