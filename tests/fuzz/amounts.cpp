// SPDX-License-Identifier: BSL-1.0
// Amounts of known and of unknown currencies, in all marks and words; codes, symbols.
#include "fuzz.hpp"

#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write_money.hpp>

using namespace fiscus;

namespace {

template <class Money>
void there_and_back(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const auto read = try_parse<Money>(given);
    if (!read) require(read.failure().position() <= given.size(), given);
    const auto amount = Money::from_text(given);  // throws where nothing was read
    require(read && *read == amount, given);
    require(parse<Money>(to_text(amount)) == amount, given);
    const money_style styles[] = {
        {.mark = currency_mark::symbol_before, .groups = grouping::lakhs},
        {.mark = currency_mark::symbol_after, .groups = grouping::thousands},
        {.mark = currency_mark::code_before, .unit = million},
    };
    if constexpr (!std::same_as<Money, any_money>)
      for (const money_style& style : styles)
        require(parse<Money>(to_text(amount, style)) == amount, given);
  });
}

}  // namespace

void read(std::string_view text) {
  there_and_back<money<USD>>(text);
  there_and_back<money<PKR>>(text);
  there_and_back<money<JPY>>(text);
  there_and_back<money<EUR, 4>>(text);
  there_and_back<any_money>(text);
  may_refuse(text, [](std::string_view given) {
    static_cast<void>(money<USD>::from_text(given, million));
  });
  const number_options marks[] = {{.decimal_mark = ',', .group_mark = '.'},
                                  {.group_mark = ' '},
                                  {.group_mark = '\'', .words = false},
                                  {.unit = crore}};
  for (const number_options& each : marks) {
    static_cast<void>(money<EUR>::try_from_text(text, each));
    static_cast<void>(any_money::try_from_text(
        text, {.numbers = each, .expected = {}, .dollar = CAD, .rupee = PKR}));
  }
  static_cast<void>(find_currency(text));
  static_cast<void>(find_symbol(text));
  static_cast<void>(find_word(scale_words, text));
}
