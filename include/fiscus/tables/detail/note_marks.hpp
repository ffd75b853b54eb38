// SPDX-License-Identifier: BSL-1.0
// The footnotes of a table, each once, with the marks that stand in the cells.
#ifndef FISCUS_TABLES_DETAIL_NOTE_MARKS_HPP
#define FISCUS_TABLES_DETAIL_NOTE_MARKS_HPP

#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

class note_marks {
 public:
  /// Numbers the notes without a mark in the order in which they stand in the table.
  explicit note_marks(const table& of) {
    for (const table_cell& each : of.headings()) add(each);
    for (std::size_t i = 0; i < of.size(); ++i)
      for (const table_cell& each : of.row(i)) add(each);
  }

  /// Returns the marks of a cell, with a space before each: " p (1)".
  [[nodiscard]] std::string behind(const table_cell& cell) const {
    std::string result;
    for (const table_note& each : cell.notes())
      (result += ' ') += notes_[places_.at({each.text, each.mark})].mark;
    return result;
  }

  /// Returns the notes with their marks, in the order in which they stand in the table.
  [[nodiscard]] const std::vector<table_note>& all() const noexcept { return notes_; }

 private:
  void add(const table_cell& cell) {
    for (const table_note& each : cell.notes()) {
      if (!places_.emplace(std::pair(each.text, each.mark), notes_.size()).second) continue;
      notes_.push_back(each);
      if (each.mark.empty()) notes_.back().mark = '(' + std::to_string(++numbered_) + ')';
    }
  }

  std::map<std::pair<std::string, std::string>, std::size_t> places_;
  std::vector<table_note> notes_;
  std::size_t numbered_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
