// SPDX-License-Identifier: BSL-1.0
// Records of a series: the highest and the lowest of their time. Records of moving sums and of
// fiscal years are those of `rolling` and `aggregate`; years to date are compared with those of
// the same months, by `rank_among_years`.
#ifndef FISCUS_GROWTH_RECORDS_HPP
#define FISCUS_GROWTH_RECORDS_HPP

#include <fiscus/error.hpp>
#include <fiscus/growth/detail/higher.hpp>
#include <fiscus/series/series_view.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <vector>

namespace fiscus {

namespace detail {

// Each observation that `surpasses` all before it.
template <class S, class Surpasses>
constexpr auto records_by(const S& all, Surpasses surpasses) {
  std::vector<observation<period_of<S>, value_of<S>>> result;
  for (const auto& each : all)
    if (result.empty() || surpasses(each.value, result.back().value)) result.push_back(each);
  return result;
}

template <class S, class Surpasses>
constexpr auto standing_record_by(const S& all, Surpasses surpasses) {
  std::optional<observation<period_of<S>, value_of<S>>> standing;
  for (const auto& each : all)
    if (!standing || surpasses(each.value, standing->value)) standing = each;
  return standing;
}

template <class S, class Surpasses>
constexpr auto previous_record_by(const S& all, Surpasses surpasses) {
  std::optional<observation<period_of<S>, value_of<S>>> standing;
  decltype(standing) previous;
  for (const auto& each : all) {
    if (standing && !surpasses(each.value, standing->value)) continue;
    previous = standing;
    standing = each;
  }
  return previous;
}

template <class S, class Surpasses>
constexpr auto nth_by(const S& all, int n, Surpasses surpasses) {
  using seen = observation<period_of<S>, value_of<S>>;
  if (n < 1) throw invalid_value("places are counted from 1");
  std::vector<seen> sorted;
  for (const auto& each : all) sorted.push_back(each);
  const auto place = static_cast<std::size_t>(n - 1);
  if (place >= sorted.size()) return std::optional<seen>();
  const auto nth = sorted.begin() + (n - 1);
  std::nth_element(sorted.begin(), nth, sorted.end(), [&](const seen& a, const seen& b) {
    if (a.value == b.value) return a.period < b.period;
    return surpasses(a.value, b.value);
  });
  return std::optional<seen>(*nth);
}

}  // namespace detail

/// The observations that were higher than all before them, in order; a tie is no record. The first
/// observation of the series opens the list. Gaps are passed over: a record is one among the values
/// that are known.
///
/// Of a series without values there is none; `standing_record` is the last of them, if there is
/// one.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<observation<period_of<S>, value_of<S>>> records(const S& all) {
  return detail::records_by(all, detail::is_higher);
}

/// The observations that were lower than all before them, as `records` lists those that were
/// higher.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<observation<period_of<S>, value_of<S>>> low_records(
    const S& all) {
  return detail::records_by(all, detail::is_lower);
}

/// The record that stands: the last of `records`. Nothing if the series has no value.
///
///     standing_record(exports)   // its period and value
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> standing_record(
    const S& all) {
  return detail::standing_record_by(all, detail::is_higher);
}

/// The low that stands: the last of `low_records`. Nothing if the series has no value.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> standing_low_record(
    const S& all) {
  return detail::standing_record_by(all, detail::is_lower);
}

/// The record that the standing one broke: the last but one of `records`. Nothing if there is none.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> previous_record(
    const S& all) {
  return detail::previous_record_by(all, detail::is_higher);
}

/// The low that the standing one broke: the last but one of `low_records`. Nothing if there is
/// none.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> previous_low_record(
    const S& all) {
  return detail::previous_record_by(all, detail::is_lower);
}

/// The n-th highest observation, from 1. Of equal ones each counts and the earlier comes before, so
/// that the first is the standing record. Nothing if there are fewer values; throws `invalid_value`
/// unless `n` is positive.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> nth_highest(
    const S& all, int n) {
  return detail::nth_by(all, n, detail::is_higher);
}

/// The n-th lowest observation, as `nth_highest`.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<observation<period_of<S>, value_of<S>>> nth_lowest(
    const S& all, int n) {
  return detail::nth_by(all, n, detail::is_lower);
}

}  // namespace fiscus

#endif
