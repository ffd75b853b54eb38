// SPDX-License-Identifier: BSL-1.0
// A parameter type for views: a span of a buffer that outlives the call.
#ifndef FISCUS_DETAIL_LASTING_SPAN_HPP
#define FISCUS_DETAIL_LASTING_SPAN_HPP

#include <concepts>
#include <span>
#include <type_traits>

namespace fiscus::inline v0::detail {

/// An argument that owns its elements and dies with the call: a vector or an array that is neither
/// named nor kept. Spans and other borrowed ranges only point at elements of others.
template <class Range>
concept temporary_owner = !std::is_lvalue_reference_v<Range> &&
                          !std::ranges::enable_borrowed_range<std::remove_cvref_t<Range>>;

/// A buffer for a view: anything that converts to `std::span<const T>`, unless the view would
/// point into a buffer that is freed at once.
template <class T>
class lasting_span : public std::span<const T> {
 public:
  using std::span<const T>::span;

  /// Returns the span itself: a conversion would first ask whether it is a range.
  [[nodiscard]] constexpr const std::span<const T>& span_of() const noexcept { return *this; }

  template <std::convertible_to<std::span<const T>> Range>
    requires(!temporary_owner<Range>)
  constexpr lasting_span(Range&& buffer) noexcept : std::span<const T>(buffer) {}
  /// Keep the buffer in a variable that outlives the view.
  template <std::convertible_to<std::span<const T>> TemporaryOwner>
    requires temporary_owner<TemporaryOwner>
  constexpr lasting_span(TemporaryOwner&& the_view_would_outlive_its_buffer) = delete;
};

}  // namespace fiscus::inline v0::detail

#endif
