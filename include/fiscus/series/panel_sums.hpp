// SPDX-License-Identifier: BSL-1.0
// Fiscal years, years to date and rolling windows along each series of a panel. Sums are checked,
// and nearly as fast as unchecked ones.
#ifndef FISCUS_SERIES_PANEL_SUMS_HPP
#define FISCUS_SERIES_PANEL_SUMS_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/detail/spans.hpp>
#include <fiscus/series/detail/sum_guard.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

// Writes the sums of groups of Length values; returns whether none can have overflowed.
template <std::size_t Length, class Guard, class V>
constexpr bool write_group_sums(Guard guard, const V* in, std::size_t groups, V* out) noexcept {
  Guard other = guard;
  std::size_t group = 0;
  for (; group + 1 < groups; group += 2) {  // two at a time, as that is faster
    const V* const from = in + group * Length;
    std::uint64_t total = 0;
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < Length; ++i) {
      total += guard.see(units_of(from[i]));
      next += other.see(units_of(from[Length + i]));
    }
    out[group] = from_bits<V>(total);
    out[group + 1] = from_bits<V>(next);
  }
  for (; group < groups; ++group) {
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < Length; ++i) total += guard.see(units_of(in[group * Length + i]));
    out[group] = from_bits<V>(total);
  }
  guard.join(other);
  return guard.all_fit();
}

// Writes the sums so far, which begin anew after each Length values.
template <std::size_t Length, class Guard, class V>
constexpr bool write_sums_to_date(Guard guard, const V* in, std::size_t size, V* out) noexcept {
  for (std::size_t from = 0; from < size; from += Length) {
    std::uint64_t total = 0;
    const std::size_t length = size - from < Length ? size - from : Length;
    for (std::size_t i = from; i < from + length; ++i) {
      total += guard.see(units_of(in[i]));
      out[i] = from_bits<V>(total);
    }
  }
  return guard.all_fit();
}

// Writes the sums of each `length` consecutive values.
template <class Guard, class V>
constexpr bool write_moving_sums(Guard guard, const V* in, std::size_t size, std::size_t length,
                                 V* out) noexcept {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i + 1 < length; ++i) total += guard.see(units_of(in[i]));
  for (std::size_t i = length - 1; i < size; ++i) {
    total += guard.see(units_of(in[i]));
    out[i + 1 - length] = from_bits<V>(total);
    total -= static_cast<std::uint64_t>(units_of(in[i + 1 - length]));
  }
  return guard.all_fit();
}

/// Sums over consecutive values of 64 bits: `write(guard, in, out)` writes the results for the
/// values `in` and returns whether none can have overflowed; each is of at most `addends` values.
template <class Write>
struct sum_kernel {
  std::size_t addends;
  Write write;
  bool takes_rows_as_one = false;  ///< rows that lie side by side, as if they were one row

  template <class V>
  constexpr bool operator()(std::span<const V> in, V* out) const {
    if constexpr (counted_in_64_bits<V>)
      return with_guard(addends, [&](auto guard) { return write(guard, in, out); });
    else
      return false;
  }
};
template <class Write>
sum_kernel(std::size_t, Write, bool = false) -> sum_kernel<Write>;

/// Returns the panel of `verb(row)` of each row, which spans `periods`, in a buffer that is used
/// again. Rows without gaps are summed by the kernel where it can.
template <readable_panel P, calendar_period Result, class Write, class Verb>
auto panel_of_sums(const P& all, period_range<Result> periods, std::vector<value_of<P>> values,
                   const sum_kernel<Write>& kernel, Verb verb) {
  using V = value_of<P>;
  constexpr std::size_t rows_at_once = 64;  // leaves little to do for each of them
  const auto view = all.view();
  const std::size_t width = periods.size();
  const std::size_t rows = width == 0 ? 0 : view.size();
  values.resize(width * rows);
  validity_bits known;
  std::size_t done = 0;
  if (kernel.takes_rows_as_one && view.is_dense() && view.stride() == view.width()) {
    while (done < rows) {
      const std::size_t count = (std::min)(rows_at_once, rows - done);
      if (!kernel(view.rows(done, count).values(), values.data() + done * width)) break;
      done += count;
    }
    known.push_back_present(done * width);
  }
  for (std::size_t row = done; row < rows; ++row) {
    V* const out = values.data() + row * width;
    const auto each = view.row_unchecked(row);
    if (each.is_dense() && kernel(each.values(), out)) {
      known.push_back_present(width);
      continue;
    }
    const auto results = verb(each);
    for (std::size_t i = 0; i < width; ++i) {
      const bool is_present = results.view().is_present_unchecked(i);
      known.push_back(is_present);
      out[i] = is_present ? results.values()[i] : V();
    }
  }
  return panel<Result, V, typename P::label_type>(view, width == 0 ? Result{} : *periods.begin(),
                                                  width, std::move(values), std::move(known));
}

