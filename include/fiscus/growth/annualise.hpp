// SPDX-License-Identifier: BSL-1.0
// Growth over some months or quarters, put as the growth of a whole year.
#ifndef FISCUS_GROWTH_ANNUALISE_HPP
#define FISCUS_GROWTH_ANNUALISE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/series/series.hpp>

#include <compare>
#include <cstdint>
#include <numeric>

namespace fiscus {

/// A yearly rate that compounds: the total growth over n periods to the power of m/n, less 1, where
/// m periods make a year. It is seldom a quotient; it is kept as what it is the power of, and
/// `percent` rounds it exactly. Order and equality are those of the yearly rates.
class annualised_rate {
 public:
  /// No growth.
  constexpr annualised_rate() = default;

  /// `total` is last / first, over `periods` of which `per_year` make a year. Throws
  /// `invalid_value` unless all are positive.
  constexpr annualised_rate(ratio total, int periods, int per_year)
      : total_(total), power_(per_year), degree_(periods) {
    if (total <= ratio()) throw invalid_value("compound growth to nothing or less");
    if (periods <= 0 || per_year <= 0) throw invalid_value("compound growth over no periods");
    const int common = std::gcd(power_, degree_);
    power_ /= common;
    degree_ /= common;
  }

  /// How often the first level the last one is.
  [[nodiscard]] constexpr ratio total() const noexcept { return total_; }
  /// The exponent m/n in lowest terms: to which power the total is taken, and the root of which
  /// degree.
  [[nodiscard]] constexpr int power() const noexcept { return power_; }
  [[nodiscard]] constexpr int degree() const noexcept { return degree_; }

  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(annualised_rate a,
                                                                  annualised_rate b) {
    return compare_powers(a.total_, checked_multiply(a.power_, b.degree_), b.total_,
                          checked_multiply(b.power_, a.degree_));
  }
  [[nodiscard]] friend constexpr bool operator==(annualised_rate a, annualised_rate b) {
    return a <=> b == std::strong_ordering::equal;
  }

 private:
  ratio total_{1};
  int power_ = 1;
  int degree_ = 1;
};

/// 100 × the yearly rate with Digits digits after the point, exactly rounded under `mode`. Throws
/// `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const annualised_rate& r, rounding mode) {
  constexpr auto whole = power_of_ten<std::int64_t>(Digits + 2);
  const auto factor = cut_power_root(r.total(), r.power(), r.degree(), whole);
  return decimal<Digits>::from_units(rounded(detail::less(factor, whole), mode));
}

/// The growth over `periods`, compounded to a year of `per_year` of them: (to / from)^(m/n) − 1
/// (BEA, Survey of Current Business, December 2004; OECD, Economic Outlook, Sources and Methods).
/// There is none from a base that is zero or negative, nor to a level that is. Throws
/// `invalid_value` unless `periods` and `per_year` are positive.
///
///     annualised(1479, 1493, 1, 4)   // a quarter on the quarter before
template <level V>
[[nodiscard]] constexpr answer<annualised_rate> annualised(const V& from, const V& to, int periods,
                                                           int per_year) {
  if (const auto why = detail::refused_base(from)) return *why;
  if (to <= V{}) return absence::sign_change;
  return annualised_rate(quotient(to, from), periods, per_year);
}

/// The growth over `periods` times m/n: (to / from − 1) × per_year / periods. Another quantity than
/// `annualised`, of which it is the linear approximation (OECD, Glossary of Statistical Terms,
/// 6681). There is none on a base that is zero or negative. Throws `invalid_value` unless
/// `periods` and `per_year` are positive.
template <level V>
[[nodiscard]] constexpr answer<rate> annualised_linearly(const V& from, const V& to, int periods,
                                                         int per_year) {
  if (periods <= 0 || per_year <= 0) throw invalid_value("growth over no periods");
  const answer<rate> grown = growth(from, to);
  if (!grown) return grown;
  return rate(grown->value() * ratio(per_year, periods));
}

/// The growth of `p` on the period before it, compounded to a year; or why there is none.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<annualised_rate> annualised(const S& levels, period_of<S> p) {
  const answer<rate> grown = period_on_period(levels, p);
  if (!grown) return grown.why();
  return annualised(levels[p - 1], levels[p], 1, period_of<S>::per_year);
}

/// The growth of each period on the one before it, compounded to a year. Where it does not exist is
/// a gap.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, annualised_rate> annualised(const S& levels) {
  return detail::answers(levels, [&](period_of<S> p) { return annualised(levels, p); });
}

/// The growth of `p` on the period before it, times the periods of a year; or why there is none.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<rate> annualised_linearly(const S& levels, period_of<S> p) {
  const answer<rate> grown = period_on_period(levels, p);
  if (!grown) return grown;
  return rate(grown->value() * ratio(period_of<S>::per_year));
}

/// The growth of each period on the one before it, times the periods of a year. Where it does not
/// exist is a gap.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, rate> annualised_linearly(const S& levels) {
  return detail::answers(levels, [&](period_of<S> p) { return annualised_linearly(levels, p); });
}

/// What a year would come to at the level of one period: `v` × `per_year`, a level and not a growth
/// (BEA, Glossary, "annual rate"). Throws `overflow` if it does not fit.
template <level V>
[[nodiscard]] constexpr V annual_rate_level(const V& v, int per_year) {
  if constexpr (signed_integer<V>)
    return checked_multiply(v, narrow<V>(per_year));
  else
    return v * per_year;
}

/// What a year would come to at the level of each period. A gap stays a gap. Throws `overflow` if
/// it does not fit.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> annual_rate_level(const S& levels) {
  series<period_of<S>, value_of<S>> result(levels.first());
  for (const auto p : levels.periods()) {
    auto value = levels.find(p);
    if (value) value = annual_rate_level(*value, period_of<S>::per_year);
    result.push_back(value);
  }
  return result;
}

}  // namespace fiscus

#endif
