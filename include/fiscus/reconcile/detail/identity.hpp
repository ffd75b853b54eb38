// SPDX-License-Identifier: BSL-1.0
// Identities between quantities, and the ranges of each that follow from those of the others.
#ifndef FISCUS_RECONCILE_DETAIL_IDENTITY_HPP
#define FISCUS_RECONCILE_DETAIL_IDENTITY_HPP

#include <fiscus/detail/overflow.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fiscus::inline v0::detail {

/// A quantity with its coefficient.
struct term {
  quantity of;
  std::int64_t times;

  [[nodiscard]] friend constexpr auto operator<=>(const term&, const term&) = default;
};

/// A sum: all terms together are zero. A product: the first quantity is the second times the third,
/// to which `more` is added (one if it is a growth). It holds by one statement, or by two if it was
/// derived.
struct identity {
  std::vector<term> terms;
  bool is_product;
  int128 more;
  statement_id statement;
  statement_id also;

  /// Orders identities by their terms; the statements do not count.
  [[nodiscard]] friend constexpr bool operator<(const identity& a, const identity& b) {
    if (a.is_product != b.is_product) return b.is_product;
    if (a.terms == b.terms) return a.more < b.more;
    return std::lexicographical_compare(a.terms.begin(), a.terms.end(), b.terms.begin(),
                                        b.terms.end());
  }
};

/// The lower end of a range, times a factor that is not negative.
[[nodiscard]] constexpr least times(const least& end, std::int64_t factor) noexcept {
  int128 value = 0;
  if (!end.exists() || multiply_overflows(end.value, int128{factor}, value)) return {};
  return least_at(value, end.open);
}
[[nodiscard]] constexpr least divided(const least& end, std::int64_t divisor) {
  if (divisor == 1) return end;
  const cut_down value = floor_quotient(end.value, divisor);
  return least_at(value.value, end.open || value.inexact);
}

/// The ends of several terms together, from which one can be taken out again: a sum of n terms
/// costs n steps and not n².
class sum_of_ends {
 public:
  constexpr void add(const least& end) {
    if (!end.exists()) {
      ++without_;
      return;
    }
    value_ = checked_add(value_, end.value);
    open_ += end.open ? 1 : 0;
  }
  [[nodiscard]] constexpr least without(const least& end) const noexcept {
    if (without_ != (end.exists() ? 0U : 1U)) return {};
    if (!end.exists()) return least_at(value_, open_ > 0);
    return least_at(value_ - end.value, open_ > (end.open ? 1U : 0U));
  }
  /// Whether an end follows for at least one of them.
  [[nodiscard]] constexpr bool says_something() const noexcept { return without_ < 2; }

 private:
  int128 value_ = 0;
  std::size_t open_ = 0;
  std::size_t without_ = 0;
};

/// The end of the quantity that the lower end of `sign` times the term comes from.
[[nodiscard]] constexpr side side_of(const term& each, int sign) noexcept {
  return (each.times > 0) == (sign > 0) ? side::low : side::high;
}
[[nodiscard]] constexpr std::int64_t size_of(const term& each) noexcept {
  return each.times < 0 ? -each.times : each.times;
}

/// The ranges of all quantities.
using boxes = indexed<quantity, box>;

/// Calls raise(quantity, side, end) for each end that follows from a sum, until it returns false.
template <class Raise>
constexpr bool narrow_sum(const identity& rule, const boxes& ranges, Raise raise) {
  for (const int sign : {1, -1}) {
    const auto own = [&](const term& each) {
      return times(ranges[each.of].ends[side_of(each, sign)], size_of(each));
    };
    sum_of_ends all;
    for (const term& each : rule.terms) all.add(own(each));
    if (!all.says_something()) continue;
    for (const term& each : rule.terms) {
      const least rest = all.without(own(each));
      if (rest.exists() &&
          !raise(each.of, opposite(side_of(each, sign)), divided(rest, size_of(each))))
        return false;
    }
  }
  return true;
}

/// Calls raise(quantity, side, end) for each end that follows from a product, until it returns
/// false.
template <class Raise>
constexpr bool narrow_product(const identity& rule, const boxes& ranges, Raise raise) {
  const quantity result = rule.terms[0].of;
  const quantity base = rule.terms[1].of;
  const quantity factor = rule.terms[2].of;
  const auto raise_both = [&](quantity of, const box& to) {
    return raise(of, side::low, to.low()) && raise(of, side::high, to.minus_high());
  };
  const auto multiplier = [&] { return ranges[factor].shifted(rule.more); };
  const auto quotient_of = [](const box& x, const box& y) {
    return box{{least_quotient(x, y), least_quotient(-x, y)}};
  };
  const box product{
      {least_product(ranges[base], multiplier()), least_product(-ranges[base], multiplier())}};
  return raise_both(result, product) &&
         raise_both(base, quotient_of(ranges[result], multiplier())) &&
         raise_both(factor, quotient_of(ranges[result], ranges[base]).shifted(-rule.more));
}

template <class Raise>
constexpr bool narrow_by(const identity& rule, const boxes& ranges, Raise raise) {
  return rule.is_product ? narrow_product(rule, ranges, raise) : narrow_sum(rule, ranges, raise);
}

}  // namespace fiscus::inline v0::detail

#endif
