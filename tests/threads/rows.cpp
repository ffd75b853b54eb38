// SPDX-License-Identifier: BSL-1.0
// Nothing is shared: the rows of a panel can be dealt out to threads in any way, and what is const
// can be read by all of them at once. This runs under ThreadSanitizer.
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/write.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace fiscus;

using dollars = money<USD>;
using dollar_panel = panel<month, dollars, int>;

namespace {

constexpr month opening{2000, 5};

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Rows of random amounts, every third with some that are negative; a panel with gaps has none in
// every fourth row.
dollar_panel random_table(std::size_t rows, std::size_t width, bool with_gaps) {
  std::mt19937_64 random(20251231);
  std::vector<dollar_panel::entry> all;
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t i = 0; i < width; ++i) {
      const auto amount =
          static_cast<std::int64_t>(random() % 100'000) - (row % 3 == 0 ? 30'000 : 0);
      const bool at_an_end = i == 0 || i + 1 == width;
      if (with_gaps && !at_an_end && row % 4 != 0 && random() % 8 == 0) continue;
      all.push_back({static_cast<int>(row), opening + static_cast<int>(i), cents(amount)});
    }
  return dollar_panel::from_observations(all);
}

// The sums over all rows, month by month; a gap adds nothing.
template <readable_panel P>
std::vector<dollars> column_totals(const P& all) {
  std::vector<dollars> result(all.width());
  for (std::size_t row = 0; row < all.size(); ++row)
    for (const auto& [m, amount] : all.view()[row])
      result[static_cast<std::size_t>(m - all.first())] += amount;
  return result;
}

template <class Check>
void with_each_verb(Check check) {
  check([](const auto& p) { return year_on_year(p, as_doubles); });
  check([](const auto& p) { return year_on_year(p, as_percent<1>(rounding::half_even)); });
  check([](const auto& p) { return aggregate<fiscal_year<>>(p, sum); });
  check([](const auto& p) { return aggregate<fiscal_quarter<april_march>>(p, sum); });
  check([](const auto& p) { return year_to_date<july_june>(p); });
  check([](const auto& p) { return rolling(p, 12, sum, window::with_current); });
  check([](const auto& p) { return year_on_year(p); });
}

// What a verb makes of each stretch of rows, a thread for each; a stretch ends before its end.
template <class Verb>
auto dealt_out(const dollar_panel& all, const std::vector<std::size_t>& ends, Verb verb) {
  std::vector<decltype(verb(all.rows(0, 1)))> results(ends.size());
  std::vector<std::thread> threads;
  std::size_t from = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    threads.emplace_back([&results, &all, verb, i, from, count = ends[i] - from] {
      results[i] = verb(all.rows(from, count));
    });
    from = ends[i];
  }
  for (std::thread& each : threads) each.join();
  return results;
}

template <class V>
bool same_bits(std::span<const V> a, std::span<const V> b) {
  const auto these = std::as_bytes(a);
  const auto those = std::as_bytes(b);
  return std::equal(these.begin(), these.end(), those.begin(), those.end());
}

// Whether the results of the stretches are, row by row, those of the whole: the same labels,
// periods and gaps, and the same bits.
template <class Result>
bool are_the_rows_of(const Result& whole, const std::vector<Result>& stretches) {
  std::size_t row = 0;
  for (const Result& each : stretches)
    for (std::size_t i = 0; i < each.size(); ++i, ++row)
      if (each.label(i) != whole.label(row) || !(each[i] == whole[row]) ||
          !same_bits(each[i].values(), whole[row].values()))
        return false;
  return row == whole.size();
}

