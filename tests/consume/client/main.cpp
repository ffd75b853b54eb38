// SPDX-License-Identifier: BSL-1.0
// Prints the version and a growth of 81/356 with the words of the library.
#include <fiscus/fiscus.hpp>
#include <fiscus/text/ostream.hpp>

#include <iostream>

static_assert(__cplusplus >= 202002L);

int main() {
  using namespace fiscus;
  const answer<growth_rate> r = growth(money<USD>{"356 million"}, money<USD>{"437 million"});
  std::cout << "fiscus " FISCUS_VERSION ": " << r.value() << " is "
            << percent<2>(r.value(), rounding::half_even) << " %\n";
}
