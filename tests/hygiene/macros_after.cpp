// SPDX-License-Identifier: BSL-1.0
// The library before the macros of others.
#include "everything.hpp"

#include "macros.hpp"

#include "macros_used.hpp"

bool works_before();

int main() { return works_among_macros() && works_before() ? 0 : 1; }
