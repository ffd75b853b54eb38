// SPDX-License-Identifier: BSL-1.0
// The columns that options name, and those of them that choose rows and say units.
#ifndef FISCUS_TABLES_DETAIL_ROW_COLUMNS_HPP
#define FISCUS_TABLES_DETAIL_ROW_COLUMNS_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/unit_text.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Returns the part of a name of a column that is a label.
inline std::string_view part_of_name(std::string_view name, name_part part) noexcept {
  const auto cut = [&](std::string_view open) {
    const std::size_t at = name.rfind(open);
    return at == std::string_view::npos ? name : name.substr(at + open.size());
  };
  if (part == name_part::last_word) return cut(" ");
  if (part == name_part::whole || !name.ends_with(')')) return name;
  name.remove_suffix(1);
  return cut("(");
}

class row_columns {
 public:
  /// Throws unless the table has a header, for which `wanted` are the columns to name. `code` is
  /// that of the currency of the values, or empty.
  row_columns(table_rows& rows, const table_options& options, std::string_view code,
              std::initializer_list<column> wanted)
      : rows_(rows), code_(code), default_unit_(options.unit) {
    require_header(wanted);
    for (const column_is& each : options.where)
      wanted_.push_back({find(each.column), std::string(each.text)});
    for (const column_is& each : options.where_not)
      unwanted_.push_back({find(each.column), std::string(each.text)});
    if (options.values.empty())
      for (const column& each : options.ignored) ignore(each);
    if (options.currency.is_given()) {
      if (code.empty()) throw invalid_value("only money has a currency");
      for (const char c : code) code_in_small_ += static_cast<char>(c - 'A' + 'a');
      currency_ = find(options.currency);
    }
    is_choosy_ = !wanted_.empty() || !unwanted_.empty() || currency_;
    if (options.unit_column.is_given()) unit_ = find(options.unit_column);
    find_status(options.status);
  }

  /// Returns the index of a column, which is used from then on.
  std::size_t find(const column& wanted) {
    const std::size_t result = find_column(rows_, wanted);
    used_.resize((std::max)(used_.size(), result + 1));
    used_[result] = true;
    return result;
  }
  /// The same for a column that no other option may name. Throws `invalid_value` if one does.
  std::size_t take(const column& wanted, std::string_view option) {
    const std::size_t result = find(wanted);
    for (const auto& [place, other] : taken_)
      if (place == result)
        throw invalid_value(message()
                                .add("the options ")
                                .add(other)
                                .add(" and ")
                                .add(option)
                                .add(" name the same column, ")
                                .quote(rows_.name_of_column(result)));
    taken_.emplace_back(result, option);
    return result;
  }
  /// The same if a table has the column.
  std::optional<std::size_t> find_if_there(const column& wanted) {
    const bool is_there =
        wanted.is_given() && (wanted.number() != 0 || find_name(rows_, wanted.name()));
    return is_there ? std::optional(find(wanted)) : std::nullopt;
  }
  /// Returns the index of the column of statuses. Throws `table_error` if the table has none of
  /// those that the options name.
  [[nodiscard]] std::size_t status_column(const table_options& options) {
    return status_ ? *status_ : find(options.status[0]);
  }
  /// Whether the options name such a column that the table has, and whether it is this one.
  [[nodiscard]] bool has_status() const noexcept { return status_.has_value(); }
  [[nodiscard]] bool is_status(std::size_t i) const noexcept { return status_ == i; }

  /// Returns the columns that the option `values` names, or all that no other option names.
  [[nodiscard]] std::vector<std::size_t> columns_of_values(const table_options& options) {
    std::vector<std::size_t> result;
    for (const column& each : options.values) {
      if (std::find(options.ignored.begin(), options.ignored.end(), each) != options.ignored.end())
        throw invalid_value(message()
                                .add("the options values and ignored name the same column, ")
                                .quote(rows_.name_of_column(find(each))));
      result.push_back(take(each, "values"));
    }
    const auto& header = rows_.header();
    const std::string_view other = options.names_do_not_end_with;
    for (std::size_t i = 0; options.values.empty() && i < header.size(); ++i)
      if (!is_used(i) && header[i].ends_with(options.names_end_with) &&
          (other.empty() || !header[i].ends_with(other)))
        result.push_back(i);
    return result;
  }
  /// Returns what of a column's name is the label or the period.
  [[nodiscard]] std::string_view name_of_values(std::size_t place,
                                                const table_options& options) const {
    std::string_view name = rows_.header()[place];
    if (name.ends_with(options.names_end_with)) name.remove_suffix(options.names_end_with.size());
    return name;
  }
  [[nodiscard]] std::string_view label_of_column(std::size_t place,
                                                 const table_options& options) const {
    return part_of_name(name_of_values(place, options), options.label_in_name);
  }

  [[nodiscard]] bool is_used(std::size_t i) const { return i < used_.size() && used_[i]; }

