// SPDX-License-Identifier: BSL-1.0
// The currencies that a header defines, read from its text.
#ifndef CONSTANTS_HPP
#define CONSTANTS_HPP

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

#endif
