// SPDX-License-Identifier: BSL-1.0
// What claims are made of, and what they have in common when they are checked.
#ifndef FISCUS_PUBLISHED_DETAIL_CLAIM_PART_HPP
#define FISCUS_PUBLISHED_DETAIL_CLAIM_PART_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/figure.hpp>

#include <concepts>
#include <vector>

namespace fiscus::detail {

/// A part of a claim that has to be said: an aggregate that leaves it out does not compile.
template <class T>
class said {
 public:
  template <class From>
    requires std::convertible_to<const From&, T>
  constexpr said(const From& value) : value_(value) {}

  constexpr operator const T&() const noexcept { return value_; }
  [[nodiscard]] constexpr const T& get() const noexcept { return value_; }

  [[nodiscard]] friend constexpr bool operator==(const said&, const said&) = default;

 private:
  T value_;
};

using said_figure = said<any_figure>;

/// Throws `currency_mismatch` if two of several figures name different currencies.
template <class... More>
constexpr void require_one_unit_of(const any_figure& a, const More&... more) {
  (require_one_unit(a, more), ...);
  if constexpr (sizeof...(More) > 1) require_one_unit_of(more...);
}

/// The number of a figure that is a rate, a share or a multiple.
constexpr const figure<>& pure(const any_figure& f) {
  if (f.unit()) throw invalid_value("a rate, a share or a multiple without a currency");
  return f.number();
}

/// 1 / n. Throws `invalid_value` unless n is positive.
constexpr figure<> one_of(int n) {
  if (n <= 0) throw invalid_value("an average over at least one");
  return figure<>::exactly(ratio(1, n));
}

/// The sum of the figures of a claim. Throws `currency_mismatch`, also if they differ from
/// `stated`, and `invalid_value` if there are none.
constexpr figure<> total_of(const std::vector<any_figure>& parts, const any_figure& stated) {
  if (parts.empty()) throw invalid_value("a sum of at least one figure");
  figure<> result;
  const any_figure* named = &stated;
  for (const any_figure& each : parts) {
    require_one_unit(*named, each);
    if (each.unit()) named = &each;
    result = result + each.number();
  }
  return result;
}

}  // namespace fiscus::detail

#endif
