// SPDX-License-Identifier: BSL-1.0
// The parts of a total, of many series at once: their contributions and shares are quotients by the
// same bases for each of the series.
#ifndef FISCUS_GROWTH_DETAIL_PART_COLUMNS_HPP
#define FISCUS_GROWTH_DETAIL_PART_COLUMNS_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/growth/contribution_panel.hpp>
#include <fiscus/growth/detail/columns.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/panel_growth.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::detail {

// What is divided by the base. A contribution's is the change of the part …
struct change_of_part {
  template <class V>
  static constexpr V of(const V& from, const V& to) {
    return minus(to, from);
  }
  static constexpr double of(double from, double to) noexcept { return to - from; }
  // The same in 64 bits, and whether it has more.
  static constexpr std::uint64_t bits(std::uint64_t from, std::uint64_t to,
                                      std::uint64_t& wrong) noexcept {
    const std::uint64_t change = to - from;
    wrong |= (to ^ from) & (to ^ change);
    return change;
  }
};

// … a share's the part itself.
struct part_itself {
  template <class V>
  static constexpr V of(const V&, const V& to) {
    return to;
  }
  static constexpr double of(double, double to) noexcept { return to; }
  static constexpr std::uint64_t bits(std::uint64_t, std::uint64_t to, std::uint64_t&) noexcept {
    return to;
  }
};

// The bases of the periods of a result.
template <class V>
struct bases {
  std::vector<V> values;     // greater than zero where they can be divided by
  std::vector<char> usable;  // whether they can
  bool all_usable = true;

  void push_back(bool is_usable, const V& value) {
    values.push_back(value);
    usable.push_back(static_cast<char>(is_usable));
    all_usable = all_usable && is_usable;
  }
};

// The sums of all series; where one is missing in either period, nothing can be said of any.
template <readable_panel P>
bases<value_of<P>> bases_of_sum(const P& all, std::size_t lag) {
  const auto total = aggregate_rows(all, sum);
  const auto view = total.view();
  bases<value_of<P>> result;
  for (std::size_t i = 0; i + lag < view.length(); ++i)
    result.push_back(view.is_present_unchecked(i) && view.is_present_unchecked(i + lag) &&
                         value_of<P>{} < view.values()[i],
                     view.values()[i]);
  return result;
}

// A total that is given.
template <readable_panel P, readable_series T>
bases<value_of<P>> bases_in(const P& all, const T& total, std::size_t lag) {
  const auto view = all.view();
  bases<value_of<P>> result;
  for (std::size_t i = 0; i + lag < view.width(); ++i) {
    const auto value = total.find(view.first() + static_cast<int>(i));
    result.push_back(value && value_of<P>{} < *value, value.value_or(value_of<P>{}));
  }
  return result;
}

inline std::size_t checked_lag(int distance) {
  if (distance <= 0) throw invalid_value("a growth is over at least one period");
  return static_cast<std::size_t>(distance);
}

// The quotients of each series of a panel by the bases, from the period `lag` after its first on:
// `write` does many at once, gaps and all, and says whether it could; `single` one of them.
template <class Result, readable_panel P, class Write, class Single>
auto panel_of_parts(const P& all, std::size_t lag, const bases<value_of<P>>& of,
                    std::vector<Result> values, Write write, Single single) {
  const auto view = all.view();
  const std::size_t width = of.values.size();
  values.resize(width * view.size());
  validity_bits known;
  for (std::size_t row = 0; row < view.size() && width > 0; ++row) {
    const auto each = view[row];
    const auto* const from = each.values().data();
    const auto* const to = from + lag;
    Result* const out = values.data() + row * width;
    const bool done = write(from, to, width, out);
    if (done && of.all_usable && each.is_dense()) {
      known.push_back_present(width);
      continue;
    }
    for (std::size_t i = 0; i < width; ++i) {
      const bool is_known =
          of.usable[i] && each.is_present_unchecked(i) && each.is_present_unchecked(i + lag);
      if (!is_known) out[i] = Result();
      if (is_known && !done) out[i] = single(from[i], to[i], of.values[i]);
      known.push_back(is_known);
    }
  }
  return panel<period_of<P>, Result, typename P::label_type>(
      view, width == 0 ? period_of<P>{} : view.first() + static_cast<int>(lag), width,
      std::move(values), std::move(known));
}

