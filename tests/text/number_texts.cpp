// SPDX-License-Identifier: BSL-1.0
// Properties of all texts that are put together from the pieces of figures: what is written is read
// back, and money reads what a figure reads.
#include "../thinning.hpp"

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write_figure.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(number_texts_test)

using namespace fiscus;

namespace {

constexpr std::string_view hedges[] = {"", "about ", "over ", "nearly ", "≥"};
constexpr std::string_view signs[] = {"", "-", "−", "minus ", "("};
constexpr std::string_view marks[] = {"", "USD ", "$", "US$ "};
constexpr std::string_view numbers[] = {"5",
                                        "12.50",
                                        "1,234,567",
                                        "7½",
                                        "7 1/3",
                                        "1/3",
                                        "half",
                                        "a third",
                                        "an eighth",
                                        "a",
                                        "a hundred",
                                        "twelve",
                                        "twenty-five",
                                        "one hundred and six",
                                        "five and a half",
                                        "34 crore 20",
                                        "0"};
constexpr std::string_view scales[] = {"",      " million",    "bn",           "m",
                                       " lakh", " lakh crore", " of a million"};
constexpr std::string_view endings[] = {
    "",      "%",        " points", " bps",      " times",
    "-fold", " dollars", " USD",    " to 9999%", "-9999 trillion"};

template <class Work>
void for_each_text(Work work) {
  int turn = 0;
  for (const auto hedge : hedges)
    for (const auto sign : signs)
      for (const auto mark : marks)
        for (const auto number : numbers)
          for (const auto scale : scales)
            for (const auto ending : endings)
              for (const bool sign_first : {true, false}) {
                if (!sign_first && (mark.empty() || sign.empty())) continue;
                if (turn++ % thinning != 0) continue;
                std::string text(hedge);
                text += sign_first ? sign : mark;
                text += sign_first ? mark : sign;
                text.append(number).append(scale).append(ending).append(sign == "(" ? ")" : "");
                work(text);
              }
}

template <class Figure>
int written_and_read_back() {
  int count = 0;
  for_each_text([&](const std::string& text) {
    const auto read = try_parse<Figure>(text);
    if (!read) return;
    ++count;
    const std::string written = to_text(*read);
    const auto again = try_parse<Figure>(written);
    if (!again || !(*again == *read)) BOOST_ERROR(text << " is written " << written);
  });
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_of_a_figure_is_read_back) {
  BOOST_TEST(written_and_read_back<figure<>>() > 2500 / thinning);
  BOOST_TEST(written_and_read_back<figure<USD>>() > 10'000 / thinning);
  BOOST_TEST(written_and_read_back<any_figure>() > 6000 / thinning);
}

BOOST_AUTO_TEST_CASE(money_reads_what_a_figure_reads) {
  constexpr int digits = 14;
  int count = 0;
  for_each_text([&](const std::string& text) {
    const auto number = figure<USD>::try_from_text(text);
    if (!number || number->hedging() != hedge::none || number->is_range()) return;
    ++count;
    const auto amount = money<USD, digits, int128>::try_from_text(text);
    const ratio value = number->value();
    if (!amount)  // a third
      BOOST_TEST(amount.failure().expected() == "no more digits than can be kept", text);
    else
      BOOST_TEST((amount->minor() * value.denominator() ==
                  power_of_ten<int128>(digits) * value.numerator()),
                 text);
  });
  BOOST_TEST(count > 2000 / thinning);
}

BOOST_AUTO_TEST_CASE(a_failure_is_the_error_that_is_thrown) {
  for_each_text([](const std::string& text) {
    const auto read = try_parse<any_money>(text);
    try {
      const auto amount = parse<any_money>(text);
      if (!read || !(*read == amount)) BOOST_ERROR(text);
    } catch (const parse_error& e) {
      if (read || e.position() != read.failure().position() ||
          e.what() != std::string_view(read.failure().error_in(text).what()))
        BOOST_ERROR(text);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()
