// SPDX-License-Identifier: BSL-1.0
#include <fiscus/text/read_sentence.hpp>

#include "../thinning.hpp"

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/text/claim_row.hpp>
#include <fiscus/text/explain.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(read_sentence_test)

using namespace fiscus;

namespace {

/// Makes up the parts of claims, in the words of the press.
class inventor {
 public:
  explicit inventor(unsigned seed) : engine_(seed) {}

  template <class C>
  void begin() {
    are_rates_ = one_in(3);
    states_rate_ = C::states == stated_kind::rise || C::states == stated_kind::rate || are_rates_;
  }
  template <class Part>
  auto part() {
    return invent(are_rates_, static_cast<const Part*>(nullptr));
  }
  template <class Part>
  auto stated() {
    return invent(states_rate_, static_cast<const Part*>(nullptr));
  }

 private:
  bool one_in(int n) { return between(1, n) == 1; }
  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine_); }
  template <std::size_t Size>
  std::string one_of(const char* const (&all)[Size]) {
    return all[static_cast<std::size_t>(between(0, Size - 1))];
  }

  any_figure invent(bool is_rate, const detail::said_figure*) {
    if (one_in(6))
      return any_figure::from_text(
          is_rate ? one_of({"5 and a half per cent", "from 3 to 4%", "between 3 and 4%", "18-20%",
                            "a hundred per cent", "a third", "an eighth", "down 4%", "a 50% rise"})
                  : one_of({"5 and a half million", "from 5 to 6 million", "a million", "0 million",
                            "between 3 and 4 million", "3 to 4 million", "half a million",
                            "five million and two hundred", "seven hundred and six million"}));
    std::string text =
        one_of({"", "", "", "around ", "more than ", "over ", "exactly ", "fewer than "});
    if (one_in(5) && is_rate) text += '-';
    text += std::to_string(between(1, 999));
    if (one_in(2)) text += '.' + std::to_string(between(10, 99));
    text += is_rate ? one_of({"%", " per cent", "%"}) : one_of({" million", " billion", "bn", "m"});
    return any_figure::from_text(text);
  }
  std::vector<any_figure> invent(bool is_rate, const detail::said_figures*) {
    std::vector<any_figure> all;
    for (int n = between(1, 4); n > 0; --n)
      all.push_back(invent(is_rate, static_cast<const detail::said_figure*>(nullptr)));
    return all;
  }
  int invent(bool, const detail::said<int>*) { return between(1, 40); }
  years invent(bool, const detail::said<years>*) { return years{between(1, 30)}; }

  std::mt19937 engine_;
  bool are_rates_ = false;
  bool states_rate_ = false;
};

/// A claim of each kind in turn, if its figures can be checked.
template <class F>
void for_each_invented(int count, F f) {
  inventor invents(2026);
  detail::for_each_type(static_cast<any_claim*>(nullptr), [&]<class C>(C*) {
    for (int i = 0; i < count; ++i) {
      invents.begin<C>();
      const C claim = detail::claim_read_by<C>(invents);
      try {
        static_cast<void>(check(claim));
      } catch (const error&) {
        continue;
      }
      f(claim);
    }
  });
}

/// Returns the same claim with the correction as what is stated; nothing if it states no figure.
/// "An excess of 5%" is a fall of the shortfall.
std::optional<any_claim> corrected(const any_claim& claim, const std::string& correction) {
  constexpr std::string_view excess = "an excess of ";
  constexpr std::string_view shortfall = "a shortfall of ";
  std::string text = correction;
  if (text.starts_with(excess)) text.replace(0, excess.size(), "a fall of ");
  if (text.starts_with(shortfall)) text.replace(0, shortfall.size(), "a rise of ");
  return std::visit(
      [&]<class C>(C other) -> std::optional<any_claim> {
        if constexpr (requires { other.stated = detail::said_figure(any_figure()); }) {
          other.stated = any_figure::from_text(text);
          return other;
        }
        return std::nullopt;
      },
      claim);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sentence_reads_back_as_its_claim) {
  std::size_t count = 0;
  for_each_invented(2000 / thinning, [&](const any_claim& claim) {
    const std::string sentence = explain(claim);
    const any_claim back = read_sentence(sentence);
    BOOST_TEST_REQUIRE((back == claim), sentence);
    ++count;
  });
  BOOST_TEST(count > 20000U / thinning);
}

