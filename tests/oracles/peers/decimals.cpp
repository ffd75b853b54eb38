// SPDX-License-Identifier: BSL-1.0
// Decimals: arithmetic, rounding, order and reading. The first argument is the number of digits
// after the point of the type.
#include "arguments.hpp"
#include "constants.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace peers::on_decimals {
namespace {

using fiscus::int128;
using fiscus::rounding;

/// Reads arguments as decimals of one type.
template <int Digits>
struct decimals {
  using number = fiscus::decimal<Digits, int128>;
  static constexpr int digits = Digits;

  const arguments& all;

  number operator()(std::size_t i) const { return number::from_text(all.word(i)); }
  [[nodiscard]] std::vector<number> from(std::size_t i) const {
    std::vector<number> result;
    for (; i < all.size(); ++i) result.push_back((*this)(i));
    return result;
  }
};

/// What `compute` makes of decimals of the type that the first argument says.
template <class Compute>
std::string with_decimals(const arguments& a, Compute compute) {
  return with_constant(constants<6, 12, 18, 24, 30>(), a.number(0),
                       [&](auto digits) { return text_of(compute(decimals<digits()>{a})); });
}

// How many digits a result of `div` and `mulround` has.
using places = constants_up_to<28>;

std::string add(const arguments& a) {
  return with_decimals(a, [](auto n) { return n(1) + n(2); });
}
std::string subtract(const arguments& a) {
  return with_decimals(a, [](auto n) { return n(1) - n(2); });
}
std::string multiply_exactly(const arguments& a) {
  return with_decimals(
      a, [](auto n) { return fiscus::multiply<n.digits>(n(1), n(2), rounding::unnecessary); });
}
std::string add_and_round(const arguments& a) {
  return with_decimals(a, [&](auto n) { return quantize(n(1) + n(2), a.number(3), a.mode(4)); });
}
std::string subtract_and_round(const arguments& a) {
  return with_decimals(a, [&](auto n) { return quantize(n(1) - n(2), a.number(3), a.mode(4)); });
}
std::string multiply_and_round(const arguments& a) {
  return with_constant(constants<6, 12, 18, 24, 30>(), a.number(0), [&](auto digits) {
    const decimals<digits()> n{a};
    return with_constant(places(), a.number(3), [&](auto to) {
      return text_of(fiscus::multiply<to()>(n(1), n(2), a.mode(4)));
    });
  });
}
std::string divide(const arguments& a) {
  return with_constant(constants<6, 12, 18, 24, 30>(), a.number(0), [&](auto digits) {
    const decimals<digits()> n{a};
    return with_constant(places(), a.number(3), [&](auto to) {
      return text_of(fiscus::divide<to()>(n(1), n(2), a.mode(4)));
    });
  });
}
std::string remainder_of(const arguments& a) {
  return with_decimals(a, [](auto n) { return remainder(n(1), n(2)); });
}

/// The whole quotient. The table has the remainder as an argument, which must be right as well.
std::string quotient_and_remainder(const arguments& a) {
  return with_constant(constants<6, 24>(), a.number(0), [&](auto digits) {
    const decimals<digits()> n{a};
    const auto rest = remainder(n(1), n(2));
    if (rest != n(3)) return "the remainder " + text_of(rest);
    return text_of(divide_integer(n(1), n(2)));
  });
}

/// The part before the point. The table has what is behind it as an argument.
std::string parts(const arguments& a) {
  return with_constant(constants<6>(), a.number(0), [&](auto digits) {
    const decimals<digits()> n{a};
    const auto both = n(1).template split<0>(rounding::down);
    if (both.dropped != n(2)) return "the fraction " + text_of(both.dropped);
    return text_of(both.kept);
  });
}

std::string round_to_places(const arguments& a) {
  return with_decimals(a, [&](auto n) { return quantize(n(1), a.number(2), a.mode(3)); });
}

/// All digits after rounding, with the zeros at the end.
std::string round_and_write(const arguments& a) {
  return with_constant(constants_up_to<5>(), a.number(1), [&](auto to) {
    const auto number = fiscus::decimal<12, int128>::from_text(a.word(0));
    return text_of(number.rescale<to()>(a.mode(2)));
  });
}

std::string absolute(const arguments& a) {
  return with_decimals(a, [](auto n) { return abs(n(1)); });
}
std::string negate(const arguments& a) {
  return with_decimals(a, [](auto n) { return -n(1); });
}
std::string sign_of(const arguments& a) {
  return with_decimals(a, [](auto n) { return sign(n(1)); });
}
std::string is_of_sign(const arguments& a) {
  static const std::map<std::string_view, bool (*)(int sign)> questions{
      {"isZero", [](int sign) { return sign == 0; }},
      {"isPositive", [](int sign) { return sign > 0; }},
      {"isPositiveOrZero", [](int sign) { return sign >= 0; }},
      {"isNegative", [](int sign) { return sign < 0; }},
      {"isNegativeOrZero", [](int sign) { return sign <= 0; }}};
  return with_decimals(a, [&](auto n) { return named(questions, a.word(2))(sign(n(1))); });
}

std::string compare(const arguments& a) {
  return with_constant(constants<6, 12, 18, 24, 30>(), a.number(0), [&](auto digits) {
    const decimals<digits()> n{a};
    return order_of(n(1), n(2));
  });
}
std::string equal(const arguments& a) {
  return with_decimals(a, [](auto n) { return n(1) == n(2); });
}
std::string greater(const arguments& a) {
  return with_decimals(a, [](auto n) { return n(1) > n(2); });
}
std::string less(const arguments& a) {
  return with_decimals(a, [](auto n) { return n(1) < n(2); });
}

std::string sum(const arguments& a) {
  return with_decimals(a, [](auto n) {
    const auto all = n.from(1);
    return total(std::span(all));
  });
}
std::string smallest(const arguments& a) {
  return with_decimals(a, [](auto n) { return std::ranges::min(n.from(1)); });
}
std::string largest(const arguments& a) {
  return with_decimals(a, [](auto n) { return std::ranges::max(n.from(1)); });
}

std::string read(const arguments& a) {
  return text_of(fiscus::decimal<18, int128>::from_text(a.word(0)));
}

std::string read_as_ratio(const arguments& a) {
  using number = fiscus::decimal<18, int128>;
  const fiscus::ratio result = quotient(number::from_text(a.word(0)), number{"1"});
  const std::string numerator = text_of(result.numerator());
  return result.denominator() == 1 ? numerator : numerator + '/' + text_of(result.denominator());
}

}  // namespace

operations table() {
  return {{"abs", {absolute}},
          {"add", {add}},
          {"addround", {add_and_round}},
          {"cmp", {compare}},
          {"div", {divide}},
          {"divrem", {quotient_and_remainder}},
          {"eq", {equal}},
          {"fixed", {round_and_write, same_text}},
          {"gt", {greater}},
          {"is", {is_of_sign}},
          {"lt", {less}},
          {"max", {largest}},
          {"min", {smallest}},
          {"mul", {multiply_exactly}},
          {"mulround", {multiply_and_round}},
          {"neg", {negate}},
          {"parts", {parts}},
          {"read", {read}},
          {"rem", {remainder_of}},
          {"scale", {round_to_places}},
          {"sign", {sign_of}},
          {"sub", {subtract}},
          {"subround", {subtract_and_round}},
          {"sum", {sum}},
          {"torat", {read_as_ratio, same_text}}};
}

}  // namespace peers::on_decimals
