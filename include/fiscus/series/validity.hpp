// SPDX-License-Identifier: BSL-1.0
// Which values of a series are present: a bit for each, as in Arrow's columnar format (the least
// significant first, 1 for present), and no bits as long as nothing is missing.
#ifndef FISCUS_SERIES_VALIDITY_HPP
#define FISCUS_SERIES_VALIDITY_HPP

#include <fiscus/detail/lasting_span.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Tags a constructor whose arguments the caller has checked.
struct unchecked_tag {};
inline constexpr unchecked_tag unchecked{};

}  // namespace detail

/// A view of validity bits, from any bit on. Does not compile on a temporary buffer.
class validity_bits_view {
 public:
  /// `size` values that are all present.
  constexpr explicit validity_bits_view(std::size_t size = 0) noexcept : size_(size) {}
  /// `size` values with the bits from `from` on; without any bits all are present. Throws
  /// `invalid_value` if there are bits, but fewer.
  constexpr validity_bits_view(detail::lasting_span<std::uint8_t> bits, std::size_t from,
                               std::size_t size)
      : bits_(bits.span_of()), from_(from), size_(size) {
    const std::uint64_t known = std::uint64_t{bits.size()} * 8;
    if (!bits.empty() && (from > known || size > known - from))
      throw invalid_value(detail::message()
                              .add("a bitmap of ")
                              .add_number(bits.size())
                              .add(" bytes has no ")
                              .add_number(size)
                              .add(" bits from bit ")
                              .add_number(from)
                              .add(" on"));
  }

  /// The same without the check, for owners of the bits.
  constexpr validity_bits_view(detail::unchecked_tag, std::span<const std::uint8_t> bits,
                               std::size_t from, std::size_t size) noexcept
      : bits_(bits), from_(from), size_(size) {}

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  /// Return the bits, and the place of the first one that belongs to the view.
  [[nodiscard]] constexpr std::span<const std::uint8_t> bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr std::size_t offset() const noexcept { return from_; }
  /// Returns whether there are no bits, because nothing is missing.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return bits_.empty(); }

  /// Returns whether the i-th value is present. Throws `invalid_index` if there is no such value.
  [[nodiscard]] constexpr bool operator[](std::size_t i) const {
    detail::check_index("value", i, size_);
    return is_present_unchecked(i);
  }
  /// The same without the check, for inner loops: `i` must be less than `size()`.
  [[nodiscard]] constexpr bool is_present_unchecked(std::size_t i) const noexcept {
    return is_dense() || (std::uint32_t{bits_[(from_ + i) / 8]} >> ((from_ + i) % 8) & 1U) != 0;
  }

  /// Returns how many values are present.
  [[nodiscard]] constexpr std::size_t count() const noexcept {
    if (is_dense()) return size_;
    std::size_t result = 0;
    for (std::size_t i = 0; i < size_; ++i) result += is_present_unchecked(i) ? 1U : 0U;
    return result;
  }

  /// Returns the bits of `size` values from `from` on. Throws `invalid_index` if there are fewer.
  [[nodiscard]] constexpr validity_bits_view subview(std::size_t from, std::size_t size) const {
    detail::check_range("value", from, size, size_);
    return subview_unchecked(from, size);
  }
  /// The same without the check.
  [[nodiscard]] constexpr validity_bits_view subview_unchecked(std::size_t from,
                                                               std::size_t size) const noexcept {
    validity_bits_view result(size);
    result.bits_ = bits_;
    result.from_ = from_ + from;
    return result;
  }

 private:
  std::span<const std::uint8_t> bits_;
  std::size_t from_ = 0;
  std::size_t size_;
};

namespace detail {

struct owned_bits {
  std::vector<std::uint8_t> bits;
  std::size_t size = 0;
  std::size_t present = 0;

  [[nodiscard]] friend constexpr bool operator==(const owned_bits&, const owned_bits&) = default;
};

}  // namespace detail

/// Validity bits that it owns. If an allocation fails, nothing has changed; a moved-from object is
/// empty.
class validity_bits {
 public:
  /// No values.
  constexpr validity_bits() = default;
  /// `size` values that are all present.
  constexpr explicit validity_bits(std::size_t size) noexcept
      : all_(detail::owned_bits{{}, size, size}) {}

  [[nodiscard]] constexpr std::size_t size() const noexcept { return all_->size; }
  [[nodiscard]] constexpr std::size_t count() const noexcept { return all_->present; }
  /// Returns the bits; does not compile on a temporary.
  [[nodiscard]] constexpr std::span<const std::uint8_t> bits() const& noexcept {
    return all_->bits;
  }
  void bits() const&& = delete;
  /// Returns a view; does not compile on a temporary.
  [[nodiscard]] constexpr validity_bits_view view() const& noexcept {
    return {detail::unchecked, all_->bits, 0, all_->size};
  }
  void view() const&& = delete;
  /// Returns whether the i-th value is present. Throws `invalid_index` if there is no such value.
  [[nodiscard]] constexpr bool operator[](std::size_t i) const { return view()[i]; }

  /// Appends a value, present or missing.
  constexpr void push_back(bool is_present) {
    make_room(is_present);
    if (!is_present && all_->bits.empty()) spell_out();
    if (!all_->bits.empty() || !is_present) {
      if (all_->size % 8 == 0) all_->bits.push_back(0);
      if (is_present) mark_last();
    }
    ++all_->size;
    if (is_present) ++all_->present;
  }

  /// Appends `count` values that are present.
  constexpr void push_back_present(std::size_t count) {
    if (!all_->bits.empty()) return push_back_ones(count);
    all_->size += count;
    all_->present += count;
  }

  /// Reserves memory for one more value, so that the next `push_back` of it cannot fail.
  constexpr void make_room(bool is_present) {
    if (is_present && all_->bits.empty()) return;  // no bits are kept
    detail::make_room(all_->bits, bytes_for(all_->size + 1));
  }

  [[nodiscard]] friend constexpr bool operator==(const validity_bits&,
                                                 const validity_bits&) = default;

 private:
  [[nodiscard]] static constexpr std::size_t bytes_for(std::size_t bits) noexcept {
    return bits / 8 + (bits % 8 == 0 ? 0 : 1);
  }
  [[nodiscard]] static constexpr std::uint8_t ones(std::size_t bits) noexcept {
    return static_cast<std::uint8_t>((1U << bits) - 1);
  }

  /// Appends as many bits that are set, after those that there are.
  constexpr void push_back_ones(std::size_t count) {
    detail::make_room(all_->bits, bytes_for(all_->size + count));
    for (; count > 0 && all_->size % 8 != 0; --count) push_back(true);
    all_->size += count;
    all_->present += count;
    all_->bits.resize(bytes_for(all_->size), 0xff);
    if (all_->size % 8 != 0 && count > 0) all_->bits.back() = ones(all_->size % 8);
  }

  constexpr void mark_last() noexcept {
    std::uint8_t& byte = all_->bits.back();
    byte = static_cast<std::uint8_t>(byte | 1U << (all_->size % 8));
  }

  /// Writes a 1 for each value so far; the memory must be reserved.
  constexpr void spell_out() noexcept {
    all_->bits.assign(all_->size / 8, 0xff);
    if (all_->size % 8 != 0) all_->bits.push_back(ones(all_->size % 8));
  }

  detail::owned<detail::owned_bits> all_;
};

}  // namespace fiscus::inline v0

#endif
