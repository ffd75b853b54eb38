// SPDX-License-Identifier: BSL-1.0
// How the programs in C++ measure, and the line that they print: see table.py.
#ifndef FISCUS_TESTS_BENCH_OTHERS_MEASURE_HPP
#define FISCUS_TESTS_BENCH_OTHERS_MEASURE_HPP

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

/// Prints the median of as many passes as take half a second of processor time, and of three at
/// least, in nanoseconds for each of `count`. `way` makes what `checksum` reads.
template <class Way, class Checksum>
void measure(const char* work, std::size_t count, const std::string& who, Way way,
             Checksum checksum) {
  const auto checked = checksum(way());
  std::vector<double> seconds;
  double sum = 0;
  while (seconds.size() < 3 || sum < 0.5) {
    const std::clock_t start = std::clock();
    const auto& made = way();
    asm volatile("" : : "g"(&made) : "memory");
    seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    sum += seconds.back();
  }
  std::sort(seconds.begin(), seconds.end());
  const double each = seconds[seconds.size() / 2] / static_cast<double>(count) * 1e9;
  std::cout << work << '\t' << count << '\t' << who << '\t' << checked << '\t' << each << '\n';
}

#endif
