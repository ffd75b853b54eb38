// SPDX-License-Identifier: BSL-1.0
// Dates to fiscal quarters of July to June with this library.
//
//     dates FLAGS DATES.csv COUNT...
//
// Prints the same lines as dates.py; FLAGS are those with which it was compiled.
#include "measure.hpp"

#include <fiscus/calendar/column.hpp>
#include <fiscus/calendar/fiscal_period.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace {

using fiscus::fiscal_quarter;

std::vector<std::int32_t> read(const char* path) {
  std::ifstream file(path);
  std::string header;
  std::getline(file, header);
  std::vector<std::int32_t> days;
  for (std::int32_t each = 0; file >> each;) days.push_back(each);
  return days;
}

struct columns {
  std::vector<fiscal_quarter<>> quarters;
  std::vector<std::int16_t> years;
  std::vector<std::int8_t> numbers;
};

// As the others do, each pass makes its columns anew.
columns quarters_of(std::span<const std::int32_t> days) {
  columns made{std::vector<fiscal_quarter<>>(days.size()), {}, {}};
  fiscus::containing<fiscal_quarter<>>(days, std::span(made.quarters));
  return made;
}

columns years_and_quarters_of(std::span<const std::int32_t> days) {
  columns made = quarters_of(days);
  made.years.resize(days.size());
  made.numbers.resize(days.size());
  std::transform(made.quarters.begin(), made.quarters.end(), made.years.begin(),
                 [](fiscal_quarter<> q) { return static_cast<std::int16_t>(q.year()); });
  std::transform(made.quarters.begin(), made.quarters.end(), made.numbers.begin(),
                 [](fiscal_quarter<> q) { return static_cast<std::int8_t>(q.number()); });
  return made;
}

std::int64_t checksum(const columns& made) {
  std::int64_t sum = 0;
  const auto add = [&sum](std::int64_t n) { sum += n * n; };
  if (made.years.empty())
    for (const fiscal_quarter<> q : made.quarters) add(q.ordinal() + 1000);
  else
    for (std::size_t i = 0; i < made.years.size(); ++i) add(10 * made.years[i] + made.numbers[i]);
  return sum;
}

}  // namespace

int main(int, char** arguments) {
  const std::string who = std::string("Fiscus, ") + arguments[1];
  const std::vector<std::int32_t> days = read(arguments[2]);
  for (char** count = arguments + 3; *count != nullptr; ++count) {
    const std::span in = std::span(days).first(std::strtoul(*count, nullptr, 10));
    measure(
        "quarters", in.size(), who, [&] { return quarters_of(in); }, checksum);
    measure(
        "year and quarter", in.size(), who, [&] { return years_and_quarters_of(in); }, checksum);
  }
}
