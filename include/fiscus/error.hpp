// SPDX-License-Identifier: BSL-1.0
// What is thrown when a value is wrong. A wrong program does not compile; an answer that does not
// exist is an empty result and no error (see growth/answer.hpp).
#ifndef FISCUS_ERROR_HPP
#define FISCUS_ERROR_HPP

#include <fiscus/detail/message.hpp>

#include <cstddef>
#include <exception>
#include <string_view>

namespace fiscus {

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
  /// `position` counts the bytes of `text` from 0; the message counts them from 1.
  parse_error(std::string_view expected, std::string_view text, std::size_t position) noexcept
      : error(detail::message()
                  .add("expected ")
                  .add(expected)
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

}  // namespace fiscus

#endif
