// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write_figure.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <sstream>
#include <string>

BOOST_AUTO_TEST_SUITE(write_figure_test)

using namespace fiscus;

namespace {

constexpr estimate<> between(ratio low, ratio high) {
  return estimate<>::computed(low, interval::closed(low, high), figure_form::percent);
}
constexpr ratio percents(int hundredths) { return ratio(hundredths, 10000); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_printed_figure_is_written_as_it_was_printed) {
  BOOST_TEST(to_text(figure<USD>{"437 million"}) == "USD 437 million");
  BOOST_TEST(to_text(figure<USD>{"$3.223 billion"}) == "USD 3.223 billion");
  BOOST_TEST(to_text(figure<USD>{"1057 million"}) == "USD 1.057 billion");
  BOOST_TEST(to_text(figure<USD>{"12.50"}) == "USD 12.50");
  BOOST_TEST(to_text(figure<USD>{"-4 million"}) == "USD -4 million");
  BOOST_TEST(to_text(figure<USD>{"600 thousand"}) == "USD 600 thousand");
  BOOST_TEST(to_text(figure<PKR>{"34 crore"}) == "PKR 0.34 billion");
  BOOST_TEST(to_text(figure<PKR>{"34 crore 20 lakh"}) == "PKR 342.0 million");
  BOOST_TEST(to_text(figure<>{"23%"}) == "23%");
  BOOST_TEST(to_text(figure<>{"-4 per cent"}) == "-4%");
  BOOST_TEST(to_text(figure<>{"434.15%"}) == "434.15%");
  BOOST_TEST(to_text(figure<>{"0.02%"}) == "0.02%");
  BOOST_TEST(to_text(figure<>{"six-fold"}) == "six-fold");
  BOOST_TEST(to_text(figure<>{"double"}) == "double");
  BOOST_TEST(to_text(figure<>{"twice"}) == "double");
  BOOST_TEST(to_text(figure<>{"6.25 times"}) == "6.25 times");
  BOOST_TEST(to_text(figure<>{"100-fold"}) == "100 times");
  BOOST_TEST(to_text(figure<>{"six-fold"}, number_form::number) == "6");
  BOOST_TEST(to_text(figure<>{"0.96"}) == "0.96");
  BOOST_TEST(to_text(figure<>{"3.22"}) == "3.22");
  BOOST_TEST(to_text(figure<>{"15.4"}) == "15.4");
  BOOST_TEST(to_text(figure<>{"half"}) == "half");
  BOOST_TEST(to_text(figure<>{"a tenth"}) == "a tenth");
  BOOST_TEST(to_text(figure<>{"two-thirds"}) == "two thirds");
  BOOST_TEST(to_text(figure<>{"minus a third"}) == "minus a third");
  BOOST_TEST(to_text(figure<>{"23%"}, number_form::number) == "0.23");
  BOOST_TEST(to_text(figure<>{"15.43"}, number_form::percent) == "1543%");
  BOOST_TEST(to_text(any_figure("EUR 2.5 billion")) == "EUR 2.5 billion");
  BOOST_TEST(to_text(any_figure("2.5 billion")) == "2.5 billion");
}

BOOST_AUTO_TEST_CASE(hedges_and_ranges_are_written_in_words) {
  BOOST_TEST(to_text(figure<USD>{"about $2.6 billion"}) == "around USD 2.6 billion");
  BOOST_TEST(to_text(figure<>{"more than 22%"}) == "over 22%");
  BOOST_TEST(to_text(figure<>{"600,000+"}) == "at least 600000");
  BOOST_TEST(to_text(figure<>{"nearly half"}) == "nearly half");
  BOOST_TEST(to_text(figure<>{"more than double"}) == "over double");
  BOOST_TEST(to_text(figure<>{"just over 22%"}) == "just over 22%");
  BOOST_TEST(to_text(figure<>{"5 million or more"}) == "at least 5 million");
  BOOST_TEST(to_text(figure<>{"less than 5%"}) == "under 5%");
  BOOST_TEST(to_text(figure<>{"up to 5%"}) == "up to 5%");
  BOOST_TEST(to_text(figure<USD>{"3.5–3.8 billion"}) == "USD 3.5 to 3.8 billion");
  BOOST_TEST(to_text(figure<USD>{"500 million to 1 billion"}) == "USD 500 to 1000 million");
  BOOST_TEST(to_text(figure<USD>{"900 million to 1 billion"}) == "USD 900 to 1000 million");
  BOOST_TEST(to_text(figure<USD>{"3.5-4 billion"}) == "USD 3.5 to 4 billion");
  BOOST_TEST(to_text(figure<>{"3.0-4.0%"}) == "3.0 to 4.0%");
  BOOST_TEST(to_text(figure<USD>::from_text("3.5-4 billion", truncated)) == "USD 3.5 to 4 billion");
  BOOST_TEST(to_text(figure<>{"18-20%"}) == "18 to 20%");
  BOOST_TEST(to_text(figure<USD>{"3-5 billion"}) == "USD 3 to 5 billion");
  BOOST_TEST(to_text(figure<>{"about 18 to 20%"}) == "around 18 to 20%");
  const figure<> from_zero{"about 0 to 5.20%"};
  BOOST_TEST(to_text(from_zero) == "around 0.00 to 5.20%");
  BOOST_CHECK(figure<>::from_text(to_text(from_zero)) == from_zero);
  BOOST_TEST(to_text(figure<USD>{"about 3.5-4 billion"}) == "around USD 3.5 to 4 billion");
  BOOST_TEST(to_text(figure<>{"0-2%"}) == "0 to 2%");
  BOOST_TEST(to_text(figure<>{"-4 to -6.5%"}) == "-6.5 to -4%");
  BOOST_TEST(to_text(figure<>{"two to three times"}) == "2 to 3 times");
  BOOST_TEST(to_text(figure<>{"18.0-20.0%"}) == "18.0 to 20.0%");
  BOOST_TEST(to_text(figure<>{"7.77717–7.8"}) == "7.77717 to 7.8");
  BOOST_TEST(to_text(figure<>{"3–3.11"}) == "3 to 3.11");
  BOOST_TEST(to_text(figure<>{"0.7777277331777718-35"}) == "0.7777277331777718 to 35");
  BOOST_TEST(to_text(figure<>{"half to two thirds"}) == "half to two thirds");
  BOOST_TEST(to_text(any_figure("USD 3 to 3.85 billion")) == "USD 3 to 3.85 billion");
}

BOOST_AUTO_TEST_CASE(numbers_without_digits_are_written_without) {
  const auto is_written = [](const auto& read, std::string_view text) {
    BOOST_TEST(to_text(read) == text);
    const auto again = std::remove_cvref_t<decltype(read)>::from_text(text);
    BOOST_TEST((again == read), text);
  };
  is_written(figure<>{"2x"}, "2 times");
  is_written(figure<>{"2 times"}, "2 times");
  is_written(figure<>{"trebled"}, "triple");
  is_written(figure<>{"twenty-five fold"}, "twenty-five-fold");
  is_written(figure<>{"halved"}, "halved");
  is_written(figure<>{"more than halved"}, "over halved");
  is_written(figure<>{"nearly halved"}, "nearly halved");
  is_written(figure<>{"over 0.5 times"}, "over 0.5 times");
  is_written(figure<>{"less than halved"}, "under halved");
  is_written(figure<>{"up less than 5%"}, "a rise of under 5%");
  is_written(figure<>{"less than doubled"}, "a rise of under double");
  is_written(figure<USD>{"a million"}, "USD a million");
  is_written(figure<USD>{"a fall of a million"}, "USD minus a million");
  is_written(figure<>{"nearly a lakh"}, "nearly a lakh");
  is_written(figure<>{"a percentage point"}, "a percentage point");
  is_written(figure<>{"minus a basis point"}, "minus a basis point");
  is_written(figure<USD>{"half a million"}, "USD half a million");
  is_written(figure<USD>{"a quarter of a million"}, "USD a quarter of a million");
  is_written(figure<USD>{"nearly a third of a million"}, "nearly USD a third of a million");
  is_written(figure<USD>{"7 1/3 million"}, "USD 7 1/3 million");
  is_written(figure<>{"7¼%"}, "7 1/4%");
  is_written(figure<>{"half of one per cent"}, "1/2%");
  is_written(figure<>{"minus half a percentage point"}, "minus half a percentage point");
  is_written(figure<>{"5/16 million"}, "5/16 million");
  is_written(figure<USD>{"0¾ billion"}, "USD 0 3/4 billion");
  is_written(figure<>{"over 2 times"}, "over 2 times");
  is_written(figure<>{"-1x+"}, "at least -1 times");
  BOOST_TEST(to_text(figure<>{"double"}, number_form::number) == "2");
}

BOOST_AUTO_TEST_CASE(percentage_points_are_quoted_as_such) {
  for (const char* const text :
       {"2.3 percentage points", "1 percentage point", "-1 percentage point",
        "0.25 percentage points", "25 basis points", "1 basis point", "over 2 percentage points",
        "2 to 2.5 percentage points", "25 to 50 basis points", "around 50 basis points"}) {
    const auto read = figure<>::from_text(text);
    BOOST_TEST(to_text(read) == text);
    BOOST_CHECK(figure<>::from_text(to_text(read)).form() == read.form());
  }
  BOOST_TEST(to_text(figure<>{"2.3pp"}) == "2.3 percentage points");
  BOOST_TEST(to_text(figure<>{"25bps"}) == "25 basis points");
  BOOST_TEST(to_text(figure<>{"half a point"}) == "half a percentage point");
  BOOST_TEST(to_text(figure<>{"2.3 points"}, number_form::percent) == "2.3 percentage points");
  BOOST_TEST(to_text(figure<>{"2.3 points"}, number_form::number) == "0.023");
  BOOST_TEST(to_text(figure<>{"7 pc"}) == "7%");
  BOOST_TEST(to_text(figure<>{"5.00%"} + figure<>{"25 bps"}) == "5.240 to 5.260%");
  BOOST_TEST(to_text(any_figure("0.25pp")) == "0.25 percentage points");
}

BOOST_AUTO_TEST_CASE(a_computed_figure_is_written_with_the_digits_that_are_certain) {
  const auto on_month = growth(figure<USD>{"356 million"}, figure<USD>{"437 million"});
  BOOST_TEST(to_text(*on_month) == "22.44 to 23.07%");
  BOOST_TEST(to_text(*growth(figure<USD>{"2.596 billion"}, figure<USD>{"3.223 billion"})) == "24%");
  BOOST_TEST(to_text(*growth(figure<USD>{"1191.864"}, figure<USD>{"1438.827"})) == "20.721%");
  BOOST_TEST(to_text(*growth(figure<USD>{"298 million"}, figure<USD>{"286 million"})) == "-4%");
  BOOST_TEST(to_text(*growth(figure<USD>{"200 million"}, figure<USD>{"200 million"})) ==
             "-0.5 to 0.6%");
  BOOST_TEST(to_text(figure<USD>{"1.799 billion"} + figure<USD>{"437 million"}) ==
             "USD 2.24 billion");
  // One digit would stand for far more numbers.
  BOOST_TEST(to_text(figure<USD>{"3.8 billion"} - figure<USD>{"2.6 billion"}) ==
             "USD 1.10 to 1.30 billion");
  BOOST_TEST(to_text(figure<USD>(money<USD>{"437 million"})) == "USD 437 million");
  BOOST_TEST(to_text(figure<USD>(money<USD>{"12.50"})) == "USD 12.5");
  BOOST_TEST(to_text(figure<>::exactly(ratio(1, 3))) == "0.333333333");
  BOOST_TEST(to_text(figure<>{"3.22"} - figure<>{"2.60"}) == "0.610 to 0.630");
  BOOST_TEST(to_text(figure<>{"23%"} - figure<>{"19%"}) == "3.0 to 5.0 percentage points");
  BOOST_TEST(to_text(figure<>::exactly(ratio(2))) == "2");
  BOOST_TEST(to_text(figure<>::exactly(ratio())) == "0");
  BOOST_TEST(to_text(between(percents(2250), percents(2350))) == "22.5 to 23.5%");
  BOOST_TEST(to_text(between(percents(2251), percents(2349))) == "23%");
  BOOST_TEST(to_text(between(percents(2250), percents(2349))) == "22.5 to 23.5%");
  BOOST_TEST(to_text(between(percents(2251), percents(2350))) == "22.5 to 23.5%");
  BOOST_TEST(to_text(between(percents(2260), percents(2340))) == "23%");
  BOOST_TEST(to_text(between(percents(1), percents(40))) == "0.01 to 0.40%");  // not 0%
}

BOOST_AUTO_TEST_CASE(intervals_are_written_by_what_is_known_of_them) {
  const interval rates = interval::closed(percents(2244), percents(2307));
  BOOST_TEST(to_text(rates, number_form::percent) == "22.44 to 23.07%");
  BOOST_TEST(to_text(rates) == "0.2244 to 0.2307");
  BOOST_TEST(to_text(figure<>{"three quarters"}.range()) == "0.70 to 0.80");
  BOOST_TEST(to_text(interval::closed(ratio(1150000000), ratio(1450000000))) ==
             "1.15 to 1.45 billion");
  BOOST_TEST(to_text(interval::open(ratio(436500000), ratio(437500000))) ==
             "436.5 to 437.5 million");
  BOOST_TEST(to_text(interval::above(ratio(600000))) == "above 600000");
  BOOST_TEST(to_text(interval::at_least(percents(2200)), number_form::percent) == "at least 22%");
  BOOST_TEST(to_text(interval::below(percents(2200)), number_form::percent) == "below 22%");
  BOOST_TEST(to_text(interval::at_most(ratio(3000000))) == "at most 3 million");
  BOOST_TEST(to_text(interval(ratio(7))) == "7");
  BOOST_TEST(to_text(interval(percents(700)), number_form::number) == "0.07");
  BOOST_TEST(to_text(interval::all()) == "any number");
}

BOOST_AUTO_TEST_CASE(figures_go_to_streams) {
  std::ostringstream out;
  out << figure<USD>{"437 million"} << ", " << any_figure("23%") << ", "
      << interval::above(ratio(5));
  BOOST_TEST(out.str() == "USD 437 million, 23%, above 5");
}

namespace {

/// A printed figure: digits, a scale or per cent, and at times a hedge or a second end.
std::string random_text(std::mt19937& engine, bool amount) {
  const auto draw = [&engine](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(engine);
  };
  const auto number = [&](int least) {
    std::string text = std::to_string(draw(least, least + 999));
    if (const int places = draw(0, 3); places > 0) {
      text += '.';
      for (int i = 0; i < places; ++i) text += static_cast<char>('0' + draw(0, 9));
    }
    return text;
  };
  constexpr const char* hedges[] = {"",          "",       "",       "around ", "over ",
                                    "at least ", "under ", "up to ", "nearly ", "just over "};
  constexpr const char* units[] = {"",         " thousand", " lakh", " million",  " crore",
                                   " billion", " trillion", "%",     " per cent", " times"};
  const std::string unit = units[draw(0, amount ? 6 : 9)];
  if (draw(0, 4) == 0) return number(1) + (draw(0, 1) == 0 ? "–" : " to ") + number(1001) + unit;
  return hedges[draw(0, 9)] + std::string(draw(0, 4) == 0 ? "-" : "") + number(0) + unit;
}

template <class Figure>
void reads_back(const Figure& f) {
  const std::string text = to_text(f);
  BOOST_TEST_CONTEXT(text) { BOOST_REQUIRE(parse<Figure>(text) == f); }
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_printed_is_read_back_as_an_equal_figure) {
  std::mt19937 engine(2026);
  for (int i = 0; i < 20000 / thinning; ++i) {
    const std::string text = random_text(engine, i % 2 == 0);
    BOOST_TEST_CONTEXT(text) {
      reads_back(parse<figure<>>(text));
      reads_back(parse<any_figure>(text));
      const auto read = parse<figure<>>(text);
      const auto again = parse<figure<>>(to_text(read));
      BOOST_REQUIRE(again.hedging() == read.hedging());
      BOOST_REQUIRE(again.is_range() == read.is_range());
      BOOST_REQUIRE(is_rate(again.form()) == is_rate(read.form()));
      if (i % 2 == 0) {
        reads_back(parse<figure<USD>>(text));
        reads_back(parse<any_figure>("USD " + std::string("5 million")));
      }
      const auto number = parse<figure<>>(text);
      BOOST_REQUIRE(parse<figure<>>(to_text(number, number_form::number)) == number);
      BOOST_REQUIRE(parse<figure<>>(to_text(number, number_form::percent)) == number);
    }
  }
}

// Two ends whose last digit is a zero, one of which has no room for the digits of the other.
BOOST_AUTO_TEST_CASE(the_end_of_a_range_is_not_written_with_more_digits_than_are_read) {
  const figure<> range{"-0.777771777771770 to 3249"};
  BOOST_TEST(to_text(range) == "-0.777771777771770 to 3249");
  BOOST_TEST((figure<>::from_text(to_text(range)) == range));
  BOOST_TEST(to_text(figure<>{"3.0 to 4.0%"}) == "3.0 to 4.0%");
}

BOOST_AUTO_TEST_CASE(what_was_cut_off_is_read_back_with_its_modes) {
  for (const char* text : {"437 million", "-4%", "3.223 billion", "0.02%", "over 22%"}) {
    const auto cut = figure<>::from_text(text, truncated);
    BOOST_TEST((figure<>::from_text(to_text(cut), truncated) == cut), text);
  }
}

// The text of a computed figure stands for all numbers that it may be, and has no digit too few.
BOOST_AUTO_TEST_CASE(the_text_of_a_computed_figure_covers_it) {
  std::mt19937 engine(437);
  std::uniform_int_distribution<int> level(100, 999);
  int with_certain_digits = 0;
  for (int i = 0; i < 20000 / thinning; ++i) {
    const ratio unit(1, i % 3 == 0 ? 1000 : i % 3 == 1 ? 10 : 1);
    const auto before = figure<>::printed(ratio(level(engine)) * unit, unit, to_nearest);
    const auto now = figure<>::printed(ratio(level(engine)) * unit, unit, to_nearest);
    const auto computed = *growth(before, now);
    const std::string text = to_text(computed);
    BOOST_TEST_CONTEXT(text) {
      const auto again = figure<>::from_text(text);
      BOOST_REQUIRE(again.range().contains(computed.range()));
      const auto finer = [&](int places) {
        const ratio step(1, 100 * power_of_ten<std::int64_t>(places));
        const auto printed_end = [&](const std::optional<bound>& end) {
          return divide(int128{(end->value / step).numerator()},
                        int128{(end->value / step).denominator()}, rounding::half_even);
        };
        return printed_end(computed.range().low()) == printed_end(computed.range().high());
      };
      if (again.is_plain()) {
        ++with_certain_digits;
        const std::size_t point = text.find('.');
        const int places =
            point == std::string::npos ? 0 : static_cast<int>(text.size() - point) - 2;
        BOOST_REQUIRE(finer(places));
        for (int more = places + 1; more < 9; ++more) BOOST_REQUIRE(!finer(more));
      } else {
        const bool is_about_zero = computed.range().low()->value > ratio(-1, 200) &&
                                   computed.range().high()->value < ratio(1, 200);
        const ratio width = computed.range().high()->value - computed.range().low()->value;
        for (int places = is_about_zero ? 9 : 0; places < 9; ++places) {
          const ratio step(1, 100 * power_of_ten<std::int64_t>(places));
          // One digit is not enough where it stands for more than twice as many numbers.
          const bool is_one_digit =
              (computed.value() < ratio() ? -computed.value() : computed.value()) <
              step * ratio(10);
          BOOST_REQUIRE((!finer(places) || (is_one_digit && width * ratio(2) < step)));
        }
      }
    }
  }
  BOOST_TEST(with_certain_digits > 1000 / thinning);
}

BOOST_AUTO_TEST_SUITE_END()
