// SPDX-License-Identifier: BSL-1.0
// Prints both tables of ISO 4217, an entry a line: code, numeric code, minor digits, and for what
// is withdrawn the year and the month, each after a tab.
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/iso4217_withdrawn.hpp>

#include <cstdio>

using namespace fiscus;

int main() {
  const auto print = [](const currency& c) {
    std::printf("%s\t%d\t%d", c.code, c.numeric, c.minor_digits);
  };
  for (const currency& each : current_currencies) {
    print(each);
    std::puts("");
  }
  for (const withdrawn_currency& each : withdrawn_currencies) {
    print(each.former);
    std::printf("\t%d\t%d\n", each.year, each.month);
  }
}
