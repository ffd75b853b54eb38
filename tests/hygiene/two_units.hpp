// SPDX-License-Identifier: BSL-1.0
// What two units of a program see of the library, which comes before this header.
#ifndef TWO_UNITS_HPP
#define TWO_UNITS_HPP

/// Things that are inline, and so are one in the whole program.
struct inline_things {
  const fiscus::currency* dollar;
  std::string (*write)(const fiscus::month&);
  std::ostream& (*print)(std::ostream&, const fiscus::month&);
};

inline_things seen_by_first_unit();

/// Throws `fiscus::parse_error`, which the other unit must recognise.
void throw_from_first_unit();

/// Whether the library works after the macros of others.
bool works_after_macros();

#endif