// The ends of stretches of about equal length.
std::vector<std::size_t> even_ends(std::size_t rows, std::size_t threads) {
  std::vector<std::size_t> result;
  for (std::size_t i = 1; i <= threads; ++i) result.push_back(rows * i / threads);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_cut_of_the_rows_gives_what_one_thread_gives) {
  constexpr std::size_t rows = 5;
  for (const bool with_gaps : {false, true}) {
    const dollar_panel all = random_table(rows, 27, with_gaps);
    BOOST_REQUIRE(all.validity().empty() == !with_gaps);
    with_each_verb([&](auto verb) {
      const auto alone = verb(all);
      BOOST_REQUIRE(alone.size() == rows);
      for (unsigned cuts = 0; cuts < 1U << (rows - 1); ++cuts) {
        std::vector<std::size_t> ends;
        for (std::size_t row = 1; row < rows; ++row)
          if ((cuts >> (row - 1) & 1U) != 0) ends.push_back(row);
        ends.push_back(rows);
        BOOST_REQUIRE(are_the_rows_of(alone, dealt_out(all, ends, verb)));
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(a_thousand_rows_give_what_one_thread_gives) {
  for (const bool with_gaps : {false, true}) {
    const dollar_panel all = random_table(1000, 36, with_gaps);
    with_each_verb([&](auto verb) {
      const auto alone = verb(all);
      for (const std::size_t threads : {2U, 3U, 4U, 7U})
        BOOST_REQUIRE(are_the_rows_of(alone, dealt_out(all, even_ends(1000, threads), verb)));
    });
  }
}

// Groups that are not cut are the groups of the whole.
BOOST_AUTO_TEST_CASE(groups_can_be_dealt_out) {
  const dollar_panel all = random_table(12, 36, true);
  const auto verb = [](const auto& p) {
    return group_by(
        p, [](int label) { return label / 3; }, sum);
  };
  const auto alone = verb(all);
  BOOST_TEST(alone.size() == 4U);
  for (const std::vector<std::size_t>& ends :
       {std::vector<std::size_t>{12}, {3, 12}, {6, 12}, {3, 6, 9, 12}})
    BOOST_TEST(are_the_rows_of(alone, dealt_out(all, ends, verb)));
}

// The control of the comparison itself: another row, or another bit, is seen.
BOOST_AUTO_TEST_CASE(a_difference_would_be_seen) {
  const dollar_panel all = random_table(4, 27, true);
  const auto verb = [](const auto& p) { return aggregate<fiscal_year<>>(p, sum); };
  const auto alone = verb(all);
  auto stretches = dealt_out(all, {2, 4}, verb);
  BOOST_TEST(are_the_rows_of(alone, stretches));
  std::swap(stretches[0], stretches[1]);
  BOOST_TEST(!are_the_rows_of(alone, stretches));
  stretches.pop_back();
  BOOST_TEST(!are_the_rows_of(alone, stretches));
  const std::array zeros{0.0, -0.0};
  BOOST_TEST(
      !same_bits(std::span<const double>(zeros).first(1), std::span<const double>(zeros).last(1)));
}

BOOST_AUTO_TEST_CASE(totals_of_stretches_combine_in_any_order) {
  const dollar_panel all = random_table(1000, 36, true);
  const auto alone = column_totals(all);
  const auto stretches =
      dealt_out(all, even_ends(1000, 4), [](const auto& p) { return column_totals(p); });
  std::array<std::size_t, 4> order{0, 1, 2, 3};
  int orders = 0;
  do {
    std::vector<dollars> combined(all.width());
    for (const std::size_t which : order)
      for (std::size_t i = 0; i < combined.size(); ++i) combined[i] += stretches[which][i];
    BOOST_REQUIRE(combined == alone);
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  BOOST_TEST(orders == 24);
}

// The same by the verb: a gap in any stretch is one in the whole.
BOOST_AUTO_TEST_CASE(sums_across_stretches_combine_in_any_order) {
  const dollar_panel all = random_table(12, 36, true);
  const auto alone = aggregate_rows(all, sum);
  BOOST_TEST((alone.count() > 0 && alone.count() < alone.length()));
  const auto stretches =
      dealt_out(all, even_ends(12, 3), [](const auto& p) { return aggregate_rows(p, sum); });
  std::array<std::size_t, 3> order{0, 1, 2};
  int orders = 0;
  do {
    BOOST_REQUIRE(stretches[order[0]] + stretches[order[1]] + stretches[order[2]] == alone);
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  BOOST_TEST(orders == 6);
}

// Where some sums on the way would not fit, `total` gives the one sum that does in any order.
BOOST_AUTO_TEST_CASE(totals_near_the_ends_combine_in_any_order) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const dollar_panel all(opening, 1, {1, 2, 3, 4},
                         {cents(most), cents(5), cents(-most), cents(most - 9)});
  const auto stretches =
      dealt_out(all, {1, 2, 3, 4}, [](const auto& p) { return column_totals(p); });
  std::vector<dollars> parts;
  parts.reserve(stretches.size());
  for (const auto& each : stretches) parts.push_back(each[0]);
  std::sort(parts.begin(), parts.end());
  int orders = 0;
  do {
    BOOST_REQUIRE(total(std::span<const dollars>(parts)) == cents(most - 4));
    ++orders;
  } while (std::next_permutation(parts.begin(), parts.end()));
  BOOST_TEST(orders == 24);
}

namespace {

// Everything that reads something which all threads see, or which the library might keep.
std::string read_all(const dollar_panel& all, const series<month, dollars>& alone) {
  std::ostringstream text;
  for (const auto& [m, growth] : year_on_year(alone))
    text << m << ' ' << percent<2>(growth, rounding::half_even) << ' ' << to_text(growth) << '\n';
  for (const auto& [y, amount] : aggregate<fiscal_year<>>(alone, mean(rounding::half_up)))
    text << to_text(y, "FY{yy}") << ' ' << amount << '\n';
  const auto so_far = year_to_date<july_june>(all);
  for (const auto& [stretch, amount] : so_far[1]) text << stretch << amount << '\n';
  text << rolling(all, 3, sum, window::with_current)[2].count() << all.find(3)->count() << '\n';
  text << parse<dollars>("437 million") << parse<month>("Dec 2025")
       << parse<fiscal_half<>>("H1 FY26") << parse<decimal<2>>("-12.50") << '\n';
  text << to_text(dollars{"2.24 billion"},
                  {.mark = currency_mark::symbol_before, .groups = grouping::lakhs});
  std::istringstream rows("month,usd\n2025-11,356\n2025-12,437\n");
  text << read_csv<month, dollars>(
      rows, "a", {.period = "month", .value = "usd", .unit = million})[month{2025, 12}];
  try {
    text << parse<dollars>("437 parsecs");
  } catch (const parse_error& e) {
    text << e.what();
  }
  try {
    text << alone[opening - 1];
  } catch (const missing_value& e) {
    text << e.what();
  }
  return text.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_can_read_at_once) {
  const dollar_panel all = random_table(8, 36, true);
  const series<month, dollars> alone(all[4]);
  constexpr int turns = 25;
  std::array<std::vector<std::string>, 4> found;
  std::vector<std::thread> threads;
  threads.reserve(found.size());
  // Before anything is read by one thread alone, which might have hidden that something is kept.
  for (auto& texts : found)
    threads.emplace_back([&] {
      for (int turn = 0; turn < turns; ++turn) texts.push_back(read_all(all, alone));
    });
  for (std::thread& each : threads) each.join();
  const std::string expected = read_all(all, alone);
  BOOST_TEST(expected.size() > 1000U);
  for (const auto& texts : found) {
    BOOST_TEST(texts.size() == static_cast<std::size_t>(turns));
    for (const std::string& text : texts) BOOST_REQUIRE(text == expected);
  }
}
