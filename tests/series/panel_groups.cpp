// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_groups_test)

using namespace fiscus;

using dollars = money<USD>;
using table = panel<month, dollars, int>;

constexpr month january{2014, 1}, february{2014, 2}, march{2014, 3};

constexpr auto remainder_by_3 = [](int label) { return label % 3; };
static_assert(label_function<decltype(remainder_by_3), int>);
static_assert(!label_function<decltype(remainder_by_3), std::string>);

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Rows with the labels 0, 1, …: amounts below 2^bits, about every gap_in-th of them missing.
table random_table(std::mt19937_64& random, std::size_t rows, int bits, bool negative,
                   unsigned gap_in) {
  std::vector<table::entry> all;
  for (int row = 0; row < static_cast<int>(rows); ++row)
    for (int i = 0; i < 13; ++i) {
      const auto size = static_cast<std::int64_t>(random() >> (64 - bits));
      if (i != 0 && i != 12 && gap_in != 0 && random() % gap_in == 0) continue;
      all.push_back({row, january + i, cents(negative && random() % 2 == 0 ? -size : size)});
    }
  return table::from_observations(all);
}

// What the definition says: the rule over the values of those rows in a period.
template <class View, class Rule>
std::optional<dollars> expected(const View& all, const std::vector<std::size_t>& rows, month p,
                                Rule rule) {
  std::vector<dollars> values;
  for (const std::size_t row : rows) {
    if (!all[row].contains(p)) return std::nullopt;
    values.push_back(all[row][p]);
  }
  if (values.empty()) return std::nullopt;
  return rule(std::span<const dollars>(values));
}

template <class P, class Rule>
void agrees_with_the_definition(const P& all, Rule rule) {
  std::vector<std::size_t> every;
  for (std::size_t row = 0; row < all.size(); ++row) every.push_back(row);
  const auto whole = aggregate_rows(all, rule);
  BOOST_REQUIRE((whole.length() == all.width() && whole.first() == all.first()));
  for (const month p : all.periods())
    BOOST_REQUIRE((whole.find(p) == expected(all, every, p, rule)));

  const auto groups = group_by(all, remainder_by_3, rule);
  BOOST_REQUIRE(groups.width() == all.width());
  std::size_t found = 0;
  for (int group = 0; group < 3; ++group) {
    std::vector<std::size_t> members;
    for (const std::size_t row : every)
      if (all.label(row) % 3 == group) members.push_back(row);
    if (members.empty()) continue;
    BOOST_REQUIRE(groups.label(found) == group);
    for (const month p : all.periods())
      BOOST_REQUIRE((groups[found].find(p) == expected(all, members, p, rule)));
    ++found;
  }
  BOOST_REQUIRE(groups.size() == found);
}

