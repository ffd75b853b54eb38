// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/panel_index.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(panel_index_test)

using namespace fiscus;

using quarter = fiscal_quarter<april_march>;
using by_partner = panel<quarter, money<INR>, std::string_view>;

namespace {

// Of the base 2025 Q1 and Q2 Bhutan has one value alone, and the mean of Chad's is zero.
by_partner exports() {
  const quarter q1{2025, 1};
  const auto paise = [](int n) { return money<INR>::from_minor(n); };
  return by_partner::from_observations({{"Angola", q1, paise(40)},
                                        {"Angola", q1 + 1, paise(60)},
                                        {"Angola", q1 + 3, paise(75)},
                                        {"Bhutan", q1 + 1, paise(10)},
                                        {"Bhutan", q1 + 2, paise(20)},
                                        {"Chad", q1, paise(-5)},
                                        {"Chad", q1 + 1, paise(5)}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_series_has_its_own_hundred) {
  const quarter q1{2025, 1};
  const auto found = index_numbers(exports(), q1, q1 + 1);
  BOOST_TEST(found.size() == 3U);
  BOOST_TEST(found.label(0) == "Angola");
  BOOST_CHECK(found.first() == q1 && found.width() == 4);
  BOOST_CHECK(found[0][q1] == ratio(80) && found[0][q1 + 1] == ratio(120));
  BOOST_CHECK(!found[0].contains(q1 + 2));
  BOOST_CHECK(found[0][q1 + 3] == ratio(150));
  BOOST_TEST(found[1].count() == 0U);
  BOOST_TEST(found[2].count() == 0U);

  // On the second quarter alone all three have a base.
  const auto one_quarter = index_numbers(exports(), q1 + 1, q1 + 1);
  BOOST_CHECK(one_quarter[0][q1 + 3] == ratio(125));
  BOOST_CHECK(one_quarter[1][q1 + 2] == ratio(200));
  BOOST_CHECK(one_quarter[2][q1] == ratio(-100));
}

BOOST_AUTO_TEST_CASE(an_index_is_put_on_another_base) {
  const quarter q1{2025, 1};
  const auto found = rebase(index_numbers(exports(), q1, q1), q1 + 1, q1 + 1);
  const auto at_once = index_numbers(exports(), q1 + 1, q1 + 1);
  BOOST_CHECK(found[0] == at_once[0]);
  BOOST_TEST(found[1].count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_base_that_ends_before_it_begins_is_refused) {
  const quarter q1{2025, 1};
  BOOST_CHECK_THROW(static_cast<void>(index_numbers(exports(), q1 + 1, q1)), invalid_value);
  BOOST_TEST(index_numbers(by_partner(), q1, q1).size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