// The changes of many values, and whether all of them fit.
template <class V>
constexpr bool write_changes(const V* from, const V* to, std::size_t size, V* out) noexcept {
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t change =
        change_of_part::bits(static_cast<std::uint64_t>(units_of(from[i])),
                             static_cast<std::uint64_t>(units_of(to[i])), wrong);
    out[i] = from_units<V>(static_cast<std::int64_t>(change));
  }
  return one_if_negative(wrong) == 0;
}

// The exact changes of the parts; a gap where they have no base.
template <readable_panel P>
auto changes_of_parts(const P& all, std::size_t lag, const bases<value_of<P>>& of,
                      std::vector<value_of<P>> buffer) {
  using V = value_of<P>;
  return panel_of_parts(
      all, lag, of, std::move(buffer),
      [](const V* from, const V* to, std::size_t size, V* out) {
        if constexpr (counted_in_64_bits<V>)
          return write_changes(from, to, size, out);
        else
          return false;
      },
      [](const V& from, const V& to, const V&) { return minus(to, from); });
}

// The exact contributions, as these changes over the bases.
template <readable_panel P>
auto exact_contributions(const P& all, std::size_t lag, const bases<value_of<P>>& of,
                         std::vector<value_of<P>> buffer) {
  using V = value_of<P>;
  auto changes = changes_of_parts(all, lag, of, std::move(buffer));
  using maybe_period = std::optional<period_of<P>>;
  series<period_of<P>, V> by(changes.width() == 0 ? maybe_period() : changes.first());
  for (std::size_t i = 0; i < of.values.size(); ++i)
    by.push_back(of.usable[i] ? std::optional<V>(of.values[i]) : std::nullopt);
  return contribution_panel(std::move(changes), std::move(by));
}

// The exact quotients, each of which is a ratio or made of one.
template <class Result, class Dividend, readable_panel P>
auto exact_parts(const P& all, std::size_t lag, const bases<value_of<P>>& of) {
  using V = value_of<P>;
  return panel_of_parts(
      all, lag, of, std::vector<Result>(),
      [](const V*, const V*, std::size_t, Result*) { return false; },
      [](const V& from, const V& to, const V& base) {
        return Result(quotient(Dividend::of(from, to), base));
      });
}

// Bases as columns need them, with 1 / base, which is right to 53 bits.
struct inverse_bases {
  std::vector<std::uint64_t> base;
  std::vector<double> inverse;
};

// The bases; where they cannot be divided by, 1. None if one has more than 62 bits.
template <class V>
inverse_bases inverses(const bases<V>& of) {
  inverse_bases result;
  for (std::size_t i = 0; i < of.values.size(); ++i) {
    const std::int64_t base = of.usable[i] ? units_of(of.values[i]) : 1;
    if (base > std::int64_t{1} << 62) return {};
    result.base.push_back(static_cast<std::uint64_t>(base));
    result.inverse.push_back(1 / static_cast<double>(base));
  }
  return result;
}

// The dividend has 50 bits and is exact as a double; its product with the inverse is right to a
// quarter, and so the rest is below the base. By a base with more bits the quotient is 0.
template <class Dividend>
constexpr cut_growth cut_part(std::int64_t from, std::int64_t to, std::uint64_t base,
                              double inverse, std::uint64_t scale, std::uint64_t most) noexcept {
  std::uint64_t wrong = 0;
  const std::uint64_t part =
      Dividend::bits(static_cast<std::uint64_t>(from), static_cast<std::uint64_t>(to), wrong);
  const std::uint64_t dividend = part * scale;
  const double quotient = static_cast<double>(static_cast<std::int64_t>(dividend)) * inverse;
  const std::uint64_t whole =
      std::bit_cast<std::uint64_t>(quotient + 0x1.8p52) - std::bit_cast<std::uint64_t>(0x1.8p52);
  return {base, whole, dividend - whole * base, wrong | (most - part) | (most + part)};
}

