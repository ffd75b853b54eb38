// SPDX-License-Identifier: BSL-1.0
// Quotients of levels, one or a row of many: exactly rounded as fast as a loop over floating-point
// numbers, or as doubles.
#ifndef FISCUS_GROWTH_DETAIL_QUOTIENTS_HPP
#define FISCUS_GROWTH_DETAIL_QUOTIENTS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/series/rules.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fiscus::inline v0::detail {

// Rows are computed without branches and in unsigned numbers, which cannot overflow. Whether
// something was not as it must be is gathered in the sign bit of one of them.
constexpr std::uint64_t one_if_positive(std::uint64_t x) noexcept {
  return static_cast<std::int64_t>(x) > 0 ? 1 : 0;
}
constexpr std::uint64_t one_if_negative(std::uint64_t x) noexcept { return x >> 63U; }

// The number above the line. Of growth and contributions it is a change …
struct change_of_level {
  template <class V>
  static constexpr V of(const V& from, const V& to) {
    return minus(to, from);
  }
  static constexpr double of(double from, double to) noexcept { return to - from; }
  static constexpr std::uint64_t bits(std::uint64_t from, std::uint64_t to) noexcept {
    return to - from;
  }
  // Set if the change has more than 64 bits.
  static constexpr std::uint64_t wrong(std::uint64_t from, std::uint64_t to) noexcept {
    return (to ^ from) & (to ^ (to - from));
  }
};

// … of factors and shares the level itself.
struct level_itself {
  template <class V>
  static constexpr V of(const V&, const V& to) {
    return to;
  }
  static constexpr std::uint64_t bits(std::uint64_t, std::uint64_t to) noexcept { return to; }
  static constexpr std::uint64_t wrong(std::uint64_t, std::uint64_t) noexcept { return 0; }
};

// What a row is divided by: each level by its own base, the earlier level …
struct own_bases {
  static constexpr bool usable = true;
  static constexpr unsigned bits = 51;
  static constexpr bool bound_changes = true;  // a change of more than 64 bits is too large as well

  static constexpr std::uint64_t base(std::uint64_t before, std::size_t /*i*/) noexcept {
    return before;
  }
  static constexpr double as_double(double before, std::size_t /*i*/) noexcept { return before; }
  static constexpr double quotient(double dividend, double before, std::size_t /*i*/) noexcept {
    return dividend / before;
  }
  // Set if a base is not above zero, or has more than these bits.
  static constexpr std::uint64_t wrong(std::uint64_t base) noexcept {
    return (base - 1) | ((std::uint64_t{1} << bits) - base);
  }
  static constexpr std::uint64_t not_above_zero(std::uint64_t base) noexcept {
    return base | (base - 1);
  }
};

// … or the levels of all rows by the same bases, which are above zero and have at most 62 bits, if
// they are usable. The product with 1 / base, which is right to 53 bits, is right to a quarter.
struct shared_bases {
  static constexpr unsigned bits = 50;
  static constexpr bool bound_changes = false;
  std::vector<std::uint64_t> bases;
  std::vector<double> inverses, doubles;
  bool usable = true;

  constexpr void push_back(std::int64_t base) {
    usable = usable && base > 0 && base <= std::int64_t{1} << 62;
    bases.push_back(static_cast<std::uint64_t>(base));
    doubles.push_back(static_cast<double>(base));
    inverses.push_back(base > 0 ? 1 / doubles.back() : 0);
  }

  [[nodiscard]] constexpr std::uint64_t base(std::uint64_t /*before*/,
                                             std::size_t i) const noexcept {
    return bases[i];
  }
  [[nodiscard]] constexpr double as_double(double /*before*/, std::size_t i) const noexcept {
    return doubles[i];
  }
  [[nodiscard]] constexpr double quotient(double dividend, double /*before*/,
                                          std::size_t i) const noexcept {
    return dividend * inverses[i];
  }
  static constexpr std::uint64_t wrong(std::uint64_t /*base*/) noexcept { return 0; }
  static constexpr std::uint64_t not_above_zero(std::uint64_t /*base*/) noexcept { return 0; }
};

// Rows are multiplied by at most this power of ten; more leaves them too few bits.
inline constexpr int most_row_places = 14;

// A quotient times a scale: `whole` times the base and the rest, which is about half of the base at
// most, if all is as it must be.
struct cut_quotient {
  std::uint64_t base, whole, rest;
};

// The step from a cut quotient to the rounded one under a mode.
template <rounding Mode>
constexpr std::uint64_t rounding_step(const cut_quotient& x) noexcept {
  const std::uint64_t negative =
      one_if_negative(x.whole) | (one_if_negative(x.rest) & ~one_if_positive(x.whole));
  const std::uint64_t odd = x.whole & 1U;
  // To the nearest: a tie goes up or down only where that is 1.
  const auto nearest = [&](std::uint64_t up, std::uint64_t down) {
    return one_if_positive(2 * x.rest - x.base + up) -
           one_if_positive(0 - 2 * x.rest - x.base + down);
  };
  // Downwards, and one more where that is 1 and something is left.
  const auto downwards = [&](std::uint64_t up) {
    return (one_if_positive(x.rest) & up) - (one_if_negative(x.rest) & (1 - up));
  };
  switch (Mode) {
    case rounding::half_even: return nearest(odd, odd);
    case rounding::half_up: return nearest(1 - negative, negative);
    case rounding::half_down: return nearest(negative, 1 - negative);
    case rounding::up: return downwards(1 - negative);
    case rounding::down: return downwards(negative);
    case rounding::ceiling: return downwards(1);
    case rounding::floor:
    case rounding::unnecessary: break;
  }
  return downwards(0);
}

