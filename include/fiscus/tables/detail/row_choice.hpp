// SPDX-License-Identifier: BSL-1.0
// Which rows of a table give values: by their labels, their texts, their actions and their periods.
#ifndef FISCUS_TABLES_DETAIL_ROW_CHOICE_HPP
#define FISCUS_TABLES_DETAIL_ROW_CHOICE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/row_actions.hpp>
#include <fiscus/tables/detail/row_cells.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

template <calendar_period Period, table_value Value>
class row_choice : protected row_cells<Period, Value> {
 protected:
  using base = row_cells<Period, Value>;
  using base::cell_;
  using base::columns_;
  using base::labels_;
  using base::options_;
  using base::periods_;
  using base::rows_;
  using base::shape_;
  using base::value_;
  using base::values_;

  /// If `only` one label is read, rows and columns of others are passed over.
  row_choice(const table_source& source, const table_options& options, table_shape shape,
             std::initializer_list<column> wanted, std::optional<std::string_view> only,
             bool whole = true)
      : base(source, options, shape, wanted, only, whole) {
    chooses_periods_ =
        shape != table_shape::period_columns &&
        (options.notes_below_header || options.mixed_periods || options.empty_periods);
    action_ = columns_.find_if_there(options.action);
    is_choosy_ = chooses_periods_ || action_;
    this->find_columns();
    chooses_label_ = only && shape != table_shape::value_columns;
    if (action_ && options.apply_actions) find_actions();
  }
  ~row_choice() = default;

  /// Goes back to before the first row.
  void restart() {
    rows_.restart();
    had_period_ = false;
  }

  /// Returns whether the current row gives a value, by its label, its texts, its action and its
  /// period.
  [[gnu::always_inline]] bool is_wanted() {
    return (!chooses_label_ || this->has_only_label()) && columns_.is_wanted(cell_) &&
           (!is_choosy_ || is_chosen());
  }

  void set_unit() {
    if (const auto unit = columns_.unit(cell_, [&] { return has_value(); }))
      values_.set_unit(*unit);
  }

  /// Refuses the label that is to be read if no row has it.
  void refuse_missing_label() {
    if (chooses_label_ && labels_.size() == 0) refuse_label();
  }

 private:
  [[gnu::noinline]] bool is_chosen() {
    return (!action_ || gives_value()) && (!chooses_periods_ || has_period());
  }

  /// Returns whether the action of the current row, and those of rows below, let it give a value.
  bool gives_value() {
    const std::string_view code = rows_.code_in(rows_.text(*action_));
    const auto action = action_of(code);
    cell_ = *action_;
    if (!action) throw parse_error("one of the actions I, A, M, R and D", code, 0);
    if (!options_.apply_actions) {
      if (action != row_action::remove) return true;
      throw parse_error("a row that gives a value, or the option apply_actions,", code, 0);
    }
    if (action == row_action::remove) return false;
    if (action == row_action::merge && rows_.text(measure_).empty()) return false;
    return actions_.empty() || !actions_.is_undone(this->row_key(), rows_.number());
  }

  /// Notes which rows undo others, above them.
  [[gnu::cold, gnu::noinline]] void find_actions() {
    if (shape_ != table_shape::long_rows)
      throw invalid_value("actions are those of rows with one value");
    measure_ = columns_.find(options_.value);
    while (rows_.next_right()) {
      const auto action = action_of(rows_.code_in(rows_.text(*action_)));
      if (!action || *action == row_action::append) continue;
      const bool removes = action == row_action::remove;
      try {
        if (removes ? columns_.may_be_wanted() && deletes_value() : gives_right_value(*action))
          actions_.undo_above(this->row_key(), rows_.number());
      } catch (const parse_error& e) {
        // What is wrong with a row that gives a value is told when it is read.
        if (removes) rows_.report(this->error_of_cell(e.position(), e));
      } catch (const overflow&) {
        continue;
      }
    }
    rows_.restart();
  }
  /// Returns whether a row that replaces or merges has a value that can be read. Throws what the
  /// readers throw.
  bool gives_right_value(row_action action) {
    if (action == row_action::merge && rows_.text(measure_).empty()) return false;
    if (!columns_.is_wanted(cell_)) return false;
    set_unit();
    cell_ = value_;
    Value value{};
    static_cast<void>(values_.read(rows_.text(value_), value));
    return true;
  }

  /// Returns whether a row that deletes does so with the value, and not only with what else is said
  /// of it.
  [[nodiscard]] bool deletes_value() {
    if (!rows_.text(measure_).empty() || !rows_.text(value_).empty()) return true;
    for (std::size_t i = 0; i < rows_.count(); ++i) {
      const bool is_other = !columns_.is_used(i) || columns_.is_status(i);
      if (is_other && !rows_.text(i).empty() && !this->is_label(i)) return false;
    }
    return true;
  }
  /// Returns whether the current row has a period, or else an error, as the options have it.
  [[gnu::noinline]] bool has_period() {
    const std::string_view text = this->period_text();
    const bool is_long = shape_ == table_shape::long_rows;
    if (options_.empty_periods && text.empty() && !(is_long && has_value())) {
      static_cast<void>(this->read_label());
      return false;
    }
    const bool is_period = periods_.can_read(text);
    had_period_ = had_period_ || is_period;
    if (is_period) return true;
    return !(options_.notes_below_header && !had_period_) &&
           !(options_.mixed_periods && is_any_period(text));
  }

  [[nodiscard]] bool has_value() {
    if (std::same_as<Value, observation_status>) return false;
    if (shape_ != table_shape::long_rows) return true;
    cell_ = value_;
    Value value{};
    return values_.read(rows_.text(value_), value);
  }

  [[gnu::cold, gnu::noinline, noreturn]] void refuse_label() {
    chooses_label_ = false;
    rows_.restart();
    while (rows_.next_right()) {
      try {
        if (columns_.is_wanted(cell_)) static_cast<void>(this->read_label());
      } catch (const parse_error&) {
        continue;
      }
    }
    base::refuse_label();
  }

  std::optional<std::size_t> action_;
  std::size_t measure_ = 0;  // the column in which an action finds a value, or none
  row_actions actions_;      // that are applied
  bool is_choosy_ = false;   // whether rows may be chosen by their actions and periods
  bool chooses_periods_ = false;
  bool chooses_label_ = false;
  bool had_period_ = false;  // one of the rows so far
};

}  // namespace fiscus::inline v0::detail

#endif
