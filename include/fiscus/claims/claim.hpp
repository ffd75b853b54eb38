// SPDX-License-Identifier: BSL-1.0
// A kind of claim is a description: its parts, what is stated of them, how that is computed, and in
// which words. `check` works on any description, as do the sentences, the tables and the fact
// sheets.
#ifndef FISCUS_CLAIMS_CLAIM_HPP
#define FISCUS_CLAIMS_CLAIM_HPP

#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/growth/answer.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The types of the parts of a claim: one figure, several, or a count.
using detail::said;
using detail::said_figure;
using detail::said_figures;

/// What a kind of claim states, and in which unit.
enum class stated_kind : unsigned char {
  rise,      ///< a rate in per cent; a multiple is of the whole: "doubled" is growth of 100 %
  rate,      ///< a rate, a share
  count,     ///< a number of things
  level,     ///< an amount or a rate, as its parts are; a difference of rates is in points
  addition,  ///< the same; a sum of rates is stated in per cent or in percentage points
};

/// The parts of a claim in their order: pointers to its members.
template <auto... Parts>
struct claim_operands {
  static constexpr std::size_t count = sizeof...(Parts);

  /// Returns `f(part…)` of the pointers.
  template <class F>
  static constexpr decltype(auto) apply(F f) {
    return f(Parts...);
  }
};

/// A claim that rests on the figures in it. Its description consists of static members:
///
/// | member | is |
/// |---|---|
/// | `kind` | its name in tables |
/// | `states` | what is stated |
/// | `operands` | its parts, as `claim_operands` |
/// | `words` | a sentence, see below |
/// | `words_below_zero`, `words_at_zero`, `words_of_multiple` | others for such results |
/// | `words_of_past` | others for what has passed, as a previous record |
/// | `directions` | the names of results above and below zero, where they have any |
/// | `computed` | a function from the parts to the result |
/// | `relate` | the same as an identity of a fact sheet, where there is one |
///
/// In the words, `{0}` is the first part and `{computed}` the result; `{change}` is the result with
/// its direction ("up 23%"), as are `{more}`, `{gap}` ("5 short of") and `{beyond}` ("5 above").
/// `{size}` is the result without its sign, `{value}` the first part if it was printed.
/// The members are these parts in the same order, and then `stated`, the figure that is claimed;
/// where that is none, a static function `stated_of(claim)` returns it.
template <class C>
concept figure_claim = requires {
  { C::kind } -> std::convertible_to<std::string_view>;
  { C::words } -> std::convertible_to<std::string_view>;
  { C::states } -> std::convertible_to<stated_kind>;
  C::operands;
};

/// Whether the stated figure has the unit of the parts, and is no rate or count of them.
template <figure_claim C>
inline constexpr bool states_like_parts =
    C::states == stated_kind::level || C::states == stated_kind::addition;

/// Returns the figure that a claim states.
template <figure_claim C>
[[nodiscard]] constexpr any_figure stated_in(const C& claim) {
  if constexpr (requires { C::stated_of(claim); })
    return C::stated_of(claim);
  else
    return claim.stated.get();
}

/// Calls f with each part of a claim, in their order.
template <figure_claim C, class F>
constexpr void for_each_part(const C& claim, F f) {
  C::operands.apply([&](auto... part) { (f(claim.*part), ...); });
}

namespace detail {

/// Whether a claim has a member `stated`.
template <class C>
concept states_a_figure = requires(const C& claim) {
  claim.stated;
};

}  // namespace detail

/// Returns the figure that says most of the unit of all figures of a claim. Throws
/// `currency_mismatch` if they are of different currencies, and `invalid_value` if some are amounts
/// and some rates.
template <figure_claim C>
[[nodiscard]] constexpr any_figure unit_of(const C& claim) {
  any_figure unit;
  for_each_part(claim, [&](const auto& part) { detail::share_unit(unit, part); });
  const bool has_rates = unit.is_rate();
  const any_figure stated = stated_in(claim);
  const bool is_number =
      C::states == stated_kind::count && !stated.unit() && !stated.is_rate();  // "600 thousand"
  if constexpr (states_like_parts<C>)
    unit = shared_unit(unit, stated);
  else if (!is_number)
    require_one_unit(detail::unit_of_rates, stated);
  if constexpr (states_like_parts<C> && detail::states_a_figure<C>)
    if (!has_rates)
      for_each_part(claim,
                    [&](const auto& part) { detail::require_no_rate_of_number(part, stated); });
  if (C::states == stated_kind::count && stated.is_rate())
    throw invalid_value("expected a count, found a rate");
  return unit;
}

namespace detail {

/// Returns a claim whose parts are read by `reader.part<Part>()`, in their order, and then the
/// stated figure by `reader.stated<Stated>()`.
template <figure_claim C, class Reader>
constexpr C claim_read_by(Reader&& reader) {
  const auto read = [&]<class Part>(Part C::*) { return reader.template part<Part>(); };
  return C::operands.apply([&](auto... part) {
    if constexpr (states_a_figure<C>)
      return C{read(part)..., reader.template stated<decltype(C::stated)>()};
    else
      return C{read(part)...};
  });
}

/// Returns the result in the unit in which it is stated: the multiple of a growth, and a sum of
/// rates in per cent or in percentage points, as contributions to growth are printed.
constexpr estimate<> in_stated_unit(const estimate<>& computed, const figure<>& stated,
                                    stated_kind kind) {
  if (kind == stated_kind::rise && stated.form() == figure_form::multiple)
    return computed + estimate<>::exactly(ratio(1));
  const bool is_free = is_share(computed.form()) || is_points(computed.form());
  const bool decides = stated.form() == figure_form::percent || is_points(stated.form());
  return kind == stated_kind::addition && is_free && decides ? computed.said_in(stated.form())
                                                             : computed;
}

}  // namespace detail

/// Whether two claims have the same parts and state the same.
template <figure_claim C>
[[nodiscard]] constexpr bool operator==(const C& a, const C& b) {
  const bool is_stated_equally = [&] {
    if constexpr (detail::states_a_figure<C>)
      return a.stated == b.stated;
    else
      return true;
  }();
  return is_stated_equally &&
         C::operands.apply([&](auto... part) { return (... && (a.*part == b.*part)); });
}

/// Returns the finding on a claim: what its parts give, beside what it states. A base that is zero
/// or negative makes it undecidable. Throws as `unit_of` and the kind's `computed` do, and
/// `overflow` if an exact end does not fit its ratio.
///
///     check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})
template <figure_claim C>
[[nodiscard]] constexpr finding check(const C& claim) {
  static_cast<void>(unit_of(claim));
  const any_figure stated = stated_in(claim);
  const answer<estimate<>> result = C::operands.apply([&](auto... part) -> answer<estimate<>> {
    return C::computed(detail::operand(claim.*part)...);
  });
  if (!result) return {stated.number(), result.why()};
  return {stated.number(), detail::in_stated_unit(*result, stated.number(), C::states)};
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
