// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/text/ostream.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

using namespace fiscus;

using dollars = money<USD>;
using table = panel<month, dollars, int>;

namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Three series of random amounts, one of them with gaps, another with amounts that are large.
table random_table(month from, std::size_t width) {
  std::mt19937_64 random(20251231);
  std::vector<table::entry> all{{1, from, cents(0)},
                                {1, from + static_cast<int>(width) - 1, cents(7)}};
  for (int i = 1; i + 1 < static_cast<int>(width); ++i)
    if (random() % 7 != 0) all.push_back({1, from + i, cents(static_cast<int>(random() % 1000))});
  for (int i = 0; i < static_cast<int>(width); ++i) {
    all.push_back({2, from + i, cents(static_cast<std::int64_t>(random() >> 8U))});
    all.push_back({3, from + i, cents(static_cast<std::int64_t>(random() >> 8U) - (1LL << 55))});
  }
  return table::from(all);
}

// The series of both, in each row the same.
template <class Found, class Verb>
void agrees(const Found& found, const table& all, Verb verb) {
  BOOST_REQUIRE(found.size() == all.size());
  for (std::size_t row = 0; row < all.size(); ++row) {
    const auto expected = verb(all[row]);
    BOOST_REQUIRE(found.label(row) == all.label(row));
    BOOST_REQUIRE(found[row] == expected.view());
  }
}

void all_verbs_agree(const table& all) {
  agrees(aggregate<fiscal_year<>>(all, sum), all,
         [](const auto& s) { return aggregate<fiscal_year<>>(s, sum); });
  agrees(aggregate<fiscal_quarter<april_march>>(all, sum), all,
         [](const auto& s) { return aggregate<fiscal_quarter<april_march>>(s, sum); });
  agrees(year_to_date(all), all, [](const auto& s) { return year_to_date(s); });
  agrees(year_to_date<january_december>(all), all,
         [](const auto& s) { return year_to_date<january_december>(s); });
  for (const int length : {1, 3, 12}) {
    if (static_cast<int>(all.width()) < length) continue;
    agrees(trailing_sum(all, length), all, [&](const auto& s) {
      const auto sums = trailing(s, length, sum, window::with_current);
      return series(sums.since(s.first() + (length - 1)));
    });
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(panels_give_what_their_series_give) {
  for (int month_number = 1; month_number <= 12; ++month_number)
    for (const std::size_t width : {2U, 5U, 11U, 12U, 13U, 30U, 48U}) {
      const table all = random_table(month{2000, month_number}, width);
      all_verbs_agree(all);
      const std::vector<dollars> values(all[1].values().begin(), all[1].values().end());
      all_verbs_agree(table(month{2000, month_number}, width, {2}, values));  // without any gap
    }
  BOOST_TEST(aggregate<fiscal_year<>>(table(), sum).size() == 0U);
  BOOST_TEST(year_to_date(table()).size() == 0U);
  BOOST_TEST(trailing_sum(table(), 12).size() == 0U);
  BOOST_TEST(trailing_sum(random_table(month{2000, 1}, 11), 12).size() == 0U);
}

BOOST_AUTO_TEST_CASE(sums_that_do_not_fit_throw_and_others_do_not) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  std::vector<dollars> values(12, cents(0));
  values[3] = cents(most);
  values[5] = cents(-1);
  const table fits(month{2000, 7}, 12, {1}, values);
  BOOST_TEST((aggregate<fiscal_year<>>(fits, sum)[0][fiscal_year<>{2001}] == cents(most - 1)));
  BOOST_TEST((trailing_sum(fits, 3)[0][month{2000, 12}] == cents(most - 1)));
  values[4] = cents(1);
  const table does_not(month{2000, 7}, 12, {1}, values);
  BOOST_CHECK_THROW(static_cast<void>(year_to_date(does_not)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(trailing_sum(does_not, 2)), overflow);
  BOOST_TEST((aggregate<fiscal_year<>>(does_not, sum)[0][fiscal_year<>{2001}] == cents(most)));
  BOOST_CHECK_THROW(static_cast<void>(trailing_sum(fits, 0)), invalid_value);
}

// Rows without gaps are summed many at once where all of them are whole years; one of them with
// numbers too large for that, or with sums that do not fit, is seen wherever it stands.
BOOST_AUTO_TEST_CASE(many_rows_without_gaps_give_what_each_gives) {
  std::mt19937_64 random(20260630);
  for (const std::size_t rows : {1U, 63U, 64U, 65U, 129U, 200U})
    for (const std::size_t width : {12U, 24U, 36U, 41U}) {
      std::vector<int> labels(rows);
      std::vector<dollars> values(rows * width);
      for (dollars& each : values) each = cents(static_cast<std::int64_t>(random() >> 20U) - 9);
      const month july{2000, 7};
      all_verbs_agree(table(july, width, labels, values));
      const std::size_t row = random() % rows;
      const auto large = std::numeric_limits<std::int64_t>::max() / 2;
      dollars* const chosen = values.data() + row * width;
      std::fill(chosen, chosen + width, cents(0));
      chosen[3] = cents(large);
      chosen[4] = cents(large);
      all_verbs_agree(table(july, width, labels, values));
      chosen[5] = cents(2);
      const table does_not(july, width, labels, values);
      BOOST_CHECK_THROW(static_cast<void>(aggregate<fiscal_year<>>(does_not, sum)), overflow);
      BOOST_CHECK_THROW(static_cast<void>(year_to_date(does_not)), overflow);
    }
}

// Sums that wrap although no number is near the ends of the integers, of either sign.
BOOST_AUTO_TEST_CASE(sums_of_numbers_of_any_size_are_checked) {
  for (int bits = 57; bits <= 62; ++bits)
    for (const int sign : {1, -1}) {
      const std::int64_t each = sign * (std::int64_t{1} << bits);
      const table all(month{2000, 7}, 12, {1}, std::vector<dollars>(12, cents(each)));
      const bool twelve_fit =
          int128{each} * 12 ==
          int128{static_cast<std::int64_t>(static_cast<std::uint64_t>(each) * 12)};
      if (twelve_fit) {
        BOOST_TEST(
            (aggregate<fiscal_year<>>(all, sum)[0][fiscal_year<>{2001}] == cents(each * 12)));
        BOOST_TEST((trailing_sum(all, 12)[0][month{2001, 6}] == cents(each * 12)));
      } else {
        BOOST_CHECK_THROW(static_cast<void>(aggregate<fiscal_year<>>(all, sum)), overflow);
        BOOST_CHECK_THROW(static_cast<void>(year_to_date(all)), overflow);
        BOOST_CHECK_THROW(static_cast<void>(trailing_sum(all, 12)), overflow);
      }
    }
}
