// SPDX-License-Identifier: BSL-1.0
// The files of expectations: a table for each test suite, and the list of conventions.
#ifndef FISCUS_TESTS_ORACLES_PEERS_TABLES_HPP
#define FISCUS_TESTS_ORACLES_PEERS_TABLES_HPP

#include "arguments.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace peers {

/// What a peer expects of an operation.
struct row {
  int number;
  std::string operation;
  std::string expected;
  arguments operands;
};

struct table {
  std::string name;
  std::vector<row> rows;
};

/// All lines of a file, cut at tabs.
inline std::vector<words> read_lines(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw unreadable("a file that can be read", file.string());
  std::vector<words> result;
  for (std::string line; std::getline(in, line);) result.push_back(cut(line, '\t'));
  return result;
}

/// Rows are numbered from 1. Throws `unreadable` where one is missing or has too few columns.
inline table read_table(const std::filesystem::path& file) {
  constexpr std::size_t columns_before_operands = 3;
  table result{file.stem().string(), {}};
  for (words& line : read_lines(file)) {
    const int number = static_cast<int>(result.rows.size()) + 1;
    if (line.size() < columns_before_operands || line[0] != std::to_string(number))
      throw unreadable(result.name + " row " + std::to_string(number), joined(line, ' '));
    words operands(line.begin() + columns_before_operands, line.end());
    result.rows.push_back({number, line[1], line[2], arguments(std::move(operands))});
  }
  return result;
}

inline std::vector<table> read_tables(const std::filesystem::path& folder) {
  std::vector<table> result;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".tsv") result.push_back(read_table(entry.path()));
  std::sort(result.begin(), result.end(),
            [](const table& a, const table& b) { return a.name < b.name; });
  return result;
}

/// The rows in which a peer follows another convention, by table and number, and which one.
using conventions = std::map<std::pair<std::string, int>, std::string>;

inline conventions read_conventions(const std::filesystem::path& file) {
  conventions result;
  for (const words& line : read_lines(file)) {
    if (line.front().empty() || line.front().starts_with('#')) continue;
    if (line.size() != 3) throw unreadable("table, row and convention", joined(line, ' '));
    if (!result.try_emplace({line[0], whole<int>(line[1])}, line[2]).second)
      throw unreadable("a row that is listed once", joined(line, ' '));
  }
  return result;
}

}  // namespace peers

#endif
