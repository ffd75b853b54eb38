// SPDX-License-Identifier: BSL-1.0
#include "failing.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/money_bag.hpp>
#include <fiscus/money/rate_table.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

using namespace fiscus;
using failing::each_in_turn;

namespace {

money_bag some_bag(int currencies) {
  money_bag result;
  if (currencies > 0) result += money<EUR>{"1"};
  if (currencies > 1) result += money<USD>{"2"};
  if (currencies > 2) result += money<PKR>{"3"};
  return money_bag(result);
}

void bags() {
  for (const int currencies : {0, 1, 3}) {
    const auto make = [=] { return some_bag(currencies); };
    each_in_turn("an amount into a bag", make, [](money_bag& b) { b += money<JPY>{"5"}; });
    each_in_turn("an amount out of a bag", make, [](money_bag& b) { b -= money<USD>{"2"}; });
    money_bag other;
    other += money<CHF>{"1"};
    other += money<GBP>{"1"};
    other += money<USD>{"7"};
    each_in_turn("a bag into a bag", make, [&](money_bag& b) { b += other; });
    each_in_turn("copy assignment of a bag", make, [&](money_bag& b) { b = other; });
  }
}

void tables() {
  using rates = rate_table<USD, PKR, month>;
  const auto some = [](int size) {
    rates result;
    for (int i = 0; i < size; ++i)
      result.insert(month{2025, 1} + 2 * i, rate_kind::average, exchange_rate<USD, PKR>{"280.25"});
    return rates(result);
  };
  const auto same = [](const rates& a, const rates& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  };
  const rates other = some(5);
  for (const int size : {0, 1, 4, 20}) {
    const auto make = [&] { return some(size); };
    const auto none = [] { return 0; };
    each_in_turn(
        "a rate into a table", make, none,
        [](rates& t, int) {
          t.insert(month{2025, 2}, rate_kind::closing, exchange_rate<USD, PKR>{"281"});
        },
        same);
    each_in_turn(
        "copy assignment of a table", make, none, [&](rates& t, int) { t = other; }, same);
  }
}

// A number of so many words of 64 bits.
big_integer large(int words) {
  big_integer result(int128{3});
  for (int i = 1; i < words; ++i) result = result * big_integer(int128{1} << 64);
  return result;
}

void numbers() {
  for (const int words : {1, 2, 5, 20}) {
    const auto make = [=] { return large(words); };
    const big_integer other = large(3);
    each_in_turn("copy assignment of a large number", make, [&](big_integer& n) { n = other; });
    each_in_turn("a large number times a word", make,
                 [](big_integer& n) { n *= ~std::uint64_t{0}; });
    each_in_turn("a large sum", make, [&](big_integer& n) { n = n + other; });
    each_in_turn("a large product", make, [&](big_integer& n) { n = n * other; });
  }
  const big_ratio tenth = big_ratio(ratio(1, 10));
  const auto make = [&] {
    big_ratio result = tenth;
    for (int i = 0; i < 20; ++i) result = result * big_ratio(ratio(7, 3'000'000'019));
    return result;
  };
  each_in_turn("copy assignment of a ratio", make, [&](big_ratio& r) { r = tenth; });
  each_in_turn("a sum of ratios", make, [&](big_ratio& r) { r = r + tenth; });
  each_in_turn("a quotient of ratios", make, [&](big_ratio& r) { r = r / tenth; });
}

}  // namespace

void money_and_numbers() {
  bags();
  tables();
  numbers();
}
