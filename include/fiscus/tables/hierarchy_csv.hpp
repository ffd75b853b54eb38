// SPDX-License-Identifier: BSL-1.0
// Hierarchies from tables: which series are parts of which, by names that are indented.
#ifndef FISCUS_TABLES_HIERARCHY_CSV_HPP
#define FISCUS_TABLES_HIERARCHY_CSV_HPP

#include <fiscus/error.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/hierarchy_by_name.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/label_index.hpp>
#include <fiscus/tables/detail/row_columns.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/text/parse.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

/// Where the rows of a long table say the levels of their series.
struct indented_names {
  /// The column of names, indented below that of their whole.
  column name{};
  /// The signs that indent: spaces, or the dots of some offices.
  std::string_view signs = " ";
  /// How many of them make a level; what is left over counts for nothing.
  std::size_t signs_per_level = 1;
  /// A column of whole numbers by which each whole comes before its parts; none if series come so
  /// in the table. A series that ended is else below all others, where rows stand newest first.
  column order{};
};

namespace formats {

/// The names of the State Bank of Pakistan, for `sbp_easydata` with ten columns: six dots a level,
/// and another one before some names. Data sets whose totals stand below their parts are refused.
inline constexpr indented_names sbp_easydata_names{
    .name = "Series Display Name", .signs = ".", .signs_per_level = 6, .order = "Sequence No."};

}  // namespace formats

namespace detail {

/// The levels of the series in a table.
class level_reader {
 public:
  level_reader(const table_source& source, const table_options& options,
               const indented_names& names)
      : options_(options),
        names_(names),
        rows_(source, options.format, options.errors, true),
        columns_(rows_, options, {}, {options.labels[0], names.name}) {
    for (const column& each : options.labels) labels_.push_back(columns_.take(each, "labels"));
    name_ = columns_.find(names.name);
    if (names.order.is_given()) order_ = columns_.find(names.order);
  }

  hierarchy<std::string> read() {
    while (rows_.next()) {
      cell_ = 0;
      try {
        if (columns_.is_wanted(cell_)) read_row();
      } catch (const parse_error& e) {
        rows_.report(cell_error(rows_, cell_, e.position(), e.what()));
      }
    }
    std::vector<std::size_t> sorted(all_.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = i;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t a, std::size_t b) { return all_[a].order < all_[b].order; });
    std::vector<label_at_level<std::string>> levels;
    levels.reserve(sorted.size());
    for (const std::size_t each : sorted)
      levels.push_back({index_.labels()[each], all_[each].level});
    return hierarchy_of_levels<std::string>(levels, [&](std::size_t i) {
      rows_.refuse(rows_.place_of(all_[sorted[i]].place),
                   {"expected the level of a name above; the series " +
                    quoted_text(levels[i].label) + " stands below its parts"});
    });
  }

 private:
  struct known_series {
    std::size_t level;
    std::int64_t order;
    const char* place;
  };

  void read_row() {
    const known_series found{level(), order(), rows_.cell_begin(name_)};
    const std::uint32_t number = index_.find_or_add(label());
    if (number == all_.size()) {
      all_.push_back(found);
      return;
    }
    const known_series& known = all_[number];
    if (known.level == found.level && known.order == found.order) return;
    const std::size_t line = rows_.place_of(known.place).line;
    rows_.report(rows_.error_at(rows_.place_of(found.place),
                                {"expected the level and the order that line " +
                                 std::to_string(line) + " has for this series"}));
  }
  [[nodiscard]] std::size_t level() {
    cell_ = name_;
    const std::string_view text = rows_.text(name_);
    return signs_at_begin(text, names_.signs) / names_.signs_per_level;
  }
  [[nodiscard]] std::int64_t order() {
    if (!order_) return 0;
    cell_ = *order_;
    return parse<std::int64_t>(rows_.text(*order_));
  }
  [[nodiscard]] std::string label() {
    std::string result;
    for (const std::size_t each : labels_) {
      if (each != labels_.front()) result += options_.between_labels;
      result += rows_.code_in(rows_.text(each));
    }
    return result;
  }

  table_options options_;
  indented_names names_;
  table_rows rows_;
  row_columns columns_;
  std::vector<std::size_t> labels_;
  std::size_t name_ = 0;
  std::optional<std::size_t> order_;
  std::size_t cell_ = 0;  // that is being read
  label_index index_;
  std::vector<known_series> all_;
};

}  // namespace detail

/// Returns which series of a long table are parts of which: a series is a part of the last one
/// above it whose name is less indented. Their labels are those of the panel that `read_long_csv`
/// reads with the same options.
///
///     const auto parts = read_hierarchy("remittances.csv", formats::sbp_easydata,
///                                       formats::sbp_easydata_names);
///     discrepancies(remittances, parts);
///
/// Throws `table_error` where a series has two levels, or stands below its parts: where its name is
/// less indented than the one above it, and as no whole of that is. Throws as `read_long_csv` for
/// what is no table, and `invalid_value` without a column of labels or of names.
[[nodiscard]] inline hierarchy<std::string> read_hierarchy(const table_source& source,
                                                           const table_options& options,
                                                           const indented_names& names) {
  detail::require_option(!options.labels.empty(), "the columns of labels", "labels");
  detail::require_option(names.name.is_given(), "the column of indented names", "name");
  if (names.signs.empty() || names.signs_per_level == 0)
    throw invalid_value("a level is made of one sign or more");
  if (options.format.trim && names.signs.find_first_of(" \t") != std::string_view::npos)
    throw invalid_value("the option trim removes the spaces that indent names");
  return detail::level_reader(source, options, names).read();
}

}  // namespace fiscus::inline v0

#endif
