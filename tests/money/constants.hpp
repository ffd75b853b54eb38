// SPDX-License-Identifier: BSL-1.0
// The currencies that a header defines, read from its text.
#ifndef CONSTANTS_HPP
#define CONSTANTS_HPP

#include <fiscus/money/currency.hpp>

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

/// The names of the constants in include/fiscus/money/`header`, in their order.
inline std::vector<std::string> constants_of(std::string_view header) {
  std::string path = __FILE__;
  path.resize(path.rfind("tests"));
  std::ifstream text(path.append("include/fiscus/money/").append(header));
  const std::string_view beginning = "inline constexpr currency ";
  std::vector<std::string> names;
  for (std::string line; std::getline(text, line);)
    if (line.starts_with(beginning) && line.find('[') == std::string::npos)
      names.push_back(line.substr(beginning.size(), line.find('{') - beginning.size()));
  return names;
}

/// FNV-1a, 64 bits: a sum that another value anywhere changes. The tables are compared with those
/// of others where these are installed (tests/oracles/currencies); their sum, which is to be
/// written anew after such a comparison, tells of a change elsewhere, too.
class checksum {
 public:
  constexpr checksum& add(std::int64_t number) noexcept {
    for (int i = 0; i < 8; ++i) {
      sum_ = (sum_ ^ (static_cast<std::uint64_t>(number) & 0xffU)) * 0x100000001b3U;
      number >>= 8U;
    }
    return *this;
  }
  constexpr checksum& add(const fiscus::currency& each) noexcept {
    for (const char letter : each.name()) add(letter);
    return add(each.numeric).add(each.minor_digits);
  }
  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return sum_; }

 private:
  std::uint64_t sum_ = 0xcbf29ce484222325U;
};

#endif
