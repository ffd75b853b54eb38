// SPDX-License-Identifier: BSL-1.0
// What exported structs of Arrow point to.
#ifndef FISCUS_ARROW_DETAIL_EXPORTED_HPP
#define FISCUS_ARROW_DETAIL_EXPORTED_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/detail/metadata.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/series/series_view.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Throws `overflow` if a value has more digits than a decimal of Arrow of its size.
template <class Period, arrow_value Value>
void require_decimals(const series_view<Period, Value>& of) {
  using number = typename stored_as<Value>::number;
  constexpr int precision = decimal_precision(sizeof(Value));
  constexpr auto limit = power_of_ten<int128>(precision);
  for (const auto& [period, value] : of) {
    const number n = stored_as<Value>::number_in(value);
    if (n >= limit || n <= -limit)
      throw overflow(about(precision == 9    ? "more than the 9 digits of a decimal of 32 bits"
                           : precision == 18 ? "more than the 18 digits of a decimal of 64 bits"
                                             : "more than the 38 digits of a decimal of 128 bits",
                           period));
  }
}

/// What several structs point to together. A consumer may move a child away from its parent and
/// release it later, so what is shared is destroyed with the last of them.
class shared_by_structs {
 public:
  shared_by_structs() = default;
  shared_by_structs(const shared_by_structs&) = delete;
  shared_by_structs& operator=(const shared_by_structs&) = delete;
  virtual ~shared_by_structs() = default;

  void join(std::size_t count) noexcept { users_.fetch_add(count, std::memory_order_relaxed); }
  void leave() noexcept {
    if (users_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete this;
  }

 private:
  std::atomic<std::size_t> users_ = 0;
};

/// The release callback of schemas and arrays that are exported.
template <class Struct>
void release_exported(Struct* of) noexcept {
  for (std::int64_t i = 0; i < of->n_children; ++i)
    if (of->children[i]->release != nullptr) of->children[i]->release(of->children[i]);
  of->release = nullptr;
  static_cast<shared_by_structs*>(of->private_data)->leave();
}

/// A struct whose children are its columns.
template <class Struct>
class parent_of_columns : public shared_by_structs {
 public:
  explicit parent_of_columns(std::size_t columns) : children_(columns), pointers_(columns) {
    for (std::size_t i = 0; i < columns; ++i) pointers_[i] = &children_[i];
  }

  [[nodiscard]] Struct& child(std::size_t i) noexcept { return children_[i]; }

 protected:
  /// Makes the struct and its children ready to be released.
  void finish(Struct& parent) noexcept {
    parent.n_children = static_cast<std::int64_t>(children_.size());
    parent.children = pointers_.data();
    join(children_.size() + 1);
    own(parent);
    for (Struct& each : children_) own(each);
  }

 private:
  void own(Struct& each) noexcept {
    each.private_data = static_cast<shared_by_structs*>(this);
    each.release = [](Struct* of) { release_exported(of); };
  }

  std::vector<Struct> children_;
  std::vector<Struct*> pointers_;
};

/// The schema of a table: a column of periods, then columns of values.
class exported_schema : public parent_of_columns<ArrowSchema> {
 public:
  explicit exported_schema(std::size_t columns)
      : parent_of_columns(columns), names_(columns), formats_(columns), metadata_(columns) {}

  void set_column(std::size_t i, std::string_view name, std::string_view format,
                  const std::string& metadata, bool may_be_null) {
    names_[i] = name;
    formats_[i] = format;
    metadata_[i] = metadata;
    ArrowSchema& column = child(i);
    column.format = formats_[i].c_str();
    column.name = names_[i].c_str();
    column.metadata = metadata.empty() ? nullptr : metadata_[i].c_str();
    column.flags = may_be_null ? ARROW_FLAG_NULLABLE : 0;
  }

  /// Writes the schema, which shares what this owns.
  void finish(ArrowSchema& schema) noexcept {
    schema.format = "+s";
    schema.name = "";
    parent_of_columns::finish(schema);
  }

 private:
  std::vector<std::string> names_, formats_, metadata_;
};

/// The columns of a table, and the owner of their values, or a view of them.
template <class Owner>
class exported_array : public parent_of_columns<ArrowArray> {
 public:
  exported_array(std::size_t columns, Owner owner)
      : parent_of_columns(columns), owner_(std::move(owner)), buffers_(columns) {}

  [[nodiscard]] const Owner& owner() const noexcept { return owner_; }