template <class P>
void all_rules_agree(const P& all) {
  agrees_with_the_definition(all, sum);
  agrees_with_the_definition(all, lowest);
  agrees_with_the_definition(all, highest);
  agrees_with_the_definition(all, first);
  agrees_with_the_definition(all, last);
  agrees_with_the_definition(all, mean(rounding::half_even));
  agrees_with_the_definition(
      all, [](std::span<const dollars> values) { return values.front() - values.back(); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(groups_are_in_the_order_of_their_labels) {
  const auto exports =
      panel<month, int, std::string_view>::from_observations({{"China", january, 1},
                                                              {"France", january, 10},
                                                              {"France", february, 20},
                                                              {"Japan", january, 2},
                                                              {"Japan", february, 4},
                                                              {"Spain", january, 30},
                                                              {"Spain", february, 60}});
  const auto found = group_by(
      exports,
      [](std::string_view label) {
        return std::string(label == "France" || label == "Spain" ? "Europe" : "Asia");
      },
      sum);
  static_assert(std::same_as<decltype(found), const panel<month, int, std::string>>);
  BOOST_TEST((found.size() == 2U && found.label(0) == "Asia" && found.label(1) == "Europe"));
  BOOST_TEST((found[0][january] == 3 && !found[0].contains(february)));
  BOOST_TEST((found[1][january] == 40 && found[1][february] == 80));
  const auto total = aggregate_rows(exports, sum);
  BOOST_TEST((total[january] == 43 && !total.contains(february) && total.length() == 2U));
  BOOST_TEST((aggregate_rows(exports, highest)[january] == 30));
}

BOOST_AUTO_TEST_CASE(random_panels_give_what_the_definition_says) {
  std::mt19937_64 random(20251231);
  for (std::size_t rows = 1; rows <= 14; ++rows)
    for (const int bits : {10, 40, 57})
      for (const unsigned gap_in : {0U, 3U, 40U}) {
        const table all = random_table(random, rows, bits, bits != 10, gap_in);
        BOOST_REQUIRE(all.view().is_dense() == all.validity().empty());
        all_rules_agree(all.view());
        all_rules_agree(all.rows(rows / 2, rows - rows / 2));  // bits that begin anywhere
      }
}

// A panel of numbers whose sums wrap although none is near the ends, of either sign.
BOOST_AUTO_TEST_CASE(sums_of_numbers_of_any_size_are_checked) {
  for (int bits = 58; bits <= 62; ++bits)
    for (const std::int64_t sign : {1, -1})
      for (int rows = 1; rows <= 20; ++rows) {
        const std::int64_t each = sign * (std::int64_t{1} << bits);
        const auto count = static_cast<std::size_t>(rows);
        const table all(january, 3, std::vector<int>(count),
                        std::vector<dollars>(3 * count, cents(each)));
        const int128 exact = int128{each} * rows;
        if (exact >= std::numeric_limits<std::int64_t>::min() &&
            exact <= std::numeric_limits<std::int64_t>::max()) {
          BOOST_TEST((aggregate_rows(all, sum)[march] == cents(static_cast<std::int64_t>(exact))));
        } else {
          BOOST_CHECK_THROW(static_cast<void>(aggregate_rows(all, sum)), overflow);
          BOOST_CHECK_THROW(static_cast<void>(group_by(all, remainder_by_3, sum)), overflow);
        }
      }
}

BOOST_AUTO_TEST_CASE(a_sum_that_fits_need_not_fit_on_the_way) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const table all(january, 1, {1, 2, 3}, {cents(most), cents(most), cents(-most)});
  BOOST_TEST((aggregate_rows(all, sum)[january] == cents(most)));
  BOOST_TEST((aggregate_rows(all, mean(rounding::down))[january] == cents(most / 3)));
}

// A view on somebody's buffer has anything where there is a gap.
BOOST_AUTO_TEST_CASE(what_stands_in_a_gap_does_not_count) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const std::vector<int> labels{7, 8};
  const std::vector<dollars> values{cents(1), cents(most), cents(3),
                                    cents(4), cents(most), cents(6)};
  const std::vector<std::uint8_t> bits{0b101101};
  const panel_view<month, dollars, int> all(january, 3, labels, values,
                                            validity_bits_view(bits, 0, values.size()));
  const auto total = aggregate_rows(all, sum);
  BOOST_TEST((total[january] == cents(5) && total[march] == cents(9)));
  BOOST_TEST(!total.contains(february));
  BOOST_TEST((total.values()[1] == dollars()));
  const auto groups = group_by(
      all, [](int) { return 0; }, sum);
  BOOST_TEST((groups[0] == total.view() && groups.values()[1] == dollars()));
}

BOOST_AUTO_TEST_CASE(of_no_series_nothing_can_be_made) {
  BOOST_TEST(aggregate_rows(table(), sum).empty());
  BOOST_TEST(group_by(table(), remainder_by_3, sum).size() == 0U);
  const table all(january, 2, {1}, {cents(1), cents(2)});
  const auto none = aggregate_rows(all.rows(0, 0), sum);
  BOOST_TEST((none.length() == 2U && none.count() == 0U));
  BOOST_TEST(aggregate_rows(all.rows(0, 0), highest).count() == 0U);
  BOOST_TEST(group_by(all.rows(0, 0), remainder_by_3, sum).size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
