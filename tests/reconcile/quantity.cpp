// SPDX-License-Identifier: BSL-1.0
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(quantity_test)

using namespace fiscus;

namespace {

template <class A, class B>
concept comparable = requires(A a, B b) {
  a == b;
};

template <class A, class B>
constexpr bool are_apart = !std::is_convertible_v<A, B> && !std::is_convertible_v<B, A> &&
                           !std::is_constructible_v<A, B> && !comparable<A, B>;

}  // namespace

static_assert(quantity{0} < quantity{1} && quantity{3} == quantity{3});
static_assert(quantity{} == quantity{0});
static_assert(!std::is_convertible_v<std::size_t, quantity>);
static_assert(!std::is_convertible_v<quantity, std::size_t>);
static_assert(are_apart<quantity, statement_id>);
static_assert(are_apart<statement_id, detail::print_id>);
static_assert(are_apart<detail::print_id, detail::identity_id>);
static_assert(are_apart<detail::identity_id, detail::rank>);
static_assert(are_apart<detail::rank, detail::part_id>);
static_assert(sizeof(quantity) == sizeof(std::size_t) && std::is_trivially_copyable_v<quantity>);

BOOST_AUTO_TEST_CASE(members_of_owners) {
  using names = detail::lists<quantity, statement_id>;
  const auto all = names::of(3, [](auto add) {
    add(quantity{2}, statement_id{5});
    add(quantity{0}, statement_id{4});
    add(quantity{2}, statement_id{1});
  });
  BOOST_TEST(all.size() == 3U);
  BOOST_TEST(all[quantity{1}].empty());
  BOOST_TEST_REQUIRE(all[quantity{2}].size() == 2U);
  BOOST_CHECK(all[quantity{2}][0] == statement_id{5});
  BOOST_CHECK(all[quantity{2}][1] == statement_id{1});
  BOOST_CHECK(all[quantity{0}][0] == statement_id{4});
}

BOOST_AUTO_TEST_CASE(indices_in_order) {
  std::vector<quantity> all;
  for (const quantity each : detail::indices<quantity>(3)) all.push_back(each);
  BOOST_CHECK((all == std::vector<quantity>{quantity{0}, quantity{1}, quantity{2}}));
  detail::indexed<quantity, int> values(2, 7);
  BOOST_CHECK(values.next() == quantity{2});
  BOOST_TEST(values.has(quantity{1}));
  BOOST_TEST(!values.has(quantity{2}));
  BOOST_TEST(!values.has(detail::none<quantity>));
}

BOOST_AUTO_TEST_SUITE_END()
