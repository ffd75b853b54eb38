// SPDX-License-Identifier: BSL-1.0
// The result of reading a text: a value, or why and where the text was refused. Every reader of the
// library has a form that returns it and throws nothing.
#ifndef FISCUS_EXACT_PARSED_HPP
#define FISCUS_EXACT_PARSED_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// Does not end in a constant expression, where two texts have no order: GCC prints the two that it
/// cannot compare, and Clang the call with both.
constexpr bool expected_but_found(std::string_view expected, std::string_view found) {
  return std::is_constant_evaluated() && expected.data() < found.data();
}

}  // namespace detail

/// Why a text was refused, and where.
class parse_failure {
 public:
  /// `expected` is not copied: it is a literal, or part of what the reader was given; `code` is
  /// that of the currency that was expected, if one was.
  constexpr parse_failure(std::string_view expected, std::size_t position,
                          std::string_view code = {}) noexcept
      : expected_(expected), position_(position) {
    for (std::size_t i = 0; i < code.size() && i + 1 < sizeof code_; ++i) code_[i] = code[i];
  }

  /// Returns the text that would have been accepted: "a number", "an amount in".
  [[nodiscard]] constexpr std::string_view expected() const noexcept { return expected_; }
  /// Returns the code of the currency that was expected, "USD"; empty if none was.
  [[nodiscard]] constexpr std::string_view code() const& noexcept { return code_; }
  void code() const&& = delete;
  /// Returns the place in the text, in bytes from 0.
  [[nodiscard]] constexpr std::size_t position() const noexcept { return position_; }

  /// Returns the error that says the same of `text`, which was refused.
  [[nodiscard]] parse_error error_in(std::string_view text) const noexcept {
    return {expected_, text, position_, code_};
  }

  /// Throws that error. In a constant expression the compiler prints what was expected and found.
  constexpr void raise(std::string_view text) const {
    if (!detail::expected_but_found(expected_, text)) throw error_in(text);
  }

  [[nodiscard]] friend constexpr bool operator==(const parse_failure&,
                                                 const parse_failure&) = default;

 private:
  std::string_view expected_;
  std::size_t position_;
  char code_[4] = {};
};

/// A T that was read, or why the text was refused.
///
///     const auto amount = money<USD>::try_from_text("437 million");
///     if (amount) use(*amount); else report(amount.failure().position());
template <class T>
class [[nodiscard]] parsed {
 public:
  constexpr parsed(T value) noexcept(std::is_nothrow_move_constructible_v<T>)
      : value_(std::move(value)) {}
  constexpr parsed(const parse_failure& why) noexcept : failure_(why) {}

  /// Whether a value was read.
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return value_.has_value(); }

  /// Returns the value, which must be there.
  [[nodiscard]] constexpr const T& operator*() const& noexcept { return *value_; }
  [[nodiscard]] constexpr T operator*() && noexcept { return *std::move(value_); }
  [[nodiscard]] constexpr const T* operator->() const& noexcept { return &*value_; }
  void operator->() const&& = delete;

  /// Returns why there is no value.
  [[nodiscard]] constexpr const parse_failure& failure() const& noexcept { return failure_; }
  [[nodiscard]] constexpr parse_failure failure() const&& noexcept { return failure_; }

  /// Returns the value that was read from `text`. Throws `parse_error` if it was refused.
  [[nodiscard]] constexpr T value_in(std::string_view text) const {
    if (!value_) failure_.raise(text);
    return *value_;
  }

 private:
  std::optional<T> value_;
  parse_failure failure_{"", 0};
};

}  // namespace fiscus::inline v0

#endif
