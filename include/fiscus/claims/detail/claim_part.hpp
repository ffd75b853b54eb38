// SPDX-License-Identifier: BSL-1.0
// The parts of claims, and checks that all claims have in common.
#ifndef FISCUS_CLAIMS_DETAIL_CLAIM_PART_HPP
#define FISCUS_CLAIMS_DETAIL_CLAIM_PART_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/growth/answer.hpp>

#include <concepts>
#include <vector>

namespace fiscus::inline v0::detail {

/// A part of a claim without a default: an aggregate that leaves it out does not compile.
template <class T>
class said {
 public:
  template <class From>
    requires std::convertible_to<const From&, T>
  constexpr said(const From& value) : value_(value) {}

  /// Not of a temporary, to which a reference would dangle.
  constexpr operator const T&() const& noexcept { return value_; }
  operator const T&() const&& = delete;
  [[nodiscard]] constexpr const T& get() const& noexcept { return value_; }
  [[nodiscard]] constexpr T get() const&& { return value_; }

  [[nodiscard]] friend constexpr bool operator==(const said&, const said&) = default;

 private:
  T value_;
};

using said_figure = said<any_figure>;

/// Throws `currency_mismatch` if two of several figures name different currencies, `invalid_value`
/// if amounts and rates stand among them.
template <class... More>
constexpr void require_one_unit_of(const any_figure& a, const More&... more) {
  (require_one_unit(a, more), ...);
  if constexpr (sizeof...(More) > 1) require_one_unit_of(more...);
}

/// The number of a figure that is a rate, a share or a multiple. Throws `invalid_value` if it is an
/// amount.
constexpr const figure<>& pure(const any_figure& f) {
  if (f.is_amount()) refuse_kind(figure<>{"0%"}, f);
  return f.number();
}

/// Compares a growth with the stated one. A multiple is one of the whole: "doubled" is
/// growth of 100 %, and its finding compares the multiples.
constexpr finding growth_finding(const any_figure& stated, const answer<estimate<>>& grown) {
  const figure<>& printed = pure(stated);
  if (!grown || printed.form() != figure_form::multiple) return {printed, grown};
  return {printed, *grown + estimate<>::exactly(ratio(1))};
}

/// Returns a sum, or the rest of one, in the unit of the figure that is stated: shares of a
/// whole add up in per cent, and contributions to a growth are printed in per cent as often as in
/// percentage points.
constexpr estimate<> in_either_unit(const estimate<>& computed, const figure<>& stated) {
  const bool is_free = is_share(computed.form()) || is_points(computed.form());
  const bool decides = stated.form() == figure_form::percent || is_points(stated.form());
  return is_free && decides ? computed.said_in(stated.form()) : computed;
}

/// 1 / n. Throws `invalid_value` unless n is positive.
constexpr estimate<> one_of(int n) {
  if (n <= 0) throw invalid_value("an average over at least one");
  return estimate<>::exactly(ratio(1, n));
}

/// The sum of the figures of a claim. Throws `currency_mismatch`, also if they differ from
/// `stated`, and `invalid_value` if there are none or amounts and rates among them.
constexpr estimate<> total_of(const std::vector<any_figure>& parts, const any_figure& stated) {
  if (parts.empty()) throw invalid_value("a sum of at least one figure");
  estimate<> result;
  any_figure known = parts.front();
  for (const any_figure& each : parts) {
    known = shared_unit(known, each);
    result = result + each.number();
  }
  require_one_unit(known, stated);
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
