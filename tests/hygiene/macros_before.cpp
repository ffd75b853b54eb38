// SPDX-License-Identifier: BSL-1.0
// The library after the macros of others.
#include "foreign.hpp"
#include "macros.hpp"

#include "everything.hpp"

#include "macros_used.hpp"

#if !defined(check) || !defined(minor) || !defined(TRY)
#error "a macro of others is lost"
#endif

bool works_before() { return works_among_macros(); }
