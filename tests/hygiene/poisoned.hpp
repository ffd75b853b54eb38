// SPDX-License-Identifier: BSL-1.0
// The whole library after the macros that windows.h defines.
#ifndef POISONED_HPP
#define POISONED_HPP

#include "foreign.hpp"

#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char

#ifdef IN_OPPOSITE_ORDER
#include "everything_reversed.hpp"
#else
#include "everything.hpp"
#endif

/// What a unit sees of things that are inline, and so are one in the whole program.
struct inline_things {
  const fiscus::currency* dollar;
  std::string (*write)(const fiscus::month&);
  std::ostream& (*print)(std::ostream&, const fiscus::month&);
};

inline_things seen_by_first_unit();

/// Throws `fiscus::parse_error`, which the other unit must recognise.
void throw_from_first_unit();

#endif
