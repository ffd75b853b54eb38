// SPDX-License-Identifier: BSL-1.0
// How long a search may take: counted in terms of identities that are looked at, so that it ends at
// the same place on every machine.
#ifndef FISCUS_RECONCILE_DETAIL_EFFORT_HPP
#define FISCUS_RECONCILE_DETAIL_EFFORT_HPP

#include <algorithm>
#include <cstdint>

namespace fiscus::inline v0::detail {

/// The budget of narrowing all ranges of a fact sheet: so many terms, and so many times all that
/// there are, if that is more. Chains and hierarchies take two or three times all.
inline constexpr std::uint64_t most_narrowing = 1'000'000;
inline constexpr std::uint64_t most_narrowing_of_each = 256;
/// A product takes as long as a sum of so many terms.
inline constexpr std::uint64_t terms_of_a_product = 16;
/// Linking a network of its own takes as long as narrowing by so many times its terms.
inline constexpr std::uint64_t terms_of_linking = 8;
/// A text that is read takes as long as so many terms, and one that is read to be edited as twice
/// as many.
inline constexpr std::uint64_t terms_of_reading = 8;
inline constexpr std::uint64_t terms_of_editing = 2 * terms_of_reading;
/// The budget of a search for a smallest contradiction in a part of a fact sheet: about 0.2 s.
inline constexpr std::uint64_t most_reducing = 4'000'000;
/// The budget of a search for the repairs of a contradiction: a few seconds.
inline constexpr std::uint64_t most_repairing = 50'000'000;

/// The budget that a search has left.
class effort {
 public:
  constexpr explicit effort(std::uint64_t most) noexcept : left_(most) {}

  constexpr void spend(std::uint64_t terms) noexcept { left_ -= (std::min)(left_, terms); }
  /// Whether to go on. If not, the search is given up here.
  [[nodiscard]] constexpr bool goes_on() noexcept {
    if (left_ == 0) gave_up_ = true;
    return !gave_up_;
  }
  constexpr void give_up() noexcept { gave_up_ = true; }
  [[nodiscard]] constexpr bool gave_up() const noexcept { return gave_up_; }

 private:
  std::uint64_t left_;
  bool gave_up_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
