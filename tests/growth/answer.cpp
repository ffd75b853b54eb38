// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/answer.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(answer_test)

using namespace fiscus;

static_assert(*answer<int>(3) == 3 && answer<int>(3).has_value());
static_assert(!answer<int>(absence::base_zero));
static_assert(answer<int>(absence::base_zero).why() == absence::base_zero);
static_assert(answer<int>(3).why() == absence::none && answer<int>().why() == absence::missing);
static_assert(answer<int>(3).optional() == 3 && !answer<int>(absence::missing).optional());

// What is taken from a temporary does not dangle.
static_assert(std::is_same_v<decltype(*answer<int>(3)), int>);
static_assert(std::is_same_v<decltype(answer<int>(3).value()), int>);

BOOST_AUTO_TEST_CASE(taking_what_is_not_there_throws_and_says_why) {
  const answer<int> none = absence::base_negative;
  BOOST_CHECK_THROW(static_cast<void>(*none), no_answer);
  BOOST_CHECK_EXCEPTION(static_cast<void>(none.value()), no_answer, [](const no_answer& e) {
    return e.why() == absence::base_negative && in_words(e.why()) == e.what();
  });
}

BOOST_AUTO_TEST_CASE(every_reason_has_words_of_its_own) {
  const absence all[] = {absence::missing,   absence::incomplete,    absence::base_missing,
                         absence::base_zero, absence::base_negative, absence::sign_change};
  for (const absence a : all)
    for (const absence b : all) BOOST_TEST((in_words(a) == in_words(b)) == (a == b));
}

// Nothing in a temporary is pointed at.
template <class A>
concept can_be_pointed_at = requires(A&& a) {
  static_cast<A&&>(a).operator->();
};
static_assert(can_be_pointed_at<const answer<int>&> && can_be_pointed_at<answer<int>&>);
static_assert(!can_be_pointed_at<answer<int>> && !can_be_pointed_at<const answer<int>>);
static_assert(std::is_same_v<decltype(answer<int>(3).optional()), std::optional<int>>);

BOOST_AUTO_TEST_SUITE_END()
