// SPDX-License-Identifier: BSL-1.0
// An audit of what the press printed: reads a table of claims and the releases of a monthly series,
// and says of each claim whether it follows from the figures beside it, or from what was known of
// the series on the day it was printed.
#include "names.hpp"
#include "options.hpp"
#include "report.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/text/explain.hpp>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

/// Returns the finding on the releases known by then, that on later ones if it differs, and the
/// names that contradict the figures.
template <class Releases, class Series>
audited audit(const listed_claim<>& claim, const Releases& releases, const Series& latest,
              const names::levels& levels) {
  audited result{{}, {}, {}, {}, claim.line, explanation_of(claim, latest), {}, {}};
  if (claim.needs_series() && claim.printed) {
    const explanation later =
        std::exchange(result.now, explanation_of(claim, releases.as_of(*claim.printed)));
    if (later.found.outcome() != result.now.found.outcome()) result.later = later.sentence;
  }
  const std::string text = claim.about + ' ' + claim.source;
  for (const std::string& note :
       {names::contradiction_of_spans(text), names::contradiction_of_signs(text, result.now.found),
        levels.contradiction(claim)})
    if (!note.empty()) result.notes.push_back(note);
  result.id = claim.id;
  result.kind = claim.kind;
  result.about = claim.about;
  result.source = claim.source;
  return result;
}

/// A series whose file does not say when its figures were known.
template <class Amount>
class undated {
 public:
  explicit undated(series<month, Amount> all) : all_(std::move(all)) {}

  [[nodiscard]] const series<month, Amount>& latest() const { return all_; }
  [[nodiscard]] const series<month, Amount>& as_of(day) const { return all_; }

 private:
  series<month, Amount> all_;
};

/// Audits all lines that can be read; what is wrong with the others is added to `refused`.
template <class Releases>
std::vector<audited> audit_by(const Releases& releases, const options& asked,
                              std::vector<std::string>& refused) {
  const auto rows = read_claims<july_june>(
      asked.claims, asked.unit, [&](const table_error& e) { refused.emplace_back(e.what()); });
  const bool needs_series =
      std::any_of(rows.begin(), rows.end(), [](const auto& each) { return each.needs_series(); });
  if (needs_series && asked.has_claims && !asked.has_vintages)
    std::cerr
        << "audit: there are claims on a series, and VINTAGES is not given: they are judged by "
           "Pakistan's exports of IT services\n";
  names::levels levels;
  for (const auto& each : rows) levels.add(each);
  const auto& latest = releases.latest();
  names::ids ids;
  std::vector<audited> result;
  result.reserve(rows.size());
  for (const auto& each : rows) {
    try {
      result.push_back(audit(each, releases, latest, levels));
      const std::string note = ids.contradiction(each);
      if (!note.empty()) result.back().notes.push_back(note);
    } catch (const error& e) {
      refused.push_back(asked.claims + ':' + std::to_string(each.line) + ":1: " + e.what());
    }
  }
  return result;
}

/// Returns whether a table has releases: a column of their days, or a column for each of them, as
/// in the archive of FRED, of which none is named.
bool has_releases(const input& read_as) {
  if (read_as.format == nullptr) return true;
  const bool is_archive =
      read_as.format == &formats::alfred || read_as.format == &formats::alfred_csv;
  return is_archive && read_as.label.empty();
}

template <class Amount>
std::vector<audited> audit_all(const options& asked, std::vector<std::string>& refused) {
  const table_options format = asked.read_as.options(
      {.period = "month", .value = "value", .released = "released", .status = "status"});
  const std::string& label = asked.read_as.label;
  if (has_releases(asked.read_as))
    return audit_by(read_vintages<month, Amount>(asked.vintages, format), asked, refused);
  return audit_by(undated(read_csv<month, Amount>(asked.vintages, format, label)), asked, refused);
}

int write_audit(const options& asked) {
  std::vector<std::string> refused;
  const auto all = asked.unit == USD ? audit_all<figure<USD>>(asked, refused)
                                     : audit_all<figure<>>(asked, refused);
  for (std::size_t i = 0; i < refused.size() && i < asked.most_errors; ++i)
    std::cerr << "audit: " << shown(refused[i]) << '\n';
  if (refused.size() > asked.most_errors)
    std::cerr << "audit: "
              << so_many(refused.size() - asked.most_errors,
                         asked.most_errors == 0 ? "line" : "more line")
              << " cannot be read\n";
  switch (asked.output) {
    case output_format::text: write_text(std::cout, all, refused.size()); break;
    case output_format::csv: write_csv(std::cout, all, asked.is_spreadsheet_safe); break;
    case output_format::json: write_json(std::cout, all, refused); break;
  }
  if (!std::cout.flush()) throw invalid_value("the report cannot be written");
  return refused.empty() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const options asked = read_options({arguments + 1, arguments + count});
    if (asked.wants_help) {
      if (!(std::cout << usage).flush()) throw invalid_value("the help cannot be written");
      return 0;
    }
    return write_audit(asked);
  } catch (const usage_error& e) {
    std::cerr << "audit: " << e.what() << "; --help explains all\n";
    return 2;
  } catch (const error& e) {
    std::cerr << "audit: " << e.what() << '\n';
    return 1;
  }
}
