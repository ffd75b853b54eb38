// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/largest_remainder.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/exact/ratio.hpp>

#include <boost/test/unit_test.hpp>
#include <vector>

BOOST_AUTO_TEST_SUITE(largest_remainder_test)

using namespace fiscus;

namespace {

template <class Rest>
constexpr bool gives(int128 all, std::vector<floored_share<Rest>> shares,
                     std::vector<int128> wanted) {
  return largest_remainder(all, shares) == wanted;
}

}  // namespace

// Seats by votes: 10 for 47, 16, 15.8, 12, 6.1 and 3.1 thousand votes.
static_assert(gives<int>(10, {{4, 7000}, {1, 6000}, {1, 5800}, {1, 2000}, {0, 6100}, {0, 3100}},
                         {5, 2, 1, 1, 1, 0}));
// Of equal remainders the first.
static_assert(gives<int>(100, {{33, 1}, {33, 1}, {33, 1}}, {34, 33, 33}));
// Remainders may be of any type that has an order, and shares below zero.
static_assert(gives<ratio>(1, {{-1, ratio(1, 2)}, {1, ratio(1, 2)}}, {0, 1}));
static_assert(gives<ratio>(0, {{-1, ratio(1, 3)}, {0, ratio(2, 3)}}, {-1, 1}));
// Nothing is left, or there is nothing.
static_assert(gives<int>(7, {{3, 0}, {4, 0}}, {3, 4}));
static_assert(gives<int>(0, {}, {}));

BOOST_AUTO_TEST_CASE(sums_that_do_not_fit_are_refused) {
  const std::vector<floored_share<int>> shares{{1, 0}, {0, 1}};
  BOOST_CHECK_THROW((void)largest_remainder(smallest<int128>, shares), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
