// SPDX-License-Identifier: BSL-1.0
// The sentence on each claim of the press, as it stands in press_sentences.txt. After a change that
// is meant, the failing lines show the new sentences: read them before they go into the file.
#include "../claims/press_claim.hpp"
#include "../claims/press_claims_new.hpp"
#include "../claims/press_claims_old.hpp"

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/read_sentence.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <fstream>
#include <string>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(press_sentences_test)

using namespace press;

namespace {

std::vector<std::string> committed_lines() {
  std::string path = __FILE__;
  path.replace(path.rfind(".cpp"), 4, ".txt");
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_claim_of_the_press_has_its_sentence) {
  const auto lines = committed_lines();
  std::size_t count = 0;
  const auto expect = [&](const press_claim& each) {
    const std::string line = std::string(each.id) + "  " + explain(each.claim);
    BOOST_TEST(line == (count < lines.size() ? lines[count] : ""));
    ++count;
  };
  for (const press_claim& each : newer_press_claims) expect(each);
  for (const press_claim& each : older_press_claims) expect(each);
  BOOST_TEST(count == lines.size());
}

BOOST_AUTO_TEST_CASE(every_sentence_reads_back_as_its_claim) {
  const auto expect = [](const press_claim& each) {
    BOOST_TEST((read_sentence(explain(each.claim)) == each.claim), explain(each.claim));
  };
  for (const press_claim& each : newer_press_claims) expect(each);
  for (const press_claim& each : older_press_claims) expect(each);
}

BOOST_AUTO_TEST_SUITE_END()