// What a sentence proposes is a figure that can be right.
BOOST_AUTO_TEST_CASE(a_correction_can_be_right) {
  std::size_t count = 0;
  for_each_invented(2000 / thinning, [&](const any_claim& claim) {
    const explanation found = explanation_of(claim);
    if (found.correction.empty()) return;
    const auto right = corrected(claim, found.correction);
    BOOST_TEST_REQUIRE((right && check(*right).can_be_right()), found.sentence);
    ++count;
  });
  BOOST_TEST(count > 5000U / thinning);
}

BOOST_AUTO_TEST_CASE(a_row_reads_back_as_its_claim) {
  std::size_t count = 0;
  for_each_invented(200 / thinning, [&](const any_claim& claim) {
    const claim_row row = to_row(claim);
    std::istringstream in("id,kind,period,figures,stated,printed,source\nA," + row.kind + ",x," +
                          row.figures + ',' + row.stated + ",,\n");
    const auto rows = read_claims<july_june>(in, "a table", std::nullopt,
                                             [&](const table_error& e) { throw table_error(e); });
    BOOST_TEST_REQUIRE(rows.size() == 1U);
    BOOST_TEST_REQUIRE((std::get<any_claim>(rows[0].claim) == claim), row.figures);
    ++count;
  });
  BOOST_TEST(count > 2000U / thinning);
}

BOOST_AUTO_TEST_CASE(parts_that_could_be_read_in_two_ways_stand_in_quotation_marks) {
  BOOST_TEST(explain(sum_claim{{"5 and a half", "6"}, "11.5"})
                 .starts_with("\"5 and a half\" and 6 add up to 11.5; "));
  BOOST_TEST(explain(compound_claim{"from 5 to 6", "10", years{3}, "20%"})
                 .starts_with("Growth from \"from 5 to 6\" to 10 in 3 years is "));
  BOOST_TEST(explain(growth_claim{"5 to 6 million", "3 million", "83%"})
                 .starts_with("5 to 6 million is up "));
  BOOST_TEST(explain(growth_claim{"5 million", "4 million", "from 20 to 30%"}) ==
             "5 million is up 25% on 4 million; the printed \"from 20 to 30%\" is right.");
}

// The words of one kind of claim among the figures of another are not taken for it.
BOOST_AUTO_TEST_CASE(hedges_are_no_words_of_other_claims) {
  for (const any_claim& claim : std::vector<any_claim>{
           share_claim{"5", "more than 6", "83%"}, share_claim{"3", "fewer than 4", "75%"},
           share_claim{"600,000", "a quarter of a million", "twice"},
           share_claim{"3", "less than 4", "twice"}, share_of_sum_claim{"5", "more than 6", "40%"},
           target_gap_claim{"more than 10 million", "8 million", "2 million"},
           growth_claim{"190", "100", ">-5%"}, value_claim{"over 4 billion", "4 billion"},
           value_claim{"3.9 to 4.1 billion", "4 billion"}})
    BOOST_TEST((read_sentence(explain(claim)) == claim), explain(claim));
}

BOOST_AUTO_TEST_CASE(sentences_are_read_with_the_options_of_their_figures) {
  const amount_options options{.dollar = USD, .rupee = PKR};
  const auto read = [&](const char* text) { return any_figure::from_text(text, options); };
  const any_claim dollars = average_claim{read("$5"), 10, read("$0.5")};
  BOOST_TEST(explain(dollars) == "$5 divided by 10 is USD 0.5; the printed $0.5 is right.");
  BOOST_TEST((read_sentence(explain(dollars), options) == dollars));
  BOOST_CHECK_THROW(static_cast<void>(read_sentence(explain(dollars))), parse_error);
  const any_claim rupees =
      difference_claim{read("Rs 34 crore"), read("Rs 36 crore"), read("minus Rs 3 crore")};
  BOOST_TEST((read_sentence(explain(rupees), options) == rupees), explain(rupees));
}

