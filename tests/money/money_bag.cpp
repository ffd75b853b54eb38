// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money_bag.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(money_bag_test)

using namespace fiscus;

namespace {

constexpr money_bag mixed() {
  money_bag bag;
  bag += money<USD>{"12.50"};
  bag += money<PKR>{"3 crore"};
  bag += money<USD>{"0.50"};
  return bag;
}

}  // namespace

static_assert(mixed().size() == 2);
static_assert(mixed().of<USD>() == money<USD>{"13"} && mixed().of<PKR>() == money<PKR>{"3 crore"});
static_assert(mixed().of<EUR>() == money<EUR>{"0"});

BOOST_AUTO_TEST_CASE(amounts_come_by_their_codes) {
  std::vector<std::string> codes;
  for (const any_money& amount : mixed()) codes.emplace_back(amount.unit().name());
  BOOST_TEST(codes == (std::vector<std::string>{"PKR", "USD"}));

  money_bag two;  // by their numbers they would stand the other way round
  two += money<AUD>{"1"};
  two += money<AED>{"1"};
  BOOST_TEST(two.begin()->unit().name() == "AED");
}

BOOST_AUTO_TEST_CASE(nothing_left_of_a_currency_is_not_in_the_bag) {
  money_bag bag = mixed();
  bag -= money<PKR>{"3 crore"};
  bag += money<EUR>{"0"};
  BOOST_TEST(bag.size() == 1U);
  bag -= money<USD>{"13"};
  BOOST_TEST(bag.empty());
  BOOST_CHECK(bag == money_bag());
}

BOOST_AUTO_TEST_CASE(bags_are_added_whole_or_not_at_all) {
  money_bag bag = mixed();
  bag += mixed();
  BOOST_CHECK(bag.of<USD>() == money<USD>{"26"});
  bag += bag;
  BOOST_CHECK(bag.of<USD>() == money<USD>{"52"});

  money_bag full;
  full += any_money(USD, largest<std::int64_t>);
  const money_bag before = full;
  BOOST_CHECK_THROW(full += any_money(USD, 1), overflow);
  BOOST_CHECK_THROW(full += mixed(), overflow);
  BOOST_CHECK(full == before);
}

namespace {

// Two versions of a unit of one's own, with and without places.
constexpr currency whole_points{"PTS", 0, 0};
constexpr currency points{"PTS", 0, 2};

}  // namespace

BOOST_AUTO_TEST_CASE(currencies_of_one_code_are_kept_apart) {
  money_bag bag;
  for (int i = 0; i < 3; ++i) {
    bag += any_money(whole_points, 1);
    bag += any_money(points, 100);
  }
  BOOST_TEST(bag.size() == 2U);
  BOOST_CHECK(bag.of<whole_points>() == money<whole_points>{"3"});
  BOOST_CHECK(bag.of<points>() == money<points>{"3.00"});
  money_bag turned;
  turned += any_money(points, 300);
  turned += any_money(whole_points, 3);
  BOOST_CHECK(bag == turned);
  bag -= any_money(points, 300);
  BOOST_TEST(bag.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_bag_that_was_moved_from_is_empty) {
  money_bag bag = mixed();
  money_bag taken = std::move(bag);
  BOOST_CHECK((bag.empty() && bag == money_bag() && bag.of<USD>() == money<USD>()));  // NOLINT
  bag += money<USD>{"1"};
  BOOST_CHECK(bag.of<USD>() == money<USD>{"1"});
  bag = std::move(taken);
  BOOST_CHECK((taken.empty() && bag == mixed()));  // NOLINT
}

BOOST_AUTO_TEST_CASE(an_amount_of_a_bag_can_be_added_to_it) {
  money_bag bag = mixed();
  bag += *bag.begin();
  BOOST_CHECK(bag.of<PKR>() == money<PKR>{"6 crore"});
  bag -= *bag.begin();
  BOOST_TEST(bag.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
