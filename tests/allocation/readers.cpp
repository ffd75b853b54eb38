// SPDX-License-Identifier: BSL-1.0
// Readers: what they read replaces what was there before, or nothing does. The time grows with the
// square of the rows, so that there are few.
#include "failing.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/text/parse.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;
using failing::each_in_turn;

namespace {

const auto equal = [](const auto& a, const auto& b) { return a == b; };

void one_series() {
  using all = series<month, money<USD>>;
  for (const int rows : {0, 1, 10}) {
    std::string text = "month,usd_million,a note that is long enough to take memory\n";
    for (int i = rows; i > 0; --i)
      text += std::to_string(2000 + i) + "-07," + std::to_string(100 + i) + ".5,\"quoted, too\"\n";
    each_in_turn(
        "read_csv",
        [] {
          return all(month{2024, 1}, {money<USD>{"1"}});
        },
        [&] { return std::istringstream(text); },
        [](all& s, std::istringstream& in) {
          s = read_csv<month, money<USD>>(
              in, "f.csv", {.period = "month", .value = "usd_million", .unit = million});
        },
        equal);
  }
}

void all_releases() {
  using history = vintages<month, money<USD>>;
  std::string text = "month,value,released\n";
  for (int i = 1; i <= 11; ++i)
    text += "2024-0" + std::to_string(1 + i % 9) + ",1" + std::to_string(i) + ",2025-01-" +
            (i < 10 ? "0" : "") + std::to_string(i) + '\n';
  const table_options columns{.period = "month", .value = "value", .released = "released"};
  const auto reads = [&] { return std::istringstream(text); };
  each_in_turn(
      "read_vintages", [] { return history(); }, reads,
      [&](history& h, std::istringstream& in) {
        h = read_vintages<month, money<USD>>(in, "f.csv", columns);
      },
      equal);
  std::istringstream in(text);
  const history all = read_vintages<month, money<USD>>(in, "f.csv", columns);
  // A stream of the library reports a failed allocation by its state, which is none of ours.
  each_in_turn(
      "write_vintages", [] { return std::string(); }, [] { return std::ostringstream(); },
      [&](std::string& written, std::ostringstream& out) {
        out.exceptions(std::ios::badbit);
        write_vintages(out, all, columns);
        written = out.str();
      },
      equal);
}

void all_claims() {
  using claims = std::vector<listed_claim<>>;
  std::string text = "id,kind,period,figures,stated,printed,source\n";
  for (int i = 0; i < 2; ++i)
    text += "row-" + std::to_string(i) +
            ",growth,2025-12,437 million; 356 million,23%,2026-01-20,a newspaper of some name\n" +
            "sum-" + std::to_string(i) + ",sum,2025-12,1.1; 2.2; 3.3,6.6,2026-01-20,\n" + "all-" +
            std::to_string(i) + ",level,6MFY2026,,2.24 billion,2026-01-20,\n" + "ill-" +
            std::to_string(i) + ",nonsense,2025-12,1,2,2026-01-20,\n";
  struct read {
    claims rows;
    std::size_t errors = 0;
  };
  each_in_turn(
      "read_claims", [] { return read(); }, [&] { return std::istringstream(text); },
      [](read& r, std::istringstream& in) {
        std::size_t errors = 0;
        claims rows = read_claims<july_june>(in, "f.csv", std::nullopt,
                                             [&](const table_error&) { ++errors; });
        r.rows = std::move(rows);
        r.errors = errors;
      },
      [](const read& a, const read& b) {
        if (a.rows.size() != b.rows.size() || a.errors != b.errors) return false;
        for (std::size_t i = 0; i < a.rows.size(); ++i)
          if (a.rows[i].id != b.rows[i].id || a.rows[i].line != b.rows[i].line) return false;
        return true;
      });
}

// What is read from a text needs hardly any memory, but takes all of it or nothing.
void texts() {
  each_in_turn(
      "a figure", [] { return any_figure("1"); },
      [](any_figure& f) { f = any_figure("about USD 437 million"); });
  using periods = std::vector<month>;
  const auto january = [] { return periods{month{2000, 1}}; };
  each_in_turn("a period", january, [](periods& all) { all[0] = parse<month>("Dec 2025"); });
  each_in_turn("a text that is refused", january, [](periods& all) {
    try {
      all[0] = parse<month>("the month of December in a year that is not said");
    } catch (const error&) {
      all[0] = month{1, 1};
    }
  });
}

}  // namespace

void readers() {
  one_series();
  all_releases();
  all_claims();
  texts();
}
