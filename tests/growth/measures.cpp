// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(measures_test)

using namespace fiscus;

using dollars = money<USD>;

static_assert(growth(dollars{"348 million"}, dollars{"437 million"}) ==
              growth_rate(ratio(89, 348)));
static_assert(growth(10, 5) == growth_rate(ratio(-1, 2)));
static_assert(growth(10, -5) == growth_rate(ratio(-3, 2)),
              "into a deficit: more than all of it is lost");
static_assert(growth(ratio(3, 2), ratio(9, 4)) == growth_rate(ratio(1, 2)),
              "index numbers are levels");
static_assert(growth(ratio(), ratio(1)).why() == absence::base_zero);
static_assert(growth(ratio(-1, 2), ratio(1)).why() == absence::base_negative);
static_assert(growth(0, 5).why() == absence::base_zero);
static_assert(growth(-1, 5).why() == absence::base_negative);

// Pakistan's IT exports: December 2025 on November, and on December 2024.
static_assert(difference(dollars{"356 million"}, dollars{"437 million"}) == dollars{"81 million"});
static_assert(difference(dollars{"437 million"}, dollars{"374 million"}) == dollars{"-63 million"});
static_assert(difference(0, 5) == 5 && difference(-5, 5) == 10 && difference(-5, -9) == -4);
static_assert(difference(decimal<1>{"22.8"}, decimal<1>{"25.6"}) == decimal<1>{"2.8"});
static_assert(difference(ratio(1, 3), ratio(1, 2)) == ratio(1, 6));
static_assert(difference(std::int64_t{1}, std::int64_t{3}) == 2);
static_assert(difference(big_ratio(ratio(1, 3)), big_ratio(ratio(1, 2))) == ratio(1, 6));

BOOST_AUTO_TEST_CASE(a_difference_that_does_not_fit_throws) {
  BOOST_CHECK_THROW(static_cast<void>(difference(smallest<int>, 1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(difference(std::int8_t{-100}, std::int8_t{100})), overflow);
}

// Of rates it is in percentage points.
static_assert(difference(*growth(348, 437), *growth(356, 437)) ==
              *growth(356, 437) - *growth(348, 437));
static_assert(points<1>(difference(*growth(356, 437), *growth(348, 437)), rounding::half_even) ==
              decimal<1>{"2.8"});
static_assert(std::same_as<difference_of<growth_rate>, percentage_points> &&
              std::same_as<difference_of<big_growth_rate>, percentage_points> &&
              std::same_as<difference_of<ratio>, big_ratio> &&
              std::same_as<difference_of<dollars>, dollars>);
static_assert(std::same_as<growth_of<dollars>, growth_rate> &&
              std::same_as<growth_of<big_ratio>, big_growth_rate>);

// How many times one level the other is, and as an index number.
static_assert(factors(4, 5) == ratio(5, 4) && indices(4, 5) == ratio(125));
static_assert(factors(4, -5) == ratio(-5, 4) && indices(4, 0) == ratio());
static_assert(factors(dollars{"2 billion"}, dollars{"3 billion"}) == ratio(3, 2));
static_assert(*factors(big_ratio(ratio(1, 3)), big_ratio(ratio(1, 2))) == ratio(3, 2));
static_assert(*indices(big_ratio(ratio(1, 3)), big_ratio(ratio(1, 2))) == ratio(150));
static_assert(factors(0, 1).why() == absence::base_zero);
static_assert(factors(-1, 1).why() == absence::base_negative);
static_assert(indices(0, 1).why() == absence::base_zero);
static_assert(indices(-1, 1).why() == absence::base_negative);

BOOST_AUTO_TEST_CASE(a_factor_that_does_not_fit_throws) {
  constexpr auto most = largest<std::int64_t>;
  BOOST_TEST((*factors(most, most - 1) == ratio(most - 1, most)));
  BOOST_CHECK_THROW(static_cast<void>(indices(std::int64_t{1}, most)), overflow);
}

// What a part adds to the growth of its total.
static_assert(contribution(80, 95, 200) == percentage_points(ratio(15, 200)));
static_assert(contribution(95, 80, 200) == percentage_points(ratio(-15, 200)));
static_assert(contribution(-5, 5, 200) == percentage_points(ratio(1, 20)),
              "a part may change its sign");
static_assert(contribution(dollars{"80"}, dollars{"95"}, dollars{"200"}) ==
              percentage_points(ratio(15, 200)));
static_assert(contribution(1, 2, 0).why() == absence::base_zero);
static_assert(contribution(1, 2, -9).why() == absence::base_negative);

static_assert(share(1, 4) == ratio(1, 4));
static_assert(share(-1, 4) == ratio(-1, 4));
static_assert(percent<1>(*share(dollars{"437 million"}, dollars{"798 million"}),
                         rounding::half_even) == decimal<1>{"54.8"});
static_assert(share(1, 0).why() == absence::base_zero);
static_assert(share(1, -4).why() == absence::base_negative);

BOOST_AUTO_TEST_SUITE_END()
