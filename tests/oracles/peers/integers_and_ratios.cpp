// SPDX-License-Identifier: BSL-1.0
// Integers, of 128 bits and of any size, roots, and exact ratios of any size.
#include "arguments.hpp"
#include "constants.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/root.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace peers::on_integers_and_ratios {
namespace {

using fiscus::big_integer;
using fiscus::big_ratio;
using fiscus::int128;
using fiscus::rounding;
using peers::text_of;  // beside those below
using integer = fiscus::decimal<0, int128>;

big_integer read_big(std::string_view text) {
  const bool negative = text.starts_with('-');
  big_integer result;
  for (const char digit : text.substr(negative || text.starts_with('+') ? 1 : 0)) {
    if (digit < '0' || digit > '9') throw unreadable("an integer", text);
    result = result * big_integer(10) + big_integer(digit - '0');
  }
  return result.negated_if(negative);
}

std::string text_of(const big_integer& value) {
  std::string digits;
  for (big_integer rest = value; !rest.is_zero(); rest = rest / big_integer(10)) {
    const auto digit = static_cast<int>(int128(rest % big_integer(10)));
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (digits.empty()) return "0";
  return (value.is_negative() ? "-" : "") + std::string(digits.rbegin(), digits.rend());
}

big_ratio power_of_ten(int exponent) {
  const big_ratio power(
      read_big('1' + std::string(static_cast<std::size_t>(std::abs(exponent)), '0')),
      big_integer(1));
  return exponent < 0 ? big_ratio(fiscus::ratio(1)) / power : power;
}

/// An integer, a fraction or a decimal with or without an exponent: "-3", "2/3", "0.25", "-10e-1".
big_ratio read_ratio(std::string_view text) {
  if (const words around_line = cut(text, '/'); around_line.size() == 2)
    return big_ratio(read_big(around_line[0]), read_big(around_line[1]));
  const words around_e = cut(text, 'e');
  const words around_point = cut(around_e[0], '.');
  const std::string behind_point = around_point.size() == 2 ? around_point[1] : "";
  const int exponent = around_e.size() == 2 ? whole<int>(around_e[1]) : 0;
  return big_ratio(read_big(around_point[0] + behind_point), big_integer(1)) *
         power_of_ten(exponent - static_cast<int>(behind_point.size()));
}

std::string text_of(const big_ratio& value) {
  const std::string numerator = text_of(value.numerator());
  const std::string denominator = text_of(value.denominator());
  return denominator == "1" ? numerator : numerator + '/' + denominator;
}

// Integers: those of 128 bits and those of any size must agree.

std::string integer_sum(const arguments& a) {
  const int128 x = integer::from_text(a.word(0)).units();
  const int128 y = integer::from_text(a.word(1)).units();
  return agreed(text_of(fiscus::checked_add(x, y)),
                text_of(read_big(a.word(0)) + read_big(a.word(1))));
}
std::string integer_difference(const arguments& a) {
  const int128 x = integer::from_text(a.word(0)).units();
  const int128 y = integer::from_text(a.word(1)).units();
  return agreed(text_of(fiscus::checked_subtract(x, y)),
                text_of(read_big(a.word(0)) - read_big(a.word(1))));
}
std::string integer_product(const arguments& a) {
  const int128 x = integer::from_text(a.word(0)).units();
  const int128 y = integer::from_text(a.word(1)).units();
  return agreed(text_of(fiscus::checked_multiply(x, y)),
                text_of(read_big(a.word(0)) * read_big(a.word(1))));
}
std::string integer_order(const arguments& a) {
  return agreed(order_of(integer::from_text(a.word(0)), integer::from_text(a.word(1))),
                order_of(read_big(a.word(0)), read_big(a.word(1))));
}
std::string integer_quotient(const arguments& a) {
  const int128 x = integer::from_text(a.word(0)).units();
  const int128 y = integer::from_text(a.word(1)).units();
  return text_of(fiscus::divide(x, y, a.mode(2)));
}

/// The quotient cut towards zero. The table has the remainder as an argument.
std::string integer_quotient_and_remainder(const arguments& a) {
  const integer x = integer::from_text(a.word(0));
  const integer y = integer::from_text(a.word(1));
  const big_integer big_x = read_big(a.word(0));
  const big_integer big_y = read_big(a.word(1));
  const std::string rest = agreed(text_of(remainder(x, y)), text_of(big_x % big_y));
  if (!same_number(a.word(2), rest)) return "the remainder " + rest;
  return agreed(text_of(divide_integer(x, y)), text_of(big_x / big_y));
}

/// A quotient rounded down, and what is left.
struct floored {
  explicit floored(const arguments& a)
      : quotient(fiscus::divide(a.wide_number(0), a.wide_number(1), rounding::floor)),
        rest(fiscus::checked_subtract(a.wide_number(0),
                                      fiscus::checked_multiply(quotient, a.wide_number(1)))) {}
  std::int64_t quotient;
  std::int64_t rest;
};
std::string floored_remainder(const arguments& a) { return text_of(floored(a).rest); }
std::string floored_quotient_and_remainder(const arguments& a) {
  const floored both(a);
  return text_of(both.quotient) + ',' + text_of(both.rest);
}

/// The root of a degree with so many places.
std::string root(const arguments& a) {
  const auto radicand = fiscus::ratio(read_ratio(a.word(0)));
  return with_constant(constants_up_to<10>(), a.number(2), [&](auto places) {
    const auto scale = fiscus::power_of_ten<std::int64_t>(places());
    const auto units = rounded(fiscus::cut_root(radicand, a.number(1), scale), a.mode(3));
    return text_of(fiscus::decimal<places()>::from_units(units));
  });
}

// Ratios are written in lowest terms, as in the tables.

std::string ratio_sum(const arguments& a) {
  return text_of(read_ratio(a.word(0)) + read_ratio(a.word(1)));
}
std::string ratio_difference(const arguments& a) {
  return text_of(read_ratio(a.word(0)) - read_ratio(a.word(1)));
}
std::string ratio_product(const arguments& a) {
  return text_of(read_ratio(a.word(0)) * read_ratio(a.word(1)));
}
std::string ratio_quotient(const arguments& a) {
  return text_of(read_ratio(a.word(0)) / read_ratio(a.word(1)));
}
std::string ratio_power(const arguments& a) {
  const big_ratio base = read_ratio(a.word(0));
  big_ratio result{fiscus::ratio(1)};
  for (int i = 0; i < a.number(1); ++i) result = result * base;
  return text_of(result);
}
std::string ratio_order(const arguments& a) {
  return order_of(read_ratio(a.word(0)), read_ratio(a.word(1)));
}
std::string rounded_ratio(const arguments& a) {
  return with_constant(constants_up_to<3>(), a.number(1), [&](auto places) {
    return text_of(fiscus::round<places()>(read_ratio(a.word(0)), a.mode(2)));
  });
}

/// What is left of all ratios when `choose` has taken two of them for one, again and again.
template <class Choose>
std::string folded(const arguments& a, Choose choose) {
  big_ratio result = read_ratio(a.word(0));
  for (std::size_t i = 1; i < a.size(); ++i) result = choose(result, read_ratio(a.word(i)));
  return text_of(result);
}
std::string sum_of_ratios(const arguments& a) {
  return folded(a, [](const auto& x, const auto& y) { return x + y; });
}
std::string smallest_ratio(const arguments& a) {
  return folded(a, [](const auto& x, const auto& y) { return y < x ? y : x; });
}
std::string largest_ratio(const arguments& a) {
  return folded(a, [](const auto& x, const auto& y) { return y > x ? y : x; });
}

}  // namespace

operations table() {
  return {{"divmod", {floored_quotient_and_remainder, same_text}},
          {"iadd", {integer_sum}},
          {"icmp", {integer_order}},
          {"idiv", {integer_quotient}},
          {"idivrem", {integer_quotient_and_remainder}},
          {"imul", {integer_product}},
          {"isub", {integer_difference}},
          {"mod", {floored_remainder}},
          {"radd", {ratio_sum, same_text}},
          {"rcmp", {ratio_order}},
          {"rdiv", {ratio_quotient, same_text}},
          {"rmax", {largest_ratio, same_text}},
          {"rmin", {smallest_ratio, same_text}},
          {"rmul", {ratio_product, same_text}},
          {"root", {root}},
          {"rpow", {ratio_power, same_text}},
          {"rround", {rounded_ratio}},
          {"rsub", {ratio_difference, same_text}},
          {"rsum", {sum_of_ratios, same_text}}};
}

}  // namespace peers::on_integers_and_ratios
