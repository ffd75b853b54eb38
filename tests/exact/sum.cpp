// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/sum.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(sum_test)

using namespace fiscus;

namespace {

constexpr auto itself = [](auto x) { return x; };

template <class T>
constexpr int128 sum_of(std::span<const T> values) {
  return exact_sum(values, itself);
}

template <class T>
int128 one_by_one(const std::vector<T>& values) {
  int128 total = 0;
  for (const T value : values) total += value;
  return total;
}

constexpr std::array<std::int64_t, 3> large{largest<std::int64_t>, largest<std::int64_t>,
                                            smallest<std::int64_t>};

}  // namespace

static_assert(sum_of(std::span<const int>()) == 0);
static_assert(sum_of(std::span<const std::int64_t>(large)) == largest<std::int64_t> - 1);

BOOST_AUTO_TEST_CASE(all_triples_of_edges_are_exact) {
  const std::int64_t high = largest<std::int64_t>;
  const std::int64_t edges[] = {0,
                                1,
                                -1,
                                high,
                                -high,
                                -high - 1,
                                high / 2,
                                -(high / 2) - 1,
                                std::int64_t{1} << 59,
                                std::int64_t{1} << 60,
                                -(std::int64_t{1} << 60),
                                (std::int64_t{1} << 60) - 1};
  for (const auto a : edges)
    for (const auto b : edges)
      for (const auto c : edges) {
        const std::vector<std::int64_t> values{a, b, c};
        BOOST_REQUIRE(sum_of(std::span<const std::int64_t>(values)) == one_by_one(values));
      }
}

BOOST_AUTO_TEST_CASE(random_columns_are_exact) {
  std::mt19937_64 random(1995);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> values(static_cast<std::size_t>(random() % 300));
    const auto shift = random() % 64;
    for (auto& each : values) each = static_cast<std::int64_t>(random()) >> shift;
    BOOST_REQUIRE(sum_of(std::span<const std::int64_t>(values)) == one_by_one(values));
  }
}

BOOST_AUTO_TEST_CASE(narrow_and_wide_integers_can_be_summed) {
  const std::vector<std::int8_t> narrow_values(1000, -128);
  BOOST_CHECK(sum_of(std::span<const std::int8_t>(narrow_values)) == -128'000);
  const std::array<int128, 2> wide{largest<int128>, 1};
  BOOST_CHECK_THROW(static_cast<void>(sum_of(std::span<const int128>(wide))), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
