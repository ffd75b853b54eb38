// SPDX-License-Identifier: BSL-1.0
// Runs what the test suites of peers expect: peers FOLDER. Each row of the tables must hold, but
// for those that are listed as conventions, which must not. Exits with 77 where there is no such
// folder.
#include "arguments.hpp"
#include "operations.hpp"
#include "tables.hpp"

#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peers {
namespace {

// Of the tables in ../shared/data/peers, so that one that is cut short or missing is noticed.
constexpr std::size_t tables_wanted = 28;
constexpr std::size_t rows_wanted = 26'631;

operations all_operations() {
  operations result;
  for (operations each : {on_decimals::table(), on_integers_and_ratios::table(), on_money::table(),
                          on_periods::table(), on_weeks_and_dates::table(), on_holidays::table(),
                          on_series::table()}) {
    result.merge(each);
    if (!each.empty()) throw unreadable("an operation of one file", each.begin()->first);
  }
  return result;
}

/// The library's result for a row, or the table's word for the error that it throws.
struct finding {
  std::string text;
  std::string message;  ///< of the error
};

finding find(const operation& of, const arguments& operands) {
  try {
    return {of.compute(operands), ""};
  } catch (const fiscus::inexact& error) {
    return {"inexact", error.what()};
  } catch (const fiscus::division_by_zero& error) {
    return {"zero", error.what()};
  } catch (const fiscus::overflow& error) {
    return {"overflow", error.what()};
  } catch (const fiscus::parse_error& error) {
    return {"refused", error.what()};
  } catch (const fiscus::invalid_value& error) {
    return {"refused", error.what()};
  } catch (const fiscus::error& error) {
    return {"another error", error.what()};
  }
}

void print_failing(const std::string& table, const row& given, std::string_view why) {
  std::printf("  FAILS: %s %d: %s", table.c_str(), given.number, given.operation.c_str());
  for (std::size_t i = 0; i < given.operands.size(); ++i)
    std::printf(" '%s'", given.operands.word(i).c_str());
  std::printf(": expected '%s'; %.*s\n", given.expected.c_str(), static_cast<int>(why.size()),
              why.data());
}

struct tally {
  std::size_t rows = 0;
  std::size_t held = 0;
  std::size_t by_convention = 0;

  [[nodiscard]] bool right() const { return held + by_convention == rows; }
  void print(const char* name) const {
    std::printf("  %-22s %6zu %6zu %11zu %7zu\n", name, rows, held, by_convention,
                rows - held - by_convention);
  }
  tally& operator+=(const tally& other) {
    rows += other.rows;
    held += other.held;
    by_convention += other.by_convention;
    return *this;
  }
};

class judge {
 public:
  explicit judge(conventions listed) : listed_(std::move(listed)) {}

  /// Counts the rows that are right, and prints those that are not. A convention that was met is
  /// taken from the list.
  tally count(const table& given) {
    tally result;
    for (const row& each : given.rows) {
      ++result.rows;
      try {
        count(given.name, each, result);
      } catch (const std::exception& fault) {  // of the table or of this program
        print_failing(given.name, each, std::string("unreadable: ") + fault.what());
      }
    }
    return result;
  }

  [[nodiscard]] const conventions& left() const { return listed_; }

 private:
  void count(const std::string& table, const row& given, tally& result) {
    const operation& of = named(known_, given.operation);
    const finding found = find(of, given.operands);
    const auto convention = listed_.find({table, given.number});
    const bool is_listed = convention != listed_.end();
    if (of.agrees(given.expected, found.text)) {
      if (!is_listed)
        ++result.held;
      else
        print_failing(table, given, "holds, but is listed as: " + convention->second);
    } else if (is_listed) {
      ++result.by_convention;
    } else {
      std::string why = "found '" + found.text + '\'';
      if (!found.message.empty()) why += " (" + found.message + ')';
      print_failing(table, given, why);
    }
    if (is_listed) listed_.erase(convention);
  }

  operations known_ = all_operations();
  conventions listed_;
};

int run(const std::filesystem::path& folder) {
  const std::vector<table> tables = read_tables(folder);
  judge by(read_conventions(folder / "conventions.txt"));
  std::printf("  %-22s %6s %6s %11s %7s\n", "table", "rows", "held", "convention", "failing");
  tally total;
  for (const table& each : tables) {
    const tally counted = by.count(each);
    counted.print(each.name.c_str());
    total += counted;
  }
  total.print("total");

  for (const auto& [place, kind] : by.left())
    std::printf("  LISTED, but not a row: %s %d: %s\n", place.first.c_str(), place.second,
                kind.c_str());
  const bool complete = tables.size() == tables_wanted && total.rows == rows_wanted;
  if (!complete)
    std::printf("  %zu tables with %zu rows, but %zu with %zu were wanted\n", tables.size(),
                total.rows, tables_wanted, rows_wanted);
  return total.right() && by.left().empty() && complete ? 0 : 1;
}

}  // namespace
}  // namespace peers

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  if (!std::filesystem::is_directory(argv[1])) {
    std::printf("skipped: there is no %s\n", argv[1]);
    return 77;
  }
  try {
    return peers::run(argv[1]);
  } catch (const std::exception& error) {
    std::printf("%s\n", error.what());
    return 1;
  }
}
