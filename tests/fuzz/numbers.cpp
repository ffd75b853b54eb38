// SPDX-License-Identifier: BSL-1.0
// Whole numbers, decimals of several widths, ratios, rates, rates of exchange.
#include "fuzz.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>

#include <cstdint>

using namespace fiscus;

namespace {

// What is written is read back.
template <class T>
void there_and_back(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const T value = parse<T>(given);
    require(parse<T>(to_text(value)) == value, given);
  });
}

}  // namespace

void read(std::string_view text) {
  may_refuse(text, [](std::string_view given) { static_cast<void>(parse<std::int8_t>(given)); });
  may_refuse(text, [](std::string_view given) {
    const auto number = parse<std::int64_t>(given);
    require(parse<decimal<0>>(given).units() == number, given);
  });
  for (const number_options& each :
       {number_options{}, plain_digits, number_options{.decimal_mark = ',', .group_mark = ' '}}) {
    const auto number = try_read_number(text, each);
    if (!number) {
      require(number.failure().position() <= text.size(), text);
      continue;
    }
    require(number->denominator > 0 && number->places >= 0, text);
    const auto units = number->units<std::int64_t>(2);
    const auto wide = number->units<int128>(2);
    require(!units || (wide && *wide == *units), text);
  }
  there_and_back<decimal<0>>(text);
  there_and_back<decimal<2>>(text);
  there_and_back<decimal<4, int128>>(text);
  there_and_back<decimal<1, std::int16_t>>(text);
  there_and_back<ratio>(text);
  there_and_back<growth_rate>(text);
  may_refuse(text, [](std::string_view given) {
    static_cast<void>(exchange_rate<USD, PKR>::from_text(given));
  });
}