/// Returns the panel of rows without periods.
template <calendar_period Result, readable_panel P>
[[nodiscard]] auto without_periods(const P& all) {
  return panel<Result, value_of<P>, typename P::label_type>(all.view(), Result{}, 0, {},
                                                            validity_bits());
}

}  // namespace detail

/// Returns `aggregate<Coarse>(s, sum)` of each series s of a panel. A buffer that is given is used
/// again.
template <partitioning_period Coarse, readable_panel P>
  requires nests_in<period_of<P>, Coarse> && detail::gregorian_part_of_year<period_of<P>> &&
      addable<value_of<P>>
[[nodiscard]] auto aggregate(const P& all, sum_rule rule, std::vector<value_of<P>> buffer = {}) {
  using fine = period_of<P>;
  constexpr std::size_t length = Coarse::months_long / fine::months_long;
  const auto wholes = detail::whole_periods<Coarse>(detail::start_of(all), all.width());
  if (!wholes || wholes->size() == 0) return detail::without_periods<Coarse>(all);
  const fine from = *parts<fine>(*wholes->begin()).begin();
  const auto to = from + static_cast<int>(wholes->size() * length - 1);
  return detail::panel_of_sums(all.view().between(from, to), *wholes, std::move(buffer),
                               detail::sum_kernel{length,
                                                  [](auto guard, auto in, auto* out) {
                                                    return detail::write_group_sums<length>(
                                                        guard, in.data(), in.size() / length, out);
                                                  },
                                                  true},
                               [&](const auto& s) { return aggregate<Coarse>(s, rule); });
}

/// Returns `aggregate<Coarse>(s, rule)` of each series s of a panel, for all other rules and
/// periods.
template <partitioning_period Coarse, readable_panel P, rule_for<value_of<P>> Rule>
  requires nests_in<period_of<P>, Coarse>
[[nodiscard]] auto aggregate(const P& all, Rule rule) {
  return each_series(all, [&](const auto& s) { return aggregate<Coarse>(s, rule); });
}

/// Returns `year_to_date<Calendar>(s)` of each series s of a panel. A buffer that is given is used
/// again.
template <year_calendar auto Calendar, readable_panel P>
  requires part_of_fiscal_year<period_of<P>, Calendar> && addable<value_of<P>>
[[nodiscard]] auto year_to_date(const P& all, std::vector<value_of<P>> buffer = {}) {
  using to_date = fiscal_to_date<Calendar, period_of<P>>;
  const auto verb = [](const auto& s) { return year_to_date<Calendar>(s); };
  const auto years =
      detail::whole_periods<fiscal_year<Calendar>>(detail::start_of(all), all.width());
  if (!years) return detail::without_periods<to_date>(all);
  const auto view = detail::from_whole_year<Calendar>(all.view(), *years->begin());
  const period_range<to_date> periods(to_date((*years->begin()).year(), 1), view.width());
  if constexpr (detail::part_of_year<period_of<P>>) {
    constexpr std::size_t length = 12 / period_of<P>::months_long;
    return detail::panel_of_sums(view, periods, std::move(buffer),
                                 detail::sum_kernel{length,
                                                    [](auto guard, auto in, auto* out) {
                                                      return detail::write_sums_to_date<length>(
                                                          guard, in.data(), in.size(), out);
                                                    },
                                                    view.width() % length == 0},
                                 verb);
  } else {
    return each_series(all, verb);
  }
}

/// Returns `rolling(s, length, sum, end)` of each series s of a panel. A buffer that is given is
/// used again.
template <readable_panel P>
  requires partitioning_period<period_of<P>> && addable<value_of<P>>
[[nodiscard]] auto rolling(const P& all, int length, sum_rule rule, window end,
                           std::vector<value_of<P>> buffer = {}) {
  const auto reach = detail::window_length(length);
  const std::size_t after = end == window::before_current ? 1 : 0;
  if (all.width() < reach + after) return detail::without_periods<period_of<P>>(all);
  const period_range<period_of<P>> periods(all.first() + static_cast<int>(reach - 1 + after),
                                           all.width() - reach + 1 - after);
  return detail::panel_of_sums(all, periods, std::move(buffer),
                               detail::sum_kernel{reach + 1,
                                                  [&](auto guard, auto in, auto* out) {
                                                    return detail::write_moving_sums(
                                                        guard, in.data(), in.size() - after, reach,
                                                        out);
                                                  }},
                               [&](const auto& s) { return rolling(s, length, rule, end); });
}

/// Returns `rolling(s, length, rule, end)` of each series s of a panel, for all other rules.
template <readable_panel P, rule_for<value_of<P>> Rule>
  requires partitioning_period<period_of<P>>
[[nodiscard]] auto rolling(const P& all, int length, Rule rule, window end) {
  return each_series(all, [&](const auto& s) { return rolling(s, length, rule, end); });
}

}  // namespace fiscus::inline v0

#endif
