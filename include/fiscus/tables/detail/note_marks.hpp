// SPDX-License-Identifier: BSL-1.0
// The footnotes of a table, each once, with the marks that stand in the cells.
#ifndef FISCUS_TABLES_DETAIL_NOTE_MARKS_HPP
#define FISCUS_TABLES_DETAIL_NOTE_MARKS_HPP

#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

class note_marks {
 public:
  /// Numbers the notes without a mark in the order in which they stand in the table. No two notes
  /// get the same mark: numbers that are marks of others are passed over, and a number follows a
  /// mark that a note above has, as "p2".
  explicit note_marks(const table& of) {
    for_each_note(of, [this](const table_note& each) { given_.insert(each.mark); });
    for_each_note(of, [this](const table_note& each) { add(each); });
  }

  /// Returns the marks of a cell, each once and with a space before it: " p (1)".
  [[nodiscard]] std::string behind(const table_cell& cell) const {
    std::string result;
    const std::vector<table_note>& notes = cell.notes();
    for (auto each = notes.begin(); each != notes.end(); ++each)
      if (std::find(notes.begin(), each, *each) == each)
        (result += ' ') += notes_[places_.at({each->text, each->mark})].mark;
    return result;
  }

  /// Returns the notes with their marks, in the order in which they stand in the table.
  [[nodiscard]] const std::vector<table_note>& all() const noexcept { return notes_; }

 private:
  static void for_each_note(const table& of, auto f) {
    for (const table_cell& each : of.headings())
      for (const table_note& note : each.notes()) f(note);
    for (std::size_t i = 0; i < of.size(); ++i)
      for (const table_cell& each : of.row(i))
        for (const table_note& note : each.notes()) f(note);
  }

  void add(const table_note& note) {
    if (!places_.emplace(std::pair(note.text, note.mark), notes_.size()).second) return;
    notes_.push_back(note);
    std::string& mark = notes_.back().mark;
    if (mark.empty()) {
      do mark = '(' + std::to_string(++numbered_) + ')';
      while (given_.contains(mark));
      return;
    }
    if (used_.insert(mark).second) return;
    std::size_t& number = repeated_.try_emplace(note.mark, 1).first->second;
    do mark = note.mark + std::to_string(++number);
    while (given_.contains(mark) || !used_.insert(mark).second);
  }

  std::set<std::string> given_;  // by the notes
  std::set<std::string> used_;
  std::map<std::pair<std::string, std::string>, std::size_t> places_;
  std::map<std::string, std::size_t> repeated_;  // how often a mark has been used
  std::vector<table_note> notes_;
  std::size_t numbered_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
