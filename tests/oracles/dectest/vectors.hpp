// SPDX-License-Identifier: BSL-1.0
// The files of the General Decimal Arithmetic test vectors (speleotrove.com/decimal/dectest.html):
// lines of "keyword: value", and of "id operation operand… -> result condition…".
#ifndef FISCUS_TESTS_ORACLES_DECTEST_VECTORS_HPP
#define FISCUS_TESTS_ORACLES_DECTEST_VECTORS_HPP

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace dectest {

/// One line that says what an operation must give, and the rounding in force where it stands.
struct test_case {
  std::string id;
  std::string operation;
  std::vector<std::string> operands;
  std::string result;
  std::vector<std::string> conditions;
  std::string rounding;
};

inline std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// The words of a line up to its comment. One in quotes may hold spaces, and its quote if doubled.
inline std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> result;
  std::size_t at = 0;
  for (;;) {
    at = line.find_first_not_of(" \t\r", at);
    if (at == std::string_view::npos || line.substr(at, 2) == "--") return result;
    std::string word;
    if (const char quote = line[at]; quote == '\'' || quote == '"') {
      for (++at; at < line.size(); ++at) {
        if (line[at] == quote && line.substr(++at, 1) != std::string_view(&quote, 1)) break;
        word += line[at];
      }
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
      word = line.substr(at, end - at);
      at = end;
    }
    result.push_back(word);
  }
}

/// All cases of a file.
inline std::vector<test_case> read(const std::filesystem::path& file) {
  std::vector<test_case> result;
  std::ifstream in(file);
  std::string rounding;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> all = words(line);
    const auto arrow = std::find(all.begin(), all.end(), "->");
    if (all.size() >= 2 && lower(all[0]) == "rounding:") rounding = lower(all[1]);
    if (arrow - all.begin() < 3 || all.end() - arrow < 2) continue;
    result.push_back({all[0],
                      lower(all[1]),
                      {all.begin() + 2, arrow},
                      arrow[1],
                      {arrow + 2, all.end()},
                      rounding});
  }
  return result;
}

}  // namespace dectest

#endif
