// SPDX-License-Identifier: BSL-1.0
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/ledger.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/unit_slips.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <vector>

BOOST_AUTO_TEST_SUITE(unit_slips_test)

using namespace fiscus;

// What a text says of the units is kept, and told apart from the numbers.
BOOST_AUTO_TEST_CASE(growth_in_points_is_a_slip) {
  using numbers = std::vector<std::size_t>;
  ledger book;
  const auto now = book.print("now", "437 million");
  const auto before = book.print("before", "356 million");
  const auto rate = book.unknown("growth");
  const std::size_t growth = book.growth(now, before, rate);
  const std::size_t printed = book.print_again(rate, "23 percentage points");
  BOOST_CHECK(book.statements()[printed].form == figure_form::points);
  BOOST_CHECK((unit_slips(book) == std::vector<numbers>{{growth, printed}}));
  const auto found = reconcile(book);
  BOOST_TEST(!found.is_consistent());
  BOOST_TEST(found.conflicts().empty());
  BOOST_CHECK(found.unit_slips() == unit_slips(book));
  BOOST_CHECK(found[rate].has_value());
  // The same rate in per cent elsewhere is another contradiction.
  const std::size_t elsewhere = book.print_again(rate, "23%");
  BOOST_CHECK((unit_slips(book) == std::vector<numbers>{{growth, printed}, {printed, elsewhere}}));
}

BOOST_AUTO_TEST_CASE(rates_may_be_added_and_taken_away_in_either_unit) {
  ledger book;
  const auto now = book.print("now", "7.3%");
  const auto before = book.print("before", "5.0%");
  const auto change = book.print("change", "2.3 percentage points");
  const auto rate = book.print("growth of the rate", "46%");
  book.difference(change, now, before);
  book.growth(now, before, rate);
  BOOST_TEST(reconcile(book).is_consistent());
  const auto first = book.print("contribution of goods", "1.5 points");
  const auto second = book.print("contribution of services", "0.8%");
  book.total(change, {first, second});
  BOOST_TEST(reconcile(book).is_consistent());
  const std::size_t mean = book.mean(book.unknown("mean"), {first, second});
  BOOST_CHECK((unit_slips(book) == std::vector<std::vector<std::size_t>>{{6, 7, mean}}));
}

BOOST_AUTO_TEST_CASE(growth_of_a_rate_from_points_is_a_slip) {
  ledger book;
  const auto now = book.print("now", figure<>{"7.3%"});
  const auto before = book.print("before", figure<>{"25 bps"}, "25 bps");
  const std::size_t growth = book.growth(now, before, book.unknown("rate"));
  BOOST_CHECK((unit_slips(book) == std::vector<std::vector<std::size_t>>{{0, 1, growth}}));
}

BOOST_AUTO_TEST_SUITE_END()
