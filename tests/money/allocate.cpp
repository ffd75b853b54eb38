// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/allocate.hpp>
#include <fiscus/text/ostream.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(allocate_test)

using namespace fiscus;

using dollars = money<USD>;
using shares = std::vector<dollars>;

constexpr leftover policies[] = {leftover::largest_remainder, leftover::first_come,
                                 leftover::largest_weight, leftover::apart};

namespace {

constexpr shares of(dollars amount, std::span<const int> weights, leftover policy) {
  return allocate(amount, weights, policy).parts;
}

constexpr std::array weights{1, 2, 4};  // of 10 cents: 1.43, 2.86 and 5.71 of them

}  // namespace

static_assert(of(dollars{"0.10"}, weights, leftover::largest_remainder) ==
              shares{dollars{"0.01"}, dollars{"0.03"}, dollars{"0.06"}});
static_assert(of(dollars{"0.10"}, weights, leftover::first_come) ==
              shares{dollars{"0.02"}, dollars{"0.03"}, dollars{"0.05"}});
static_assert(of(dollars{"0.10"}, weights, leftover::largest_weight) ==
              shares{dollars{"0.01"}, dollars{"0.02"}, dollars{"0.07"}});
static_assert(of(dollars{"-0.10"}, weights, leftover::largest_remainder) ==
              shares{dollars{"-0.01"}, dollars{"-0.03"}, dollars{"-0.06"}});
static_assert(allocate(dollars{"0.10"}, weights, leftover::apart) ==
              allocation<dollars>{{dollars{"0.01"}, dollars{"0.02"}, dollars{"0.05"}},
                                  dollars{"0.02"}});
static_assert(split(dollars{"100"}, 3, leftover::first_come).parts ==
              shares{dollars{"33.34"}, dollars{"33.33"}, dollars{"33.33"}});
static_assert(allocate(dollars{"100"}, std::array{dollars{"1"}, dollars{"3"}},
                       leftover::largest_remainder)
                  .parts == shares{dollars{"25"}, dollars{"75"}});
static_assert(allocate(dollars{"1"}, std::array{decimal<1>{"0.5"}, decimal<1>{"1.5"}},
                       leftover::largest_remainder)
                  .parts == shares{dollars{"0.25"}, dollars{"0.75"}});

// For random amounts and weights, negative ones and zeros among them: the shares add up, none is a
// unit or more away from its exact share (but the one that takes all), a part without weight is
// nothing, and turning the sign of the amount turns those of the shares.
BOOST_AUTO_TEST_CASE(the_parts_add_up_under_every_policy) {
  std::mt19937_64 random(4217);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::int64_t> weight(static_cast<std::size_t>(random() % 6 + 1));
    for (auto& each : weight)
      each = random() % 4 == 0 ? 0 : static_cast<std::int64_t>(random() >> (random() % 60 + 4));
    if (std::all_of(weight.begin(), weight.end(), [](auto w) { return w == 0; })) continue;
    int128 all = 0;
    for (const auto each : weight) all += each;
    const auto amount =
        dollars::from_minor(static_cast<std::int64_t>(random()) >> (random() % 60 + 1));

    for (const leftover policy : policies) {
      const auto found = allocate(amount, weight, policy);
      BOOST_REQUIRE_EQUAL(found.parts.size(), weight.size());
      BOOST_REQUIRE(total(std::span<const dollars>(found.parts)) + found.rest == amount);
      if (policy != leftover::apart) BOOST_REQUIRE(found.rest == dollars());
      for (std::size_t i = 0; i < weight.size(); ++i) {
        if (weight[i] == 0) BOOST_REQUIRE(found.parts[i] == dollars());
        const int128 distance =
            int128{found.parts[i].minor()} * all - int128{amount.minor()} * weight[i];
        if (policy != leftover::largest_weight) BOOST_REQUIRE(distance < all && -distance < all);
      }
      const auto turned = allocate(-amount, weight, policy);
      for (std::size_t i = 0; i < weight.size(); ++i)
        BOOST_REQUIRE(turned.parts[i] == -found.parts[i]);
    }
  }
}

// The shares under the largest remainder are as near to the exact shares as any shares that add up:
// no unit moved from one to another brings them nearer.
BOOST_AUTO_TEST_CASE(the_largest_remainder_is_nearest) {
  const std::array three{1, 1, 1};
  for (int cents = -100; cents <= 100; ++cents) {
    const auto found = allocate(dollars::from_minor(cents), three, leftover::largest_remainder);
    const auto [low, high] = std::minmax_element(found.parts.begin(), found.parts.end());
    BOOST_TEST((*high - *low).minor() == (cents % 3 == 0 ? 0 : 1));
  }
}

BOOST_AUTO_TEST_CASE(weights_that_make_no_sense_are_refused) {
  for (const leftover policy : policies) {
    BOOST_CHECK_THROW(static_cast<void>(allocate(dollars{"1"}, std::array{0, 0}, policy)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(allocate(dollars{"1"}, std::array{2, -1}, policy)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(allocate(dollars{"1"}, std::vector<int>{}, policy)),
                      invalid_value);
    for (const int count : {0, -1})
      BOOST_CHECK_EXCEPTION(static_cast<void>(split(dollars{"1"}, count, policy)), invalid_value,
                            [](const invalid_value& e) {
                              return std::string_view(e.what()) ==
                                     "an amount is split into at least one part";
                            });
  }
}

BOOST_AUTO_TEST_CASE(the_extremes_are_exact) {
  const auto lowest = std::numeric_limits<dollars>::lowest();
  const std::array heavy{largest<std::int64_t>, largest<std::int64_t>};
  const auto found = allocate(lowest, heavy, leftover::first_come);
  BOOST_TEST(found.parts[0] == found.parts[1]);
  BOOST_TEST(found.parts[0] + found.parts[1] == lowest);
  using wide = money<USD, 2, int128>;
  const std::array two{2, 1};
  BOOST_CHECK_THROW(
      static_cast<void>(allocate(std::numeric_limits<wide>::max(), two, leftover::apart)),
      overflow);
  // Equal parts need no product that could be too large.
  const auto halves = split(std::numeric_limits<wide>::max(), 2, leftover::first_come);
  BOOST_CHECK(halves.parts[0] == halves.parts[1] + wide::from_minor(1));
}

BOOST_AUTO_TEST_CASE(an_allocation_that_was_moved_from_has_no_parts) {
  auto thirds = split(money<USD>{"1.00"}, 3, leftover::apart);
  const auto taken = std::move(thirds);
  BOOST_TEST(thirds.parts.empty());  // NOLINT
  BOOST_TEST(taken.parts.size() == 3U);
  BOOST_CHECK(taken.rest == money<USD>{"0.01"});
}

BOOST_AUTO_TEST_SUITE_END()
