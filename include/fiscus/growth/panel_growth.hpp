// SPDX-License-Identifier: BSL-1.0
// The growth of all series of a panel: rounded exactly, or as doubles for those who ask for them.
#ifndef FISCUS_GROWTH_PANEL_GROWTH_HPP
#define FISCUS_GROWTH_PANEL_GROWTH_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/detail/columns.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/series_growth.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/validity.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus {

namespace detail {

// Calls f with the mode as a constant.
template <class F>
constexpr auto with_mode(rounding mode, F f) {
  switch (mode) {
    case rounding::half_even: return f.template operator()<rounding::half_even>();
    case rounding::half_up: return f.template operator()<rounding::half_up>();
    case rounding::half_down: return f.template operator()<rounding::half_down>();
    case rounding::up: return f.template operator()<rounding::up>();
    case rounding::down: return f.template operator()<rounding::down>();
    case rounding::ceiling: return f.template operator()<rounding::ceiling>();
    case rounding::floor: return f.template operator()<rounding::floor>();
    case rounding::unnecessary: break;
  }
  return f.template operator()<rounding::unnecessary>();
}

// The growth over `distance` of each series of a panel, from the first period that has a base on:
// `write` does many at once, if they are counted in 64 bits or less, and says whether it could;
// `single` does one of them.
template <class Result, readable_panel P, class Write, class Single>
auto growth_of_panel(const P& levels, int distance, std::vector<Result> values, Write write,
                     Single single) {
  if (distance <= 0) throw invalid_value("a growth is over at least one period");
  const auto view = levels.view();
  const auto lag = static_cast<std::size_t>(distance);
  const std::size_t width = view.width() > lag ? view.width() - lag : 0;
  values.resize(width * view.size());
  validity_bits known;
  for (std::size_t row = 0; row < view.size() && width > 0; ++row) {
    const auto each = view[row];
    const auto* const from = each.values().data();
    Result* const out = values.data() + row * width;
    if constexpr (narrowly_counted<value_of<P>>) {
      if (each.is_dense() && write(from, from + lag, width, out)) {
        known.push_back_present(width);
        continue;
      }
    }
    for (std::size_t i = 0; i < width; ++i) {
      std::optional<Result> result;
      if (each.is_present_unchecked(i) && each.is_present_unchecked(i + lag))
        result = single(from[i], from[i + lag]);
      out[i] = result.value_or(Result());
      known.push_back(result.has_value());
    }
  }
  return panel<period_of<P>, Result, typename P::label_type>(
      view, width == 0 ? period_of<P>{} : view.first() + distance, width, std::move(values),
      std::move(known));
}

}  // namespace detail

/// The growth over `distance` periods of each series of a panel in per cent, exactly rounded: the
/// same as `growth_percent` of each pair. The result spans the periods that have a base; where the
/// growth does not exist is a gap. A buffer that is given is used again. Throws `invalid_value`
/// unless the distance is positive, `overflow` if a percentage does not fit, and `inexact` under
/// `rounding::unnecessary`. Levels that are counted in more than 64 bits, or are ratios, take
/// longer.
template <int Digits, readable_panel P>
  requires growable<value_of<P>>
[[nodiscard]] auto growth_percent(const P& levels, int distance, rounding mode,
                                  std::vector<decimal<Digits>> buffer = {}) {
  using V = value_of<P>;
  constexpr auto scale = static_cast<std::uint64_t>(power_of_ten<std::int64_t>(Digits + 2));
  return detail::with_mode(mode, [&]<rounding Mode>() {
    return detail::growth_of_panel(
        levels, distance, std::move(buffer),
        [](const auto* from, const auto* to, std::size_t size, decimal<Digits>* out) {
          constexpr bool nearest = Mode == rounding::half_even || Mode == rounding::half_up ||
                                   Mode == rounding::half_down;
          if constexpr (nearest)
            if (detail::write_nearest_growth(from, to, size, scale, out)) return true;
          return detail::write_growth<Mode>(from, to, size, scale, out);
        },
        [](const V& from, const V& to) {
          return detail::rounded_growth<Digits>(from, to, Mode).optional();
        });
  });
}

/// The growth over `distance` periods of each series of a panel as doubles, of 1 and not of 100:
/// (x_t − x_{t−d}) / x_{t−d}. Spans and gaps as for `growth_percent`.
template <readable_panel P>
  requires level<value_of<P>>
[[nodiscard]] auto growth_as_doubles(const P& levels, int distance,
                                     std::vector<double> buffer = {}) {
  using V = value_of<P>;
  return detail::growth_of_panel(
      levels, distance, std::move(buffer),
      [](const auto* from, const auto* to, std::size_t size, double* out) {
        return detail::write_growth(from, to, size, out);
      },
      [](const V& from, const V& to) { return detail::growth_as_double(from, to).optional(); });
}

/// The same on the period before.
template <int Digits, readable_panel P>
  requires partitioning_period<period_of<P>> && growable<value_of<P>>
[[nodiscard]] auto period_on_period_percent(const P& levels, rounding mode,
                                            std::vector<decimal<Digits>> buffer = {}) {
  return growth_percent<Digits>(levels, 1, mode, std::move(buffer));
}
template <readable_panel P>
  requires partitioning_period<period_of<P>> && level<value_of<P>>
[[nodiscard]] auto period_on_period_as_doubles(const P& levels, std::vector<double> buffer = {}) {
  return growth_as_doubles(levels, 1, std::move(buffer));
}

/// The same on the same period of the year before.
template <int Digits, readable_panel P>
  requires yearly_period<period_of<P>> && growable<value_of<P>>
[[nodiscard]] auto year_on_year_percent(const P& levels, rounding mode,
                                        std::vector<decimal<Digits>> buffer = {}) {
  return growth_percent<Digits>(levels, period_of<P>::per_year, mode, std::move(buffer));
}
template <readable_panel P>
  requires yearly_period<period_of<P>> && level<value_of<P>>
[[nodiscard]] auto year_on_year_as_doubles(const P& levels, std::vector<double> buffer = {}) {
  return growth_as_doubles(levels, period_of<P>::per_year, std::move(buffer));
}

}  // namespace fiscus

#endif
