// SPDX-License-Identifier: BSL-1.0
#include <fiscus/text/read_history.hpp>

#include "../thinning.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <random>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(read_history_test)

using namespace fiscus;

namespace {

/// All claims about history, with a number.
std::vector<history_claim> claims_with(int n) {
  std::vector<history_claim> all{
      record_claim(),
      low_record_claim(),
      record_claim().of_growth_on_year(),
      low_record_claim().of_growth_on_year(),
      record_claim().of_sums(n),
      nth_highest_claim(n),
      nth_lowest_claim(n),
      nth_highest_claim(n).of_growth_on_year(),
      highest_since_claim(n),
      lowest_since_claim(n),
      first_above_claim(any_figure::from_text(std::to_string(n) + "0 million")),
      first_below_claim(any_figure::from_text("USD " + std::to_string(n) + "0.5 million"))};
  for (const direction way : {direction::rising, direction::falling}) {
    all.push_back(streak_claim(way, n));
    all.push_back(streak_claim(way, n).on_year());
    all.push_back(broken_streak_claim(way, n));
    all.push_back(broken_streak_claim(way, n).on_year());
    all.push_back(streak_claim(way, n).of_growth_on_year());
    all.push_back(broken_streak_claim(way, n).of_growth_on_year());
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sentence_reads_back_as_its_claim_and_period) {
  std::mt19937 engine(2026);
  std::uniform_int_distribution<int> draw(100, 999);
  for (int round = 0; round < 40 / thinning + 1; ++round) {
    series<month, figure<USD>> exports(month{2020, 1});
    for (int i = 0; i < 40; ++i) {
      if (draw(engine) < 150)
        exports.push_back(std::nullopt);
      else
        exports.push_back(figure<USD>::from_text(std::to_string(draw(engine)) + " million"));
    }
    for (int n = 1; n <= 23; n += 11)
      for (const history_claim& claim : claims_with(n))
        for (const int at : {0, 13, 25, 39}) {
          const month p = month{2020, 1} + at;
          const std::string sentence = explain(claim, exports, p);
          const bool is_read = read_history<month>(sentence) == history_sentence<month>{claim, p};
          BOOST_TEST_REQUIRE(is_read, sentence);
        }
  }
}

BOOST_AUTO_TEST_CASE(sentences_about_days_read_back) {
  const series<day, int> visitors(day{2025, 12, 28}, std::vector<int>{10, 12, 11, 13});
  for (const history_claim& claim :
       {record_claim(), record_claim().of_sums(2), nth_lowest_claim(2), highest_since_claim(1),
        lowest_since_claim(1), streak_claim(direction::rising, 1), first_above_claim("12")})
    for (const int at : {0, 3}) {
      const day p = day{2025, 12, 28} + at;
      const std::string sentence = explain(claim, visitors, p);
      const bool is_read = read_history<day>(sentence) == history_sentence<day>{claim, p};
      BOOST_TEST(is_read, sentence);
    }
}

BOOST_AUTO_TEST_CASE(other_sentences_are_refused) {
  for (const char* const sentence :
       {"", "The claim of ", "437 million in December 2025 is the highest so far.",
        "437 million in December 2025 is the highest so far; the claim of a high is right.",
        "437 million is the highest so far; the claim of a record is right.",
        "437 million in December 2025 is the highest so far; the claim of the first is right."})
    BOOST_CHECK_THROW(static_cast<void>(read_history<month>(sentence)), parse_error);
  try {
    static_cast<void>(read_history<month>("nonsense"));
  } catch (const parse_error& e) {
    BOOST_TEST(std::string(e.what()) ==
               "expected the words \"; the claim of \" at character 1 of \"nonsense\"");
  }
}

BOOST_AUTO_TEST_CASE(claims_that_cannot_be_made_are_refused_with_the_reason) {
  const auto refusal = [](const std::string& claim, const std::string& span = "December 2025") {
    try {
      static_cast<void>(read_history<month>("437 million in " + span +
                                            " is the highest so far; the claim of " + claim +
                                            " is right."));
      return std::string("accepted");
    } catch (const parse_error& e) {
      return std::string(e.what());
    }
  };
  BOOST_TEST(refusal("the 2nd highest") == "accepted");
  BOOST_TEST(refusal("the first fall") ==
             "expected in a row, or after at character 15 of \"the first fall\"");
  BOOST_TEST(refusal("the 0th highest") ==
             "expected a number of at least one at character 5 of \"the 0th highest\"");
  BOOST_TEST(refusal("the 2th highest") ==
             "expected a number such as 2nd at character 5 of \"the 2th highest\"");
  BOOST_TEST(refusal("the 2ndhighest") ==
             "expected a number such as 2nd at character 5 of \"the 2ndhighest\"");
  BOOST_TEST(refusal("the -2nd highest") ==
             "expected highest, lowest, rise or fall at character 5 of \"the -2nd highest\"");
  BOOST_TEST(refusal("the 0th rise in a row") ==
             "expected a number of at least one at character 5 of \"the 0th rise in a row\"");
  BOOST_TEST(refusal("the first fall after 0 rises") ==
             "expected a number of at least one at character 22 of "
             "\"the first fall after 0 rises\"");
  BOOST_TEST(refusal("the first rise after -3 falls") ==
             "expected a number of at least one at character 22 of "
             "\"the first rise after -3 falls\"");
  for (const std::string since : {"January 2026", "December 2025"})
    BOOST_TEST(refusal("the highest since " + since) ==
               "expected a period before that of the claim at character 19 of "
               "\"the highest since " +
                   since + '"');
  for (const std::string number : {"0", "1", "-4"})
    BOOST_TEST(refusal("a record", "the " + number + " months to December 2025") ==
               "expected two periods or more at character 5 of \"the " + number +
                   " months to December 2025\"");
}

BOOST_AUTO_TEST_SUITE_END()