  template <class Periods>
  void set_periods(std::size_t i, const Periods& periods) {
    days_.reserve(periods.size());
    for (const auto p : periods) days_.push_back(p.first_day().ordinal());
    set_column(i, days_.size(), 0, 0, nullptr, days_.data());
  }

  /// A label for each of so many rows. Throws `overflow` if they have more than 2^31 bytes
  /// together.
  void set_labels(std::size_t i, std::string_view label, std::size_t rows) {
    constexpr std::size_t most = (std::numeric_limits<std::int32_t>::max)();
    if (rows != 0 && label.size() > most / rows)
      throw overflow("labels of more than 2^31 bytes in one piece of a table");
    ends_.reserve(rows + 1);
    for (std::size_t row = 0; row <= rows; ++row)
      ends_.push_back(static_cast<std::int32_t>(row * label.size()));
    labels_.reserve(rows * label.size());
    for (std::size_t row = 0; row < rows; ++row) labels_ += label;
    set_column(i, rows, 0, 0, nullptr, ends_.data());
    buffers_[i][2] = labels_.data();
    child(i).n_buffers = 3;
  }

  /// The bits and the values have one offset in Arrow: up to seven, as the bits begin at a byte. If
  /// less than so many values lie `before` these in their buffer, the bits are copied.
  template <class Period, class Value>
  void set_values(std::size_t i, const series_view<Period, Value>& of, std::size_t before,
                  arrow_numbers as) {
    if constexpr (stored_as<Value>::is_exact)
      if (are_decimals<Value>(as)) require_decimals(of);
    const Value* const values = of.values().data();
    const std::size_t offset = of.validity_offset() % 8;
    if (of.is_dense()) return set_column(i, of.length(), 0, 0, nullptr, values);
    if (offset > before) return set_column(i, of.length(), -1, 0, copied_bits(of), values);
    set_column(i, of.length(), -1, offset, of.validity().data() + of.validity_offset() / 8,
               values - offset);
  }

  /// Writes the array of so many rows, which shares what this owns.
  void finish(ArrowArray& array, std::size_t rows) noexcept {
    array.length = static_cast<std::int64_t>(rows);
    array.n_buffers = 1;
    array.buffers = no_bits_.data();
    parent_of_columns::finish(array);
  }

 private:
  void set_column(std::size_t i, std::size_t length, std::int64_t null_count, std::size_t offset,
                  const void* bits, const void* values) noexcept {
    buffers_[i] = {bits, values, nullptr};
    ArrowArray& column = child(i);
    column.length = static_cast<std::int64_t>(length);
    column.null_count = null_count;
    column.offset = static_cast<std::int64_t>(offset);
    column.n_buffers = 2;
    column.buffers = buffers_[i].data();
  }

  /// Returns the validity bits from the beginning of a byte on.
  template <class Period, class Value>
  const void* copied_bits(const series_view<Period, Value>& of) {
    std::vector<std::uint8_t> bits(of.length() / 8 + 1);
    for (std::size_t i = 0; i < of.length(); ++i)
      if (of.is_present_unchecked(i))
        bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | 1U << i % 8);
    copied_bits_.push_back(std::move(bits));
    return copied_bits_.back().data();
  }

  Owner owner_;
  std::vector<std::vector<std::uint8_t>> copied_bits_;
  std::vector<std::int32_t> days_;
  std::vector<std::int32_t> ends_;  // of labels
  std::string labels_;
  std::vector<std::array<const void*, 3>> buffers_;
  std::array<const void*, 1> no_bits_{};
};

/// What columns of periods and of values are called and say.
template <class Period, class Value>
struct table_schema {
  arrow_numbers as;
  std::string format = format_of<Value>(as);
  std::string metadata = metadata_of<Value>(as);

  void set_periods(exported_schema& to, std::size_t i) const {
    metadata_writer said;
    if (const std::string length = period_length<Period>(); !length.empty())
      said.add(period_key, length);
    if (const std::string start = year_start<Period>(); !start.empty())
      said.add(year_start_key, start);
    to.set_column(i, "period", "tdD", said.text(), false);
  }
  /// Throws `invalid_value` for a name that would not be one on the way back.
  void set_label(exported_schema& to, std::size_t i, std::string_view label) const {
    if (label == "period" || label.find('\0') != std::string_view::npos)
      throw invalid_value(message().add("a column of values cannot be called ").quote(label));
    set_values(to, i, label);
  }
  void set_values(exported_schema& to, std::size_t i, std::string_view name) const {
    to.set_column(i, name, format, metadata, true);
  }
};

}  // namespace fiscus::inline v0::detail

#endif
