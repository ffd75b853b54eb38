// SPDX-License-Identifier: BSL-1.0
// Tables to be written: what is added is added as a whole, or not at all.
#include "failing.hpp"

#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/table_csv.hpp>

#include <string>

using namespace fiscus;
using failing::each_in_turn;

namespace {

const std::string text = "a text that is long enough to take memory";

table two_rows() {
  table all({text + '1', text + '2'});
  all.add_row({text, table_cell::number("437.50", text)});
  all.add_row({text, table_cell::missing(text)});
  return all;
}

}  // namespace

void tables() {
  each_in_turn("add_row", two_rows, [](table& all) { all.add_row({text, text}); });
  each_in_turn("add_column", two_rows, [](table& all) { all.add_column(text, {text, text}); });
  each_in_turn("add_note", two_rows, [](table& all) { all.add_note(1, 1, {text, text}); });
  each_in_turn("a note of the table", two_rows, [](table& all) { all.add_note(text); });
  each_in_turn("set_caption", two_rows, [](table& all) { all.set_caption(text); });
  each_in_turn("assignment", two_rows, [](table& all) { all = table(all).transposed(); });
  each_in_turn("with_note_columns", two_rows,
               [](table& all) { all = all.with_reasons_as_notes().with_note_columns(); });
  each_in_turn(
      "a cell", [] { return table_cell(text); },
      [](table_cell& cell) {
        cell.add_note({text, text});
      });
  each_in_turn(
      "to_csv", [] { return std::string(); }, [](std::string& csv) { csv = to_csv(two_rows()); });
}
