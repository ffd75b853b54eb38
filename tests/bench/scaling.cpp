// SPDX-License-Identifier: BSL-1.0
// One verb over one panel of months, so that the memory of the process is that of the verb.
//
//     scaling WORK WHO OBSERVATIONS
//
// Prints how many observations there were, whole series of 120 months, and for each of them the
// nanoseconds of processor time, the median of as many passes as take half a second and of three at
// least; and the bytes that the process took at most, beyond what it took at its start.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_sums.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace fiscus;
using dollars = money<USD>;
using table = panel<month, dollars, int>;

constexpr std::size_t width = 120;
constexpr std::size_t year = 12;

// Linux tells the peak of this process alone; getrusage may count its parent's before it.
double peak_bytes() {
  std::ifstream file("/proc/self/status");
  for (std::string word; file >> word;) {
    if (word != "VmHWM:") continue;
    double kibibytes = 0;
    file >> kibibytes;
    return kibibytes * 1024;
  }
  return 0;
}

template <class Value, class Make>
std::vector<Value> values(std::size_t count, Make make) {
  std::minstd_rand random(5);
  std::vector<Value> result;
  result.reserve(count);
  while (result.size() < count)
    result.push_back(make(1'000'000'00 + static_cast<std::int64_t>(random()) * 23));
  return result;
}

template <class Pass>
double nanoseconds_each(std::size_t count, Pass pass) {
  pass();
  std::vector<double> seconds;
  double sum = 0;
  while (seconds.size() < 3 || sum < 0.5) {
    const std::clock_t start = std::clock();
    pass();
    asm volatile("" : : : "memory");
    seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    sum += seconds.back();
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2] / static_cast<double>(count) * 1e9;
}

// The verb gets the memory of its last result.
template <class Verb>
double with_verb(std::size_t count, Verb verb) {
  const table all(month{2000, 7}, width, std::vector<int>(count / width),
                  values<dollars>(count, dollars::from_minor<std::int64_t>));
  auto result = verb(all, {});
  return nanoseconds_each(count, [&] { result = verb(all, std::move(result).release()); });
}

template <class Value, class Row>
double with_loop(std::size_t count, std::size_t results, Row row) {
  const auto all =
      values<Value>(count, [](std::int64_t cents) { return static_cast<Value>(cents); });
  std::vector<Value> out(count / width * results);
  const Value* from = all.data();
  Value* to = out.data();
  // As in a function that is given both: the compiler does not know that they never overlap.
  asm volatile("" : "+r"(from), "+r"(to));
  return nanoseconds_each(count, [=] {
    for (std::size_t i = 0; i < count / width; ++i) row(from + i * width, to + i * results);
  });
}

double growth_as_doubles(std::size_t count) {
  return with_verb(count, [](const table& all, std::vector<double> buffer) {
    return year_on_year(all, as_doubles.into(std::move(buffer)));
  });
}
double growth_in_per_cent(std::size_t count) {
  return with_verb(count, [](const table& all, std::vector<decimal<1>> buffer) {
    return year_on_year(all, as_percent<1>(rounding::half_even).into(std::move(buffer)));
  });
}
double growth_by_hand(std::size_t count) {
  return with_loop<double>(count, width - year, [](const double* from, double* to) {
    for (std::size_t i = year; i < width; ++i) to[i - year] = from[i] / from[i - year] - 1;
  });
}
double sums(std::size_t count) {
  return with_verb(count, [](const table& all, std::vector<dollars> buffer) {
    return aggregate<fiscal_year<>>(all, sum, std::move(buffer));
  });
}
double sums_by_hand(std::size_t count) {
  return with_loop<std::int64_t>(count, width / year,
                                 [](const std::int64_t* from, std::int64_t* to) {
                                   for (std::size_t i = 0; i < width / year; ++i) {
                                     std::int64_t total = 0;
                                     for (std::size_t k = 0; k < year; ++k)
                                       total += from[i * year + k];
                                     to[i] = total;
                                   }
                                 });
}

}  // namespace

int main(int, char** arguments) {
  const std::string way = std::string(arguments[1]) + ", " + arguments[2];
  const std::size_t count = std::stoul(arguments[3]) / width * width;
  const double before = peak_bytes();
  const double time = way == "growth as doubles, Fiscus"                 ? growth_as_doubles(count)
                      : way == "growth in per cent, rounded, Fiscus"     ? growth_in_per_cent(count)
                      : way == "growth as doubles, loop over doubles"    ? growth_by_hand(count)
                      : way == "sums of fiscal years, Fiscus"            ? sums(count)
                      : way == "sums of fiscal years, unchecked int64_t" ? sums_by_hand(count)
                                                                         : 0;
  if (time == 0) return 2;
  std::cout << count << '\t' << time << '\t' << peak_bytes() - before << '\n';
}
