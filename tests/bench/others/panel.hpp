// SPDX-License-Identifier: BSL-1.0
// What the programs in C++ that work on a panel share.
#ifndef FISCUS_TESTS_BENCH_OTHERS_PANEL_HPP
#define FISCUS_TESTS_BENCH_OTHERS_PANEL_HPP

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

/// From July to June, ten times.
inline constexpr std::size_t width = 120;
inline constexpr std::size_t year = 12;

inline constexpr auto growth_work = "growth on the year";
inline constexpr auto sums_work = "sums of fiscal years";

/// The last column of so many lines.
inline std::vector<std::int64_t> read_cents(const char* path, std::size_t count) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::vector<std::int64_t> cents;
  while (cents.size() < count && std::getline(file, line))
    cents.push_back(std::stoll(line.substr(line.rfind(',') + 1)));
  return cents;
}

inline std::vector<double> as_dollars(const std::vector<std::int64_t>& cents) {
  std::vector<double> result;
  for (const std::int64_t each : cents) result.push_back(static_cast<double>(each) / 100);
  return result;
}

inline std::int64_t rounded_cents(double dollars) { return std::llround(dollars * 100); }

/// All ways add up what remains of each sum in cents, as a double cannot hold the sum of the sums.
inline constexpr std::int64_t checked_cents = 1'000'003;

/// The sum of all rates of growth to two digits: in which order they are added up does not matter
/// to it.
template <class Rates>
std::string checked_growth(const Rates& rates) {
  double sum = 0;
  for (const double each : rates) sum += each;
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", sum);
  return text;
}

#endif
