// SPDX-License-Identifier: BSL-1.0
// Indices of a type of their own for each kind of list, and lists that take no other.
#ifndef FISCUS_RECONCILE_DETAIL_NUMBERED_HPP
#define FISCUS_RECONCILE_DETAIL_NUMBERED_HPP

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

namespace fiscus::inline v0::detail {

/// An index into lists of one kind of things. `Kind` derives from it. Indices of two kinds neither
/// compare nor convert.
template <class Kind>
struct numbered {
  std::size_t index = 0;

  constexpr numbered() = default;
  constexpr explicit numbered(std::size_t place) noexcept : index(place) {}

  [[nodiscard]] friend constexpr bool operator==(const numbered&, const numbered&) = default;
  [[nodiscard]] friend constexpr auto operator<=>(const numbered&, const numbered&) = default;
};

/// The index of nothing.
template <class Index>
inline constexpr Index none{static_cast<std::size_t>(-1)};

/// The first `size` indices of a kind, in order.
template <class Index>
class indices {
 public:
  class iterator {
   public:
    constexpr explicit iterator(std::size_t at) noexcept : at_(at) {}
    [[nodiscard]] constexpr Index operator*() const noexcept { return Index(at_); }
    constexpr iterator& operator++() noexcept {
      ++at_;
      return *this;
    }
    [[nodiscard]] friend constexpr bool operator==(const iterator&, const iterator&) = default;

   private:
    std::size_t at_;
  };

  constexpr explicit indices(std::size_t size) noexcept : size_(size) {}

  [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(0); }
  [[nodiscard]] constexpr iterator end() const noexcept { return iterator(size_); }
  [[nodiscard]] constexpr std::vector<Index> all() const {
    std::vector<Index> result;
    result.reserve(size_);
    for (const Index each : *this) result.push_back(each);
    return result;
  }

 private:
  std::size_t size_;
};

/// A vector that takes indices of one kind alone.
template <class Index, class T>
class indexed : private std::vector<T> {
  using base = std::vector<T>;

 public:
  using base::base;
  using typename base::value_type;

  using base::assign;
  using base::back;
  using base::begin;
  using base::capacity;
  using base::empty;
  using base::end;
  using base::push_back;
  using base::reserve;
  using base::size;

  [[nodiscard]] constexpr T& operator[](Index i) { return base::operator[](i.index); }
  [[nodiscard]] constexpr const T& operator[](Index i) const { return base::operator[](i.index); }
  [[nodiscard]] constexpr bool has(Index i) const noexcept { return i.index < size(); }
  /// The index that the next element will have.
  [[nodiscard]] constexpr Index next() const noexcept { return Index(size()); }
  [[nodiscard]] constexpr detail::indices<Index> indices() const noexcept {
    return detail::indices<Index>(size());
  }
  [[nodiscard]] constexpr std::span<const T> all() const noexcept {
    return {base::data(), base::size()};
  }
};

/// Several lists, each of an owner, in one array.
template <class Owner, class Member>
class lists {
 public:
  constexpr lists() = default;
  /// Returns the lists of `owners` owners, by counting sort. `f(add)` calls add(owner, member) for
  /// each member; it is called twice and has to do the same both times.
  template <class F>
  [[nodiscard]] static constexpr lists of(std::size_t owners, F f) {
    lists result;
    result.begin_.assign(owners + 1, 0);
    f([&](Owner owner, Member) { ++result.begin_[owner.index + 1]; });
    for (std::size_t i = 0; i < owners; ++i) result.begin_[i + 1] += result.begin_[i];
    result.members_.assign(result.begin_[owners], Member());
    std::vector<std::size_t> next = result.begin_;
    f([&](Owner owner, Member member) { result.members_[next[owner.index]++] = member; });
    return result;
  }

  [[nodiscard]] constexpr std::span<const Member> operator[](Owner owner) const {
    const std::size_t begin = begin_[owner.index];
    return {members_.data() + begin, begin_[owner.index + 1] - begin};
  }
  /// How many members all owners have together.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return members_.size(); }

 private:
  std::vector<std::size_t> begin_{0};
  std::vector<Member> members_;
};

}  // namespace fiscus::inline v0::detail

#endif
