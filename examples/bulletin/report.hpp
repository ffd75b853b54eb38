// SPDX-License-Identifier: BSL-1.0
// A report: what happened, in a few facts, tables and charts, apart from how it is written.
#ifndef FISCUS_EXAMPLES_BULLETIN_REPORT_HPP
#define FISCUS_EXAMPLES_BULLETIN_REPORT_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/tables/table.hpp>

#include <optional>
#include <string>
#include <vector>

/// A name and a text about it.
struct fact {
  std::string name;
  std::string text;
  bool is_detail = false;  ///< of the fact above
};

struct section {
  std::string heading;
  std::vector<fact> facts{};
  std::optional<fiscus::table> rows{};
  std::vector<fiscus::chart> pictures{};
};

struct report {
  std::string title;
  std::string month;     ///< the one that is reported on, as "2025-12"
  std::string headline;  ///< what happened, in a sentence
  std::vector<section> sections;
  std::string source;
  std::string notes;
};

#endif
