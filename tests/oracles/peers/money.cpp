// SPDX-License-Identifier: BSL-1.0
// Money: arithmetic, allocation, exchange, amounts read and written.
#include "arguments.hpp"
#include "constants.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/allocate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/write_money.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace peers::on_money {
namespace {

using namespace fiscus;

template <int Digits>
using dollars = money<USD, Digits, int128>;
using factor = decimal<12, int128>;

// Arithmetic: digits, amount, operand, rounding mode.

std::string add(const arguments& a) {
  return with_constant(constants<0, 2, 6>(), a.number(0), [&](auto digits) {
    const auto sum = dollars<12>::from_text(a.word(1)) + dollars<12>::from_text(a.word(2));
    return text_of(sum.rescale<digits()>(a.mode(3)).amount());
  });
}
std::string subtract(const arguments& a) {
  return with_constant(constants<0, 2, 6>(), a.number(0), [&](auto digits) {
    const auto difference = dollars<12>::from_text(a.word(1)) - dollars<12>::from_text(a.word(2));
    return text_of(difference.rescale<digits()>(a.mode(3)).amount());
  });
}
std::string multiply_by_decimal(const arguments& a) {
  return with_constant(constants<0, 2, 6>(), a.number(0), [&](auto digits) {
    const auto amount = dollars<digits()>::from_text(a.word(1));
    return text_of(multiply(amount, factor::from_text(a.word(2)), a.mode(3)).amount());
  });
}
std::string divide_by_number(const arguments& a) {
  return with_constant(constants<2, 4, 6>(), a.number(0), [&](auto digits) {
    const auto amount = dollars<digits()>::from_text(a.word(1));
    if (a.word(2).find('.') == std::string::npos)
      return text_of(divide(amount, a.wide_number(2), a.mode(3)).amount());
    return text_of(divide<digits()>(amount.amount(), factor::from_text(a.word(2)), a.mode(3)));
  });
}
std::string rescale(const arguments& a) {
  return with_constant(constants<1, 2, 6>(), a.number(0), [&](auto digits) {
    return text_of(dollars<12>::from_text(a.word(1)).rescale<digits()>(a.mode(2)).amount());
  });
}

/// An amount times a number, times it again, and divided by it, rounded each time.
std::string multiply_twice_and_divide(const arguments& a) {
  const factor by = factor::from_text(a.word(1));
  const auto once = multiply(dollars<0>::from_text(a.word(0)), by, a.mode(2));
  return text_of(divide<0>(multiply(once, by, a.mode(2)).amount(), by, a.mode(2)));
}

/// One amount divided by another, exactly.
std::string quotient_of_amounts(const arguments& a) {
  using units = money<USD, 0>;
  const ratio quotient = units::from_minor(a.wide_number(0)) / units::from_minor(a.wide_number(1));
  return text_of(round<2>(quotient, rounding::unnecessary));
}

// Allocation: digits, who gets what is left, minor units, weights or how many parts.

leftover policy(std::string_view name) {
  static const std::map<std::string_view, leftover> policies{
      {"first_come", leftover::first_come},
      {"largest_remainder", leftover::largest_remainder},
      {"largest_weight", leftover::largest_weight},
      {"apart", leftover::apart}};
  return named(policies, name);
}

/// "parts|rest" in minor units, if they add up to the amount.
template <class Amount>
std::string text_of_parts(const Amount& amount, const allocation<Amount>& result) {
  words parts;
  Amount all = result.rest;
  for (const Amount& part : result.parts) {
    parts.push_back(text_of(part.minor()));
    all += part;
  }
  if (all != amount) return "parts that do not add up to the amount";
  return joined(parts, ',') + '|' + text_of(result.rest.minor());
}

std::string allocate_by_weights(const arguments& a) {
  std::vector<std::int64_t> weights;
  for (const std::string& each : a.list(3)) weights.push_back(whole<std::int64_t>(each));
  return with_constant(constants<0, 2, 3, 4>(), a.number(0), [&](auto digits) {
    const auto amount = money<USD, digits()>::from_minor(a.wide_number(2));
    return text_of_parts(amount, allocate(amount, weights, policy(a.word(1))));
  });
}
std::string split_evenly(const arguments& a) {
  return with_constant(constants<0, 2>(), a.number(0), [&](auto digits) {
    const auto amount = money<USD, digits()>::from_minor(a.wide_number(2));
    return text_of_parts(amount, split(amount, a.number(3), policy(a.word(1))));
  });
}

// Exchange: digits of both amounts, amount, rate, rounding mode.

/// What `compute` makes of the digits of both amounts.
template <class Compute>
std::string with_digits_of_both(const arguments& a, Compute compute) {
  return with_constant(constants<0, 2, 3, 6, 8>(), a.number(0), [&](auto from) {
    return with_constant(constants<0, 2, 3, 4>(), a.number(1),
                         [&](auto to) { return compute(from, to); });
  });
}

/// Of dollars, at a rate that is quoted in either direction.
template <class Rate>
std::string convert_at(const arguments& a) {
  return with_digits_of_both(a, [&](auto from, auto to) {
    const auto amount = money<USD, from()>::from_text(a.word(2));
    return text_of(convert<to()>(amount, Rate::from_text(a.word(3)), a.mode(4)).amount());
  });
}
std::string convert_minor_units(const arguments& a) {
  return with_digits_of_both(a, [&](auto from, auto to) {
    const auto amount = money<USD, from()>::from_minor(a.wide_number(2));
    const auto rate = exchange_rate<USD, EUR, 9>::from_text(a.word(3));
    return text_of(convert<to()>(amount, rate, a.mode(4)).minor());
  });
}

/// A fraction, or a decimal with up to 12 places.
ratio read_ratio(const std::string& text) {
  const words around_line = cut(text, '/');
  if (around_line.size() == 2)
    return ratio(whole<std::int64_t>(around_line[0]), whole<std::int64_t>(around_line[1]));
  return quotient(factor::from_text(text), factor{"1"});
}

/// At a rate that is no decimal. Where the amounts have different digits, only one of both steps
/// may round: a peer rounds once.
std::string convert_at_ratio(const arguments& a) {
  return with_digits_of_both(a, [&](auto from, auto to) {
    const auto amount = money<USD, from()>::from_text(a.word(2));
    const rounding first = from() == to() ? a.mode(4) : rounding::unnecessary;
    const auto product = multiply(amount, read_ratio(a.word(3)), first);
    return text_of(product.template rescale<to()>(a.mode(4)).amount());
  });
}

// Reading and writing: currency, digits, amount, style.

template <currency Currency, int Digits>
std::string read_minor(const std::string& text) {
  return text_of(money<Currency, Digits>::from_text(text).minor());
}
std::string read(const arguments& a) {
  static const std::map<std::string_view, std::string (*)(const std::string&)> readers{
      {"CHF 2", read_minor<CHF, 2>},
      {"EUR 2", read_minor<EUR, 2>},
      {"JPY 0", read_minor<JPY, 0>},
      {"USD 2", read_minor<USD, 2>},
      {"USD 3", read_minor<USD, 3>}};
  return named(readers, a.word(0) + ' ' + a.word(1))(a.word(2));
}

money_style style(const arguments& a) {
  static const std::map<std::string_view, currency_mark> marks{
      {"none", currency_mark::none}, {"symbol_before", currency_mark::symbol_before}};
  static const std::map<std::string_view, grouping> groups{
      {"none", grouping::none}, {"thousands", grouping::thousands}, {"lakhs", grouping::lakhs}};
  return {.mark = named(marks, a.word(3)), .groups = named(groups, a.word(4))};
}

/// An amount that is given as text or in minor units.
template <currency Currency, int Digits>
std::string write_one(const arguments& a, bool in_minor_units) {
  using amount = money<Currency, Digits>;
  return to_text(
      in_minor_units ? amount::from_minor(a.wide_number(2)) : amount::from_text(a.word(2)),
      style(a));
}
std::string write(const arguments& a, bool in_minor_units) {
  static const std::map<std::string_view, std::string (*)(const arguments&, bool)> writers{
      {"INR 2", write_one<INR, 2>}, {"JPY 0", write_one<JPY, 0>}, {"JPY 2", write_one<JPY, 2>},
      {"USD 2", write_one<USD, 2>}, {"USD 3", write_one<USD, 3>}, {"GBP 0", write_one<GBP, 0>},
      {"GBP 2", write_one<GBP, 2>}, {"GBP 3", write_one<GBP, 3>}, {"GBP 4", write_one<GBP, 4>},
      {"GBP 5", write_one<GBP, 5>}, {"GBP 6", write_one<GBP, 6>}, {"GBP 7", write_one<GBP, 7>}};
  return named(writers, a.word(0) + ' ' + a.word(1))(a, in_minor_units);
}
std::string write_amount(const arguments& a) { return write(a, false); }
std::string write_minor_units(const arguments& a) { return write(a, true); }

/// An amount cut off after some places, in a currency that is known only from data.
std::string write_with_places(const arguments& a) {
  const auto found = find_currency(a.word(0));
  if (!found || found->minor_digits != a.number(1)) throw unreadable("a currency", a.word(0));
  money_style with_places = style(a);
  with_places.places = a.number(5);
  with_places.mode = rounding::down;
  return to_text(any_money(*found, a.wide_number(2)), with_places);
}

}  // namespace

operations table() {
  return {{"alloc", {allocate_by_weights, same_text}},
          {"convback", {convert_at<exchange_rate<EUR, USD, 9>>}},
          {"convert", {convert_at<exchange_rate<USD, EUR, 9>>}},
          {"convminor", {convert_minor_units}},
          {"convratio", {convert_at_ratio}},
          {"fmtminor", {write_minor_units, same_text}},
          {"fmtplaces", {write_with_places, same_text}},
          {"madd", {add}},
          {"mdiv", {divide_by_number}},
          {"mfmt", {write_amount, same_text}},
          {"mmul", {multiply_by_decimal}},
          {"mmuldiv", {multiply_twice_and_divide}},
          {"mread", {read}},
          {"mscale", {rescale}},
          {"msub", {subtract}},
          {"quot", {quotient_of_amounts}},
          {"split", {split_evenly, same_text}}};
}

}  // namespace peers::on_money
