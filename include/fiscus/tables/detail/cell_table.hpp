// SPDX-License-Identifier: BSL-1.0
// A table with a place for each label and each period of a span, which grows and shrinks in place.
#ifndef FISCUS_TABLES_DETAIL_CELL_TABLE_HPP
#define FISCUS_TABLES_DETAIL_CELL_TABLE_HPP

#include <fiscus/series/validity.hpp>
#include <fiscus/tables/detail/cell_bits.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// A place in a panel: the number of a label, and the ordinal of a period.
struct cell_key {
  std::uint32_t label;
  std::int32_t ordinal;

  [[nodiscard]] friend constexpr bool operator==(cell_key, cell_key) = default;
};

/// The ordinals from the first to the last one; none as long as nothing was added.
struct ordinal_range {
  std::int32_t first = (std::numeric_limits<std::int32_t>::max)();
  std::int32_t last = (std::numeric_limits<std::int32_t>::min)();

  void add(std::int32_t ordinal) noexcept {
    first = (std::min)(first, ordinal);
    last = (std::max)(last, ordinal);
  }
  void add(const ordinal_range& other) noexcept {
    first = (std::min)(first, other.first);
    last = (std::max)(last, other.last);
  }
  [[nodiscard]] bool meets(const ordinal_range& other) const noexcept {
    return first <= other.last && other.first <= last;
  }
  [[nodiscard]] bool holds(std::int32_t ordinal) const noexcept {
    return first <= ordinal && ordinal <= last;
  }
  [[nodiscard]] std::size_t width() const noexcept {
    return first > last ? 0 : static_cast<std::size_t>(std::int64_t{last} - first) + 1;
  }
};

/// The values and gaps of labels and periods, row by row. Rows are moved within the memory that
/// they have as long as it is large enough, as a copy would double what a large file takes.
template <class Value>
class cell_table {
 public:
  /// How two values of one key are added; null if they are refused.
  using adder = Value (*)(const Value&, const Value&);

  [[nodiscard]] bool empty() const noexcept { return labels_ == 0; }
  [[nodiscard]] std::size_t labels() const noexcept { return labels_; }
  [[nodiscard]] const ordinal_range& span() const noexcept { return span_; }
  [[nodiscard]] bool holds(cell_key key) const noexcept {
    return key.label < labels_ && span_.holds(key.ordinal);
  }
  void reserve(std::size_t cells) { values_.reserve(cells); }

  /// Takes the cells of so many labels; of these none is known before `note_values`.
  void take(std::vector<Value> cells, std::size_t labels, const ordinal_range& span) {
    values_ = std::move(cells);
    taken_ = cell_bits(values_.size());
    present_ = cell_bits(values_.size());
    labels_ = labels;
    span_ = span;
  }
  /// Notes that the cells of so many periods in a row have values.
  void note_values(cell_key first, std::size_t count) noexcept {
    taken_.set(place_of(first), count);
    present_.set(place_of(first), count);
  }

  /// Puts a value, or a gap where it is null, in its place, which the table must hold. Returns
  /// false if that is taken, and nothing is added.
  bool place(cell_key key, const Value* value, adder plus) {
    const std::size_t at = place_of(key);
    if (taken_[at]) {
      if (plus == nullptr) return false;
      if (value == nullptr)
        present_.clear(at);
      else if (present_[at])
        values_[at] = plus(values_[at], *value);
      return true;
    }
    taken_.set(at);
    if (value == nullptr) return true;
    present_.set(at);
    values_[at] = *value;
    return true;
  }

  /// Changes the span and the number of labels. Cells outside are dropped.
  void reshape(std::size_t labels, const ordinal_range& span) {
    if (labels < labels_) keep_rows(labels);
    ordinal_range all = span;
    if (!empty()) all.add(span_);
    widen(all);
    narrow(span);
    resize(labels * span.width());
    labels_ = labels;
  }

  [[nodiscard]] std::vector<Value> release_values() noexcept { return std::move(values_); }
  [[nodiscard]] validity_bits validity() {
    taken_ = cell_bits();
    return present_.to_validity();
  }

 private:
  [[nodiscard]] std::size_t place_of(cell_key key) const noexcept {
    return key.label * span_.width() +
           static_cast<std::size_t>(std::int64_t{key.ordinal} - span_.first);
  }

  void resize(std::size_t cells) {
    values_.resize(cells);
    taken_.resize(cells);
    present_.resize(cells);
  }
  void keep_rows(std::size_t labels) {
    resize(labels * span_.width());
    labels_ = labels;
  }

  /// Moves rows apart, from the last on: none comes to lie before its place.
  void widen(const ordinal_range& span) {
    const std::size_t old_width = span_.width();
    const std::size_t width = span.width();
    if (width != old_width && !empty()) {
      const auto before = static_cast<std::size_t>(std::int64_t{span_.first} - span.first);
      const std::size_t behind = width - old_width - before;
      resize(labels_ * width);
      for (std::size_t row = labels_; row-- > 0;) {
        const std::size_t from = row * old_width;
        const std::size_t to = row * width + before;
        if (from != to) std::move_backward(at(from), at(from + old_width), at(to + old_width));
        taken_.move_backward(from, old_width, to);
        present_.move_backward(from, old_width, to);
        clear(to + old_width, behind);
        clear(to - before, before);
      }
    }
    span_ = span;
  }
  void clear(std::size_t begin, std::size_t count) {
    if (count == 0) return;
    std::fill(at(begin), at(begin + count), Value{});
    taken_.clear(begin, count);
    present_.clear(begin, count);
  }

  /// Moves rows together, from the first on.
  void narrow(const ordinal_range& span) {
    const std::size_t old_width = span_.width();
    const std::size_t width = span.width();
    if (width != old_width && !empty()) {
      const auto before = static_cast<std::size_t>(std::int64_t{span.first} - span_.first);
      for (std::size_t row = 0; row < labels_; ++row) {
        const std::size_t from = row * old_width + before;
        const std::size_t to = row * width;
        if (from != to) std::move(at(from), at(from + width), at(to));
        taken_.move_forward(from, width, to);
        present_.move_forward(from, width, to);
      }
      resize(labels_ * width);
    }
    span_ = span;
  }

  [[nodiscard]] auto at(std::size_t i) noexcept {
    return values_.begin() + static_cast<std::ptrdiff_t>(i);
  }

  std::vector<Value> values_;
  cell_bits taken_;    // those with a value or a gap
  cell_bits present_;  // those with a value
  ordinal_range span_;
  std::size_t labels_ = 0;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
