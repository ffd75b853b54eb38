// SPDX-License-Identifier: BSL-1.0
// The library in the opposite order and before the macros of others. The program links if nothing
// is defined twice, and succeeds if what is inline is one in both units.
#include "everything_reversed.hpp"

#include "macros.hpp"

#include "macros_used.hpp"
#include "two_units.hpp"

namespace {

bool recognises_error() {
  try {
    throw_from_first_unit();
  } catch (const fiscus::parse_error&) {
    return true;
  }
  return false;
}

}  // namespace

int main() {
  const inline_things here{&fiscus::USD, fiscus::to_text, fiscus::operator<< };
  const inline_things there = seen_by_first_unit();
  const bool same =
      here.dollar == there.dollar && here.write == there.write && here.print == there.print;
  return same && recognises_error() && works_among_macros() && works_after_macros() ? 0 : 1;
}
