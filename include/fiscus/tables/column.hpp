// SPDX-License-Identifier: BSL-1.0
// A column of a table, by name or by number, and short lists that can be constants.
#ifndef FISCUS_TABLES_COLUMN_HPP
#define FISCUS_TABLES_COLUMN_HPP

#include <fiscus/error.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

/// A column by its name in the header, or by its number from 1. The name is not copied.
class column {
 public:
  /// No column.
  constexpr column() = default;
  constexpr column(const char* name) noexcept : name_(name) {}
  constexpr column(std::string_view name) noexcept : name_(name) {}
  constexpr column(const std::string& name) noexcept : name_(name) {}
  /// The column of that number, from 1. Throws `invalid_value` for another.
  template <std::same_as<int> Number>
  constexpr column(Number number) : number_(static_cast<std::size_t>(number)) {
    if (number < 1) throw invalid_value("columns are counted from 1");
  }

  /// Returns whether a column is named or numbered.
  [[nodiscard]] constexpr bool is_given() const noexcept { return number_ != 0 || !name_.empty(); }
  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  /// Returns the number, from 1; 0 for a column that has a name.
  [[nodiscard]] constexpr std::size_t number() const noexcept { return number_; }

  [[nodiscard]] friend constexpr bool operator==(const column&, const column&) = default;

 private:
  std::string_view name_;
  std::size_t number_ = 0;
};

/// A list of at most `Most` elements that is stored in the object, so that options with lists can
/// be constants.
template <class T, std::size_t Most>
class short_list {
 public:
  constexpr short_list() = default;
  /// One element, as in `.status = "flag"`.
  template <std::convertible_to<T> U>
  constexpr short_list(const U& only) {
    push_back(only);
  }
  /// Throws `invalid_value` for more.
  constexpr short_list(std::initializer_list<T> all) {
    for (const T& each : all) push_back(each);
  }

  /// Appends an element. Throws `invalid_value` if the list is full.
  constexpr void push_back(const T& value) {
    if (size_ == Most) throw invalid_value("more elements than a short list has room for");
    all_[size_++] = value;
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr const T& operator[](std::size_t i) const {
    detail::check_index("element", i, size_);
    return all_[i];
  }
  [[nodiscard]] constexpr const T* begin() const noexcept { return all_.data(); }
  [[nodiscard]] constexpr const T* end() const noexcept { return all_.data() + size_; }

  [[nodiscard]] friend constexpr bool operator==(const short_list&, const short_list&) = default;

 private:
  std::array<T, Most> all_{};
  std::size_t size_ = 0;
};

/// Up to 64 columns.
using column_list = short_list<column, 64>;

}  // namespace fiscus::inline v0

#endif