constexpr bool is_to_nearest(rounding mode) noexcept {
  return mode == rounding::half_even || mode == rounding::half_up || mode == rounding::half_down;
}

// A row of quotients times Scale, rounded; whether all of it is right. It is not where a number
// has too many bits: dividend and base are exact as doubles then, and so is their quotient, to a
// whole number, which stands in the last bits of its sum with 1.5 × 2^52. With NoTies it is not
// right either where a quotient lies in the middle of two numbers, and faster.
template <class Dividend, std::uint64_t Scale, rounding Mode, bool NoTies, class V, class Bases,
          class Result>
constexpr bool write_rounded(const V* from, const V* to, const Bases& by, std::size_t size,
                             Result* out) noexcept {
  const std::uint64_t most = (std::uint64_t{1} << Bases::bits) / Scale;
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto before = static_cast<std::uint64_t>(units_of(from[i]));
    const auto now = static_cast<std::uint64_t>(units_of(to[i]));
    const std::uint64_t part = Dividend::bits(before, now);
    if constexpr (!Bases::bound_changes) wrong |= Dividend::wrong(before, now);
    const std::uint64_t dividend = part * Scale;
    const std::uint64_t base = by.base(before, i);
    const double quotient = by.quotient(static_cast<double>(static_cast<std::int64_t>(dividend)),
                                        static_cast<double>(static_cast<std::int64_t>(before)), i);
    const std::uint64_t whole =
        std::bit_cast<std::uint64_t>(quotient + 0x1.8p52) - std::bit_cast<std::uint64_t>(0x1.8p52);
    const cut_quotient x{base, whole, dividend - whole * base};
    wrong |= by.wrong(base) | (most - part) | (most + part);
    if constexpr (NoTies) {
      wrong |= (base - 1 - 2 * x.rest) | (base - 1 + 2 * x.rest);
      out[i] = Result::from_units(static_cast<std::int64_t>(whole));
    } else {
      if constexpr (Mode == rounding::unnecessary) wrong |= x.rest | (0 - x.rest);
      // It is right whichever way floating-point numbers are rounded.
      wrong |= (base - 1 - x.rest) | (base - 1 + x.rest);
      out[i] = Result::from_units(static_cast<std::int64_t>(whole + rounding_step<Mode>(x)));
    }
  }
  return one_if_negative(wrong) == 0;
}

template <class Dividend, std::uint64_t Scale, rounding Mode, class V, class Bases, class Result>
constexpr bool write_rounded(const V* from, const V* to, const Bases& by, std::size_t size,
                             Result* out) noexcept {
  if constexpr (is_to_nearest(Mode))
    if (write_rounded<Dividend, Scale, Mode, true>(from, to, by, size, out)) return true;
  return write_rounded<Dividend, Scale, Mode, false>(from, to, by, size, out);
}

// The same with the mode as an argument.
template <class Dividend, std::uint64_t Scale, class V, class Bases, class Result>
constexpr bool write_rounded(const V* from, const V* to, const Bases& by, std::size_t size,
                             rounding mode, Result* out) noexcept {
  const auto under = [&]<rounding Mode>() {
    return write_rounded<Dividend, Scale, Mode>(from, to, by, size, out);
  };
  switch (mode) {
    case rounding::half_even: return under.template operator()<rounding::half_even>();
    case rounding::half_up: return under.template operator()<rounding::half_up>();
    case rounding::half_down: return under.template operator()<rounding::half_down>();
    case rounding::up: return under.template operator()<rounding::up>();
    case rounding::down: return under.template operator()<rounding::down>();
    case rounding::ceiling: return under.template operator()<rounding::ceiling>();
    case rounding::floor: return under.template operator()<rounding::floor>();
    case rounding::unnecessary: break;
  }
  return under.template operator()<rounding::unnecessary>();
}

// A row of quotients as doubles; whether all bases are above zero.
template <class Dividend, class V, class Bases>
constexpr bool write_doubles(const V* from, const V* to, const Bases& by, std::size_t size,
                             double* out) noexcept {
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    wrong |= by.not_above_zero(static_cast<std::uint64_t>(units_of(from[i])));
    const auto before = static_cast<double>(units_of(from[i]));
    const auto now = static_cast<double>(units_of(to[i]));
    out[i] = Dividend::of(before, now) / by.as_double(before, i);
  }
  return one_if_negative(wrong) == 0;
}

// A row of differences; whether all fit.
template <class V>
constexpr bool write_changes(const V* from, const V* to, std::size_t size, V* out) noexcept {
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto before = static_cast<std::uint64_t>(units_of(from[i]));
    const auto now = static_cast<std::uint64_t>(units_of(to[i]));
    wrong |= change_of_level::wrong(before, now);
    out[i] = from_units<V>(static_cast<std::int64_t>(change_of_level::bits(before, now)));
  }
  return one_if_negative(wrong) == 0;
}

}  // namespace fiscus::inline v0::detail

#endif
