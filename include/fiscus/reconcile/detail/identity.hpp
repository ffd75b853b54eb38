// SPDX-License-Identifier: BSL-1.0
// What two or more quantities have to do with each other, and what is known of each of them by it.
#ifndef FISCUS_RECONCILE_DETAIL_IDENTITY_HPP
#define FISCUS_RECONCILE_DETAIL_IDENTITY_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/reconcile/detail/box.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fiscus::detail {

/// A quantity, so many times.
struct term {
  std::size_t quantity;
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
  std::size_t statement;
  std::size_t also;

  /// By what they say.
  [[nodiscard]] friend constexpr bool operator<(const identity& a, const identity& b) {
    if (a.is_product != b.is_product) return b.is_product;
    if (a.terms == b.terms) return a.more < b.more;
    return std::lexicographical_compare(a.terms.begin(), a.terms.end(), b.terms.begin(),
                                        b.terms.end());
  }
};

/// So many times what a term is not below.
[[nodiscard]] constexpr least times(const least& end, std::int64_t factor) noexcept {
  int128 value = 0;
  if (!end.exists() || __builtin_mul_overflow(end.value, int128{factor}, &value)) return {};
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
  /// Whether there is something that could be learnt.
  [[nodiscard]] constexpr bool says_something() const noexcept { return without_ < 2; }

 private:
  int128 value_ = 0;
  std::size_t open_ = 0;
  std::size_t without_ = 0;
};

/// The side of the term's quantity that the least of the term comes from, if all signs are turned
/// by `sign`: 0 for the lower end, 1 for the upper.
[[nodiscard]] constexpr std::size_t side_of(const term& each, int sign) noexcept {
  return (each.times > 0) == (sign > 0) ? 0 : 1;
}
[[nodiscard]] constexpr std::int64_t size_of(const term& each) noexcept {
  return each.times < 0 ? -each.times : each.times;
}

/// Calls raise(quantity, side, end) with all that a sum says of its terms, until it is false.
template <class Raise>
constexpr bool narrow_sum(const identity& rule, const std::vector<box>& boxes, Raise raise) {
  for (const int sign : {1, -1}) {
    const auto own = [&](const term& each) {
      return times(boxes[each.quantity].ends[side_of(each, sign)], size_of(each));
    };
    sum_of_ends all;
    for (const term& each : rule.terms) all.add(own(each));
    if (!all.says_something()) continue;
    for (const term& each : rule.terms) {
      const least rest = all.without(own(each));
      if (rest.exists() &&
          !raise(each.quantity, 1 - side_of(each, sign), divided(rest, size_of(each))))
        return false;
    }
  }
  return true;
}

/// The same for a product.
template <class Raise>
constexpr bool narrow_product(const identity& rule, const std::vector<box>& boxes, Raise raise) {
  const std::size_t result = rule.terms[0].quantity;
  const std::size_t base = rule.terms[1].quantity;
  const std::size_t factor = rule.terms[2].quantity;
  const auto raise_both = [&](std::size_t quantity, const box& to) {
    return raise(quantity, std::size_t{0}, to.ends[0]) &&
           raise(quantity, std::size_t{1}, to.ends[1]);
  };
  const auto multiplier = [&] { return boxes[factor].shifted(rule.more); };
  const auto quotient_of = [](const box& x, const box& y) {
    return box{{least_quotient(x, y), least_quotient(-x, y)}};
  };
  const box product{
      {least_product(boxes[base], multiplier()), least_product(-boxes[base], multiplier())}};
  return raise_both(result, product) &&
         raise_both(base, quotient_of(boxes[result], multiplier())) &&
         raise_both(factor, quotient_of(boxes[result], boxes[base]).shifted(-rule.more));
}

template <class Raise>
constexpr bool narrow_by(const identity& rule, const std::vector<box>& boxes, Raise raise) {
  return rule.is_product ? narrow_product(rule, boxes, raise) : narrow_sum(rule, boxes, raise);
}

}  // namespace fiscus::detail

#endif