  /// Returns whether the current row is one of those that are wanted. `cell` is then that which is
  /// being read.
  [[nodiscard]] bool is_wanted(std::size_t& cell) const { return !is_choosy_ || is_chosen(cell); }

  /// The same for a row of which an empty cell stands for all texts.
  [[nodiscard]] bool may_be_wanted() const {
    return std::all_of(wanted_.begin(), wanted_.end(), [&](const condition& each) {
      const std::string_view text = rows_.code_in(rows_.text(each.place));
      return text.empty() || text == each.text;
    });
  }

  /// Returns the unit that the current row says, if there is a column of units. An empty cell is
  /// the unit of the options; if they have none it is refused, unless the row has no value.
  template <class HasValue>
  [[nodiscard]] std::optional<scale> unit(std::size_t& cell, HasValue has_value) {
    if (!unit_) return std::nullopt;
    cell = *unit_;
    const std::string_view text = rows_.code_in(rows_.text(cell));
    if (!text.empty()) return unit_in(text);
    if (default_unit_ == one && has_value()) {
      cell = *unit_;
      throw parse_error("a unit as million, or the option unit,", text, 0);
    }
    return default_unit_;
  }

  /// Returns what `how` reads in the name of a column. Its errors have the place of the name.
  template <class How>
  [[nodiscard]] auto in_heading(std::size_t i, How how) const {
    return in_heading(i, rows_.header()[i], how);
  }
  /// The same in the beginning of the name.
  template <class How>
  [[nodiscard]] auto in_heading(std::size_t i, std::string_view name, How how) const {
    const auto refuse = [&](std::size_t position, const error& e) {
      table_place place = rows_.header_place(i);
      place.column += position;
      rows_.refuse(place, {.what = "the name of column " + std::to_string(i + 1) + ": " + e.what(),
                           .option = option_in(e.what())});
    };
    try {
      return how(name);
    } catch (const parse_error& e) {
      refuse(e.position(), e);
    } catch (const error& e) {
      refuse(0, e);
    }
    return how(name);  // never: the error is thrown
  }

 private:
  struct condition {
    std::size_t place;
    std::string text;
  };

  void find_status(const short_list<column, 4>& all) {
    for (const column& each : all)
      if (const auto found = all.size() == 1 ? std::optional(find(each)) : find_if_there(each);
          !status_)
        status_ = found;
  }

  void ignore(const column& unused) {
    const auto& header = rows_.header();
    used_.resize((std::max)(used_.size(), header.size()));
    if (unused.number() != 0 && unused.number() <= header.size()) used_[unused.number() - 1] = true;
    const bool in_any_case = rows_.format().names_in_any_case;
    for (std::size_t i = 0; unused.number() == 0 && i < header.size(); ++i)
      if (header[i] == unused.name() ||
          (in_any_case && are_same_in_any_case(header[i], unused.name())))
        used_[i] = true;
  }

  [[nodiscard, gnu::noinline]] bool is_chosen(std::size_t& cell) const {
    for (const condition& each : wanted_)
      if (rows_.code_in(rows_.text(each.place)) != each.text) return false;
    for (const condition& each : unwanted_)
      if (rows_.code_in(rows_.text(each.place)) == each.text) return false;
    if (currency_) {
      cell = *currency_;
      const std::string_view found = rows_.code_in(rows_.text(cell));
      if (!is_in_any_case(found, code_in_small_))
        throw parse_error(message().add(code_).add(", or the option where to choose rows,").c_str(),
                          found, 0);
    }
    return true;
  }

  [[nodiscard, gnu::noinline]] scale unit_in(std::string_view text) {
    if (text != unit_text_) {
      known_unit_ = unit_in_cell(text);
      unit_text_ = text;
    }
    return known_unit_;
  }

  void require_header(std::initializer_list<column> wanted) const {
    if (!rows_.has_header() || !rows_.header().empty()) return;
    std::vector<std::string> names;
    for (const column& each : wanted)
      if (!each.name().empty()) names.push_back(quoted_text(each.name()));
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
      all += i == 0 ? (names.size() == 1 ? " with the column " : " with the columns ")
                    : (i + 1 == names.size() ? " and " : ", ");
      all += names[i];
    }
    rows_.refuse({}, {"expected a header line" + all + "; the file is empty"});
  }

  table_rows& rows_;
  std::string code_;
  std::string code_in_small_;
  std::vector<bool> used_;
  std::vector<condition> wanted_;
  std::vector<condition> unwanted_;
  bool is_choosy_ = false;  // whether rows have to be looked at
  std::optional<std::size_t> currency_;
  std::optional<std::size_t> status_;
  std::optional<std::size_t> unit_;
  std::string unit_text_;  // not empty once a unit is known
  scale known_unit_ = one;
  scale default_unit_;
  std::vector<std::pair<std::size_t, std::string_view>> taken_;
};

}  // namespace fiscus::inline v0::detail

#endif
