// SPDX-License-Identifier: BSL-1.0
#include <fiscus/text/read_history.hpp>

#include "../thinning.hpp"

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

BOOST_AUTO_TEST_CASE(other_sentences_are_refused) {
  for (const char* const sentence :
       {"", "The claim of ", "437 million in December 2025 is the highest so far.",
        "437 million in December 2025 is the highest so far; the claim of a high is right.",
        "437 million is the highest so far; the claim of a record is right.",
        "437 million in December 2025 is the highest so far; the claim of the first is right."})
    BOOST_CHECK_THROW(static_cast<void>(read_history<month>(sentence)), parse_error);
}

BOOST_AUTO_TEST_SUITE_END()
