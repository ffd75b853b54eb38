// SPDX-License-Identifier: BSL-1.0
// Claims about two figures: a growth, a difference, a ratio or a share. Each claim is a value, and
// `check` says whether it follows from the figures.
#ifndef FISCUS_CLAIMS_GROWTH_CLAIMS_HPP
#define FISCUS_CLAIMS_GROWTH_CLAIMS_HPP

#include <fiscus/claims/detail/claim_part.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "437 million, up 23% from 356 million": on the month, on the year, of years to date, of fiscal
/// years. A decrease is stated with a minus: "-14%". A multiple is of the whole: "double" and
/// "two-fold" say growth of 100 %.
///
///     check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})
struct growth_claim {
  detail::said_figure now;
  detail::said_figure before;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const growth_claim&,
                                                 const growth_claim&) = default;
};

/// "437 million, 81 million more than the 356 million before"; "from 5% to 7.3%, by 2.3 percentage
/// points". A decrease is stated with a minus.
struct difference_claim {
  detail::said_figure now;
  detail::said_figure before;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const difference_claim&,
                                                 const difference_claim&) = default;
};

/// "206 million, 95.8% of the 215 million"; "a six-fold increase"; how much of a target was
/// reached.
struct ratio_claim {
  detail::said_figure of;
  detail::said_figure to;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const ratio_claim&, const ratio_claim&) = default;
};

/// "2.593 billion, 40.25% of 6.442 billion".
struct share_claim {
  detail::said_figure part;
  detail::said_figure whole;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const share_claim&, const share_claim&) = default;
};

/// A share of the part and the rest together, of which the sum is not printed.
struct share_of_sum_claim {
  detail::said_figure part;
  detail::said_figure rest;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const share_of_sum_claim&,
                                                 const share_of_sum_claim&) = default;
};

/// Two figures that are printed of one quantity, as "19.72%" and "19.78%": can both be right? The
/// one with fewer digits, or with a hedge, is taken as stated; but not one that is known exactly. A
/// rate in per cent and one in percentage points are not one quantity.
struct same_quantity_claim {
  detail::said_figure a;
  detail::said_figure b;

  [[nodiscard]] friend constexpr bool operator==(const same_quantity_claim&,
                                                 const same_quantity_claim&) = default;
};

/// Checks a claim. A base that is zero or negative makes it undecidable. A growth or a share that
/// is stated in percentage points, and a difference of rates that is stated in per cent, are
/// impossible; `finding::slip()` says so. Throws `currency_mismatch` if figures of different
/// currencies stand in it, `invalid_value` if an amount stands where a rate belongs or beside one,
/// or if a rate is compared with percentage points, `overflow` if an exact end does not fit its
/// ratio.
[[nodiscard]] constexpr finding check(const growth_claim& claim) {
  require_one_unit(claim.now, claim.before);
  return detail::growth_finding(claim.stated,
                                growth(claim.before.get().number(), claim.now.get().number()));
}

[[nodiscard]] constexpr finding check(const difference_claim& claim) {
  detail::require_one_unit_of(claim.now.get(), claim.before.get(), claim.stated.get());
  detail::require_both_rates_or_points(claim.now.get().number().form(),
                                       claim.before.get().number().form());
  return {claim.stated.get().number(), claim.now.get().number() - claim.before.get().number()};
}

[[nodiscard]] constexpr finding check(const share_claim& claim) {
  require_one_unit(claim.part, claim.whole);
  return {detail::pure(claim.stated), share(claim.part.get().number(), claim.whole.get().number())};
}

[[nodiscard]] constexpr finding check(const ratio_claim& claim) {
  return check(share_claim{.part = claim.of, .whole = claim.to, .stated = claim.stated});
}

[[nodiscard]] constexpr finding check(const share_of_sum_claim& claim) {
  require_one_unit(claim.part, claim.rest);
  return {detail::pure(claim.stated),
          share_of_sum(claim.part.get().number(), claim.rest.get().number())};
}

[[nodiscard]] constexpr finding check(const same_quantity_claim& claim) {
  require_one_unit(claim.a, claim.b);
  const figure<>& a = claim.a.get().number();
  const figure<>& b = claim.b.get().number();
  const bool a_is_printed = a.precision() > ratio();
  const bool b_is_printed = b.precision() > ratio();
  const bool a_says_less = a_is_printed != b_is_printed   ? a_is_printed
                           : a.is_plain() == b.is_plain() ? b.precision() <= a.precision()
                                                          : b.is_plain();
  return a_says_less ? finding(a, b) : finding(b, a);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
