// SPDX-License-Identifier: BSL-1.0
// The widths of code points, for widths.py: a number in each line, and its width in each of ours.
#include <fiscus/text/terminal_width.hpp>

#include <cstdint>
#include <iostream>

int main() {
  for (std::uint32_t code = 0; std::cin >> code;)
    std::cout << fiscus::detail::width_of(char32_t{code}) << '\n';
}
