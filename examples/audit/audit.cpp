// SPDX-License-Identifier: BSL-1.0
// An audit of what the press printed: reads a table of claims and the releases of a monthly series,
// and says of each claim whether it follows from the figures beside it, or from what was known of
// the series on the day it was printed.
#include <fiscus/fiscus.hpp>
#include <fiscus/text/csv_claims.hpp>
#include <fiscus/text/csv_vintages.hpp>
#include <fiscus/text/explain.hpp>

#include <cstddef>
#include <iostream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace fiscus;

using history = vintages<month, figure<USD>>;

namespace {

constexpr std::string_view usage = R"(Usage: audit [CLAIMS [VINTAGES]]

Says of each claim in a table whether it can be right, and sums up.

  CLAIMS    a CSV file with the columns id, kind, period, figures, stated,
            printed and source. Figures are separated by semicolons: "growth"
            has now; before, as in 437 million; 356 million. Kinds that rest on the
            series have none, or a number: "on_year", "record", "nth_highest".
            The README of the examples lists all kinds.
  VINTAGES  a CSV file with the columns month, value ("437 million"), released,
            status (P, R, E or nothing) and source: a line for each print.
            Without the files: the press on Pakistan's exports of IT services.
  --help    this text.

The exit code is 1 if a line of a table cannot be read; the others are audited
all the same.
)";

constexpr verdict in_order[] = {verdict::impossible,         verdict::not_decidable,
                                verdict::possible_truncated, verdict::possible,
                                verdict::follows_truncated,  verdict::follows};

/// A claim with what was found of it on the day it was printed.
struct audited {
  listed_claim<> claim;
  verdict outcome;
  std::string sentence;
};

/// Returns the finding on the releases known by then, and that on later ones if it differs.
audited audit(const listed_claim<>& claim, const history& releases) {
  const auto latest = releases.latest();
  const auto known = claim.printed ? releases.as_of(*claim.printed) : latest;
  const verdict outcome = check(claim, known).outcome();
  std::string sentence = explain(claim, known);
  if (claim.needs_series() && check(claim, latest).outcome() != outcome)
    sentence += " By later releases, " + explain(claim, latest);
  return {claim, outcome, sentence};
}

/// Audits all lines that can be read; calls `complain` for the others.
template <class Complain>
std::vector<audited> audit_all(const std::string& file, const history& releases,
                               Complain complain) {
  std::vector<audited> result;
  const auto on_error = [&](const csv_error& e) { complain(std::string(e.what())); };
  for (const auto& each : read_claims<july_june>(file, USD, on_error)) {
    try {
      result.push_back(audit(each, releases));
    } catch (const error& e) {
      complain(file + ':' + std::to_string(each.line) + ":1: " + e.what());
    }
  }
  return result;
}

void write_heading(std::ostream& out, const std::string& text) {
  out << text << '\n' << std::string(text.size(), '-') << '\n';
}

/// A cell of a table: the text, and at least two spaces after it.
std::string cell(const std::string& text, std::size_t width) {
  return text + std::string(text.size() < width ? width - text.size() + 2 : 2, ' ');
}

/// Writes the claims with one verdict, and says how many there are.
std::size_t write_group(std::ostream& out, const std::vector<audited>& all, verdict of) {
  std::size_t count = 0;
  for (const audited& each : all) {
    if (each.outcome != of) continue;
    if (count++ == 0) write_heading(out, std::string(in_words(of)));
    out << cell(each.claim.id, 4) << cell(each.claim.about, 9) << each.sentence << "  ["
        << each.claim.source << "]\n";
  }
  if (count > 0) out << '\n';
  return count;
}

void write_report(std::ostream& out, const std::vector<audited>& all, std::size_t refused) {
  std::vector<std::size_t> counts;
  for (const verdict each : in_order) counts.push_back(write_group(out, all, each));
  write_heading(out, "summary");
  std::size_t i = 0;
  for (const verdict each : in_order)
    out << cell(std::to_string(counts[i++]), 3) << in_words(each) << '\n';
  out << cell(std::to_string(all.size()), 3) << "claims\n";
  if (refused > 0) out << cell(std::to_string(refused), 3) << "lines that cannot be read\n";
}

int audit_files(const std::string& claims, const std::string& vintages_file) {
  const auto releases = read_vintages<month, figure<USD>>(
      vintages_file,
      {.period = "month", .value = "value", .released = "released", .status = "status"});
  std::size_t refused = 0;
  const auto all = audit_all(claims, releases, [&](const std::string& what) {
    std::cerr << "audit: " << what << '\n';
    ++refused;
  });
  write_report(std::cout, all, refused);
  return refused == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const std::vector<std::string> files(arguments + 1, arguments + count);
    for (const std::string& each : files) {
      if (each == "--help") {
        std::cout << usage;
        return 0;
      }
      if (each.starts_with("-"))
        throw invalid_value("unknown option " + each + "; --help explains all");
    }
    if (files.size() > 2) throw invalid_value("two files at most; --help explains all");
    return audit_files(
        files.empty() ? FISCUS_EXAMPLE_DATA "/published_claims.csv" : files[0],
        files.size() < 2 ? FISCUS_EXAMPLE_DATA "/pakistan_it_exports_vintages.csv" : files[1]);
  } catch (const error& e) {
    std::cerr << "audit: " << e.what() << '\n';
    return 1;
  }
}
