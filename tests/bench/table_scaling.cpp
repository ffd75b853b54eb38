// SPDX-License-Identifier: BSL-1.0
// The time for each row of a long table that becomes a panel, by the number of its rows.
//
//     table_scaling FOLDER LARGEST
//
// Writes tables of 10^4 rows and of ten times as many each, up to LARGEST, into the folder, reads
// each from the cache, removes it, and prints a line of a table: the rows, and the nanoseconds of
// processor time for each, the median of as many passes as take a second and of three at least.
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/panel_csv.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace fiscus;

constexpr std::size_t months = 120;

// 120 months of each label, one label after the other; returns the sum of the cents.
std::int64_t write_table(const std::string& path, std::size_t rows) {
  std::minstd_rand random(7);
  std::int64_t sum = 0;
  std::ofstream file(path);
  file << "month,label,usd\n";
  char line[64];
  for (std::size_t i = 0; i < rows; ++i) {
    const int cents = static_cast<int>(random() % 10'000'000);
    sum += cents;
    const int length =
        std::snprintf(line, sizeof line, "%04zu-%02zu,label %07zu,%d.%02d\n",
                      2015 + i % months / 12, i % 12 + 1, i / months, cents / 100, cents % 100);
    file.write(line, length);
  }
  if (!file) throw std::runtime_error("cannot write " + path);
  return sum;
}

std::int64_t read_table(const std::string& path) {
  const auto all = read_long_csv<month, money<USD>>(
      path, {.period = "month", .labels = {"label"}, .value = "usd"});
  std::int64_t sum = 0;
  for (const money<USD>& each : all.values()) sum += each.minor();
  return sum;
}

}  // namespace

int main(int count, char* arguments[]) try {
  if (count != 3) throw std::runtime_error("table_scaling FOLDER LARGEST");
  const std::string path = std::string(arguments[1]) + "/rows.csv";
  const std::size_t largest = std::stoul(arguments[2]);
  std::cout << "| rows | ns each | times the smallest |\n| --- | --- | --- |\n" << std::flush;
  double smallest = 0;
  for (std::size_t rows = 10'000; rows <= largest; rows *= 10) {
    const std::size_t whole = rows / months * months;
    const std::int64_t sum = write_table(path, whole);
    std::vector<double> each;
    double total = 0;
    while (each.size() < 3 || total < 1) {
      const std::clock_t start = std::clock();
      if (read_table(path) != sum) throw std::runtime_error("a wrong sum");
      const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      each.push_back(seconds / static_cast<double>(whole) * 1e9);
      total += seconds;
    }
    std::filesystem::remove(path);
    std::sort(each.begin(), each.end());
    const double median = each[each.size() / 2];
    if (smallest == 0) smallest = median;
    std::printf("| %zu | %.1f (%.1f..%.1f) | %.2f |\n", whole, median, each.front(), each.back(),
                median / smallest);
    std::fflush(stdout);
  }
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