BOOST_AUTO_TEST_CASE(a_figure_in_more_words_than_it_keeps_is_quoted_in_digits) {
  const any_figure long_words = any_figure::from_text(
      "nine hundred and ninety-nine million nine hundred and ninety-nine thousand");
  BOOST_TEST(long_words.number().words().view().empty());
  const growth_claim claim{long_words, "900 million", "11%"};
  const std::string sentence = explain(claim);
  BOOST_TEST(sentence.starts_with("999.999 million is up 11.1% on 900 million; "));
  BOOST_TEST((read_sentence(sentence) == any_claim(claim)));
}

BOOST_AUTO_TEST_CASE(periods_and_verdicts_are_left_out) {
  const any_claim claim = growth_claim{"437 million", "356 million", "23%"};
  for (const char* const sentence :
       {"437 million in December 2025 is up 22.8% on 356 million in November 2025; the printed 23% "
        "is "
        "right.",
        "437 million is up 22.8% on 356 million; the printed 23% may be right, as the figures are "
        "rounded."})
    BOOST_TEST((read_sentence(sentence) == claim), sentence);
}

// Figures of any size and hedge: each claim that can be checked has a sentence, which reads back.
BOOST_AUTO_TEST_CASE(sentences_of_wild_figures_read_back) {
  std::mt19937 engine(2026);
  const auto draw = [&](int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(engine);
  };
  const auto figure_of = [&](bool is_rate) {
    constexpr const char* hedged[] = {"", "", "about ", "over ", "at most ", "exactly "};
    constexpr const char* units[] = {"", " million", " billion", " trillion", " crore"};
    constexpr const char* rates[] = {"%", "", " points", " bps", " times"};
    for (;;) {
      std::string text = hedged[draw(0, 5)];
      if (draw(0, 5) == 0) text += '-';
      text += static_cast<char>('0' + draw(0, 9));
      if (text.back() != '0')
        for (int more = draw(0, draw(0, 15)); more > 0; --more)
          text += static_cast<char>('0' + draw(0, 9));
      if (draw(0, 2) == 0)
        text += "." + std::string(static_cast<std::size_t>(draw(0, 8)), '0') + '7';
      text += is_rate ? rates[draw(0, 4)] : units[draw(0, 4)];
      if (const auto read = any_figure::try_from_text(text)) return *read;
    }
  };
  std::size_t count = 0;
  const auto expect = [&](const auto& claim) {
    try {
      static_cast<void>(check(claim));
    } catch (const error&) {
      return;
    }
    const std::string sentence = explain(claim);
    BOOST_TEST_REQUIRE((read_sentence(sentence) == any_claim(claim)), sentence);
    ++count;
  };
  for (int round = 0; round < 3000 / thinning; ++round) {
    const bool are_rates = draw(0, 2) == 0;
    const auto a = figure_of(are_rates), b = figure_of(are_rates), c = figure_of(are_rates);
    const auto rate = figure_of(true);
    expect(growth_claim{a, b, rate});
    expect(difference_claim{a, b, c});
    expect(share_claim{a, b, rate});
    expect(sum_claim{{a, b}, c});
    expect(range_claim{a, b});
    expect(average_claim{a, draw(1, 40), b});
    expect(rank_claim{a, {b, c}, draw(1, 2'000'000'000)});
    expect(compound_claim{a, b, years{draw(1, 30)}, rate});
    expect(shortfall_claim{a, b, rate});
    expect(value_claim{a, b});
  }
  BOOST_TEST(count > 10'000U / thinning);
}

BOOST_AUTO_TEST_CASE(what_was_counted_is_left_out) {
  BOOST_TEST((read_sentence("354 million in July 2025 divided by 23 working days is 15.39 million; "
                            "the printed 15.4 million is right.") ==
              any_claim(average_claim{"354 million", 23, "15.4 million"})));
}

BOOST_AUTO_TEST_CASE(other_sentences_are_refused) {
  for (const char* const sentence :
       {"", ".", "437 million", "437 million is up 22.8% on 356 million",
        "; the printed 23% is right.", "437 million is up 22.8% on; the printed 23% is right.",
        "Some is up 22.8% on more; the printed 23% is right."})
    BOOST_CHECK_THROW(static_cast<void>(read_sentence(sentence)), parse_error);
}

BOOST_AUTO_TEST_SUITE_END()
