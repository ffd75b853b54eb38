// SPDX-License-Identifier: BSL-1.0
// Integer arithmetic that says whether the result fits: the only use of the compilers' builtins.
#ifndef FISCUS_DETAIL_OVERFLOW_HPP
#define FISCUS_DETAIL_OVERFLOW_HPP

namespace fiscus::inline v0::detail {

/// Stores a + b in `result`, and returns whether it does not fit.
template <class A, class B, class Result>
[[nodiscard]] constexpr bool add_overflows(A a, B b, Result& result) noexcept {
  return __builtin_add_overflow(a, b, &result);
}

/// Stores a − b in `result`, and returns whether it does not fit.
template <class A, class B, class Result>
[[nodiscard]] constexpr bool subtract_overflows(A a, B b, Result& result) noexcept {
  return __builtin_sub_overflow(a, b, &result);
}

/// Stores a × b in `result`, and returns whether it does not fit.
template <class A, class B, class Result>
[[nodiscard]] constexpr bool multiply_overflows(A a, B b, Result& result) noexcept {
  return __builtin_mul_overflow(a, b, &result);
}

}  // namespace fiscus::inline v0::detail

#endif
