// SPDX-License-Identifier: BSL-1.0
// Tools of the strong guarantee: a failed operation changes nothing, and what was moved from keeps
// its invariants.
#ifndef FISCUS_DETAIL_OWNED_HPP
#define FISCUS_DETAIL_OWNED_HPP

#include <cstddef>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0::detail {

/// All that an object owns, in one place. Copy assignment copies first and then commits without
/// throwing; a moved-from one holds `T{}`, the state without values.
template <class T>
class owned {
 public:
  constexpr owned() = default;
  constexpr explicit owned(T value) noexcept : value_(std::move(value)) {}

  constexpr owned(const owned&) = default;
  constexpr owned(owned&& other) noexcept : value_(std::exchange(other.value_, T{})) {}
  constexpr owned& operator=(const owned& other) {
    *this = owned(other);
    return *this;
  }
  constexpr owned& operator=(owned&& other) noexcept {
    static_assert(std::is_nothrow_default_constructible_v<T>, "a moved-from value is T{}");
    static_assert(std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T>,
                  "a commit must not fail");
    value_ = std::exchange(other.value_, T{});
    return *this;
  }
  constexpr ~owned() = default;

  [[nodiscard]] constexpr T& operator*() noexcept { return value_; }
  [[nodiscard]] constexpr const T& operator*() const noexcept { return value_; }
  [[nodiscard]] constexpr T* operator->() noexcept { return &value_; }
  [[nodiscard]] constexpr const T* operator->() const noexcept { return &value_; }

  [[nodiscard]] friend constexpr bool operator==(const owned&, const owned&) = default;

 private:
  T value_{};
};

/// A value that an object must never be without, such as a list that is never empty: to move it
/// copies it. Assignment copies first and then commits without throwing.
template <class T>
class kept {
 public:
  constexpr explicit kept(T value) noexcept : value_(std::move(value)) {}

  constexpr kept(const kept&) = default;
  constexpr kept& operator=(const kept& other) {
    static_assert(std::is_nothrow_move_assignable_v<T>, "a commit must not fail");
    T copy = other.value_;
    value_ = std::move(copy);
    return *this;
  }
  constexpr ~kept() = default;

  [[nodiscard]] constexpr T& operator*() noexcept { return value_; }
  [[nodiscard]] constexpr const T& operator*() const noexcept { return value_; }
  [[nodiscard]] constexpr T* operator->() noexcept { return &value_; }
  [[nodiscard]] constexpr const T* operator->() const noexcept { return &value_; }

  [[nodiscard]] friend constexpr bool operator==(const kept&, const kept&) = default;

 private:
  T value_;
};

/// Makes room for `size` elements in all, as `push_back` would: what is added up to there cannot
/// fail for want of memory.
template <class Vector>
constexpr void make_room(Vector& elements, std::size_t size) {
  const std::size_t twice = 2 * elements.capacity();
  if (size > elements.capacity()) elements.reserve(size > twice ? size : twice);
}

/// Makes room for one element more.
template <class Vector>
constexpr void make_room(Vector& elements) {
  make_room(elements, elements.size() + 1);
}

}  // namespace fiscus::inline v0::detail

#endif