// The quotients times `scale` and rounded, for each of many; whether all of it is right.
template <rounding Mode, class Dividend, class V, class Result>
bool write_parts(const V* from, const V* to, const inverse_bases& by, std::size_t size,
                 std::uint64_t scale, Result* out) noexcept {
  const std::uint64_t most = (std::uint64_t{1} << 50U) / scale;
  const std::uint64_t* const base = by.base.data();
  const double* const inverse = by.inverse.data();
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const cut_growth x =
        cut_part<Dividend>(units_of(from[i]), units_of(to[i]), base[i], inverse[i], scale, most);
    wrong |= x.wrong;
    if constexpr (Mode == rounding::unnecessary) wrong |= x.rest | (0 - x.rest);
    out[i] = Result::from_units(static_cast<std::int64_t>(x.whole + rounding_step<Mode>(x)));
  }
  return one_if_negative(wrong) == 0;
}

// The same to the nearest, and faster; it is not right either where a quotient lies in the middle.
template <class Dividend, class V, class Result>
bool write_nearest_parts(const V* from, const V* to, const inverse_bases& by, std::size_t size,
                         std::uint64_t scale, Result* out) noexcept {
  const std::uint64_t most = (std::uint64_t{1} << 50U) / scale;
  const std::uint64_t* const base = by.base.data();
  const double* const inverse = by.inverse.data();
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const cut_growth x =
        cut_part<Dividend>(units_of(from[i]), units_of(to[i]), base[i], inverse[i], scale, most);
    wrong |= x.wrong | (x.base - 1 - 2 * x.rest) | (x.base - 1 + 2 * x.rest);
    out[i] = Result::from_units(static_cast<std::int64_t>(x.whole));
  }
  return one_if_negative(wrong) == 0;
}

// 100 × the quotients with Digits digits after the point, exactly rounded.
template <int Digits, class Dividend, readable_panel P>
auto rounded_parts(const P& all, std::size_t lag, const bases<value_of<P>>& of, rounding mode,
                   std::vector<decimal<Digits>> buffer) {
  using V = value_of<P>;
  constexpr auto scale = static_cast<std::uint64_t>(power_of_ten<std::int64_t>(Digits + 2));
  const inverse_bases by = inverses(of);
  return with_mode(mode, [&]<rounding Mode>() {
    return panel_of_parts(
        all, lag, of, std::move(buffer),
        [&](const V* from, const V* to, std::size_t size, decimal<Digits>* out) {
          if (by.base.size() != size) return false;
          constexpr bool to_nearest = Mode == rounding::half_even || Mode == rounding::half_up ||
                                      Mode == rounding::half_down;
          if constexpr (to_nearest)
            if (write_nearest_parts<Dividend>(from, to, by, size, scale, out)) return true;
          return write_parts<Mode, Dividend>(from, to, by, size, scale, out);
        },
        [](const V& from, const V& to, const V& base) {
          const int128 part = Dividend::of(int128{units_of(from)}, int128{units_of(to)});
          return decimal<Digits>::from_units(
              narrow<std::int64_t>(divide_scaled(part, int128{units_of(base)}, Digits + 2, Mode)));
        });
  });
}

// The quotients as doubles, of 1 and not of 100.
template <class Dividend, readable_panel P>
auto parts_as_doubles(const P& all, std::size_t lag, const bases<value_of<P>>& of,
                      std::vector<double> buffer) {
  using V = value_of<P>;
  std::vector<double> by;
  for (std::size_t i = 0; i < of.values.size(); ++i)
    by.push_back(of.usable[i] ? static_cast<double>(units_of(of.values[i])) : 1);
  return panel_of_parts(
      all, lag, of, std::move(buffer),
      [&](const V* from, const V* to, std::size_t size, double* out) {
        for (std::size_t i = 0; i < size; ++i)
          out[i] = Dividend::of(static_cast<double>(units_of(from[i])),
                                static_cast<double>(units_of(to[i]))) /
                   by[i];
        return true;
      },
      [](const V&, const V&, const V&) { return 0.0; });
}

}  // namespace fiscus::detail

#endif
