// SPDX-License-Identifier: BSL-1.0
// Shares of a total, and how they change.
#ifndef FISCUS_GROWTH_SHARE_HPP
#define FISCUS_GROWTH_SHARE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <vector>

namespace fiscus {

/// The share of a part in its total, part / total. There is none in a total that is zero or
/// negative.
///
///     percent<1>(*share(437, 798), rounding::half_even)   // 54.8
template <level V>
[[nodiscard]] constexpr answer<ratio> share(const V& part, const V& total) {
  if (const auto why = detail::refused_base(total)) return *why;
  return quotient(part, total);
}

/// The share of `part` in `total` in the period `p`, or why there is none: if the total is not
/// known it is `base_missing`.
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      level<value_of<S>>
[[nodiscard]] constexpr answer<ratio> share(const S& part, const T& total, period_of<T> p) {
  const auto value = part.find(p);
  const auto whole = total.find(p);
  if (!value) return absence::missing;
  if (!whole) return absence::base_missing;
  return share(*value, *whole);
}

/// The share of `part` in each period of `total`; a gap where there is none.
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      level<value_of<S>>
[[nodiscard]] constexpr series<period_of<T>, ratio> share(const S& part, const T& total) {
  return detail::answers(total, [&](period_of<T> p) { return share(part, total, p); });
}

/// The share of each of `parts` in their sum in the period `p`, in their order. They add up to 1
/// exactly; if some parts are missing there are none (`incomplete`). `parts` is a vector, an array
/// or a span of series.
template <detail::several_series Parts>
  requires detail::additive_level<value_of<typename Parts::value_type>>
[[nodiscard]] constexpr answer<std::vector<ratio>> shares(const Parts& parts,
                                                          period_of<typename Parts::value_type> p) {
  if (const auto why = detail::refused_parts(parts, p)) return *why;
  const auto whole = detail::total_of_parts(parts, p);
  if (const auto why = detail::refused_base(whole)) return *why;
  std::vector<ratio> result;
  for (const auto& part : parts) result.push_back(quotient(detail::as_total(part[p]), whole));
  return result;
}

/// How the share of `part` in `total` changed from the period `from` to the period `to`: the
/// difference of the shares, exactly, to be printed in percentage points. What is missing in `from`
/// is `base_missing`.
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      level<value_of<S>>
[[nodiscard]] constexpr answer<big_ratio> share_change(const S& part, const T& total,
                                                       period_of<T> from, period_of<T> to) {
  const answer<ratio> later = share(part, total, to);
  if (!later) return later.why();
  const answer<ratio> earlier = share(part, total, from);
  if (!earlier) return earlier.why() == absence::missing ? absence::base_missing : earlier.why();
  return big_ratio(*later) - *earlier;
}

}  // namespace fiscus

#endif
