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
  const fiscus::month december{2025, 12};
  const fiscus::series<fiscus::month, int> exports(december - 1, {356, 437});
  const auto record = (fiscus::check)(fiscus::record_claim(), exports, december);
  const auto change = fiscus::change_claim{.stated = "81"};
  return found == fiscus::verdict::follows && record == found.outcome() &&
         fiscus::explain(change, exports, december).ends_with("right.") &&
         fiscus::parse<fiscus::month>("2025-12") == fiscus::month{2025, 12};
}
