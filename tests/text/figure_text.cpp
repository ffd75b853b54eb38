// SPDX-License-Identifier: BSL-1.0
// The forms in which the press prints figures, and what is refused.
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/parse.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(figure_text_test)

using namespace fiscus;

static_assert(parse<figure<USD>>("$3.223 billion").value() == ratio(3223000000));
static_assert(parse<any_figure>("USD 437 million") == any_figure(figure<USD>{"437 million"}));
static_assert(!any_figure::from_text("23%", USD).unit());
static_assert(*any_figure::from_text("$437 million", USD).unit() == USD);
static_assert(*any_figure::from_text("437 million", USD).unit() == USD);
static_assert(figure<>{"between 3 and 4 billion"}.precision() == ratio(1000000000));

namespace {

template <class Figure>
void is_read_as(std::string_view text, std::string_view plainer) {
  BOOST_TEST_CONTEXT(text) {
    try {
      BOOST_TEST((parse<Figure>(text) == parse<Figure>(plainer)));
    } catch (const error& e) {
      BOOST_ERROR(e.what());
    }
  }
}

/// Refused with these words, at this place.
template <class Figure>
void is_refused(std::string_view text, std::string_view expected, std::size_t position) {
  BOOST_TEST_CONTEXT(text) {
    try {
      static_cast<void>(parse<Figure>(text));
      BOOST_ERROR("accepted");
    } catch (const parse_error& e) {
      const std::string message = "expected " + std::string(expected) + " at character " +
                                  std::to_string(position + 1) + " of \"" + std::string(text) + '"';
      BOOST_TEST(e.what() == message);
      BOOST_TEST(e.position() == position);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(figures_are_read_as_the_press_prints_them) {
  is_read_as<figure<USD>>("USD 437 million", "437 million");
  is_read_as<figure<USD>>("437 million USD", "437 million");
  is_read_as<figure<USD>>("$437 million", "437 million");
  is_read_as<figure<USD>>("US$ 437m", "437 million");
  is_read_as<figure<USD>>("$437mn", "437 million");
  is_read_as<figure<USD>>("$437mln", "437 million");
  is_read_as<figure<USD>>("437 Million US dollars", "437 million");
  is_read_as<figure<USD>>("437M", "437 million");
  is_read_as<figure<USD>>("$3.223 billion", "3.223 billion");
  is_read_as<figure<USD>>("3.223bn", "3.223 billion");
  is_read_as<figure<USD>>("$3.223 bln", "3.223 billion");
  is_read_as<figure<USD>>("3.223B dollars", "3.223 billion");
  is_read_as<figure<USD>>("$15-billion", "15 billion");
  is_read_as<figure<USD>>("2 trn", "2 trillion");
  is_read_as<figure<USD>>("2tn", "2 trillion");
  is_read_as<figure<USD>>("600k", "600 thousand");
  is_read_as<figure<USD>>("-$4 million", "-4 million");
  is_read_as<figure<USD>>("$-4 million", "-4 million");
  is_read_as<figure<USD>>("minus $4 million", "-4 million");
  is_read_as<figure<USD>>("−4 million", "-4 million");
  is_read_as<figure<USD>>("half a billion dollars", "1/2 billion");
  is_read_as<figure<USD>>("three billion dollars", "3 billion");
  is_read_as<figure<USD>>("Ten million", "10 million");
  is_read_as<figure<PKR>>("34 crore 20 lakh", "342.0 million");
  is_read_as<figure<PKR>>("Rs 34 crore 20 lakh", "342.0 million");
  is_read_as<figure<PKR>>("Rs. 30.50 crores", "305.0 million");
  is_read_as<figure<PKR>>("5 crore 60 lakh 20 thousand", "56.020 million");
  is_read_as<figure<PKR>>("1 arab 5 crore", "1.05 billion");
  is_read_as<figure<PKR>>("60 lacs", "6.0 million");
  is_read_as<figure<PKR>>("1,23,45,678 rupees", "12345678");
  is_read_as<figure<>>("23%", "0.23");
  is_read_as<figure<>>("23 per cent", "23%");
  is_read_as<figure<>>("23 percent", "23%");
  is_read_as<figure<>>("23pc", "23%");
  is_read_as<figure<>>("23 pct", "23%");
  is_read_as<figure<>>("23 %", "23%");
  BOOST_CHECK(parse<figure<>>("2.5 percentage points") ==
              parse<figure<>>("2.5%").said_in(figure_form::points));
  is_read_as<figure<>>("0.5 pp", "0.5 percentage points");
  is_read_as<figure<>>("-4 per cent", "-4%");
  is_read_as<figure<>>("–4%", "-4%");
  is_read_as<figure<>>("+26%", "26%");
  is_read_as<figure<>>("ten per cent", "10%");
  is_read_as<figure<>>("six fold", "six-fold");
  is_read_as<figure<>>("sixfold", "six-fold");
  is_read_as<figure<>>("six times", "six-fold");
  is_read_as<figure<>>("6-fold", "6");
  is_read_as<figure<>>("6.5 times", "6.5");
  is_read_as<figure<>>("double", "two-fold");
  is_read_as<figure<>>("Twice", "two times");
  is_read_as<figure<>>("triple", "threefold");
  is_read_as<figure<>>("minus triple", "minus threefold");
  is_read_as<figure<>>("a half", "half");
  is_read_as<figure<>>("two-thirds", "two thirds");
  is_read_as<figure<>>("One third", "a third");
  is_read_as<figure<>>("three-quarters", "three quarters");
  is_read_as<figure<>>("around 2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("~2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("some 2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("Approximately 2.6bn", "about 2.6 billion");
  is_read_as<figure<>>("an estimated 2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("over 600,000", "more than 600000");
  is_read_as<figure<>>("well over 600,000", "over 600000");
  is_read_as<figure<>>("in excess of 600,000", "over 600000");
  is_read_as<figure<>>("600,000+", "at least 600000");
  is_read_as<figure<>>("no less than 600,000", "at least 600000");
  is_read_as<figure<>>("almost half", "nearly 0.5");
  is_read_as<figure<>>("just under 32%", "nearly 32%");
  is_read_as<figure<>>("fewer than 5", "under 5");
  is_read_as<figure<>>("as much as 5%", "up to 5%");
  is_read_as<figure<>>("3.5–3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<>>("3.5-3.8bn", "3.5 to 3.8 billion");
  is_read_as<figure<>>("3.5 — 3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<>>("3.5 billion to 3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<>>("between 3.5 and 3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<>>("18-20%", "18% to 20%");
  is_read_as<figure<>>("-4 to -2%", "-4%–-2%");
  is_read_as<figure<>>("around 3 to 4%", "some 3–4%");
  is_read_as<figure<USD>>("an estimated $3.5–3.8 billion", "about 3.5 to 3.8 billion");
  is_read_as<figure<USD>>("$3.5–$3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<USD>>("USD 3.5 billion to USD 3.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<USD>>("500 million to 1 billion", "0.500 to 1 billion");
  is_read_as<figure<>>("-4 to -6%", "-6% to -4%");
  is_read_as<figure<>>("between -4 and -6 per cent", "-6 to -4%");
  is_read_as<figure<>>("five to six million", "5 to 6 million");
  is_read_as<figure<>>("between five and six million", "5 to 6 million");
  is_read_as<figure<>>("two to three times", "2 to 3 times");
  is_read_as<figure<>>("2x", "2 times");
  is_read_as<figure<>>("2.5x", "2.5 times");
  is_read_as<figure<>>("~ 3.5%", "around 3.5%");
  is_read_as<figure<>>("5 million or more", "at least 5 million");
  is_read_as<figure<>>("5% or less", "up to 5%");
  is_read_as<figure<>>("600 or fewer", "up to 600");
  is_read_as<figure<>>("slightly more than 22%", "just over 22%");
  is_read_as<figure<>>("slightly less than 22%", "nearly 22%");
  is_read_as<figure<PKR>>("Rs 3.5 lakh crore", "3.5 trillion");
  is_read_as<figure<PKR>>("2 thousand crore", "0.02 trillion");
  is_read_as<figure<PKR>>("Rs 1.25 Lakh Crores", "1.25 trillion");
  is_read_as<figure<USD>>("US $5m", "5 million");
  is_read_as<figure<USD>>("$5 million or more", "at least 5 million");
  is_read_as<figure<USD>>("5 million dollars or more", "at least 5 million");
  is_read_as<any_figure>("US $5", "USD 5");
  is_read_as<any_figure>("€2.5 billion", "EUR 2.5 billion");
  is_read_as<any_figure>("£5m", "GBP 5 million");
  is_read_as<any_figure>("US$5", "USD 5");
  is_read_as<any_figure>("5 US dollars", "USD 5");
  is_read_as<any_figure>("PKR 34 crore 20 lakh", "PKR 342.0 million");
  is_read_as<figure<>>("five", "5");
  is_read_as<figure<>>("twelve", "12");
  is_read_as<figure<>>("five to six", "5 to 6");
  is_read_as<figure<>>("eleven-fold", "eleven times");
  is_read_as<figure<>>("2.5 fold", "2.5 times");
  is_read_as<figure<>>("trebled", "tripled");
  is_read_as<figure<>>("thrice", "triple");
  is_read_as<figure<>>("nine-times", "nine-fold");
  is_read_as<figure<>>("one hundred", "100");
  is_read_as<figure<>>("twenty percent", "20%");
  is_read_as<figure<>>("a hundred percent", "100%");
  is_read_as<figure<>>("a hundred per cent", "100%");
  is_read_as<figure<>>("a hundred and six", "106");
  is_read_as<figure<>>("an eighth", "1/8");
  is_read_as<figure<>>("an eighth of a million", "1/8 million");
  is_read_as<figure<>>("more than a million", "over a million");
  is_read_as<figure<>>("a fall of a million", "minus a million");
  is_read_as<figure<>>("between a million and two million", "1 to 2 million");
  is_read_as<figure<>>("a million five hundred thousand", "1.500 million");
  is_read_as<figure<>>("a hundred thousand", "100 thousand");
  is_read_as<figure<USD>>("A million dollars", "a million");
  is_read_as<figure<USD>>("$a billion", "a billion");
  is_read_as<figure<PKR>>("a billion rupees", "a billion");
  is_read_as<figure<PKR>>("a lakh crore", "a trillion");
  is_read_as<figure<PKR>>("an arab rupees", "a billion");
  is_read_as<figure<>>("twenty-five per cent", "25%");
  is_read_as<figure<>>("7½%", "7.5%");
  is_read_as<figure<>>("7 1/2 per cent", "7.5%");
  is_read_as<figure<>>("7¼%", "7 1/4%");
  is_read_as<figure<>>("half a point", "1/2 points");
  is_read_as<figure<>>("half of one percent", "1/2%");
  is_read_as<figure<>>("three quarters of a point", "3/4 points");
  is_read_as<figure<>>("(4.5%)", "-4.5%");
  is_read_as<figure<>>("(4.5)%", "-4.5%");
  is_read_as<figure<>>("halved", "half times");
  is_read_as<figure<>>("two and a half times", "2.5 times");
  is_read_as<figure<>>("quadrupled", "four-fold");
  is_read_as<figure<>>("2/3", "two thirds");
  is_read_as<figure<>>("⅔", "two thirds");
  is_read_as<figure<>>("five eighths", "5/8");
  is_read_as<figure<>>(">5%", "over 5%");
  is_read_as<figure<>>(">= 5%", "at least 5%");
  is_read_as<figure<>>("≤5%", "up to 5%");
  is_read_as<figure<>>("from 3 to 4%", "3 to 4%");
  is_read_as<figure<>>("between one hundred and two hundred", "100 to 200");
  is_read_as<figure<>>("<-30%", "over -30%");
  is_read_as<figure<>>(">= -30%", ">=-30%");
  is_read_as<figure<>>("down 19%", "-19%");
  is_read_as<figure<>>("up 7 pc", "7%");
  is_read_as<figure<>>("a 50% rise", "50%");
  is_read_as<figure<>>("an 8% fall", "-8%");
  is_read_as<figure<>>("a decrease of 12 million", "-12 million");
  is_read_as<figure<>>("fell by 3 percentage points", "-3 percentage points");
  is_read_as<figure<>>("down more than 5%", "over -5%");
  is_read_as<figure<>>("down <5%", "under -5%");
  is_read_as<figure<>>("up to 5%", "at most 5%");
  is_read_as<figure<>>("half a million to 1 million", "0.5 to 1 million");
  is_read_as<figure<>>("two hundred and two thousand", "202 thousand");
  is_read_as<figure<USD>>("usd 5", "5");
  is_read_as<figure<USD>>("50 cents", "0.50");
  is_read_as<figure<USD>>("$(67) million", "-67 million");
  is_read_as<figure<PKR>>("3 to 4 crore 20 lakh", "30.0 to 42.0 million");
  is_read_as<figure<PKR>>("₨ 34 cr", "34 crore");
  is_read_as<any_figure>("125 million Australian dollars", "AUD 125 million");
  is_read_as<any_figure>("5 million U.S. dollars", "USD 5 million");
  is_read_as<any_figure>("A$5", "AUD 5");
  is_read_as<figure<USD>>("$1.2tr", "1.2 trillion");
  is_read_as<figure<USD>>("a $50 million rise", "50 million");
  is_read_as<figure<USD>>("2.5 thousand million", "2.5 billion");
  is_read_as<figure<PKR>>("hundred crore", "100 crore");
  is_read_as<figure<>>("one-and-a-half percent", "1.5%");
  is_read_as<figure<>>("two-and-a-half times", "2.5 times");
  is_read_as<figure<>>("3.5\u20113.8 billion", "3.5 to 3.8 billion");
  is_read_as<figure<>>("six\u2011fold", "six-fold");
  is_read_as<figure<>>("600,000-plus", "at least 600000");
  is_read_as<figure<>>("600,000 plus", "600000 or more");
  is_read_as<figure<>>("5 to 6 hundred", "500 to 600");
  is_read_as<figure<>>("1-2 hundred", "100 to 200");
  is_read_as<figure<>>("between five and six hundred", "500 to 600");
  is_read_as<figure<>>("five to six hundred thousand", "500 to 600 thousand");
  is_read_as<figure<>>("fifty to one hundred", "50 to 100");
  is_read_as<figure<>>("five to a hundred", "5 to 100");
  is_read_as<figure<>>("600,000 to 1 million", "600,000 to 1,000,000");
  is_read_as<figure<>>("just shy of 32%", "nearly 32%");
  is_read_as<figure<>>("upwards of 600,000", "over 600000");
  is_read_as<figure<>>("c. 2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("ca. 2.6 billion", "about 2.6 billion");
  is_read_as<figure<>>("growth of 6%", "6%");
  is_read_as<figure<>>("decrease of 6 per cent", "-6%");
  is_read_as<figure<>>("an increase by 6%", "6%");
  is_read_as<figure<>>("a five percent fall", "-5%");
  is_read_as<figure<>>("a two-fold increase", "two-fold");
  is_read_as<figure<>>("nearly a 50% rise", "nearly 50%");
  is_read_as<figure<>>("more than a 50% fall", "over -50%");
  is_read_as<figure<>>("an almost 20% rise", "nearly 20%");
  is_read_as<figure<>>("a more than 20% fall", "over -20%");
  is_read_as<figure<>>("nearly a rise of 5%", "nearly 5%");
  is_read_as<figure<>>("5% up", "5%");
  is_read_as<figure<>>("5% higher", "5%");
  is_read_as<figure<>>("3.4% down", "-3.4%");
  is_read_as<figure<>>("3.4 per cent lower", "-3.4%");
  is_read_as<figure<>>("slipped 5%", "-5%");
  is_read_as<figure<>>("surged by 5%", "5%");
  is_read_as<figure<>>("shed 5 million", "-5 million");
  is_read_as<figure<>>("down a percentage point", "minus a percentage point");
  is_read_as<figure<>>("up 5 to 6%", "5 to 6%");
  is_read_as<any_figure>("5 yen", "JPY 5");
}

BOOST_AUTO_TEST_CASE(a_figure_with_an_expected_currency_is_an_amount_of_it_or_a_number) {
  BOOST_TEST((any_figure::from_text("$3.223 billion", USD) == any_figure("USD 3.223 billion")));
  BOOST_TEST((any_figure::from_text("six-fold", USD) == any_figure("six-fold")));
  BOOST_TEST((any_figure::from_text("nearly half", USD) == any_figure("nearly 0.5")));
  BOOST_TEST((any_figure::from_text("18 to 20%", USD) == any_figure("18 to 20%")));
  BOOST_CHECK_THROW(static_cast<void>(any_figure::from_text("$23%", USD)), parse_error);
  BOOST_CHECK_THROW(static_cast<void>(any_figure::from_text("$18 to 20%", USD)), parse_error);
  BOOST_CHECK_THROW(static_cast<void>(any_figure::from_text("EUR 5", USD)), parse_error);
  BOOST_CHECK_THROW(static_cast<void>(any_figure::from_text("Rs 5", USD)), parse_error);
}

BOOST_AUTO_TEST_CASE(what_is_no_figure_is_refused_at_its_place) {
  is_refused<figure<>>("", "a number", 0);
  is_refused<figure<>>(" 5", "a number", 0);
  is_refused<figure<>>("5 ", "the end of the text", 1);
  is_refused<figure<>>("million", "a number", 0);
  is_refused<figure<>>("--4%", "a number", 1);
  is_refused<figure<>>("+-4%", "a number", 1);
  is_refused<figure<>>("-minus 4%", "a number", 1);
  is_refused<figure<USD>>("-$-4", "a number", 2);
  is_refused<figure<>>("4%%", "the end of the text", 2);
  is_refused<figure<>>("4 percents", "the end of the text", 1);
  is_refused<figure<>>(".5", "a number", 0);
  is_refused<figure<>>("-.5%", "a number", 1);
  is_refused<figure<>>("5.", "a digit", 2);
  is_refused<figure<>>("1,00", "a group of three digits", 2);
  is_refused<figure<>>("1.2.3", "the end of the text", 3);
  is_refused<figure<>>("about", "a space and a number after the hedge", 5);
  is_refused<figure<>>("about ", "a number", 6);
  is_refused<figure<>>("about5", "a space and a number after the hedge", 5);
  is_refused<figure<>>("more than about 5", "a number", 10);
  is_refused<figure<>>("nearly nearly half", "a number", 7);
  is_refused<figure<>>("aboutfive million", "a number", 0);
  is_refused<figure<>>("5 million 3", "the end of the text", 9);
  is_refused<figure<>>("5 millions", "the end of the text", 1);
  is_refused<figure<>>("5 m", "the end of the text", 1);
  is_refused<figure<>>("3.5 crore 20 lakh", "the end of the text", 9);
  is_refused<figure<>>("3 crore 200 lakh", "a whole number of less than one of the larger unit", 8);
  is_refused<figure<>>("3 crore 2.5 lakh", "a whole number of less than one of the larger unit", 8);
  is_refused<figure<>>("20 lakh 3 crore", "the end of the text, or a number in a smaller unit", 8);
  is_refused<figure<>>("3 lakh 20 lakh", "the end of the text, or a number in a smaller unit", 7);
  is_refused<figure<>>("5 crore 60%", "the end of the text", 7);
  is_refused<figure<>>("3 and 4 billion", "the end of the text", 1);
  is_refused<figure<>>("between 3 billion", "and, with the end of the range", 17);
  is_refused<figure<>>("between 3 to 4 billion", "and, with the end of the range", 9);
  is_refused<figure<>>("between", "a space and a number after between", 7);
  is_refused<figure<>>("4-3%", "a range that ends above its beginning", 2);
  is_refused<figure<>>("3-3%", "a range that ends above its beginning", 2);
  is_refused<figure<>>("-2 to -2%", "a range that ends above its beginning", 6);
  is_refused<figure<>>("2 to -4%", "a range that ends above its beginning", 5);
  is_refused<figure<>>("0-two-thirds", "an end of the range in the unit of its beginning", 2);
  is_refused<figure<>>("five and six million", "the end of the text", 4);
  is_refused<figure<>>("over 5 million or more", "the end of the text", 14);
  is_refused<figure<>>("5 or", "the end of the text", 1);
  is_refused<figure<>>("2xyz", "the end of the text", 1);
  is_refused<figure<>>("3.5 lakh million", "the end of the text", 8);
  is_refused<figure<>>("3.5 crore lakh", "the end of the text", 9);
  is_refused<figure<>>("3–", "a number", 4);
  is_refused<figure<>>("3 - ", "a number", 4);
  is_refused<figure<>>("18% to 20", "an end of the range in the unit of its beginning", 7);
  is_refused<figure<>>("18% to 20 million", "an end of the range in the unit of its beginning", 7);
  is_refused<figure<>>("3 billion-4%", "an end of the range in the unit of its beginning", 10);
  is_refused<figure<>>("6,000,000 to 1 million", "a range that ends above its beginning", 13);
  is_refused<figure<>>("over 3-4%", "one number after this hedge, not a range", 5);
  is_refused<figure<>>("nearly 3 to 4%", "one number after this hedge, not a range", 7);
  is_refused<figure<>>("up to between 3 and 4", "one number after this hedge, not a range", 14);
  is_refused<figure<>>("3-4%+", "the end of the text", 4);
  is_refused<figure<>>("over 5+", "the end of the text", 6);
  is_refused<figure<>>("5++", "the end of the text", 2);
  is_refused<figure<>>("half of", "the end of the text", 4);
  is_refused<figure<>>("half a", "the end of the text", 4);
  is_refused<figure<>>("a few billion", "a number", 0);
  is_refused<figure<>>("a dozen", "a number", 0);
  is_refused<figure<>>("two a million", "the end of the text", 3);
  is_refused<figure<>>("a a million", "a number", 0);
  is_refused<figure<>>("a million and a half",
                       "the fraction before the scale word, as this may be of one or of the unit,",
                       14);
  is_refused<figure<>>("0 million twenty", "the end of the text, as zero has no smaller units,", 9);
  is_refused<figure<>>("zero million and six", "the end of the text, as zero has no smaller units,",
                       12);
  is_refused<figure<PKR>>("0 crore 20 lakh", "the end of the text, as zero has no smaller units,",
                          7);
  is_refused<figure<>>("five million zero", "a smaller unit above zero, or the end of the text",
                       13);
  is_refused<figure<USD>>("three1/2 US dollars", "a space before the fraction", 5);
  is_refused<figure<>>("one hundred½", "a space before the fraction", 11);
  is_refused<figure<>>("six folds", "the end of the text", 3);
  is_refused<figure<>>("twenty fifths",
                       "a numerator below the denominator, as this may be read in two ways,", 0);
  is_refused<figure<>>("about twenty-five thirds",
                       "a numerator below the denominator, as this may be read in two ways,", 6);
  is_refused<figure<>>("one hundred and three quarters",
                       "a numerator below the denominator, as this may be read in two ways,", 0);
  is_refused<figure<>>("third", "a number", 0);
  is_refused<figure<>>("1/2/2025", "the end of the text", 1);
  is_refused<figure<>>("12/2025", "the end of the text", 2);
  is_refused<figure<>>("5/4", "the end of the text", 1);
  is_refused<figure<>>("3 million and a half",
                       "the fraction before the scale word, as this may be of one or of the unit,",
                       14);
  is_refused<figure<>>("0.12345678901234567 to 6%",
                       "a figure of at most 17 digits before and after the point", 0);
  is_refused<figure<>>("0.00000000000000001 to 9999999999999999", "numbers that fit their integers",
                       0);
  for (const std::string_view text : {"minus halved", "-doubled"})
    is_refused<figure<>>(text, "a verb such as halved without a sign and without a direction", 0);
  is_refused<figure<>>("down tripled",
                       "a verb such as halved without a sign and without a direction", 5);
  is_refused<figure<>>("halved fall", "the end of the text", 6);
  is_refused<figure<>>("down over 0%", "a hedged fall of more than zero", 12);
  is_refused<figure<>>("halved to 2 times", "the end of the text, as a verb begins no range,", 10);
  is_refused<figure<>>("0 to halved", "a number, as a verb ends no range,", 5);
  is_refused<figure<>>("two hundred zero", "the end of the text", 11);
  is_refused<figure<>>("two hundred and zero", "the end of the text", 11);
  is_refused<figure<>>(
      "a hundred and a half",
      "the fraction before the word hundred, as this may be of one or of a hundred,", 9);
  is_refused<figure<>>(
      "3 hundred and a half million",
      "the fraction before the word hundred, as this may be of one or of a hundred,", 9);
  is_refused<figure<>>("two to six hundred and fifty",
                       "hundred at both ends of the range, or at none,", 7);
  is_refused<figure<>>("0.5 to six hundred", "hundred at both ends of the range, or at none,", 7);
  for (const std::string_view text : {"-5-10%", "-5 - 10%", "minus 5 to 6%"})
    is_refused<figure<>>(text,
                         "a sign before the end of the range, as that before its beginning may be "
                         "said of both,",
                         text.find_last_of(" -") + 1);
  is_refused<figure<>>("up from 5% to 6%", "the size of the change, not two levels,", 3);
  is_refused<figure<>>("rose from 5 to 6 million", "the size of the change, not two levels,", 5);
  is_refused<figure<>>("fell to 5 million", "the size of the change, not a level,", 5);
  for (const std::string_view text : {"down two-fold", "down double", "six-fold fall"})
    is_refused<figure<>>(text,
                         "a fall in per cent, as a multiple of a fall may be read in two ways,",
                         text.starts_with("down") ? 5 : 0);
  is_refused<figure<>>("up 0.5 times", "a multiple of one or more, as a rise is said", 12);
  is_refused<figure<>>("up less than 0%", "a hedged rise of more than zero", 15);
  is_refused<figure<>>("up nearly 0%", "a hedged rise of more than zero", 12);
  is_refused<figure<USD>>("a $50 million", "a rise or a fall after the number", 13);
  is_refused<figure<>>("a 50% up", "a rise or a fall after the number", 5);
  is_refused<any_figure>("a $5", "the code of a currency, or options that say whose sign this is,",
                         2);
  for (const std::string_view text : {"c $5", "s$5", "r $5"})
    is_refused<any_figure>(text, "a number", 0);
  is_refused<figure<>>("from 3", "to, with the end of the range", 6);
  is_refused<figure<>>("(5%", "a closing parenthesis", 3);
  is_refused<figure<>>("(3-4%)", "a closing parenthesis", 2);
  is_refused<figure<>>("per cent", "a number", 0);
  is_refused<figure<>>("$5", "a number without a currency", 0);
  is_refused<figure<>>("USD 5", "a number without a currency", 0);
  is_refused<figure<>>("5 dollars", "a number without a currency", 2);
  is_refused<figure<>>("Rs5", "a number without a currency", 0);
  is_refused<figure<>>("123456789012345678",
                       "a figure of at most 17 digits before and after the point", 0);
  is_refused<figure<>>("0." + std::string(56, '0') + "2",
                       "a figure of at most 17 digits before and after the point", 0);
  is_refused<figure<>>("0.123456789012345678",
                       "a figure of at most 17 digits before and after the point", 0);
  is_refused<figure<>>("1000000 trillion",
                       "a figure of at most 17 digits before and after the point", 0);
  is_refused<figure<>>("99999999999999999999999999999999999999999",
                       "a number that fits its integer", 0);
  is_refused<figure<USD>>("PKR 5", "an amount in USD", 0);
  is_refused<figure<USD>>("€5", "an amount in USD", 0);
  is_refused<figure<USD>>("Rs 5 billion", "an amount in USD", 0);
  is_refused<figure<USD>>("5 euros", "an amount in USD", 2);
  is_refused<figure<USD>>("23%", "an amount, not a percentage, multiple or share", 0);
  is_refused<figure<USD>>("$5%", "an amount, not a percentage, multiple or share", 0);
  is_refused<figure<USD>>("six-fold", "an amount, not a percentage, multiple or share", 0);
  is_refused<figure<USD>>("nearly half", "an amount, not a percentage, multiple or share", 7);
  is_refused<figure<USD>>("$5 USD", "the end of the text", 2);
  is_refused<figure<USD>>("$$5", "a number", 1);
  is_refused<figure<USD>>("USD", "a number", 3);
  is_refused<figure<USD>>("US 5", "a number", 0);
  is_refused<figure<USD>>("$3.5 to PKR 3.8 billion", "an amount in USD", 8);
  is_refused<any_figure>("$5", "the code of a currency, or options that say whose sign this is,",
                         0);
  is_refused<any_figure>("Rs 5 billion",
                         "the code of a currency, or options that say whose sign this is,", 0);
  is_refused<any_figure>("5 billion dollars",
                         "the code of a currency, or options that say whose sign this is,", 10);
  is_refused<any_figure>("5 rupees",
                         "the code of a currency, or options that say whose sign this is,", 2);
  is_refused<any_figure>("¥5", "the code of a currency, or options that say whose sign this is,",
                         0);
  is_refused<any_figure>("XYZ 5", "a number", 0);
  is_refused<any_figure>("USD 23%", "an amount, not a percentage, multiple or share", 0);
  is_refused<any_figure>("USD 3 to EUR 4 billion", "an amount in USD", 9);
  is_refused<any_figure>("half a dollar", "the end of the text", 4);
  is_refused<any_figure>("Rupees 5",
                         "the code of a currency, or options that say whose sign this is,", 0);
  is_refused<any_figure>("50 cents",
                         "the code of a currency, or options that say whose sign this is,", 3);
  is_refused<any_figure>("all 5", "a number", 0);
  is_refused<any_figure>("437 million in December", "the end of the text", 11);
}

BOOST_AUTO_TEST_SUITE_END()
