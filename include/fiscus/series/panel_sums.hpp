// SPDX-License-Identifier: BSL-1.0
// Sums along the series of a panel: fiscal years, years to date, moving windows. They are checked,
// and nearly as fast as sums that are not.
#ifndef FISCUS_SERIES_PANEL_SUMS_HPP
#define FISCUS_SERIES_PANEL_SUMS_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/detail/sum_guard.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/trailing.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus {

namespace detail {

// So many rows of whole groups are summed as one, which leaves little to do for each of them.
inline constexpr std::size_t rows_at_once = 64;

// The sums of groups of Length values, whether none can have overflowed.
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

// The sums so far, beginning anew after each Length values.
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

// The sums of each `length` values, the first of which ends with the last of these.
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

// The rows of a panel under a verb: `write` fills those without gaps from the `lead`-th result on
// and says whether it could, which it is asked for values of 64 bits only; `verb` does any of them.
// All results span `width` periods from `from`, of which the first `lead` and the last `tail` are
// gaps in a row without gaps. Rows without gaps that have neither may be written `at_once`, as if
// they were one.
template <class Result, readable_panel P, class Write, class Verb>
auto panel_of_sums(const P& all, Result from, std::size_t width, std::size_t lead, std::size_t tail,
                   std::vector<value_of<P>> values, Write write, Verb verb,
                   std::size_t at_once = 1) {
  using V = value_of<P>;
  const auto view = all.view();
  const std::size_t rows = width == 0 ? 0 : view.size();
  const auto try_write = [&](std::span<const V> in, V* out) {
    if constexpr (counted_in_64_bits<V>)
      return write(in, out);
    else
      return false;
  };
  values.resize(width * rows);
  validity_bits known(0);
  std::size_t done = 0;  // rows without gaps, before and after
  if (view.is_dense() && view.stride() == view.width() && lead == 0 && tail == 0) {
    while (done < rows) {
      const std::size_t count = (std::min)(at_once, rows - done);
      if (!try_write(view.rows(done, count).values(), values.data() + done * width)) break;
      done += count;
    }
    known.push_back_present(done * width);
  }
  for (std::size_t row = done; row < rows; ++row) {
    V* const out = values.data() + row * width;
    const auto each = view.row_unchecked(row);
    if (each.is_dense() && try_write(each.values(), out + lead)) {
      std::fill_n(out, lead, V());
      for (std::size_t i = 0; i < lead; ++i) known.push_back(false);
      known.push_back_present(width - lead - tail);
      std::fill_n(out + (width - tail), tail, V());
      for (std::size_t i = 0; i < tail; ++i) known.push_back(false);
      continue;
    }
    const auto results = verb(each);
    for (std::size_t i = 0; i < width; ++i) {
      const auto value = results.find(from + static_cast<int>(i));
      out[i] = value.value_or(V());
      known.push_back(value.has_value());
    }
  }
  return panel<Result, V, typename P::label_type>(view, from, width, std::move(values),
                                                  std::move(known));
}

}  // namespace detail

/// The sums of the Coarse periods of each series of a panel: the same as `aggregate<Coarse>(s,
/// sum)` of each. A buffer that is given is used again.
template <partitioning_period Coarse, readable_panel P>
  requires nests_in<period_of<P>, Coarse> && detail::gregorian_part_of_year<period_of<P>> &&
      addable<value_of<P>>
