// SPDX-License-Identifier: BSL-1.0
// A cell of a table that is written: a text, a number with its exact digits, or a missing value and
// why it is missing.
#ifndef FISCUS_TABLES_TABLE_CELL_HPP
#define FISCUS_TABLES_TABLE_CELL_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A footnote. Notes with a mark of their own keep it, as "p" for a provisional figure, unless it
/// is that of another note above, where a number follows it: "p2". Notes without a mark are
/// numbered in the order in which they stand in the table.
struct table_note {
  std::string text;
  std::string mark{};

  [[nodiscard]] friend bool operator==(const table_note&, const table_note&) = default;
};

/// What a cell holds.
enum class cell_kind : unsigned char { text, number, missing };

namespace detail {

/// Passes over the decimal digits at the beginning; returns whether there are any.
constexpr bool skip_digits(std::string_view& text) noexcept {
  const std::size_t size = (std::min)(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(size);
  return size != 0;
}

constexpr bool skip_any_of(std::string_view& text, std::string_view signs) noexcept {
  if (text.empty() || signs.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// Returns whether a text is a number as JSON writes it: "-437.50", "0", "1e+300".
constexpr bool is_plain_number(std::string_view text) noexcept {
  skip_any_of(text, "-");
  if (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9') return false;
  if (!skip_digits(text)) return false;
  if (skip_any_of(text, ".") && !skip_digits(text)) return false;
  if (skip_any_of(text, "eE")) {
    skip_any_of(text, "+-");
    if (!skip_digits(text)) return false;
  }
  return text.empty();
}

}  // namespace detail

/// A text, a number or a missing value, with its footnotes.
///
///     table_cell("Peru")
///     table_cell::number("437.00", "USD 437 million")
///     table_cell::missing("no value for the period of comparison")
class table_cell {
 public:
  /// An empty text.
  table_cell() = default;
  template <std::convertible_to<std::string_view> Text>
  table_cell(const Text& text)
      : all_(parts{cell_kind::text, std::string(std::string_view(text)), {}, {}}) {}

  /// Returns a number with its exact digits, as "-437.50", which CSV and JSON have, and the text
  /// that readers see; without one, the digits. Throws `invalid_value` for digits that are no
  /// number of JSON.
  [[nodiscard]] static table_cell number(std::string_view digits, std::string_view shown = {}) {
    if (!detail::is_plain_number(digits))
      throw invalid_value(detail::message().add("expected digits as -437.50, not ").quote(digits));
    return table_cell(
        {cell_kind::number, std::string(shown.empty() ? digits : shown), std::string(digits), {}});
  }
  /// Returns a cell without a value; `reason` says in words why it is missing.
  [[nodiscard]] static table_cell missing(std::string_view reason = {}) {
    return table_cell({cell_kind::missing, std::string(reason), {}, {}});
  }

  [[nodiscard]] cell_kind kind() const noexcept { return all_->kind; }
  /// Returns the text, or the number as readers see it; empty for a missing value.
  [[nodiscard]] std::string_view text() const& noexcept {
    return kind() == cell_kind::missing ? std::string_view() : std::string_view(all_->text);
  }
  /// Returns the exact digits of a number; empty for others.
  [[nodiscard]] std::string_view digits() const& noexcept { return all_->digits; }
  /// Returns why a value is missing; empty if nothing is known, and for others.
  [[nodiscard]] std::string_view reason() const& noexcept {
    return kind() == cell_kind::missing ? std::string_view(all_->text) : std::string_view();
  }
  [[nodiscard]] const std::vector<table_note>& notes() const& noexcept { return all_->notes; }
  /// Return a copy, of a temporary.
  [[nodiscard]] std::string text() const&& { return std::string(text()); }
  [[nodiscard]] std::string digits() const&& { return all_->digits; }
  [[nodiscard]] std::string reason() const&& { return std::string(reason()); }
  [[nodiscard]] std::vector<table_note> notes() const&& { return all_->notes; }

  /// Adds a footnote.
  void add_note(table_note note) { all_->notes.push_back(std::move(note)); }
  /// Returns the cell with a further footnote.
  [[nodiscard]] table_cell with_note(table_note note) const {
    table_cell result = *this;
    result.add_note(std::move(note));
    return result;
  }
  /// Returns the cell without its footnotes.
  [[nodiscard]] table_cell without_notes() const {
    return table_cell({all_->kind, all_->text, all_->digits, {}});
  }

  [[nodiscard]] friend bool operator==(const table_cell&, const table_cell&) = default;

 private:
  struct parts {
    cell_kind kind = cell_kind::text;
    std::string text;  // of a missing value, why it is missing
    std::string digits;
    std::vector<table_note> notes;

    [[nodiscard]] friend bool operator==(const parts&, const parts&) = default;
  };

  explicit table_cell(parts all) noexcept : all_(std::move(all)) {}

  detail::owned<parts> all_;
};

}  // namespace fiscus::inline v0

#endif
