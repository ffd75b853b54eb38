// SPDX-License-Identifier: BSL-1.0
// Tables that become panels and series of exact money, from files in the cache; and the periods in
// their cells beside a double of the same text.
//
//     tables FLAGS FOLDER
//
// Prints the same lines as tables.R, of long.csv, quoted.csv, periods.csv, mixed.csv and daily.csv
// in the folder, and of what is written there, and the memory that a long table takes while it is
// read. FLAGS are those with which it was compiled.
#include "measure.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/write_csv.hpp>
#include <fiscus/text/write.hpp>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace fiscus;
using dollars = money<USD>;

template <class Values>
std::int64_t cents_of(const Values& all) {
  std::int64_t sum = 0;
  for (const dollars& each : all.values()) sum += each.minor();
  return sum;
}

template <class Read>
void measure_table(const char* work, const std::string& flags, Read read) {
  const auto first = read();
  measure(work, first.values().size(), "Fiscus, " + flags, read,
          [](const auto& all) { return cents_of(all); });
}

auto read_long(const std::string& path) {
  return read_long_csv<month, dollars>(path,
                                       {.period = "month", .labels = {"label"}, .value = "usd"});
}

// Writes a long table, and reads it back for the checksum.
void measure_writing(const std::string& flags, const std::string& folder) {
  const auto all = read_long(folder + "long.csv");
  const std::string path = folder + "written.csv";
  measure(
      "writing a long table", all.values().size(), "Fiscus, " + flags,
      [&] {
        std::ofstream file(path);
        write_long_csv(file, all, {.period = "month", .labels = {"label"}, .value = "usd"});
        return file.good();
      },
      [&](bool) { return cents_of(read_long(path)); });
}

// The anonymous memory of this process in bytes, as Linux tells it; 0 elsewhere.
std::size_t anonymous_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("RssAnon:")) return std::stoul(line.substr(8)) * 1024;
  return 0;
}

// Shows the most memory that a table takes while it becomes a panel.
void show_memory(const std::string& folder, const std::string& name) {
  const std::size_t before = anonymous_memory();
  std::size_t peak = before;
  std::atomic<bool> is_read = false;
  std::thread observer([&] {
    constexpr std::chrono::microseconds pause(300);
    for (; !is_read; std::this_thread::sleep_for(pause)) peak = std::max(peak, anonymous_memory());
  });
  const auto all = read_long(folder + name + ".csv");
  is_read = true;
  observer.join();
  std::cerr << "the most anonymous memory of " << name << ".csv / that of its values: "
            << static_cast<double>(peak - before) /
                   static_cast<double>(all.values().size() * sizeof(dollars))
            << '\n';
}

template <class Period>
void measure_periods(const char* work, const std::string& flags, Period first) {
  constexpr int count = 1000;
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) texts.push_back(to_text(first + i * 7 % count));
  constexpr table_options options;
  detail::period_cells<Period> cells(options);
  const auto checksum = [](std::int64_t) { return count; };
  measure(
      work, count, "Fiscus, " + flags,
      [&] {
        std::int64_t sum = 0;
        for (const std::string& each : texts) sum += cells.read(each);
        return sum;
      },
      checksum);
  measure(
      work, count, "std::from_chars of a double, " + flags,
      [&] {
        double sum = 0;
        for (const std::string& each : texts) {
          double value = 0;
          std::from_chars(each.data(), each.data() + each.size(), value);
          sum += value;
        }
        return static_cast<std::int64_t>(sum);
      },
      checksum);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "tables FLAGS FOLDER\n";
    return 2;
  }
  const std::string flags = arguments[1];
  const std::string folder = std::string(arguments[2]) + '/';
  for (const char* const name : {"long", "periods", "mixed"}) show_memory(folder, name);
  measure_table("a long table", flags, [&] { return read_long(folder + "long.csv"); });
  measure_table("a long table, all quoted", flags,
                [&] { return read_long(folder + "quoted.csv"); });
  measure_table("a long table by periods", flags,
                [&] { return read_long(folder + "periods.csv"); });
  measure_table("a long table in any order", flags,
                [&] { return read_long(folder + "mixed.csv"); });
  measure_table("a daily series", flags, [&] {
    return read_csv<day, dollars>(folder + "daily.csv", {.period = "day", .value = "usd"});
  });
  measure_writing(flags, folder);
  measure_periods("an ISO month", flags, month{1950, 1});
  measure_periods("an ISO day", flags, day{1950, 1, 1});
}