[[nodiscard]] auto aggregate(const P& all, sum_rule rule, std::vector<value_of<P>> buffer = {}) {
  using V = value_of<P>;
  constexpr std::size_t length = Coarse::months_long / period_of<P>::months_long;
  const auto view = detail::inside_of_any<Coarse>(all.view());
  if (view.width() == 0)
    return panel<Coarse, V, typename P::label_type>(view, Coarse{}, 0, {}, validity_bits());
  const auto to = view.first() + static_cast<int>(view.width() - 1);
  const auto coarse = through(containing<Coarse>(view.first()), containing<Coarse>(to));
  // Of the first of them so much is missing.
  const auto missing =
      static_cast<std::size_t>(view.first() - *parts<period_of<P>>(*coarse.begin()).begin());
  const std::size_t skipped = (length - missing) % length;
  const std::size_t groups = view.width() < skipped ? 0 : (view.width() - skipped) / length;
  const std::size_t lead = missing == 0 ? 0 : 1;
  return detail::panel_of_sums(
      view, *coarse.begin(), coarse.size(), lead, coarse.size() - lead - groups, std::move(buffer),
      [&](auto in, auto* out) {
        return detail::with_guard(length, [&](auto guard) {
          return detail::write_group_sums<length>(guard, in.data() + skipped,
                                                  groups * (in.size() / view.width()), out);
        });
      },
      [&](const auto& s) { return aggregate<Coarse>(s, rule); }, detail::rows_at_once);
}

/// The Coarse periods of each series of a panel by any other rule, and of periods that are no parts
/// of a Gregorian year: the same as `aggregate<Coarse>(s, rule)` of each.
template <partitioning_period Coarse, readable_panel P, rule_for<value_of<P>> Rule>
  requires nests_in<period_of<P>, Coarse>
[[nodiscard]] auto aggregate(const P& all, Rule rule) {
  return each_series(all, [&](const auto& s) { return aggregate<Coarse>(s, rule); });
}

/// The running totals of the fiscal year of each series of a panel: the same as `year_to_date(s)`
/// of each. A buffer that is given is used again.
template <year_calendar auto Calendar = july_june, readable_panel P>
  requires month_of_year<period_of<P>, Calendar> && addable<value_of<P>>
[[nodiscard]] auto year_to_date(const P& all, std::vector<value_of<P>> buffer = {}) {
  using V = value_of<P>;
  using to_date = fiscal_to_date<Calendar>;
  const auto view = detail::inside_of_any<fiscal_year<Calendar>>(all.view());
  if (view.width() == 0)
    return panel<to_date, V, typename P::label_type>(view, to_date{}, 0, {}, validity_bits());
  const to_date from = to_date::ending(view.first());
  const auto lead = (std::min)(static_cast<std::size_t>((13 - from.months()) % 12), view.width());
  return detail::panel_of_sums(
      view, from, view.width(), lead, 0, std::move(buffer),
      [&](auto in, auto* out) {
        return detail::with_guard(12, [&](auto guard) {
          return detail::write_sums_to_date<12>(guard, in.data() + lead, in.size() - lead, out);
        });
      },
      [](const auto& s) { return year_to_date<Calendar>(s); },
      view.width() % 12 == 0 ? detail::rows_at_once : 1);
}

/// The sums of a window that ends with each period, along each series of a panel: the same as
/// `trailing(s, length, sum, window::with_current)` of each, from the first period on with which a
/// window can end: none at all if the panel is narrower than a window. A buffer that is given is
/// used again.
template <readable_panel P>
  requires partitioning_period<period_of<P>> && addable<value_of<P>>
[[nodiscard]] auto trailing_sum(const P& all, int length, std::vector<value_of<P>> buffer = {}) {
  if (length <= 0) throw invalid_value("a window is at least one period long");
  const auto view = all.view();
  const auto reach = static_cast<std::size_t>(length);
  const std::size_t width = view.width() < reach ? 0 : view.width() - reach + 1;
  return detail::panel_of_sums(
      all, width == 0 ? period_of<P>{} : view.first() + (length - 1), width, 0, 0,
      std::move(buffer),
      [&](auto in, auto* out) {
        return detail::with_guard(reach + 1, [&](auto guard) {
          return detail::write_moving_sums(guard, in.data(), in.size(), reach, out);
        });
      },
      [&](const auto& s) { return trailing(s, length, sum, window::with_current); });
}

}  // namespace fiscus

#endif
