// SPDX-License-Identifier: BSL-1.0
// The library as one uses it where macros have its names: in parentheses, a name is no macro.
inline bool works_among_macros() {
  constexpr fiscus::money<fiscus::USD> owed{"-1.50"};
  static_assert((owed.minor)() == -150);
  constexpr fiscus::currency lira = *fiscus::find_currency("TRY");
  static_assert(fiscus::any_money(lira, 150).unit() == lira);
  static_assert((fiscus::round<1>)(fiscus::ratio(1, 4), fiscus::rounding::half_up) ==
                fiscus::decimal<1>{"0.3"});
  const auto found = (fiscus::check)(
      fiscus::growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"});
  return found == fiscus::verdict::follows &&
         fiscus::parse<fiscus::month>("2025-12") == fiscus::month{2025, 12};
}
