// SPDX-License-Identifier: BSL-1.0
// Allocations that fail when they are told to, and a test that lets each of them fail in turn.
#ifndef FISCUS_TESTS_ALLOCATION_FAILING_HPP
#define FISCUS_TESTS_ALLOCATION_FAILING_HPP

#include <cstddef>
#include <exception>
#include <iostream>
#include <string_view>

namespace failing {

/// How many allocations succeed before one fails; negative if none fails.
extern std::ptrdiff_t left;

/// As long as it lives, the allocation after so many fails, and all that follow.
class armed {
 public:
  explicit armed(std::ptrdiff_t after) { left = after; }
  ~armed() { left = -1; }
  armed(const armed&) = delete;
  armed& operator=(const armed&) = delete;
};

/// How many allocations have failed in all, and how many calls did not keep the guarantee.
inline long points = 0;
inline int broken = 0;

inline void complain(std::string_view call, long point, std::string_view what) {
  std::cout << call << ", allocation " << point << ": " << what << '\n';
  ++broken;
}

/// Calls `act(state, input)` on what `make()` and `prepare()` give, again and again, while the
/// first, the second, … allocation fails, until none does. A call that fails must leave the state
/// `same` as it was, and do its work when it is repeated.
template <class Make, class Prepare, class Act, class Same>
void each_in_turn(std::string_view call, Make make, Prepare prepare, Act act, Same same) {
  const auto before = make();
  auto after = make();
  {
    auto input = prepare();
    act(after, input);
  }
  for (std::ptrdiff_t point = 0;; ++point) {
    auto state = make();
    auto input = prepare();
    bool failed = false;
    try {
      const armed now(point);
      act(state, input);
    } catch (const std::exception&) {
      failed = true;
    }
    if (!failed) {
      if (!same(state, after)) complain(call, point, "another result");
      return;
    }
    ++points;
    if (!same(state, before)) complain(call, point, "the state has changed");
    auto again = prepare();
    act(state, again);
    if (!same(state, after)) complain(call, point, "another result when it is repeated");
  }
}

/// The same of a call that needs no input, for states with `==`.
template <class Make, class Act>
void each_in_turn(std::string_view call, Make make, Act act) {
  each_in_turn(
      call, make, [] { return 0; }, [&](auto& state, int) { act(state); },
      [](const auto& a, const auto& b) { return a == b; });
}

}  // namespace failing

#endif
