// SPDX-License-Identifier: BSL-1.0
// What is thrown when a value is wrong. A wrong program does not compile; an answer that does not
// exist is an empty result and no error (see growth/answer.hpp).
#ifndef FISCUS_ERROR_HPP
#define FISCUS_ERROR_HPP

#include <fiscus/detail/message.hpp>

#include <cstddef>
#include <exception>
#include <string_view>

namespace fiscus::inline v0 {

/// The base of everything that the library throws. Copying it cannot throw.
class error : public std::exception {
 public:
  // Out of the way: what may throw is small enough then to be expanded where it is called.
  [[gnu::cold, gnu::noinline]] explicit error(std::string_view what) noexcept { what_.add(what); }
  [[gnu::cold, gnu::noinline]] explicit error(const detail::message& what) noexcept : what_(what) {}

  /// The message, in English, without a line end.
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  detail::message what_;
};

/// A result is too large for the integer that has to hold it.
class overflow : public error {
 public:
  using error::error;
};

/// `rounding::unnecessary` was asked for, and digits would have been lost.
class inexact : public error {
 public:
  using error::error;
};

/// A quotient by zero was asked for.
class division_by_zero : public error {
 public:
  using error::error;
};

/// An argument is outside of what it may be: a thirteenth month, a fifth quarter, no years.
class invalid_value : public error {
 public:
  using error::error;
};

/// An index is not one of those that there are; they are counted from 0.
class invalid_index : public invalid_value {
 public:
  /// `what` names the things that are counted: "row".
  invalid_index(std::string_view what, std::size_t index, std::size_t size) noexcept
      : invalid_value(detail::message()
                          .add("no ")
                          .add(what)
                          .add(" with the index ")
                          .add_number(index)
                          .add(": there are ")
                          .add_number(size)
                          .add(", counted from 0")),
        index_(index),
        size_(size) {}

  /// The index that was asked for.
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// How many there are.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  std::size_t index_;
  std::size_t size_;
};

namespace detail {

/// Throws `invalid_index` unless there is an element `index` among `size`.
constexpr void check_index(std::string_view what, std::size_t index, std::size_t size) {
  if (index >= size) throw invalid_index(what, index, size);
}

/// Throws `invalid_index` unless there are `count` elements from `from` on among `size`.
constexpr void check_range(std::string_view what, std::size_t from, std::size_t count,
                           std::size_t size) {
  if (from > size || count > size - from)
    throw invalid_index(what, from > size ? from : size, size);
}

}  // namespace detail

/// A date or period does not exist or lies outside of the years 1 to 9999.
class invalid_date : public invalid_value {
 public:
  using invalid_value::invalid_value;
};

/// A period was asked for of which there is no value.
class missing_value : public error {
 public:
  using error::error;
};

/// A text is not what was expected. Says what was, and at which character.
class parse_error : public error {
 public:
  /// `position` counts the bytes of `text` from 0; the message counts them from 1. `code` is that
  /// of the currency that was expected, if one was.
  parse_error(std::string_view expected, std::string_view text, std::size_t position,
              std::string_view code = {}) noexcept
      : error(detail::message()
                  .add("expected ")
                  .add(expected)
                  .add(code.empty() ? "" : " ")
                  .add(code)
                  .add(" at character ")
                  .add_number(position + 1)
                  .add(" of ")
                  .quote(text)),
        position_(position) {}

  /// Where reading stopped, in bytes from 0.
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

 private:
  std::size_t position_;
};

}  // namespace fiscus::inline v0

#endif
